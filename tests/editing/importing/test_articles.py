"""The same article from Word, from saved pages of every system, from a text: nothing to touch."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.editing.importing import article
from tests.editing.importing import word_files as word

if TYPE_CHECKING:
    from tests.editing.importing.desk import Desk


def in_windows_1258(text: str) -> bytes:
    """Encode as Windows did, which set tones behind their letters."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    signs = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        signs.append(bare + "".join(part for part in parts if part in tones))
    return "".join(signs).encode("cp1258")


def test_from_word(desk: Desk) -> None:
    article.check(desk, desk.take("bai.docx", article.as_word()))


@pytest.mark.parametrize("page", article.PAGES.values(), ids=article.PAGES.keys())
def test_from_a_saved_page(desk: Desk, page: str) -> None:
    desk.put("bai_files/anh.jpg", word.photo())
    article.check(desk, desk.take("bai.html", page))


ENCODED = {
    "UTF-8 with a mark": article.PAGES["plain"].encode("utf-8-sig"),
    "UTF-16": article.PAGES["plain"].encode("utf-16"),
    "Windows": in_windows_1258(article.PAGES["plain"].replace("utf-8", "windows-1258")),
    "undeclared": in_windows_1258(article.PAGES["plain"].replace('charset="utf-8"', "")),
    "wrongly declared": article.PAGES["plain"].replace("utf-8", "windows-1252").encode(),
    "decomposed": unicodedata.normalize("NFD", article.PAGES["plain"]).encode(),
    "as XHTML": b'<?xml version="1.0" encoding="utf-8"?>' + article.PAGES["plain"].encode(),
}


@pytest.mark.parametrize("page", ENCODED.values(), ids=ENCODED.keys())
def test_from_a_page_in_any_encoding(desk: Desk, page: bytes) -> None:
    desk.put("bai_files/anh.jpg", word.photo())
    article.check(desk, desk.take("bai.html", page))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_from_a_text(desk: Desk, encoding: str) -> None:
    text = "\r\n\r\n".join(article.LINES)
    imported = desk.take("bai.txt", text.encode(encoding))
    article.check(desk, imported, has_picture=False)
