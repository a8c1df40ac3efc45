"""Which asterisks, underscores and tildes of a text emphasise, and which are meant literally."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

_CLOSING_SIGNS = frozenset(")],.;:!?”’»")
_OPENING_SIGNS = frozenset("([“‘«")


@dataclass(slots=True)
class _DelimiterRun:
    """Signs that may open an emphasis, and are written where nothing closes it."""

    sign: str
    length: int
    place: int
    """Where among the parts they are written."""


class Emphases:
    """The runs of signs in a text, read from its beginning; `parts` are what has been written."""

    def __init__(self, parts: list[str]) -> None:
        """Write to `parts`, where a run that turns out to be a mark is taken out again."""
        self._parts = parts
        self._runs: list[_DelimiterRun] = []
        self._open: Counter[str] = Counter()

    def read(self, run: str, before: str, after: str) -> None:
        """Close emphases with a run that stands between two signs, and open one with its rest."""
        sign, left = run[0], len(run)
        # Between numbers a star multiplies, and within a word a line joins.
        joins = (before + after).isdigit() or (sign == "_" and (before + after).isalnum())
        closes = not (joins or before.isspace() or before in _OPENING_SIGNS)
        opens = not (joins or after.isspace() or after in _CLOSING_SIGNS)
        if closes:
            left = self._closed(sign, left)
        if opens and left and not (left == 1 and before.isalnum()):
            self._runs.append(_DelimiterRun(sign, left, len(self._parts)))
            self._open[sign] += 1
        self._parts.append(sign * left)

    def _closed(self, sign: str, left: int) -> int:
        """Return how many signs are left of a run when it has closed what it can."""
        while left and self._open[sign]:
            run = self._runs[-1]
            taken = min(left, run.length) if run.sign == sign else 0
            left -= taken
            run.length -= taken
            self._parts[run.place] = run.sign * run.length
            if not run.length or not taken:
                self._open[run.sign] -= 1
                self._runs.pop()
        return left
