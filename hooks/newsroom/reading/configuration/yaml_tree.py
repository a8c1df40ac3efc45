"""The values of mkdocs.yml, made of what YAML has read in it."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import yaml

from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping

if TYPE_CHECKING:
    from newsroom.reading.yaml.values import Value

_NULL = "tag:yaml.org,2002:null"
_REST = re.compile(r"[ ]+#.*")


def value_of(node: yaml.Node, lines: list[str]) -> Value:
    """Return a value as it is written in `lines`."""
    line = node.start_mark.line + 1
    if node.tag == "!ENV":
        return _from_environment(node, lines)
    if isinstance(node, yaml.MappingNode):
        pairs = ((key.value, key.start_mark.line + 1, inner) for key, inner in node.value)
        return YamlMapping(line, {str(key): (at, value_of(each, lines)) for key, at, each in pairs})
    if isinstance(node, yaml.SequenceNode):
        return YamlList(line, tuple(value_of(each, lines) for each in node.value))
    assert isinstance(node, yaml.ScalarNode)
    cut = None
    if node.style is None and node.end_mark.line < len(lines):
        cut = _REST.match(lines[node.end_mark.line][node.end_mark.column :])
    text = "" if node.tag == _NULL else node.value.strip()
    return Scalar(line, text, cut[0] if cut else "")


def _from_environment(node: yaml.Node, lines: list[str]) -> Value:
    """Return the first variable that is set; of several in a list the last one is the default."""
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    default = names[-1] if len(names) > 1 else None
    found = (os.environ[each.value] for each in names[:-1] or names if each.value in os.environ)
    text = next(found, None)
    if text is None and default is not None:
        return value_of(default, lines)
    return Scalar(node.start_mark.line + 1, text or "")


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
