"""What a notice's page may say, and how it becomes a `Notice`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.notices.keys import KEYS
from newsroom.notices.notice import Notice
from newsroom.reading import front_matter, links, prose
from newsroom.reading.content import read_content
from newsroom.reading.fields import Fields
from newsroom.reading.values import read_values
from newsroom.text.problem import Problem
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.notices.notice import Reference
    from newsroom.notices.settings import Settings

_NEVER = datetime.min.replace(tzinfo=UTC)
_ITSELF = {
    "related": "tin không thể liên quan đến chính nó; xoá dòng này",
    "aliases": "đây là tên tệp hiện nay của tin; aliases chỉ ghi tên cũ",
}
_TITLE = next(key for key in KEYS if key.name == "title")


def read_notice(
    source: bytes, path: str, settings: Settings
) -> tuple[Notice | None, tuple[Problem, ...]]:
    """Read the page `path`: a notice with its content, or everything that is wrong with it."""
    page = front_matter.read(source)
    problems = [Problem(path, line, message) for line, message in page.faults]
    notice = _Reader(page, path, settings, problems).notice(digest(source)) if page.closed else None
    return (None if problems else notice), tuple(sorted(set(problems)))


class _Reader:
    """Reads one page; a notice with problems is never used."""

    def __init__(
        self, page: front_matter.Page, path: str, settings: Settings, problems: list[Problem]
    ) -> None:
        self._page = page
        self._path = path
        self._settings = settings
        self._problems = problems
        self._linked = links.without_code(page.body)
        self._fields = Fields(page.fields, path, problems, unread=page.unread)

    def notice(self, content: str) -> Notice:
        """Return the notice that the page describes; `content` is the file's digest."""
        values = read_values(self._fields, self._settings)
        title, text = self._title(values["title"], prose.clean(self._page.body))
        summary = values["summary"]
        lead, body = prose.take_lead(text, summary, title)
        if not (body or lead or values["withdrawn"]):
            line = self._page.body_line
            self._fields.report(line, "tin chưa có nội dung; viết nội dung dưới phần đầu")
        self._check(values)
        addresses = self._settings.addresses
        read = read_content(lead, body, path=self._path, addresses=addresses)
        return Notice(
            path=self._path,
            title=title,
            date=values["date"] or _NEVER,
            authors=values["author"],
            category=values["category"],
            summary=summary or prose.plain(lead),
            has_lead=bool(lead),
            content=read.content,
            anchors=read.anchors,
            digest=content,
            image=values["image"],
            tags=values["tags"],
            attachments=values["attachments"],
            source=values["source"],
            related=self._others("related", values["related"]),
            links=tuple(links.references(self._linked, self._path, self._page.body_line)),
            featured=values["featured"],
            draft=values["draft"],
            expires=values["expires"],
            updated=values["updated"],
            change_note=values["change_note"],
            withdrawal=values["withdrawn"],
            aliases=self._others("aliases", values["aliases"]),
        )

    def _title(self, title: str, text: str) -> tuple[str, str]:
        heading, rest = prose.take_heading(text)
        if not title and not heading:
            self._fields.missing(_TITLE.name, _TITLE.written)
        repeated = canonical(heading) == canonical(title)
        return title or heading, rest if repeated or not title else text

    def _others(self, key: str, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        for reference in references:
            if reference.path == self._path:
                self._fields.report(reference.line, _ITSELF[key])
        return tuple({reference.path: reference for reference in references}.values())

    def _check(self, values: dict[str, Any]) -> None:
        """Report what each value allows and all of them together do not."""
        fields = self._fields
        self._check_links()
        if values["change_note"] and not fields.has("updated"):
            fields.report(fields.line("change_note"), 'có "change_note" thì phải có "updated"')
        date = values["date"] or _NEVER
        day = date.replace(hour=0, minute=0, second=0)
        withdrawn = values["withdrawn"]
        later = {
            "updated": (values["updated"], day),
            "expires": (values["expires"], date),
            "withdrawn": (withdrawn and withdrawn.date, day),
        }
        for key, (moment, earliest) in later.items():
            if moment and moment < earliest:
                text = f'ngày trong "{key}" sớm hơn "date"; sửa một trong hai'
                fields.report(fields.line(key), text)

    def _check_links(self) -> None:
        for line, address in links.foreign(self._linked, self._page.body_line):
            text = f'"{address}" nằm ở trang khác; tải tệp về, đặt cạnh tin rồi viết tên tệp'
            self._fields.report(line, text)
        for line, target in links.raw_links(self._linked, self._page.body_line):
            remedy = f"![mô tả ảnh]({target}) hoặc [chữ]({target})"
            self._fields.report(
                line, f'HTML chỉ tới "{target}" sẽ dẫn sai chỗ; viết bằng Markdown: {remedy}'
            )
