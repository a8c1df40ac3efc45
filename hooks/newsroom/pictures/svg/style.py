"""Styles within SVG: declarations that draw, none that loads anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.pictures.svg.names import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OUTSIDE = re.compile(r"""\\|//|:|@|<|url\((?!\s{0,9}["']?#)|image-set|src\(""", re.IGNORECASE)
"""What a value may name other files with, or hide such names by."""
_HIDING = {
    "display": re.compile("none"),
    "visibility": re.compile("hidden|collapse"),
    "opacity": re.compile(r"0*\.?0+%?"),
}
"""What keeps an element from being drawn, by the property that says it."""
_CLASS = re.compile(r"[\w-]*\.([\w-]+)")


def is_hidden(attributes: Mapping[str, str], classes: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether an element with these attributes is not drawn, as a layer that is switched off.

    `classes` has what style sheets say of each class.
    """
    said = dict(attributes)
    for name in attributes.get("class", "").split():
        said.update(classes.get(name, {}))
    said.update(_declared(attributes.get("style", "")))
    return any(
        hides.fullmatch(said.get(key, "shown").replace("!important", "").strip().lower())
        for key, hides in _HIDING.items()
    )


def read_classes(sheet: str, classes: dict[str, dict[str, str]]) -> None:
    """Add to `classes` what a style sheet says of each class, by its name alone."""
    for prelude, style in _rules(sheet):
        for selector in prelude.split(","):
            if named := _CLASS.fullmatch(selector.strip()):
                classes.setdefault(named[1], {}).update(_declared(style))


def is_inner(value: str) -> bool:
    """Whether a value names nothing outside the drawing."""
    return not _OUTSIDE.search(value)


def rules(sheet: str) -> str:
    """Return the rules of a style sheet that draw; those in other rules, as for print, are not."""
    drawing = (
        (prelude.rpartition(";")[2].strip(), style)  # before it may stand rules that load
        for prelude, style in _rules(sheet)
    )
    return "".join(
        f"{selector}{{{declarations(style)}}}"
        for selector, style in drawing
        if selector and "{" not in selector and is_inner(selector)
    )


def declarations(style: str) -> str:
    """Return the declarations of a style that draw."""
    fit = _declared(style).items()
    return ";".join(
        f"{name}:{value}" for name, value in fit if name in PROPERTIES and is_inner(value)
    )


def _declared(style: str) -> dict[str, str]:
    """Return the values of a style by their properties; the last of each goes."""
    pairs = (each.partition(":") for each in _without_comments(style).split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before the style of each rule, and the style."""
    for rule in _without_comments(sheet).split("}"):
        prelude, _, style = rule.rpartition("{")
        yield prelude, style


def _without_comments(sheet: str) -> str:
    """Return a style without its comments."""
    first, *others = sheet.split("/*")
    return first + " ".join(each.partition("*/")[2] for each in others)
