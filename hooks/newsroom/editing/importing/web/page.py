"""A saved page of any site: its article, and what the page itself says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree, html

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.manuscript import Manuscript, UnreadableFileError
from newsroom.editing.importing.web.article import find_article
from newsroom.editing.importing.web.blocks import Blocks
from newsroom.editing.importing.web.facts import read_facts
from newsroom.editing.importing.web.files import SavedFiles

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

_MOST = 32 * 1024 * 1024
_EMPTY = "trang không có chữ nào; mở trang trong trình duyệt rồi lưu lại"
_TOO_DEEP = "trang lồng quá nhiều lớp, không đọc được; chép phần bài sang Word rồi nhập tệp .docx"
_TOO_LARGE = "trang quá lớn (hơn 32 MB); lưu lại trang kèm thư mục ảnh riêng"
_PICTURES = "{} ảnh không dán được cùng chữ; kéo tệp ảnh vào trang soạn"
_HIDDEN = "{} chỗ chữ ẩn không đưa vào"


def read_page(content: bytes, file: Path) -> Manuscript:
    """Read the page saved as `file`, pictures from beside it. Raises `UnreadableFileError`."""
    if len(content) > _MOST:
        raise UnreadableFileError(_TOO_LARGE)
    root, files = _tree(decode(content)), SavedFiles(file)
    facts = read_facts(root)
    article = find_article(root, facts.title or facts.window)
    reader = Blocks(files.load)
    blocks = [block for element in article.elements for block in reader.read(element)]
    hidden = (_HIDDEN.format(reader.hidden),) if reader.hidden else ()
    return Manuscript(
        blocks=tuple(blocks),
        title=article.title or facts.title,
        label=facts.window,
        date=facts.date,
        author=facts.author,
        sections=facts.sections,
        tags=facts.tags,
        left_out=(*hidden, *files.left_out()),
        is_page=True,
    )


def read_clipboard(text: str) -> Manuscript:
    """Read what a program has put on the clipboard as HTML. Raises `UnreadableFileError`."""
    root = _tree(text)
    pictures = sum(1 for _ in root.iter("img"))
    reader = Blocks(lambda _: None)
    blocks = [block for element in root.iter("body") for block in reader.read(element)]
    return Manuscript(
        blocks=tuple(blocks), left_out=(_PICTURES.format(pictures),) if pictures else ()
    )


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
    return root
