"""Where a browser puts a branch up for review."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.editing.git.review_address import review_address

BRANCH = "tin/2026-hop"
GITHUB = "https://github.com/minh-hoa/trang/compare/main...tin/2026-hop?expand=1"
GITLAB = (
    "/-/merge_requests/new?merge_request%5Bsource_branch%5D=tin/2026-hop"
    "&merge_request%5Btarget_branch%5D=main"
)


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("git@github.com:minh-hoa/trang.git", GITHUB),
        ("ssh://git@github.com/minh-hoa/trang.git", GITHUB),
        ("ssh://git@ssh.github.com:443/minh-hoa/trang.git", GITHUB),
        ("https://github.com/minh-hoa/trang", GITHUB),
        ("https://github.com/minh-hoa/trang/", GITHUB),
        ("https://ten:ma-bi-mat@github.com/minh-hoa/trang.git", GITHUB),
        ("git@gitlab.com:tinh/ubkt/trang.git", f"https://gitlab.com/tinh/ubkt/trang{GITLAB}"),
        (
            "https://gitlab.example.org:8443/ubkt/trang.git",
            f"https://gitlab.example.org:8443/ubkt/trang{GITLAB}",
        ),
        (
            "ssh://git@gitlab.example.org:2222/ubkt/trang.git",
            f"https://gitlab.example.org/ubkt/trang{GITLAB}",
        ),
        (
            "http://gitea.example.org:3000/ubkt/trang.git",
            "http://gitea.example.org:3000/ubkt/trang/compare/main...tin/2026-hop",
        ),
        (
            "https://codeberg.org/ubkt/trang.git",
            "https://codeberg.org/ubkt/trang/compare/main...tin/2026-hop",
        ),
        (
            "git@bitbucket.org:ubkt/trang.git",
            "https://bitbucket.org/ubkt/trang/pull-requests/new?source=tin/2026-hop&dest=main",
        ),
        (
            "https://github.com/ubkt/tin%20t%E1%BB%A9c",
            "https://github.com/ubkt/tin%20t%E1%BB%A9c/compare/main...tin/2026-hop?expand=1",
        ),
        # Whose pages nobody knows.
        ("git@git.example.org:ubkt/trang.git", ""),
        ("git@github-co-quan:ubkt/trang.git", ""),
        ("https://notgithub.example.org/ubkt/trang.git", ""),
        ("https://github.com/", ""),
        ("/srv/git/trang.git", ""),
        ("../trang.git", ""),
        ("file:///srv/git/trang.git", ""),
        (r"C:\kho\trang.git", ""),
        ("C:/kho/trang.git", ""),
        ("https://[github.com/ubkt/trang.git", ""),
    ],
)
def test_a_review_address_is_made_of_that_of_the_repository(remote: str, address: str) -> None:
    assert review_address(remote, BRANCH, main="main", said="") == address


@pytest.mark.parametrize(
    "said",
    [
        (
            "remote: Create a pull request for 'tin/2026-hop' on GitHub by visiting:        \n"
            "remote:      https://git.example.org/o/r/pull/new/tin/2026-hop        \n"
        ),
        (
            "remote: To create a merge request for tin/2026-hop, visit:\n"
            "remote:   https://git.example.org/o/r/-/merge_requests/new?x=tin%2F2026-hop\n"
        ),
        (
            "remote: Xem nội quy: https://git.example.org/noi-quy\n"
            "remote: . Create a new pull request for 'tin/2026-hop':\n"
            "remote:   https://git.example.org/o/r/compare/main...tin/2026-hop\n"
        ),
    ],
)
def test_the_servers_own_word_goes_first(said: str) -> None:
    found = review_address("git@github.com:a/b.git", BRANCH, main="main", said=said)
    assert found.startswith("https://git.example.org/o/r/")


@pytest.mark.parametrize(
    "said",
    ["https://example.org/tin/2026-hop", "remote: xem javascript:tin/2026-hop", "remote: tạm biệt"],
)
def test_nothing_else_that_a_push_says_is_taken_for_an_address(said: str) -> None:
    assert review_address("/srv/git", BRANCH, main="main", said=said) == ""


@given(remote=st.text() | st.from_regex(r"(https?|ssh)://\S*github\S*", fullmatch=True))
def test_whatever_a_remote_is_called_the_address_is_one_of_the_web_or_none(remote: str) -> None:
    found = review_address(remote, BRANCH, main="main", said="")
    assert found == "" or found.startswith(("https://", "http://"))
