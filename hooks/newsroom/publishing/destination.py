"""The destination of a publication: a folder of this machine, or of a server behind SSH."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = r"\w[\w.-]*"
_SERVER = re.compile(rf"(?P<host>(?:{_NAME}@)?(?:{_NAME}|\[[0-9a-fA-F:.]+\])):(?P<folder>.+)")
_TAKING_FOR_SERVER = re.compile(r"[^/]*:")
"""As rsync tells a server from a folder: by a colon before any slash."""
_RSYNC = ("rsync", "--recursive", "--checksum", "--perms", "--chmod=D755,F644", "--protect-args")
"""By content, and without time stamps: a file that stays the same is one for all releases, and
browsers need not load it again."""
_READABLE = "umask 022"
"""The web server reads what is made, as another user than the one who publishes."""
_TOLD = 3
"""Lines of what a failed command has said."""


class PublishingError(RuntimeError):
    """Why a site was not published, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder that holds releases of a site."""

    folder: str
    """Its path, as its machine has it."""
    host: str = ""
    """The server, as SSH is given it; empty for this machine."""

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the place that is written `user@host:/path` or as a path of this machine.

        Raises `PublishingError`.
        """
        server = _SERVER.fullmatch(text)
        if (
            not text.strip()
            or not text.isprintable()
            or (_TAKING_FOR_SERVER.match(text) and server is None)
        ):
            raise PublishingError(
                f'nơi đăng "{text}" không đọc được; viết như web@tin.example.org:/srv/newsroom, '
                "hoặc một thư mục trên máy này như /srv/newsroom"
            )
        if server is None:
            return cls(str(Path(text).absolute()))
        return cls(server["folder"].removeprefix("~/"), server["host"])

    def run(self, script: str, *arguments: str, content: str = "") -> str:
        """Return what a shell there prints for `script`; `content` is what it reads.

        The folder is the script's `$1`, and the arguments follow: no word of theirs is read as a
        command. Raises `PublishingError`.
        """
        command = ["sh", "-c", f"{_READABLE}; {script}", "sh", self.folder, *arguments]
        if self.host:
            shell = shlex.split(os.environ.get("RSYNC_RSH", "ssh"))  # as rsync has it
            command = [*shell, self.host, shlex.join(command)]
        return _output(command, content)

    def receive(self, site: Path, folder: str, *, like: str) -> None:
        """Copy a site into a `folder` there; what the folder `like` has too is hard-linked to it.

        The record that lies in a site is left out. Raises `PublishingError`.
        """
        target = f"{self.folder}/{folder}/"
        linked = [f"--link-dest=../{like}/"] if like else []
        source = f"{site.absolute()}/"
        there = f"{self.host}:{target}" if self.host else target
        _output([*_RSYNC, *linked, "--exclude=/build.json", source, there], "")


def _output(command: Sequence[str], content: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603 (each word is an argument of its own)
            command, input=content.encode(), capture_output=True, check=False
        )
    except FileNotFoundError:
        text = f"máy này không có lệnh {command[0]}; cài rsync và openssh-client rồi đăng lại"
        raise PublishingError(text) from None
    if done.returncode:
        said = (done.stdout + done.stderr).decode("utf-8", "replace").strip().splitlines()
        told = "\n".join(said[-_TOLD:]) or f"mã {done.returncode}"
        raise PublishingError(f"{command[0]} không làm xong: {told}")
    return done.stdout.decode()
