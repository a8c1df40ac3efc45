"""The names in mkdocs.yml that stand for something installed: theme, plugins, extensions."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from newsroom.reading.configuration.yaml_file import within
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.problem import meant_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.yaml.values import Value

_OWN = "markdown.extensions."
_THEME = "material"
"""Whose icons pages show; of all other themes MkDocs would take the rest, too."""


def unknown_names(options: YamlMapping) -> Iterator[tuple[int, str]]:
    """Yield line and message of each that is not installed."""
    theme, name = within(options, "theme"), within(options, "theme", "name")
    if isinstance(name, Scalar) and name.text != _THEME:
        yield name.line, f'theme.name: trang không dùng mẫu "{name.text}"; viết name: {_THEME}'
    elif isinstance(theme, YamlMapping) and name is None:
        yield theme.line, f"theme: thiếu name; viết name: {_THEME}"
    if names := dict(_named(within(options, "plugins"))):
        plugins = _registered("mkdocs.plugins")
        short = {name.removeprefix(f"{_THEME}/") for name in plugins}
        yield from _unknown("plugins", names, plugins | short)
    names = dict(_named(within(options, "markdown_extensions")))
    known = {*_modules(_OWN), *(f"pymdownx.{each}" for each in _modules("pymdownx"))}
    others = {
        name: line
        for name, line in names.items()
        if not (name.removeprefix(_OWN) in known or _is_module(name.partition(":")[0]))
    }
    if others:
        yield from _unknown("markdown_extensions", others, known | _registered(_OWN.rstrip(".")))


def _unknown(option: str, names: dict[str, int], known: set[str]) -> Iterator[tuple[int, str]]:
    for name, line in names.items():
        if name not in known:
            near = meant_by(name, known)
            told = f'{option}: không có "{name}" trong các thư viện đã cài'
            other = f'có phải là "{near}"?' if near else "cần dùng thì nhờ người vận hành cài"
            yield line, f"{told}, không dùng thì xoá dòng này; {other}"


def _named(value: Value | None) -> Iterator[tuple[str, int]]:
    """Yield the names in a list, in which each may have options, or in a mapping."""
    if isinstance(value, YamlList):
        for each in value.items:
            yield from [(each.text, each.line)] if isinstance(each, Scalar) else _named(each)
    elif isinstance(value, YamlMapping):
        yield from ((name, line) for name, (line, _) in value.entries.items())


def _registered(group: str) -> set[str]:
    """Return the names that libraries give themselves, be their modules named otherwise."""
    from importlib.metadata import entry_points  # noqa: PLC0415 (most sites need none)

    return {each.name for each in entry_points(group=group)}


def _modules(package: str) -> Iterator[str]:
    """Yield the modules of a package, which is not loaded."""
    top, *rest = package.rstrip(".").split(".")
    found = find_spec(top)
    folders = found.submodule_search_locations if found else None
    return (each.name for each in iter_modules(str(Path(f, *rest)) for f in folders or ()))


def _is_module(name: str) -> bool:
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False
