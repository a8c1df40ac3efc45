"""The words of a page as a browser shows them, in paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph
from newsroom.editing.importing.runs import Run, paragraphs_in
from newsroom.text.legacy.encodings import encoding_of_font
from newsroom.text.legacy.symbol_fonts import is_of_signs, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.old_fonts import OldFonts
    from newsroom.editing.importing.web.look import TextLook

_SPACES = re.compile(r"[ \t\n\r\f]+")


def shown_text(text: str | None, look: TextLook, old_fonts: OldFonts) -> Iterator[Run]:
    """Yield text as a browser shows it."""
    if not text:
        return
    encoding = encoding_of_font(look.font) if look.font else None
    text = old_fonts.in_unicode(text, encoding) if encoding else text
    text = readable(text, look.font) if is_of_signs(look.font) else text
    yield Run(text if look.is_verbatim else _SPACES.sub(" ", text), look.marks, look.href)


def paragraphs_of(runs: list[Run], look: TextLook) -> Iterator[Paragraph]:
    """Yield the paragraphs that runs make."""
    for paragraph in paragraphs_in(runs):
        yield Paragraph(paragraph, look.role, look.align)
