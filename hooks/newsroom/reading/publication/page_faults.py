"""What no page outside the news may show, hide or lead to; of notices the reader tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.filetypes.names import is_picture
from newsroom.notices.reference import Reference
from newsroom.reading import secrecy
from newsroom.reading.files.docs_folder import may_be_missing
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.gate.gate import check_html, prepare
from newsroom.reading.text import links
from newsroom.reading.text.code import blank_remarks, masked
from newsroom.reading.text.markup import to_html
from newsroom.reading.text.refusals.bounds import beyond_bounds
from newsroom.reading.text.refusals.link_faults import link_faults
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsroom.building.memory.sources import Sources
    from newsroom.reading.files.docs_folder import DocsFolder
    from newsroom.reading.front_matter.source_page import SourcePage
    from newsroom.reading.publication.ordinary_pages import OrdinaryPages
    from newsroom.reading.publication.publication import Publication


def page_faults(publication: Publication, sources: Sources) -> Iterator[Problem]:
    """Yield what is wrong with the texts of pages outside the news.

    What else is wrong with a page is told first; one for editors alone is left alone.
    """
    pages = publication.pages
    for path, said in _readable(pages, sources):
        hidden = publication.hidden if path not in publication.drafts else frozenset[str]()
        found = (*said["faults"], *_dead(said["links"], path, pages.docs, hidden))
        yield from (Problem(path, line, message) for line, message in found)


def links_of_pages(pages: OrdinaryPages, sources: Sources) -> Iterator[tuple[str, list[Reference]]]:
    """Yield what each of the `pages` leads to, and the pictures that it shows."""
    for path, said in _readable(pages, sources):
        named = ((links.resolve(address, path), line) for line, address in said["links"])
        yield path, [Reference(*each, is_picture=is_picture(each[0])) for each in named if each[0]]


def _readable(pages: OrdinaryPages, sources: Sources) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what each page that the public is to see says; it is read once while it stays."""
    for page in pages.pages:
        if not page.problems and page.path not in pages.configured.excluded:
            yield page.path, sources.facts(page.path, "page", _said)


def _said(file: Path) -> dict[str, Any]:
    """Return what a page does wrong by itself, and where it leads, with lines, as JSON has it."""
    source = file.read_bytes()
    page = read_source_page(source)
    if not page.closed:
        page.body = source_text(source).replace("\r\n", "\n").replace("\r", "\n")
    text, first_line = masked(page.body), page.body_line
    faults = [(first_line + text.count("\n", 0, at), told) for at, told in link_faults(text)]
    # What is wrong further on, on a line that is refused, may be of its making.
    refused = {line for line, _ in faults}
    faults += [each for each in _gate_faults(page) if each[0] not in refused]
    allowed = (name for _, name in Fields(page.fields, "", []).texts("allow"))
    if not secrecy.is_allowed(allowed):
        faults += [
            (line, secrecy.FOUND) for line in secrecy.marked_lines_of(page, [blank_remarks(text)])
        ]
    named = links.addresses_in(text, first_line)
    return {
        "faults": sorted(set(faults)),
        "links": [(line, address) for address, line in named if line not in refused],
    }


def _gate_faults(page: SourcePage) -> Iterator[tuple[int, str]]:
    """Yield what the gate tells of a text, though MkDocs makes other HTML of it."""
    if any(beyond_bounds(page.body, page.body_line)):
        return
    html = to_html(prepare(page.body))
    if html is not None:
        yield from check_html(html, page.body, first_line=page.body_line).faults


def _dead(
    named: list[tuple[int, str]], path: str, docs: DocsFolder, hidden: frozenset[str]
) -> Iterator[tuple[int, str]]:
    """Yield the links that lead to no file of the docs folder, or to a `hidden` notice."""
    for line, address in named:
        target = links.resolve(address, path)
        if not hidden.isdisjoint({target, f"{target}.md"}):
            yield (
                line,
                f'liên kết tới "{target}" là tin chưa đăng; bỏ liên kết, hoặc đăng tin trước',
            )
        elif may_be_missing(target) and (fault := docs.missing(path, Reference(target, line))):
            yield line, f"liên kết tới tệp không có: {fault}"
