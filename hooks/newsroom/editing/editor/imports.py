"""Imports of the editor's page: Word files, saved pages, the clipboard."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from newsroom.editing.editor.files import write_file
from newsroom.editing.editor.notice.notices import open_notice
from newsroom.editing.editor.paths import disk_path, tame_name
from newsroom.editing.editor.request import RefusedError
from newsroom.editing.importing.importer import import_files
from newsroom.editing.importing.manuscript import UnreadableFileError
from newsroom.editing.importing.pasted import Clipboard, pasted

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview

_TOO_DEEP = "phần dán lồng quá nhiều lớp; dán từng phần nhỏ hơn"


@dataclass(frozen=True, slots=True)
class SentClipboard(Clipboard):
    """What is to be pasted into a notice."""

    year: str = ""
    """In whose folder the notice lies."""


def import_file(preview: Preview, named: str, content: bytes) -> dict[str, Any]:
    """Make a draft of a file of another program."""
    folder = preview.settings.folder
    _refuse_links(preview)
    with TemporaryDirectory() as beside:
        file = Path(beside, tame_name(named))
        file.write_bytes(content)
        (one,) = import_files([file], preview.docs, preview.settings, now=preview.clock())
    if one.fault:
        raise RefusedError(422, one.fault)
    remarks = [*one.remarks, *one.left_out]
    return {**open_notice(preview, one.draft.removeprefix(f"{folder}/")), "remarks": remarks}


def pasted_markdown(preview: Preview, sent: SentClipboard) -> dict[str, Any]:
    """Return what was pasted as Markdown; its pictures become files in the folder of a year."""
    try:
        found = pasted(sent, slug=f"{preview.clock():anh-%d-%m-%H%M%S}")
    except UnreadableFileError as error:
        raise RefusedError(422, str(error)) from None
    except RecursionError:
        raise RefusedError(422, _TOO_DEEP) from None
    text, files = found.text, []
    for name, content in found.pictures.items():
        file = write_file(preview, sent.year, name, content)
        text = text.replace(f"]({name}", f"]({file['name']}")
        files.append(file)
    return {"text": text, "left_out": list(found.left_out), "files": files}


def _refuse_links(preview: Preview) -> None:
    """Refuse to import where the folder of some year leads elsewhere."""
    folder = preview.settings.folder
    place = disk_path(preview.docs, folder)
    for year in os.listdir(place) if place.is_dir() else ():  # noqa: PTH208 (names alone)
        disk_path(preview.docs, f"{folder}/{year}")
