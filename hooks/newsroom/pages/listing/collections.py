"""Collections of notices by category, tag, author and time, and their numbered pages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from newsroom.notices.addresses import ARCHIVE, AUTHORS, CATEGORIES, TAGS
from newsroom.text.vietnamese import canonical, slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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
        """The anchor of its heading on a page that several names share."""
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


def by_tag(notices: Sequence[Notice]) -> list[Collection]:
    """Return the collection of every address of a tag."""
    return _by_name(notices, "tag", TAGS, lambda notice: ((tag, tag) for tag in notice.tags))


def by_author(notices: Sequence[Notice]) -> list[Collection]:
    """Return the collection of every address of an author; names are bylines."""
    return _by_name(
        notices,
        "author",
        AUTHORS,
        lambda notice: ((author.byline, author.name) for author in notice.authors),
    )


def by_year(notices: Iterable[Notice]) -> list[Collection]:
    """Return the collections of the years, newest first."""
    found: dict[int, list[Notice]] = defaultdict(list)
    for notice in notices:
        found[notice.date.year].append(notice)
    return [
        Collection("year", f"{ARCHIVE}/{year:04}", f"Năm {year:04}", found[year])
        for year in sorted(found, reverse=True)
    ]


def by_month(year: Collection) -> list[Collection]:
    """Return the collections of a year's months, newest first."""
    found: dict[int, list[Notice]] = defaultdict(list)
    for notice in year.notices:
        found[notice.date.month].append(notice)
    told = year.folder.rpartition("/")[2]
    return [
        Collection("month", f"{year.folder}/{month:02}", f"Tháng {month:02}/{told}", found[month])
        for month in sorted(found, reverse=True)
    ]


def _by_name(
    notices: Sequence[Notice],
    kind: str,
    folder: str,
    names: Callable[[Notice], Iterable[tuple[str, str]]],
) -> list[Collection]:
    """Group by the addresses of names. Spellings of one name meet, and the commonest is shown.

    `names` gives of a notice each name in full and the part that makes its address. An address is
    decided by its name alone, so that it never passes to another one: names with the same address
    share it, each under its own heading.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, notice in enumerate(notices):
        for each in names(notice):
            places[each].append(place)
    found: dict[str, dict[str, dict[str, list[int]]]] = defaultdict(lambda: defaultdict(dict))
    for (name, short), here in places.items():
        found[slugify(short) or _NAMELESS][canonical(name)][name] = here
    return [_shared(f"{folder}/{slug}", kind, found[slug], notices) for slug in found]


def _shared(
    folder: str,
    kind: str,
    found: Mapping[str, Mapping[str, Sequence[int]]],
    notices: Sequence[Notice],
) -> Collection:
    """Return the collection of the names at an address, given with the places of each spelling."""
    names = [
        Name(key, _commonest(found[key]), _together(found[key].values(), notices))
        for key in sorted(found)
    ]
    every = _together((here for key in found.values() for here in key.values()), notices)
    title = ", ".join(name.title for name in names)
    return Collection(kind, folder, title, every, names=tuple(names))


def _together(places: Iterable[Sequence[int]], notices: Sequence[Notice]) -> list[Notice]:
    """Return the notices at some places, each once and in their order."""
    return [notices[place] for place in sorted({*chain.from_iterable(places)})]


def _commonest(spellings: Mapping[str, Sequence[int]]) -> str:
    return min(spellings, key=lambda name: (-len(spellings[name]), name))
