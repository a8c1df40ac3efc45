"""What `check --fix` mends, and that no word is lost by it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsroom.editing.mending.page import mend_page
from newsroom.reading.front_matter.source_text import source_text
from newsroom.text.legacy.encodings import detect
from tests.factory import PATH, SETTINGS, markdown, page, told
from tests.timing import in_a_moment, long

if TYPE_CHECKING:
    from tests.editing.conftest import Desk

NBSP, INVISIBLE = "\u00a0", "\u200b\u2060\ufeff"
HEAD = "title: Họp\ndate: 2022-06-30\nauthor: Tổ\ncategory: co-so\n"


def mend(text: str, path: str = PATH) -> str:
    return mend_page(text, path, SETTINGS)


MENDED = {
    "decomposed letters": (unicodedata.normalize("NFD", page()), page()),
    "no-break spaces in front matter": (
        page(title=f"Giám{NBSP}sát").replace("date: ", f"date:{NBSP}"),
        page(title="Giám sát"),
    ),
    "no-break spaces in the text": (page(body=f"Một{NBSP}đoạn.\n"), page(body="Một đoạn.\n")),
    "spaces at the ends of lines": (page(body="Một  \n\nhai \t\n"), page(body="Một\n\nhai\n")),
    "dashes of Word before front matter": (f"—\n{HEAD}---\n\nMột.\n", f"---\n{HEAD}---\n\nMột.\n"),
    "dashes of Word behind it": (f"---\n{HEAD}–––\n\nMột.\n", f"---\n{HEAD}---\n\nMột.\n"),
    "blank lines before it": (f"\n \n---\n{HEAD}---\n\nMột.\n", f"---\n{HEAD}---\n\nMột.\n"),
    "a caption in curled quotes": (
        page(body="Một.\n\n![Hội trường](a.jpg “Toàn cảnh.”)\n"),
        page(body='Một.\n\n![Hội trường](a.jpg "Toàn cảnh.")\n'),
    ),
    "a key of another system": (page("description: Tóm tắt."), page("summary: Tóm tắt.")),
    "a key in Vietnamese": (page("chủ đề: [đơn thư]"), page("tags: [đơn thư]")),
    "a key within a group": (
        page("image: {src: a.jpg, mô tả: Hội trường}"),
        page("image: {src: a.jpg, alt: Hội trường}"),
    ),
    "a word of assent": (page("draft: có"), page("draft: true")),
    "a word of denial": (page("featured: 'Không'"), page("featured: 'false'")),
    "a date with points": (page(date="20.11.2022"), page(date="2022-11-20")),
    "a date in words": (
        page(date="10h45 ngày 20 tháng 11 năm 2022"),
        page(date="2022-11-20 10:45"),
    ),
    "a date with a remark": (
        page("expires: 31.12.2026 # hết năm"),
        page("expires: 2026-12-31 # hết năm"),
    ),
    "an old encoding": (
        page(body="§oµn gi¸m s¸t th«ng b¸o kÕt luËn\n"),
        page(body="Đoàn giám sát thông báo kết luận\n"),
    ),
}


@pytest.mark.parametrize(("written", "right"), MENDED.values(), ids=MENDED.keys())
def test_what_loses_no_word_is_mended(written: str, right: str) -> None:
    assert mend(written) == right


KEPT = {
    "a page without faults": page(),
    "a line that is broken on purpose": page(body="Nơi nhận:  \n- Như trên\n"),
    "a number and its unit": page(body=f"Dài 12{NBSP}km, 5{NBSP}000 người.\n"),
    "code": page(body=f"```\na{NBSP}b   \n```\n"),
    "an indented paragraph": page(body=f"{NBSP}{NBSP}Một đoạn.\n"),
    "a rule above a text": "---\n\nMột đoạn.\n",
    "clear dates": page("expires: 31/12/2026", date="2022-06-30T22:20:00+07:00"),
    "a date that is none": page(date="30.02.2022"),
    "a key that may mean another fault": page("type: bản tin"),
    "a key beside the right one": page("summary: Một.", "description: Hai."),
    "a word that is no assent": page("draft: chắc là có"),
    "quotes within quotes": page(body='![Họp](a.jpg “Mô hình "A"”)\n'),
    "a title with quotes": page(title="“Chính quyền thân thiện”"),
    "line ends of Windows": page().replace("\n", "\r\n"),
    "no end of the last line": page().rstrip("\n"),
}


@pytest.mark.parametrize("written", KEPT.values(), ids=KEPT.keys())
def test_what_may_be_meant_stays(written: str) -> None:
    assert mend(written) == written


def test_an_ordinary_page_keeps_its_front_matter() -> None:
    written = f"—\ndescription: Giới{NBSP}thiệu\ndraft: có\n---\n"
    assert mend(written, "gioi-thieu.md") == written.replace(NBSP, " ")


_WRITTEN = (
    *(page(), "---\n", "—\n", f"{HEAD}---\n", "description: a\n", "ngày: 20.11.2026\n"),
    *("![a](b.jpg “c”)", "draft: có\n", "\r\n", "\ufeff", "```\n", "  \n", "‘", "”", "ho\u0300a"),
    *("§oµn gi¸m s¸t\n", "Ñoaøn giaùm saùt\n", "ÄoÃ n giÃ¡m\n"),
)
pieces = st.one_of(markdown, st.sampled_from(_WRITTEN))
written_pages = st.lists(pieces, max_size=8).map("".join)


@given(written_pages, st.sampled_from([PATH, "gioi-thieu.md"]))
def test_to_mend_twice_is_to_mend_once(written: str, path: str) -> None:
    once = mend(written, path)
    assert mend(once, path) == once


@given(st.lists(markdown, max_size=8).map("".join), st.sampled_from(["\n", "\r\n"]))
def test_no_word_is_lost(body: str, end: str) -> None:
    assume(not any(map(detect, body.splitlines())))  # those letters become others
    written = page(body=body).replace("\n", end)
    assert seen(mend(written)) == seen(written)


def seen(text: str) -> str:
    """Return what of a text takes ink."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        each for each in composed if not (each.isspace() or each in "\u200b\u2060\ufeff")
    )


