"""The content of a notice: checked HTML, and what was read out of it."""

from __future__ import annotations

import marshal
import zlib
from dataclasses import dataclass
from typing import Self

_QUICKLY = 1
"""How hard to look for what repeats itself: the words repeat the HTML."""


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a notice, made once where its text is read; nobody reads its Markdown again.

    Addresses in it lead to the right places from the notice's own page.
    """

    lead: str = ""
    """The lead's paragraph as HTML, empty where the text does not begin with one."""
    body: str = ""
    """The rest as HTML."""
    words: tuple[str, ...] = ()
    """What a reader sees of the lead and the body, block by block, without marks."""
    headings: tuple[tuple[str, str], ...] = ()
    """Anchor and words of each main heading."""

    @property
    def html(self) -> str:
        """The whole text."""
        return self.lead + self.body

    def packed(self) -> bytes:
        """Return it compressed to a fourth, so that those of ten thousand notices fit in memory."""
        parts = (self.lead, self.body, self.words, self.headings)
        return zlib.compress(marshal.dumps(parts), _QUICKLY)

    @classmethod
    def unpacked(cls, kept: bytes) -> Self:
        """Return the content that this process has packed."""
        return cls(*marshal.loads(zlib.decompress(kept)))  # noqa: S302 (our own, never on a disk)
