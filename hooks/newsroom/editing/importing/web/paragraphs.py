"""The paragraphs of a page, which old editors separate by line breaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph
from newsroom.editing.importing.runs import Run, plain
from newsroom.text.legacy.encodings import encoding_of_font
from newsroom.text.legacy.symbol_fonts import is_of_signs, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.old_fonts import OldFonts
    from newsroom.editing.importing.web.look import TextLook

_SPACES = re.compile(r"[ \t\n\r\f]+")
_FEED = re.compile(r"(\n)")
_ENDS = (".", ";", ":", "!", "?", "…", "”", '"')
_LONG = 60
"""A line of so many letters that ends as a sentence does is a paragraph of its own."""


def shown_text(text: str | None, look: TextLook, old_fonts: OldFonts) -> Iterator[Run]:
    """Yield text as a browser shows it."""
    if not text:
        return
    encoding = encoding_of_font(look.font) if look.font else None
    text = old_fonts.in_unicode(text, encoding) if encoding else text
    text = readable(text, look.font) if is_of_signs(look.font) else text
    # Runs that are line feeds stand at every second place.
    for line in _FEED.split(text) if look.is_verbatim else [_SPACES.sub(" ", text)]:
        yield Run(line, look.marks, look.href)


def paragraphs(runs: list[Run], look: TextLook) -> Iterator[Paragraph]:
    """Yield the paragraphs that runs make; an empty line ends one, as does a long one."""
    paragraph: list[Run] = []
    line: list[Run] = []
    for run in [*runs, Run("\n"), Run("\n")]:
        if run.text != "\n":
            line.append(run)
            continue
        words = plain(line)
        paragraph += [Run("\n"), *line] if paragraph and words else line if words else []
        if paragraph and (not words or (len(words) >= _LONG and words.endswith(_ENDS))):
            yield Paragraph(tuple(paragraph), look.role, look.align)
            paragraph = []
        line = []
