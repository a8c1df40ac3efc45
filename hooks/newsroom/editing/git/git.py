"""Git as a program that is run: it asks nobody anything and ends in time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Self

from newsroom.editing.git.failures import git_failure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_SECONDS = 60
"""How long a command may take that asks no server."""
NETWORK_SECONDS = 180
"""How long one may take that does."""
_SETTINGS = ("core.quotePath=off", "core.splitIndex=false", "gc.auto=0", "maintenance.auto=false")
_COMMAND = ("git", "--literal-pathspecs", *(word for each in _SETTINGS for word in ("-c", each)))
_KEPT = (
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH",
    "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSH_VARIANT", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH",
)  # fmt: skip
"""What the caller may say of the machine; which repository it works in is not taken from it."""
_UNASKING = {"GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS_REQUIRE": "never"}
_SSH = "ssh -o BatchMode=yes -o ConnectTimeout=20"


class GitError(Exception):
    """Why Git could not do something, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command of Git has ended."""

    code: int
    output: str
    said: str
    """What it told its user, in English."""


@dataclass(frozen=True, slots=True)
class Git:
    """Git in one folder."""

    folder: Path
    environment: Mapping[str, str]

    @classmethod
    def of(cls, folder: Path) -> Self:
        """Return Git in a folder, whatever repository its caller works in."""
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith("GIT_") or key in _KEPT
        }
        git = cls(folder, {**kept, **_UNASKING, "LC_ALL": "C", "LANGUAGE": "C"})
        if kept.keys() & {"GIT_SSH", "GIT_SSH_COMMAND"} or git.setting("core.sshCommand"):
            return git  # another program than OpenSSH may not know OpenSSH's options
        return git.with_environment({"GIT_SSH_COMMAND": _SSH})

    def with_environment(self, environment: Mapping[str, str]) -> Self:
        """Return Git with more in its environment."""
        return replace(self, environment={**self.environment, **environment})

    def run(self, *words: str, content: bytes = b"") -> str:
        """Return what a command prints. Raises `GitError`."""
        return self._checked(self.answer(*words, content=content))

    def ask_server(self, *words: str) -> Answer:
        """Return how a command ends well that asks a server. Raises `GitError`."""
        answer = self.answer(*words, seconds=NETWORK_SECONDS)
        self._checked(answer)
        return answer

    def setting(self, name: str) -> str:
        """Return a setting of Git's own, empty where there is none."""
        return self.answer("config", "--get", name).output.strip()

    def commit(self, name: str) -> str:
        """Return the commit that something is called by, empty where there is none."""
        return self.answer("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").output.strip()

    def answer(self, *words: str, content: bytes = b"", seconds: int = _SECONDS) -> Answer:
        """Return how a command ends, well or not. Raises `GitError` where it does not."""
        # Files, not pipes: what Git has started may hold a pipe open after its end.
        with TemporaryFile() as given, TemporaryFile() as output, TemporaryFile() as said:
            given.write(content)
            given.seek(0)
            try:
                process = subprocess.Popen(  # noqa: S603 (each word is an argument of its own)
                    (*_COMMAND, *words),
                    cwd=self.folder,
                    env=self.environment,
                    stdin=given,
                    stdout=output,
                    stderr=said,
                    start_new_session=True,  # without a terminal nothing can ask there
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError:
                raise GitError("máy này chưa có Git; cài từ git-scm.com rồi làm lại") from None
            code = _ended(process, seconds)
            texts = []
            for stream in (output, said):
                stream.seek(0)
                texts.append(stream.read().decode("utf-8", "replace"))
            return Answer(code, *texts)

    @staticmethod
    def _checked(answer: Answer) -> str:
        if answer.code:
            raise GitError(git_failure(answer.said + answer.output))
        return answer.output


def _ended(process: subprocess.Popen[bytes], seconds: int) -> int:
    """Wait for the end; an interruption ends Git and all its processes."""
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        text = f"chờ {seconds // 60} phút mà chưa xong; xem lại đường truyền rồi làm lại"
        raise GitError(text) from None
    finally:
        if process.poll() is None:
            _kill(process)
            process.wait()


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        tree = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(tree, capture_output=True, check=False)  # noqa: S603
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
