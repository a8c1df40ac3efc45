"""The words of ordinary pages, and what is more than words, which stays as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom.reading.text.page_words import with_words_read

ROOT = Path(__file__).parents[2]
READ = {
    "Địa chỉ: Số 5\nĐiện thoại: 1": "Địa chỉ: Số 5  \nĐiện thoại: 1\n",
    "**Địa chỉ:** Số 5\n**Fax:** 1\n": "**Địa chỉ:** Số 5  \n**Fax:** 1\n",
    "Đoạn một.\nĐoạn hai.\n\nBa": "Đoạn một.\n\nĐoạn hai.\n\nBa\n",
    "• Một\n• Hai": "- Một\n- Hai\n",
    "<div markdown>\n\nMột: 1\nHai: 2\n\n</div>": ("<div markdown>\n\nMột: 1  \nHai: 2\n\n</div>"),
    "<p>Một</p>\n\nMột: 1\nHai: 2\n": "<p>Một</p>\n\nMột: 1  \nHai: 2\n",
    "Gọi: [1](tel:1)\nThư: <a@vi.du>": "Gọi: [1](tel:1)  \nThư: <a@vi.du>\n",
    "# Liên hệ\nĐịa chỉ: Số 5\nFax: 1\n": "# Liên hệ\nĐịa chỉ: Số 5  \nFax: 1\n",
    "[Một](a.md)\n[Hai](b.md)\n": "[Một](a.md)  \n[Hai](b.md)\n",
    "#KiemTra #GiamSat": "\\#KiemTra #GiamSat\n",
}
KEPT = [
    "Thuật ngữ\n:   Lời giải\n",
    "Một ô chữ.\n{ .card }\n",
    "Đề\n---\n",
    "- [x] Một\n- [ ] Hai\n",
    "[Một](a.md){ .md-button }\n[Hai](b.md){ .md-button }\n",
    "[^1]: Một\nhai: ba\n",
    "[a]: https://vi.du/\n[b]: https://vi.du/b\n",
    "```\n# Một\nHai: 1\nBa: 2\n```\n",
    '=== "Một"\n\n    Hai\n    ba\n',
    "```\nMột\nhai\n\nBa\nbốn\n```\n",
    "<table>\n<tr><td>\n\nMột\nhai\n\n</td></tr></table>\n",
    "Xã ==họp==\nhai\n",
    "*[UB]: Uỷ ban\n",
    "Xem [Quy định\nUỷ ban](https://vi.du/) ngay.\n",
    "Xã họp về **việc\nUỷ ban** làm.\n",
    "/// note\nMột: 1\n///\n",
    "$$\nx = y\n$$\n",
    "| A | B |\n| --- | --- |\n| 1 | 2 |\n",
]


@pytest.mark.parametrize(("text", "read"), READ.items())
def test_words_are_read_as_pasted(text: str, read: str) -> None:
    assert with_words_read(text) == read


@pytest.mark.parametrize("text", KEPT)
def test_what_is_more_than_words_stays(text: str) -> None:
    assert with_words_read(text) == text


def test_what_the_guide_shows_stays() -> None:
    for name in ("docs/bien-tap.md", "docs/gioi-thieu.md", "tests/specimens/du-cach-viet.md"):
        text = (ROOT / name).read_text("utf-8")
        assert with_words_read(text) == text
