"""Files that must not be published."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.publication.privacy import named_in, withheld

NOTHING = frozenset[str]()


def kept_back(
    *paths: str,
    public: frozenset[str] = NOTHING,
    private: frozenset[str] = NOTHING,
    fixed: frozenset[str] = NOTHING,
) -> set[str]:
    return {*withheld("tin-tuc", paths, public=public, private=private, fixed=fixed)}


def test_in_the_news_folder_only_what_a_published_notice_names_is_public() -> None:
    paths = ("tin-tuc/2022/a.pdf", "tin-tuc/2022/b.pdf", "tin-tuc/2022/x.md")
    assert kept_back(*paths, public=frozenset([paths[0]])) == {paths[1], paths[2]}


def test_that_a_draft_leads_to_a_notice_is_no_reason_to_tell() -> None:
    paths = ("tin-tuc/2022/x.md",)
    found = withheld("tin-tuc", paths, public=NOTHING, private=frozenset(paths), fixed=NOTHING)
    assert found == {"tin-tuc/2022/x.md": ""}


def test_elsewhere_only_what_unpublished_notices_alone_name_is_withheld() -> None:
    paths = ("files/1.pdf", "files/2.pdf", "CNAME", "robots.txt", "gioi-thieu.md")
    private = frozenset(["files/1.pdf", "files/2.pdf", "gioi-thieu.md"])
    assert kept_back(*paths, private=private, public=frozenset(["files/2.pdf"])) == {"files/1.pdf"}


def test_what_the_configuration_names_is_never_withheld() -> None:
    private = frozenset(["assets/logo.png", "anh.png"])
    assert kept_back(*private, private=private, fixed=private) == set()


@pytest.mark.parametrize(
    "name",
    [
        *("~$bao-cao.docx", "x.md~", "x.md.bak", "#x.md#", "Thumbs.db", ".DS_Store", "x.md.txt"),
        *("bao-cao.docx", "danh-sach.xlsx", "IMG_0001.HEIC", "anh.jpg", "id_rsa", "x.yml", "x.sql"),
        *(
            "ghi-chu.txt",
            "mat-khau.txt",
            "2026.txt",
            "x.sqlite",
            "x.pem",
            "x.exe",
            "x.py",
            "x.log",
            "x.dump",
            "Makefile",
            "x.one",
            "x.abc",
        ),
    ],
)
@pytest.mark.parametrize("folder", ["", "files/", "tin-tuc/2022/"])
def test_what_programs_leave_and_nobody_names_is_not_published(folder: str, name: str) -> None:
    assert kept_back(folder + name) == {folder + name}


@pytest.mark.parametrize(
    "name",
    [
        *("CNAME", "ads.txt", "google123.html", "favicon.ico", "x/y.css", "x/y.woff2"),
        *("robots.txt", "security.txt", "llms.txt", "0123456789abcdef0123456789abcdef.txt"),
        *(".well-known/security.txt", ".well-known/pki", "assets/anh.jpg", "BingSiteAuth.xml"),
    ],
)
def test_what_a_site_needs_besides_its_pages_is_published(name: str) -> None:
    assert kept_back(name) == set()


FILES = ("assets/anh bon.jpg", "files/1.pdf", "CNAME", "files/2021.pdf")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![x](../../assets/anh bon.jpg)", {"assets/anh bon.jpg"}),
        ("> [q]: ../../assets/anh%20bon.jpg", {"assets/anh bon.jpg"}),
        ("<!-- ../../assets/anh bon.jpg -->", {"assets/anh bon.jpg"}),
        ("`../../files/1.pdf`", {"files/1.pdf"}),
        ("Năm 2021.pdf là tệp", set()),
        ("![x](2021.pdf)", {"tin-tuc/2022/2021.pdf"}),
        ("Bản ghi CNAME của tên miền", set()),
        *(("xfiles/1.pdf", set()), ("files/1.pdfs", set()), ("-files/1.pdf-", set())),
        ("files/1.pdfs và files/1.pdf", {"files/1.pdf"}),
        ("files/1.pdf", {"files/1.pdf"}),
    ],
)
def test_a_file_is_mentioned_by_its_whole_path(text: str, found: set[str]) -> None:
    assert named_in("tin-tuc/2022/x.md", text, FILES) == found


names = st.frozensets(st.sampled_from(["a.pdf", "files/b.png", "tin-tuc/2022/c.jpg", "d.js"]))


@given(names, names, names, names)
def test_no_public_file_is_withheld_and_no_private_one_is_shown(
    paths: frozenset[str], public: frozenset[str], private: frozenset[str], fixed: frozenset[str]
) -> None:
    found = kept_back(*paths, public=public, private=private, fixed=fixed)
    assert not found & (public | fixed)
    assert (paths & private) - public - fixed <= found
