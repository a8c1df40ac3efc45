"""The pieces of one paragraph of a Word file, as Word shows them, put together one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import OFF, attribute, local_name
from newsroom.editing.importing.old_fonts import OldFonts
from newsroom.editing.importing.runs import Run
from newsroom.editing.importing.word.fields import WordFields, is_never_shown, of_form, symbol_of
from newsroom.text.legacy.encodings import encoding_of_font

if TYPE_CHECKING:
    from collections import Counter

    from newsroom.editing.importing.manuscript import PlacedPicture
    from newsroom.editing.importing.word.package import Element
    from newsroom.editing.importing.word.styles import RunLook, Styles

    Piece = Run | PlacedPicture | Element
    """Words, a picture, or an element that holds the blocks of a box."""

_OFF = ("", *OFF)


@dataclass(frozen=True, slots=True)
class Inherited:
    """The properties that hold for everything inside an element."""

    style: str
    """The style of the paragraph."""
    run: Element | None = None
    """The run."""
    href: str = ""
    marks: frozenset[str] = frozenset()
    """Those that no property of words sets."""
    alt: str = ""
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    turn: int = 0


@dataclass(slots=True)
class _TypedWords:
    """Words as stored, with one formatting; their font may show them as others."""

    text: str
    look: RunLook
    href: str
    """Where they lead."""


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
        self._found: list[_TypedWords | Piece] = []

    def begin(self) -> None:
        """Begin a paragraph."""
        self._found = []
        self._lasting.clear()
        self.fields.forget_codes()

    def shown(self) -> list[Piece]:
        """Return all pieces, words as their fonts show them."""
        typed = (each for each in self._found if isinstance(each, _TypedWords))
        of_fonts = (each.text for each in typed if encoding_of_font(each.look.font))
        self._old_fonts.meet("".join(of_fonts))
        return [self._run(each) if isinstance(each, _TypedWords) else each for each in self._found]

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
        href, last = within.href or self.fields.href, self._found[-1] if self._found else None
        # Word may part a letter from its tone, which are two in some old fonts.
        if isinstance(last, _TypedWords) and (last.look, last.href) == (look, href):
            last.text += text
        else:
            self._found.append(_TypedWords(text, look, href))

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

    def _run(self, words: _TypedWords) -> Run:
        look = words.look
        text = self._old_fonts.shown(words.text, look.font)
        marks = look.marks - {"u"} if words.href else look.marks
        return Run(text.upper() if look.is_capital else text, marks, words.href)

    def _count(self, what: str, *, is_so: bool) -> None:
        """Count places where words begin to look so."""
        if not is_so:
            self._lasting.discard(what)
        elif what not in self._lasting:
            self._lasting.add(what)
            self._left_out[what] += 1
