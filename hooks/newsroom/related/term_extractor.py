"""Extracts the terms of notices as they are read, to be kept beside what else was read."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.notices.notice import Notice
    from newsroom.related.terms import Lexicon


class TermExtractor:
    """Extracts the terms of one notice after the other, each as bytes."""

    def __init__(self, abbreviations: Mapping[str, str]) -> None:
        """Read each of `abbreviations` as the words it stands for."""
        self._abbreviations = abbreviations

    def __call__(self, notice: Notice) -> bytes:
        """Return the terms of a notice that has been read whole."""
        return bytes(self._lexicon.terms(notice))

    @cached_property
    def _lexicon(self) -> Lexicon:
        # With numpy, which takes long to import where no notice has changed.
        from newsroom.related.terms import Lexicon  # noqa: PLC0415

        return Lexicon(self._abbreviations)
