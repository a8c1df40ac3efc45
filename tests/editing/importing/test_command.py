"""The command that imports, as an editor types it."""

from __future__ import annotations

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


def test_tells_the_draft(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "thong-bao.txt"]) == 0
    (path,) = capsys.readouterr().out.split()
    assert path.endswith("/thong-bao-tiep-nhan-don-thu.md")
    assert "draft: true" in (folder / path).read_text("utf-8")


def test_a_file_that_is_not_there_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "vang-mat.docx"]) == 1
    assert "vang-mat.docx: không có tệp này" in capsys.readouterr().err
    assert not (folder / "docs/tin-tuc").exists()


@pytest.mark.parametrize("forgotten", ["", ".", ".."])
def test_the_folder_of_the_site_itself_is_not_imported(folder: Path, forgotten: str) -> None:
    before = sorted(folder.rglob("*"))
    with pytest.raises(SystemExit, match="là thư mục của chính trang này"):
        main(["import", forgotten])
    assert sorted(folder.rglob("*")) == before
