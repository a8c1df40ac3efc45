"""Equations of a Word file on one line, as they are typed: `18/25`, `x²`, `√(a+b)`."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, is_on, local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from newsroom.editing.importing.word.package import Element

    Reader = Callable[[Element], "Iterator[Fragment]"]

Fragment = tuple[str, frozenset[str]]
"""Some of an equation, and the marks of what stands above or below the line."""
_ON_LINE: frozenset[str] = frozenset()
_DELETED = ("del", "moveFrom")
_WHOLE = re.compile(r"[\w.,]*|\(.*\)")
"""What needs no parentheses before or behind a sign."""


def equation(element: Element) -> Iterator[Fragment]:
    """Yield the pieces of an equation, or of a part of one, in the order in which it is read."""
    for child in element:
        name = local_name(child)
        if name in _READERS:
            yield from chain.from_iterable(read(child) for read in _READERS[name])
        elif not (name.endswith("Pr") or name in _DELETED or is_vanished(child)):
            yield from equation(child)


def is_vanished(element: Element) -> bool:
    """Whether Word shows nothing of some of an equation."""
    return is_on(element.find("{*}rPr/{*}vanish"))


def _part(name: str, *marks: str) -> Reader:
    """Return what reads a part, be it above or below the line."""

    def read(element: Element) -> Iterator[Fragment]:
        found = element.find(f"{{*}}{name}")
        for text, inner in () if found is None else equation(found):
            yield text, inner | frozenset(marks)

    return read


def _grouped(name: str) -> Reader:
    """Return what reads a part, in parentheses where it is more than one number or word."""

    def read(element: Element) -> Iterator[Fragment]:
        pieces = list(_part(name)(element))
        is_whole = _WHOLE.fullmatch("".join(text for text, _ in pieces))
        yield from pieces if is_whole else [("(", _ON_LINE), *pieces, (")", _ON_LINE)]

    return read


def _sign(usual: str, name: str = "") -> Reader:
    """Return what reads a sign that an equation is drawn with, if it has another than usual."""

    def read(element: Element) -> Iterator[Fragment]:
        found = element.find(f"{{*}}{local_name(element)}Pr/{{*}}{name}") if name else None
        yield usual if found is None else attribute(found), _ON_LINE

    return read


def _text(element: Element) -> Iterator[Fragment]:
    yield "".join(element.itertext()), _ON_LINE


def _listed(element: Element) -> Iterator[Fragment]:
    """Yield parts that stand beside or below one another, with signs between."""
    parts = [child for child in element if local_name(child) in ("e", "mr")]
    for place, part in enumerate(parts):
        yield ", " if place else "", _ON_LINE
        yield from _listed(part) if local_name(part) == "mr" else equation(part)


_SCRIPTS = (_part("sub", "sub"), _part("sup", "sup"))
_READERS: Mapping[str, tuple[Reader, ...]] = {
    "t": (_text,),
    "f": (_grouped("num"), _sign("/"), _grouped("den")),
    "rad": (_part("deg", "sup"), _sign("√"), _grouped("e")),
    "nary": (_sign("∫", "chr"), *_SCRIPTS, _part("e")),
    **dict.fromkeys(("sSup", "sSub", "sSubSup"), (_part("e"), *_SCRIPTS)),
    "limLow": (_part("e"), _part("lim", "sub")),
    "limUpp": (_part("e"), _part("lim", "sup")),
    "d": (_sign("(", "begChr"), _listed, _sign(")", "endChr")),
    **dict.fromkeys(("m", "eqArr"), (_listed,)),
}
"""What is read of each part of an equation, in order."""
