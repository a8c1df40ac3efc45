"""A page outside the news: whether it is a draft, and whether it is a notice gone astray."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.notices.keys import KEYS
from newsroom.reading.files.places import right_place
from newsroom.reading.front_matter.dashes import mistyped
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.known_keys import right_key
from newsroom.reading.front_matter.source_page import SourcePage, read_source_page
from newsroom.reading.front_matter.source_text import encoding_of, from_first_sign, source_text
from newsroom.reading.text.refusals.refusals import refusals_of_page
from newsroom.text.dates import parse_moment
from newsroom.text.problem import FaultyFieldError, Problem
from newsroom.text.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from newsroom.notices.settings import Settings
    from newsroom.reading.files.docs_folder import DocsFolder

_OF_NOTICES = frozenset(key.name for key in KEYS) - {
    *("title", "date", "tags", "draft", "summary", "allow")
}
"""Keys that no page but a notice has."""


@dataclass(frozen=True, slots=True)
class OrdinaryPage:
    """A page that MkDocs renders."""

    path: str
    text: str
    """The whole file."""
    is_hidden: bool
    """Whether it is a draft, or its date has not come."""
    problems: tuple[Problem, ...]
    begins: datetime | None = None
    """The date that has not come."""


def read_ordinary(
    source: bytes, path: str, docs: DocsFolder, settings: Settings, *, now: datetime
) -> OrdinaryPage:
    """Read from the front matter of the page `path` who may see it."""
    text = source_text(source, "replace")
    if encoding_of(source) != "utf-8":
        return OrdinaryPage(path, text, is_hidden=True, problems=(Problem(path, 1, _NOT_UTF8),))
    page = read_source_page(source)
    refused = [Problem(path, line, message) for line, message in refusals_of_page(text)]
    if not from_first_sign(source).startswith(b"---"):
        refused += [Problem(path, 1, told) for told in _taken_off(text)]
        return OrdinaryPage(path, text, is_hidden=False, problems=tuple(refused))
    # MkDocs would publish what it cannot read, draft or not, with its front matter as text.
    problems = [*refused, *(Problem(path, line, message) for line, message in page.faults)]
    fields = Fields(page.fields, path, problems, unread=page.unread)
    astray = [key for key in page.fields.entries if key in _OF_NOTICES]
    if astray or (fields.has("date") and fields.has("draft")):
        first = min(page.fields.entries[key][0] for key in (astray or ["draft"]))
        place = right_place(path, source, docs, settings)
        problems.append(Problem(path, first, _ASTRAY.format(place)))
    problems += _meant_as_drafts(page, fields, path)
    begins = _date_to_come(fields, settings, now)
    hidden = fields.boolean("draft") or begins is not None
    return OrdinaryPage(path, text, hidden, tuple(problems), begins)


_NOT_UTF8 = (
    "trang thường phải lưu bằng UTF-8; mở lại, chọn Save As (Lưu thành) rồi chọn bảng mã UTF-8"
)
_NO, _DRAFT = frozenset({"false", "no", "off", "0"}), frozenset({"draft", "private", "hidden"})
_NOT_PUBLIC = {
    **dict.fromkeys(("published", "publish", "public"), _NO),
    **dict.fromkeys(("status", "visibility"), _DRAFT),
    "private": frozenset({"true", "yes", "on", "1"}),
}
"""What other generators' keys say of a page that is not to be seen."""
_NO_SUCH_STATE = (
    'khoá "{}" không có tác dụng, trang vẫn được đăng; chưa muốn đăng thì viết draft: true, '
    "không thì xoá dòng này"
)
_TAKEN_OFF = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:.*")
"""What MkDocs takes for front matter where it heads a page, dashes or none."""
_UNDECLARED = (
    'dòng đầu "{}" bị đọc là phần khai báo, bạn đọc không thấy; nội dung thì thêm dòng '
    "# Tên trang lên trên, khai báo thì thêm dòng --- ở trên và ở dưới phần ấy"
)
_ASTRAY = (
    "trang có khoá của một tin nhưng không nằm trong thư mục tin; chuyển thành {}, "
    "hoặc bỏ các khoá ấy nếu đây là trang thường"
)


def _taken_off(text: str) -> Iterator[str]:
    """Yield what is wrong with the head of a page that no right dashes open."""
    first, *others = text.splitlines()[:2] or [""]
    if _TAKEN_OFF.match(first):
        yield _UNDECLARED.format(first.strip())
    elif any(map(_TAKEN_OFF.match, others)) and (told := mistyped(first)):
        yield told


def _meant_as_drafts(page: SourcePage, fields: Fields, path: str) -> Iterator[Problem]:
    """Yield a problem for each key that seems to make a page a draft, and does not."""
    for key, (line, _) in page.fields.entries.items():
        if key == "draft":
            continue
        if right_key(key) == "draft":
            yield Problem(path, line, f'không có khoá "{key}"; viết "draft"')
        elif (states := _NOT_PUBLIC.get(fold(key))) and fold(fields.text(key)) in states:
            yield Problem(path, line, _NO_SUCH_STATE.format(key))


def _date_to_come(fields: Fields, settings: Settings, now: datetime) -> datetime | None:
    try:
        text = fields.text("date")
        date = parse_moment(text, settings.zone) if text else now
    except FaultyFieldError:
        return None
    return date if date > now else None
