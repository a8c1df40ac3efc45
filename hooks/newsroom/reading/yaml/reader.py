"""YAML read into values with their lines, or into a fault in Vietnamese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

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

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_CUT = re.compile(r"[ ]+#.*")


def read_yaml(lines: list[str], first_line: int) -> Value:
    """Read YAML that begins on `first_line` of its file. Raises `SyntaxFaultError`."""
    return YamlBuilder(lines, first_line).read()


def twice(key: str, line: int) -> str:
    """Return the message for a key that stands on `line` already."""
    return f'khoá "{key}" đã có ở dòng {line}; chỉ giữ một'


class YamlBuilder:
    """Builds values from YAML's events, which know lines and cannot expand an alias."""

    deepest = 6
    """Values within each other; what nests deeper is no front matter."""
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    """What reads the events."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        """Build what is written in `lines`, the first of which is `first_line` of its file."""
        self._events: Iterator[yaml.Event] = yaml.parse("\n".join(lines), Loader=self.loader)
        self._lines = lines
        self._first_line = first_line

    def read(self) -> Value:
        """Return the value. Raises `SyntaxFaultError`."""
        try:
            return self._document()
        except yaml.YAMLError as error:
            raise explained(error, self._lines) from None
        except StopIteration:
            raise SyntaxFaultError(0, UNREADABLE) from None

    def _document(self) -> Value:
        next(self._events)  # the stream begins
        next(self._events)  # the document begins
        value = self._value(next(self._events), 0)
        next(self._events)  # the document ends
        if not isinstance(event := next(self._events), yaml.StreamEndEvent):
            raise SyntaxFaultError(line_of(event), "dòng này kết thúc sớm phần đầu của tin; xoá đi")
        return value

    def _value(self, event: yaml.Event, depth: int) -> Value:
        mark = line_of(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise SyntaxFaultError(
                mark, 'giá trị bắt đầu bằng "*" hoặc "&"; đặt trong ngoặc kép "…"'
            )
        if getattr(event, "tag", None):
            raise SyntaxFaultError(mark, TAGGED)
        if (
            isinstance(event, yaml.ScalarEvent)
            and event.style == '"'
            and _CONTROL.search(event.value)
        ):
            raise SyntaxFaultError(mark, BACKSLASH)
        return self._built(event, depth)

    def _built(self, event: yaml.Event, depth: int) -> Value:
        if depth > self.deepest:
            raise SyntaxFaultError(line_of(event), "các giá trị lồng nhau quá sâu")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _at(self, event: yaml.Event) -> int:
        """Return the line of the file on which an event begins."""
        return self._first_line + line_of(event)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        cut = None
        if event.style not in ("'", '"', "|", ">") and (end := event.end_mark):
            rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
            cut = _CUT.match(rest)
        return Scalar(self._at(event), event.value.strip(), cut[0] if cut else "")

    def _sequence(self, start: yaml.Event, depth: int) -> YamlList:
        items = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._value(event, depth + 1))
            if isinstance(event, yaml.ScalarEvent) and not event.style:
                self._refuse_joined(event)
        return YamlList(self._at(start), tuple(items))

    def _refuse_joined(self, item: yaml.ScalarEvent) -> None:
        """Refuse an item that has taken in the one below, which is indented further."""
        last = item.end_mark.line if item.end_mark else 0
        for line in range(line_of(item) + 1, min(last + 1, len(self._lines))):
            if self._lines[line].lstrip().startswith("- "):
                raise SyntaxFaultError(line, ASKEW)

    def _mapping(self, start: yaml.Event, depth: int) -> YamlMapping:
        entries: dict[str, tuple[int, Value]] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            mark = line_of(event)
            key = self._value(event, depth + 1)
            if not isinstance(key, Scalar):
                raise SyntaxFaultError(mark, "khoá phải là một từ; đặt giá trị trong ngoặc kép")
            if key.text in entries:
                raise SyntaxFaultError(mark, twice(key.text, entries[key.text][0]))
            entries[key.text] = (key.line, self._value(next(self._events), depth + 1))
        return YamlMapping(self._at(start), entries)


def line_of(event: yaml.Event) -> int:
    """Return the line on which an event begins, counted from 0 in the text read."""
    return event.start_mark.line if event.start_mark else 0
