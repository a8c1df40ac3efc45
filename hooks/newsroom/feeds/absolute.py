"""HTML with absolute addresses, as feeds need it."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin

_TAG = re.compile(r"<[a-zA-Z](?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_ADDRESS = re.compile(
    r"\s(?P<key>href|src|srcset|poster)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'>]+)",
    re.IGNORECASE,
)


def absolute(page: str, address: str) -> str:
    """Return the HTML of the page at `address` with all its addresses absolute."""

    def whole(match: re.Match[str]) -> str:
        written = html.unescape(match["value"].strip("\"'"))
        if match["key"].lower() == "srcset":
            sources = [source.split(maxsplit=1) for source in written.split(",")]
            found = ", ".join(" ".join([_joined(address, *s[:1]), *s[1:]]) for s in sources if s)
        else:
            found = _joined(address, written)
        return f' {match["key"]}="{html.escape(found)}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(whole, tag[0]), page)


def _joined(address: str, target: str) -> str:
    try:
        return urljoin(address, target)
    except ValueError:  # no address at all, and as wrong on the page itself
        return target
