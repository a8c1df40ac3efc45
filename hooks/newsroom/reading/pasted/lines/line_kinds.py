"""The kind of a line by its head: an item, a heading, a quotation, or prose."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

_GLYPHS = "•·∙⦁‣⁃●○◦▪▫■◆◇❖➢➤►→⇒⇨✓✔\uf000-\uf0ff"
"""Bullets of Word, those of its symbol fonts in Unicode's private area."""
_ITEM = re.compile(
    rf"(?:(?P<number>0|[1-9]\d{{0,2}})\.|(?P<sign>[-+*‒–—―−√§oüØvqèðþ])|(?P<glyph>[{_GLYPHS}])\ufe0f?)"
    r"(?P<space>(?(glyph)[ \t]*|[ \t]+))(?=\S)"
)
_LETTERS = frozenset("oüØvqèðþ")
"""Bullets of Courier New and Wingdings, which are letters where the font is lost."""
_RANKS = {"*": 0, "+": 2, "o": 2, "○": 2, "◦": 2, "§": 3, "▪": 3, "■": 3, "\uf0a7": 3}
"""How deep Word nests bullets that do not stand on the first level, 1."""
_NUMBER = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-zđA-ZĐ]|[ivx]{1,5}|[IVX]{1,5})\)|(?:\d{1,2}|[a-zđA-ZĐ]|[IVX]{1,5})/"
    r"|\d{1,2}(?:\.\d{1,2}){1,4}[.)/]|[a-zđA-ZĐ]\.(?:\d{1,2}[.)]|-)?|[\u2160-\u217f]{1,4}[.)]|(?:[IVXL]{1,6}|[ivx]{2,5})[.-]|0\d\."
    r"|\[(?:\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,3})\])(?=[ \t]+\S)"
    r"|(?:[a-zđA-ZĐ]|[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2}){0,4})[ ]?[-–](?=[ \t]+[^\W\d_])"
)
_TIGHT_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]|[a-zđ]\))(?=[^\W\d_])")
_EMPHASISED = re.compile(
    r"(?:[*_]{1,3}|<(?:b|i|u|em|strong)>)"
    r"(?P<number>\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[a-zđA-ZĐ]|[ivx]{1,5}|[IVX]{1,6})[.)/])"
    r"(?=(?:[*_]{1,3}|</\w{1,6}>)?[ \t]+\S)"
)
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}(?=[ \t]+([^\W\d_]))")
_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_RULE = re.compile(r"([-*_])(?:[ \t]*\1){2,}|={3,}")
_BLANKS = "____"
"""A line of underscores from this length on is a form's blank to write on."""
_PICTURE = r"!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)(?:\{:[^}]*\})?"
_PICTURES = re.compile(rf"{_PICTURE}(?:[ \t]*{_PICTURE})*")
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?) [a-z][a-z -]*(?:\"[^\"]*\")?")
NOTE = re.compile(r"\[\^[^\]]+\]:")
_ADDRESS = r"(?:[<#]|[^/@\s]*[/@]|[^.\s]+(?:\.[^.\s]+)*\.[a-zA-Z]{2,5}(?:\s|$))"
_TARGET = re.compile(rf"\[[^\[\]]*\]:[ ]*(?:(?={_ADDRESS})\S+(?:[ ]+(?:\".*\"|'.*'|\(.*\)))?)?")
"""What names an address, or has none yet; `[Phóng viên]: Vâng.` is what somebody said."""
_MEANING = re.compile(r":[ \t]+\S")


class LineKind(Enum):
    """What a line begins, by its head alone."""

    PROSE = auto()
    ITEM = auto()
    NUMBERED = auto()
    """A paragraph with a number or letter that Markdown does not know."""
    HEADING = auto()
    RULE = auto()
    PICTURES = auto()
    CONTAINER = auto()
    """What holds the indented lines below it: an admonition, a note, a word's meaning."""
    TARGET = auto()
    """Where a link leads that is named elsewhere in the text."""
    UNDERLINE = auto()
    """Drawn below a heading."""
    QUOTE = auto()
    """A line behind `>`; where it is ready, a whole quotation."""
    TABLE = auto()
    VERBATIM = auto()
    """Code or HTML."""


_WHOLE = {
    "-": ((LineKind.RULE, _RULE),),
    "*": ((LineKind.RULE, _RULE),),
    "_": ((LineKind.RULE, _RULE),),
    "=": ((LineKind.RULE, _RULE),),
    "!": ((LineKind.PICTURES, _PICTURES), (LineKind.CONTAINER, _ADMONITION)),
    "?": ((LineKind.CONTAINER, _ADMONITION),),
    "[": ((LineKind.TARGET, _TARGET),),
}
"""What a line may be as a whole, by its first sign."""
_BEGUN = {
    "#": (LineKind.HEADING, _HEADING),
    "[": (LineKind.CONTAINER, NOTE),
    ":": (LineKind.CONTAINER, _MEANING),
}
"""What it may begin with."""


class ListItem(NamedTuple):
    """A bullet or number that Markdown knows, and its text."""

    sign: str
    """As it is written in Markdown."""
    text: str
    """What stands behind the sign."""
    number: int | None = None
    """Of a numbered item."""
    rank: int = 0
    """How deep Word nests such a bullet, a number standing above all."""


@lru_cache(maxsize=16)
def item_of(line: str) -> ListItem | None:
    """Return the item that a line begins, if it does; cached, for lines are asked about often."""
    found = _ITEM.match(line)
    if not found:
        return None
    text = line[found.end() :]
    if found["number"]:
        return ListItem(f"{found['number']}.", text, int(found["number"]))
    sign = found["sign"] or found["glyph"]
    spaced = found["space"] != " "
    # 'o quên', 'Ø 20', but never does a tab follow a word.
    is_word = sign in _LETTERS and not (text[0].isupper() or (spaced and text[0].isalnum()))
    if is_word or (sign in "§√Ø" and text[0].isdigit()) or text == sign:
        return None
    return ListItem(sign if sign in "-+*" else "-", text, rank=_RANKS.get(sign, 1))


def number_of(line: str) -> str:
    """Return the number or letter that a line begins with and Markdown does not know."""
    if found := _NUMBER.match(line):
        return found[0]
    if found := _EMPHASISED.match(line):
        return found["number"]
    tight = _TIGHT_NUMBER.match(line)
    if tight and line[tight.end()].isupper():
        return tight[0]
    section = _SECTION.match(line)
    return section[0] if section and section[1].isupper() else ""


def line_kind(line: str) -> LineKind:
    """Return what a line begins, without regard to the lines above it."""
    first = line[:1]
    if not first or (first.isalpha() and line[1:3].isalpha() and first not in "iIvVxX"):
        return LineKind.PROSE
    if first == ">":
        return LineKind.QUOTE
    begun = _BEGUN.get(first)
    if begun and begun[1].match(line):
        return begun[0]
    for kind, pattern in _WHOLE.get(first, ()):
        if pattern.fullmatch(line) and not line.startswith(_BLANKS):
            return kind
    if item_of(line):
        return LineKind.ITEM
    return LineKind.NUMBERED if number_of(line) else LineKind.PROSE
