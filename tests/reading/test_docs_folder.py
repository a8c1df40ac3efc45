"""The docs folder: missing files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.reading.files.docs_folder import DocsFolder
from tests.factory import PATH, notice_of, page

if TYPE_CHECKING:
    from pathlib import Path

NOTHING_THERE = "chép tệp vào đó, hoặc đặt cạnh tin rồi chỉ viết tên tệp"
FILES = ("hoi-nghi.jpg", "ket-luan.pdf", "y.md")


@pytest.fixture
def docs(tmp_path: Path) -> DocsFolder:
    """A docs folder with a notice and files beside it."""
    folder = tmp_path / "tin-tuc/2022"
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_text("x", encoding="utf-8")
    paths = {f"tin-tuc/2022/{name}" for name in (*FILES, "x.md")}
    return DocsFolder(tmp_path, frozenset({*paths, "tin-tuc/2021/z.md"}))


FAULTS = {
    "picture": (
        page("image: {src: hoinghi.jpg, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/hoinghi.jpg"; có phải là "hoi-nghi.jpg"?',
    ),
    "picture far from any": (
        page("image: {src: qqq.jpg, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/qqq.jpg"; chọn một trong: hoi-nghi.jpg',
    ),
    "picture of another suffix": (
        page("image: {src: qqq.png, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/qqq.png"; chọn một trong: hoi-nghi.jpg',
    ),
    "picture in an empty folder": (
        page("image: {src: anh/a.jpg, alt: A}"),
        f'6: không có ảnh "tin-tuc/2022/anh/a.jpg"; {NOTHING_THERE}',
    ),
    "attachment": (
        page("attachments:", "  - file: ket-luân.pdf"),
        '7: không có tệp đính kèm "tin-tuc/2022/ket-luân.pdf"; có phải là "ket-luan.pdf"?',
    ),
    "suffix in capitals": (
        page("attachments:", "  - file: ket-luan.PDF"),
        '7: không có tệp đính kèm "tin-tuc/2022/ket-luan.PDF"; có phải là "ket-luan.pdf"?',
    ),
    "related title": (
        page("related: [Hội nghị của xã]"),
        '6: không có tin liên quan "tin-tuc/2022/Hội nghị của xã"; chọn một trong: x.md, y.md',
    ),
    "related": (
        page("related: [yy.md]"),
        '6: không có tin liên quan "tin-tuc/2022/yy.md"; có phải là "y.md"?',
    ),
    "link": (
        page(body="Một.\n\n[a](ket-luan1.pdf)"),
        '10: liên kết tới tệp không có: "tin-tuc/2022/ket-luan1.pdf"; có phải là "ket-luan.pdf"?',
    ),
    "link from the docs folder": (
        page(body="[a](docs/tin-tuc/2022/y.md)"),
        '8: liên kết tới tệp không có: "tin-tuc/2022/docs/tin-tuc/2022/y.md"; có phải là "y.md"?',
    ),
    "picture from the docs folder": (
        page("image: {src: tin-tuc/2022/hoi-nghi.jpg, alt: A}"),
        '6: không có ảnh "tin-tuc/2022/tin-tuc/2022/hoi-nghi.jpg"; có phải là "hoi-nghi.jpg"?',
    ),
    "notice of another year": (
        page("related: [z.md]"),
        '6: không có tin liên quan "tin-tuc/2022/z.md"; có phải là "../2021/z.md"?',
    ),
    "capital": (
        page(body="[a](Y.md)"),
        '8: liên kết tới tệp không có: "tin-tuc/2022/Y.md"; có phải là "y.md"?',
    ),
}


@pytest.mark.parametrize(("source", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_a_missing_file_is_told_with_the_nearest(docs: DocsFolder, source: str, fault: str) -> None:
    told = [problem.located("docs") for problem in docs.problems(notice_of(source))]
    assert told == [f"docs/{PATH}:{fault}"]


@pytest.mark.parametrize("written", ["Quy%20dinh.pdf", "Quy dinh.pdf"])
def test_a_file_named_as_in_an_address_is_told_and_once_renamed_found(
    tmp_path: Path, written: str
) -> None:
    notice = notice_of(page(f"attachments: [{{file: {written}}}]"))
    file = tmp_path / "tin-tuc/2022/Quy%20dinh.pdf"
    file.parent.mkdir(parents=True)
    file.touch()
    docs = DocsFolder.of(tmp_path, ["tin-tuc/2022/Quy%20dinh.pdf"])
    (found,) = docs.problems(notice)
    assert found.message.endswith(
        'tên tệp "Quy%20dinh.pdf" có mã của địa chỉ web; đổi thành "Quy dinh.pdf"'
    )
    file.rename(file.with_name("Quy dinh.pdf"))
    assert list(DocsFolder.of(tmp_path, ["tin-tuc/2022/Quy dinh.pdf"]).problems(notice)) == []


def test_what_is_there_or_made_by_the_site_is_no_fault(docs: DocsFolder) -> None:
    source = page(
        "image: {src: hoi-nghi.jpg, alt: A}",
        "attachments: [{file: ket-luan.pdf}]",
        "related: [y.md]",
        body="[a](y.md) [b](../../feed.xml) [c](/tim-kiem/) [d](https://a.vn/e.pdf) [f](#g)",
    )
    assert list(docs.problems(notice_of(source))) == []


def test_every_missing_file_is_told(docs: DocsFolder) -> None:
    notice = notice_of(page("image: {src: a.jpg, alt: A}", "related: [b.md]", body="[c](d.pdf)"))
    assert len(list(docs.problems(notice))) == 3


def test_a_listed_path_that_is_no_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "tin-tuc/2022/a.pdf").mkdir(parents=True)
    docs = DocsFolder(tmp_path, frozenset(["tin-tuc/2022/a.pdf"]))
    told = [each.message for each in docs.problems(notice_of(page(body="[a](a.pdf)")))]
    assert told == ['liên kết tới tệp không có: "tin-tuc/2022/a.pdf"; có phải là "a.pdf"?']


def test_two_authors_of_one_name_in_two_units_are_two() -> None:
    notice = notice_of(page(author="[Nguyễn A - Ban B, Nguyễn A - Ban C, Nguyễn A - ban b]"))
    assert [each.byline for each in notice.authors] == ["Nguyễn A - Ban B", "Nguyễn A - Ban C"]
