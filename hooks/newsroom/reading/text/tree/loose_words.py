"""Words that stand in no paragraph, as between the blocks of a pasted page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from newsroom.reading.gate.allowed import BLOCKS


def set_in_paragraphs(root: Element) -> None:
    """Put what stands beside the blocks of a text into paragraphs of its own."""
    children, root[:] = list(root), []
    beside, root.text = _paragraph(root.text), None
    for child in children:
        if child.tag in BLOCKS:
            _add(root, beside)
            beside, child.tail = _paragraph(child.tail), None
            root.append(child)
        else:
            beside.append(child)
    _add(root, beside)


def _paragraph(words: str | None) -> Element:
    paragraph = Element("p")
    paragraph.text = words
    return paragraph


def _add(root: Element, beside: Element) -> None:
    """Add what stands beside blocks; where nothing does, keep the space between them."""
    if "".join(beside.itertext()).strip() or beside.find(".//img") is not None:
        root.append(beside)
    elif len(root):
        root[-1].tail = beside.text
    else:
        root.text = beside.text
