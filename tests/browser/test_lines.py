"""Lines end in good places on every screen; programs find the words as they were written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.conftest import notice_text, run_build
from tests.web import served

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Uỷ ban Kiểm tra Tỉnh uỷ họp ngày 22-11-2026"
TEXT = "Sáng 21-11-2026, theo Quy định 22-QĐ/TW về giám sát, **Thành ủy** và [Huyện uỷ họp ngày 20-11-2026](https://example.org/)."
BROKEN = """() => {
    const bodies = "\\\\p{L}+ (?:uỷ|ủy)|(?:[Uu]ỷ|[Ủủ]y) ban|[Kk]iểm tra|[Gg]iám sát";
    const whole = new RegExp(`[0-9]+-[0-9]+-[0-9]{4}|[0-9]+-QĐ|${bodies}`, "gu");
    const broken = [];
    const texts = [...document.querySelectorAll(".masthead-title, main")].flatMap((part) => {
        const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        return Array.from({length: 9999}, () => walker.nextNode()).filter(Boolean);
    });
    for (const text of texts) {
        for (const found of text.data.matchAll(whole)) {
            const range = document.createRange();
            range.setStart(text, found.index);
            range.setEnd(text, found.index + found[0].length);
            const lines = new Set([...range.getClientRects()].map((each) => Math.round(each.top)));
            if (lines.size > 1) broken.push(found[0]);
        }
    }
    return broken;
}"""

LAST_LINES = """() => [...document.querySelectorAll(".body p")].map(({ firstChild: text }) => {
    const range = document.createRange();
    const words = [...text.data.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return Math.round(range.getBoundingClientRect().top);
    });
    return words.filter((top) => top === words[words.length - 1]).length;
})"""
"""How many words stand on the last line of each paragraph."""


def test_no_line_ends_within_a_date_or_the_name_of_a_body(tmp_path: Path, open_page: Any) -> None:
    notice = tmp_path / "docs/tin-tuc/2026/hop.md"
    notice.parent.mkdir(parents=True)
    notice.write_text(notice_text(TEXT, title=TITLE, author="Tổ Tin - Uỷ ban Tỉnh uỷ"), "utf-8")
    run_build(tmp_path / "docs", tmp_path / "site", {}, nav=[])
    with served(tmp_path / "site") as address:
        for path in ("", "tin-tuc/2026/hop/"):
            page = open_page(address + path)
            for width in range(200, 420, 10):
                page.set_viewport_size({"width": width, "height": 700})
                assert page.evaluate(BROKEN) == [], (path, width)
            assert TITLE in page.locator("main").inner_text().replace("\n", " ")
            assert TITLE in page.request.get(address + path).text()


def test_no_syllable_stands_alone_on_a_last_line(tmp_path: Path, open_page: Any) -> None:
    words = ["cuộc", "họp", "nghe", "báo", "cáo", "rồi", "nêu", "ý", "kiến"] * 5
    paragraphs = [" ".join(words[-count:]) for count in range(20, len(words))]
    notice = tmp_path / "docs/tin-tuc/2026/hop.md"
    notice.parent.mkdir(parents=True)
    notice.write_text(notice_text("\n\n".join(paragraphs), title=TITLE, summary="Họp."), "utf-8")
    run_build(tmp_path / "docs", tmp_path / "site", {}, nav=[])
    with served(tmp_path / "site") as address:
        page = open_page(f"{address}tin-tuc/2026/hop/", width=360)
        assert min(page.evaluate(LAST_LINES)) > 1
