"""What is wrong with a notice that is being written, beside the field or line that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.editing.checking import check_draft
from newsroom.editing.rule import Severity
from newsroom.notices.keys import KEYS
from newsroom.reading.schema import read_notice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from newsroom.editing.editor.source import Source
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice


@dataclass(frozen=True, slots=True)
class Judged:
    """A notice as it is being written, and what is wrong with it."""

    notice: Notice | None
    """None where it cannot be read."""
    faults: list[dict[str, Any]]
    """As the page shows them, line by line."""

    @property
    def is_faulty(self) -> bool:
        """Whether a build would refuse it."""
        return any(each["severity"] == Severity.ERROR.name.lower() for each in self.faults)


def judge(
    source: Source, path: str, project: Project, others: Sequence[Notice], *, now: datetime
) -> Judged:
    """Judge what would be the notice `path` by all that judges saved ones but the site around it.

    `others` are the notices of the last build.
    """
    notice, problems = read_notice(source.content, path, project.settings)
    if notice is None:
        found = [_fault(source, each.line, each.message, Severity.ERROR) for each in problems]
        return Judged(None, found)
    beside = [each for each in others if each.path != path]
    told = check_draft(project, notice, source.content, beside, now=now)
    found = [_fault(source, each.line, each.message, each.severity, each.rule) for each in told]
    return Judged(notice, found)


def _fault(
    source: Source, line: int, message: str, severity: Severity, rule: str = ""
) -> dict[str, Any]:
    return {
        "line": line,
        "field": _field(source, line, message),
        "severity": severity.name.lower(),
        "message": message,
        "rule": rule.partition(" ")[0],
    }


def _field(source: Source, line: int, message: str) -> str | None:
    """Return the key in whose entry a line stands, or, on none, the key that a message misses."""
    page = source.page
    if page.closed and line >= page.body_line:
        return None
    before = [name for start, name in page.begun if name and start <= line]
    if before:
        return before[-1]
    return next((key.name for key in KEYS if f'"{key.name}"' in message), None)
