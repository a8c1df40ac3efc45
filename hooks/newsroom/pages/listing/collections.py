"""Collections of notices by category, tag, author and time, and their numbered pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.notices.addresses import ARCHIVE, AUTHORS, CATEGORIES, TAGS
from newsroom.text.vietnamese import canonical, slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Category

_NAMELESS = "khong-ten"


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of notices, newest first."""

    number: int | None
    """Counted from the oldest; none for the newest notices, which have no number yet."""
    notices: Sequence[Notice]


@dataclass(frozen=True, slots=True)
class Name:
    """A tag or an author, as far as one address shows it."""

    key: str
    """The name's canonical form."""
    title: str
    """Its commonest spelling."""
    notices: Sequence[Notice]
    """Newest first."""

    @property
    def anchor(self) -> str:
        """Its place on a page that several names share."""
        return self.key.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Collection:
    """All notices that have something in common, newest first."""

    kind: str
    """One of news, category, tag, author, year, month."""
    folder: str
    """Its address without slashes at the ends."""
    title: str
    notices: Sequence[Notice]
    description: str = ""
    names: tuple[Name, ...] = ()
    """Those of the tag or author whose address it is, in alphabetical order; several, where they
    differ in their marks or units alone."""

    def full_pages(self, per_page: int) -> int:
        """How many numbered pages there are: those that newer notices no longer change."""
        return max(0, len(self.notices) - 1) // per_page

    def listings(self, per_page: int) -> Iterator[Listing]:
        """Yield the newest notices, then the numbered pages from the newest to the oldest."""
        yield Listing(None, self.notices[:per_page])
        end = len(self.notices)
        for number in range(self.full_pages(per_page), 0, -1):
            first = end - number * per_page
            yield Listing(number, self.notices[first : first + per_page])


def by_date(notices: Iterable[Notice]) -> list[Notice]:
    """Return notices newest first; those of one moment by path, so that the order is total."""
    return sorted(notices, key=lambda notice: (notice.date, notice.path), reverse=True)


def by_category(notices: Iterable[Notice], categories: Iterable[Category]) -> list[Collection]:
    """Return a collection for every category, in the configured order, unused ones too."""
    found: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        found[notice.category.slug].append(notice)
    return [
        Collection(
            "category", f"{CATEGORIES}/{each.slug}", each.title, found[each.slug], each.description
        )
        for each in categories
    ]


def by_tag(notices: Iterable[Notice]) -> list[Collection]:
    """Return the collection of every address of a tag."""
    return _by_name(notices, "tag", TAGS, lambda notice: ((tag, tag) for tag in notice.tags))


def by_author(notices: Iterable[Notice]) -> list[Collection]:
    """Return the collection of every address of an author; names are bylines."""
    return _by_name(
        notices,
        "author",
        AUTHORS,
        lambda notice: ((author.byline, author.name) for author in notice.authors),
    )


def by_year(notices: Iterable[Notice]) -> list[Collection]:
    """Return the collections of the years, newest first."""
    found: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices:
        found[f"{notice.date:%Y}"].append(notice)
    return [
        Collection("year", f"{ARCHIVE}/{year}", f"Năm {year}", found[year])
        for year in sorted(found, reverse=True)
    ]


def by_month(year: Collection) -> list[Collection]:
    """Return the collections of a year's months, newest first."""
    found: dict[str, list[Notice]] = defaultdict(list)
    for notice in year.notices:
        found[f"{notice.date:%m}"].append(notice)
    return [
        Collection(
            "month", f"{year.folder}/{month}", f"Tháng {month}/{year.folder[-4:]}", found[month]
        )
        for month in sorted(found, reverse=True)
    ]


def _by_name(
    notices: Iterable[Notice],
    kind: str,
    folder: str,
    names: Callable[[Notice], Iterable[tuple[str, str]]],
) -> list[Collection]:
    """Group by the addresses of names. Spellings of one name meet, and the commonest is shown.

    `names` gives of a notice each name in full and the part that makes its address. An address is
    decided by its name alone, so that it never passes to another one: names with the same address
    share it, each under its own heading.
    """
    found: dict[str, dict[str, list[Notice]]] = defaultdict(lambda: defaultdict(list))
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    together: dict[str, dict[str, Notice]] = defaultdict(dict)
    for notice in notices:
        for name, short in names(notice):
            key, slug = canonical(name), slugify(short) or _NAMELESS
            found[slug][key].append(notice)
            spellings[key][name] += 1
            together[slug][notice.path] = notice
    return [
        _shared(
            Collection(kind, f"{folder}/{slug}", "", list(together[slug].values())),
            [
                Name(key, _commonest(spellings[key]), found[slug][key])
                for key in sorted(found[slug])
            ],
        )
        for slug in found
    ]


def _shared(collection: Collection, names: Sequence[Name]) -> Collection:
    title = ", ".join(name.title for name in names)
    return replace(collection, title=title, names=tuple(names))


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))
