"""Front matter: the YAML between two `---` at the head of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.reading.front_matter.dashes import closing_fault, opening_fault
from newsroom.reading.front_matter.entry_faults import (
    ODD_SPACES,
    begins_entry,
    check_spaces,
    no_entry,
    stray_line,
)
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.text.refusals.conflicts import conflicts, first_versions
from newsroom.reading.yaml.faults import SyntaxFaultError
from newsroom.reading.yaml.reader import read_yaml, twice
from newsroom.reading.yaml.values import YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.yaml.values import Value

_ODD_OR_TAB = re.compile(f"[\t{ODD_SPACES}]")
_SECOND = re.compile(r"\n*---[ ]*\n[a-z_]+:.*\n(?:(?:[a-z_]+:|[ -]).*\n)*---[ ]*(?:\n|$)")
_TWO = "dưới phần đầu còn một phần đầu nữa, bạn đọc sẽ thấy; gộp vào phần trên, hoặc xoá đi"
_BLANK_OR_COMMENT = re.compile(r"[ ]*(#.*)?")


@dataclass(slots=True)
class SourcePage:
    """A page's front matter and body, and what is wrong with the way they are written."""

    fields: YamlMapping = field(default_factory=lambda: YamlMapping(1))
    body: str = ""
    body_line: int = 1
    """The line of the file on which the body begins."""
    faults: list[tuple[int, str]] = field(default_factory=list)
    """Line and message of each fault."""
    unread: frozenset[str] = frozenset()
    """Keys that are there, but whose value cannot be read."""
    begun: list[tuple[int, str]] = field(default_factory=list)
    """The line on which each entry begins, and its key, be it readable or not."""
    closed: bool = False
    """Whether there is front matter, from `---` to `---`."""


def read_source_page(source: bytes) -> SourcePage:
    """Read a page; every fault found is in the result, nothing is raised."""
    page = SourcePage()
    try:
        text = source_text(source)
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        page.faults.append((line, "tệp không phải UTF-8; mở lại và lưu với bảng mã UTF-8"))
        return page
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if fault := opening_fault(lines):
        page.faults.append(fault)
    elif end is None:
        page.faults.append(closing_fault(lines))
    else:
        page.closed = True
        page.body, page.body_line = "\n".join(lines[end + 1 :]), end + 2
        if _SECOND.match(page.body):
            page.faults.append((page.body_line + page.body.index("---"), _TWO))
        _read_head(page, lines[1:end])
        page.faults.sort()
    return page


def _read_head(page: SourcePage, lines: list[str]) -> None:
    """Add the entries in the lines between the dashes to `page`, and what is wrong with them."""
    written = "\n".join(lines)
    if unmerged := [*conflicts(written)]:
        page.faults += [(written.count("\n", 0, place) + 2, told) for place, told in unmerged]
        lines = first_versions(lines)
    fields = _well_written(lines)
    if fields is not None:
        page.fields = fields
        page.begun = [(line, key) for key, (line, _) in fields.entries.items()]
        return
    for first, chunk in _entries(lines):
        _read_entry(page, chunk, first + 2)


def _well_written(lines: list[str]) -> YamlMapping | None:
    """Return all entries at once, none where there is any fault to be told."""
    if any(map(_ODD_OR_TAB.search, lines)):
        return None
    try:
        value = read_yaml(lines, 2)
    except SyntaxFaultError:
        return None
    return YamlMapping(1, value.entries) if isinstance(value, YamlMapping) else None


def _entries(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Cut the front matter at its keys, so that one faulty entry does not hide the others."""
    start = 0
    for number, line in enumerate(lines):
        if number > start and begins_entry(line):
            yield start, lines[start:number]
            start = number
    yield start, lines[start:]


def _read_entry(page: SourcePage, chunk: list[str], first_line: int) -> None:
    """Add the entry written in `chunk` to `page`, or what is wrong with it."""
    if all(_BLANK_OR_COMMENT.fullmatch(line) for line in chunk):
        return
    try:
        check_spaces(chunk)
        value = _value(chunk, first_line)
    except SyntaxFaultError as fault:
        page.faults.append((first_line + fault.line, fault.message))
        name = chunk[0].partition(":")[0].partition("：")[0].strip(" '\"")
        page.unread |= {name}
        page.begun.append((first_line, name))
        return
    if not isinstance(value, YamlMapping):
        page.faults.append((first_line, no_entry(chunk[0])))
        page.begun.append((first_line, ""))
        return
    for key, (line, content) in value.entries.items():
        page.begun.append((line, key))
        if key in page.fields.entries:
            page.faults.append((line, twice(key, page.fields.entries[key][0])))
        else:
            page.fields.entries[key] = (line, content)


def _value(chunk: list[str], first_line: int) -> Value:
    try:
        return read_yaml(chunk, first_line)
    except SyntaxFaultError as fault:
        raise stray_line(chunk) or fault from None
