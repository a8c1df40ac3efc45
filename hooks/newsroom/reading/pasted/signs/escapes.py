"""Escapes for what Markdown would read at the head or the end of a line of prose."""

from __future__ import annotations

import re

from newsroom.reading.pasted.lines.line_kinds import NOTE, LineKind

_HEAD = re.compile(r"-+$|[#>]|!!!|[-+*](?=[ \t]|$)|(?P<number>\d+)\.(?=[ \t]|$)|\[(?=[^\[\]]*\]:)")
_CLOSED = re.compile(r"(?<=[^\s#\\])#+$")
"""What Markdown takes off the last word of a heading."""


def with_escapes(line: str) -> str:
    """Return a line of prose, escaped where Markdown would take it for something else."""
    found = _HEAD.match(line)
    if not found:
        return line
    if found["number"]:
        return f"{found['number']}\\{line[found.end('number') :]}"
    return f"\\{line}"


def words_for_kind(line: str, kind: LineKind) -> str:
    """Return a line as Markdown takes it for its kind."""
    if kind in (LineKind.PROSE, LineKind.NUMBERED):
        return with_escapes(line)
    if kind is LineKind.CONTAINER and (note := NOTE.match(line)):
        return f"{note[0]} {with_escapes(line[note.end() :].lstrip())}"
    if kind is LineKind.HEADING:
        return _CLOSED.sub(lambda end: "\\#" * len(end[0]), line)
    return "---" if kind is LineKind.RULE and line[0] == "=" else line
