"""A draft that an editor begins at the keyboard, or by options alone."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom.reading.notice import read_notice
from tests.conftest import NOON, ROOT
from tests.factory import SETTINGS

if TYPE_CHECKING:
    from tests.editing.conftest import Desk

GIVEN = {
    "--title": "Giám sát xã Minh Hoạ: một năm sau",
    "--category": "co-so",
    "--author": "Tổ Thông tin - Uỷ ban Kiểm tra",
    "--date": "20/11/2025 10h45",
}

WITHOUT_KEYBOARD = (
    "import os, runpy, sys; os.close(0); sys.stdin = None; "
    "runpy.run_module('newsroom', run_name='__main__')"
)


def words(**changed: str) -> list[str]:
    options = GIVEN | {f"--{name}": value for name, value in changed.items()}
    return ["new", *(word for pair in options.items() for word in pair)]


def test_options_alone_make_a_draft_whose_path_is_told(desk: Desk) -> None:
    path = desk.run(*words()).strip()
    assert path == "docs/tin-tuc/2025/giam-sat-xa-minh-hoa-mot-nam-sau.md"
    notice, problems = read_notice((desk.folder / path).read_bytes(), "tin-tuc/2025/x.md", SETTINGS)
    assert problems == ()
    assert notice is not None
    assert notice.draft
    assert notice.title == GIVEN["--title"]
    assert f"{notice.date:%Y-%m-%d %H:%M}" == "2025-11-20 10:45"
    assert desk.told("check").strip() == "Không thấy lỗi nào."


def test_authors_on_one_line_are_a_list(desk: Desk) -> None:
    path = desk.run(*words(author="Tổ A - Ban B; Người C -Ban D")).strip()
    notice, _ = read_notice((desk.folder / path).read_bytes(), "tin-tuc/2025/x.md", SETTINGS)
    assert notice is not None
    assert [each.byline for each in notice.authors] == ["Tổ A - Ban B", "Người C - Ban D"]


def test_no_file_is_written_over(desk: Desk) -> None:
    paths = [desk.told(*words()).strip() for _ in range(3)]
    assert [path.rpartition("sau")[2] for path in paths] == [".md", "-2.md", "-3.md"]
    (desk.docs / "tin-tuc/2025/hop.md").symlink_to(desk.folder / "elsewhere")
    assert desk.told(*words(title="Họp")).strip().endswith("hop-2.md")
    assert not (desk.folder / "elsewhere").exists()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"category": "co-xo"}, 'không có chuyên mục "co-xo"; có phải là "co-so"?'),
        ({"date": "31/11/2025"}, "không có trong lịch"),
        ({"date": "hôm nào đó"}, "không đọc được"),
        ({"title": "  "}, "chưa ghi gì"),
        ({"author": ""}, "chưa ghi gì"),
        ({"title": "\udcff"}, "bảng mã"),
        ({"title": "Báo cáo TỐI MẬT"}, "dấu chỉ độ mật"),
        ({"title": "§oµn gi¸m s¸t th«ng b¸o kÕt luËn"}, "TCVN3"),
    ],
)
def test_what_will_not_do_is_refused_and_nothing_written(
    desk: Desk, changed: dict[str, str], told: str
) -> None:
    assert told in desk.told(*words(**changed), code=1)
    assert list(desk.docs.rglob("*.md")) == []


def test_questions_are_asked_for_what_is_not_given(desk: Desk) -> None:
    for number, author in enumerate(("Tổ A - Ban", "Tổ B - Ban", "Tổ B - Ban")):
        desk.notice(f"2022/t{number}", author=author)
    said = desk.told("new", typed="Họp chi bộ\nkhông có\n3\n2\n\n")
    assert "1. Tổ B - Ban\n  2. Tổ A - Ban" in said
    assert "3. Thông báo kết luận kiểm tra, giám sát" in said
    assert "không có chuyên mục" in said
    written = (desk.docs / "tin-tuc/2026/hop-chi-bo.md").read_text("utf-8")
    assert "author: Tổ A - Ban\ncategory: thong-bao\n" in written
    assert "date: 2026-01-01 11:00\n" in written


def test_only_what_is_missing_is_asked(desk: Desk) -> None:
    said = desk.told("new", "--title", "Họp", "--category", "co-so", typed="Tổ A\n20.11.2025\n")
    assert "Tên tin" not in said
    assert (desk.docs / "tin-tuc/2025/hop.md").is_file()


@pytest.mark.parametrize("typed", ["", "Họp\n", "Họp\n77\n", "Họp\nco-so\n"])
def test_answers_that_do_not_come_are_told(desk: Desk, typed: str) -> None:
    assert "chưa có câu trả lời cho" in desk.told("new", typed=typed, code=1)
    assert list(desk.docs.rglob("*.md")) == []


@pytest.mark.parametrize("complete", [True, False])
def test_new_works_without_a_keyboard(desk: Desk, *, complete: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_KEYBOARD, *(words() if complete else ["new"])],
        cwd=desk.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": str(NOON)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode == 0) is complete
    assert b"Traceback" not in done.stderr
    assert bool(list(desk.docs.rglob("*.md"))) is complete


LOCALES: tuple[dict[str, Any], ...] = (
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "cp1258"},
)


@pytest.mark.parametrize("locale", LOCALES, ids=["no UTF-8", "a code page"])
def test_words_and_names_are_read_in_any_locale(desk: Desk, locale: dict[str, Any]) -> None:
    category, file = "Văn bản, hướng dẫn mới", desk.folder / "Báo cáo quý.txt"
    file.write_text("Quý một. " * 30, "utf-8")
    written = desk.run(*words(title="Họp Đảng uỷ", category=category), **locale)
    told = desk.run("import", file.name, "--category", category, "--date", "2025-01-01", **locale)
    assert written == "docs/tin-tuc/2025/hop-dang-uy.md\n"
    assert told.startswith("docs/tin-tuc/2025/bao-cao-quy.md\nBáo cáo quý.txt: title: ")
    draft = desk.docs / "tin-tuc/2025/bao-cao-quy.md"
    assert "\ntitle: Báo cáo quý\n" in draft.read_text("utf-8")


def test_a_draft_that_cannot_be_written_leaves_nothing(desk: Desk) -> None:
    original = Path.open

    def full(path: Path, mode: str = "r", *rest: Any, **named: Any) -> Any:
        opened = original(path, mode, *rest, **named)
        if mode == "xb":
            opened.close()
            raise OSError(errno.ENOSPC, "No space left on device")
        return opened

    desk.monkeypatch.setattr(Path, "open", full)
    assert "ổ đĩa đã đầy" in desk.told(*words(), code=1)
    assert not list(desk.docs.rglob("*.md"))


TITLES = ("Index", "README", "Con", "LPT1", "!!!", "…", "x" * 500, "Họp # 5: “A” \\ {b}")


@pytest.mark.parametrize("title", TITLES)
def test_every_title_finds_a_place(desk: Desk, title: str) -> None:
    path = desk.told(*words(title=title)).strip()
    assert desk.told("check", path).endswith(("lỗi nào.\n", "cảnh báo.\n"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(title=st.text(min_size=1, max_size=30), author=st.text(min_size=1, max_size=20))
def test_whatever_is_given_a_right_draft_is_written_or_none(
    desk: Desk, title: str, author: str
) -> None:
    desk.monkeypatch.setattr("sys.stdin", io.StringIO())
    before = set(desk.docs.rglob("*.md"))
    try:
        path = desk.told(*words(title=f"A{title}", author=f"A{author}")).strip()
    except AssertionError:
        assert set(desk.docs.rglob("*.md")) == before
        return
    source = (desk.folder / path).read_bytes()
    _, problems = read_notice(source, path.removeprefix("docs/"), SETTINGS)
    assert problems == ()
