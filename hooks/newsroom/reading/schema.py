"""What a notice's front matter may say, and how it becomes a `Notice`."""

from __future__ import annotations

import posixpath
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import digest
from newsroom.notices.notice import Attachment, Author, Image, Notice, Source, Withdrawal
from newsroom.reading import front_matter as frontmatter
from newsroom.reading import links, prose
from newsroom.reading.fields import Fields
from newsroom.text.problem import Problem, nearest
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.notice import Reference
    from newsroom.notices.settings import Category, Settings

KEYS = (
    "title",
    "date",
    "author",
    "category",
    "summary",
    "image",
    "tags",
    "source",
    "attachments",
    "related",
    "featured",
    "draft",
    "expires",
    "updated",
    "change_note",
    "withdrawn",
)
"""Every key that front matter may have."""
_TITLE = "title: Giám sát chuyên đề tại xã Minh Hoạ"
_DATE = "date: 2022-06-30 22:20"
_AUTHOR = "author: Nguyễn Văn A - Uỷ ban Kiểm tra Thành uỷ"
_IMAGE = "{src: hoi-nghi.jpg, alt: Toàn cảnh hội nghị}"
_ATTACHMENT = "{file: ket-luan.pdf, title: Kết luận giám sát}"
_DASH = re.compile(r"(?:^|\s+)[-–—](?:\s+|$)")
_DAY = timedelta(days=1)
_NEVER = datetime.min.replace(tzinfo=UTC)
_WEB = re.compile(r"https?://[^\s/]+\S*")


def read_notice(
    source: bytes, path: str, settings: Settings
) -> tuple[Notice | None, tuple[Problem, ...]]:
    """Read the page `path`: a notice, or everything that is wrong with the file."""
    page = frontmatter.read(source)
    problems = [Problem(path, line, message) for line, message in page.faults]
    reader = _Reader(page, path, settings, problems)
    notice = reader.notice(digest(source)) if page.closed else None
    return (None if problems else notice), tuple(sorted(set(problems)))


