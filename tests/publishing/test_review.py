"""The copy of a site for those who review a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.publishing.review import Changes, changes, review_copy, summary

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    '<!doctype html>\n<html>\n<head>\n<title>A</title>\n</head>\n<body class="a">\n</body></html>'
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site with a page in a folder."""
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (folder / "a/index.html").write_text(PAGE)
    (folder / "robots.txt").write_text("User-agent: *\nDisallow:\n")
    (folder / "anh.webp").write_bytes(b"RIFF<head>")
    return folder


def test_every_page_of_the_copy_says_that_it_is_one_and_search_engines_keep_away(
    site: Path, tmp_path: Path
) -> None:
    review_copy(site, tmp_path / "copy")
    page = (tmp_path / "copy/a/index.html").read_text("utf-8")
    assert '<head>\n<meta name="robots" content="noindex, nofollow">' in page
    assert '<body class="a">\n<p role="note"><strong>Bản xem thử' in page
    assert "Disallow: /\n" in (tmp_path / "copy/robots.txt").read_text()


def test_the_site_itself_and_what_is_no_page_stay_as_they_are(site: Path, tmp_path: Path) -> None:
    review_copy(site, tmp_path / "copy")
    assert (site / "a/index.html").read_text() == PAGE
    assert (tmp_path / "copy/anh.webp").read_bytes() == b"RIFF<head>"


def test_pages_are_compared_by_address_and_other_files_are_not_told() -> None:
    before = {"a/index.html": "1", "b/index.html": "1", "c.html": "1", "x.css": "1"}
    after = {"a/index.html": "1", "b/index.html": "2", "index.html": "1", "x.css": "2"}
    assert changes(before, after) == Changes(new=("/",), changed=("/b/",), gone=("/c.html",))


def test_reviewers_read_what_is_new_changed_and_gone() -> None:
    many = tuple(f"/{number:02}/" for number in range(43))
    told = summary(Changes(new=("/a/",), changed=many, gone=()), folder="tin-tuc")
    assert "### Trang mới: 1\n\n- `/a/`\n" in told
    assert "### Trang thay đổi: 43\n" in told
    assert told.endswith("- `/39/`\n- và 3 trang nữa\n")
    assert "không còn" not in told


def test_notices_are_named_before_the_lists_that_they_stand_in() -> None:
    new = ("/", "/luu-tru/2026/06/", "/tin-tuc/", "/tin-tuc/2026/x/", "/tin-tuc/trang/1/")
    told = summary(Changes(new=new, changed=(), gone=()), folder="tin-tuc")
    assert told.index("/tin-tuc/2026/x/") < told.index("`/`") < told.index("/luu-tru/")


def test_where_nothing_changes_that_is_said() -> None:
    assert summary(Changes((), (), ()), folder="tin-tuc").endswith("\n\nKhông có gì.\n")
