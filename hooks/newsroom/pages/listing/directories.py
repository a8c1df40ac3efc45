"""The lists of all collections of a kind: categories, tags, authors, years."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.notices.addresses import ARCHIVE, AUTHORS, CATEGORIES, TAGS
from newsroom.pages.page import Page
from newsroom.text.vietnamese import alphabetical, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.pages.entry import Entry
    from newsroom.pages.listing.collections import Name

KINDS = MappingProxyType(
    {
        CATEGORIES: ("Chuyên mục", "Tin theo từng chuyên mục của trang."),
        TAGS: ("Chủ đề", "Tin theo chủ đề mà người biên tập gắn cho từng tin."),
        AUTHORS: ("Tác giả", "Tin theo tác giả và đơn vị."),
        ARCHIVE: ("Lưu trữ", "Tin theo năm và tháng đăng."),
    }
)
"""Title and description of each directory, by its folder."""
_BY_LETTER = (TAGS, AUTHORS)
_MANY = 60
"""More names than this are looked up by letter."""
_OTHERS = "0-9"


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries of a long directory that begin with one letter."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The list of all collections of a kind."""

    title: str
    description: str
    entries: tuple[Entry, ...]
    """Empty where `letters` has them."""
    letters: tuple[Letter, ...] = ()
    """The entries by their first letter, where there are many."""


def by_title(name: Name) -> tuple[str, str]:
    """Return the sort key of a name."""
    return alphabetical(name.title), name.key


@dataclass(frozen=True)
class DirectoryPage(Page):
    """The list of all collections of a kind."""

    template = "directory.html"
    title: str
    description: str
    entries: tuple[Entry, ...]

    def _view(self) -> DirectoryView:
        is_long = len(self.entries) > _MANY and self.path.startswith(_BY_LETTER)
        letters = tuple(_letters(self.entries)) if is_long else ()
        return DirectoryView(self.title, self.description, () if letters else self.entries, letters)


def _letters(entries: Iterable[Entry]) -> Iterable[Letter]:
    """Yield the entries, which stand in alphabetical order, by their first letter."""
    for letter, found in groupby(sorted(entries, key=_letter), key=_letter):
        title = "D, Đ" if letter == "D" else letter
        yield Letter(title, f"_{letter.lower()}", tuple(found))


def _letter(entry: Entry) -> str:
    first = fold(entry.title)[:1].upper()
    return first if "A" <= first <= "Z" else _OTHERS
