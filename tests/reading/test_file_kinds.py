"""What may lie in the docs folder."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.reading.files.file_kinds import odd_files, site_files_taken

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
COPY = "xoá nó, chép tệp cần dùng vào đây"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A docs folder with a notice, and a file beside it that is none of its."""
    (tmp_path / "docs/tin-tuc/2026").mkdir(parents=True)
    (tmp_path / "docs/tin-tuc/2026/tin.md").write_text("---\n---\n")
    (tmp_path / "docs/tin-tuc/2026/ảnh đẹp.jpg").touch()
    (tmp_path / "mat.pdf").touch()
    return tmp_path / "docs"


def told(docs: Path) -> list[str]:
    """Return what editors read, in order."""
    return [problem.located("docs") for problem in sorted(odd_files(docs))]


def link(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def listen(path: Path) -> None:
    """Make a socket; its name must be short, so it is made under another."""
    with socket.socket(socket.AF_UNIX) as made:
        before = Path.cwd()
        os.chdir(path.parent)
        made.bind(path.name)
        os.chdir(before)


def test_ordinary_files_are_not_odd(docs: Path) -> None:
    (docs / ".git").mkdir()
    (docs / "x.md").write_text("# Chào\n")
    assert told(docs) == []


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (link("../../../mat.pdf"), f"là liên kết tượng trưng dẫn ra ngoài thư mục docs; {COPY}"),
        (link("/dev/zero"), f"là liên kết tượng trưng dẫn ra ngoài thư mục docs; {COPY}"),
        (link("../../.."), f"là liên kết tượng trưng dẫn ra ngoài thư mục docs; {COPY}"),
        (link("khong-co.jpg"), f"là liên kết tượng trưng không dẫn tới đâu; {COPY}"),
        (link("la"), f"là liên kết tượng trưng không dẫn tới đâu; {COPY}"),
        (
            link("."),
            f"là liên kết tượng trưng mà không tới một tệp, nên có thể lặp không dứt; {COPY}",
        ),
        (
            link("../.."),
            f"là liên kết tượng trưng mà không tới một tệp, nên có thể lặp không dứt; {COPY}",
        ),
        (os.mkfifo, "là một ống dẫn (named pipe), không phải tệp; đưa nó ra khỏi docs"),
        (listen, "là một socket, không phải tệp; đưa nó ra khỏi docs"),
    ],
    ids=[
        "outside",
        "a device",
        "a folder outside",
        "nowhere",
        "itself",
        "its own folder",
        "the docs folder",
        "pipe",
        "socket",
    ],
)
def test_what_is_no_file_is_told(docs: Path, make: Callable[[Path], None], fault: str) -> None:
    make(docs / "tin-tuc/2026/la")
    assert told(docs) == [f"docs/tin-tuc/2026/la:1: {fault}"]


def test_a_link_to_a_file_of_the_docs_folder_may_stay(docs: Path) -> None:
    (docs / "anh.jpg").symlink_to("tin-tuc/2026/ảnh đẹp.jpg")
    (docs / "again.jpg").symlink_to(docs / "anh.jpg")
    assert told(docs) == []


def test_the_docs_folder_itself_may_be_a_link(docs: Path) -> None:
    (docs / "anh.jpg").symlink_to("tin-tuc/2026/ảnh đẹp.jpg")
    docs.with_name("tai-lieu").symlink_to(docs)
    assert told(docs.with_name("tai-lieu")) == []


def test_the_mark_of_an_editor_that_has_not_saved_yet_is_not_told(docs: Path) -> None:
    (docs / "tin-tuc/2026/.#tin.md").symlink_to("canbo@may.1234:1767240000")
    assert told(docs) == []


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS takes no such name")
@pytest.mark.parametrize("folder", [False, True])
def test_a_name_that_is_no_text_is_told_so_that_it_can_be_found(
    docs: Path, *, folder: bool
) -> None:
    place = os.fsencode(docs) + b"/caf\xe9"
    if folder:
        os.mkdir(place)  # noqa: PTH102 (a Path would be text)
        (Path(os.fsdecode(place)) / "x.md").touch()
    else:
        Path(os.fsdecode(place)).touch()
    (found,) = told(docs)
    assert found.startswith(r"docs/caf\xe9:1: tên có byte không thành chữ nào; đổi tên")


@pytest.mark.parametrize(
    ("name", "size"),
    [("a" * 197 + ".md", 0), ("a" * 198 + ".md", 201), ("ạ" * 66, 0), ("ạ" * 67, 201)],
)
@pytest.mark.parametrize("folder", [False, True])
def test_a_name_too_long_for_what_is_made_of_it_is_told(
    docs: Path, name: str, size: int, *, folder: bool
) -> None:
    if folder:
        (docs / name).mkdir()
    else:
        (docs / name).touch()
    assert len(told(docs)) == bool(size)
    assert all(f"tên dài {size} byte, nhiều nhất là 200" in each for each in told(docs))


def test_folders_in_folders_without_end_are_told_once(docs: Path) -> None:
    (docs / "/".join(["thu-muc-con"] * 150)).mkdir(parents=True)
    (found,) = told(docs)
    assert "nằm quá sâu: đường dẫn dài hơn 1000 byte" in found


def test_a_folder_that_may_not_be_read_is_told(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("tin-tuc/"):
            raise PermissionError(13, "Permission denied", path)
        return look(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert told(docs) == [
        "docs/tin-tuc:1: không có quyền đọc thư mục này; cấp quyền đọc, hoặc đưa nó ra khỏi docs"
    ]


def test_all_odd_files_are_told_in_one_go(docs: Path) -> None:
    (docs / "a").symlink_to("/")
    os.mkfifo(docs / "b")
    (docs / "tin-tuc/c").symlink_to("..")
    assert [each.split(":")[0] for each in told(docs)] == ["docs/a", "docs/b", "docs/tin-tuc/c"]


def test_files_of_the_site_that_docs_would_take_the_place_of_are_found(tmp_path: Path) -> None:
    for path in ("assets/javascripts/page.js", "main.html", "404.html", "partials/news/card.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    written = [
        "assets/javascripts/page.js",
        "Assets/javascripts/PAGE.js",
        "assets/javascripts/khac.js",
        "404.html",
        "main.html",
        "partials/news/card.html",
        "tin-tuc/2026/x.pdf",
    ]
    assert site_files_taken(tmp_path, written) == [
        "404.html",
        "Assets/javascripts/PAGE.js",
        "assets/javascripts/page.js",
    ]
    assert site_files_taken(tmp_path / "khong-co", written) == []
