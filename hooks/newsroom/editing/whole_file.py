"""Files written whole or not at all, whoever ends the program meanwhile."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path


def replace_file(file: Path, content: bytes) -> None:
    """Put a file with `content`, and the rights of the old one, in the place of `file`."""
    beside = _beside(file, content)
    try:
        shutil.copymode(file, beside)
        beside.replace(file)
    except BaseException:
        beside.unlink()
        raise


def new_file(file: Path, content: bytes) -> None:
    """Write a file where nothing lies; else raise `FileExistsError`."""
    beside = _beside(file, content)
    try:
        _take_free_name(beside, file)
    finally:
        beside.unlink(missing_ok=True)


def _beside(file: Path, content: bytes) -> Path:
    """Return a file in the same folder that is called as no build takes notice of."""
    beside = file.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return beside


def _take_free_name(beside: Path, file: Path) -> None:
    """Call a file by a name that is free, which only some disks can do in one step."""
    try:
        os.link(beside, file)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links: the name is taken first
        file.open("xb").close()
        beside.replace(file)
