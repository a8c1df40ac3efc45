"""Runs of backticks in Markdown: code stands between two that are equally long."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict


class Backticks:
    """The runs of a text, by their lengths."""

    def __init__(self, text: str) -> None:
        """Find them once, so that none is sought again and again."""
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        for run in re.finditer("`+", text):
            self._places[len(run[0])].append(run.start())

    def closing(self, start: int, inside: int) -> int | None:
        """Return where the code ends that a run from `start` to `inside` begins, if it does."""
        places = self._places[inside - start]
        following = bisect_left(places, inside)
        return places[following] if following < len(places) else None
