"""Icons, emoji and tasks in the Markdown of ordinary pages."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from newsroom.rendering.icons import Icons
from newsroom.rendering.markdown_icons import MarkdownIcons
from tests.rendering.test_icons import FOLDER
from tests.timing import in_a_moment, long

ICONS = Icons(FOLDER)
PHONE = f'<span class="named-icon">{ICONS("material/phone")}</span>'


def html(text: str) -> str:
    return Markdown(extensions=["attr_list", "pymdownx.tasklist", MarkdownIcons(ICONS)]).convert(
        text
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (":material-phone: Gọi", f"<p>{PHONE} Gọi</p>"),
        ("Gọi :material-phone:.", f"<p>Gọi {PHONE}.</p>"),
        (":material-phone::material-phone:", f"<p>{PHONE}{PHONE}</p>"),
        ("[:material-phone: Gọi](a.md)", f'<p><a href="a.md">{PHONE} Gọi</a></p>'),
        (":smile:", "<p>😄</p>"),
        (":flag_vn: :+1:", "<p>🇻🇳 👍</p>"),
    ],
)
def test_a_name_becomes_what_it_names(written: str, shown: str) -> None:
    assert html(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Lúc 8:30:15 và 9:05:00",
        "Tỉ lệ 1:500:2",
        ":khong-co: và :material-khong-co:",
        "Gồm: một; hai: ba.",
        "::: a ::",
        ":Material-Phone:",
        f":{'a' * 5000}:",
    ],
)
def test_other_text_between_colons_stays(text: str) -> None:
    assert html(text) == f"<p>{text}</p>"


def test_a_backslash_or_a_code_keeps_a_name_as_it_is() -> None:
    assert html(r"\:material-phone:") == "<p>:material-phone:</p>"
    assert html("`:material-phone:`") == "<p><code>:material-phone:</code></p>"


def test_the_size_of_an_icon_is_written_behind_it() -> None:
    assert 'class="named-icon lg middle"' in html(":material-phone:{ .lg .middle }")


def test_a_task_is_seen_and_heard_without_a_form() -> None:
    page = html("- [x] Nhận đơn\n- [ ] Trả lời\n")
    assert "<input" not in page
    assert re.findall(r'role="img" aria-label="([^"]+)"', page) == ["Đã xong", "Chưa xong"]
    assert page.count("</svg></span> ") == 2


@pytest.mark.parametrize("piece", [":", ":a", ":a:", "a:", ":a-", "-", ":-", ":_"])
def test_no_text_is_slow(piece: str) -> None:
    text = long(piece)
    with in_a_moment():
        html(text)
