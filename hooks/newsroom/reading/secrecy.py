"""Marks of secrecy and restricted circulation, which no public notice bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.spaces import visible
from newsroom.reading.text.passages import Passage, paragraphs, pictures, texts
from newsroom.text.problem import FormMessage
from newsroom.text.secret_marks import may_be_marked, secret_marks
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.reading.front_matter.source_page import SourcePage

CODE, NAME = "M1", "mật"
"""How `allow` names what is found here."""
_FOUND = (
    "có dấu chỉ độ mật hoặc lưu hành nội bộ; văn bản như vậy không được đăng. "
    "Nếu đã giải mật hoặc chỉ nhắc tới, ghi "
)
FOUND = FormMessage(
    f"{_FOUND}thêm allow: [{NAME}] ở phần đầu", f"{_FOUND}“{NAME}” vào ô “Đã xem cảnh báo”"
)
"""What an editor is told of a mark."""


def are_marks_allowed(allowed: Iterable[str]) -> bool:
    """Whether a notice's editor has allowed its marks."""
    return not {canonical(each) for each in allowed}.isdisjoint((canonical(CODE), NAME))


def marked_lines(passages: Iterable[Passage]) -> list[int]:
    """Return the lines of a file on which a mark stands."""
    found = ((passage, secret_marks(passage.text)) for passage in passages)
    return sorted({passage.line_at(place) for passage, places in found for place in places})


def marked_lines_of(page: SourcePage, words: Sequence[str]) -> list[int]:
    """Return the lines of a page on which a mark stands, in front matter or text.

    `words` are the text as its readers see it, whose marks may be in parts in the file.
    """
    found = marked_lines(texts(page.fields))
    if not may_be_marked("\n".join(words)):
        return found
    body = visible(page.body)
    captions = (Passage(each.line, each.caption) for each in pictures(body, page.body_line))
    within = marked_lines([*captions, *paragraphs(body, page.body_line)])
    if not within and any(True for each in words for _ in secret_marks(each)):
        within = [page.body_line]
    return sorted({*found, *within})
