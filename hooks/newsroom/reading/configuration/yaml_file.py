"""mkdocs.yml as its editor wrote it: values as text with their lines, not yet typed by YAML."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

import yaml

from newsroom.reading.configuration.yaml_tree import merged, standing_at, value_of
from newsroom.reading.yaml.faults import explained
from newsroom.reading.yaml.reader import twice
from newsroom.reading.yaml.values import YamlMapping
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsroom.reading.yaml.values import Value

_PARENT = "INHERIT"
_TAGGED = (
    'dấu chấm than ở "{}" mở đầu một lệnh của YAML; là chữ thì đặt giá trị trong ngoặc kép, '
    "là biến môi trường thì viết !ENV TEN_BIEN"
)


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
    own = value_of(found, text.splitlines()) if found is not None else None
    parent = _at(node, (_PARENT,))
    if not isinstance(parent, yaml.ScalarNode):
        return own
    try:
        inherited = read_configuration(file.parent / parent.value, *way)
    except FileNotFoundError:
        told = f'{_PARENT}: không có tệp "{parent.value}" cạnh tệp này; sửa tên, hoặc xoá dòng này'
        raise ConfigurationFault(Problem(file.name, parent.start_mark.line + 1, told)) from None
    return merged(inherited and standing_at(inherited, parent.start_mark.line + 1), own)


def within(value: Value | None, *way: str) -> Value | None:
    """Return what a value holds under the keys `way`."""
    for key in way:
        value = value.entries.get(key, (0, None))[1] if isinstance(value, YamlMapping) else None
    return value


def _composed(text: str, name: str) -> yaml.Node | None:
    try:
        node = yaml.compose(text, yaml.SafeLoader)
    except RecursionError:
        raise ConfigurationFault(Problem(name, 1, "các giá trị lồng nhau quá sâu")) from None
    except yaml.YAMLError as error:
        fault = explained(error, text.splitlines() or [""])
        raise ConfigurationFault(Problem(name, fault.line + 1, fault.message)) from None
    for line, message in _misread(node):
        raise ConfigurationFault(Problem(name, line, message))
    return node


def _misread(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """Yield line and message of what YAML or MkDocs reads otherwise than it was meant.

    That is each key that stands for an earlier one, and each value with a mark that none knows.
    """
    waiting, seen = [node], set()
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        if each.tag.startswith("!") and not _is_known(each):
            yield each.start_mark.line + 1, _TAGGED.format(each.tag)
        if isinstance(each, yaml.ScalarNode):
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


def _is_known(node: yaml.Node) -> bool:
    """Whether MkDocs knows the mark of a value, and takes a value such as this."""
    if node.tag != "!ENV":
        return node.tag == "!relative"
    names = node.value[:-1] if isinstance(node, yaml.SequenceNode) else [node]
    return all(isinstance(each, yaml.ScalarNode) for each in names)


def _at(node: yaml.Node | None, way: tuple[str, ...]) -> yaml.Node | None:
    return reduce(_child, way, node)


def _child(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)
