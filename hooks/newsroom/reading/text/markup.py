"""Markdown as a news page needs it: prose never becomes code, pictures get captions."""

from __future__ import annotations

import re
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteReorderingProcessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor

from newsroom.reading.text.list_numbers import NumberedLists
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

EXTENSIONS = ("toc", "tables", "fenced_code", "sane_lists", "footnotes", "attr_list", "admonition")
"""The extensions that notices are read with; they leave prose without marks as it is."""
_OPTIONS: dict[str, dict[str, Any]] = {
    "footnotes": {
        "BACKLINK_TITLE": "Trở lại chỗ chú thích {} trong bài",
        "USE_DEFINITION_ORDER": False,
    },
    # No mark asks for the contents, which long texts have: each would repeat all headings.
    "toc": {"marker": "", "slugify": lambda text, _: slugify(text)},
}
_INLINE_MARK = re.compile(r"[`\\\[\]<>&*_!\x02\x03]")
_PROSE = re.compile(r"[^\W\d_][^\n|]*(?:\n[^\W\d_][^\n|]*)*")
_FIRST = 1000
_INLINE, _NOTES = 20, 19
_LISTS = 40
_AFTER_INLINE = 6
"""Before `toc` (5), which reads the headings, and after `inline` (20), which makes the pictures."""


def to_html(text: str) -> str | None:
    """Return the HTML of a notice's text, none where its blocks are nested too deep.

    It has its last touch elsewhere.
    """
    try:
        return _OWN.parser.reset().convert(text)
    except RecursionError:
        return None


class _Own(local):
    """What each thread has for itself: a preview reads in several at once."""

    @cached_property
    def parser(self) -> Markdown:
        """The one parser of this thread: building it takes as long as ten texts."""
        md = Markdown(extensions=[*EXTENSIONS, NewsMarkup()], extension_configs=_OPTIONS)
        md.treeprocessors.register(_QuickInline(md), "inline", _INLINE)
        md.parser.blockprocessors.register(NumberedLists(md.parser), "olist", _LISTS)
        notes: Any = md.treeprocessors["footnote-reorder"]
        md.treeprocessors.register(_NotesInOrder(notes.footnotes), "footnote-reorder", _NOTES)
        return md


_OWN = _Own()


class NewsMarkup(Extension):
    """An extension of Python-Markdown for the pages of the site."""

    def __init__(self, finishing: Callable[[Element], None] | None = None) -> None:
        """Let `finishing` have the last touch to the tree of a page.

        A notice's text has it behind the gate.
        """
        super().__init__()
        self._finishing = finishing

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take indented code blocks out and put the page's own finishing in."""
        md.parser.blockprocessors.deregister("code")
        md.parser.blockprocessors.register(_QuickParagraph(md.parser), "prose", _FIRST)
        if self._finishing is not None:
            md.treeprocessors.register(_Finish(md, self._finishing), "newsroom", _AFTER_INLINE)
        md.registerExtension(self)
        self._md = md

    def reset(self) -> None:
        """Write HTML, not XHTML; Python-Markdown resets an extension when its own format is set."""
        self._md.set_output_format("html")


class _QuickParagraph(ParagraphProcessor):
    """Takes a block whose lines all begin with a letter, which no other processor would want.

    Python-Markdown tries a dozen of them on every paragraph before it takes it for one.
    """

    def test(self, _: Element, block: str) -> bool:
        """Whether the block is prose; a bar may make it a table."""
        return _PROSE.fullmatch(block) is not None


class _NotesInOrder(FootnoteReorderingProcessor):
    """Puts notes in the order of their marks; Python-Markdown's own fails at one without words."""

    def reorder_footnotes(self, parent: Element) -> None:
        """Leave out empty notes, of which their editor is told elsewhere."""
        for notes in parent.findall("ol"):
            for each in notes.findall("li"):
                if not len(each):
                    notes.remove(each)
        super().reorder_footnotes(parent)


class _QuickInline(InlineProcessor):
    """Python-Markdown's inline processor, which tries twenty patterns on every text.

    Most texts of a notice hold no character with which any of them begins.
    """

    def _InlineProcessor__handleInline(self, data: str, index: int = 0) -> str:  # noqa: N802
        if not _INLINE_MARK.search(data) and "  \n" not in data:
            return data
        handled: str = super()._InlineProcessor__handleInline(data, index)  # type: ignore[misc]
        return handled


class _Finish(Treeprocessor):
    """Gives the tree of a page the last touch."""

    def __init__(self, md: Markdown, finishing: Callable[[Element], None]) -> None:
        super().__init__(md)
        self._finishing = finishing

    def run(self, root: Element) -> None:
        """Change the tree of one page."""
        self._finishing(root)
