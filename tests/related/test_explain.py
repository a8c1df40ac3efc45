from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from newsroom.__main__ import main
from tests.conftest import ROOT, YEAR_END, notice_text

if TYPE_CHECKING:
    from pathlib import Path

LAKE = "Tháo dỡ sàn gỗ lấn hồ Mắt Cá ở phường Hoa Gạo, mười một hộ trả mặt nước."


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a few notices, where the editor stands."""
    folder = tmp_path / "docs/tin-tuc/2022"
    folder.mkdir(parents=True)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub("(?m)^site_url: .*", "site_url: !ENV [SITE, '/']", config)
    (tmp_path / "mkdocs.yml").write_text(config, "utf-8")
    (tmp_path / "docs/index.md").write_text("# Trang chủ\n", "utf-8")
    texts = {
        "ho": notice_text(LAKE, related="[ghim.md]"),
        "san": notice_text(f"{LAKE} Thửa đất công thành sân chơi."),
        "ghim": notice_text("Lớp tập huấn.", title="Tin được ghim"),
        "khac": notice_text("Chăn nuôi lợn.", date="2022-07-01", title="Tin khác"),
        "nhap": notice_text(f"{LAKE} Bản nháp.", draft="true", title="Tin nháp"),
        "som": notice_text(f"{LAKE} Sẽ đăng.", date="2090-01-01", title="Tin hẹn giờ"),
    }
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def told(capsys: pytest.CaptureFixture[str], notice: str) -> str:
    main(["related", notice])
    return capsys.readouterr().out


@pytest.mark.parametrize("name", ["docs/tin-tuc/2022/ho.md", "tin-tuc/2022/ho.md"])
def test_an_explanation_tells_order_reasons_and_words(
    write: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    lines = told(capsys, name).splitlines()
    assert str(write)
    assert lines[2] == "1. Tin được ghim"
    assert lines[4] == "   ghim của người biên tập"
    assert lines[7] == "   docs/tin-tuc/2022/san.md · 30-06-2022"
    assert lines[8].startswith("   nội dung gần, ")
    assert "hồ mắt" in lines[8]
    assert lines[12] == "   cùng chuyên mục, gần ngày đăng nhất"
    assert len(lines) == 13


@pytest.mark.parametrize(("name", "state"), [("nhap", "bản nháp"), ("som", "chưa tới giờ đăng")])
def test_the_unpublished_may_ask_but_are_not_told(
    write: Path, capsys: pytest.CaptureFixture[str], name: str, state: str
) -> None:
    found = told(capsys, str(write / f"{name}.md"))
    assert state in found
    assert "san.md" in found
    other = "Tin hẹn giờ" if name == "nhap" else "Tin nháp"
    assert other not in found


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("docs/tin-tuc/2022/hoo.md", 'có phải là "tin-tuc/2022/ho.md"?'),
        ("docs/index.md", "không phải một tin"),
        ("docs/tin-tuc", "không có tin"),
        ("../x.md", "không có tin"),
    ],
)
def test_a_wrong_path_is_told(write: Path, name: str, message: str) -> None:
    assert write.is_dir()
    with pytest.raises(SystemExit, match=message.replace("?", r"\?")):
        main(["related", name])


def test_a_faulty_notice_is_told_with_its_line(write: Path) -> None:
    (write / "loi.md").write_text(notice_text("Một.", date="31-02-2022"), "utf-8")
    with pytest.raises(SystemExit, match=r"docs/tin-tuc/2022/loi.md:3: ngày .* không có trong"):
        main(["related", "docs/tin-tuc/2022/loi.md"])


def test_outside_the_project_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match=r"không có mkdocs\.yml ở đây"):
        main(["related", "docs/tin-tuc/2022/ho.md"])


def test_an_explanation_agrees_with_the_page(
    web: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (web / "tin-tuc/2022/giam-sat-dong-kinh/index.html").read_text("utf-8")
    shown = re.findall(r'href="\.\./\.\./\.\./(\S+)/"', page[page.index('class="related') :])
    shutil.copy(ROOT / "mkdocs.yml", web.parent)
    monkeypatch.chdir(web.parent)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(YEAR_END))
    found = told(capsys, "docs/tin-tuc/2022/giam-sat-dong-kinh.md")
    assert re.findall(r"docs/(\S+)\.md", found) == [url for url in shown if "tin-tuc/" in url][:5]
