"""The command that imports, as an editor types it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from newsroom.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site

TEXT = "Thông báo tiếp nhận đơn thư\n\nBộ phận một cửa nhận đơn vào các ngày trong tuần.\n"


@pytest.fixture
def folder(site: Site, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project, in which the editor works."""
    (site.folder / "mkdocs.yml").write_text(
        "site_name: A\nextra:\n  news:\n    categories:\n      - {slug: tin, title: Tin}\n", "utf-8"
    )
    monkeypatch.chdir(site.folder)
    (site.folder / "thong-bao.txt").write_text(TEXT, "utf-8")
    return site.folder


def test_tells_the_draft_and_writes_a_table(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["import", "thong-bao.txt", "--category", "tin", "--author", "Tổ A - Ban B"]
    assert main([*asked, "--date", "2025-05-06", "--report", "bang.csv"]) == 0
    path = "docs/tin-tuc/2025/thong-bao-tiep-nhan-don-thu.md"
    assert path in capsys.readouterr().out
    assert "draft: true" in (folder / path).read_text("utf-8")
    rows = list(csv.reader((folder / "bang.csv").read_text("utf-8-sig").splitlines()))
    assert rows[1][:2] == ["thong-bao.txt", "đã thành tin nháp"]


def test_a_wish_that_cannot_be_met_and_a_file_that_is_not_there_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="khong-co"):
        main(["import", "thong-bao.txt", "--category", "khong-co"])
    assert main(["import", "vang-mat.docx"]) == 1
    assert "vang-mat.docx: không có tệp này" in capsys.readouterr().err
    assert not (folder / "docs/tin-tuc/2025").exists()


@pytest.mark.parametrize("forgotten", ["", ".", ".."])
def test_the_folder_of_the_site_itself_is_not_imported(folder: Path, forgotten: str) -> None:
    before = sorted(folder.rglob("*"))
    with pytest.raises(SystemExit, match="là thư mục của chính trang này"):
        main(["import", forgotten])
    assert sorted(folder.rglob("*")) == before
