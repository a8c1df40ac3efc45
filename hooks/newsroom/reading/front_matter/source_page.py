"""Front matter: the YAML between two `---` at the head of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.front_matter.yaml_reader import SyntaxFaultError, read_yaml, twice
from newsroom.reading.front_matter.yaml_values import YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.front_matter.yaml_values import Value

_ODD_SPACES = "\u00a0\u202f\u2007\u3000\u200b\ufeff"
_ODD_OR_TAB = re.compile(f"[\t{_ODD_SPACES}]")
_ENTRY = re.compile(r"[^\s:#'\"\[\]{},-][^:]*?[ ]*:(?=[ \t]|$)|(['\"]).*?\1[ ]*:(?=[ \t]|$)")
_STUCK_COLON = re.compile(r"(?P<key>[^\W\d]\w*)\s*(?P<colon>[:：])(?P<after>.?)(?P<rest>.*)")
_INDENTED_KEY = re.compile(r"[ ]+(\w+):(?=[ ]|$)")
_LISTED_KEY = re.compile(r"-[ ]+(\w+:[ ].*)")
_BLANK_OR_COMMENT = re.compile(r"[ ]*(#.*)?")
_TYPED_DASHES = re.compile(r"[-–—―_]{2,}|[—―]")


@dataclass(slots=True)
class Page:
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


def read(source: bytes) -> Page:
    """Read a page; every fault found is in the result, nothing is raised."""
    page = Page()
    try:
        text = source_text(source)
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        page.faults.append((line, "tệp không phải UTF-8; mở lại và lưu với bảng mã UTF-8"))
        return page
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fault = _opening_fault(lines)
    if fault is not None:
        page.faults.append(fault)
        return page
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        page.faults.append(_unclosed(lines))
        return page
    page.closed = True
    page.body, page.body_line = "\n".join(lines[end + 1 :]), end + 2
    fields = _well_written(lines[1:end])
    if fields is not None:
        page.fields = fields
        page.begun = [(line, key) for key, (line, _) in fields.entries.items()]
        return page
    for first, chunk in _entries(lines[1:end]):
        _read_entry(page, chunk, first + 2)
    page.faults.sort()
    return page


def _well_written(lines: list[str]) -> YamlMapping | None:
    """Return all entries at once, none where there is any fault to be told."""
    if any(map(_ODD_OR_TAB.search, lines)):
        return None
    try:
        value = read_yaml(lines, 2)
    except SyntaxFaultError:
        return None
    return YamlMapping(1, value.entries) if isinstance(value, YamlMapping) else None


def _opening_fault(lines: list[str]) -> tuple[int, str] | None:
    """Return what keeps the first line from opening the front matter."""
    if lines[0].rstrip() == "---":
        return None
    number = next((n for n, line in enumerate(lines) if _bare(line)), 0)
    line = lines[number]
    if line.rstrip() == "---":
        return (
            1,
            f'trước "---" có dòng trống; xoá để "---" là dòng đầu tiên (nay ở dòng {number + 1})',
        )
    if _bare(line) == "---":
        return 1, 'trước "---" có dấu cách; xoá để dòng đầu tiên chỉ có "---"'
    if _TYPED_DASHES.fullmatch(_bare(line)):
        return number + 1, f'dòng "{line.strip()}" không mở được phần đầu; gõ đúng ba dấu trừ: ---'
    first = 'thiếu phần đầu của tin; dòng đầu tiên phải là "---"'
    return 1, f"{first}, rồi đến title, date, author, category"


def _unclosed(lines: list[str]) -> tuple[int, str]:
    for number, line in enumerate(lines[1:], 2):
        if _bare(line) == "---":
            return number, 'trước "---" có dấu cách; xoá để dòng này chỉ có "---"'
        if _TYPED_DASHES.fullmatch(_bare(line)):
            text = f'dòng "{line.strip()}" không đóng được phần đầu; gõ đúng ba dấu trừ: ---'
            return number, text
    text = 'phần đầu mở bằng "---" nhưng không có dòng "---" để đóng'
    return 1, f"{text}; thêm dòng đó trước nội dung tin"


def _entries(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Cut the front matter at its keys, so that one faulty entry does not hide the others."""
    start = 0
    for number, line in enumerate(lines):
        if number > start and (_ENTRY.match(line) or _STUCK_COLON.match(line)):
            yield start, lines[start:number]
            start = number
    yield start, lines[start:]


