"""Addresses that lead to others by way of a service, which counts who goes there."""

from __future__ import annotations

import re
from urllib.parse import unquote

_DETOUR = re.compile(
    r"https?://(?:www\.google\.[a-z.]{2,9}/url\?(?:[^#]*&)?(?:q|url)"
    r"|[\w.]+\.safelinks\.protection\.outlook\.com/[^?#]*\?(?:[^#]*&)?url"
    r"|lm?\.facebook\.com/l\.php\?(?:[^#]*&)?u)=(https?(?::|%3A)[^&#]+)",
    re.IGNORECASE,
)
"""Of Google's papers and letters, of Outlook, which names the reader of a letter, of Facebook."""


def without_detour(address: str) -> str:
    """Return where an address leads in the end, as far as it says so itself."""
    found = _DETOUR.match(address)
    return unquote(found[1]) if found else address
