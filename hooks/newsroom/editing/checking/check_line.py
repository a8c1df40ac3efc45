"""A line of a check's report, for terminals and for GitHub's annotations of pull requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.editing.checking.rule import Remark, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.text.problem import Problem

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A finding of a check as it is reported."""

    path: str
    """The file as its editor names it."""
    line: int
    severity: Severity
    message: str
    rule: str = ""
    """Code and name of the rule that found it, where it was one of the table."""
    lifted: str = ""
    """What an editor writes who has looked at it and finds nothing wrong."""

    @classmethod
    def of_problem(cls, problem: Problem, docs: str, severity: Severity = Severity.ERROR) -> Self:
        """Return the line for a problem of a file below the folder called `docs`."""
        return cls(f"{docs}/{problem.path}", problem.line, severity, problem.message)

    @classmethod
    def of_remark(cls, remark: Remark, path: str, *, allowed: Iterable[str]) -> Self:
        """Return the line for a remark on the notice `path`, which has `allowed` others."""
        finding, rule = remark.finding, remark.rule
        lifted = f"allow: [{', '.join([*allowed, rule.code])}]"
        name = f"{rule.code} {rule.name}"
        return cls(path, finding.line, rule.severity, finding.message, name, lifted)

    @property
    def whole(self) -> str:
        """The message, and how an editor may silence it where that is possible."""
        lifted = f" (đã xem và thấy không sao thì ghi {self.lifted})" if self.lifted else ""
        return f"{self.message}{lifted}"

    @property
    def plain(self) -> str:
        """The line for a terminal."""
        code = f" [{self.rule.partition(' ')[0]}]" if self.rule else ""
        line = f"{self.path}:{self.line}: {self.severity.value}{code}: {self.whole}"
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in line)

    @property
    def annotation(self) -> str:
        """The line by which GitHub's runner shows it in a pull request."""
        title = self.rule or self.severity.value
        place = f"file={_property(self.path)},line={self.line},title={_property(title)}"
        return f"::{_COMMANDS[self.severity]} {place}::{_data(self.whole)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
