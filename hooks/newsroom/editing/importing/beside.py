"""Files in the folder of the one that is imported, and none outside it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from pathlib import Path


def file_beside(folder: Path | None, address: str) -> Path | None:
    """Return the file that a link names in a folder, none where it is outside or missing.

    What lies in no folder, as a clipboard, has none beside it.
    """
    if folder is None:
        return None
    name = unquote(address.partition("#")[0].partition("?")[0]).lstrip("/\\")
    try:
        file = (folder / name).resolve()
        return file if name and file.is_relative_to(folder.resolve()) and file.is_file() else None
    except (OSError, ValueError):  # no name that a file can have
        return None
