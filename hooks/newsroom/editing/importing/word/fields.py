"""Fields of a Word file: their code, which nobody sees, then their result."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, is_on
from newsroom.editing.importing.word.package import W
from newsroom.editing.importing.word.styles import number_of
from newsroom.text.legacy.symbol_fonts import sign

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))(?:.*?\\l\s+"([^"]+)")?')
_SYMBOL = re.compile(r'\s*SYMBOL\s+(\d{1,5})\s.*?\\f\s+"([^"]*)"', re.IGNORECASE)
_NEVER_SHOWN = frozenset("XE TC TA RD SET ASK PRIVATE ADDIN FORMCHECKBOX FORMDROPDOWN".split())  # noqa: SIM905
"""Fields that only tell Word something, and those whose frame says what they show."""
_TICKED, _UNTICKED = "☒", "☐"


class WordFields:
    """The fields that have begun; one may begin in a paragraph and end in another."""

    def __init__(self) -> None:
        """Begin in none."""
        self._codes: list[str] = []
        """Of each field; what begins in another's code or words comes behind it."""
        self._shown: list[bool] = []
        """Of each field, whether what it shows has begun."""

    def mark(self, kind: str) -> str:
        """Take a mark of a field: its begin, its end, or the separator between code and result.

        Return the code of a field that ends and has stored nothing to be shown.
        """
        if kind == "begin":
            self._codes.append("")
            self._shown.append(False)
        elif kind == "separate" and self._shown:
            self._shown[-1] = True
        elif kind == "end" and self._shown:
            code, is_shown = self._codes.pop(), self._shown.pop()
            return "" if is_shown else code
        return ""

    def forget_codes(self) -> None:
        """End the fields whose code does not end with its paragraph: they are broken."""
        whole = [place for place, is_shown in enumerate(self._shown) if is_shown]
        self._codes = [self._codes[place] for place in whole]
        self._shown = [True] * len(whole)

    def add_code(self, text: str) -> None:
        """Take a piece of the code of the last field."""
        if self._codes:
            self._codes[-1] += text

    @property
    def is_code(self) -> bool:
        """Whether the next words belong to a code."""
        return not all(self._shown)

    @property
    def href(self) -> str:
        """The target of the link that the next words belong to."""
        return next(filter(None, map(link_of, reversed(self._codes))), "")


def link_of(code: str) -> str:
    """Return where the code of a field leads, empty where it is no link to outside."""
    found = _HYPERLINK.match(code)
    if found is None:
        return ""
    address, place = found[1] or found[2] or "", found[3] or ""
    return f"{address}#{place}" if address and place and "#" not in address else address


def of_form(mark: Element) -> str:
    """Return what a form field shows: a tick, or the choice."""
    if (box := mark.find(f"{W}ffData/{W}checkBox")) is not None:
        own = box.find(f"{W}checked")
        return _TICKED if is_on(box.find(f"{W}default") if own is None else own) else _UNTICKED
    if (choice := mark.find(f"{W}ffData/{W}ddList")) is None:
        return ""
    own = choice.find(f"{W}result")
    place = number_of(choice.find(f"{W}default") if own is None else own) or 0
    lines = [attribute(each) for each in choice.iterfind(f"{W}listEntry")]
    return lines[place] if place < len(lines) else ""


def symbol_of(code: str) -> str:
    """Return the sign that the code of a field stands for, empty where it is another."""
    found = _SYMBOL.match(code)
    return sign(found[2], f"{0xF000 + int(found[1]):04X}") if found else ""


def is_never_shown(code: str) -> bool:
    """Whether Word shows nothing of a field."""
    name, *_ = code.upper().split() or ("",)
    return not name or name in _NEVER_SHOWN
