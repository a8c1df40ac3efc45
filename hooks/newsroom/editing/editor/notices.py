"""One notice on the editor's page: opened, begun, checked and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.editing.atomic_file import new_file_called, replace_file
from newsroom.editing.editor.faults import Judged, judge
from newsroom.editing.editor.files import files_beside
from newsroom.editing.editor.notice_file import EMPTY, NoticeFile
from newsroom.editing.editor.paths import folder_of_year, notice_path, present_file, year_of
from newsroom.editing.editor.request import RefusedError
from newsroom.editing.editor.sent_changes import SentChanges
from newsroom.editing.editor.values import shown_fields
from newsroom.reading.files.places import notice_names
from newsroom.text.dates import parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.refused import refused
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview
    from newsroom.editing.project import Project

_CHANGED = "tệp đã đổi trong lúc bạn soạn, ở cửa sổ khác hay chương trình khác; chưa ghi gì"
_NO_NAME = "tin"


def open_notice(preview: Preview, named: str) -> dict[str, Any]:
    """Return a notice as it lies on the disk."""
    path = notice_path(named, preview.settings.folder)
    return _opened_notice(preview, preview.project(), path, NoticeFile(_read(preview, path)))


def save_notice(preview: Preview, named: str, sent: dict[str, Any]) -> dict[str, Any]:
    """Write the changes of a notice, unless its file has changed since the page read it."""
    path = notice_path(named, preview.settings.folder)
    wanted = SentChanges.of(sent)
    source = NoticeFile(_read(preview, path))
    project = preview.project()
    if sent.get("digest") != digest(source.content):
        raise RefusedError(409, _CHANGED, **_opened_notice(preview, project, path, source))
    made = wanted.applied(source)
    if made.content != source.content:
        file = present_file(preview.docs, path)
        try:
            replace_file(file, made.content)
        except OSError as error:
            raise _unwritten(path, error) from None
    return _opened_notice(preview, project, path, made)


def begin_notice(preview: Preview, sent: dict[str, Any]) -> dict[str, Any]:
    """Write a new draft under a free name; nothing is overwritten."""
    wanted = SentChanges.of(sent)
    made = _draft(wanted)
    folder, name = preview.settings.folder, _name(made)
    year = wanted.year or _year(preview, made)
    place = folder_of_year(preview.docs, folder, year)
    try:
        called = new_file_called(notice_names(name), place, made.content)
    except OSError as error:
        raise _unwritten(f"{folder}/{year}/{name}.md", error) from None
    return _opened_notice(preview, preview.project(), f"{folder}/{year}/{called}", made)


def check_notice(preview: Preview, sent: dict[str, Any]) -> dict[str, Any]:
    """Return the findings about a notice that is being written, and its page; write nothing."""
    named, wanted = sent.get("path"), SentChanges.of(sent)
    folder = preview.settings.folder
    if isinstance(named, str):
        path = notice_path(named, folder)
        lying = NoticeFile(_read(preview, path))
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


def _opened_notice(
    preview: Preview, project: Project, path: str, source: NoticeFile
) -> dict[str, Any]:
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
        "files": files_beside(preview, project, path, judged.notice),
        "faults": judged.faults,
        "url": preview.url(path),
    }


def _judged(preview: Preview, project: Project, path: str, source: NoticeFile) -> Judged:
    return judge(source, path, project, preview.last().notices, now=preview.clock())


def _read(preview: Preview, path: str) -> bytes:
    file = present_file(preview.docs, path)
    try:
        return file.read_bytes()
    except OSError as error:
        raise RefusedError(500, f"không mở được {path}: {refused(error)}") from None


def _draft(sent: SentChanges) -> NoticeFile:
    """Return the file of a new notice, which may be unfinished only as a draft."""
    source = NoticeFile(EMPTY)
    made = SentChanges(sent.fields | {"draft": True}, sent.text or "", sent.head).applied(source)
    text = made.text
    return made.with_text(f"\n{text.strip(chr(10))}\n")


def _name(source: NoticeFile) -> str:
    title, _ = shown_fields(source.page)
    return slugify(str(title.get("title", ""))) or _NO_NAME


def _year(preview: Preview, source: NoticeFile) -> str:
    """Return the year of a notice's date, of today where it has none that can be read."""
    fields, _ = shown_fields(source.page)
    zone = preview.settings.zone
    try:
        moment = parse_moment(str(fields.get("date", "")), zone)
    except FaultyFieldError:
        moment = preview.clock().astimezone(zone)
    return year_of(f"{moment.year:04}")


def _unwritten(path: str, error: OSError) -> RefusedError:
    return RefusedError(500, f"không ghi được {path}: {refused(error)}; chưa lưu gì")
