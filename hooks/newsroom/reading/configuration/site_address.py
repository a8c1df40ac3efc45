"""The site's own address, as it stands in feeds, sitemaps and metadata."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

EXAMPLE = "https://example.org/"
"""How an address is written."""
_NAME = re.compile(r"[a-z0-9.-]+")
_OF_PATHS = "/~!$&'()*+,;=:@"
"""What a path may have as it is."""


def right_address(written: str) -> str:
    """Return the address that was meant, empty where what is written is one already.

    It has scheme, name, perhaps port and path, and no sign that machines must not meet.
    """
    found = _machine_readable(written if "//" in written else f"https://{written}")
    return "" if found and _compared(found) == _compared(written) else found or EXAMPLE


def _machine_readable(address: str) -> str:
    try:
        parts = urlsplit(address)
        name = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:  # no such name or port
        return ""
    if parts.scheme not in {"http", "https"} or not _NAME.fullmatch(name):
        return ""
    path = quote(unquote(parts.path), safe=_OF_PATHS).rstrip("/")
    return f"{parts.scheme}://{name}{port}{path}/"


def _compared(address: str) -> str:
    return address.rstrip("/").lower()
