"""Targets of links and pictures, as a browser would read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from urllib.parse import unquote, urlsplit

from newsroom.text.detours import without_detour

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Browsers leave some of them out where they read an address; none belongs in any."""
_SCHEME = re.compile(r"([^/?#\\:]*):")
_WEB = re.compile(r"https?://[^/?#\\@\s]+(?![^/?#])", re.IGNORECASE)
_PRIVATE = re.compile(
    r"(?:[^.:]+|.+\.(?:local|lan|localdomain|internal)|(?:127|10)\..+|192\.168\..+"
    r"|172\.(?:1[6-9]|2\d|3[01])\..+|169\.254\..+|::1)"
)
"""Hosts that only the writer's own network knows."""
_OF_CODE = frozenset({"javascript", "vbscript", "livescript", "mocha", "view-source", "blob"})


class Flaw(Enum):
    """What is wrong with an address."""

    MISSING = auto()
    """It leads nowhere."""
    CODE = auto()
    """It runs something."""
    DATA = auto()
    """It is a file in itself."""
    LOCAL = auto()
    """It is a place on the editor's own machine."""
    PRIVATE = auto()
    """It is a machine of the writer's own network."""
    BACKSLASH = auto()
    """It is written as Windows writes a path."""
    MALFORMED = auto()
    """It is meant for a page elsewhere, but leads to none."""
    OTHER_SCHEME = auto()
    """It begins with something of which a page makes no use."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link or picture leads."""

    address: str
    """As it may stand in a page, if it has no flaw."""
    flaw: Flaw | None
    """What is wrong with it."""
    is_elsewhere: bool = False
    """Whether it leads away from the site's own files."""


def read_target(written: str) -> Target:
    """Return where an address leads that stands in a text, entities read already."""
    address = without_detour(_INVISIBLE.sub("", written).strip())
    if address in ("", "#"):
        return Target(address, Flaw.MISSING)
    for spelled in (address, _INVISIBLE.sub("", unquote(address)).strip()):
        if spelled.startswith(("\\", "/\\")):
            return Target(address, Flaw.LOCAL)
        if spelled.startswith("//"):
            return _web(f"https:{spelled}")
        if match := _SCHEME.match(spelled):
            return _with_scheme(address, "".join(match[1].split()).lower(), spelled[match.end() :])
    if address.lower().startswith("www."):
        return Target(address, Flaw.MALFORMED, is_elsewhere=True)
    path = address.partition("?")[0].partition("#")[0]
    return Target(address, Flaw.BACKSLASH if "\\" in unquote(path) else None)


def _with_scheme(address: str, scheme: str, rest: str) -> Target:
    if scheme in ("http", "https"):
        return _web(address)
    if scheme in ("mailto", "tel"):
        to, mark, query = address.partition("?")
        address = f"{''.join(to.split())}{mark}{query}"
        return Target(address, None if rest.strip() else Flaw.MISSING, is_elsewhere=True)
    if scheme == "file" or len(scheme) == 1:
        return Target(address, Flaw.LOCAL)
    if scheme in _OF_CODE:
        return Target(address, Flaw.CODE)
    return Target(address, Flaw.DATA if scheme == "data" else Flaw.OTHER_SCHEME, is_elsewhere=True)


def _web(address: str) -> Target:
    try:
        parts = urlsplit(address)
        is_whole = bool(_WEB.match(address)) and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        return Target(address, Flaw.MALFORMED, is_elsewhere=True)
    is_private = _PRIVATE.fullmatch(parts.hostname or "") is not None
    return Target(address, Flaw.PRIVATE if is_private else None, is_elsewhere=True)
