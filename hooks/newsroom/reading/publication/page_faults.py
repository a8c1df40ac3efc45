"""Faults of pages outside the news: of what they show, hide and link to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsroom.filetypes.names import is_picture
from newsroom.notices.reference import Reference
from newsroom.reading import secrecy
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.gate.gate import check_html, prepare
from newsroom.reading.pasted.signs.addresses import ADDRESS, address_in
from newsroom.reading.text import links
from newsroom.reading.text.code import blank_comments, masked
from newsroom.reading.text.markup import to_html
from newsroom.reading.text.page_words import with_words_read
from newsroom.reading.text.refusals.bounds import beyond_bounds
from newsroom.reading.text.refusals.link_faults import link_faults
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from pathlib import Path

    from newsroom.building.memory.sources import Sources
    from newsroom.reading.files.docs_folder import DocsFolder
    from newsroom.reading.front_matter.source_page import SourcePage
    from newsroom.reading.publication.ordinary_pages import OrdinaryPages
    from newsroom.reading.publication.publication import Publication

_ADDRESS = re.compile(ADDRESS)
_PLACE = re.compile(r"\s(?:id|name)=[\"']?([^\s\"'<>]+)")
_FOLDED = re.compile(r"^[ \t]*(?:===|\?{3})", re.MULTILINE)
"""What opens blocks whose headings only MkDocs reads."""


def page_faults(publication: Publication, sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the texts of pages outside the news, but for their links.

    What else is wrong with a page is told first; one for editors alone is left alone.
    """
    for path, said in _readable(publication.pages, sources):
        yield from (Problem(path, line, message) for line, message in said["faults"])


def lost_links(publication: Publication, sources: Sources) -> Iterator[Problem]:
    """Yield the links of such pages that lead to no file, or to a notice that is not public."""
    for path, named in links_of_pages(publication.pages, sources):
        hidden = publication.hidden if path not in publication.drafts else frozenset[str]()
        yield from _lost(named, path, publication.pages.docs, hidden)


def links_of_pages(pages: OrdinaryPages, sources: Sources) -> Iterator[tuple[str, list[Reference]]]:
    """Yield for each of the `pages` its links, and the pictures that it shows."""
    for path, said in _readable(pages, sources):
        named = (
            (links.goal_of(address, path, pages.settings.addresses), line, in_html)
            for address, line, in_html in said["links"]
        )
        yield (
            path,
            [
                Reference(goal, line, place, is_picture(goal))
                for (goal, place), line, in_html in named
                if goal and not (in_html and _is_on_its_way(goal))
            ],
        )


def page_places(pages: OrdinaryPages, sources: Sources) -> dict[str, list[str]]:
    """Return the places within each page, as far as they are known before MkDocs has drawn it."""
    return {path: said["places"] for path, said in _readable(pages, sources) if said["places"]}


def _is_on_its_way(goal: str) -> bool:
    """Whether HTML, which nobody changes, may have named something from the finished page on."""
    return goal.startswith("../") or not Reference(goal, 0).must_be_there


def _readable(pages: OrdinaryPages, sources: Sources) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what was found in each public page, which is read once until it changes."""
    for page in pages.pages:
        if not page.problems and page.path not in pages.configured.excluded:
            yield page.path, sources.facts(page.path, "page", _facts)


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
    return to_html(prepare(with_words_read(page.body)))


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


def _lost(
    named: Iterable[Reference], path: str, docs: DocsFolder, hidden: frozenset[str]
) -> Iterator[Problem]:
    """Yield the links that lead to no file of the docs folder, or to a `hidden` notice."""
    for link in named:
        if not hidden.isdisjoint({link.path, f"{link.path}.md"}):
            text = f'liên kết tới "{link.path}" là tin chưa đăng; bỏ liên kết, hoặc đăng tin trước'
            yield Problem(path, link.line, text)
        elif link.must_be_there and (fault := docs.missing(path, link)):
            yield Problem(path, link.line, f"liên kết tới tệp không có: {fault}")
