"""The kinds of page of a site, told by what its pages hold: a new kind needs no list."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_VOID = {"meta", "link", "img", "br", "hr", "input", "source", "wbr", "col", "track"}
_TELLING = {"class", "rel", "role", "type", "http-equiv", "data-kind"}
"""Attributes that tell by their value what an element is; others do by being there."""


def one_of_each(site: Path) -> list[str]:
    """Return the addresses of a few pages that show between them all that any page shows."""
    traits = {}
    for page in sorted(site.rglob("*.html")):
        address = page.relative_to(site).as_posix().removesuffix("index.html")
        elements = _Elements()
        elements.feed(page.read_text(encoding="utf-8"))
        traits[address] = elements.found | {_shape(address)}
    chosen = []
    missing = set().union(*traits.values())
    while missing:
        richest = max(traits, key=lambda address: len(missing & traits[address]))
        chosen.append(richest)
        missing -= traits[richest]
    return chosen


def leads_on(site: Path, address: str) -> bool:
    """Whether the page at an address does nothing but lead to another."""
    page = site / address.partition("?")[0]
    html = (page / "index.html" if page.is_dir() else page).read_text("utf-8")
    return 'http-equiv="refresh"' in html


def _shape(address: str) -> str:
    """Return what kind an address is of: a year's page and a month's look alike."""
    first, *rest = address.split("/")
    return "/".join([first, *("1" if part.isdigit() else part and "a" for part in rest)])


class _Elements(HTMLParser):
    """What elements a page has, and within which others."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._open: list[tuple[str, str]] = [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and what it is in."""
        told = (f"{name}={value}" if name in _TELLING else name for name, value in attrs)
        element = " ".join([tag, *sorted(told)])
        self.found.add(f"{self._open[-1][1]} > {element}")
        if tag not in _VOID:
            self._open.append((tag, element))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those in it that need no end."""
        if any(tag == opened for opened, _ in self._open):
            while self._open.pop()[0] != tag:
                pass