class _Reader:
    """Reads one page's front matter key by key.

    What cannot be read is replaced by a stand-in, so that every fault is found in one go;
    a notice with problems is never used.
    """

    def __init__(
        self, page: frontmatter.Page, path: str, settings: Settings, problems: list[Problem]
    ) -> None:
        self._page = page
        self._path = path
        self._settings = settings
        self._linked = links.without_code(page.body)
        self._fields = Fields(page.fields, path, problems, unread=page.unread)

    def notice(self, content: str) -> Notice:
        """Return the notice that the page describes; `content` is the file's digest."""
        fields = self._fields
        fields.check_keys(KEYS)
        title, text = self._title(prose.clean(self._page.body))
        summary = fields.text("summary")
        lead, body = prose.take_lead(text, summary, title)
        date = self._moment(fields, "date", required=_DATE)
        notice = Notice(
            path=self._path,
            title=title,
            date=date or _NEVER,
            authors=self._authors(),
            category=self._category(),
            summary=summary or prose.plain(lead),
            digest=content,
            lead=lead,
            body=body,
            image=self._image(),
            tags=self._tags(),
            attachments=tuple(self._attachments()),
            source=self._source(),
            related=self._related(),
            links=tuple(links.references(self._linked, self._path, self._page.body_line)),
            featured=fields.boolean("featured"),
            draft=fields.boolean("draft"),
            expires=self._expires(),
            updated=self._moment(fields, "updated"),
            change_note=fields.text("change_note"),
            withdrawal=self._withdrawal(),
        )
        self._check(notice)
        return notice

    def _check(self, notice: Notice) -> None:
        """Report what each value allows and all of them together do not."""
        fields = self._fields
        if not (notice.body or notice.lead or notice.withdrawal):
            fields.report(self._page.body_line, "tin chưa có nội dung; viết nội dung dưới phần đầu")
        for line, address in links.foreign(self._linked, self._page.body_line):
            text = f'"{address}" nằm ở trang khác; tải tệp về, đặt cạnh tin rồi viết tên tệp'
            fields.report(line, text)
        for line, target in links.raw_links(self._linked, self._page.body_line):
            remedy = f"![mô tả ảnh]({target}) hoặc [chữ]({target})"
            fields.report(
                line, f'HTML chỉ tới "{target}" sẽ dẫn sai chỗ; viết bằng Markdown: {remedy}'
            )
        if notice.change_note and not fields.has("updated"):
            fields.report(fields.line("change_note"), 'có "change_note" thì phải có "updated"')
        day = notice.date.replace(hour=0, minute=0, second=0)
        later = {
            "updated": (notice.updated, day),
            "expires": (notice.expires, notice.date),
            "withdrawn": (notice.withdrawal and notice.withdrawal.date, day),
        }
        for key, (moment, earliest) in later.items():
            if moment and moment < earliest:
                text = f'ngày trong "{key}" sớm hơn "date"; sửa một trong hai'
                fields.report(fields.line(key), text)

    def _moment(self, fields: Fields, key: str, *, required: str = "") -> datetime | None:
        return fields.moment(key, self._settings.zone, required=required)

    def _title(self, text: str) -> tuple[str, str]:
        heading, rest = prose.take_heading(text)
        title = self._fields.text("title")
        if not title and not heading:
            self._fields.missing("title", _TITLE)
        repeated = canonical(heading) == canonical(title)
        return title or heading, rest if repeated or not title else text

    def _category(self) -> Category:
        found = self._fields.text("category")
        categories = self._settings.categories
        if not found:
            self._fields.missing("category", f"category: {categories[0].slug}")
            return categories[0]
        category = self._settings.by_name.get(canonical(found))
        if category is None:
            spelled = [name for each in categories for name in (each.slug, each.title)]
            close = nearest(found, spelled, otherwise=[each.slug for each in categories])
            line = self._fields.line("category")
            self._fields.report(line, f'không có chuyên mục "{found}"; {close}')
        return category or categories[0]

    def _authors(self) -> tuple[Author, ...]:
        found: dict[str, Author] = {}
        for item in self._fields.each("author", _AUTHOR):
            if isinstance(item, Fields):
                item.check_keys(("name", "unit"))
                author = Author(item.text("name", required="name: Nguyễn Văn A"), item.text("unit"))
            else:
                name, *unit = _DASH.split(item, maxsplit=1)
                author = Author(name, unit[0] if unit else "")
            if author.name:
                found.setdefault(canonical(author.byline), author)
        if not found:
            self._fields.missing("author", _AUTHOR)
        return tuple(found.values())

    def _image(self) -> Image | None:
        fields = self._fields.mapping("image", _IMAGE, ("src", "alt", "caption", "credit"))
        if fields is None:
            return None
        file = fields.reference("src", required="src: hoi-nghi.jpg")
        alt = fields.text("alt", required="alt: Toàn cảnh hội nghị")
        if file and alt and alt in (posixpath.basename(file.path), fields.text("src")):
            text = "alt đang là tên tệp; viết một câu tả ảnh cho người không nhìn thấy"
            fields.report(fields.line("alt"), text)
        return Image(file, alt, fields.text("caption"), fields.text("credit")) if file else None

    def _tags(self) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for _, text in self._fields.texts("tags"):
            found.setdefault(canonical(text), text)
        return tuple(found.values())

    def _attachments(self) -> Iterator[Attachment]:
        for fields in self._fields.mappings("attachments", _ATTACHMENT, ("file", "title")):
            file = fields.reference("file", required="file: ket-luan.pdf")
            if file:
                yield Attachment(file, fields.text("title") or posixpath.basename(file.path))

    def _source(self) -> Source | None:
        example = "{name: Báo Lạng Sơn, url: https://…}"
        fields = self._fields.mapping("source", example, ("name", "url"))
        if fields is None:
            return None
        url = fields.text("url")
        if url and not _WEB.fullmatch(url):
            fields.report(fields.line("url"), f'"{url}" không phải địa chỉ web; viết như https://…')
        return Source(fields.text("name", required="name: Báo Lạng Sơn"), links.encoded(url))

    def _related(self) -> tuple[Reference, ...]:
        references = self._fields.references("related", "[../2021/khac.md]")
        for reference in references:
            if reference.path == self._path:
                text = "tin không thể liên quan đến chính nó; xoá dòng này"
                self._fields.report(reference.line, text)
        return tuple({reference.path: reference for reference in references}.values())

    def _expires(self) -> datetime | None:
        """A date alone is the last day; from the next midnight on the notice is over."""
        last = self._moment(self._fields, "expires")
        is_day = last is not None and ":" not in self._fields.text("expires")
        return last + _DAY if last and is_day else last

    def _withdrawal(self) -> Withdrawal | None:
        example = "{date: 2022-07-10 08:00, reason: …}"
        fields = self._fields.mapping("withdrawn", example, ("date", "reason"))
        if fields is None:
            return None
        date = self._moment(fields, "date", required="date: 2022-07-10 08:00")
        reason = fields.text("reason", required="reason: Số liệu chưa được kiểm chứng")
        return Withdrawal(date, reason) if date else None
