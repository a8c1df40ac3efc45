"""One notice as the page has it: opened, made, changed and looked at before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.editing.editor.beside import files_of
from newsroom.editing.editor.exchange import RefusedError
from newsroom.editing.editor.faults import Judged, judge
from newsroom.editing.editor.paths import folder_of_year, notice_path, present_file, year_of
from newsroom.editing.editor.source import EMPTY, Source
from newsroom.editing.editor.values import BY_NAME, shown_fields, written
from newsroom.editing.whole_file import new_file_called, replace_file
from newsroom.notices.keys import KEYS
from newsroom.reading.files.places import notice_names
from newsroom.text.dates import parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.refused import refused
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview
    from newsroom.editing.project import Project

_CHANGED = "tệp đã đổi trong lúc bạn soạn, ở cửa sổ khác hay chương trình khác; chưa ghi gì"
_UNKNOWN_KEY = "không có trường “{}”"
_NO_TEXT = "thiếu chữ của tin"
_NO_NAME = "tin"


@dataclass(frozen=True, slots=True)
class Sent:
    """What the page sends of a notice, checked."""

    fields: dict[str, Any]
    """What was changed: values by key, none where one is to go."""
    text: str | None
    """None where it was not changed."""
    head: str | None
    """The lines between the dashes, where an editor has changed them as they are."""
    year: str | None = None
    """The folder in which the files of a new notice lie already."""

    @classmethod
    def of(cls, sent: dict[str, Any]) -> Sent:
        """Check what was sent. Raises `RefusedError`."""
        fields, text, head, year = (sent.get(name) for name in ("fields", "text", "head", "year"))
        fields = {} if fields is None else fields
        if not isinstance(fields, dict):
            raise RefusedError(400, _UNKNOWN_KEY.format("fields"))
        if unknown := fields.keys() - BY_NAME.keys():
            raise RefusedError(400, _UNKNOWN_KEY.format(min(unknown)))
        if not isinstance(text, str | None) or not isinstance(head, str | None):
            raise RefusedError(400, _NO_TEXT)
        return cls(fields, text, head, None if year is None else year_of(str(year)))

    def applied(self, source: Source) -> Source:
        """Return a file with all of it changed and nothing else. Raises `RefusedError`."""
        source = source if self.head is None else source.with_head(self.head)
        for key in KEYS:
            if key.name in self.fields:
                value = written(self.fields[key.name], key)
                if value == "false" and all(name != key.name for _, name in source.page.begun):
                    continue  # which it is anyway
                source = source.with_value(key, value)
        return source if self.text is None else source.with_text(self.text)


def opened(preview: Preview, named: str) -> dict[str, Any]:
    """Return a notice as it lies there."""
    path = notice_path(named, preview.settings.folder)
    return _told(preview, preview.project(), path, Source(_read(preview, path)))


def saved(preview: Preview, named: str, sent: dict[str, Any]) -> dict[str, Any]:
    """Write what was changed of a notice, unless its file is another than the page knows."""
    path = notice_path(named, preview.settings.folder)
    wanted = Sent.of(sent)
    source = Source(_read(preview, path))
    project = preview.project()
    if sent.get("digest") != digest(source.content):
        raise RefusedError(409, _CHANGED, **_told(preview, project, path, source))
    made = wanted.applied(source)
    if made.content != source.content:
        file = present_file(preview.docs, path)
        try:
            replace_file(file, made.content)
        except OSError as error:
            raise _unwritten(path, error) from None
    return _told(preview, project, path, made)


def begun(preview: Preview, sent: dict[str, Any]) -> dict[str, Any]:
    """Write a new draft under a free name, over nothing."""
    wanted = Sent.of(sent)
    made = _draft(wanted)
    folder, name = preview.settings.folder, _name(made)
    year = wanted.year or _year(preview, made)
    place = folder_of_year(preview.docs, folder, year)
    try:
        called = new_file_called(notice_names(name), place, made.content)
    except OSError as error:
        raise _unwritten(f"{folder}/{year}/{name}.md", error) from None
    return _told(preview, preview.project(), f"{folder}/{year}/{called}", made)


def looked_at(preview: Preview, sent: dict[str, Any]) -> dict[str, Any]:
    """Return what is wrong with a notice as it is being written, and its page; write nothing."""
    named, wanted = sent.get("path"), Sent.of(sent)
    folder = preview.settings.folder
    if isinstance(named, str):
        path = notice_path(named, folder)
        lying = Source(_read(preview, path))
        source = wanted.applied(lying)
        known = digest(lying.content)
    else:
        source, known = _draft(wanted), ""
        path = f"{folder}/{wanted.year or _year(preview, source)}/{_name(source)}.md"
    project = preview.project()
    judged = _judged(preview, project, path, source)
    page = None
    if judged.notice is not None and not judged.is_faulty:
        page = preview.draw(judged.notice, project)
        page = page.replace("<head>", f'<head>\n<base href="{preview.url(path)}">', 1)
    return {
        "faults": judged.faults,
        "page": page,
        "digest": known,
        "text_line": source.page.body_line,
    }


def _told(preview: Preview, project: Project, path: str, source: Source) -> dict[str, Any]:
    """Return a notice as the page opens it."""
    fields, others = shown_fields(source.page)
    judged = _judged(preview, project, path, source)
    return {
        "path": path.removeprefix(f"{preview.settings.folder}/"),
        "digest": digest(source.content),
        "fields": fields,
        "unread": others,
        "head": source.head,
        "text": source.text,
        "text_line": source.page.body_line,
        "files": files_of(preview, project, path, judged.notice),
        "faults": judged.faults,
        "url": preview.url(path),
    }


def _judged(preview: Preview, project: Project, path: str, source: Source) -> Judged:
    return judge(source, path, project, preview.last().notices, now=preview.clock())


def _read(preview: Preview, path: str) -> bytes:
    file = present_file(preview.docs, path)
    try:
        return file.read_bytes()
    except OSError as error:
        raise RefusedError(409, f"không mở được {path}: {refused(error)}") from None


def _draft(sent: Sent) -> Source:
    """Return the file of a new notice; only what is a draft may be written half."""
    source = Source(EMPTY)
    made = Sent(sent.fields | {"draft": True}, sent.text or "", sent.head).applied(source)
    text = made.text
    return made.with_text(f"\n{text.strip(chr(10))}\n")


def _name(source: Source) -> str:
    title, _ = shown_fields(source.page)
    return slugify(str(title.get("title", ""))) or _NO_NAME


def _year(preview: Preview, source: Source) -> str:
    """Return the year of a notice's date, of today where it has none that can be read."""
    fields, _ = shown_fields(source.page)
    zone = preview.settings.zone
    try:
        moment = parse_moment(str(fields.get("date", "")), zone)
    except FaultyFieldError:
        moment = preview.clock().astimezone(zone)
    return year_of(f"{moment.year:04}")


def _unwritten(path: str, error: OSError) -> RefusedError:
    return RefusedError(409, f"không ghi được {path}: {refused(error)}; chưa lưu gì")
