"""`new`: a draft with its front matter, in its place."""

from __future__ import annotations

import sys
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from newsroom.building.moment import now
from newsroom.editing.atomic_file import new_file_called
from newsroom.editing.commands.command import Command
from newsroom.editing.commands.questions import ask
from newsroom.editing.importing.recognising.dates import Dated
from newsroom.editing.importing.required_fields import category_named
from newsroom.editing.importing.writing.front_matter import front_matter
from newsroom.editing.project import ProjectError
from newsroom.reading.files.places import notice_names
from newsroom.reading.front_matter.authors import bylines
from newsroom.reading.notice import read_notice
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.text.dates import has_clock, parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.refused import refused
from newsroom.text.vietnamese import nfc, slugify

if TYPE_CHECKING:
    import argparse

    from newsroom.editing.importing.writing.front_matter import Value
    from newsroom.editing.project import Project
    from newsroom.notices.settings import Settings

_OFFERED = 9
"""Authors that are offered by their numbers."""
_NO_NAME = "ten-tin"
_BODY = "Viết nội dung ở đây. Giữa hai đoạn để một dòng trống."


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", metavar="TÊN", help="tên tin")
    parser.add_argument("--category", metavar="MÃ", help="mã hoặc tên chuyên mục")
    parser.add_argument("--author", metavar="NGƯỜI", help="người viết - đơn vị")
    parser.add_argument("--date", metavar="NGÀY", help="ngày, giờ đăng")


def _run(project: Project, options: argparse.Namespace) -> int:
    settings = project.settings
    title = ask("Tên tin", _filled, given=options.title)
    titles = [each.title for each in settings.categories]
    category = ask(
        "Chuyên mục (số)",
        partial(category_named, settings=settings),
        given=options.category,
        choices=titles,
    )
    authors = _authors(project) if options.author is None else []
    author = ask(
        "Tác giả (số, hoặc “người - đơn vị”)" if authors else "Tác giả (người - đơn vị)",
        _filled,
        given=options.author,
        choices=authors,
        default=authors[0] if authors else "",
    )
    moment = f"{now().astimezone(settings.zone):%Y-%m-%d %H:%M}"
    date = ask("Ngày đăng", partial(_date, settings=settings), given=options.date, default=moment)
    people = bylines(author)
    values: dict[str, Value] = {
        "title": title,
        "date": date,
        "author": people[0] if len(people) == 1 else people,
        "category": category.slug,
        "draft": "true",
    }
    path = _written(project, f"{front_matter((), values)}\n\n{_BODY}\n", title, date)
    sys.stdout.write(f"{project.docs_name}/{path}\n")
    return 0


def _filled(typed: str) -> str:
    # What a terminal of another code page has typed cannot be stored as it is.
    text = tidy(nfc(typed.encode("utf-8", "surrogateescape").decode("utf-8", "replace")))
    if not text:
        raise FaultyFieldError("chưa ghi gì; câu này phải có câu trả lời")
    return text


def _date(typed: str, *, settings: Settings) -> str:
    """Return a date as front matter has it."""
    moment = parse_moment(typed, settings.zone)
    return str(Dated(moment, has_clock(typed)))


def _authors(project: Project) -> list[str]:
    """Return the bylines of the notices, commonest first."""
    notices, _ = project.read
    count = Counter(author.byline for notice in notices for author in notice.authors)
    return [byline for byline, _ in count.most_common(_OFFERED)]


def _written(project: Project, content: str, title: str, date: str) -> str:
    """Write a draft where nothing lies, and return its path. Raises `ProjectError`."""
    folder = f"{project.settings.folder}/{date[:4]}"
    name = slugify(title) or _NO_NAME
    _, problems = read_notice(content.encode(), f"{folder}/{name}.md", project.settings)
    if problems:
        raise ProjectError("\n".join(each.message for each in problems))
    try:
        place = project.docs.root / folder
        place.mkdir(parents=True, exist_ok=True)
        written = new_file_called(notice_names(name), place, content.encode())
    except OSError as error:
        raise ProjectError(f"không ghi được vào {folder}: {refused(error)}") from None
    return f"{folder}/{written}"


NEW = Command("new", "tin mới: hỏi tên, chuyên mục, tác giả, ngày, rồi ghi bản nháp", _run, _ask)
