"""The list of pages for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: Iterable[tuple[str, datetime | None]]) -> bytes:
    """Return a sitemap of pages given by absolute address and time of last change."""
    root = ET.Element("urlset", xmlns=_NAMESPACE)
    for address, changed in pages:
        page = ET.SubElement(root, "url")
        ET.SubElement(page, "loc").text = address
        if changed is not None:
            ET.SubElement(page, "lastmod").text = changed.isoformat(timespec="seconds")
    ET.indent(root, "")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
