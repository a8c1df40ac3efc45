"""Malformed comments, which their writer believes hidden and readers would see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.text.shortened import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENED, _CLOSED = "<!--", "-->"
_MALFORMED = re.compile(
    r"<[ \u00a0]?![ \u00a0]?(?:[–—−]|-(?!-))"  # `<!– x –>`, as Word mends it
    r"|<(?:[ \u00a0]![ \u00a0]?|![ \u00a0])--"
    r"|<![ \u00a0]{0,9}(?!doctype)[^\W\d_]"
    r"|&lt;[ \u00a0]?!(?:--|[–—−])"
    r"|<\?[ \u00a0][^<>]{0,500}\?>"
    r"|(?:<|(?<![<\w])!)--(?=[^<>\n]{1,500}-->)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"(?P<opens>{_OPENED}|{_MALFORMED.pattern})|{_CLOSED}(?P<is_last>[ \t]*$)?",
    re.IGNORECASE | re.MULTILINE,
)
_OTHERS = re.compile(
    r"^[ \t]*%%.{0,500}|%%[^%\n]{1,500}%%"  # Obsidian
    r"|/\*[ \u00a0].{0,500}?\*/"
    r"|\{>>[^{}]{0,500}<<\}",
    re.MULTILINE,
)
_BESIDE = re.compile(
    r"\[[ \t]*(?:[/#%_-]+|comment|ghi chú)[ \t]*\][ \t]*[:：][ \t]*(?:#|<#?>)[ \t]*[\"'(“‘]",
    re.IGNORECASE,
)
_HEAD = re.compile(r"[ \t\u00a0>]*(?:[-+*•][ \t]+|\d{1,9}[.)][ \t]+)?")
"""What a comment of Markdown may stand behind in its line."""
_COMMENT = re.compile(
    r"^[ \t]*\[(?P<by>[A-ZĐ]{1,5}\d{1,3}|[a-z]{1,2}(?=\][^\s\])]))\](?![(\[:])", re.MULTILINE
)
_BALLOON = re.compile(
    r"(?:Commented|Comment|Đã chú thích|Nhận xét)[ \u00a0]?"
    r"\[[^\W\d_]{1,5}\d{1,3}\][ \u00a0]?:.{0,80}"
    r"|(?:^|(?<=\[))(?:Deleted|Inserted|Formatted): .{0,80}",
    re.MULTILINE,
)
"""Comments of Word as words: `[MN1]` where they stand and again above each, in PDF a balloon.

Google's are letters: `[a]` there and `[a]Hỏi lại` at the end.
"""
_AT_ONCE = ("<!-->", "<!--->")
"""A comment that has ended where it begins: what follows would be shown."""
_REMEDY = "viết <!-- ghi chú --> (hai dấu trừ liền nhau, không dấu cách trước dấu !), hoặc xoá đi"
_NESTED = (
    'trong ghi chú này có thêm dấu "<!--", nên phần sau dấu "-->" đầu tiên sẽ bị đăng; '
    "tách thành từng ghi chú, hoặc bỏ bớt dấu bên trong"
)
_COMMENTED = (
    '"{found}" giống nhận xét (Comment) của người duyệt trong Word hoặc Google Docs, '
    "không dành cho bạn đọc; xoá nhận xét và dấu của nó trong câu, "
    "hoặc nếu là chú thích cho bạn đọc thì viết [^1] và [^1]: lời"
)
_NOT_ALONE = (
    '"{found}" đứng chung dòng với chữ khác nên bạn đọc sẽ thấy; '
    "đưa ghi chú xuống một dòng riêng, hoặc viết <!-- ghi chú -->"
)
_UNOPENED = (
    'dòng này kết thúc bằng "-->", dấu đóng của một ghi chú không có dấu mở; '
    'ghi chú thì thêm "<!--" vào đầu hoặc xoá đi, mũi tên thì viết →'
)
_SHOWN = 40


def malformed_comments(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each malformed comment in a text without code."""
    if "!" in text or "?>" in text or _CLOSED in text:
        for found in _MALFORMED.finditer(text):
            yield found.start(), _message(text[found.start() : found.start() + 2 * _SHOWN])
        yield from _nested(text)
        yield from _unopened(text)
    if "]" in text or "ted: " in text:
        yield from _comments(text)
        yield from _beside_words(text)
    # Styles of Word hold comments of their own, and are told of as what they are.
    if ("%%" in text or "/*" in text or "{>>" in text) and "<style" not in text.lower():
        for found in _OTHERS.finditer(text):
            yield found.start(), _message(found[0])


def _comments(text: str) -> Iterator[tuple[int, str]]:
    for found in _BALLOON.finditer(text):
        yield found.start(), _COMMENTED.format(found=found[0].strip()[:_SHOWN])
    for found in _COMMENT.finditer(text):
        mark = f"[{found['by']}]"
        if 0 <= text.find(mark) < found.start("by") - 1:
            yield found.start(), _COMMENTED.format(found=mark)


def _beside_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the comments of Markdown that have no line of their own."""
    for found in _BESIDE.finditer(text):
        start = found.start()
        if not _HEAD.fullmatch(text, text.rfind("\n", 0, start) + 1, start):
            yield start, _NOT_ALONE.format(found=_first_line(text[start : start + 2 * _SHOWN]))


def _nested(text: str) -> Iterator[tuple[int, str]]:
    """Yield the comments that end before their writer thinks they do."""
    place = text.find(_OPENED)
    while place >= 0:
        inside = place + len(_OPENED)
        if text.startswith(_AT_ONCE, place):
            following = text.find(_OPENED, inside)
            if text.find(_CLOSED, inside + 2, following if following >= 0 else None) >= 0:
                yield place, _message(text[place : place + 2 * _SHOWN])
            place = following
            continue
        end = text.find(_CLOSED, inside)
        within = text.find(_OPENED, inside, end)
        # `<!--[if !mso]><!-->` ends with its own sign.
        if end >= 0 and within >= 0 and not text.startswith(_AT_ONCE, within):
            yield place, _NESTED
        place = text.find(_OPENED, end) if end >= 0 else -1


def _unopened(text: str) -> Iterator[tuple[int, str]]:
    """Yield the ends of comments of which no beginning is left; within a line they are arrows."""
    is_open = False
    for sign in _ENDS.finditer(text):
        if sign["is_last"] is not None and not is_open:
            yield sign.start(), _UNOPENED
        is_open = sign["opens"] is not None


def _message(found: str) -> str:
    return f'"{_first_line(found)}" giống ghi chú viết sai dấu nên bạn đọc sẽ thấy; {_REMEDY}'


def _first_line(found: str) -> str:
    return shortened(found.strip().partition("\n")[0], _SHOWN)
