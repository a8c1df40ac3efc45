"""The required fields of a notice: from the file, else a stand-in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.editing.importing.recognising.dates import Dated
from newsroom.editing.importing.sources import printable_name
from newsroom.notices.stand_ins import AUTHOR_TO_WRITE

if TYPE_CHECKING:
    from datetime import datetime

    from newsroom.editing.importing.recognising.recognise import Recognised
    from newsroom.notices.settings import Category, Settings

_NO_TITLE = "title: chưa thấy tên tin trong tệp, lấy theo tên tệp"
_NO_DATE = "date: chưa thấy ngày đăng trong tệp, ghi tạm lúc nhập"
_NO_AUTHOR = "author: chưa thấy tác giả trong tệp, ghi theo mẫu “người - đơn vị”"
_NO_CATEGORY = "category: chưa rõ chuyên mục, ghi tạm “{}”"
_NAME_SIGNS = re.compile(r"[-_\s]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredFields:
    """The required fields of a notice."""

    title: str
    dated: Dated
    authors: tuple[str, ...]
    category: Category
    missing: tuple[str, ...]
    """What nobody said, in Vietnamese."""


def required_fields(
    text: Recognised, file: Path, settings: Settings, *, now: datetime
) -> RequiredFields:
    """Return the required fields of the notice that is made of a file."""
    usual = settings.categories[0]
    missing = {
        _NO_TITLE: text.title,
        _NO_DATE: text.dated,
        _NO_AUTHOR: text.authors,
        _NO_CATEGORY.format(usual.title): text.category,
    }
    name = Path(printable_name(file)).stem
    return RequiredFields(
        title=text.title or _NAME_SIGNS.sub(" ", name).strip().capitalize(),
        dated=text.dated or Dated(now.astimezone(settings.zone), has_clock=True),
        authors=text.authors or (AUTHOR_TO_WRITE,),
        category=text.category or usual,
        missing=tuple(told for told, found in missing.items() if not found),
    )
