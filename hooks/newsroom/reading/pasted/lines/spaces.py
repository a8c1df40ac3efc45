"""Spaces, line ends, invisible and styled characters of pasted text."""

from __future__ import annotations

import html
import re
import unicodedata

from newsroom.text.legacy.symbol_fonts import without_symbol_fonts

ODD = "\u00a0\u115f\u1160\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164\uffa0"
"""Spaces that are not the space bar's, as a class of a pattern."""
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\u00ad\u061c\u180e\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ue000-\ue07f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f"
)
_PICTOGRAM = "[\u2600-\u27bf\U0001f000-\U0001faff]"
_UNSEEN = re.compile(f"[{_INVISIBLE}]|\u200d(?!{_PICTOGRAM})")
"""A joiner stays within a pictogram of several: it is one sign."""
STYLED = (
    "\uf020-\uf0ff\uff08\uff09\uff0c\uff0e-\uff1b\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06"
    "\U0001d400-\U0001d7ff"
)
"""Letters that PDFs draw as one, wide and fancy ones, wide stops, and signs of symbol fonts."""
_WINDOWS = "\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f"
"""Signs of Windows' old encoding where control characters stand in today's."""
_DRAWN = re.compile(f"[{STYLED}{_WINDOWS}]")
_STRANGE = re.compile(f"[{_INVISIBLE}\u200d{ODD}{STYLED}{_WINDOWS}]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_UNITS = "%|‰|°|đồng|nghìn|triệu|tỷ|tỉ|km|cm|mm|m|ha|kg|g|tấn|tạ|lít|giờ|phút|USD|VNĐ|VND|kWh"
_KEPT_SPACE = rf"(?<=\d)[\u00a0\u202f](?=\d|(?:{_UNITS})(?!\w))"
_ODD_RUN = re.compile(rf"({_KEPT_SPACE})|[{ODD}][ {ODD}]*")
_SPACES = re.compile(r"[ \t\r\n]+")
LINE_ENDS = re.compile("\r\n|[\r\n]")
"""Ends of lines as editors' programs count them."""
SOFT_ENDS = re.compile("[\u2028\u2029\x0b\x0c\x85]")
"""Ends of lines that have no line number of their own."""


def tidy(text: str) -> str:
    """Return one line of text without odd or repeated spaces."""
    if text.isprintable() and "  " not in text and not _STRANGE.search(text):
        return text.strip(" ")
    return _SPACES.sub(" ", with_plain_spaces(SOFT_ENDS.sub(" ", text))).strip()


def visible(text: str) -> str:
    """Return text without the characters that nobody sees."""
    return _UNSEEN.sub("", text)


def without_entities(text: str) -> str:
    """Return text in which entities of odd spaces and invisible characters are those themselves."""

    def strange(entity: re.Match[str]) -> str:
        sign = html.unescape(entity[0])
        return sign if _STRANGE.fullmatch(sign) else entity[0]

    return _ENTITY.sub(strange, text) if "&" in text else text


def with_plain_spaces(text: str) -> str:
    """Return text without invisible characters and with odd spaces only where they belong."""
    # Most texts have none of them, which one search tells sooner than two substitutions.
    if not _STRANGE.search(text):
        return text
    return _ODD_RUN.sub(_kept_or_space, visible(_DRAWN.sub(_plain, text)))


def _plain(sign: re.Match[str]) -> str:
    """Return a letter or sign as all fonts have it."""
    if sign[0] < "\xa0":
        return sign[0].encode("latin-1").decode("cp1252")
    return without_symbol_fonts(unicodedata.normalize("NFKC", sign[0]))


def _kept_or_space(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    # A pattern that took the spaces before, too, would try a long run of them from each.
    return "" if match.string[match.start() - 1 : match.start()] in (" ", "\t") else " "
