"""Styles within SVG: declarations that draw, none that loads anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.pictures.svg_names import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OUTSIDE = re.compile(r"""\\|//|:|@|<|url\((?!\s{0,9}["']?#)|image-set|src\(""", re.IGNORECASE)
"""What a value may name other files with, or hide such names by."""


_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*([\w-]+)", re.IGNORECASE)


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is not drawn, as a layer that is switched off."""
    said = _SHOWN.findall(_without_remarks(attributes.get("style", "")))
    return "none" in (said[-1:] or [attributes.get("display", "").strip()])


def is_inner(value: str) -> bool:
    """Whether a value names nothing outside the drawing."""
    return not _OUTSIDE.search(value)


def rules(sheet: str) -> str:
    """Return the rules of a style sheet that draw; those in other rules, as for print, are not."""
    return "".join(_rules(_without_remarks(sheet)))


def declarations(style: str) -> str:
    """Return the declarations of a style that draw."""
    pairs = (each.partition(":") for each in _without_remarks(style).split(";"))
    fit = ((name.strip().lower(), value.strip()) for name, _, value in pairs)
    return ";".join(
        f"{name}:{value}" for name, value in fit if name in PROPERTIES and is_inner(value)
    )


def _rules(sheet: str) -> Iterator[str]:
    for rule in sheet.split("}"):
        prelude, _, style = rule.rpartition("{")
        selector = prelude.rpartition(";")[2]  # before it may stand rules that load
        if selector.strip() and not selector.count("{") and is_inner(selector):
            yield f"{selector.strip()}{{{declarations(style)}}}"


def _without_remarks(sheet: str) -> str:
    """Return a style without its remarks, which nobody sees."""
    first, *others = sheet.split("/*")
    return first + " ".join(each.partition("*/")[2] for each in others)
