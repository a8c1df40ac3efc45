"""Dead links of notices, and what may have been meant."""

from __future__ import annotations

import posixpath
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.text.problem import Problem, meant_by, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.notices.reference import Reference
    from newsroom.pages.page import Page

_NONE = "viết đường dẫn tới tệp của tin, như ../2026/ten-tin.md, hoặc bỏ liên kết, chỉ để lại chữ"


def dead_links(
    notices: Sequence[Notice], pages: Sequence[Page], files: Container[str]
) -> Iterator[Problem]:
    """Yield the links of `notices` that lead to none of the `pages` that are made nor `files`."""
    doubtful = [(each, link) for each in notices for link in each.links if link.path not in files]
    if not doubtful:  # as on most sites; else each page is asked for its address
        return
    made = {path.removesuffix("/") for page in pages for path in (page.url, page.output)}
    for notice, link in doubtful:
        is_ordinary = f"{link.path}.md" in files or f"{link.path}/index.md" in files
        if link.path not in made and not is_ordinary:
            near = _meant(link, notice, _ways(notice, notices, pages))
            text = f'liên kết tới "{link.path}", mà trang không có chỗ đó; {near}'
            yield Problem(notice.path, link.line, text)


def dead_anchors(
    notices: Sequence[Notice], others: Mapping[str, Collection[str]] = MappingProxyType({})
) -> Iterator[Problem]:
    """Yield the links of `notices` to places that neither they nor the `others`, by path, have."""
    places = {**others, **{notice.path: notice.anchors for notice in notices}}
    for notice in notices:
        for link in notice.links:
            known = places.get(link.path)
            if link.anchor and known is not None and link.anchor not in known:
                text = f'liên kết tới "#{link.anchor}", nhưng {link.path} không có chỗ đó'
                near = f"{nearest(link.anchor, sorted(known))}; " if known else ""
                text = f"{text}; {near}không có thì bỏ liên kết, chỉ để lại chữ"
                yield Problem(notice.path, link.line, text)


def _ways(notice: Notice, notices: Sequence[Notice], pages: Sequence[Page]) -> list[str]:
    """Return each page that a notice may link to, as its link would be written."""
    sources = {each.path for each in notices} - {notice.path}
    made = {page.url for page in pages if page.url.endswith("/")}
    others = {url for url in made if f"{url.removesuffix('/')}.md" not in {*sources, notice.path}}
    return sorted(_written(each, notice) for each in sources | others)


def _written(path: str, notice: Notice) -> str:
    way = posixpath.relpath(f"/{path}", f"/{posixpath.dirname(notice.path)}")
    return f"{way}/" if path.endswith("/") else way


def _meant(link: Reference, notice: Notice, ways: Sequence[str]) -> str:
    """Return the end of a message: the page that may have been meant, as its link is written."""
    name = meant_by(_name(link.path), {*map(_name, ways)})
    same = [way for way in ways if name and _name(way) == name]
    if len(same) == 1:
        return f'có phải là "{same[0]}"?'
    return nearest(_written(link.path, notice), same) if same else _NONE


def _name(path: str) -> str:
    return posixpath.basename(path.removesuffix("/")).partition(".")[0]
