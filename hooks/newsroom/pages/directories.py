"""The lists of all collections of a kind: categories, tags, authors, years."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom.pages import collections
from newsroom.pages.page import Page
from newsroom.pages.views import DirectoryView, Letter
from newsroom.text.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.pages.collections import Name
    from newsroom.pages.views import Entry

KINDS = MappingProxyType(
    {
        collections.CATEGORIES: ("Chuyên mục", "Tin theo từng chuyên mục của trang."),
        collections.TAGS: ("Chủ đề", "Tin theo chủ đề mà người biên tập gắn cho từng tin."),
        collections.AUTHORS: ("Tác giả", "Tin theo tác giả và đơn vị."),
        collections.ARCHIVE: ("Lưu trữ", "Tin theo năm và tháng đăng."),
    }
)
"""Title and description of each directory, by its folder."""
_BY_LETTER = (collections.TAGS, collections.AUTHORS)
_MANY = 60
"""More names than this are looked up by letter."""
_OTHERS = "0-9"


def alphabetical(name: Name) -> tuple[str, str]:
    """Return what a name is sorted by."""
    return fold(name.title), name.key


@dataclass(frozen=True)
class DirectoryPage(Page):
    """The list of all collections of a kind."""

    template = "directory.html"
    title: str
    description: str
    entries: tuple[Entry, ...]

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [repr(self.view)]

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
