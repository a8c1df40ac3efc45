"""What mkdocs.yml says of the news."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.notices.addresses import Addresses
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from newsroom.notices.affair import Affair
    from newsroom.notices.slogans import Slogan

RESERVED = (
    "chuyen-muc", "chu-de", "tac-gia", "luu-tru", "tim-kiem",
    "vu-viec", "van-ban", "lich", "assets",
)  # fmt: skip
"""Folders of the site that are not for notices."""
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a piece of an address is."""


@dataclass(frozen=True, slots=True)
class Category:
    """One of the fixed list of categories; a notice has exactly one."""

    slug: str
    """Its piece of an address."""
    title: str
    """Its name as readers see it."""
    description: str = ""
    """A sentence for the head of its listing."""
    aliases: tuple[str, ...] = ()
    """Its earlier slugs, whose addresses lead to it."""
    short: str = ""
    """Its name where there is little room; empty where it has no other."""


@dataclass(frozen=True, slots=True)
class Contact:
    """The body that answers for the site, and how to reach it; what is not given is empty."""

    body: str
    address: str
    phone: str
    email: str
    editor: str
    """Who answers for what the site says."""
    licence: str


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """A site of another body."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The news part of the configuration, checked."""

    folder: str
    """Where notices lie below the docs folder, which is also where all news is listed."""
    zone: tzinfo
    """The zone of dates that name none, and of today."""
    per_page: int
    """Notices on one page of a listing."""
    related: int
    """Related notices shown below a notice."""
    categories: tuple[Category, ...]
    slogans: tuple[Slogan, ...]
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """Short forms of the field and the words they stand for, the same in related news."""
    attachment_bytes: int = 50_000_000
    """How large an attachment may be."""
    affairs: tuple[Affair, ...] = ()
    """In the order in which they are declared."""
    document_links: bool = True
    """Whether numbers of documents in texts become links."""
    search: bool = True
    """Whether readers can search."""
    submit: bool = True
    """Whether editors can send notices to review by Git."""
    contact: Contact | None = None
    links: tuple[OutsideLink, ...] = ()
    """Sites of other bodies."""
    addresses: Addresses = field(default=Addresses(directory_urls=True))
    """Where everything is published."""
    by_name: Mapping[str, Category] = field(init=False, repr=False, compare=False)
    """The categories by their slugs and by both their names, in canonical form."""
    affair_by_name: Mapping[str, Affair] = field(init=False, repr=False, compare=False)
    """The affairs, likewise."""

    def __post_init__(self) -> None:
        """Collect the names once."""
        # What another is called at full length comes before what one is called for short.
        names = {canonical(each.short): each for each in self.categories if each.short}
        names |= {canonical(n): each for each in self.categories for n in (each.slug, each.title)}
        object.__setattr__(self, "by_name", names)
        affairs = {canonical(n): each for each in self.affairs for n in (each.slug, each.title)}
        object.__setattr__(self, "affair_by_name", affairs)
