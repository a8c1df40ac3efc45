"""The opening of a text: its title and lead, which are taken out, and its first sentence."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import chain
from typing import TYPE_CHECKING

from newsroom.reading.text.lead import BlockKind, LeadBlock, find_lead
from newsroom.reading.text.tree.words import blocks_of, words_of
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

_TELLING = frozenset({"p", "ul", "ol", "blockquote", "dl"})
_SENTENCE = re.compile(r".{20,}?[.!?…](?=\s|$)|.+", re.DOTALL)
"""The first sentence of a text; what is shorter than a few words is a number or a short form."""


def take_title(root: Element, title: str) -> str:
    """Take the first main heading out where it is the title; return its words if there is none."""
    heading = root.find("h1")
    if heading is None:
        return ""
    words = words_of(heading)
    if title and canonical(words) != canonical(title):
        return ""
    root.remove(heading)
    return "" if title else words


def take_lead(root: Element, title: str, summary: str) -> Element | None:
    """Take the lead out, and what only repeats it, the title or the summary."""
    children = list(root)
    lead = find_lead([_block(each) for each in children], title=title, summary=summary)
    for place in (*lead.repeated, *([] if lead.place is None else [lead.place])):
        children[place].tail = None
        root.remove(children[place])
    return None if lead.place is None else children[lead.place]


def _block(element: Element) -> LeadBlock:
    words = words_of(element)
    if element.tag != "p":
        return LeadBlock(BlockKind.OTHER, words)
    has_words = "".join(element.itertext()).strip()
    is_picture = element.find(".//img") is not None and not has_words
    kind = BlockKind.PICTURE if is_picture or not words else BlockKind.PROSE
    return LeadBlock(kind, words, _lines_of(element))


def _lines_of(paragraph: Element) -> list[str]:
    lines = [paragraph.text or ""]
    for child in paragraph:
        if child.tag == "br":
            lines.append("")
        else:
            lines[-1] += "".join(child.itertext())
        lines[-1] += child.tail or ""
    return [" ".join(line.split()) for line in lines if line.strip()]


def read_of(paragraph: Element) -> str:
    """Return the words that stand in a paragraph, without what its pictures are said to show."""
    shown = deepcopy(paragraph)
    for picture in shown.iter("img"):
        picture.attrib.clear()
    return words_of(shown)


def sentences(root: Element) -> list[str]:
    """Return the words of the first block that has sentences, not names as headings and tables."""
    telling = (each for each in root if each.tag in _TELLING and not _block(each).is_heading)
    words = ([read_of(each)] if each.tag == "p" else [*blocks_of(each)] for each in telling)
    others = ([*blocks_of(each)] for each in root if next(each.iter("table"), None) is None)
    return next((each for each in chain(words, others) if any(each)), [])


def first_sentence(words: Sequence[str]) -> str:
    """Return the first sentence of a text, given block by block."""
    match = _SENTENCE.match(words[0]) if words else None
    return match[0] if match else ""
