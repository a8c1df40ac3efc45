"""Whole builds: the same twice, under both kinds of address, and never half done."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench.corpus import write_corpus
from tests.conftest import NOON, ROOT, files_below, notice_text

if TYPE_CHECKING:
    from tests.conftest import Site

CATEGORIES = ["co-so", "tinh-uy", "thong-bao", "nghiep-vu", "van-ban", "xay-dung-dang"]


def run_mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as a person would, in a project of its own."""
    for name in ("mkdocs.yml", "hooks", "overrides"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(NOON), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def broken_links(site: Site) -> str:
    """Return what lychee says of the site's internal links, nothing where all resolve."""
    result = subprocess.run(
        [
            shutil.which("lychee", path=str(Path(sys.executable).parent)) or "lychee",
            "--offline",
            "--no-progress",
            "--root-dir",
            str(site.output),
            str(site.output),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if result.returncode == 0 else result.stdout + result.stderr


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_internal_link_resolves_and_a_second_build_changes_nothing(
    demonstration: Site, *, directory_urls: bool
) -> None:
    demonstration.build(use_directory_urls=directory_urls)
    assert broken_links(demonstration) == ""
    first = demonstration.files()
    demonstration.build(use_directory_urls=directory_urls)
    assert demonstration.files() == first
    assert len(first) > 100


def test_two_hundred_notices(site: Site) -> None:
    write_corpus(site.docs, 200, categories=CATEGORIES)
    site.build(at=4_000_000_000)
    pages = [path for path in site.files() if path.endswith("/index.html")]
    assert len([path for path in pages if path.startswith("tin-tuc/2")]) == 200
    assert broken_links(site) == ""


def test_no_page_asks_another_host_for_anything(web: Path) -> None:
    for path, data in files_below(web).items():
        if path.endswith(".html"):
            for attribute in (b'src="http', b'srcset="http', b'src="//', b"@import", b"url(http"):
                assert attribute not in data, path
            styles = [part for part in data.split(b"<link ") if b'rel="stylesheet"' in part[:60]]
            assert all(b'href="http' not in part.split(b">")[0] for part in styles), path
        elif path.endswith((".css", ".js")):
            assert b"http://" not in data.replace(b"http://www.w3.org", b"")
            assert b"https://" not in data, path


def test_a_failed_build_leaves_the_last_good_site(site: Site) -> None:
    site.notice("a")
    site.build()
    good = site.files()
    site.notice("b", date="31-02-2022")
    site.notice("c", category="cơ sở", titel="x")
    site.write("tin-tuc/Tin moi.md", notice_text("Nội dung."))
    site.write("gioi-thieu.md", "# Giới thiệu\n\n<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> khác\n")
    message = site.fails()
    assert site.files() == good
    assert 'docs/tin-tuc/2022/b.md:3: ngày "31-02-2022" không có trong lịch' in message
    assert "docs/tin-tuc/2022/c.md:5: không có chuyên mục" in message
    assert "docs/tin-tuc/2022/c.md:6: không có khoá" in message
    assert "docs/tin-tuc/Tin moi.md:1: tin phải nằm trong thư mục năm" in message
    assert "docs/gioi-thieu.md:3: hai người cùng sửa" in message
    assert {file.name for file in site.folder.iterdir()} == {".cache", "docs", "site"}


def test_a_warning_under_strict_leaves_the_last_good_site(site: Site) -> None:
    site.notice("a")
    site.build()
    good = site.files()
    site.write("gioi-thieu.md", "[hỏng](khong-co.md)")
    site.fails()
    assert site.files() == good


def test_the_command_tells_an_editor_what_to_mend_and_shows_no_traceback(site: Site) -> None:
    site.write("gioi-thieu.md", "# Giới thiệu\n")
    site.write("bien-tap.md", "# Biên tập\n")
    site.notice("a")
    assert run_mkdocs(site.folder).returncode == 0
    site.notice("a", title="Bí thư: họp")
    result = run_mkdocs(site.folder)
    assert result.returncode == 1
    assert "docs/tin-tuc/2022/a.md:2: trong giá trị có dấu hai chấm" in result.stderr
    assert "Traceback" not in result.stderr
    assert (site.folder / "site/tin-tuc/2022/a/index.html").exists()


def test_the_configuration_is_checked(site: Site) -> None:
    site.news = {"per_page": "hai mươi", "per_pages": 20, "timezone": "Asia/Hanoi2"}
    told = site.fails()
    assert 'per_page: "hai mươi" không phải số' in told
    assert 'không có khoá "per_pages"; có phải là "per_page"?' in told
    assert 'không có múi giờ "Asia/Hanoi2"' in told
