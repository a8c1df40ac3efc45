"""The pieces of one paragraph of a Word file, as Word shows them, put together one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import OFF, attribute, local_name
from newsroom.editing.importing.old_fonts import OldFonts
from newsroom.editing.importing.runs import Run
from newsroom.editing.importing.word.fields import WordFields, is_never_shown, of_form, symbol_of
from newsroom.editing.importing.word.typed import TypedWords, shown_runs

if TYPE_CHECKING:
    from collections import Counter

    from newsroom.editing.importing.manuscript import PlacedPicture
    from newsroom.editing.importing.word.inherited import Inherited
    from newsroom.editing.importing.word.package import Element
    from newsroom.editing.importing.word.styles import Styles

_OFF = ("", *OFF)


class Pieces:
    """Takes what stands in a paragraph, without what its fields and its look hide."""

    def __init__(self, styles: Styles, left_out: Counter[str]) -> None:
        """Begin outside any field, counting what is not taken."""
        self._styles = styles
        self._left_out = left_out
        self.fields = WordFields()
        """Those that have begun."""
        self._old_fonts = OldFonts()
        self._starred: Element | None = None
        """The run whose words are the sign of a footnote, in whose place a number comes."""
        self._lasting: set[str] = set()
        """How the words that came last look."""
        self._found: list[TypedWords | Run | PlacedPicture | Element] = []

    def begin(self) -> None:
        """Begin a paragraph."""
        self._found = []
        self._lasting.clear()
        self.fields.forget_codes()

    def shown(self) -> list[Run | PlacedPicture | Element]:
        """Return all pieces, words as their fonts show them."""
        return list(shown_runs(self._found, self._old_fonts))

    def put(self, piece: PlacedPicture | Element) -> None:
        """Take a picture, or an element that holds blocks."""
        if not self.fields.is_code:
            self._found.append(piece)

    def is_hidden(self, within: Inherited) -> bool:
        """Whether a run is said to be hidden, with all that stands within it."""
        return self._styles.look(within.run, within.style).is_hidden

    def add(self, text: str, within: Inherited) -> None:
        """Take words."""
        if self.fields.is_code or (within.run is not None and within.run is self._starred):
            return
        look = self._styles.look(within.run, within.style)
        if text.strip():
            self._count("hidden", is_so=look.is_unseen)
            self._count("highlighted", is_so=look.is_highlighted and not look.is_unseen)
        if look.is_unseen:
            return
        look = replace(look, marks=look.marks | within.marks)
        self._found.append(TypedWords(text, look, within.href or self.fields.href))

    def note(self, element: Element, within: Inherited) -> None:
        """Take what leads to a footnote."""
        if self.fields.is_code:
            return
        if self._styles.look(within.run, within.style).is_unseen:
            self._left_out["hidden"] += 1
            return
        if attribute(element, "customMarkFollows") not in _OFF:
            self._starred = within.run
        kind = local_name(element).removesuffix("Reference")
        self._found.append(Run("", note=f"{kind}-{attribute(element, 'id')}"))

    def mark(self, element: Element, within: Inherited) -> None:
        """Take a mark of a field, and what Word shows though the field does not store it."""
        self.add(of_form(element), within)
        code = self.fields.mark(attribute(element, "fldCharType"))
        if found := symbol_of(code):
            self.add(found, within)
        elif not (is_never_shown(code) or self.fields.is_code):
            self._left_out["fields"] += 1

    def _count(self, what: str, *, is_so: bool) -> None:
        """Count places where words begin to look so."""
        if not is_so:
            self._lasting.discard(what)
        elif what not in self._lasting:
            self._lasting.add(what)
            self._left_out[what] += 1
