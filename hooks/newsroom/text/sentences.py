"""Sentences that a scan or a PDF has cut into lines or paragraphs of their own."""

from __future__ import annotations

import re

_FULL = 40
"""Letters of a line that may have been cut at the edge of a sheet."""
_JOINING_NAMES = "và của các những với cho tại trong về theo đã sẽ được bị là để từ do"
_JOINING = frozenset(_JOINING_NAMES.split())
"""Words with which no sentence ends."""
_LABEL = re.compile(r"\w{1,2}[.)/-]")


def is_cut_off(words: str, below: str) -> bool:
    """Whether the sentence at the end of words goes on in those below them."""
    if len(words) < _FULL or words.isupper() or not (words[-1].isalnum() or words[-1] == ","):
        return False
    if not below[:1].isalpha() or _LABEL.match(below):
        return False
    # Lines that begin alike are a list.
    if words.split(maxsplit=1)[0] == below.split(maxsplit=1)[0]:
        return False
    return below[0].islower() or words.rsplit(maxsplit=1)[-1] in _JOINING
