"""A notice's text made content: Markdown, the gate, the lead, words, links, headings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from newsroom.notices.content import Content
from newsroom.reading.gate.aside.set_aside import set_aside
from newsroom.reading.gate.gate import check_html
from newsroom.reading.pasted.text import as_markdown
from newsroom.reading.text.lead import find_lead
from newsroom.reading.text.markup import to_html
from newsroom.reading.text.opening import first_sentence, read_of, sentences, take_lead, take_title
from newsroom.reading.text.plain_blocks import in_order, plain_blocks
from newsroom.reading.text.refusals.bounds import beyond_bounds
from newsroom.reading.text.tree.finishing import finish
from newsroom.reading.text.tree.loose_words import set_in_paragraphs
from newsroom.reading.text.tree.nested_lists import set_in_items
from newsroom.reading.text.tree.tree import parse, serialize
from newsroom.reading.text.tree.words import blocks_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newsroom.reading.text.plain_blocks import PlainBlock

_TOP = 2
"""The level of a text's highest headings, below the title's."""
_LONG = 2000
"""Characters of HTML from which a reader is shown what is where."""
_SEVERAL = 4
"""Main headings from which it is worth showing."""
_TOO_DEEP = "các danh sách, trích dẫn trong tin lồng nhau quá sâu; viết lại nông hơn"


Faults = tuple[tuple[int, str], ...]
"""Lines and messages."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """A notice's text that has been read."""

    title: str
    """The heading that it brought, where the front matter has no title."""
    content: Content
    has_lead: bool
    opening: str
    """The lead, or else the first sentence that a reader sees."""
    anchors: tuple[str, ...]
    """What links may point to within it."""
    targets: tuple[tuple[str, bool], ...]
    """What it points to, as the text calls it, and whether it shows that as a picture."""
    faults: Faults
    """All that is wrong with it."""


def read_text(
    source: str, first_line: int, *, title: str, summary: str, href_of: Callable[[str], str]
) -> ReadText:
    """Read the text `source`, which begins on `first_line` of its file.

    `title` and `summary` are those of the front matter, if any; `href_of` gives the address by
    which the page leads to what the text calls by a name.
    """
    if faults := tuple(beyond_bounds(source, first_line)):
        return _nothing(faults)
    text, faults = as_markdown(source, first_line=first_line)
    if (plain := plain_blocks(text)) is not None:
        return _read_plain(plain, title, summary, faults)
    page = to_html(set_aside(text))
    if page is None:
        return _nothing(((first_line, _TOO_DEEP),))
    checked = check_html(page, source, first_line=first_line)
    faults = (*faults, *checked.faults)
    return _read_tree(parse(checked.html), title, summary, faults, href_of)


def gated_html(source: str) -> str:
    """Return the HTML of a text behind the gate, before title, lead and layout are seen to."""
    if any(beyond_bounds(source, 1)):
        return ""
    text, _ = as_markdown(source, first_line=1)
    if (plain := plain_blocks(text)) is not None:
        return "\n".join(each.html for each in plain)
    page = to_html(set_aside(text))
    return "" if page is None else check_html(page, source, first_line=1).html


def _nothing(faults: Faults) -> ReadText:
    """Return the empty result of a text that cannot be read at all."""
    return ReadText(
        "", Content(words=("…",)), has_lead=False, opening="", anchors=(), targets=(), faults=faults
    )


def _read_plain(plain: Sequence[PlainBlock], title: str, summary: str, faults: Faults) -> ReadText:
    """Read a text that is nothing but paragraphs and headings, as most notices are."""
    lead = find_lead([each.block for each in plain], title=title, summary=summary)
    taken = {lead.place, *lead.repeated}
    rest = in_order((each for place, each in enumerate(plain) if place not in taken), _TOP)
    first = [] if lead.place is None else [plain[lead.place]]
    words = tuple(each.line for each in (*first, *rest))
    prose = (each.line for each in rest if not (each.level or each.block.is_heading))
    lead_html = "".join(each.html for each in first)
    body = "\n".join(each.html for each in rest)
    mains = [(each.anchor, each.line) for each in rest if each.level == _TOP]
    return ReadText(
        title="",
        content=Content(lead_html, body, words, _worth_showing(mains, lead_html + body)),
        has_lead=bool(first),
        opening=words[0] if first else first_sentence([*islice(prose, 1)] or words),
        anchors=tuple(sorted(each.anchor for each in rest if each.level)),
        targets=(),
        faults=faults,
    )


def _read_tree(
    root: Element, title: str, summary: str, faults: Faults, href_of: Callable[[str], str]
) -> ReadText:
    """Read a text that the gate has let through."""
    set_in_paragraphs(root)
    set_in_items(root)
    heading = take_title(root, title)
    targets = tuple(_targets(root))
    lead = take_lead(root, title or heading, summary)
    finish(root, top_heading=_TOP, href_of=href_of)
    lead_html, body = _lead_html(lead, href_of), serialize(root)
    first = () if lead is None else (words_of(lead),)
    words = (*first, *blocks_of(root))
    return ReadText(
        title=heading,
        content=Content(lead_html, body, words, _main_headings(root, lead_html + body)),
        has_lead=bool(first),
        opening=first_sentence(sentences(root)) if lead is None else read_of(lead),
        anchors=_anchors(root, lead),
        targets=targets,
        faults=faults,
    )


def _targets(root: Element) -> Iterator[tuple[str, bool]]:
    """Yield the targets of a text's links and pictures, in their order."""
    for each in root.iter():
        if each.tag == "img" and (address := each.get("src")):
            yield address, True
        elif each.tag == "a" and (address := each.get("href")):
            yield address, False


def _anchors(*parts: Element | None) -> tuple[str, ...]:
    """Return the anchors within a text."""
    found = {each.get("id", "") for part in parts if part is not None for each in part.iter()}
    return tuple(sorted(found - {""}))


def _lead_html(lead: Element | None, href_of: Callable[[str], str]) -> str:
    if lead is None:
        return ""
    root = Element("div")
    root.append(lead)
    finish(root, top_heading=_TOP, href_of=href_of)
    return serialize(root)


def _main_headings(root: Element, page: str) -> tuple[tuple[str, str], ...]:
    """Return anchor and words of each main heading of a long text."""
    found = [(each.get("id", ""), words_of(each)) for each in root.findall("h2")]
    return _worth_showing(found, page)


def _worth_showing(headings: Sequence[tuple[str, str]], page: str) -> tuple[tuple[str, str], ...]:
    """Return the main headings of a text, none where it is short or has few."""
    return tuple(headings) if len(page) >= _LONG and len(headings) >= _SEVERAL else ()
