"""Equations of a Word file on one line, as they are typed: `18/25`, `x²`, `√(a+b)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import is_on, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.word.package import Element

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
            yield from _READERS[name](child)
        elif not (name.endswith("Pr") or name in _DELETED or is_vanished(child)):
            yield from equation(child)


def is_vanished(element: Element) -> bool:
    """Whether Word shows nothing of some of an equation."""
    return is_on(element.find("{*}rPr/{*}vanish"))


def _text(element: Element) -> Iterator[Fragment]:
    yield "".join(element.itertext()), _ON_LINE


def _fraction(element: Element) -> Iterator[Fragment]:
    yield from _grouped(element, "num")
    yield "/", _ON_LINE
    yield from _grouped(element, "den")


def _root(element: Element) -> Iterator[Fragment]:
    yield from _part(element, "deg", "sup")
    yield "√", _ON_LINE
    yield from _grouped(element, "e")


def _sum(element: Element) -> Iterator[Fragment]:
    yield _sign(element, "chr", "∫"), _ON_LINE
    yield from _part(element, "sub", "sub")
    yield from _part(element, "sup", "sup")
    yield from _part(element, "e")


def _scripted(element: Element) -> Iterator[Fragment]:
    yield from _part(element, "e")
    yield from _part(element, "sub", "sub")
    yield from _part(element, "sup", "sup")
    yield from _part(element, "lim", "sub" if local_name(element) == "limLow" else "sup")


def _enclosed(element: Element) -> Iterator[Fragment]:
    yield _sign(element, "begChr", "("), _ON_LINE
    yield from _listed(element)
    yield _sign(element, "endChr", ")"), _ON_LINE


def _listed(element: Element) -> Iterator[Fragment]:
    """Yield parts that stand beside or below one another, with signs between."""
    parts = [child for child in element if local_name(child) in ("e", "mr")]
    for place, part in enumerate(parts):
        yield ", " if place else "", _ON_LINE
        yield from _listed(part) if local_name(part) == "mr" else equation(part)


_READERS = {
    "t": _text,
    "f": _fraction,
    "rad": _root,
    "nary": _sum,
    **dict.fromkeys(("sSup", "sSub", "sSubSup", "limLow", "limUpp"), _scripted),
    "d": _enclosed,
    **dict.fromkeys(("m", "eqArr"), _listed),
}


def _part(element: Element, name: str, *marks: str) -> Iterator[Fragment]:
    found = element.find(f"{{*}}{name}")
    for text, inner in () if found is None else equation(found):
        yield text, inner | frozenset(marks)


def _grouped(element: Element, name: str) -> Iterator[Fragment]:
    """Yield a part, in parentheses where it is more than one number or word."""
    pieces = list(_part(element, name))
    if _WHOLE.fullmatch("".join(text for text, _ in pieces)):
        yield from pieces
    else:
        yield from (("(", _ON_LINE), *pieces, (")", _ON_LINE))


def _sign(element: Element, name: str, usual: str) -> str:
    """Return a sign that an equation is drawn with."""
    found = element.find(f"{{*}}{local_name(element)}Pr/{{*}}{name}")
    if found is None:
        return usual
    return next((value for key, value in found.items() if key.endswith("}val")), "")
