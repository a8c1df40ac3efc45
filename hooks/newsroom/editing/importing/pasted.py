"""What is pasted from Word or a web page, as Markdown of this site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newsroom.editing.importing.arranging.reading_order import arranged
from newsroom.editing.importing.recognising.captions import with_captions
from newsroom.editing.importing.recognising.typed_headings import with_headings
from newsroom.editing.importing.text_file import read_text_file
from newsroom.editing.importing.web.page import read_clipboard
from newsroom.editing.importing.writing.attachments import LinkResolver
from newsroom.editing.importing.writing.pictures import Album
from newsroom.editing.importing.writing.text import TextWriter

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Manuscript


class Pasted(NamedTuple):
    """What was pasted."""

    text: str
    left_out: tuple[str, ...]
    """What was not taken, in Vietnamese."""
    pictures: dict[str, bytes]
    """Contents of files by the names that the text calls them by."""


@dataclass(frozen=True, slots=True)
class Clipboard:
    """The content of a clipboard, in the formats that a program offers."""

    html: str = ""
    rtf: str = ""
    """In which Word's pictures are."""
    words: str = ""
    """All that there is of a chat or a PDF."""


def pasted(clipboard: Clipboard, *, slug: str = "anh") -> Pasted:
    """Return what the clipboard holds, its pictures called after `slug`.

    Raises `UnreadableFileError`.
    """
    if not clipboard.html.strip():
        return _written(read_text_file(clipboard.words.encode()), Album(slug))
    return _written(read_clipboard(clipboard.html, clipboard.rtf), Album(slug))


def _written(manuscript: Manuscript, album: Album) -> Pasted:
    blocks = with_headings(with_captions(arranged(manuscript.blocks)))
    blocks = LinkResolver(None, lambda _: True).settled(blocks)
    text = TextWriter(manuscript.notes, album.shown).write(blocks)
    return Pasted(text, (*manuscript.left_out, *album.left_out), album.files)
