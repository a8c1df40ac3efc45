"""Words of a Word file as stored; fonts and properties may show them as others."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from newsroom.editing.importing.runs import Run
from newsroom.text.legacy.encodings import encoding_of_font
from newsroom.text.legacy.symbol_fonts import readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsroom.editing.importing.old_fonts import OldFonts
    from newsroom.editing.importing.word.styles import RunLook

Other = TypeVar("Other")


@dataclass(frozen=True, slots=True)
class TypedWords:
    """Stored words with one formatting."""

    text: str
    look: RunLook
    href: str
    """Where they lead."""


def shown_runs(pieces: Sequence[TypedWords | Other], old_fonts: OldFonts) -> Iterator[Run | Other]:
    """Yield the pieces of a paragraph in order, stored words as Word shows them."""
    typed = (piece for piece in pieces if isinstance(piece, TypedWords))
    old_fonts.meet("".join(each.text for each in typed if encoding_of_font(each.look.font)))
    # Word may part a letter from its tone, which are two in some old fonts.
    for way, group in groupby(pieces, key=_formatting):
        some = list(group)
        if way is None:
            yield from (piece for piece in some if not isinstance(piece, TypedWords))
        else:
            text = "".join(piece.text for piece in some if isinstance(piece, TypedWords))
            yield _run(text, *way, old_fonts)


def _formatting(piece: object) -> tuple[RunLook, str] | None:
    return (piece.look, piece.href) if isinstance(piece, TypedWords) else None


def _run(text: str, look: RunLook, href: str, old_fonts: OldFonts) -> Run:
    encoding = encoding_of_font(look.font)
    text = readable(old_fonts.in_unicode(text, encoding) if encoding else text, look.font)
    text = text.upper() if look.is_capital else text
    return Run(text, look.marks - {"u"} if href else look.marks, href)
