"""Words typed twice, and words spelled in two ways."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Finding, Rule, Severity
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice
    from newsroom.reading.text.passages import Passage

_WORD = re.compile(r"[^\W\d_]+")
_TWICE = re.compile(
    r"(?<!\w)(?P<word>của|và|các|những|được|cho|với|tại|trong|về|đã|sẽ|để|theo|bị|mà|thì|nhằm|trên"
    r"|cùng|đến|vào|đối|việc|cấp|một|này|khi|nếu|do|bởi|tới|đồng chí|thực hiện)"
    r"[ \u00a0]+(?P=word)(?!\w)",
    re.IGNORECASE,
)
"""Words that nobody doubles on purpose, as one does `dần dần` and `ngày ngày`."""


def _doubled(checked: CheckedNotice) -> Iterator[Finding]:
    for line, found in checked.matches(_TWICE):
        yield Finding(line, f'chữ "{found["word"]}" lặp hai lần liền nhau; xoá một')


def _spelled_in_two_ways(checked: CheckedNotice) -> Iterator[Finding]:
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, tuple[Passage, int]] = {}
    for passage in checked.passages:
        for word in _WORD.finditer(passage.text):
            spelled = word[0].lower().replace("ð", "đ")
            spellings[canonical(spelled)][spelled] += 1
            places.setdefault(spelled, (passage, word.start()))
    for counted in spellings.values():
        (usual, _), *others = counted.most_common()
        for rare, times in others:
            passage, place = places[rare]
            message = f'trong tin có cả "{usual}" và "{rare}" ({times} lần); nên viết một cách'
            yield Finding(passage.line_at(place), message)


RULES = (
    Rule(
        code="W1",
        name="từ lặp",
        why="Chữ lặp liền nhau là gõ nhầm, hay gặp khi sửa câu dở dang.",
        good="Dần dần, chi bộ của thôn nắm được việc của từng đảng viên.",
        bad="Kết luận của của Ban Thường vụ nêu ba hạn chế.",
        find=_doubled,
    ),
    Rule(
        code="W2",
        name="hai cách viết",
        why="Cùng một chữ đặt dấu hai kiểu trong một tin trông như chép từ hai nguồn.",
        good="Uỷ ban Kiểm tra báo cáo cấp uỷ; nhà văn hoá thôn đã mở cửa.",
        bad="Uỷ ban Kiểm tra báo cáo cấp ủy; nhà văn hoá thôn đã mở cửa.",
        severity=Severity.ADVICE,
        find=_spelled_in_two_ways,
    ),
)
