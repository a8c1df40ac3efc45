"""Quotation marks, brackets, and spaces before signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.editing.checking.checked_notice import CheckedNotice
    from newsroom.reading.text.passages import Passage

_QUOTE = re.compile("[“”]")
_PAIRS = (("«", "»"), ("(", ")"))
_POINT = re.compile(r"(?<![\w(])(?:\w|\d{1,2}|[ivx]{1,4})\)")
"""The number of a point, `a)` or `1)`, whose bracket may close nothing."""
_INCHES = re.compile(r'\d"')
_BEHIND_QUOTE = ".,;:!?…/) "
_SPACED = re.compile(
    r"[\w)”%](?:[ \u00a0]|[ \u00a0]+(?!:))(?P<sign>[,;!?]|:(?!\s?\d|[-()])|\.(?![\w.…/]))"
)
"""Before a colon one space alone: more of them set it below others, and are not shown."""
_UNSPACED = re.compile(
    r"(?<![\w.])[^\W\d_]{1,7}(?P<sign>[,;])[^\W\d_]{1,7}(?![\w.])"
    r"|(?<![\w.])[^\W\d_A-ZĐ]{2,7}\.[A-ZĐ][^\W\d_]{1,7}(?![\w.])"
)
"""Syllables on both sides: shorter than names of files and addresses."""
_SHOWN = 25
"""Letters that are told on each side of a fault."""


def _unbalanced(checked: CheckedNotice) -> Iterator[Finding]:
    found: set[Finding] = set()
    for text in (checked.paragraphs, *([passage] for passage in checked.short)):
        found |= {*_in_quotes(text), *_in_straight_quotes(text)}
    for passage in checked.passages:
        found |= {*_in_brackets(passage)}
    yield from sorted(found)


def _in_quotes(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield the quotation marks without their other half; a quotation may hold paragraphs."""
    opened: list[tuple[int, int]] = []
    for number, passage in enumerate(passages):
        goes_on = bool(opened) and _begins_again(passage.text)
        lonely = None
        for sign in _QUOTE.finditer(passage.text, 1 if goes_on else 0):
            if sign[0] == "“":
                opened.append((number, sign.start()))
            elif opened:
                opened.pop()
            else:
                lonely = lonely or _lonely(passage, sign.start(), "dấu ” không có “ mở")
        if lonely:
            yield lonely
        if opened and (number == len(passages) - 1 or len(opened) > 1):
            begun, place = opened[0]
            yield _lonely(passages[begun], place, "dấu “ không có ” đóng")
            opened.clear()


def _begins_again(text: str, opening: str = "“", closing: str = "”") -> bool:
    """Whether a paragraph continues a quotation, which then begins with its mark once more."""
    is_whole = closing not in text[1:] or text.rstrip(".,;!?").endswith(closing)
    return text.startswith(opening) and is_whole


def _in_straight_quotes(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield the straight quotation marks without their other half, over paragraphs likewise."""
    opened: list[Passage] = []
    for passage in passages:
        goes_on = bool(opened) and _begins_again(passage.text, '"', '"')
        if (passage.text.count('"') - goes_on) % 2 and not _INCHES.search(passage.text):
            if opened and passage.text.rstrip(_BEHIND_QUOTE).endswith('"'):
                opened.pop()
            else:
                opened.append(passage)
    for passage in opened:
        yield _lonely(passage, passage.text.rindex('"'), 'dấu " lẻ, mở mà không đóng')


def _in_brackets(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    points = {point.end() - 1 for point in _POINT.finditer(text)}
    for opening, closing in _PAIRS:
        opens = [place for place, sign in enumerate(text) if sign == opening]
        # At the head of a line it is an arrow: '» Xem thêm'.
        head = len(text) - len(text.lstrip(f"{closing} "))
        closes = [place for place, sign in enumerate(text) if sign == closing and place >= head]
        certain = [place for place in closes if closing != ")" or place not in points]
        if len(opens) > len(closes):
            yield _lonely(passage, opens[-1], f"dấu {opening} không có {closing} đóng")
        elif len(certain) > len(opens):
            yield _lonely(passage, certain[-1], f"dấu {closing} không có {opening} mở")


def _lonely(passage: Passage, place: int, what: str) -> Finding:
    start, end = max(0, place - _SHOWN), place + _SHOWN
    around = " ".join(passage.text[start:end].split())
    return Finding(passage.line_at(place), f'{what}: "…{around}…"')


def _spaced(checked: CheckedNotice) -> Iterator[Finding]:
    for line, found in checked.matches(_SPACED):
        message = f'thừa dấu cách trước "{found["sign"]}"; viết liền với chữ đứng trước'
        yield Finding(line, message)


def _unspaced(checked: CheckedNotice) -> Iterator[Finding]:
    for line, found in checked.matches(_UNSPACED):
        message = f'thiếu dấu cách sau "{found["sign"] or "."}" ở "{found[0]}"'
        yield Finding(line, message)


RULES = (
    Rule(
        code="C1",
        name="ngoặc lệch",
        why="Ngoặc mở mà không đóng làm bạn đọc không biết lời trích hết ở đâu.",
        good="Mô hình “Chính quyền thân thiện” (2022) gồm: a) tiếp dân; b) trả kết quả.",
        bad="Mô hình “Chính quyền thân thiện gồm hai việc.",
        find=_unbalanced,
    ),
    Rule(
        code="C2",
        name="thừa dấu cách",
        why="Dấu câu đứng rời có thể bị đẩy xuống đầu dòng sau.",
        good="Đoàn làm việc với chi bộ, nghe ý kiến: đủ 12 đảng viên./.",
        bad="Đoàn làm việc với chi bộ , nghe ý kiến.",
        find=_spaced,
    ),
    Rule(
        code="C3",
        name="thiếu dấu cách",
        why="Hai câu, hai chữ dính liền khó đọc, và tìm không ra.",
        good="Cán bộ, đảng viên; quần chúng (TP.HCM, ThS.Mẫu). Hết. Tệp a.Pdf, 1,5 và H,K.",
        bad="Cán bộ,đảng viên đã dự họp.",
        find=_unspaced,
    ),
)
