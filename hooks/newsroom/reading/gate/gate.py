"""A text on its way through the gate, in two steps.

Before Markdown, `set_aside` takes comments out and HTML aside; after it, `check_html` lets a real
parser read all of it, walks through, and has the sanitizer confirm what is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

import nh3

from newsroom.reading.gate import faults
from newsroom.reading.gate.allowed import ATTRIBUTES, ELEMENTS, REFUSED, is_allowed
from newsroom.reading.gate.aside.piece import PieceKind
from newsroom.reading.gate.aside.pieces import pieces
from newsroom.reading.gate.aside.put_back import WORDS, WRITTEN, DeepNestingError, put_back
from newsroom.reading.gate.lines import SourceLines
from newsroom.reading.gate.walking.element import REFUSED_PREFIX
from newsroom.reading.gate.walking.walk import Walk

_PLAIN = re.compile(r"(?:<p>[^<&\[\U000f0000-\U0010ffff]*+</p>\n?)*+")
"""Paragraphs of words, as most notices are."""
_READER = nh3.Cleaner(
    tags={*ELEMENTS, WORDS, *(f"{REFUSED_PREFIX}{name}" for name in REFUSED)},
    attributes={},
    generic_attribute_prefixes={WRITTEN},
    clean_content_tags=set(),
    link_rel=None,
)
"""Balances HTML and changes nothing else."""
_SANITIZER = nh3.Cleaner(
    tags=set(ELEMENTS),
    attributes={element: set(names) for element, names in ATTRIBUTES.items()},
    attribute_filter=lambda element, key, value: value if is_allowed(element, key, value) else None,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
_ROUNDS = 4
"""How often what the sanitizer balanced otherwise is walked through again."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A text's HTML that has passed the gate."""

    html: str
    """What readers may be shown, whatever is wrong besides."""
    faults: tuple[tuple[int, str], ...]
    """Line of the file and message of all that is wrong."""


def without_comments(text: str) -> str:
    """Return Markdown without comments of HTML, for pages that pass no gate."""
    if "<" not in text:
        return text
    kept = (
        text[each.start : each.end] for each in pieces(text) if each.kind is not PieceKind.COMMENT
    )
    return "".join(kept)


def check_html(html: str, source: str, *, first_line: int) -> Checked:
    """Return what may be shown of the HTML that Markdown made, and what is wrong in `source`.

    `source` is the text as its editor wrote it, which begins on `first_line` of its file.
    """
    lines = SourceLines(source, first_line)
    endless = {*lines.open_comments()}
    found = {*endless}
    if _PLAIN.fullmatch(html):
        return Checked(html, tuple(sorted(found)))

    def tell(message: str, /, *signs: str) -> None:
        found.add((lines.line(message, *signs), message))

    hollow: dict[str, str] = {}
    try:
        html = _passed(html, tell, hollow)
    except DeepNestingError as error:
        html = ""
        tell(faults.DEEP, str(error))
    else:
        # In a comment that never ends, the ends of others may stand.
        unended = () if endless else lines.unended()
        found |= {(line, faults.UNENDED.format(name=name)) for line, name in unended}
        for written, words in lines.words_behind(hollow) if hollow else ():
            if any(map(str.isalnum, unescape(words))):
                tell(faults.hidden(words, hollow[written]), written)
    return Checked(html, tuple(sorted(found)))


def _passed(html: str, tell: faults.Tell, hollow: dict[str, str]) -> str:
    """Return HTML when walking through it and sanitizing it change nothing any more.

    Into `hollow` go the tags that hide no word, and how.
    """
    for _ in range(_ROUNDS):
        walk = Walk(tell)
        walk.feed(_READER.clean(put_back(html)))
        written = walk.result()
        hollow.update((tag, how) for tag, how in walk.hollow.items() if how)
        html = _SANITIZER.clean(written)
        if html == written:
            break
        tell = _tell_nobody
    return html


def _tell_nobody(message: str, /, *signs: str) -> None:
    """Tell what was told already."""
