"""Findings about a notice that is being written, each with its field and line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.editing.checking.checking import check_draft
from newsroom.editing.checking.rule import Severity
from newsroom.editing.editor.values import BY_NAME
from newsroom.notices.keys import KEYS
from newsroom.reading.notice import read_notice
from newsroom.reading.unwritten import stand_ins
from newsroom.reading.yaml.values import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.editing.editor.notice_file import NoticeFile
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.reading.yaml.values import Value


_UNWRITTEN = re.compile(r'(?:thiếu|để trống) ("[a-z_.]+"); viết như ')
"""What the reader says in terms of the file, where the page has an empty box."""
_KEY = re.compile(r'"([a-z_]+)(?:\.([a-z_]+))?"')
"""A key of the file, which the page calls by its label."""
_UNDESCRIBED = re.compile(r'(ảnh "[^"]+" chưa có lời) mô tả; viết !')
"""What it says of a picture in the text, which has such a box beside it."""
_SEVERAL = re.compile(r'(".+" ghi nhiều người trong một) dòng; viết thành danh sách: .+')
"""What it says of authors on one line, each of whom has a box."""
_NO_HEAD = re.compile(r'(liên kết ".*" tới ".+" thiếu phần đầu); viết \[.*\]\((\S+)\)')
"""What it says of an address, which is written in a box of its own."""
_TO_WRITE = re.compile(r'còn "[^"]+": (.+), hoặc để draft: true')
"""What it says of a stand-in, in whose place the page has an empty box."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A notice that is being written, and the findings about it."""

    notice: Notice | None
    """None where it cannot be read."""
    faults: list[dict[str, Any]]
    """As the page shows them, line by line."""

    @property
    def is_faulty(self) -> bool:
        """Whether a build would refuse it."""
        return any(each["severity"] == Severity.ERROR.name.lower() for each in self.faults)


def judge(
    source: NoticeFile, path: str, project: Project, others: Sequence[Notice], *, now: datetime
) -> Judged:
    """Check what would be the notice `path` as saved ones are, but for the site around it.

    `others` are the notices of the last build.
    """
    notice, problems = read_notice(source.content, path, project.settings)
    if notice is None:
        found = [_fault(source, each.line, each.message, Severity.ERROR) for each in problems]
        return Judged(None, found)
    beside = [each for each in others if each.path != path]
    told = check_draft(project, notice, source.content, beside, now=now)
    found = [_fault(source, each.line, each.message, each.severity, each.rule) for each in told]
    to_do = stand_ins(source.page) if notice.draft else ()  # of others they are errors
    found += [_fault(source, line, remedy, Severity.WARNING) for line, _, remedy in to_do]
    return Judged(notice, found)


def _fault(
    source: NoticeFile, line: int, message: str, severity: Severity, rule: str = ""
) -> dict[str, Any]:
    return {
        "line": line,
        "field": _field(source, line, message),
        "severity": severity.name.lower(),
        "message": _in_terms_of_boxes(message),
        "rule": rule.partition(" ")[0],
    }


def _in_terms_of_boxes(message: str) -> str:
    """Return a message as it fits boxes of the form; other messages as they are."""
    if undescribed := _UNDESCRIBED.match(message):
        return f"{undescribed[1]} tả; viết vào ô “Lời tả ảnh” bên cạnh ảnh"
    if several := _SEVERAL.fullmatch(message):
        return f"{several[1]} ô; bấm “Thêm tác giả”, ghi mỗi người vào một ô"
    if headless := _NO_HEAD.fullmatch(message):
        return f"{headless[1]}; bấm vào chữ ấy, bấm “Liên kết” rồi ghi {headless[2]}"
    if to_write := _TO_WRITE.fullmatch(message):
        return to_write[1]
    if (unwritten := _UNWRITTEN.match(message)) and (label := _label(unwritten[1])):
        return f"chưa ghi {label.lower()}"
    return _KEY.sub(
        lambda found: f"“{label}”" if (label := _label(found[0])) else found[0], message
    )


def _label(written: str) -> str:
    """Return what the page calls a key that stands in quotation marks; empty where it is none."""
    found = _KEY.fullmatch(written)
    key = BY_NAME.get(found[1]) if found else None
    if not found or not key:
        return ""
    return next((e.label for e in key.keys if e.name == found[2]), "") if found[2] else key.label


def _field(source: NoticeFile, line: int, message: str) -> str | None:
    """Return the key in whose entry a line stands, or, on none, the key that a message misses.

    Within groups and lists it goes on behind dots, as in `attachments.0.file`.
    """
    page = source.page
    if page.closed and line >= page.body_line:
        return None
    before = [name for start, name in page.begun if name and start <= line]
    if not before:
        return next((key.name for key in KEYS if f'"{key.name}"' in message), None)
    _, value = page.fields.entries.get(before[-1], (0, None))
    missed = (each.name for key in KEYS if key.name == before[-1] for each in key.keys)
    inner = next((name for name in missed if f'"{before[-1]}.{name}"' in message), "")
    return ".".join([before[-1], *_within(value, line, inner)])


def _within(value: Value | None, line: int, inner: str) -> Iterator[str]:
    """Yield what leads to a line within a value: places in a list, and a key of a group.

    That key is `inner`, if it is known already.
    """
    if isinstance(value, YamlMapping):
        begun = [name for name, (start, _) in value.entries.items() if start == line]
        yield from [inner] if inner else begun if len(begun) == 1 else []
    elif isinstance(value, YamlList):
        before = [n for n, each in enumerate(value.items) if each.line <= line]
        if before and isinstance(value.items[before[-1]], YamlMapping):
            yield str(before[-1])
            yield from _within(value.items[before[-1]], line, inner)
