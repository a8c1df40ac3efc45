"""Attributes of elements: those that stay, and faults of others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from newsroom.reading.gate import faults
from newsroom.reading.gate.allowed import ADMONITIONS, ATTRIBUTES, FETCHING, is_allowed
from newsroom.reading.gate.targets import Flaw, read_target

if TYPE_CHECKING:
    from newsroom.reading.gate.walking.element import Element

_EVENT = re.compile(r"on[a-z]+")


def attribute_faults(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield message and name of each attribute that runs or fetches something."""
    for key, value in said.items():
        if _EVENT.fullmatch(key):
            yield faults.event(key), key
        elif key in FETCHING and (address := _fetched_elsewhere(value)):
            yield faults.fetched(key, address), key


def _fetched_elsewhere(value: str) -> str:
    """Return the first address in an attribute that leads elsewhere or runs something."""
    for source in filter(None, map(str.strip, value.split(","))):
        target = read_target(source.split()[0])
        if target.is_elsewhere or target.flaw in (Flaw.CODE, Flaw.LOCAL):
            return target.address
    return ""


def kept_attributes(element: Element) -> dict[str, str]:
    """Return what an element keeps of its attributes: ids and classes only of Markdown's making.

    A cell's class is the side on which its words stand, a list's type the way in which it counts.
    """
    name = element.name
    found = {key: value for key, value in element.said.items() if key in ATTRIBUTES.get(name, ())}
    if element.written:
        found.pop("id", None)
        found.pop("class", None)
    if "id" in found:
        found["id"] = "-".join(found["id"].split())
    if name == "div":
        found["class"] = _division(found.get("class", ""))
    elif name in ("td", "th") and element.style.alignment:
        found["class"] = element.style.alignment
    elif name == "ol" and element.style.numbers:
        found["type"] = element.style.numbers
    return {key: found[key] for key in sorted(found) if is_allowed(name, key, found[key])}


def _division(said: str) -> str:
    """Return the class of a division; an admonition of a kind that we do not know is a note."""
    names = said.split()
    if not names or names[0] != "admonition":
        return said
    return f"admonition {names[1] if names[1:] and names[1] in ADMONITIONS else 'note'}"
