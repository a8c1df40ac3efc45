"""Collections of notices by category, tag, author and time, and their numbered pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.text.vietnamese import canonical, slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Category

CATEGORIES, TAGS, AUTHORS, ARCHIVE = "chuyen-muc", "chu-de", "tac-gia", "luu-tru"
"""Where collections of each kind lie in the site."""
_NAMELESS = "khong-ten"


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of notices, newest first."""

    number: int | None
    """Counted from the oldest; none for the newest notices, which have no number yet."""
    notices: Sequence[Notice]


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


def by_tag(
    notices: Iterable[Notice], listed: Container[str] | None = None
) -> dict[str, Collection]:
    """Return the collection of every tag by the tag's canonical form.

    Given the paths `listed`, it holds only those; the others just keep their tags' addresses.
    """
    names = _by_name(notices, "tag", TAGS, lambda notice: ((tag, tag) for tag in notice.tags))
    return _only(names, listed)


def by_author(
    notices: Iterable[Notice], listed: Container[str] | None = None
) -> dict[str, Collection]:
    """Return the collection of every author by the byline's canonical form, as `by_tag` does."""
    names = _by_name(
        notices,
        "author",
        AUTHORS,
        lambda notice: ((author.byline, author.name) for author in notice.authors),
    )
    return _only(names, listed)


def _only(
    collections: dict[str, Collection], listed: Container[str] | None
) -> dict[str, Collection]:
    """Return the collections with only the notices that are listed, where there are any."""
    if listed is None:
        return collections
    found = {}
    for key, each in collections.items():
        notices = [notice for notice in each.notices if notice.path in listed]
        if notices:
            found[key] = replace(each, notices=notices)
    return found


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
) -> dict[str, Collection]:
    """Group by name. Spellings of one name meet, and the commonest is shown.

    `names` gives of a notice each name in full and the part that makes its address. Of two
    names with the same address the one used first keeps it, so that addresses stay.
    """
    found: dict[str, list[Notice]] = defaultdict(list)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    slugs: dict[str, str] = {}
    taken: set[str] = set()
    for notice in reversed(list(notices)):
        for name, short in names(notice):
            key = canonical(name)
            found[key].append(notice)
            spellings[key][name] += 1
            if key not in slugs:
                slugs[key] = _free(slugify(short) or _NAMELESS, taken)
    return {
        key: Collection(kind, f"{folder}/{slugs[key]}", _commonest(spellings[key]), group[::-1])
        for key, group in found.items()
    }


def _free(slug: str, taken: set[str]) -> str:
    """Return `slug`, numbered where it is taken, and take it."""
    choice, number = slug, 1
    while choice in taken:
        number += 1
        choice = f"{slug}-{number}"
    taken.add(choice)
    return choice


def _commonest(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))
