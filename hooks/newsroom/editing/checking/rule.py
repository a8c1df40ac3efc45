"""A rule of the check: what it finds in a notice, and how much that weighs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsroom.editing.checking.checked_notice import CheckedNotice


class Severity(Enum):
    """How much a finding weighs; the value is its name for editors."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"
    ADVICE = "gợi ý"


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """Something in a notice that its editor should look at."""

    line: int
    """Counted from 1 in the file."""
    message: str
    """What was found and what would be right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of finding."""

    code: str
    """Short, for ever the same."""
    name: str
    """Its name for editors; `allow: [name]` lifts its findings, as does the code."""
    why: str
    """One line for editors: what is wrong with it."""
    good: str
    """An example of what the rule is content with: lines of front matter, or a text."""
    bad: str
    """An example of what it finds."""
    severity: Severity = Severity.WARNING
    find: Callable[[CheckedNotice], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding and the rule that found it."""

    finding: Finding
    rule: Rule
