"""The values of mkdocs.yml, made of what YAML has read in it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping

if TYPE_CHECKING:
    from newsroom.reading.yaml.values import Value

_UNSET = object()
_REST = re.compile(r"[ ]+#.*")


def value_of(node: yaml.Node | None, lines: list[str], value: Any = _UNSET, line: int = 1) -> Value:
    """Return a value with its lines: those of `node` as far as it says the same."""
    if value is _UNSET and node is not None and node.tag == "!ENV":
        return _from_environment(node, lines)
    line = node.start_mark.line + 1 if node is not None else line
    if isinstance(value, dict) or (value is _UNSET and isinstance(node, yaml.MappingNode)):
        return _mapping(node, lines, value, line)
    if isinstance(value, list | tuple):
        nodes = node.value if isinstance(node, yaml.SequenceNode) else []
        pairs = zip([*nodes, *[None] * len(value)], value, strict=False)
        return YamlList(line, tuple(value_of(each, lines, item, line) for each, item in pairs))
    if value is _UNSET and isinstance(node, yaml.SequenceNode):
        return YamlList(line, tuple(value_of(each, lines) for each in node.value))
    return _scalar(node, lines, value, line)


def _mapping(node: yaml.Node | None, lines: list[str], value: Any, line: int) -> YamlMapping:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    nodes = {name.value: (name.start_mark.line + 1, child) for name, child in pairs}
    entries: dict[str, tuple[int, Value]] = {}
    for key in nodes if value is _UNSET else value:
        at, child = nodes.get(str(key), (line, None))
        inner = _UNSET if value is _UNSET else value[key]
        entries[str(key)] = (at, value_of(child, lines, inner, at))
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
    return value_of(default, lines, line=line) if text is None else Scalar(line, text)


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


def standing_at(value: Value, line: int) -> Value:
    """Return a value of another file with the line that names the file, in place of its own."""
    if isinstance(value, YamlMapping):
        return YamlMapping(
            line,
            {name: (line, standing_at(inner, line)) for name, (_, inner) in value.entries.items()},
        )
    if isinstance(value, YamlList):
        return YamlList(line, tuple(standing_at(each, line) for each in value.items))
    return replace(value, line=line)


def merged(inherited: Value | None, own: Value | None) -> Value | None:
    """Return what a file says together with the one that it inherits from."""
    if isinstance(inherited, YamlMapping) and isinstance(own, YamlMapping):
        entries = dict(inherited.entries)
        for key, (line, value) in own.entries.items():
            before = entries.get(key, (0, None))[1]
            both = merged(before, value)
            entries[key] = (line, value if both is None else both)
        return YamlMapping(own.line, entries)
    return inherited if own is None else own
