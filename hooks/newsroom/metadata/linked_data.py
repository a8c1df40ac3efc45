"""Pages in schema.org's terms, as JSON-LD."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsroom.metadata.site import LANGUAGE
from newsroom.text.compact_json import compact_json
from newsroom.text.dates import iso
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from newsroom.metadata.site import Site
    from newsroom.notices.notice import Author, Notice
    from newsroom.notices.settings import Contact
    from newsroom.pages.notice.notice_page import NoticeView
    from newsroom.pages.page import Page
    from newsroom.pictures.picture import Picture

Node = dict[str, Any]
"""A thing as schema.org describes it."""

LOGO = "assets/images/logo.png"
_LOGO_SIDE = 512
_UNITS = frozenset(map(canonical, ("Ban", "BBT", "Báo", "Nhóm", "Phòng", "Tổ", "UBKT", "Uỷ")))
"""Words that begin the name of a unit, and of no person."""


def script(*nodes: Node) -> str:
    """Return the element of JSON-LD with `nodes`; no text in them can end it."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    told = compact_json(graph).replace("<", r"\u003c")
    return f'<script type="application/ld+json">{told}</script>'


class LinkedData:
    """Describes the pages of a site in schema.org's terms."""

    def __init__(self, site: Site, contact: Contact | None = None) -> None:
        """Describe once what all pages have in common."""
        self._site = site
        self._common: Node = {"inLanguage": LANGUAGE, "isAccessibleForFree": True}
        self._publisher: Node = {"@type": "Organization", "name": site.publisher}
        if contact:
            told = {"address": contact.address, "telephone": contact.phone, "email": contact.email}
            self._publisher["name"] = contact.body
            self._publisher |= {key: value for key, value in told.items() if value}
        if site.address:
            self._publisher["url"] = site.absolute("")
            self._publisher["logo"] = {
                "@type": "ImageObject",
                "url": site.absolute(LOGO),
                "width": _LOGO_SIDE,
                "height": _LOGO_SIDE,
            }

    def notice(
        self, page: Page, view: NoticeView, picture: Picture, dates: tuple[str, str]
    ) -> Node:
        """Return a notice; `dates` are when it was published and when it last changed."""
        notice = page.notice
        assert notice is not None
        node: Node = {
            "@type": "NewsArticle",
            "headline": notice.title,
            "description": notice.summary,
            "datePublished": dates[0],
            "dateModified": dates[1],
            "author": [
                self._author(author, entry.url)
                for author, entry in zip(notice.authors, view.authors, strict=True)
            ],
            "publisher": self._publisher,
            "articleSection": notice.category.title,
            "keywords": notice.tags,
            **self._common,
        }
        if self._site.address:
            node["url"] = node["mainEntityOfPage"] = self._site.absolute(page.url)
            node["image"] = [self._image(picture)]
        if notice.expires:
            node["expires"] = iso(notice.expires)
        if notice.source:
            origin = {"@type": "Organization", "name": notice.source.name}
            address = {"url": notice.source.url} if notice.source.url else {}
            node["isBasedOn"] = {"@type": "CreativeWork", "publisher": origin, **address}
        if corrections := list(_corrections(notice, page.changed or notice.date)):
            node["correction"] = corrections
        return node

    def page(self, kind: str, title: str, description: str, url: str) -> Node:
        """Return a page that is no notice; `kind` is its type."""
        node: Node = {"@type": kind, "name": title, "description": description}
        if self._site.address:
            node["url"] = self._site.absolute(url)
        return {**node, "publisher": self._publisher, "inLanguage": LANGUAGE}

    def trail(self, *steps: tuple[str, str]) -> Node:
        """Return the way to a page from the front page, as titles and addresses."""
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": title,
                    "item": self._site.absolute(url),
                }
                for position, (title, url) in enumerate((("Trang chủ", ""), *steps), 1)
            ],
        }

    def _author(self, author: Author, url: str) -> Node:
        node = _author(author)
        return {**node, "url": self._site.absolute(url)} if url and self._site.address else node

    def _image(self, picture: Picture) -> Node:
        node: Node = {"@type": "ImageObject", "url": self._site.absolute(picture.url)}
        if picture.width:
            node |= {"width": picture.width, "height": picture.height}
        if picture.caption:
            node["caption"] = picture.caption
        if picture.credit:
            node["creditText"] = picture.credit
        return node


def _corrections(notice: Notice, last: datetime) -> Iterator[Node]:
    """Yield what was corrected up to `last`, newest first."""
    for each in notice.corrected(last):
        if each.note:
            date = iso(each.date)
            yield {"@type": "CorrectionComment", "text": each.note, "datePublished": date}


@lru_cache(maxsize=1024)
def _author(author: Author) -> Node:
    unit = {"@type": "Organization", "name": author.unit}
    if _is_unit(author.name):
        within = {"parentOrganization": unit} if author.unit else {}
        return {"@type": "Organization", "name": author.name, **within}
    within = {"affiliation": unit} if author.unit else {}
    return {"@type": "Person", "name": author.name, **within}


def _is_unit(name: str) -> bool:
    """Whether a name is a unit's: of a person's every word has a capital."""
    small = any(word[0].islower() for word in name.split())
    return small or canonical(name).partition(" ")[0] in _UNITS