@given(st.lists(markdown, max_size=8).map("".join))
@example("\u200b!!! note")
@example("!!! note\u00a0!!! note")
@example("%%\u00a0*")
def test_what_an_editor_is_told_does_not_grow(body: str) -> None:
    written = page(body=body)
    before = {seen(each.partition(": ")[2]) for each in told(written)}
    assert {seen(each.partition(": ")[2]) for each in told(mend(written))} <= before


@pytest.mark.parametrize(
    "sign", [NBSP, " ", "\r", "`", "—\n", "![a](b “", "[", "ngày: ", "“”", "¸"]
)
def test_a_long_page_takes_its_time_only(sign: str) -> None:
    with in_a_moment():
        mend(page(body=long(sign)))


def test_a_mended_file_keeps_its_line_ends_and_shows_what_changed(desk: Desk) -> None:
    file = desk.notice("2025/x", draft="có")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    shown = desk.told("check", "--fix")
    assert "-draft: có\n+draft: true" in shown
    assert b"draft: true\r\n" in file.read_bytes()
    assert "draft" not in desk.told("check", "--fix")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_of_another_form_of_unicode_becomes_plain(desk: Desk, encoding: str) -> None:
    file = desk.notice("2025/x")
    text = file.read_text("utf-8")
    file.write_bytes(text.encode(encoding))
    shown = desk.told("check", "--fix", "docs/tin-tuc/2025/x.md")
    assert "BOM" in shown or "sang UTF-8" in shown
    assert file.read_bytes() == text.encode()
    assert source_text(text.encode(encoding)) == text


def test_no_file_is_mended_through_a_link_nor_beside_those_named(desk: Desk) -> None:
    aim = desk.folder / "elsewhere.md"
    file = desk.notice("2025/x", draft="có")
    aim.write_bytes(file.read_bytes())
    try:
        (file.parent / "link.md").symlink_to(aim)
    except OSError:
        pytest.skip("no links here")
    desk.notice("2025/y", draft="có")
    desk.told("check", "--fix", "docs/tin-tuc/2025/link.md")
    assert "draft: có" in aim.read_text("utf-8")
    assert "draft: có" in file.read_text("utf-8")
