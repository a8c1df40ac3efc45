"""Files that must not be published."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.privacy import withheld
from tests.factory import notice_of, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.notices.notice import Notice


def named_in(*hidden: Notice) -> Callable[[str], bool]:
    """Return whether one of the `hidden` notices names a file."""
    names = {posixpath.basename(each.path) for notice in hidden for each in notice.files}
    return names.__contains__


def test_what_only_an_unpublished_notice_names_is_withheld() -> None:
    shown = notice_of(page(body="[a](chung.pdf) [b](../../assets/chung.png) ![c](anh.jpg)"))
    hidden = notice_of(
        page(body="[a](chung.pdf) [b](../../assets/chung.png) [c](../../assets/rieng.pdf)")
    )
    paths = {
        "index.md",
        "assets/a.css",
        "assets/chung.png",
        "assets/rieng.pdf",
        "tin-tuc-khac/a.pdf",
        "tin-tuc/2022/chung.pdf",
        "tin-tuc/2022/anh.jpg",
        "tin-tuc/2022/khong-ai-goi.pdf",
    }
    assert withheld("tin-tuc", paths, shown=[shown], mentioned=named_in(hidden)) == {
        "assets/rieng.pdf",
        "tin-tuc/2022/khong-ai-goi.pdf",
    }


def test_everything_that_a_notice_names_belongs_to_it() -> None:
    notice = notice_of(
        page("image: {src: a.jpg, alt: A}", "attachments: [{file: b.pdf}]", body="![c](d.png)")
    )
    paths = {f"tin-tuc/2022/{name}" for name in ("a.jpg", "b.pdf", "d.png")}
    assert withheld("tin-tuc", paths, shown=[notice], mentioned=named_in()) == set()
    assert withheld("tin-tuc", paths, shown=[], mentioned=named_in(notice)) == paths


names = st.lists(
    st.sampled_from(["a.pdf", "b.png", "../../assets/c.css", "../../d.js"]), max_size=4
)


@given(names, names)
def test_no_file_of_a_published_notice_is_withheld_and_none_of_only_a_draft_is_shown(
    public: list[str], private: list[str]
) -> None:
    shown, hidden = (
        notice_of(page(body=" ".join(["Tin", *(f"[x]({name})" for name in names_)])))
        for names_ in (public, private)
    )
    paths = {"tin-tuc/2022/a.pdf", "tin-tuc/2022/b.png", "assets/c.css", "d.js"}
    kept_back = withheld("tin-tuc", paths, shown=[shown], mentioned=named_in(hidden))
    public_paths = {link.path for link in shown.links}
    assert not kept_back & public_paths
    assert {link.path for link in hidden.links} - public_paths <= kept_back
