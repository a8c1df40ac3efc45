"""What the tests are made of: settings, a valid page, a notice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from newsroom.notices.notice import Notice
from newsroom.notices.settings import Category, Settings
from newsroom.reading.notice import read_notice
from newsroom.reading.pasted.text import as_markdown
from newsroom.reading.text.content import read_text

ZONE = timezone(timedelta(hours=7))
PATH = "tin-tuc/2022/x.md"
CATEGORIES = (
    Category("co-so", "Hoạt động của UBKT các Huyện ủy, Thành ủy, Đảng ủy trực thuộc"),
    Category("thong-bao", "Thông báo kết luận kiểm tra, giám sát"),
)
SETTINGS = Settings(
    folder="tin-tuc", zone=ZONE, per_page=20, related=5, categories=CATEGORIES, slogans=()
)
FRONT_MATTER = {
    "title": "Giám sát tại phường Đông Kinh",
    "date": "2022-06-30 22:20",
    "author": "Nguyễn Thị Hồng Thuý - Uỷ ban Kiểm tra Thành uỷ",
    "category": "co-so",
}


def page(*lines: str, body: str = "Một đoạn.\n", **changed: str | None) -> str:
    """Return a valid page: keys changed, or left out by None; then `lines`, on line 6 and on."""
    entries = {**FRONT_MATTER, **changed}
    written = [f"{key}: {value}" for key, value in entries.items() if value is not None]
    return "\n".join(["---", *written, *lines, "---", "", body])


def told(source: str | bytes) -> list[str]:
    """Return what an editor is told of a page."""
    source = source.encode() if isinstance(source, str) else source
    _, problems = read_notice(source, PATH, SETTINGS)
    return [problem.located("docs") for problem in problems]


def mended(text: str) -> str:
    """Return a pasted text as Markdown."""
    found, _ = as_markdown(text, first_line=1)
    return found


def notice_of(source: str) -> Notice:
    """Return the notice of a page without faults."""
    notice, problems = read_notice(source.encode(), PATH, SETTINGS)
    assert notice is not None, problems
    return notice


def make_notice(number: int = 0, *, lead: str = "", body: str = "", **changed: Any) -> Notice:
    """Return a notice, later by a day for each `number`, with the fields `changed`.

    `lead` and `body` are its text in Markdown.
    """
    text = "\n\n".join(filter(None, (lead, body)))
    read = read_text(text, 1, title="", summary="" if lead else "-", href_of=str)
    notice = Notice(
        path=f"tin-tuc/2022/tin-{number}.md",
        has_lead=read.has_lead,
        has_summary="summary" in changed,
        content=read.content,
        title=f"Tin {number}",
        date=datetime(2022, 1, 1, tzinfo=ZONE) + timedelta(days=number),
        authors=(),
        category=CATEGORIES[0],
        summary="",
    )
    return replace(notice, **changed)


NBSP = "\u00a0"
pieces = st.one_of(
    st.sampled_from(f"\n\n \t{NBSP}\u202f\u3000\u200b\u2028\x0c\r*|>#5a\\"),
    st.sampled_from(["\n\n", "    ", "- ", "* ", "12. ", "# ", "---", "===", "```", "~~~~"]),
    st.sampled_from(["!!! note", "[^1]: ", "Một hai", "km", "%", "![a](b)", "<p>", "**"]),
    st.text(max_size=3),
)
markdown = st.lists(pieces, max_size=20).map("".join)
"""Pieces of Markdown in any order."""
