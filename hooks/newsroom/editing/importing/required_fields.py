"""The required fields of a notice: from the editor, else from the file, else a stand-in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.editing.importing.recognising.dates import Dated
from newsroom.editing.importing.sources import printable_name
from newsroom.notices.stand_ins import AUTHOR_TO_WRITE
from newsroom.reading.front_matter.authors import bylines
from newsroom.text.dates import has_clock, parse_moment
from newsroom.text.problem import FaultyFieldError, nearest
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from datetime import datetime

    from newsroom.editing.importing.recognising.recognise import Recognised
    from newsroom.notices.settings import Category, Settings

_NO_TITLE = "title: chưa thấy tên tin trong tệp, lấy theo tên tệp"
_NO_DATE = "date: chưa thấy ngày đăng trong tệp, ghi tạm lúc nhập"
_NO_AUTHOR = "author: chưa thấy tác giả trong tệp, ghi theo mẫu “người - đơn vị”"
_NO_CATEGORY = "category: chưa rõ chuyên mục, ghi tạm “{}”"
_OTHER_AUTHOR = "tác giả ghi trong tệp: {}"
_NAME_SIGNS = re.compile(r"[-_\s]+")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the editor asks for all files."""

    category: Category | None = None
    author: str = ""
    dated: Dated | None = None


NO_WISHES = Wishes()
"""What an editor says who leaves all to the files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredFields:
    """The required fields of a notice."""

    title: str
    dated: Dated
    authors: tuple[str, ...]
    category: Category
    missing: tuple[str, ...]
    """What nobody said, in Vietnamese."""
    replaced: tuple[str, ...]
    """What the file says otherwise than the editor, in Vietnamese."""
    decided: tuple[str, ...]
    """The keys of what the editor says."""


def wishes(settings: Settings, *, category: str, author: str, date: str) -> Wishes:
    """Return what an editor asks, each empty where nothing is asked. Raises `FaultyFieldError`."""
    found = category_named(category, settings) if category else None
    moment = parse_moment(date, settings.zone) if date else None
    return Wishes(found, author, Dated(moment, has_clock(date)) if moment else None)


def category_named(name: str, settings: Settings) -> Category:
    """Return the category of a slug or a title. Raises `FaultyFieldError`."""
    found = settings.by_name.get(canonical(name))
    if found is None:
        near = nearest(name, [each.slug for each in settings.categories])
        raise FaultyFieldError(f'không có chuyên mục "{name}"; {near}')
    return found


def required_fields(
    text: Recognised, file: Path, settings: Settings, *, wished: Wishes, now: datetime
) -> RequiredFields:
    """Return the required fields of the notice that is made of a file."""
    dated = wished.dated or text.dated
    authors = tuple(bylines(wished.author)) or text.authors
    category = wished.category or text.category
    usual = settings.categories[0]
    missing = {
        _NO_TITLE: text.title,
        _NO_DATE: dated,
        _NO_AUTHOR: authors,
        _NO_CATEGORY.format(usual.title): category,
    }
    decided = {"author": wished.author, "date": wished.dated, "category": wished.category}
    file_authors = [each for each in text.authors if wished.author not in ("", each)]
    return RequiredFields(
        title=text.title
        or _NAME_SIGNS.sub(" ", Path(printable_name(file)).stem).strip().capitalize(),
        dated=dated or Dated(now.astimezone(settings.zone), has_clock=True),
        authors=authors or (AUTHOR_TO_WRITE,),
        category=category or usual,
        missing=tuple(told for told, found in missing.items() if not found),
        replaced=tuple(_OTHER_AUTHOR.format(each) for each in file_authors),
        decided=tuple(key for key, said in decided.items() if said),
    )
