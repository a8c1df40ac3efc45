"""Words set in fonts from before Unicode: old texts, and what was typed in such fonts since."""

from __future__ import annotations

from newsroom.text.legacy.encodings import convert, detect, has_unicode


class OldFonts:
    """Converts the words of one file to Unicode; those that are in it already stay.

    A machine without such a font shows another, and who types there does not see it.
    """

    def __init__(self) -> None:
        """Begin where nothing tells how words were typed: as their fonts say."""
        self._is_mixed = False

    def meet(self, text: str) -> None:
        """Note what words show of their encoding, for words that do not show it themselves."""
        if has_unicode(text):
            self._is_mixed = True
        elif detect(text):
            self._is_mixed = False

    def in_unicode(self, text: str, encoding: str) -> str:
        """Return words in Unicode whose font has an old encoding."""
        self.meet(text)
        return convert(text, encoding, is_mixed=self._is_mixed)
