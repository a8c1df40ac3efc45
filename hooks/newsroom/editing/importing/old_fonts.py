"""Words set in fonts from before Unicode: old texts, and what was typed in such fonts since."""

from __future__ import annotations

from newsroom.text.legacy.encodings import convert, detect, encoding_of_font, has_unicode
from newsroom.text.legacy.symbol_fonts import readable


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

    def shown(self, text: str, font: str) -> str:
        """Return words as their font shows them, in letters and signs that all fonts have."""
        if encoding := encoding_of_font(font):
            self.meet(text)
            text = convert(text, encoding, is_mixed=self._is_mixed)
        return readable(text, font)
