"""Markdown as a news page needs it: prose never becomes code, pictures get captions."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor, Treeprocessor

from newsroom.pictures.figures import descendants, set_pictures
from newsroom.reading.admonitions import speak_vietnamese
from newsroom.reading.links import encoded
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from newsroom.pictures.figures import Album

EXTENSIONS = (
    "toc",
    "tables",
    "fenced_code",
    "sane_lists",
    "footnotes",
    "attr_list",
    "admonition",
)
"""Those of notices, whatever ordinary pages have: they leave prose without marks as it is."""
_OPTIONS: dict[str, dict[str, Any]] = {
    "footnotes": {"BACKLINK_TITLE": "Trở lại chỗ chú thích {} trong bài"},
    "toc": {"slugify": lambda text, _: slugify(text)},
}
_PARAGRAPHS = re.compile(r"\n{2,}")
_MARK = re.compile(r"[*_\[\]<>&\\`{}|^~#$\t\r\x02\x03]")
_MARKED_LINE = re.compile(r"\n(?:[ +=:!>-]|\d+[.)])")
"""Two simple searches: one with alternatives would try them all at every letter."""


def plain_prose(text: str) -> str | None:
    """Return the HTML of a text that holds nothing but paragraphs, none where Markdown must see it.

    Most notices are such, and Python-Markdown takes a millisecond for what this does in ten
    microseconds. It is right for `EXTENSIONS`.
    """
    marked = _MARK.search(text) or _MARKED_LINE.search(f"\n{text}")
    if marked or "//" in text or "  \n" in text or text.endswith("\n"):
        return None
    return "\n".join(f"<p>{block}</p>" for block in _PARAGRAPHS.split(text) if block)


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INLINE_MARK = re.compile(r"[`\\\[\]<>&*_!\x02\x03]")
_PROSE = re.compile(r"[^\W\d_][^\n|]*(?:\n[^\W\d_][^\n|]*)*")
_FIRST = 1000
_INLINE = 20
_AFTER_INLINE = 6
"""Before `toc` (5), which reads the headings, and after `inline` (20), which makes the pictures."""
_LONG = 2000
"""Characters of HTML from which a reader is shown what is where."""
_SEVERAL = 4


def contents(content: str, tokens: list[dict[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Return anchor and words of the main headings of a long text, `tokens` as `toc` gives them."""
    if len(content) < _LONG or len(tokens) < _SEVERAL:
        return ()
    return tuple((token["id"], html.unescape(token["name"])) for token in tokens)


def notice_parser(markup: NewsMarkup) -> Markdown:
    """Return what makes HTML of the texts of notices."""
    md = Markdown(extensions=[*EXTENSIONS, markup], extension_configs=_OPTIONS)
    md.treeprocessors.register(_QuickInline(md), "inline", _INLINE)
    return md


class NewsMarkup(Extension):
    """An extension of Python-Markdown for the pages of the site."""

    def __init__(self, *, top_heading: int = 1) -> None:
        """Begin with pages of which no picture is known."""
        super().__init__()
        self.top_heading = top_heading
        """The level of a page's highest heading: 2 where the template prints the title."""
        self.album: Album | None = None
        """The pictures of the page, none where nothing is known of them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take indented code blocks out and put the page's own finishing in."""
        md.parser.blockprocessors.deregister("code")
        md.parser.blockprocessors.register(_QuickParagraph(md.parser), "prose", _FIRST)
        md.treeprocessors.register(_Finish(md, self), "newsroom", _AFTER_INLINE)
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


class _QuickInline(InlineProcessor):
    """Python-Markdown's inline processor, which tries twenty patterns on every text.

    Most texts of a notice hold no character with which any pattern of `EXTENSIONS` begins.
    """

    def _InlineProcessor__handleInline(self, data: str, index: int = 0) -> str:  # noqa: N802
        if not _INLINE_MARK.search(data) and "  \n" not in data:
            return data
        handled: str = super()._InlineProcessor__handleInline(data, index)  # type: ignore[misc]
        return handled


class _Finish(Treeprocessor):
    """Puts pictures into frames, tables into scrollable regions, headings in order."""

    def __init__(self, md: Markdown, markup: NewsMarkup) -> None:
        super().__init__(md)
        self._markup = markup

    def run(self, root: Element) -> None:
        """Change the tree of one page."""
        self._order_headings(root)
        for parent, child, place in descendants(root):
            if child.tag == "table":
                parent[place] = _region(_with_telling_head(child))
            elif child.tag == "summary" or child.get("class") == "admonition-title":
                speak_vietnamese(child, parent)
        for link in root.iter("a"):
            if href := link.get("href"):
                link.set("href", encoded(href))
        set_pictures(root, self._markup.album)

    def _order_headings(self, root: Element) -> None:
        """Renumber headings so that none skips a level and the highest is the page's own."""
        levels: list[int] = []
        for heading in root.iter():
            if heading.tag in _HEADINGS:
                written = int(heading.tag[1])
                while levels and levels[-1] >= written:
                    levels.pop()
                levels.append(written)
                level = len(levels) - 1 + self._markup.top_heading
                heading.tag = _HEADINGS[min(level, len(_HEADINGS)) - 1]


def _region(table: Element) -> Element:
    """Return a table in a region that scrolls by itself on a narrow screen."""
    attributes = {"class": "table", "tabindex": "0", "role": "group", "aria-label": "Bảng"}
    region = Element("div", attributes)
    region.tail, table.tail = table.tail, None
    region.append(table)
    return region


def _with_telling_head(table: Element) -> Element:
    """Return a table whose empty headings are plain cells, without a head that has no other."""
    for head in table.findall("thead"):
        for cell in head.findall("tr/th"):
            if not "".join(cell.itertext()).strip() and not len(cell):
                cell.tag = "td"
        if head.find("tr/th") is None:
            table.remove(head)
    return table
