"""The text of a part of a Word file: tracked changes accepted, hidden words left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, is_on, local_name
from newsroom.editing.importing.manuscript import Heading, Item, Paragraph, PlacedPicture
from newsroom.editing.importing.runs import Run, plain
from newsroom.editing.importing.web.page import read_fragment
from newsroom.editing.importing.word.inline import Inline
from newsroom.editing.importing.word.numbering import BULLET
from newsroom.editing.importing.word.package import References, W
from newsroom.editing.importing.word.styles import Numbered, ParagraphStyle, alignment, numbers
from newsroom.editing.importing.word.tables import is_hidden_row, read_word_table
from newsroom.editing.importing.word.wrappers import is_contents, is_unfilled, newest_form
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs
    from newsroom.editing.importing.word.numbering import Label, Numbering
    from newsroom.editing.importing.word.package import Element, WordPackage
    from newsroom.editing.importing.word.pieces import Piece
    from newsroom.editing.importing.word.styles import Styles

_CONTENTS = "mục lục"
_LONGEST_HEADING = 250
"""A paragraph that is longer only looks like a heading."""


class Body:
    """Reads the blocks of one part, in order: lists count on from one to the next."""

    def __init__(
        self,
        package: WordPackage,
        name: str,
        styles: Styles,
        *,
        numbering: Numbering,
        left_out: Counter[str],
    ) -> None:
        """Read the part `name` of a file, counting what is not taken."""
        self._references = References(package, name)
        self._inline = Inline(self._references, styles, left_out=left_out)
        self._styles = styles
        self._numbering = numbering
        self._left_out = left_out
        self._carried: list[Piece] = []
        """What a paragraph holds that goes on in the next."""

    def blocks(self, parent: Iterable[Element]) -> Iterator[Block]:
        """Yield the blocks within an element, and within elements that we do not know."""
        for child in parent:
            name = local_name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._rest()
                self._left_out["hidden"] += sum(map(is_hidden_row, child.iterfind(f"{W}tr")))
                yield read_word_table(child, self._styles, self.blocks)
            elif name == "AlternateContent":
                yield from self.blocks(newest_form(child))
            elif name == "altChunk":
                yield from self._inserted(child)
            elif name == "sdt" and is_contents(child):
                self._left_out["contents"] = 1
            elif name == "sdt" and is_unfilled(child):
                self._left_out["unfilled"] += 1
            elif name not in ("del", "moveFrom", "sectPr", "sdtPr", "tcPr"):
                yield from self.blocks(child)
        yield from self._rest()

    def _rest(self) -> Iterator[Block]:
        """Yield what is left of a paragraph that no other continues."""
        pieces, self._carried = self._carried, []
        yield from self._parts(pieces, None, ParagraphStyle(), "")

    def _inserted(self, element: Element) -> Iterator[Block]:
        """Yield the blocks of a web page that another program has embedded in the file."""
        content = self._references.content(element) or b""
        if content.startswith((b"PK", b"{\\rtf")) or b"<" not in content:
            self._left_out["inserted"] += 1
        else:
            yield from read_fragment(content)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        key = _style_of(element)
        pieces = self._carried + self._inline.read(element, key)
        self._carried = []
        if _goes_on(element):
            self._carried = pieces
            return
        if is_on(element.find(f"{W}pPr/{W}rPr/{W}vanish")):
            self._carried = self._numbered(pieces, element, key)
            return
        style = self._styles.paragraph(key)
        if style.role == "contents" or self._heads_contents(pieces, element):
            self._left_out["contents"] = 1
            return
        label = self._label(element, style, key)
        parts = list(self._parts(pieces, label, style, alignment(element) or style.align))
        yield from parts
        if label is not None and label.text != BULLET and not parts and _is_in_cell(element):
            yield Item(label.level, label.text, ())

    def _numbered(self, pieces: list[Piece], element: Element, key: str) -> list[Piece]:
        """Return the pieces of a paragraph whose end is hidden: the next goes on in its line."""
        if not plain(piece for piece in pieces if isinstance(piece, Run)):
            return pieces  # nothing is shown of it, and it does not count
        label = self._label(element, self._styles.paragraph(key), key)
        return pieces if label is None else [Run(f"{label.text} "), *pieces]

    def _heads_contents(self, pieces: list[Piece], element: Element) -> bool:
        """Whether a paragraph is what is written above a table of contents."""
        words = plain(piece for piece in pieces if isinstance(piece, Run))
        below = element.getnext() if canonical(words) == _CONTENTS else None
        return below is not None and self._styles.paragraph(_style_of(below)).role == "contents"

    def _parts(
        self, pieces: list[Piece], label: Label | None, style: ParagraphStyle, align: str
    ) -> Iterator[Block]:
        """Yield the blocks that the pieces of a paragraph are: pictures and boxes are their own."""
        boxes: list[Element] = []
        runs: list[Run] = []
        for piece in pieces:
            if isinstance(piece, Run):
                runs.append(piece)
            elif isinstance(piece, PlacedPicture):
                if plain(runs):
                    yield _block(tuple(runs), label, style, align)
                    label, runs = None, []  # what leads to a note alone, goes before what follows
                yield piece
            else:
                boxes.append(piece)
        if plain(runs) or any(run.note for run in runs):
            yield _block(tuple(runs), label, style, align)
        for box in boxes:
            yield from self.blocks(box)

    def _label(self, element: Element, style: ParagraphStyle, key: str) -> Label | None:
        """Return what stands before the next paragraph; its own list goes before its style's."""
        own, usual = numbers(element), style.numbered
        if own and usual and not own.list_key:
            own = Numbered(usual.list_key, own.level, own.indent)
        numbered = own or usual
        return self._numbering.label(numbered, key) if numbered else None


def _style_of(paragraph: Element) -> str:
    return attribute(paragraph.find(f"{W}pPr/{W}pStyle"))


def _goes_on(paragraph: Element) -> bool:
    """Whether a paragraph has no end of its own: it is gone, or it is a large first letter."""
    is_initial = attribute(paragraph.find(f"{W}pPr/{W}framePr"), "dropCap") in ("drop", "margin")
    gone = (paragraph.find(f"{W}pPr/{W}rPr/{W}{name}") for name in ("del", "moveFrom"))
    return is_initial or any(each is not None for each in gone)


def _is_in_cell(element: Element) -> bool:
    """Whether a paragraph stands in a table, where a number may be all that a cell shows."""
    return next(element.iterancestors(f"{W}tc"), None) is not None


def _block(runs: Runs, label: Label | None, style: ParagraphStyle, align: str) -> Block:
    is_heading = style.heading and len(plain(runs)) <= _LONGEST_HEADING
    if label is not None and (is_heading or style.role):
        runs = (Run(f"{label.text} "), *runs)
    elif label is not None:
        return Item(label.level, "" if label.text == BULLET else label.text, runs)
    return Heading(style.heading, runs) if is_heading else Paragraph(runs, style.role, align)
