"""The inline content of a Word file's paragraphs: words, links, pictures, text boxes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, local_name
from newsroom.attachments.unseen.shapes import OLD_SHAPES
from newsroom.editing.importing.manuscript import PlacedPicture
from newsroom.editing.importing.word.drawings import (
    crop,
    description,
    is_hidden_drawing,
    old_crop,
    turn,
)
from newsroom.editing.importing.word.equations import equation, is_vanished
from newsroom.editing.importing.word.fields import link_of
from newsroom.editing.importing.word.package import W
from newsroom.editing.importing.word.pieces import Inherited, Pieces
from newsroom.editing.importing.word.wrappers import is_unfilled, newest_form
from newsroom.text.legacy.symbol_fonts import sign

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable

    from newsroom.editing.importing.word.package import Element, References
    from newsroom.editing.importing.word.pieces import Piece
    from newsroom.editing.importing.word.styles import Styles

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements that stand for one character."""
_COUNTED = {"chart": "charts", "subDoc": "inserted"}
"""Elements that stand for what cannot be taken."""
_EQUATIONS = ("Equation", "MathType")
"""How programs for equations are called; an equation comes as a picture, too."""
_NOT_SHOWN = frozenset(("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "delText", "delInstrText"))


class Inline:
    """Reads paragraphs of one part, in order: a field may begin in one and end in another."""

    def __init__(self, references: References, styles: Styles, *, left_out: Counter[str]) -> None:
        """Read what stands in a part with such `references`, counting what is not taken."""
        self._references = references
        self._left_out = left_out
        self._pieces = Pieces(styles, left_out)
        self._readers: dict[str, Callable[[Element, Inherited], None]] = {
            "r": self._run,
            "t": self._text,
            "sym": self._symbol,
            "textpath": self._word_art,
            "relIds": self._diagram,
            "sdt": self._control,
            "oMath": self._equation,
            "hyperlink": self._link,
            "fldSimple": self._simple_field,
            "fldChar": self._pieces.mark,
            "instrText": self._field_code,
            "footnoteReference": self._pieces.note,
            "endnoteReference": self._pieces.note,
            "AlternateContent": self._alternative,
            "txbxContent": self._box,
            "inline": self._drawing,
            "anchor": self._drawing,
            **dict.fromkeys(("group", *OLD_SHAPES), self._drawing),
            **dict.fromkeys(("wgp", "grpSp", "wsp"), self._drawing),
            "OLEObject": self._object,
            "pic": self._picture,
            "blip": self._blip,
            "imagedata": self._old_picture,
            "del": self._deleted,
            "moveFrom": self._deleted,
        }

    def read(self, paragraph: Element, style: str) -> list[Piece]:
        """Return the pieces of a paragraph; a box of text is the element that holds its blocks."""
        self._pieces.begin()
        self._enter(paragraph, Inherited(style))
        return self._pieces.shown()

    def _enter(self, element: Iterable[Element], within: Inherited) -> None:
        """Read what is inside an element; of one that is not known, all that it holds."""
        for child in element:
            name = local_name(child)
            if reader := self._readers.get(name):
                reader(child, within)
            elif name in _SIGNS:
                self._pieces.add(_SIGNS[name], within)
            elif name in _COUNTED:
                self._left_out[_COUNTED[name]] += 1
            elif name not in _NOT_SHOWN:
                self._enter(child, within)

    def _run(self, element: Element, within: Inherited) -> None:
        self._enter(element, replace(within, run=element))

    def _text(self, element: Element, within: Inherited) -> None:
        self._pieces.add("".join(element.itertext()), within)

    def _symbol(self, element: Element, within: Inherited) -> None:
        self._pieces.add(sign(attribute(element, "font"), attribute(element, "char")), within)

    def _word_art(self, element: Element, within: Inherited) -> None:
        # It is drawn across the page, on no line of the text.
        self._pieces.add(f"\n{element.get('string', '')}\n", within)

    def _diagram(self, element: Element, _: Inherited) -> None:
        """Take the words of a diagram, which are written as the blocks of a box are."""
        root = self._references.diagram(element)
        self._left_out["charts" if root is None else "diagrams"] += 1
        if root is not None:
            self._pieces.put(root)

    def _control(self, element: Element, within: Inherited) -> None:
        if is_unfilled(element):
            self._left_out["unfilled"] += 1
        else:
            self._enter(element, within)

    def _equation(self, element: Element, within: Inherited) -> None:
        self._left_out["hidden"] += any(map(is_vanished, element.iter("{*}r")))
        for text, marks in equation(element):
            self._pieces.add(text, replace(within, marks=marks))

    def _link(self, element: Element, within: Inherited) -> None:
        self._enter(element, replace(within, href=self._references.address(element)))

    def _simple_field(self, element: Element, within: Inherited) -> None:
        href = link_of(attribute(element, "instr"))
        self._enter(element, replace(within, href=href or within.href))

    def _field_code(self, element: Element, _: Inherited) -> None:
        self._pieces.fields.add_code(element.text or "")

    def _alternative(self, element: Element, within: Inherited) -> None:
        self._enter(newest_form(element), within)

    def _box(self, element: Element, _: Inherited) -> None:
        self._pieces.put(element)

    def _drawing(self, element: Element, within: Inherited) -> None:
        if is_hidden_drawing(element) or self._pieces.is_hidden(within):
            self._left_out["hidden"] += 1
        else:
            self._enter(element, replace(within, alt=description(element) or within.alt))

    def _object(self, element: Element, _: Inherited) -> None:
        if not element.get("ProgID", "").startswith(_EQUATIONS):
            self._left_out["objects"] += 1

    def _picture(self, element: Element, within: Inherited) -> None:
        self._drawing(element, replace(within, crop=crop(element), turn=turn(element)))

    def _old_picture(self, element: Element, within: Inherited) -> None:
        self._blip(element, replace(within, crop=old_crop(element)))

    def _blip(self, element: Element, within: Inherited) -> None:
        content = self._references.content(element)
        if content is None:
            self._left_out["missing"] += 1
        else:
            alt = within.alt or element.get("title", "")
            self._pieces.put(PlacedPicture(content, alt, crop=within.crop, turn=within.turn))

    def _deleted(self, element: Element, _: Inherited) -> None:
        self._left_out["deleted"] += any(local_name(each) == "r" for each in element)
        for each in element.iter(f"{W}fldChar"):  # a field may go on behind what was deleted
            self._pieces.fields.mark(attribute(each, "fldCharType"))
