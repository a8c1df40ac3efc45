"""mkdocs.yml as its editor wrote it: values as text with their lines, not yet typed by YAML."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from newsroom.reading.yaml.faults import SyntaxFaultError
from newsroom.reading.yaml.reader import YamlBuilder, line_of
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.reading.yaml.values import Value

_PARENT = "INHERIT"
_VARIABLE, _KNOWN = "!ENV", ("!ENV", "!relative")
"""The mark of variables of the environment, and all marks that MkDocs knows."""
_TAGGED = (
    'dấu chấm than ở "{}" mở đầu một lệnh của YAML; là chữ thì đặt giá trị trong ngoặc kép, '
    "là biến môi trường thì viết !ENV TEN_BIEN"
)
_NULL = frozenset({"~", "null", "Null", "NULL"})


class ConfigurationFault(Exception):  # noqa: N818 (a fault of the file, as those of notices)
    """What keeps mkdocs.yml from being read at all."""

    def __init__(self, problem: Problem) -> None:
        """Keep what to tell the editor."""
        super().__init__(problem)
        self.problem = problem


def read_configuration(file: Path, *way: str, line: int = 0) -> Value | None:
    """Return what `file`, or the file it inherits from, says under the keys `way`.

    Another that inherits from it names it on its own `line`, where all of it stands then. Raises
    `ConfigurationFault`, and `OSError` where there is no such file.
    """
    lines = file.read_text("utf-8-sig").splitlines() or ["{}"]
    try:
        own: Value | None = _Builder(lines, line).read()
    except SyntaxFaultError as fault:
        raise ConfigurationFault(Problem(file.name, fault.line + 1, fault.message)) from None
    parent = within(own, _PARENT)
    if isinstance(parent, Scalar):
        try:
            inherited = read_configuration(file.parent / parent.text, line=line or parent.line)
        except FileNotFoundError:
            told = f'{_PARENT}: không có tệp "{parent.text}" cạnh tệp này'
            problem = Problem(file.name, parent.line, f"{told}; sửa tên, hoặc xoá dòng này")
            raise ConfigurationFault(problem) from None
        own = _merged(inherited, own)
    return within(own, *way)


def within(value: Value | None, *way: str) -> Value | None:
    """Return what a value holds under the keys `way`."""
    for key in way:
        value = value.entries.get(key, (0, None))[1] if isinstance(value, YamlMapping) else None
    return value


class _Builder(YamlBuilder):
    """Builds values that may have a name, and those of the environment, as MkDocs does."""

    deepest = 50
    loader = yaml.BaseLoader  # as MkDocs reads, which takes a tab for no space

    def __init__(self, lines: list[str], line: int) -> None:
        super().__init__(lines, 1)
        self._line = line
        self._named: dict[str, Value] = {}

    def _at(self, event: yaml.Event) -> int:
        return self._line or super()._at(event)

    def _value(self, event: yaml.Event, depth: int) -> Value:
        name = getattr(event, "anchor", None)
        if isinstance(event, yaml.AliasEvent):
            return self._named[name] if name in self._named else super()._value(event, depth)
        tag = getattr(event, "tag", None) or ""
        if tag.startswith("!") and tag not in _KNOWN:
            raise SyntaxFaultError(line_of(event), _TAGGED.format(tag))
        value = self._built(event, depth)
        if isinstance(event, yaml.ScalarEvent) and not event.style and event.value in _NULL:
            value = Scalar(self._at(event), "")
        if tag == _VARIABLE:
            value = self._of_environment(event, value)
        if name:
            self._named[name] = value
        return value

    def _of_environment(self, event: yaml.Event, written: Value) -> Value:
        """Return the first variable that is set; of several in a list the last is the default."""
        *names, default = written.items if isinstance(written, YamlList) else (written,)
        texts = [each.text for each in names or [default] if isinstance(each, Scalar)]
        if len(texts) < len(names) or not texts:
            raise SyntaxFaultError(line_of(event), _TAGGED.format(_VARIABLE))
        found = next((os.environ[each] for each in texts if each in os.environ), None)
        if found is None and names:
            return default
        return Scalar(self._at(event), found or "")


def _merged(inherited: Value | None, own: Value | None) -> Value | None:
    """Return what a file says together with the one that it inherits from."""
    if isinstance(inherited, YamlMapping) and isinstance(own, YamlMapping):
        entries = dict(inherited.entries)
        for key, (line, value) in own.entries.items():
            both = _merged(entries.get(key, (0, None))[1], value)
            entries[key] = (line, value if both is None else both)
        return replace(own, entries=entries)
    return inherited if own is None else own
