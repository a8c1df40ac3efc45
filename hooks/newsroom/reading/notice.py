"""A notice's page, read: a `Notice` with its content, or all that is wrong with it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.notices.changes import Correction
from newsroom.notices.documents.mentions import mentions
from newsroom.notices.keys import KEYS
from newsroom.notices.notice import Notice
from newsroom.notices.reference import Reference
from newsroom.reading import secrecy
from newsroom.reading.files.renamed import renamed
from newsroom.reading.front_matter.fields import Fields
from newsroom.reading.front_matter.source_page import SourcePage, read_source_page
from newsroom.reading.front_matter.values import read_values
from newsroom.reading.text import links
from newsroom.reading.text.code import masked
from newsroom.reading.text.content import read_text
from newsroom.reading.text.links import href_from
from newsroom.reading.text.refusals.refusals import refusals
from newsroom.reading.unwritten import unwritten
from newsroom.text.plain import as_words
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from newsroom.notices.content import Content
    from newsroom.notices.settings import Settings
    from newsroom.reading.text.content import ReadText

_NEVER = datetime.min.replace(tzinfo=UTC)
_ITSELF = {
    "related": "tin không thể liên quan đến chính nó; xoá dòng này",
    "aliases": 'đây là tên tệp hiện nay của tin; "aliases" chỉ ghi tên cũ',
}
_AS_WRITTEN = (
    *("category", "image", "tags", "attachments", "source", "featured", "draft", "expires"),
    *("affair", "step", "document", "event"),
)
"""Keys whose values are fields of a notice by the same name."""
_TITLE = next(key for key in KEYS if key.name == "title")


def read_notice(
    source: bytes, path: str, settings: Settings
) -> tuple[Notice | None, tuple[Problem, ...]]:
    """Read the page `path`: a notice with its content, or everything that is wrong with it."""
    if other := renamed(source):
        return None, (Problem(path, 1, other),)
    page = read_source_page(source)
    problems = [Problem(path, line, message) for line, message in page.faults]
    notice = _Reader(page, path, settings, problems).notice(digest(source)) if page.closed else None
    return (None if problems else notice), tuple(sorted(set(problems)))


def read_content(source: bytes, path: str, settings: Settings) -> Content:
    """Read once more the content of the page `path`, which is known to be a notice as it is.

    Without its values and what refuses it, which takes six tenths of the time.
    """
    page = read_source_page(source)
    words = Fields(page.fields, path, [], unread=page.unread).words
    return _text(page, path, settings, title=words("title"), summary=words("summary")).content


class _Reader:
    """Reads one page; a notice with problems is never used."""

    def __init__(
        self, page: SourcePage, path: str, settings: Settings, problems: list[Problem]
    ) -> None:
        self._page = page
        self._path = path
        self._settings = settings
        self._problems = problems
        self._fields = Fields(page.fields, path, problems, unread=page.unread)

    def notice(self, content: str) -> Notice:
        """Return the notice that the page describes; `content` is the file's digest."""
        values = read_values(self._fields, self._settings)
        told = len(self._problems)
        text = self._text(values["title"], values["summary"])
        is_untold = not text.content.words and len(self._problems) == told
        is_empty = is_untold and not self._says(values["summary"])
        title = values["title"] or text.title
        if not title:
            self._fields.missing(_TITLE.name, _TITLE.written)
        self._check(values, text, is_empty=is_empty)
        return Notice(
            path=self._path,
            title=title,
            date=values["date"] or _NEVER,
            authors=values["author"],
            summary=values["summary"] or text.opening or title,
            has_summary=bool(values["summary"]),
            has_lead=text.has_lead,
            content=text.content,
            anchors=text.anchors,
            digest=content,
            related=self._others("related", values["related"]),
            links=self._links(text),
            corrections=_corrections(values),
            withdrawal=values["withdrawn"],
            aliases=self._others("aliases", values["aliases"]),
            mentions=mentions(text.content.html),
            allowed=values["allow"],
            **{name: values[name] for name in _AS_WRITTEN},
        )

    def _says(self, summary: str) -> bool:
        """Whether the text has the summary word for word: such a text is not shown twice."""
        words = as_words(" ".join(self._page.body.split()))
        return bool(summary) and summary.rstrip(" .…") in words

    def _text(self, title: str, summary: str) -> ReadText:
        """Read the page's text, below the `title` and `summary` of its front matter."""
        page = self._page
        refused = list(refusals(page.body, first_line=page.body_line))
        text = _text(page, self._path, self._settings, title=title, summary=summary)
        # What is wrong further on, on a line that is refused, may be of its making.
        lines = {line for line, _ in refused}
        faults = [*refused, *(each for each in text.faults if each[0] not in lines)]
        self._problems += [Problem(self._path, line, message) for line, message in faults]
        return text

    def _links(self, text: ReadText) -> tuple[Reference, ...]:
        """Return what the text points to, with the lines on which its source says so."""
        body, line = self._page.body, self._page.body_line
        lines: dict[tuple[str, str], int] = {}
        for address, found, _ in links.addresses_in(masked(body), line):
            lines.setdefault(self._place(address), found)
        return tuple(
            Reference(path, lines.get((path, anchor)) or self._line(address), anchor, is_picture)
            for address, is_picture in text.targets
            for path, anchor in [self._place(address)]
            if path
        )

    def _line(self, address: str) -> int:
        """Return the line on which an address stands that is written as no link, else the first."""
        above = self._page.body[: max(0, self._page.body.find(address))]
        return self._page.body_line + above.count("\n")

    def _place(self, address: str) -> tuple[str, str]:
        """Return the file that an address leads to, and the place within it."""
        return links.goal_of(address, self._path, self._settings.addresses)

    def _others(self, key: str, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        for reference in references:
            if reference.path == self._path:
                self._fields.report(reference.line, _ITSELF[key])
        return tuple({reference.path: reference for reference in references}.values())

    def _check(self, values: dict[str, Any], text: ReadText, *, is_empty: bool) -> None:
        """Report what each value allows and all of them together do not."""
        fields = self._fields
        if is_empty and not (values["withdrawn"] or values["attachments"]):
            line = self._page.body_line
            fields.report(line, "tin chưa có nội dung; viết nội dung dưới phần đầu")
        if values["step"] and not fields.has("affair"):
            fields.report(fields.line("step"), 'có "step" thì phải có "affair"')
        if values["change_note"] and not fields.has("updated"):
            fields.report(fields.line("change_note"), 'có "change_note" thì phải có "updated"')
        if not secrecy.are_marks_allowed(values["allow"]):
            for line in secrecy.marked_lines_of(self._page, text.content.words):
                fields.report(line, secrecy.FOUND)
        if not values["draft"]:
            for line, message in unwritten(self._page):
                fields.report(line, message)
        date = values["date"] or _NEVER
        day = date.replace(hour=0, minute=0, second=0)
        withdrawn, corrected = values["withdrawn"], values["corrections"]
        later = {
            "updated": (values["updated"], day),
            "corrections": (min((each.date for each in corrected), default=None), day),
            "expires": (values["expires"], date),
            "withdrawn": (withdrawn and withdrawn.date, day),
        }
        for key, (moment, earliest) in later.items():
            if moment and moment < earliest:
                message = f'ngày trong "{key}" sớm hơn "date"; sửa một trong hai'
                fields.report(fields.line(key), message)


def _text(page: SourcePage, path: str, settings: Settings, *, title: str, summary: str) -> ReadText:
    href_of = partial(href_from, path=path, addresses=settings.addresses)
    return read_text(page.body, page.body_line, title=title, summary=summary, href_of=href_of)


def _corrections(values: dict[str, Any]) -> tuple[Correction, ...]:
    """Return the corrections, newest first; `updated` and `change_note` tell of one by itself."""
    updated, note = values["updated"], values["change_note"]
    told = (*values["corrections"], *((Correction(updated, note),) if updated else ()))
    return tuple(sorted(told, key=attrgetter("date"), reverse=True))
