"""Lists directly within lists, as Google Docs and old editors write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def set_in_items(root: Element) -> None:
    """Put what stands between the items of a list into the one above, where HTML has it."""
    for each in root.iter():
        if each.tag not in ("ol", "ul"):
            continue
        items: list[Element] = []
        for child in each:
            if child.tag == "li" or not items:
                items.append(child)
            else:
                items[-1].append(child)
        each[:] = items
