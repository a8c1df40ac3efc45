"""Unreadable letters: of old encodings, lost, typed without an input method, reversed."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from newsroom.text.legacy.encodings import MOJIBAKE, convert, detect, may_be_legacy
from newsroom.text.legacy.mojibake import has_lost_letters
from newsroom.text.legacy.symbol_fonts import without_symbol_fonts
from newsroom.text.legacy.typed_keys import typed_keys
from newsroom.text.shortened import shortened
from newsroom.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOST = "\ufffd"
_GONE = {
    "\ufffc": "chỗ này có ảnh hoặc hình bị mất khi dán; chèn lại ảnh bằng "
    "![mô tả ảnh](ten-anh.jpg), hoặc xoá ký tự trống này"
}
_UNKNOWN_SIGN = re.compile("(?<=[^\\s\uf000-\uf8ff])[ \t]*[\uf000-\uf8ff]")
"""Of a symbol font, but no bullet at the head of a line."""
_PRIVATE = re.compile("[\uf000-\uf8ff]")
"""What all such signs are, by which most texts are told in a tenth of the time."""
_OF_A_FONT = (
    "có ký hiệu của phông Symbol hoặc Wingdings mà trang không vẽ được; gõ lại bằng chữ, "
    "hoặc bằng ký hiệu như °, ±, ≤, →, ✓"
)
_MARKS_GONE = re.compile(r"(?<![\w/.=&?%#])[^\W\d_]+\?[^\W\d_]+(?![\w=/&?])")
_SEVERAL = 2
"""Words with a question mark in them are no accident any more."""
_PARTED = re.compile(r" (?P<head>[bcdđghklmnpqrstvx]{1,3}) (?P<tail>[^\W\d_]{1,5})(?!\w)")
"""A consonant alone, and what may be the rest of its syllable."""
_ALONE = (" th ", " ng ", " nh ", " ch ", " c ", " t ", " k ", " n ")
"""Of which a parted text has some, and most texts have none."""
_OFTEN = 5
"""Such from which on they are no points of a law, `điểm b ở khoản 2`."""
_PARTED_TOLD = (
    '"{}" và {} chữ nữa bị tách rời, như khi chép từ tệp PDF; đúng ra là "{}": '
    "chép lại từ bản Word, hoặc gõ lại cho liền"
)
_TURNED = re.compile("[\u202d\u202e]|&#(?:823[78]|x202[de]);", re.IGNORECASE)
_TURNED_TOLD = (
    "có ký tự ẩn đảo chiều chữ, bạn đọc thấy chữ và số không theo thứ tự đã gõ; "
    "xoá cả đoạn này rồi gõ lại"
)
_KEYS_TOLD = (
    '"{written}" còn nguyên phím gõ {method}, bạn đọc không đọc được; đúng ra là "{meant}": '
    "bật bộ gõ tiếng Việt rồi gõ lại"
)
_NUMBERED = re.compile(r"&#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8});")
BY_COMMAND = ": gõ make check-news FIX=1 để chuyển"
"""How that is mended, but for mkdocs.yml."""
_SHOWN = 40


def unreadable(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of what nobody can read in a text without code."""
    typed = tuple(typed_keys(text))
    for each in typed:
        written, meant = (shortened(words, 2 * _SHOWN) for words in (each.written, each.meant))
        yield each.start, _KEYS_TOLD.format(written=written, method=each.method, meant=meant)
    yield from _gone(text, is_typed=bool(typed))
    yield from _encodings(text)


def turned(text: str) -> Iterator[tuple[int, str]]:
    """Yield where signs that nobody sees show letters in another order than they are written."""
    signs = ("\u202d", "\u202e", "&#")  # told apart from most texts in a tenth of the time
    for found in _TURNED.finditer(text) if any(each in text for each in signs) else ():
        yield found.start(), _TURNED_TOLD


def _gone(text: str, *, is_typed: bool) -> Iterator[tuple[int, str]]:
    """Yield where letters, marks or pictures are lost that no program brings back."""
    if _LOST in text:
        yield text.index(_LOST), f'có ký tự "{_LOST}": chữ đã mất khi đổi bảng mã; gõ lại chữ ấy'
    for sign, message in _GONE.items():
        if sign in text:
            yield text.index(sign), message
    if _PRIVATE.search(text) and (unknown := _UNKNOWN_SIGN.search(without_symbol_fonts(text))):
        yield unknown.start(), _OF_A_FONT
    marked = _MARKS_GONE.findall(text) if "?" in text and not is_typed else []
    if len(marked) >= _SEVERAL:
        told = f'"{marked[0]}" và {len(marked) - 1} chữ nữa mất dấu thành "?" khi đổi bảng mã'
        yield text.index(marked[0]), f"{told}; chép lại từ bản gốc"
    may_be_parted = any(each in text for each in _ALONE)
    parted = [*filter(_is_parted, _PARTED.finditer(text))] if may_be_parted else []
    if len(parted) >= _OFTEN:
        first, *others = parted
        whole = first["head"] + first["tail"]
        yield first.start(), _PARTED_TOLD.format(first[0].strip(), len(others), whole)
    for code in _NUMBERED.finditer(text) if "&#" in text else ():
        if html.unescape(code[0]) == _LOST:
            yield code.start(), f'mã "{code[0]}" không phải chữ nào; gõ lại chữ ấy, hoặc xoá đi'


def _is_parted(found: re.Match[str]) -> bool:
    """Whether letters are a syllable that a space parts, and none of them is a unit's."""
    before = found.string[found.start() - 1 : found.start()]
    return not before.isdigit() and is_syllable(found["head"] + found["tail"])


def _encodings(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first line in each encoding that is none of today."""
    if not may_be_legacy(text):
        return
    place = 0
    found: dict[str, int] = {}
    for line in text.split("\n"):
        encoding = detect(line)
        if encoding and encoding not in found:
            found[encoding] = place
            yield place, _encoded(line.strip(), encoding)
        place += len(line) + 1


def _encoded(line: str, encoding: str) -> str:
    shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rpartition(' ')[0]} …"
    named = "bị đọc nhầm bảng mã UTF-8" if encoding == MOJIBAKE else f"gõ bằng bảng mã {encoding}"
    what = f'"{shown}" {named}, bạn đọc không đọc được'
    if has_lost_letters(convert(line, encoding)):
        return f"{what}, và vài chữ đã mất; chép lại từ bản gốc"
    meant = convert(shown, encoding)
    return f'{what}; đúng ra là "{meant}"{BY_COMMAND}'
