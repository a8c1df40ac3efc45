"""What mkdocs.yml says beside the news: faults with their line, and advice that is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import get_schema

from newsroom.reading.configuration.site_address import right_address
from newsroom.reading.configuration.site_options import NAMES, site_faults
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

OURS = (ROOT / "mkdocs.yml").read_text("utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with all that mkdocs.yml names."""
    for folder in ("docs", "hooks", "overrides"):
        (tmp_path / folder).mkdir()
    for file in ("docs/gioi-thieu.md", "hooks/news.py"):
        (tmp_path / file).touch()
    return tmp_path


def told(project: Path, text: str) -> list[str]:
    """Return what is told of this mkdocs.yml."""
    file = project / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return [each.told for found in site_faults(file, project / "docs") for each in found]


def test_the_sites_own_configuration_is_right(project: Path) -> None:
    assert told(project, OURS) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("site_name:", "site_nam:", '1: không có khoá "site_nam"; có phải là "site_name"?'),
        ("site_name: Trang tin Uỷ ban Kiểm tra", "site_name:", '1: để trống "site_name"; viết như'),
        ("https://example.org/", "example.org", "viết như https://example.org/"),
        ("site_dir: site", "site_dir: docs/site", '"site" và docs_dir nằm trong nhau'),
        ("site_dir: site", "site_dir: .", "nằm trong nhau; viết site_dir: site"),
        ("use_directory_urls: true", "use_directory_urls: không", "viết true hoặc false"),
        ("draft_docs: |\n", "draft_docs: |\n  !\n", 'draft_docs: "!" không phải mẫu đường dẫn'),
        ("gioi-thieu.md", "gioithieu.md", '"gioithieu.md"; có phải là "gioi-thieu.md"?'),
        ("gioi-thieu.md", "/gioi-thieu/", 'nav: không có trang "/gioi-thieu/"'),
        (
            "nav:\n  - index.md\n  - Giới thiệu: gioi",
            "nav:\n  Giới thiệu: gioi",
            '"nav" phải là một',
        ),
        ("hooks:\n  - hooks/news.py\n", "", "thiếu hooks/news.py, phần dựng tin; viết hooks: ["),
        ("  - hooks/news.py\n", "  - hooks/news.py\n  - them.py\n", "hooks: không có them.py"),
        ("  - overrides", "  - mau", "watch: không có mau; sửa đường dẫn, hoặc bỏ đi"),
        ("plugins: []", "plugins: search", '"plugins" phải là một danh sách, không phải một dòng'),
        ("plugins: []", "plugins: [serch]", '"serch" trong các thư viện đã cài, không dùng'),
        ("plugins: []", "plugins: [zzqqxx]", "dòng này; cần dùng thì nhờ người vận hành cài"),
        ("  - abbr\n", "  - abr\n", 'markdown_extensions: không có "abr" trong'),
        ("  - pymdownx.keys", "  - pymdownx.key", 'có phải là "pymdownx.keys"?'),
        ("docs_dir: docs", "docs_dir: .", 'docs_dir: "." chứa cả mkdocs.yml; viết docs_dir: docs'),
        ("  name: material\n", "", "theme: thiếu name; viết name: material"),
        ("name: material", "name: mkdocs", 'trang không dùng mẫu "mkdocs"; viết name: material'),
        ("site_dir: site", "dev_addr: 8000", 'dev_addr: "8000" không phải địa chỉ và cổng'),
        ("site_dir: site", "repo_url: [a]", "viết như repo_url: a"),
        ("  custom_dir: overrides\n", "", "thiếu custom_dir, thư mục mẫu của trang; viết theme:"),
        (
            "custom_dir: overrides",
            "custom_dir: mau",
            "không có thư mục mau; viết custom_dir: overrides",
        ),
    ],
)
def test_what_keeps_a_site_from_being_built_is_told(
    project: Path, old: str, new: str, fault: str
) -> None:
    found = told(project, OURS.replace(old, new))
    assert any(fault in each for each in found)
    assert all(re.match(r"mkdocs\.yml:[0-9]+: ", each) for each in found)


@pytest.mark.parametrize(
    "menu", ["{Cổng: 'https://example.org/'}", "{Thư: 'mailto:a@b.vn'}", "{A: 'http://['}"]
)
def test_a_menu_may_lead_elsewhere_and_to_the_front_page(project: Path, menu: str) -> None:
    assert told(project, OURS.replace("  - Giới thiệu: gioi-thieu.md", f"  - {menu}")) == []


def test_an_extension_may_have_another_name_than_its_module(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = project / "lib" / "khung-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Name: khung\nVersion: 1\n")
    names = "[markdown.extensions]\nkhung-chu = khung:Extension\n"
    (about / "entry_points.txt").write_text(names)
    monkeypatch.syspath_prepend(project / "lib")
    assert told(project, OURS.replace("  - abbr\n", "  - khung-chu\n")) == []


def test_each_option_of_mkdocs_is_known() -> None:
    old = {"config_file_path", "pages", "google_analytics"}
    assert {*NAMES} - {"INHERIT"} == {name for name, _ in get_schema()} - old


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org:8080/a/b/", "https://Example.org/~a/%C6%A1/"],
)
def test_an_address_is_one(address: str) -> None:
    assert right_address(address) == ""


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("https://tỉnhuỷ.vn/tin tức", "https://xn--tnhu-vw5apm.vn/tin%20t%E1%BB%A9c/"),
        ("https://example.org/?a=1#b", "https://example.org/"),
        ("https://ten:mat@example.org/a", "https://example.org/a/"),
        ("ubkt.example.org", "https://ubkt.example.org/"),
        ("ftp://example.org/", "https://example.org/"),
        ("https://example.org:x/", "https://example.org/"),
        ("https://a b.vn/", "https://example.org/"),
        ("/", "https://example.org/"),
    ],
)
def test_what_is_no_address_is_answered_with_one(written: str, right: str) -> None:
    assert right_address(written) == right


@given(st.text())
def test_advice_for_an_address_is_right(written: str) -> None:
    assert right_address(right_address(written) or written) == ""
