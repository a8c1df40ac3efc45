"""Dead links of notices and other pages, and what may have been meant."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Protocol

from newsroom.text.problem import Problem, meant_by, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.notices.reference import Reference
    from newsroom.pages.page import Page

_NONE = "viết đường dẫn tới tệp của tin, như ../2026/ten-tin.md, hoặc bỏ liên kết, chỉ để lại chữ"


class Linking(Protocol):
    """A page that links to others, in the news or outside."""

    @property
    def path(self) -> str:
        """Its file below the docs folder."""

    @property
    def links(self) -> Sequence[Reference]:
        """What it leads to."""


def dead_links(
    linking: Iterable[Linking], pages: Sequence[Page], files: Collection[str]
) -> Iterator[Problem]:
    """Yield the links that lead to none of the `pages` that are made, nor to any of the `files`.

    One to a file that must be there is told as missing.
    """
    doubtful = [
        (each.path, link)
        for each in linking
        for link in each.links
        if link.path not in files and not link.must_be_there
    ]
    if not doubtful:  # as on most sites; else each page is asked for its address
        return
    made = {path.removesuffix("/") for page in pages for path in (page.url, page.output)}
    for path, link in doubtful:
        is_ordinary = f"{link.path}.md" in files or f"{link.path}/index.md" in files
        if link.path not in made and not is_ordinary:
            near = _meant(link, path, _ways(link, path, pages, files))
            text = f'liên kết tới "{link.path}", mà trang không có chỗ đó; {near}'
            yield Problem(path, link.line, text)


def dead_anchors(
    linking: Iterable[Linking], notices: Iterable[Notice], others: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Yield the links to places that neither `notices` nor the `others`, by path, have."""
    places = {**others, **{notice.path: notice.anchors for notice in notices}}
    for each in linking:
        for link in each.links:
            known = places.get(link.path)
            if link.anchor and known is not None and link.anchor not in known:
                text = f'liên kết tới "#{link.anchor}", nhưng {link.path} không có chỗ đó'
                near = f"{nearest(link.anchor, sorted(known))}; " if known else ""
                text = f"{text}; {near}không có thì bỏ liên kết, chỉ để lại chữ"
                yield Problem(each.path, link.line, text)


def _ways(link: Reference, path: str, pages: Sequence[Page], files: Collection[str]) -> list[str]:
    """Return each page that the page `path` may link to, as its link would be written.

    Where there are some below the same folder as `link`, they alone.
    """
    sources = {each for each in files if each.endswith(".md")} - {path}
    made = {page.url for page in pages if page.url.endswith("/")}
    others = {url for url in made if f"{url.removesuffix('/')}.md" not in {*sources, path}}
    top = f"{link.path.partition('/')[0]}/"
    near = {each for each in sources | others if each.startswith(top)}
    return sorted(_written(each, path) for each in near or sources | others)


def _written(goal: str, path: str) -> str:
    way = posixpath.relpath(f"/{goal}", f"/{posixpath.dirname(path)}")
    return f"{way}/" if goal.endswith("/") else way


def _meant(link: Reference, path: str, ways: Sequence[str]) -> str:
    """Return the end of a message: the page that may have been meant, as its link is written."""
    name = meant_by(_name(link.path), {*map(_name, ways)})
    same = [way for way in ways if name and _name(way) == name]
    if len(same) == 1:
        return f'có phải là "{same[0]}"?'
    return nearest(_written(link.path, path), same) if same else _NONE


def _name(path: str) -> str:
    return posixpath.basename(path.removesuffix("/")).partition(".")[0]
