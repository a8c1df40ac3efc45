"""The HTML of a page as blocks: the content that a browser shows, without its styling."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import PlacedPicture, Quote, runs_of
from newsroom.editing.importing.old_fonts import OldFonts
from newsroom.editing.importing.runs import Run
from newsroom.editing.importing.web.containers import BLOCKS, figure, headings, item, paragraphs
from newsroom.editing.importing.web.footnotes import (
    is_way_back,
    marked_note,
    notes_in,
    take_out_comments,
)
from newsroom.editing.importing.web.images import is_sign, words_of_box
from newsroom.editing.importing.web.lists import (
    ListLabels,
    level_of,
    level_within,
    take_label,
    whole_number,
)
from newsroom.editing.importing.web.look import TextLook, declared, inner_look
from newsroom.editing.importing.web.tables import read_html_table
from newsroom.editing.importing.web.unseen import is_blended, seen, unseen_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Runs

    Load = Callable[[HtmlElement], bytes | None]

_NOT_SHOWN_NAMES = """
head script style noscript template iframe object embed input select textarea button svg
"""
_NOT_SHOWN = frozenset(_NOT_SHOWN_NAMES.split())
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TABS = "mso-tab-count"
"""What Word says of the blanks or dots that it puts in place of a tab."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_PLAIN = TextLook()


@dataclass(slots=True)
class _Output:
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    """Of the paragraph that has not ended yet."""

    def end(self, look: TextLook) -> None:
        """End the paragraph."""
        self.blocks += paragraphs(self.runs, look.role, look.align)
        self.runs = []


class Blocks:
    """Reads elements of one page into blocks."""

    def __init__(self, load: Load) -> None:
        """Read with `load` to fetch what an `img` shows."""
        self._load = load
        self._old_fonts = OldFonts()
        self._labels = ListLabels()
        self.left_out: Counter[str] = Counter()
        """How many elements with words were not for readers, by their kind."""
        self.notes: dict[str, Runs] = {}
        """The footnotes of the page by their keys."""

    def read_notes(self, root: HtmlElement) -> None:
        """Read the footnotes of a page, before the text that refers to them, without remarks."""
        self.left_out["comments"] += take_out_comments(root)
        for key, element in list(notes_in(root)):
            for each in [each for each in element.iter("a") if is_way_back(each)]:
                each.drop_tree()
            self.notes[key] = runs_of(self._within(element, _PLAIN))
            element.set("id", key)

    def read(self, element: HtmlElement, look: TextLook = _PLAIN) -> list[Block]:
        """Return the blocks of an element within others that look so."""
        output = _Output()
        self._enter(element, look, output)
        output.end(look)
        return output.blocks

    def _within(self, element: HtmlElement, look: TextLook) -> list[Block]:
        """Return the blocks of what is inside an element."""
        output = _Output()
        self._inside(element, look, output)
        output.end(look)
        return output.blocks

    def _inside(self, element: HtmlElement, look: TextLook, output: _Output) -> None:
        output.runs += self._text(element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                self._enter(child, look, output)
            output.runs += self._text(child.tail, look)

    def _text(self, text: str | None, look: TextLook) -> Iterator[Run]:
        """Yield text as a browser shows it; count it where it cannot be seen."""
        if look.seen is not None and is_blended(look.seen):
            self.left_out["hidden"] += bool(text and text.strip())
        elif shown := self._old_fonts.shown(text or "", look.font):
            yield Run(shown if look.is_verbatim else _SPACES.sub(" ", shown), look.marks, look.href)

    def _enter(self, element: HtmlElement, look: TextLook, output: _Output) -> None:
        if element.tag in _NOT_SHOWN or element.get("id") in self.notes:
            return
        if (key := marked_note(element)) in self.notes:
            output.runs.append(Run("", note=key))
            return
        inner = inner_look(element, look)
        if not self._is_shown(element, inner):
            return
        if element.tag == "br":
            output.runs.append(Run("\n", look.marks))
        elif element.tag == "img":
            self._picture(element, look, output)
        elif element.tag in BLOCKS:
            output.end(look)
            self._block(element, inner, output)
            output.end(inner)
        elif _TABS in declared(element):
            output.runs.append(Run("\t", inner.marks, inner.href))
        else:
            self._inside(element, inner, output)

    def _is_shown(self, element: HtmlElement, look: TextLook) -> bool:
        """Whether an element that looks so is for readers; count it where it is not."""
        kind = "" if look.seen is None else unseen_kind(look.seen)
        self.left_out[kind] += bool(kind and element.text_content().strip())
        return not kind

    def _table(self, element: HtmlElement, look: TextLook) -> Block:
        def within(inner: HtmlElement) -> TextLook:
            return replace(look, seen=seen(inner, look.seen, top=element))

        return read_html_table(
            element,
            lambda cell: self._within(cell, within(cell)),
            is_shown=lambda inner: self._is_shown(inner, within(inner)),
        )

    def _block(self, element: HtmlElement, look: TextLook, output: _Output) -> None:
        match element.tag:
            case tag if tag in _HEADINGS:
                label = take_label(element)
                output.blocks += headings(int(tag[1]), self._within(element, look), label)
            case "ul" | "ol":
                output.blocks += self._list(element, replace(look, level=look.level + 1))
            case "table":
                for caption in element.iterchildren("caption"):
                    self._enter(caption, look, output)
                output.blocks.append(self._table(element, replace(look, level=0)))
            case "p" if level := level_of(element):
                label = take_label(element)
                output.blocks += item(self._within(element, look), look.level + level, label)
            case "blockquote":
                output.blocks.append(Quote(tuple(self._within(element, look))))
            case "figure":
                output.blocks += figure(self._within(element, look))
            case _:
                self._inside(element, look, output)

    def _picture(self, element: HtmlElement, look: TextLook, output: _Output) -> None:
        if is_sign(element):
            return
        if words := words_of_box(element):
            output.end(look)
            output.runs += self._text(words, replace(look, is_verbatim=True))
            output.end(look)
        elif (content := self._load(element)) is not None:
            output.end(look)
            output.blocks.append(PlacedPicture(content, element.get("alt", "").strip()))

    def _list(self, element: HtmlElement, look: TextLook) -> Iterator[Block]:
        number = whole_number(element.get("start"), 1)
        for child in element:
            if child.tag == "li":
                inner = replace(look, seen=seen(child, look.seen, top=element))
                if not self._is_shown(child, inner):
                    continue
                number = whole_number(child.get("value"), number)
                label = self._labels.label_of(child, number)
                level = level_within(child, look.level)
                yield from item(self._within(child, inner), level, label)
                number += 1
            elif isinstance(child.tag, str):
                yield from self.read(child, look)
