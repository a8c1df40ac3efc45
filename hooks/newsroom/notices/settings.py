"""What mkdocs.yml says of the news."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from newsroom.text.vietnamese import canonical, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, tzinfo

RESERVED = ("chuyen-muc", "chu-de", "tac-gia", "luu-tru", "tim-kiem", "assets")
"""Folders of the site that are not for notices."""
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Category:
    """One of the fixed list of categories; a notice has exactly one."""

    slug: str
    """Its piece of an address."""
    title: str
    """Its name as readers see it."""
    description: str = ""
    """A sentence for the head of its listing."""


@dataclass(frozen=True, slots=True)
class Slogan:
    """A slogan of the banner, word for word as it was issued."""

    text: str
    begins: date | None = None
    """The first day on which it shows, none when it always has."""
    ends: date | None = None
    """The last day on which it shows, none when it always will."""
    source: str = ""
    """The document that issued it; kept for the record, not shown."""


DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {"folder": "tin-tuc", "timezone": "Asia/Ho_Chi_Minh", "per_page": 20, "related": 5}
)
"""What holds where `extra.news` does not say."""


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
    search: bool = True
    """Whether readers can search."""
    by_name: Mapping[str, Category] = field(init=False, repr=False, compare=False)
    """The categories by their slugs and titles in canonical form."""

    def __post_init__(self) -> None:
        """Collect the names once."""
        names = {canonical(n): each for each in self.categories for n in (each.slug, each.title)}
        object.__setattr__(self, "by_name", names)

    def problems(self) -> Iterator[str]:
        """Yield what is wrong with the values, each with its key."""
        slugs = [category.slug for category in self.categories]
        if not slugs:
            yield "categories: there must be at least one"
        for key, slug in [("folder", self.folder), *(("categories", slug) for slug in slugs)]:
            if not _SLUG.fullmatch(slug):
                yield f"{key}: '{slug}' cannot be an address; '{slugify(slug)}' can"
        names = [
            n for each in self.categories for n in {canonical(each.slug), canonical(each.title)}
        ]
        for name, count in Counter(names).items():
            if count > 1:
                yield f"categories: '{name}' stands {count} times; slugs and titles must differ"
        if self.folder in RESERVED:
            yield f"folder: '{self.folder}' is where the site puts pages of its own"
        if self.per_page < 1:
            yield f"per_page: {self.per_page} is less than 1"
        if self.related < 0:
            yield f"related: {self.related} is less than 0"
        yield from self._slogan_problems()

    def _slogan_problems(self) -> Iterator[str]:
        for slogan in self.slogans:
            if slogan.begins and slogan.ends and slogan.ends < slogan.begins:
                yield f"slogans: '{slogan.text}' ends on {slogan.ends}, before it begins"
