"""A saved page of any site: its article with its metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree, html

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.manuscript import Manuscript, UnreadableFileError, words_in
from newsroom.editing.importing.web.archive import saved_page
from newsroom.editing.importing.web.article import Article, find_article
from newsroom.editing.importing.web.blocks import Blocks
from newsroom.editing.importing.web.facts import read_facts
from newsroom.editing.importing.web.images import Images, images_on_clipboard
from newsroom.editing.importing.web.unseen import what_was_left_out
from newsroom.text.legacy.encodings import in_unicode

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.web.archive import SavedPage

_BODY = re.compile(r"<body\b", re.IGNORECASE)
_MOST = 32 * 1024 * 1024
"""Bytes of a page."""
_LONGEST_INITIAL = 2
"""A letter, and a quotation mark before it."""
_EMPTY = "trang không có chữ nào; mở trang trong trình duyệt rồi lưu lại"
_TOO_DEEP = "trang lồng quá nhiều lớp, không đọc được; chép phần bài sang Word rồi nhập tệp .docx"
_TOO_LARGE = "trang quá lớn (hơn 32 MB); lưu lại trang kèm thư mục ảnh riêng"


def read_saved_page(content: bytes, file: Path) -> Manuscript:
    """Read the page saved as `file`, pictures from beside it. Raises `UnreadableFileError`."""
    page = saved_page(content)
    root, images = _tree(_text(page)), Images(page, file.parent)
    facts = read_facts(root)
    article = find_article(root, facts.title or facts.window) if facts.is_site else Article((root,))
    reader = Blocks(images.load)
    reader.read_notes(root)
    blocks = [block for element in article.elements for block in reader.read(element)]
    return Manuscript(
        blocks=tuple(blocks),
        notes=reader.notes,
        title=_shown(article.titled) or in_unicode(facts.title),
        label=in_unicode(facts.window),
        date=facts.date,
        author=facts.author,
        sections=facts.sections,
        tags=facts.tags,
        left_out=(*what_was_left_out(reader.left_out), *images.left_out()),
        is_page=facts.is_site,
    )


def _shown(titled: HtmlElement | None) -> str:
    """Return the words of an element as a browser shows them, in whatever font."""
    blocks = [] if titled is None else Blocks(lambda _: None).read(titled)
    return " ".join(filter(None, map(words_in, blocks)))


def read_fragment(content: bytes) -> list[Block]:
    """Return the blocks of a page that is part of another file. Raises `UnreadableFileError`."""
    page = saved_page(content)
    return Blocks(Images(page).load).read(_tree(_text(page)))


def read_clipboard(text: str, rtf: str) -> Manuscript:
    """Read what a program has put on the clipboard as HTML, and as RTF if it has.

    Raises `UnreadableFileError`.
    """
    # Without a body to stand in, the parser takes what it does not know for a part of the head.
    root = _tree(text if _BODY.search(text) else f"<body>{text}")
    images = images_on_clipboard(root, rtf)
    reader = Blocks(images.load)
    reader.read_notes(root)
    blocks = [block for element in root.iter("body") for block in reader.read(element)]
    left_out = (*what_was_left_out(reader.left_out), *images.left_out())
    return Manuscript(blocks=tuple(blocks), notes=reader.notes, left_out=left_out)


def _text(page: SavedPage) -> str:
    if len(page.content) > _MOST:
        raise UnreadableFileError(_TOO_LARGE)
    return decode(page.content)


def _tree(text: str) -> HtmlElement:
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        # As bytes: a page in XHTML declares an encoding, which text may not.
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableFileError(_EMPTY) from error
    if any(each.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for each in parser.error_log):
        raise UnreadableFileError(_TOO_DEEP)
    _join_initials(root)
    return root


def _join_initials(root: HtmlElement) -> None:
    """Put large first letters, which Word sets as tables at the side, before their words."""
    for table in root.xpath("//table[@align='left']"):
        letter = table.text_content().strip()
        words = next(iter(table.xpath("following::p[1]")), None)
        if words is not None and 0 < len(letter) <= _LONGEST_INITIAL:
            words.text = letter + (words.text or "").lstrip()
            table.drop_tree()
