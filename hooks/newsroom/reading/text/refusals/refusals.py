"""All refusals together: what a text must not hold, with line, message and remedy."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from newsroom.reading.gate.lines import SourceLines
from newsroom.reading.pasted.lines.spaces import visible
from newsroom.reading.text.code import blank_comments, masked
from newsroom.reading.text.refusals.attributes import attribute_list_faults
from newsroom.reading.text.refusals.conflicts import conflicts
from newsroom.reading.text.refusals.hidden_words import hidden_words
from newsroom.reading.text.refusals.labels import label_faults
from newsroom.reading.text.refusals.leftovers import leftovers
from newsroom.reading.text.refusals.link_faults import link_faults
from newsroom.reading.text.refusals.malformed_comments import malformed_comments
from newsroom.reading.text.refusals.placeholders import placeholders
from newsroom.reading.text.refusals.unreadable import turned, unreadable
from newsroom.text.legacy.encodings import may_be_legacy

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOTE = re.compile(r"(?<!\\)\[\^(?P<label>[^\s\[\]]{1,99})\]")
_NOTE_TEXT = re.compile(
    r"^[ \t\u00a0>]*\[\^(?P<label>[^\s\[\]]{1,99})\][ \t\u00a0]*[:：][ \t\u00a0]*"
    r"(?P<words>.*(?:\n[ \t\u00a0]+\S)?)",
    re.MULTILINE,
)
_REST_BELOW = re.compile(r"\n[ \t]*\.?\d{3}(?!\d)|[-/]\n[ \t]*[A-ZĐƯ]{2}")
_PARTED_NUMBER = re.compile(
    r"(?<![\d.,/])\d{1,3}(?:\.\d{3})*(?:\.[ \t]*\n[ \t]*|[ \t]*\n[ \t]*\.)000(?!\d)"
    r"|(?<![\d.,/])\d{1,3}(?:\.\d{3})+\.[ \t]*\n[ \t]*\d{3}(?![\d/])"
    r"|(?<![\w./])\d{1,5}(?:/\d{4})?[-/]"
    r"(?:\n[ \t]*[A-ZĐƯ]{1,6}[-/]|[A-ZĐƯ]{1,6}[-/]\n[ \t]*)[A-ZĐƯ]{2,}"
)
"""`1.250.` and `000 đồng` below it, `12-` and `QĐ/TW`."""
_HYPHENS_AT_ENDS = ("-\n", "\u00ad\n", "\u2010\n")
_PARTED_WORD = re.compile(
    r"(?<![\w/.@-])(?P<head>[^\W\d_]{1,7})[-\u00ad\u2010]\n[ \t]*(?P<tail>[^\W\d_]{1,7})(?!\w)"
)
"""`ki-` and `ểm` below it."""
_STRUCK = re.compile(
    r"<(del|s|strike)(?:[ ][^<>]{0,300})?>[^<>]{1,300}</\1>|(?<!~)~~(?=[^\s~])[^~]{1,300}~~(?!~)",
    re.IGNORECASE,
)
_MOVING = re.compile(r"<(marquee|blink)(?=[\s>])", re.IGNORECASE)
_MOVES = "thẻ <{}> làm chữ chạy, nhiều người đọc không kịp; xoá thẻ, giữ chữ"
_TILDES = re.compile(r"(?<![~\w])~~(?=[^\s~])[^~\n]{1,200}(?<=\S)~~(?![~\w])")
_STRUCK_TOLD = (
    'bạn đọc thấy nguyên "{}"; chữ đã bỏ thì xoá đi, cần hiện chữ gạch thì viết <s>chữ</s>'
)


def refusals(body: str, *, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield line and message of what a notice's text, as its editor wrote it, must not hold.

    Code is left alone. The text begins on `first_line` of its file.
    """
    written = masked(body)
    # In TCVN3 a soft hyphen is a letter.
    text = written if may_be_legacy(written) else visible(written)
    breaks = [found.start() for found in re.finditer("\n", text)]

    def line(place: int) -> int:
        return first_line + bisect_right(breaks, place - 1)

    seen = blank_comments(text)
    found = (
        *(*_everywhere(text, seen), *link_faults(seen), *_note_faults(seen), *_struck(seen)),
        *(
            *label_faults(seen),
            *_parted_numbers(seen),
            *attribute_list_faults(seen),
            *placeholders(seen),
        ),
    )
    in_file = (*turned(written), *_parted_words(written))
    told = {(first_line + written.count("\n", 0, place), each) for place, each in in_file}
    yield from sorted(told | {(line(place), message) for place, message in found})