def _read_entry(page: Page, chunk: list[str], first_line: int) -> None:
    """Add the entry written in `chunk` to `page`, or what is wrong with it."""
    if all(_BLANK_OR_COMMENT.fullmatch(line) for line in chunk):
        return
    try:
        _check_spaces(chunk)
        value = _value(chunk, first_line)
    except SyntaxFaultError as fault:
        page.faults.append((first_line + fault.line, fault.message))
        name = chunk[0].partition(":")[0].partition("：")[0].strip(" '\"")
        page.unread |= {name}
        page.begun.append((first_line, name))
        return
    if not isinstance(value, YamlMapping):
        page.faults.append((first_line, _no_entry(chunk[0])))
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
        raise _stray(chunk) or fault from None


def _stray(chunk: list[str]) -> SyntaxFaultError | None:
    """Return what is wrong when the fault of an entry is a line that does not belong to it."""
    if item := _LISTED_KEY.match(chunk[-1]):
        text = f'trước khoá thừa dấu trừ; viết "{item[1].strip()}"'
        return SyntaxFaultError(len(chunk) - 1, text)
    value = chunk[0].partition(":")[2].strip()
    if value[:1] in ("'", '"', "[", "{", "|", ">"):
        return None
    for number, line in enumerate(chunk[1:], 1):
        if line[:1] not in ("", " ", "\t", "-", "#", "[", "{", "]", "}", "'", '"'):
            return SyntaxFaultError(number, _no_entry(line))
        stuck = _STUCK_COLON.match(line.strip(" "))
        if stuck and not value and not _ENTRY.match(line.strip(" ")):
            return SyntaxFaultError(number, _stuck(stuck))
        key = _INDENTED_KEY.match(line)
        if key and value:
            text = (
                "dòng này bị đọc như phần tiếp của dòng trên; "
                f'nếu "{key[1]}" là khoá, xoá dấu cách đầu dòng, '
                "nếu không, đặt cả giá trị trong ngoặc kép"
            )
            return SyntaxFaultError(number, text)
    return None


def _no_entry(line: str) -> str:
    """Return what is wrong with a line that is not of the form `key: value`."""
    found = f'dòng "{line.strip()}" không có dạng "khoá: giá trị"'
    return f"{found}; nếu nó viết tiếp dòng trên thì nối vào dòng ấy, nếu không thì xoá"


def _bare(line: str) -> str:
    return line.strip(_ODD_SPACES + " \t")


def _check_spaces(chunk: list[str]) -> None:
    """Raise for what looks like a space or a colon and is none to YAML."""
    for number, line in enumerate(chunk):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            raise SyntaxFaultError(number, "đầu dòng có phím Tab; thay bằng dấu cách")
        if any(space in indent for space in _ODD_SPACES):
            raise SyntaxFaultError(
                number, "đầu dòng có dấu cách không ngắt; gõ lại dấu cách thường"
            )
    match = _STUCK_COLON.match(chunk[0])
    if match and not _ENTRY.match(chunk[0]):
        raise SyntaxFaultError(0, _stuck(match))


def _stuck(match: re.Match[str]) -> str:
    """Return what stands behind a key where a colon and a space should."""
    key, after = match["key"], match["after"]
    if match["colon"] == "：":
        return f'sau "{key}" là dấu hai chấm rộng "："; gõ dấu ":" thường'
    if after in _ODD_SPACES:
        code = f"U+{ord(after):04X}"
        return f'sau "{key}:" là dấu cách không ngắt ({code}); xoá rồi gõ lại dấu cách thường'
    return f'thiếu dấu cách sau "{key}:"; viết "{key}: {after}{match["rest"]}"'
