"""The docs folder: missing files, and files that must not be published."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from newsroom.reading.docs_folder import Docs, withheld
from tests.factory import PATH, notice_of, page

FILES = ("hoi-nghi.jpg", "ket-luan.pdf", "y.md", "khong-phai-anh.png")

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.notices.notice import Notice


@pytest.fixture
def docs(tmp_path: Path) -> Docs:
    """A docs folder with a notice and files beside it."""
    folder = tmp_path / "tin-tuc/2022"
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_text("x", encoding="utf-8")
    Image.new("RGB", (4, 3)).save(folder / "hoi-nghi.jpg")
    return Docs(tmp_path, frozenset(f"tin-tuc/2022/{name}" for name in (*FILES, "x.md")))


FAULTS = {
    "picture": (
        page("image: {src: hoinghi.jpg, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/hoinghi.jpg"; có phải là "hoi-nghi.jpg"?',
    ),
    "picture far from any": (
        page("image: {src: qqq.jpg, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/qqq.jpg"; chọn một trong: hoi-nghi.jpg',
    ),
    "picture in an empty folder": (
        page("image: {src: anh/a.jpg, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/anh/a.jpg"; ở đây chưa có gì để chọn',
    ),
    "no picture": (
        page("image:", "  alt: A", "  src: khong-phai-anh.png"),
        (
            '8: "khong-phai-anh.png" không phải ảnh đọc được: tệp hỏng hoặc quá lớn; lưu lại thành '
            ".jpg, .png hoặc .webp"
        ),
    ),
    "attachment": (
        page("attachments:", "  - file: ket-luân.pdf"),
        '7: không có tệp đính kèm "tin-tuc/2022/ket-luân.pdf"; có phải là "ket-luan.pdf"?',
    ),
    "related": (
        page("related: [yy.md]"),
        '6: không có tin liên quan "tin-tuc/2022/yy.md"; có phải là "y.md"?',
    ),
    "link": (
        page(body="Một.\n\n[a](ket-luan1.pdf)"),
        '10: liên kết tới tệp không có: "tin-tuc/2022/ket-luan1.pdf"; có phải là "ket-luan.pdf"?',
    ),
    "capital": (
        page(body="[a](Y.md)"),
        '8: liên kết tới tệp không có: "tin-tuc/2022/Y.md"; có phải là "y.md"?',
    ),
}


@pytest.mark.parametrize(("source", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_a_missing_file_is_told_with_the_nearest(docs: Docs, source: str, fault: str) -> None:
    told = [problem.located("docs") for problem in docs.problems(notice_of(source))]
    assert told == [f"docs/{PATH}:{fault}"]


def test_what_is_there_or_made_by_the_site_is_no_fault(docs: Docs) -> None:
    source = page(
        "image: {src: hoi-nghi.jpg, alt: A}",
        "attachments: [{file: ket-luan.pdf}]",
        "related: [y.md]",
        body="[a](y.md) [b](../../feed.xml) [c](/tim-kiem/) [d](https://a.vn/e.pdf) [f](#g)",
    )
    assert list(docs.problems(notice_of(source))) == []


def test_every_missing_file_is_told(docs: Docs) -> None:
    notice = notice_of(page("image: {src: a.jpg, alt: A}", "related: [b.md]", body="[c](d.pdf)"))
    assert len(list(docs.problems(notice))) == 3


def named_in(*hidden: Notice) -> Callable[[str], bool]:
    """Return whether one of the `hidden` notices names a file."""
    names = {posixpath.basename(each.path) for notice in hidden for each in notice.files}
    return names.__contains__


def test_what_only_an_unpublished_notice_names_is_withheld() -> None:
    shown = notice_of(page(body="[a](chung.pdf) [b](../../assets/chung.png) ![c](anh.jpg)"))
    hidden = notice_of(
        page(body="[a](chung.pdf) [b](../../assets/chung.png) [c](../../assets/rieng.pdf)")
    )
    paths = {
        "index.md",
        "assets/a.css",
        "assets/chung.png",
        "assets/rieng.pdf",
        "tin-tuc-khac/a.pdf",
        "tin-tuc/2022/chung.pdf",
        "tin-tuc/2022/anh.jpg",
        "tin-tuc/2022/khong-ai-goi.pdf",
    }
    assert withheld("tin-tuc", paths, shown=[shown], mentioned=named_in(hidden)) == {
        "assets/rieng.pdf",
        "tin-tuc/2022/khong-ai-goi.pdf",
    }


def test_everything_that_a_notice_names_belongs_to_it() -> None:
    notice = notice_of(
        page("image: {src: a.jpg, alt: A}", "attachments: [{file: b.pdf}]", body="![c](d.png)")
    )
    paths = {f"tin-tuc/2022/{name}" for name in ("a.jpg", "b.pdf", "d.png")}
    assert withheld("tin-tuc", paths, shown=[notice], mentioned=named_in()) == set()
    assert withheld("tin-tuc", paths, shown=[], mentioned=named_in(notice)) == paths


names = st.lists(
    st.sampled_from(["a.pdf", "b.png", "../../assets/c.css", "../../d.js"]), max_size=4
)


@given(names, names)
def test_no_file_of_a_published_notice_is_withheld_and_none_of_only_a_draft_is_shown(
    public: list[str], private: list[str]
) -> None:
    shown, hidden = (
        notice_of(page(body=" ".join(["Tin", *(f"[x]({name})" for name in names_)])))
        for names_ in (public, private)
    )
    paths = {"tin-tuc/2022/a.pdf", "tin-tuc/2022/b.png", "assets/c.css", "d.js"}
    kept_back = withheld("tin-tuc", paths, shown=[shown], mentioned=named_in(hidden))
    public_paths = {link.path for link in shown.links}
    assert not kept_back & public_paths
    assert {link.path for link in hidden.links} - public_paths <= kept_back
