"""The list of pages for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
"""


def sitemap(pages: Iterable[tuple[str, datetime | None]]) -> bytes:
    """Return a sitemap of pages given by absolute address and time of last change."""
    lines = (
        f"<url><loc>{escape(address)}</loc>{_changed(moment)}</url>\n" for address, moment in pages
    )
    return f"{_HEAD}{''.join(lines)}</urlset>\n".encode()


def _changed(moment: datetime | None) -> str:
    return f"<lastmod>{moment.isoformat(timespec='seconds')}</lastmod>" if moment else ""
