"""Places of notices: which are right, and which would be for one gone astray."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.front_matter.source_page import SourcePage, read_source_page
from newsroom.reading.yaml.values import Scalar
from newsroom.text.dates import parse_moment
from newsroom.text.numbered import numbered
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.settings import Settings
    from newsroom.reading.files.docs_folder import DocsFolder

_PLACE = re.compile(r"\d{4}/[a-z0-9][a-z0-9_-]*\.md")
_FOLDER_PAGES = ("index", "readme")
"""Names of what stands for a whole folder."""
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{kind}{n}" for kind in ("com", "lpt") for n in range(10))}
)
"""Names that mean something else to Windows, whatever their suffix."""
RESERVED = DEVICES | {*_FOLDER_PAGES}
"""Names that no notice can have."""
_SUFFIXES = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|txt|docx?|bak|old))++$", re.IGNORECASE)
"""Of a page, or put behind that by a program."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UNKNOWN_YEAR, _UNKNOWN_NAME = "<năm>", "ten-tin"


def is_place(path: str, folder: str) -> bool:
    """Whether a notice may lie at `path`, where the news lies in `folder`."""
    inside = path.removeprefix(f"{folder}/")
    name = inside.rpartition("/")[2].removesuffix(".md")
    return _PLACE.fullmatch(inside) is not None and name not in RESERVED


def right_place(path: str, source: bytes, docs: DocsFolder, settings: Settings) -> str:
    """Return where the page `path` could lie as a notice, with the docs folder's name."""
    page = read_source_page(source)
    date, title = (_text(page, key) for key in ("date", "title"))
    year = _year(date, path, settings)
    name = slugify(_SUFFIXES.sub("", path.rpartition("/")[2]))
    if name in ("", *RESERVED):
        name = slugify(title) or _UNKNOWN_NAME
    paths = (f"{settings.folder}/{year}/{each}" for each in notice_names(name))
    return f"{docs.root.name}/{next(each for each in paths if each not in docs.paths)}"


def notice_names(name: str) -> Iterator[str]:
    """Yield what the file of a notice may be called: `name`, or nearly so."""
    return (f"{each}.md" for each in numbered(name) if each not in RESERVED)


def _text(page: SourcePage, key: str) -> str:
    _, value = page.fields.entries.get(key, (0, None))
    return value.text if isinstance(value, Scalar) else ""


def _year(date: str, path: str, settings: Settings) -> str:
    """Return the year of a notice: of its date, else of its folder."""
    try:
        return f"{parse_moment(date, settings.zone).year}"
    except FaultyFieldError:
        found = _YEAR.search(date) or _YEAR.search(path.rpartition("/")[0])
        return found[0] if found else _UNKNOWN_YEAR
