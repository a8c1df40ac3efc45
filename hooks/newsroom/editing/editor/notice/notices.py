"""One notice on the editor's page: opened, begun, checked and saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from newsroom.building.fingerprint import digest
from newsroom.editing.atomic_file import new_file_called, replace_file
from newsroom.editing.editor.files import files_beside
from newsroom.editing.editor.notice.faults import Judged, judge
from newsroom.editing.editor.notice.notice_file import EMPTY, NoticeFile
from newsroom.editing.editor.notice.values import shown_fields
from newsroom.editing.editor.paths import folder_of_year, notice_path, present_file, year_of
from newsroom.editing.editor.request import RefusedError
from newsroom.reading.files.places import notice_names
from newsroom.text.dates import parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from newsroom.editing.editor.notice.sent_changes import SentChanges
    from newsroom.editing.editor.preview import Preview
    from newsroom.editing.project import Project

_CHANGED = "tệp đã đổi trong lúc bạn soạn, ở cửa sổ khác hay chương trình khác; chưa ghi gì"
_NO_NAME = "tin"


def open_notice(preview: Preview, named: str) -> dict[str, Any]:
    """Return a notice as it lies on the disk."""
    path = notice_path(named, preview.settings.folder)
    return _opened_notice(preview, path, _lying(preview, path))


def save_notice(preview: Preview, named: str, wanted: SentChanges) -> dict[str, Any]:
    """Write the changes of a notice, unless its file has changed since the page read it."""
    path = notice_path(named, preview.settings.folder)
    source = _lying(preview, path)
    if wanted.digest != digest(source.content):
        raise RefusedError(409, _CHANGED, **_opened_notice(preview, path, source))
    made = wanted.applied(source)
    if made.content != source.content:
        replace_file(present_file(preview.docs, path), made.content)
    return _opened_notice(preview, path, made)


def begin_notice(preview: Preview, wanted: SentChanges) -> dict[str, Any]:
    """Write a new draft under a free name; nothing is overwritten."""
    made = _draft(wanted)
    folder, year = preview.settings.folder, _year(preview, wanted, made)
    place = folder_of_year(preview.docs, folder, year)
    called = new_file_called(notice_names(_name(made)), place, made.content)
    return _opened_notice(preview, f"{folder}/{year}/{called}", made)


def check_notice(preview: Preview, wanted: SentChanges) -> dict[str, Any]:
    """Return the findings about a notice that is being written, and its page; write nothing."""
    folder = preview.settings.folder
    if wanted.path is None:
        source, known = _draft(wanted), ""
        path = f"{folder}/{_year(preview, wanted, source)}/{_name(source)}.md"
    else:
        path = notice_path(wanted.path, folder)
        lying = _lying(preview, path)
        source, known = wanted.applied(lying), digest(lying.content)
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


def _opened_notice(preview: Preview, path: str, source: NoticeFile) -> dict[str, Any]:
    """Return a notice as the page opens it."""
    fields, others = shown_fields(source.page)
    project = preview.project()
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


def _lying(preview: Preview, path: str) -> NoticeFile:
    return NoticeFile(present_file(preview.docs, path).read_bytes())


def _draft(sent: SentChanges) -> NoticeFile:
    """Return the file of a new notice, which may be unfinished only as a draft."""
    wanted = replace(sent, fields=sent.fields | {"draft": True}, text=sent.text or "")
    made = wanted.applied(NoticeFile(EMPTY))
    text = made.text
    return made.with_text(f"\n{text.strip(chr(10))}\n")


def _name(source: NoticeFile) -> str:
    title, _ = shown_fields(source.page)
    return slugify(str(title.get("title", ""))) or _NO_NAME


def _year(preview: Preview, wanted: SentChanges, source: NoticeFile) -> str:
    """Return the year of a new notice: of its files, of its date, of today if none can be read."""
    if wanted.year is not None:
        return year_of(wanted.year)
    fields, _ = shown_fields(source.page)
    zone = preview.settings.zone
    try:
        moment = parse_moment(str(fields.get("date", "")), zone)
    except FaultyFieldError:
        moment = preview.clock().astimezone(zone)
    return year_of(f"{moment.year:04}")
