"""Links whose words are one address and that lead to another: nobody can see where they go."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from newsroom.text.detours import without_detour

_WEB = re.compile(
    r"(?:https?://)?(?P<host>[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
_ENDS_OF_HOSTS = ("vn", "com", "org", "net", "info", "edu", "gov")
"""By which a host is told from a file's name where nothing stands before it."""
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NO_DIGIT = re.compile(r"\D")
_SHORTEST_NUMBER, _OWN = 8, 8
"""Digits of a telephone number, and those at its end that are the same with and without +84."""


def other_address(words: str, address: str) -> str:
    """Return the address that a link's words are, empty where they are none or lead there."""
    words = without_detour(words.strip().rstrip(".,;:"))
    scheme, _, rest = address.partition(":")
    match scheme.lower():
        case "http" | "https":
            said = _host_in(words)
            leads = said in ("", _bare(urlsplit(address).hostname or ""))
            meant = words if "//" in words else f"https://{words}"
        case "mailto":
            leads = not _MAIL.fullmatch(words) or words.lower() in rest.lower()
            meant = f"mailto:{words}"
        case "tel":
            said, dialled = (_NO_DIGIT.sub("", each) for each in (words, rest))
            is_number = len(said) >= _SHORTEST_NUMBER and not any(map(str.isalpha, words))
            leads = not is_number or said[-_OWN:] == dialled[-_OWN:]
            meant = f"tel:{said}"
        case _:
            return ""
    return "" if leads else meant


def _host_in(words: str) -> str:
    """Return the host of a web address, empty where words are none."""
    found = _WEB.fullmatch(words)
    if not found:
        return ""
    host = _bare(found["host"].lower())
    is_told = "//" in words or words.lower().startswith("www.")
    return host if is_told or host.rpartition(".")[2] in _ENDS_OF_HOSTS else ""


def _bare(host: str) -> str:
    return host.removeprefix("www.")
