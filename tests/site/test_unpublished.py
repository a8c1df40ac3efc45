"""Nothing of an unpublished notice is in any file of the site."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from tests.conftest import files_below
from tests.site.test_notice_page import PNG

if TYPE_CHECKING:
    from tests.conftest import Site

MINUTE = int(datetime(2026, 3, 2, 7, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")).timestamp())
HIDDEN = "bí-mật-chưa-đăng"


def secret_notice(site: Site, **fields: object) -> None:
    """Write a notice all of whose parts carry the secret word."""
    site.write("tin-tuc/2026/mat.svg", f'<svg width="2" height="2"><title>{HIDDEN}</title></svg>')
    site.write("tin-tuc/2026/mat.pdf", HIDDEN)
    site.write("tin-tuc/2026/trong-bai.pdf", HIDDEN)
    site.write("assets/chung.pdf", HIDDEN)
    site.notice(
        "2026/mat",
        f"{HIDDEN} [tệp](trong-bai.pdf) [tệp](../../assets/chung.pdf)\n\n{HIDDEN}",
        title=HIDDEN,
        summary=HIDDEN,
        author=f"{HIDDEN} - {HIDDEN}",
        tags=f"[{HIDDEN}]",
        image=f"{{src: mat.svg, alt: Ảnh {HIDDEN}}}",
        attachments=f"[{{file: mat.pdf, title: {HIDDEN}}}]",
        **fields,
    )
    site.notice("cong-khai", related="[../2026/mat.md]")


def leaks(site: Site) -> list[str]:
    """Return the files of the site in which the secret is, by name or content."""
    needles = (HIDDEN.encode(), b"bi-mat-chua-dang", b"mat.pdf", b"2026/mat")
    return [
        p for p, data in site.files().items() if any(n in data or n in p.encode() for n in needles)
    ]


def test_a_draft_leaks_nothing(site: Site) -> None:
    secret_notice(site, date="2022-06-30", draft="true")
    site.build()
    assert leaks(site) == []
    assert "assets/chung.pdf" not in site.files()


def test_what_is_remembered_of_a_draft_that_another_notice_names_is_nothing(site: Site) -> None:
    secret_notice(site, date="2022-06-30", draft="true")
    site.build()
    kept = files_below(site.folder / ".cache")
    assert [path for path, data in kept.items() if b"2026/mat" in data or "2026/mat" in path] == []
    site.notice("2026/mat", title="Tin mới")
    site.build()
    assert "Tin mới" in site.read("tin-tuc/2022/cong-khai")


def test_a_withdrawn_notice_takes_its_files_with_it(site: Site) -> None:
    withdrawn = "{date: 2022-07-01, reason: Đăng nhầm}"
    secret_notice(site, date="2022-06-30", withdrawn=withdrawn)
    site.build()
    for path in ("tin-tuc/2026/mat.pdf", "tin-tuc/2026/trong-bai.pdf", "assets/chung.pdf"):
        assert path not in site.files()
    site.build()
    kept = files_below(site.folder / ".cache")
    secret = HIDDEN.encode()
    assert "plugin/news/site/manifest" in kept
    assert [path for path in kept if "spare" not in path and secret in kept[path]] == []


def test_an_embargo_leaks_nothing_before_its_minute(site: Site) -> None:
    secret_notice(site, date="2026-03-02 07:30")
    site.build(at=MINUTE - 1)
    assert leaks(site) == []


def test_an_embargo_ends_with_its_minute_in_vietnam(site: Site) -> None:
    secret_notice(site, date="2026-03-02 07:30")
    site.build(at=MINUTE)
    assert HIDDEN in site.read("tin-tuc/2026/mat")
    assert HIDDEN in site.read("tin-tuc/2022/cong-khai")
    for path in ("tin-tuc/2026/mat.pdf", "tin-tuc/2026/trong-bai.pdf", "assets/chung.pdf"):
        assert path in site.files()


def test_a_file_shared_with_a_published_notice_is_published(site: Site) -> None:
    secret_notice(site, date="2022-06-30", draft="true")
    site.notice("khac", "Xem [tệp](../2026/trong-bai.pdf).")
    site.build()
    assert "tin-tuc/2026/trong-bai.pdf" in site.files()
    assert "tin-tuc/2026/mat.pdf" not in site.files()


def test_a_file_that_no_notice_names_is_not_published(site: Site) -> None:
    site.write("tin-tuc/2022/bo-quen.pdf", "x")
    site.notice("a")
    site.build()
    assert "tin-tuc/2022/bo-quen.pdf" not in site.files()


def test_what_the_menu_names_is_published_whatever_it_is(site: Site) -> None:
    site.write("van-ban/quy-che.docx", "x")
    site.write("van-ban/cu.docx", "x")
    site.notice("a", "Xem [tệp](../../van-ban/quy-che.docx).", draft="true")
    site.build(nav=["index.md", {"Quy chế": "van-ban/quy-che.docx"}])
    assert "van-ban/quy-che.docx" in site.files()
    assert "van-ban/cu.docx" not in site.files()


def test_the_preview_shows_and_marks_drafts_and_embargoes(site: Site) -> None:
    secret_notice(site, date="2022-06-30", draft="true")
    site.notice("2027/hen", date="2027-01-01 08:00", title="Tin hẹn giờ")
    site.build(preview=True)
    draft, embargo = site.read("tin-tuc/2026/mat"), site.read("tin-tuc/2027/hen")
    assert "Bản nháp" in draft[draft.index("notice-state") :]
    state = re.sub("<[^>]+>", "", embargo[embargo.index("notice-state") :])
    assert "Hẹn đăng ngày 01-01-2027 08:00" in state


@pytest.mark.parametrize(
    "written", ["../2026/mat.md", "/tin-tuc/2026/mat/", "https://example.org/tin-tuc/2026/mat/"]
)
def test_a_link_to_an_unpublished_notice_is_an_error(site: Site, written: str) -> None:
    site.notice("2026/mat", draft="true")
    site.notice("a", f"Mở đầu.\n\nXin [xem]({written}).")
    told = site.fails()
    assert 'docs/tin-tuc/2022/a.md:9: liên kết tới "tin-tuc/2026/mat' in told
    assert "là tin chưa đăng; bỏ liên kết" in told


@pytest.mark.parametrize(
    "written",
    [
        "![x](../../assets/anh bon.jpg)",
        "![z][z]\n\n[z]: <../../assets/anh bon.jpg>",
        "[ảnh][q]\n\n> [q]: ../../assets/anh%20bon.jpg",
        "<!-- ../../assets/anh bon.jpg -->",
    ],
)
def test_however_a_draft_names_a_file_it_is_not_published(site: Site, written: str) -> None:
    site.write("assets/anh bon.jpg", PNG)
    site.notice("nhap", f"Dẫn.\n\n{written}", draft="true")
    site.notice("a")
    site.build()
    assert "assets/anh bon.jpg" not in site.files()


def test_a_link_to_a_page_that_is_a_draft_stops_the_build(site: Site) -> None:
    site.write("trang.md", "---\ndraft: true\n---\n# Trang\n")
    site.notice("a", "[Trang](../../trang.md) và [trang](../../trang/).")
    assert "là trang chưa đăng; bỏ liên kết" in site.fails()
    site.build(preview=True)


def test_a_file_that_an_ordinary_page_names_too_is_published(site: Site) -> None:
    site.write("assets/chung.pdf", "x")
    page = f"# Giới thiệu\n\n[tệp](assets/chung.pdf)\n\n<!-- {HIDDEN} -->\n\n[//]: # ({HIDDEN})\n"
    site.write("gioi-thieu.md", page)
    site.notice("nhap", "Dẫn.\n\n[tệp](../../assets/chung.pdf)", draft="true")
    site.build()
    assert "assets/chung.pdf" in site.files()
    assert leaks(site) == []


@pytest.mark.parametrize("option", ["draft_docs", "exclude_docs"])
def test_what_mkdocs_is_told_to_leave_out_is_left_out(site: Site, option: str) -> None:
    site.notice("a")
    site.notice("mat", title=HIDDEN)
    options: dict[str, Any] = {option: "tin-tuc/2022/mat.md"}
    site.build(**options)
    assert leaks(site) == []


def test_markdown_under_another_name_is_refused_and_never_published(site: Site) -> None:
    site.write("tin-tuc/2022/y.markdown", HIDDEN)
    site.notice("a", "Dẫn.\n\n[y](y.markdown)")
    assert "docs/tin-tuc/2022/y.markdown:1: tin phải nằm trong thư mục năm" in site.fails()
