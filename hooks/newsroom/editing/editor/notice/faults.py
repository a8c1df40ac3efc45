"""Findings about a notice that is being written, each with its field and line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.editing.checking.checking import check_draft
from newsroom.editing.checking.rule import Severity
from newsroom.editing.editor.notice.wording import in_terms_of_the_form
from newsroom.notices.keys import KEYS
from newsroom.reading.notice import read_notice
from newsroom.reading.unwritten import stand_ins
from newsroom.reading.yaml.values import YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.editing.editor.notice.notice_file import NoticeFile
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice
    from newsroom.reading.yaml.values import Value


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
        "message": in_terms_of_the_form(message),
        "rule": rule.partition(" ")[0],
    }


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
