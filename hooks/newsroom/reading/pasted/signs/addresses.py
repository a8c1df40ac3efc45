"""Addresses of the web and of mail in prose, which become links."""

from __future__ import annotations

ADDRESS = (
    r"(?<![\w/.@%+!\\-])(?<![mM]ailto:)(?:"
    r"(?:[hH][tT][tT][pP][sS]?://(?=\w)|[wW]{3}\.(?=[\w-]+\.\w))(?:[^\s<>\[\]\"“”«»`\\^|*{}]|(?<=\w)\*(?=\w))+"
    r"|[A-Za-z0-9_][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?!\w|\\_))"
)
"""The pattern of an address, and of what may stand directly behind it."""
_BEHIND = ".,;:!?…'’_~-"
"""What at the end of an address belongs to the sentence around it."""


def has_address(text: str) -> bool:
    """Whether there may be an address in a text."""
    return "@" in text or "://" in text or "www." in text.lower()


def address_in(found: str) -> str:
    """Return an address without the marks of the sentence and the bracket that it stands in."""
    surplus = found.count(")") - found.count("(")
    end = len(found)
    while found[end - 1] in _BEHIND or (found[end - 1] == ")" and surplus > 0):
        surplus -= found[end - 1] == ")"
        end -= 1
    return found[:end]


def link_to(address: str) -> str:
    """Return the link of Markdown that shows an address and leads there."""
    if address.lower().startswith("www."):
        return f"[{address}](<https://{address}>)"
    return f"<{address}>"
