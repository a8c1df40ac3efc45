"""YAML read into values with their lines, or into a fault in Vietnamese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from newsroom.reading.yaml.faults import (
    ASKEW,
    BACKSLASH,
    TAGGED,
    UNREADABLE,
    SyntaxFaultError,
    explained,
)
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.yaml.values import Value

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CUT = re.compile(r"[ ]+#.*")
_DEEPEST = 6
"""Values within each other; what nests deeper is no front matter."""


def read_yaml(lines: list[str], first_line: int) -> Value:
    """Read YAML that begins on `first_line` of its file. Raises `SyntaxFaultError`."""
    events = yaml.parse("\n".join(lines), Loader=_LOADER)
    try:
        return _Builder(events, lines, first_line).document()
    except yaml.YAMLError as error:
        raise explained(error, lines) from None
    except StopIteration:
        raise SyntaxFaultError(0, UNREADABLE) from None


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
            raise SyntaxFaultError(mark, TAGGED)
        if depth > _DEEPEST:
            raise SyntaxFaultError(mark, "các giá trị lồng nhau quá sâu")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        if event.style == '"' and _CONTROL.search(event.value):
            raise SyntaxFaultError(_line(event), BACKSLASH)
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
            if isinstance(event, yaml.ScalarEvent) and not event.style:
                self._refuse_joined(event)
        return YamlList(self._first_line + _line(start), tuple(items))

    def _refuse_joined(self, item: yaml.ScalarEvent) -> None:
        """Refuse an item that has taken in the one below, which is indented further."""
        last = item.end_mark.line if item.end_mark else 0
        for line in range(_line(item) + 1, min(last + 1, len(self._lines))):
            if self._lines[line].lstrip().startswith("- "):
                raise SyntaxFaultError(line, ASKEW)

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