def refusals_of_page(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and message of what no page may hold, be it none of the news."""
    text = masked(source)
    moving = ((found.start(), _MOVES.format(found[1])) for found in _MOVING.finditer(text))
    found = (*conflicts(text), *unreadable(text), *malformed_comments(text), *moving)
    told = {(text.count("\n", 0, place) + 1, message) for place, message in found}
    yield from sorted(told | {*SourceLines(source, 1).open_comments()})


@lru_cache(maxsize=4096)  # authors, tags and units come again and again
def refusals_in_text(text: str) -> tuple[str, ...]:
    """Return what a title, a summary or a caption must not hold."""
    return tuple(_refusals_in(masked(text)))


def _refusals_in(text: str) -> Iterator[str]:
    yield from dict.fromkeys(message for _, message in (*turned(text), *_everywhere(text, text)))
    if struck := _STRUCK.search(text):
        yield f'chữ bị gạch "{struck[0]}" ở đây hiện như thường; xoá chữ ấy, hoặc bỏ dấu gạch'
    yield from hidden_words(text)


def _everywhere(text: str, seen: str) -> Iterator[tuple[int, str]]:
    """Yield what neither a text nor a title may hold; `seen` is without what nobody sees."""
    yield from conflicts(text)
    yield from unreadable(seen)
    yield from leftovers(seen)
    yield from malformed_comments(text)


def _struck(text: str) -> Iterator[tuple[int, str]]:
    """Yield marks of strikethrough, which this Markdown does not know."""
    for found in _TILDES.finditer(text) if "~~" in text else ():
        yield found.start(), _STRUCK_TOLD.format(found[0])


def _parted_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers that go on in the next line, as PDFs break them."""
    if not _REST_BELOW.search(text):  # as in most texts, which one look tells
        return
    for found in _PARTED_NUMBER.finditer(text):
        number = "".join(found[0].split())
        yield found.start(), f'số "{number}" bị ngắt dòng; viết liền trên một dòng: {number}'


def _parted_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words that go on in the next line behind a hyphen, as PDFs break them."""
    has_hyphens = any(each in text for each in _HYPHENS_AT_ENDS)
    for found in _PARTED_WORD.finditer(text) if has_hyphens else ():
        head, tail = found["head"], found["tail"]
        if tail.islower():
            remedy = f"viết liền trên một dòng: {head}{tail}, hoặc {head}-{tail} nếu là tên"
            yield found.start(), f'chữ "{head}-" bị ngắt dòng; {remedy}'


def _note_faults(text: str) -> Iterator[tuple[int, str]]:
    """Yield the notes that have no text, and the texts of notes that nothing points to."""
    if "[^" not in text:
        return
    texts: dict[str, re.Match[str]] = {}
    for found in _NOTE_TEXT.finditer(text):
        label = found["label"]
        if label in texts:
            yield found.start(), f"chú thích [^{label}] có hai lời; đổi số một trong hai"
        elif not found["words"].strip():
            yield found.start(), f"chú thích [^{label}] để trống; viết lời sau dấu hai chấm"
        texts[label] = found
    heads = {found.start("label") for found in _NOTE_TEXT.finditer(text)}
    marks: dict[str, int] = {}
    for mark in _NOTE.finditer(text):
        if mark.start("label") not in heads:
            marks.setdefault(mark["label"], mark.start())
    for label in marks.keys() - texts.keys():
        remedy = f"thêm ở cuối bài một dòng [^{label}]: lời chú thích"
        yield marks[label], f"chú thích [^{label}] chưa có lời; {remedy}"
    for label in texts.keys() - marks.keys():
        remedy = f"đặt [^{label}] sau chữ cần chú thích, hoặc xoá dòng này"
        yield texts[label].start(), f"lời chú thích [^{label}] không gắn với chữ nào; {remedy}"
