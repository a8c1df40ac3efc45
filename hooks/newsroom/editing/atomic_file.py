"""Atomic writing: a file is there whole or not at all, whenever the program ends."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.disk import rename

if TYPE_CHECKING:
    from collections.abc import Iterable


def replace_file(file: Path, content: bytes) -> None:
    """Put a file with `content`, and the rights of the old one, in the place of `file`."""
    beside = _beside(file, content)
    try:
        shutil.copymode(file, beside)
        rename(beside, file)
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


def new_file_called(names: Iterable[str], folder: Path, content: bytes) -> str:
    """Write a file by the first of `names` that is free in a folder, and return its name.

    A name is taken whatever capitals a disk has it in. Where none is free, raise
    `FileExistsError`.
    """
    taken = {each.lower() for each in os.listdir(folder)}  # noqa: PTH208 (names alone)
    for name in names:
        if name not in taken:
            with suppress(FileExistsError):  # somebody has just taken it
                new_file(folder / name, content)
                return name
    raise FileExistsError(folder)


def _beside(file: Path, content: bytes) -> Path:
    """Return a temporary file in the same folder, with a name that builds ignore."""
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
    """Rename a file to a free name, in one step where the disk can."""
    try:
        os.link(beside, file)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links: the name is taken first
        file.open("xb").close()
        rename(beside, file)
