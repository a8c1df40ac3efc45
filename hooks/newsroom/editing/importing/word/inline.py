"""What stands within a paragraph of a Word file: words, links, pictures, boxes of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Picture
from newsroom.editing.importing.runs import Run
from newsroom.editing.importing.word.drawings import crop, description, is_hidden, turn
from newsroom.editing.importing.word.fields import Fields, link_of
from newsroom.editing.importing.word.package import R, W, local
from newsroom.editing.importing.word.styles import value
from newsroom.text.legacy_encodings import convert, encoding_of_font
from newsroom.text.symbol_fonts import readable, sign

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from newsroom.editing.importing.word.package import Element, Package
    from newsroom.editing.importing.word.styles import Look, Styles

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements that stand for one character."""
_COUNTED = {"chart": "charts", "relIds": "charts", "OLEObject": "objects"}
"""Elements that stand for what cannot be taken."""
_NOT_SHOWN = frozenset(("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "delText", "delInstrText"))


@dataclass(frozen=True, slots=True)
class _Within:
    """What holds for everything inside an element."""

    style: str
    """The style of the paragraph."""
    run: Element | None = None
    """The properties of the run."""
    href: str = ""
    alt: str = ""
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    turn: int = 0


@dataclass(frozen=True, slots=True)
class _Typed:
    """Words as they are typed, which some fonts show as others."""

    text: str
    look: tuple[Look, str]
    """How they look, and where they lead."""


class Inline:
    """Reads paragraphs of one part, in order: a field may begin in one and end in another."""

    def __init__(
        self, package: Package, name: str, styles: Styles, *, left_out: Counter[str]
    ) -> None:
        """Read what stands in part `name`, counting what is not taken."""
        self._package = package
        self._relations = {each.key: each for each in package.relations(name)}
        self._styles = styles
        self._left_out = left_out
        self._fields = Fields()
        self._is_hidden = False
        self._pieces: list[_Typed | Run | Picture | Element] = []
        self._readers: dict[str, Callable[[Element, _Within], None]] = {
            "r": self._run,
            "t": self._text,
            "sym": self._symbol,
            "hyperlink": self._link,
            "fldSimple": self._simple_field,
            "fldChar": self._field_mark,
            "instrText": self._field_code,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "AlternateContent": self._alternative,
            "txbxContent": self._box,
            "inline": self._drawing,
            "anchor": self._drawing,
            "pic": self._picture,
            "blip": self._blip,
            "imagedata": self._blip,
            "del": self._deleted,
            "moveFrom": self._deleted,
        }

    def read(self, paragraph: Element, style: str) -> list[Run | Picture | Element]:
        """Return the pieces of a paragraph; a box of text is the element that holds its blocks."""
        self._pieces = []
        self._is_hidden = False
        self._enter(paragraph, _Within(style))
        found: list[Run | Picture | Element] = []
        # Word may part a letter from its tone, which are two in some old fonts.
        for look, group in groupby(self._pieces, key=lambda piece: getattr(piece, "look", None)):
            some = list(group)
            text = "".join(piece.text for piece in some if isinstance(piece, _Typed))
            found += (piece for piece in some if not isinstance(piece, _Typed))
            found += [_shown(text, *look)] if look else []
        return found

    def _enter(self, element: Element, within: _Within) -> None:
        """Read what is inside an element; of one that is not known, all that it holds."""
        for child in element:
            name = local(child)
            if reader := self._readers.get(name):
                reader(child, within)
            elif name in _SIGNS:
                self._add(_SIGNS[name], within)
            elif name in _COUNTED:
                self._left_out[_COUNTED[name]] += 1
            elif name not in _NOT_SHOWN:
                self._enter(child, within)

    def _run(self, element: Element, within: _Within) -> None:
        self._enter(element, replace(within, run=element.find(f"{W}rPr")))

    def _text(self, element: Element, within: _Within) -> None:
        self._add("".join(element.itertext()), within)

    def _symbol(self, element: Element, within: _Within) -> None:
        self._add(sign(value(element, "char")), within)

    def _add(self, text: str, within: _Within) -> None:
        if self._fields.is_code:
            return
        look = self._styles.look(within.run, within.style)
        if look.is_hidden:
            if text.strip() and not self._is_hidden:
                self._left_out["hidden"] += 1
                self._is_hidden = True
            return
        self._is_hidden = False
        self._pieces.append(_Typed(text, (look, within.href or self._fields.href)))

    def _link(self, element: Element, within: _Within) -> None:
        relation = self._relations.get(element.get(f"{R}id", ""))
        anchor = value(element, "anchor")
        target = relation.target if relation and relation.is_external else ""
        whole = f"{target}#{anchor}" if target and anchor and "#" not in target else target
        self._enter(element, replace(within, href=whole))

    def _simple_field(self, element: Element, within: _Within) -> None:
        href = link_of(value(element, "instr"))
        self._enter(element, replace(within, href=href or within.href))

    def _field_mark(self, element: Element, _: _Within) -> None:
        self._fields.mark(value(element, "fldCharType"))

    def _field_code(self, element: Element, _: _Within) -> None:
        self._fields.add_code(element.text or "")

    def _note(self, element: Element, _: _Within) -> None:
        kind = local(element).removesuffix("Reference")
        self._pieces.append(Run("", note=f"{kind}-{value(element, 'id')}"))

    def _alternative(self, element: Element, within: _Within) -> None:
        """Enter the newest form of what is there that shows anything."""
        shown = ("t", "blip", "imagedata")
        for choice in element:
            if any(local(each) in shown for each in choice.iter()):
                self._enter(choice, within)
                return

    def _box(self, element: Element, _: _Within) -> None:
        self._pieces.append(element)

    def _drawing(self, element: Element, within: _Within) -> None:
        if is_hidden(element):
            self._left_out["hidden"] += 1
        else:
            self._enter(element, replace(within, alt=description(element)))

    def _picture(self, element: Element, within: _Within) -> None:
        self._enter(element, replace(within, crop=crop(element), turn=turn(element)))

    def _blip(self, element: Element, within: _Within) -> None:
        key = element.get(f"{R}embed") or element.get(f"{R}id") or element.get(f"{R}link", "")
        relation = self._relations.get(key)
        content = None
        if relation is not None and not relation.is_external:
            content = self._package.media(relation.target)
        if self._styles.look(within.run, within.style).is_hidden:
            self._left_out["hidden"] += 1
        elif content is None:
            self._left_out["missing"] += 1
        else:
            alt = within.alt or element.get("title", "")
            self._pieces.append(Picture(content, alt, crop=within.crop, turn=within.turn))

    def _deleted(self, element: Element, _: _Within) -> None:
        self._left_out["deleted"] += any(local(each) == "r" for each in element)


def _shown(text: str, look: Look, href: str) -> Run:
    """Return typed words as Word shows them."""
    encoding = encoding_of_font(look.font)
    text = readable(convert(text, encoding) if encoding else text)
    text = text.upper() if look.is_capital else text
    return Run(text, look.marks - {"u"} if href else look.marks, href)
