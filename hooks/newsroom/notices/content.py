"""A notice's text as the site shows it: HTML that has been checked, and what it says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """What a notice's text became where it was read; nobody reads its Markdown again.

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
