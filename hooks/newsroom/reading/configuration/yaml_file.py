"""mkdocs.yml as its editor wrote it: values as text with their lines, not yet typed by YAML."""

from __future__ import annotations

import os
import re
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, Any

import yaml

from newsroom.reading.front_matter.yaml_faults import explained
from newsroom.reading.front_matter.yaml_reader import twice
from newsroom.reading.front_matter.yaml_values import Scalar, YamlList, YamlMapping
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsroom.reading.front_matter.yaml_values import Value

_UNSET = object()
_REST = re.compile(r"[ ]+#.*")
_PARENT = "INHERIT"


class ConfigurationFault(Exception):  # noqa: N818 (a fault of the file, as those of notices)
    """What keeps mkdocs.yml from being read at all."""

    def __init__(self, problem: Problem) -> None:
        """Keep what to tell the editor."""
        super().__init__(problem)
        self.problem = problem


def read_configuration(file: Path, *way: str) -> Value | None:
    """Return what `file`, or the file it inherits from, says under the keys `way`.

    Raises `ConfigurationFault`, and `OSError` where there is no such file.
    """
    text = file.read_text("utf-8-sig")
    node = _composed(text, file.name)
    found = _at(node, way)
    own = _value(found, text.splitlines()) if found is not None else None
    parent = _at(node, (_PARENT,))
    if not isinstance(parent, yaml.ScalarNode):
        return own
    try:
        inherited = read_configuration(file.parent / parent.value, *way)
    except FileNotFoundError:
        told = f'{_PARENT}: không có tệp "{parent.value}" cạnh tệp này; sửa tên, hoặc xoá dòng này'
        raise ConfigurationFault(Problem(file.name, parent.start_mark.line + 1, told)) from None
    return _merged(inherited, own)


def within(value: Value | None, *way: str) -> Value | None:
    """Return what a value holds under the keys `way`."""
    for key in way:
        value = value.entries.get(key, (0, None))[1] if isinstance(value, YamlMapping) else None
    return value


def with_lines(file: Path, value: Any, *way: str) -> Value:
    """Return `value`, which MkDocs read in `file` under the keys `way`, as written and with lines.

    What comes from elsewhere has the line of what it stands in.
    """
    text = file.read_text("utf-8-sig")
    return _value(_at(_composed(text, file.name), way), text.splitlines(), value)


def _composed(text: str, name: str) -> yaml.Node | None:
    try:
        node = yaml.compose(text, yaml.SafeLoader)
    except RecursionError:
        raise ConfigurationFault(Problem(name, 1, "các giá trị lồng nhau quá sâu")) from None
    except yaml.YAMLError as error:
        fault = explained(error, text.splitlines() or [""])
        raise ConfigurationFault(Problem(name, fault.line + 1, fault.message)) from None
    for line, message in _twice(node):
        raise ConfigurationFault(Problem(name, line, message))
    return node


def _twice(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Yield line and message of each key that YAML would silently let stand for an earlier one."""
    waiting, seen = [node], set()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, yaml.CollectionNode) or id(each) in seen:
            continue
        seen.add(id(each))  # an alias is the node that it names
        if isinstance(each, yaml.SequenceNode):
            waiting += each.value
            continue
        lines: dict[str, int] = {}
        for key, value in each.value:
            line, name = key.start_mark.line + 1, str(key.value)
            if name in lines:
                yield line, twice(name, lines[name])
            lines[name] = line
            waiting.append(value)


def _at(node: yaml.Node | None, way: tuple[str, ...]) -> yaml.Node | None:
    return reduce(_child, way, node)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _value(node: yaml.Node | None, lines: list[str], value: Any = _UNSET, line: int = 1) -> Value:
    """Return a value with its lines: those of `node` as far as it says the same."""
    if value is _UNSET and node is not None and node.tag == "!ENV":
        return _from_environment(node, lines)
    line = node.start_mark.line + 1 if node is not None else line
    if isinstance(value, dict) or (value is _UNSET and isinstance(node, yaml.MappingNode)):
        return _mapping(node, lines, value, line)
    if isinstance(value, list | tuple):
        nodes = node.value if isinstance(node, yaml.SequenceNode) else []
        pairs = zip([*nodes, *[None] * len(value)], value, strict=False)
        return YamlList(line, tuple(_value(each, lines, item, line) for each, item in pairs))
    if value is _UNSET and isinstance(node, yaml.SequenceNode):
        return YamlList(line, tuple(_value(each, lines) for each in node.value))
    return _scalar(node, lines, value, line)


def _mapping(node: yaml.Node | None, lines: list[str], value: Any, line: int) -> YamlMapping:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    nodes = {name.value: (name.start_mark.line + 1, child) for name, child in pairs}
    entries: dict[str, tuple[int, Value]] = {}
    for key in nodes if value is _UNSET else value:
        at, child = nodes.get(str(key), (line, None))
        inner = _UNSET if value is _UNSET else value[key]
        entries[str(key)] = (at, _value(child, lines, inner, at))
    return YamlMapping(line, entries)


def _scalar(node: yaml.Node | None, lines: list[str], value: Any, line: int) -> Scalar:
    if not isinstance(node, yaml.ScalarNode):
        return Scalar(line, "" if value is _UNSET else _text(value))
    cut = None
    if node.style is None and node.end_mark.line < len(lines):
        cut = _REST.match(lines[node.end_mark.line][node.end_mark.column :])
    written = value is _UNSET or _says(node, value)
    text = node.value if written else _text(value)
    return Scalar(line, text.strip(), cut[0] if cut and written else "")


def _from_environment(node: yaml.Node, lines: list[str]) -> Value:
    """Return the first variable that is set; of several in a list the last one is the default."""
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    default = names[-1] if len(names) > 1 else None
    found = (os.environ[each.value] for each in names[:-1] or names if each.value in os.environ)
    line = node.start_mark.line + 1
    text = next(found, None)
    return _value(default, lines, line=line) if text is None else Scalar(line, text)


def _says(node: yaml.ScalarNode, value: Any) -> bool:
    """Whether `value`, as MkDocs has it, was read from `node`."""
    if isinstance(value, str):
        return bool(node.value == value)
    try:
        return bool(yaml.safe_load(node.value) == value)
    except (yaml.YAMLError, ValueError):
        return False


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def _merged(inherited: Value | None, own: Value | None) -> Value | None:
    if isinstance(inherited, YamlMapping) and isinstance(own, YamlMapping):
        entries = dict(inherited.entries)
        for key, (line, value) in own.entries.items():
            before = entries.get(key, (0, None))[1]
            merged = _merged(before, value)
            entries[key] = (line, value if merged is None else merged)
        return YamlMapping(own.line, entries)
    return inherited if own is None else own
