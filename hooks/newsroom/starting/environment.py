"""The project's own Python with its libraries, in `.venv`: made once, renewed with its lock."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from newsroom.starting.failures import StartError, start_failure

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[3]
"""The project's folder."""
_LOCKS = {"site": "requirements.lock", "dev": "requirements-dev.lock"}
_OLDEST = "(3, 11)"
"""The oldest Python that the libraries run on."""
_PULSE = 5
"""Seconds between two signs that the work goes on."""
_PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0"}


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment of a project; `make` and the start files share it."""

    root: Path
    kind: str = "site"
    """What it is for: `site` to build and preview, `dev` to test too."""

    @property
    def python(self) -> Path:
        """Its interpreter."""
        name = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        return self.root / ".venv" / name

    @property
    def stamp(self) -> Path:
        """The file that proves it complete: written last, with the digest of the lock."""
        return self.root / ".venv" / f"{self.kind}.done"

    @property
    def lock(self) -> Path:
        """The libraries, with version and hash."""
        return self.root / _LOCKS[self.kind]

    def make(self) -> None:
        """Make it, unless it is whole. Raises `StartError`.

        What an interrupted start has left, or another Python than there is now, does not matter.
        """
        digest = hashlib.sha256(self.lock.read_bytes()).hexdigest()
        is_sound = self._is_sound()
        if is_sound and self._stamped() == digest:
            self.stamp.touch()  # so that make, which goes by time, sees it as we do
            return
        if not is_sound:
            _say("Đang chuẩn bị môi trường Python riêng của trang (thư mục .venv)")
            self._run([sys.executable, "-m", "venv", "--clear", ".venv"])
        _say(
            "Đang cài các thư viện. Chỉ lần đầu, hoặc khi trang có bản mới, mới cần bước này: cần "
            "mạng, tải khoảng 100 MB, thường mất 2 đến 5 phút"
        )
        install = ("-m", "pip", "install", "--quiet", "--require-hashes", "--requirement")
        self._run([str(self.python), *install, self.lock.name])
        self.stamp.write_text(f"{digest}\n", "ascii")

    def _is_sound(self) -> bool:
        """Whether its interpreter runs, and is not too old; its base may have been removed."""
        asked = f"import sys, pip; sys.exit(sys.version_info < {_OLDEST})"
        try:
            command = [str(self.python), "-c", asked]
            return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603
        except OSError:
            return False

    def _stamped(self) -> str:
        try:
            return self.stamp.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def _run(self, command: Sequence[str]) -> None:
        """Do one step to its end, with a dot now and then. Raises `StartError`."""
        with TemporaryFile() as said:
            process = subprocess.Popen(  # noqa: S603 (our own words)
                command,
                cwd=self.root,
                env={**without_path(), **_PIP},
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
            )
            try:
                _show_progress(process)
            finally:  # nothing goes on behind a window that was closed
                process.terminate()
                process.wait()
            said.seek(0)
            if process.returncode:
                raise StartError(start_failure(said.read().decode("utf-8", "replace")))


def _show_progress(process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        try:
            process.wait(_PULSE)
        except subprocess.TimeoutExpired:
            sys.stdout.write(".")
            sys.stdout.flush()
    sys.stdout.write("\n")


def without_path() -> dict[str, str]:
    """Return the environment variables for another program, without those meant for this one."""
    told = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return {**told, "PYTHONUTF8": "1"}


def _say(line: str) -> None:
    sys.stdout.write(f"{line}… ")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        Environment(ROOT, *sys.argv[1:]).make()
    except StartError as error:
        sys.exit(str(error))
