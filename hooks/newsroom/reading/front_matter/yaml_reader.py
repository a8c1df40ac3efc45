"""YAML read into values, each with its line, or what is wrong with it in Vietnamese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from newsroom.reading.front_matter.yaml_values import Scalar, YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.front_matter.yaml_values import Value

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CUT = re.compile(r"[ ]+#.*")
_INNER_COLON = re.compile(r"[{,]\s*(\w+):\s+([^,{}\"]*:\s[^,{}\"]*)")
_DOUBLE_COMMA = re.compile(r"[\[,]\s*,")
_DEEPEST = 6
"""Values within each other; what nests deeper is no front matter."""
_BACKSLASH = (
    'trong ngoặc kép có dấu "\\"; thư mục cách nhau bằng "/", "\\n" thì thay bằng dấu cách, '
    "cần đúng dấu ấy thì dùng ngoặc đơn"
)
_CUT_ITEM = (
    'giá trị bị cắt ở " #", vì đó là dấu mở đầu một ghi chú; đặt từng giá trị trong ngoặc kép'
)
_TAGGED = 'giá trị bắt đầu bằng "!"; đặt trong ngoặc kép "…"'
_UNREADABLE = "YAML không đọc được dòng này"


class SyntaxFaultError(Exception):
    """A fault of writing: its line, counted from 0 in the text read, and its message."""

    def __init__(self, line: int, message: str) -> None:
        """Keep both for the reader of the page."""
        super().__init__(line, message)
        self.line = line
        self.message = message


def read_yaml(lines: list[str], first_line: int) -> Value:
    """Read YAML that begins on `first_line` of its file. Raises `SyntaxFaultError`."""
    events = yaml.parse("\n".join(lines), Loader=_LOADER)
    try:
        return _Builder(events, lines, first_line).document()
    except yaml.YAMLError as error:
        raise _explained(error, lines) from None
    except StopIteration:
        raise SyntaxFaultError(0, _UNREADABLE) from None


def twice(key: str, line: int) -> str:
    """Return the message for a key that stands on `line` already."""
    return f'khoá "{key}" đã có ở dòng {line}; chỉ giữ một'


class _Builder:
    """Builds values from YAML's events, which know lines and cannot expand an alias."""

    def __init__(self, events: Iterator[yaml.Event], lines: list[str], first_line: int) -> None:
        self._events = events
        self._lines = lines
        self._first_line = first_line

    def document(self) -> Value:
        next(self._events)  # the stream begins
        next(self._events)  # the document begins
        value = self._value(next(self._events), 0)
        next(self._events)  # the document ends
        if not isinstance(event := next(self._events), yaml.StreamEndEvent):
            line = _line(event)
            raise SyntaxFaultError(line, "dòng này kết thúc sớm phần đầu của tin; xoá đi")
        return value

    def _value(self, event: yaml.Event, depth: int) -> Value:
        mark = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SyntaxFaultError(
                mark, 'giá trị bắt đầu bằng "*" hoặc "&"; đặt trong ngoặc kép "…"'
            )
        if getattr(event, "tag", None):
            raise SyntaxFaultError(mark, _TAGGED)
        if depth > _DEEPEST:
            raise SyntaxFaultError(mark, "các giá trị lồng nhau quá sâu")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        if event.style == '"' and _CONTROL.search(event.value):
            raise SyntaxFaultError(_line(event), _BACKSLASH)
        cut = None
        if event.style not in ("'", '"', "|", ">") and (end := event.end_mark):
            rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
            cut = _CUT.match(rest)
        text = event.value.strip()
        line = self._first_line + _line(event)
        return Scalar(line, text, cut[0] if cut else "")

    def _sequence(self, start: yaml.Event, depth: int) -> YamlList:
        items = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return YamlList(self._first_line + _line(start), tuple(items))

    def _mapping(self, start: yaml.Event, depth: int) -> YamlMapping:
        entries: dict[str, tuple[int, Value]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            mark = _line(event)
            key = self._value(event, depth + 1)
            if not isinstance(key, Scalar):
                raise SyntaxFaultError(mark, "khoá phải là một từ; đặt giá trị trong ngoặc kép")
            if key.text in entries:
                raise SyntaxFaultError(mark, twice(key.text, entries[key.text][0]))
            entries[key.text] = (key.line, self._value(next(self._events), depth + 1))
        return YamlMapping(self._first_line + _line(start), entries)


def _line(event: yaml.Event) -> int:
    """Return the line on which an event begins, counted from 0 in the text read."""
    return event.start_mark.line if event.start_mark else 0


def _explained(error: yaml.YAMLError, lines: list[str]) -> SyntaxFaultError:
    """Say in Vietnamese what YAML could not read."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return SyntaxFaultError(0, "có ký tự điều khiển không nhìn thấy; xoá rồi gõ lại dòng này")
    line = min(mark.line, len(lines) - 1)
    context, problem = str(getattr(error, "context", "")), str(getattr(error, "problem", ""))
    start = getattr(error, "context_mark", None) or mark
    inner = _INNER_COLON.search(lines[line])
    key, value = (inner[1], inner[2]) if inner else lines[line].partition(":")[::2]
    quotes, name = ("'", "đơn") if '"' in value else ('"', "kép")
    quoted = f"{key.strip()}: {quotes}{_without_quotes(value.strip())}{quotes}"
    in_quotes = "quoted scalar" in context
    opened = "đơn" if lines[min(start.line, line)][start.column :].startswith("'") else "kép"
    remedies = (
        (in_quotes and "\\" in value and "end of stream" not in problem, _BACKSLASH),
        (in_quotes, f"ngoặc {opened} mở mà không đóng; thêm dấu đóng ở cuối giá trị"),
        ("tag" in context, _TAGGED),
        (_DOUBLE_COMMA.search(value), "giữa hai dấu phẩy không có gì; xoá một dấu phẩy"),
        ("flow" in context and " #" in value, _CUT_ITEM),
        (
            "mapping values" in problem or ": " in value,
            f"trong giá trị có dấu hai chấm; đặt cả giá trị trong ngoặc {name}: {quoted}",
        ),
        ("flow" in context, f'dấu "[" hoặc "{{" mở mà không đóng; thêm dấu đóng, hoặc {quoted}'),
        (True, f"{_UNREADABLE}; đặt giá trị trong ngoặc {name}: {quoted}"),
    )
    message = next(text for applies, text in remedies if applies)
    return SyntaxFaultError(min(start.line, line) if in_quotes else line, message)


def _without_quotes(value: str) -> str:
    """Return a value without the quotation marks around it, which others within it have ended."""
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if is_quoted and value[0] in value[1:-1] else value
