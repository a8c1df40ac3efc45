"""What must not be published, seen in the built site."""

from __future__ import annotations

import html
import json
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.notices.reference import Reference
from newsroom.publishing.inspection import canaries, inspect
from tests.factory import make_notice

TITLE = "Kết luận “thử” <1> & 'hai' chưa công bố"
PAGE = "<!doctype html><html><body>{}</body></html>\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A whole site of two pages."""
    for name in ("index.html", "404.html"):
        (tmp_path / name).write_text(PAGE.format("Tin"), "utf-8")
    return tmp_path


def faults(site: Path, *unpublished: str, previous: dict[str, str] | None = None) -> list[str]:
    return inspect(site, previous=previous, unpublished=unpublished)


def pages(number: int, kind: str = "html") -> dict[str, str]:
    """Return the record of so many files."""
    return {f"{place}.{kind}": "" for place in range(number)}


def test_a_whole_site_may_be_published(site: Path) -> None:
    assert faults(site, TITLE, "tin-tuc/2026/x/", previous=pages(2)) == []


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_a_site_without_its_first_pages_is_held_back(site: Path, name: str) -> None:
    (site / name).unlink()
    assert faults(site) == [f"thiếu trang {name}"]


def test_a_page_cut_short_is_seen_and_a_file_of_another_host_is_none(site: Path) -> None:
    (site / "google1a2b.html").write_text("google-site-verification: google1a2b.html")
    (site / "a.html").write_text(PAGE[:30])
    (site / "b.html").write_text("")
    assert faults(site) == ["a.html: trang bị cụt, không có </html> ở cuối"]


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("a.html", TITLE),
        ("a.html", html.escape(TITLE)),
        ("a.html", html.escape(TITLE, quote=False)),
        ("a.html", TITLE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
        ("a.html", html.escape(TITLE).replace("&#x27;", "&#39;")),
        ("feed.xml", html.escape(TITLE, quote=False)),
        ("feed.json", json.dumps(TITLE)),
        ("tim-kiem/a.json", json.dumps(TITLE, ensure_ascii=False)),
        ("a.html", quote(TITLE)),
    ],
)
def test_what_is_unpublished_is_found_however_it_is_spelt(
    site: Path, name: str, spelling: str
) -> None:
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text(PAGE.format(spelling), "utf-8")
    assert faults(site, TITLE) == [f"{name}: nhắc tới nội dung chưa được đăng: “{TITLE}”"]


@pytest.mark.parametrize(
    ("file", "unpublished"),
    [
        ("tin-tuc/2026/x/index.html", "tin-tuc/2026/x/"),
        ("tin-tuc/2026/x.html", "tin-tuc/2026/x/"),
        ("tin-tuc/2026/x.pdf", "tin-tuc/2026/x.pdf"),
    ],
)
def test_a_file_of_an_unpublished_notice_is_found(site: Path, file: str, unpublished: str) -> None:
    (site / file).parent.mkdir(parents=True)
    (site / file).write_text("%PDF")
    assert faults(site, unpublished) == [f"{unpublished}: chưa được đăng mà đã có trong trang"]


@pytest.mark.parametrize(
    ("before", "now", "held"),
    [(100, 90, False), (100, 89, True), (100, 120, False), (20, 17, True), (19, 0, False)],
)
def test_more_than_a_tenth_of_a_kind_gone_stops_and_asks(
    site: Path, before: int, now: int, *, held: bool
) -> None:
    for place in range(now):
        (site / f"{place}.webp").write_bytes(b"RIFF")
    found = faults(site, previous=pages(before, "webp") | pages(2))
    assert bool(found) is held
    assert all(f"chỉ còn {now} tệp .webp, lần đăng trước có {before}" in each for each in found)


def test_a_notice_tells_its_place_its_files_and_its_title() -> None:
    files = (Reference("tin-tuc/2022/mat.pdf", 1), Reference("tin-tuc/2022/chung.webp", 2))
    hidden = make_notice(1, title="Kết luận chưa công bố", links=files)
    public = make_notice(2, title="Tin đã đăng của huyện", links=files[1:])
    found = canaries([hidden], public=[public], said="Tin đã đăng")
    assert found == ["Kết luận chưa công bố", "tin-tuc/2022/mat.pdf", "tin-tuc/2022/tin-1/"]


@pytest.mark.parametrize(
    ("title", "said"), [("Thông báo", ""), ("Hội nghị tổng kết năm", "Về Hội nghị tổng kết năm.")]
)
def test_a_title_that_others_may_say_tells_nothing(title: str, said: str) -> None:
    found = canaries([make_notice(1, title=title)], public=[], said=said)
    assert found == ["tin-tuc/2022/tin-1/"]


def test_a_place_in_which_public_notices_lie_tells_nothing() -> None:
    hidden = make_notice(path="tin-tuc/2022.md", title="")
    assert canaries([hidden], public=[make_notice(1)], said="") == []


@given(st.text(min_size=1))
def test_any_text_is_found_as_it_is(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("site")
    for name in ("index.html", "404.html"):
        (folder / name).write_text(PAGE.format(html.escape(text)), "utf-8", newline="")
    assert len(inspect(folder, previous=None, unpublished=[text])) == 2
