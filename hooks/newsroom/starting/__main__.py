"""What `xem-truoc.bat` and `xem-truoc.command` run: from nothing to the editor's page."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

from newsroom.starting.environment import ROOT, Environment, without_path
from newsroom.starting.failures import StartError, start_failure
from newsroom.starting.preview import PreviewProcess

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

_SERVE = ("-m", "mkdocs", "serve", "--dev-addr")
_CHECK = ("-m", "newsroom", "options")
"""As `make serve`: it knows lines and Vietnamese, MkDocs neither."""


def main(root: Path = ROOT) -> int:
    """Start the preview of a project and stay until it ends; return what the program ends with."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever code page the terminal has
            stream.reconfigure(encoding="utf-8", errors="replace")
    for name in ("SIGTERM", "SIGHUP"):  # a closed window, where there are signals
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)
    try:
        environment = Environment(root)
        environment.make()
        python = str(environment.python)
        _check_options(python, root)
        sys.stdout.write("Đang dựng bản xem trước… lần đầu có thể mất một phút.\n")
        sys.stdout.flush()
        PreviewProcess((python, *_SERVE), root).run()
    except StartError as error:
        sys.stdout.write(f"\n{error}\n")
        return 1
    except OSError as error:
        sys.stdout.write(f"\n{start_failure(str(error))}\n")
        return 1
    except KeyboardInterrupt:
        sys.stdout.write("\nĐã dừng.\n")
    return 0


def _check_options(python: str, root: Path) -> None:
    done = subprocess.run(  # noqa: S603 (our own words)
        [python, *_CHECK], cwd=root, env={**without_path(), "PYTHONPATH": "hooks"}, check=False
    )
    if done.returncode:
        raise StartError("Sửa mkdocs.yml như các dòng trên, lưu lại rồi mở lại.")


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
