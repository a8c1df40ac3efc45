"""Words set in fonts from before Unicode: old texts, and what was typed in such fonts since."""

from __future__ import annotations

from newsroom.text.legacy.encodings import convert, detect, has_unicode


class OldFonts:
    """Puts the words of one file into Unicode; those that are in it already stay.

    A machine without such a font shows another, and who types there does not see it.
    """

    def __init__(self) -> None:
        """Begin where nothing tells how words were typed: as their fonts say."""
        self._is_mixed = False

    def meet(self, text: str) -> None:
        """Look whether words tell how they were typed; others go with what was met before."""
        if has_unicode(text):
            self._is_mixed = True
        elif detect(text):
            self._is_mixed = False

    def in_unicode(self, text: str, encoding: str) -> str:
        """Return words in Unicode that are set in a font of an encoding."""
        self.meet(text)
        return convert(text, encoding, is_mixed=self._is_mixed)
