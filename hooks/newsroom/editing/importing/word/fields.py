"""Fields of a Word file: first their code, which nobody sees, then what they show."""

from __future__ import annotations

import re

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))')


class Fields:
    """The fields that have begun; one may begin in a paragraph and end in another."""

    def __init__(self) -> None:
        """Begin in none."""
        self._codes: list[str] = []
        """Of each field; what begins in another's code or words comes behind it."""
        self._shown: list[bool] = []
        """Of each field, whether what it shows has begun."""

    def mark(self, kind: str) -> None:
        """Take a mark: a field begins, ends, or its code ends where what it shows begins."""
        if kind == "begin":
            self._codes.append("")
            self._shown.append(False)
        elif kind == "separate" and self._shown:
            self._shown[-1] = True
        elif kind == "end" and self._shown:
            self._codes.pop()
            self._shown.pop()

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
        """Whether words that come now are of a code."""
        return not all(self._shown)

    @property
    def href(self) -> str:
        """Where words that come now lead."""
        return next(filter(None, map(link_of, reversed(self._codes))), "")


def link_of(code: str) -> str:
    """Return where the code of a field leads, empty where it is no link to outside."""
    found = _HYPERLINK.match(code)
    return (found[1] or found[2] or "") if found else ""
