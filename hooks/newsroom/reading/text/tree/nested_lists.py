"""Lists directly within lists, as Google Docs and old editors write them."""

from __future__ import annotations

from xml.etree.ElementTree import Element


def set_in_items(root: Element) -> None:
    """Put what stands between the items of a list into the one above, as HTML has it.

    What stands above the first is an item of its own.
    """
    for each in root.iter():
        if each.tag not in ("ol", "ul"):
            continue
        above = Element("li")
        if (each.text or "").strip():
            above.text, each.text = each.text, None
        items = [above]
        for child in each:
            if child.tag == "li":
                items.append(child)
            else:
                items[-1].append(child)
        each[:] = items if above.text or len(above) else items[1:]
