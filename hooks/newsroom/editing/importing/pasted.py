"""Words pasted from Word or from a page, in the Markdown of this site."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newsroom.editing.importing.album import Album
from newsroom.editing.importing.attachments import Links
from newsroom.editing.importing.layout import arranged
from newsroom.editing.importing.web.page import read_clipboard
from newsroom.editing.importing.writing.text import TextWriter


class Pasted(NamedTuple):
    """What was pasted."""

    text: str
    left_out: tuple[str, ...]
    """What was not taken, in Vietnamese."""
    pictures: dict[str, bytes]
    """Contents of files by the names that the text calls them by."""


def pasted(html: str, rtf: str = "", *, slug: str = "anh") -> Pasted:
    """Return what the clipboard holds as HTML, its pictures in `rtf`, called after `slug`.

    Raises `UnreadableFileError`.
    """
    manuscript, album = read_clipboard(html, rtf), Album(slug)
    with TemporaryDirectory() as nothing_beside:
        links = Links(Path(nothing_beside), lambda _: True)
        blocks = links.settled(arranged(manuscript.blocks))
    text = TextWriter(manuscript.notes, album.shown).write(blocks)
    return Pasted(text, (*manuscript.left_out, *album.left_out), album.files)
