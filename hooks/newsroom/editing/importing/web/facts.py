"""The metadata of a page's article: from its head, its linked data and its microdata."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "headline", "dc.title")
_DATES = ("article:published_time", "datepublished", "pubdate", "dc.date.issued", "og:pubdate")
_AUTHORS = ("article:author_name", "author", "dc.creator")
_SECTIONS = ("article:section", "articlesection")
_NOBODY = re.compile(
    r"(?:super ?)?admin(?:istrator)?|root|quản trị(?: viên)?|ban quản trị|https?:.*", re.IGNORECASE
)
_BREADCRUMB = re.compile(r"breadcrumb|duong-?dan|path-?way", re.IGNORECASE)
_CATEGORY = re.compile(
    r"(?:^|[\s_-])(?:cat|category|chuyen-?muc|section)(?:$|[\s_-])", re.IGNORECASE
)
_TAG_LINK = re.compile(r"/tags?/", re.IGNORECASE)
_SITE = re.compile(r"\s+[-–|•»:]{1,2}\s+")
_LONG = 15
"""A title is longer than the name of a section."""
_ARTICLES = ("Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle")
_OFFICE = re.compile(r"Microsoft (?:Word|Excel)|LibreOffice|OpenOffice|WPS Office", re.IGNORECASE)
_DOCS = "//body[contains(concat(' ', @class, ' '), ' doc-content ')]"
"""What Google Docs calls the text of a file."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The metadata of an article."""

    title: str = ""
    window: str = ""
    """The title of the browser's window, without the name of the site where that can be told."""
    date: str = ""
    author: str = ""
    sections: tuple[str, ...] = ()
    """Names of sections that it stands in, the nearest last."""
    tags: tuple[str, ...] = ()
    is_site: bool = True
    """Whether a site made it, which puts menus around the article, and no program for papers."""


def read_facts(root: HtmlElement) -> PageFacts:
    """Read the metadata of a page's article; each may be missing."""
    if _is_paper(root):  # what it says of itself is older than its text
        return PageFacts(window=_window(root), is_site=False)
    told = {**_linked_data(root), **_metas(root)}
    date = _first(told, _DATES) or next(iter(root.xpath("//time/@datetime")), "")
    author = _first(told, _AUTHORS)
    return PageFacts(
        title=_first(told, _TITLES),
        window=_window(root),
        date=str(date),
        author="" if _NOBODY.fullmatch(author) else author,
        sections=tuple(dict.fromkeys([*_sections(root), *filter(None, [_first(told, _SECTIONS)])])),
        tags=tuple(dict.fromkeys(_tags(root))),
    )


def _is_paper(root: HtmlElement) -> bool:
    """Whether a program for papers has saved a page; a site's text may only be pasted from one."""
    made = (each.get("content", "") for each in root.xpath("/html/head/meta[@name]"))
    return any(map(_OFFICE.match, made)) or bool(root.xpath(_DOCS))


def _first(told: dict[str, str], keys: tuple[str, ...]) -> str:
    return next((told[key] for key in keys if told.get(key)), "")


def _metas(root: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        found.setdefault(key.lower(), _words(meta.get("content", "")))
    return found


def _linked_data(root: HtmlElement) -> dict[str, str]:
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for each in _objects(data):
            kinds = each.get("@type")
            if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                named = {key.lower(): _name(value) for key, value in each.items()}
                return {key: value for key, value in named.items() if value}
    return {}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph", []))
    elif isinstance(data, list):
        for each in data:
            yield from _objects(each)


def _name(value: Any) -> str:
    """Return a text, or the name of a person, or those of several."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _words(str((value.get("name") or "") if isinstance(value, dict) else value))


def _window(root: HtmlElement) -> str:
    """Return the title of the window without the name of the site."""
    found = root.find(".//title")
    whole = "" if found is None else _words(found.text_content())
    first = _SITE.split(whole)[0]
    return first if len(first) >= _LONG else whole


def _sections(root: HtmlElement) -> Iterator[str]:
    for element in root.iter("a", "li", "div", "span", "p", "td", "h2", "h3", "ol", "ul", "nav"):
        named = f"{element.get('class', '')} {element.get('id', '')}"
        if _BREADCRUMB.search(named):
            yield from (_words(each.text_content()) for each in element.iter("a", "li", "span"))
        elif _CATEGORY.search(named) or "category" in element.get("rel", ""):
            yield _words(element.text_content())


def _tags(root: HtmlElement) -> Iterator[str]:
    for link in root.iter("a"):
        if "tag" in link.get("rel", "").split() or _TAG_LINK.search(link.get("href", "")):
            yield _words(link.text_content()).lstrip("#")


def _words(text: str) -> str:
    return nfc(" ".join(text.split()))
