"""Imports files as draft notices: each is read, recognised and written, or refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import UnreadableFileError, runs_in, words_in
from newsroom.editing.importing.origin import Origin, known_origins
from newsroom.editing.importing.recognising.recognise import recognise
from newsroom.editing.importing.required_fields import NO_WISHES, required_fields
from newsroom.editing.importing.runs import plain
from newsroom.editing.importing.sources import expanded, printable_name, read_manuscript
from newsroom.editing.importing.writing.draft import make_draft, write
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from newsroom.editing.importing.recognising.recognise import Recognised
    from newsroom.editing.importing.required_fields import Wishes
    from newsroom.notices.settings import Settings

_EMPTY = "tệp không có chữ nào"
_NO_ARTICLE = "không thấy bài viết trong trang này; có lẽ đây là trang danh sách"
_TOO_DEEP = "tệp lồng quá nhiều lớp, không đọc được; chép nội dung sang tệp Word mới rồi nhập lại"
_ABSENT = "không có tệp này; xem lại tên và thư mục"
_REFUSED = "không mở được tệp, hoặc không ghi được tin: {}"
_KNOWN = "đã nhập từ trước, không ghi gì thêm: {}"
_LEAST = 40
"""Letters outside links that the text of a page has at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The result for one file."""

    source: Path
    draft: str = ""
    """Its notice, relative to the docs folder."""
    title: str = ""
    is_known: bool = False
    """Whether the same file was imported before: nothing was written then."""
    remarks: tuple[str, ...] = ()
    """What the editor should look at, in Vietnamese."""
    left_out: tuple[str, ...] = ()
    """What was not taken, in Vietnamese."""
    fault: str = ""
    """Why nothing was made of it: one line in Vietnamese that names the file."""


def import_files(
    files: Iterable[Path],
    docs: Path,
    settings: Settings,
    *,
    now: datetime,
    wished: Wishes = NO_WISHES,
) -> list[Imported]:
    """Make drafts of files, and of those in folders; a faulty one stops no other."""
    known = dict(known_origins(docs / settings.folder))
    found: list[Imported] = []
    for file in expanded(files):
        try:
            origin = _origin(file)
            draft = known.get(origin.digest)
            if draft is None:
                one, known[origin.digest] = _import(origin, docs, settings, wished=wished, now=now)
            else:
                one = _met(file, draft, docs)
        except (UnreadableFileError, RecursionError, OSError) as error:
            one = Imported(source=file, fault=f"{printable_name(file)}: {_fault(error)}")
        found.append(one)
    return found


def _fault(error: Exception) -> str:
    """Return the reason why no draft was made of a file."""
    if isinstance(error, FileNotFoundError):
        return _ABSENT
    if isinstance(error, OSError):
        return _REFUSED.format(refused(error))
    return _TOO_DEEP if isinstance(error, RecursionError) else str(error)


def _origin(file: Path) -> Origin:
    if not file.is_file():  # what is no file may never end
        raise FileNotFoundError
    return Origin(file, file.read_bytes())


def _met(file: Path, draft: Path, docs: Path) -> Imported:
    path = draft.relative_to(docs).as_posix()
    return Imported(source=file, draft=path, is_known=True, remarks=(_KNOWN.format(path),))


def _import(
    origin: Origin, docs: Path, settings: Settings, *, wished: Wishes, now: datetime
) -> tuple[Imported, Path]:
    """Write the draft of a file; return the result, and where the draft lies."""
    manuscript = read_manuscript(origin.content, origin.file)
    text = recognise(manuscript, settings)
    if text.is_empty:
        raise UnreadableFileError(_EMPTY)
    if manuscript.is_page and not _is_article(text):
        raise UnreadableFileError(_NO_ARTICLE)
    said = required_fields(text, origin.file, settings, wished=wished, now=now)
    folder = docs / settings.folder / f"{said.dated.moment.year:04}"
    draft = make_draft(manuscript, text, said, folder=folder, origin=origin)
    write(draft)
    imported = Imported(
        source=origin.file,
        draft=draft.file.relative_to(docs).as_posix(),
        title=said.title,
        remarks=draft.remarks,
        left_out=draft.left_out,
    )
    return imported, draft.file


def _is_article(text: Recognised) -> bool:
    """Whether the text of a page is one, and no list of links."""
    whole = len(text.summary) + sum(len(words_in(block)) for block in text.blocks)
    linked = sum(len(plain(run for run in runs_in(block) if run.href)) for block in text.blocks)
    return whole - linked >= max(_LEAST, linked)
