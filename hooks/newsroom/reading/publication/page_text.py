"""The text of a page outside the news: what it shows, hides and links to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from newsroom.filetypes.names import is_picture
from newsroom.notices.reference import Reference
from newsroom.reading import secrecy
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.gate.aside.set_aside import set_aside
from newsroom.reading.gate.gate import check_html
from newsroom.reading.pasted.signs.addresses import ADDRESS, address_in
from newsroom.reading.text import links
from newsroom.reading.text.code import blank_comments, masked
from newsroom.reading.text.markup import to_html
from newsroom.reading.text.page_words import with_words_read
from newsroom.reading.text.refusals.bounds import beyond_bounds
from newsroom.reading.text.refusals.link_faults import link_faults
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

    from newsroom.building.memory.sources import Sources
    from newsroom.notices.addresses import Addresses
    from newsroom.reading.front_matter.source_page import SourcePage

_ADDRESS = re.compile(ADDRESS)
_PLACE = re.compile(r"\s(?:id|name)=[\"']?([^\s\"'<>]+)")
_FOLDED = re.compile(r"^[ \t]*(?:===|\?{3})", re.MULTILINE)
"""What opens blocks whose headings only MkDocs reads."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page outside the news, as far as it is known before MkDocs has drawn it."""

    path: str
    faults: list[Problem]
    """All that is wrong with it but where it leads."""
    links: list[Reference]
    """What it leads to, and the pictures that it shows."""
    places: list[str]
    """What links may point to within it, none where MkDocs makes others."""

    @classmethod
    def of(cls, path: str, sources: Sources, addresses: Addresses) -> Self:
        """Return the text of a page, which is read once until it changes."""
        said = sources.facts(path, "page", _facts)
        named = (
            (links.goal_of(address, path, addresses), line, in_html)
            for address, line, in_html in said["links"]
        )
        return cls(
            path,
            [Problem(path, line, message) for line, message in said["faults"]],
            [
                Reference(goal, line, place, is_picture(goal))
                for (goal, place), line, in_html in named
                if goal and not (in_html and _is_on_its_way(goal))
            ],
            said["places"],
        )


def _is_on_its_way(goal: str) -> bool:
    """Whether HTML, which nobody changes, may have named something from the finished page on."""
    return goal.startswith("../") or not Reference(goal, 0).must_be_there


def _facts(file: Path) -> dict[str, Any]:
    """Return the faults, links and places of a page, as JSON has them."""
    source = file.read_bytes()
    page = read_source_page(source)
    if not page.closed:
        page.body = source_text(source).replace("\r\n", "\n").replace("\r", "\n")
    # What HTML comments away is left out of the page, too.
    text, first_line = blank_comments(masked(page.body)), page.body_line
    faults = [(first_line + text.count("\n", 0, at), told) for at, told in link_faults(text)]
    # What is wrong further on, on a line that is refused, may be of its making.
    refused = {line for line, _ in faults}
    html = _html(page)
    if html is not None:  # the gate tells what is wrong, though MkDocs makes other HTML of it
        told = check_html(html, page.body, first_line=page.body_line).faults
        faults += [each for each in told if each[0] not in refused]
    allowed = (name for _, name in Fields(page.fields, "", []).texts("allow"))
    if not secrecy.are_marks_allowed(allowed):
        faults += [(line, secrecy.FOUND) for line in secrecy.marked_lines_of(page, [text])]
    named = [*links.addresses_in(text, first_line)]
    named += _bare(text, first_line, known={each[:2] for each in named})
    return {
        "faults": sorted(set(faults)),
        "links": [each for each in named if each[1] not in refused],
        "places": _places(f"{html or ''}{page.body}"),
    }


def _html(page: SourcePage) -> str | None:
    if any(beyond_bounds(page.body, page.body_line)):
        return None
    return to_html(set_aside(with_words_read(page.body)))


def _bare(
    text: str, first_line: int, *, known: Container[tuple[str, int]]
) -> Iterator[tuple[str, int, bool]]:
    """Yield the web addresses of a text that are written as no links, but for the `known`."""
    for found in _ADDRESS.finditer(text):
        address = address_in(found[0]), first_line + text.count("\n", 0, found.start())
        if "://" in found[0] and address not in known:
            yield (*address, False)


def _places(text: str) -> list[str]:
    """Return the places within a page of this HTML and Markdown, none where MkDocs makes others."""
    return [] if _FOLDED.search(text) else sorted({*_PLACE.findall(text)})
