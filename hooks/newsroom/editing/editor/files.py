"""Files beside notices: those that a notice names, and those that an editor uploads."""

from __future__ import annotations

import posixpath
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsroom.attachments.file import examine_attachment
from newsroom.attachments.unfit import DAMAGED, UNREAD
from newsroom.editing.atomic_file import new_file_called
from newsroom.editing.editor.notice.wording import in_terms_of_the_form
from newsroom.editing.editor.paths import (
    file_name,
    folder_of_year,
    present_file,
    tame_name,
    year_of,
)
from newsroom.editing.editor.preview import FILES
from newsroom.editing.editor.request import RefusedError, Response
from newsroom.editing.importing.manuscript import PlacedPicture
from newsroom.editing.importing.writing.pictures import UnreadablePictureError, web_picture
from newsroom.filetypes.names import is_markdown, is_picture
from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.reading.files.places import DEVICES
from newsroom.text.numbered import numbered
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from newsroom.editing.editor.preview import Preview
    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

PICTURE_BYTES = 50_000_000
"""How large a picture may be before it is made fit for the site."""
_MEDIA_TYPES = {
    FileKind.JPEG: "image/jpeg",
    FileKind.PNG: "image/png",
    FileKind.GIF: "image/gif",
    FileKind.WEBP: "image/webp",
    FileKind.AVIF: "image/avif",
    FileKind.SVG: "image/svg+xml",
    FileKind.PDF: "application/pdf",
}
"""What a browser may show; all else it may only keep."""
_PICTURES = (
    *_MEDIA_TYPES.keys() - {FileKind.PDF},
    FileKind.HEIF,
    FileKind.TIFF,
    FileKind.BMP,
    FileKind.OTHER_PICTURE,
)
_NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def files_beside(
    preview: Preview, project: Project, path: str, notice: Notice | None
) -> list[dict[str, Any]]:
    """Return the files in its folder that a notice names, or whose names begin with its own."""
    folder, stem = posixpath.dirname(path), posixpath.basename(path).removesuffix(".md")
    named = {each.path for each in notice.files} if notice else set()
    found = [
        each
        for each in sorted(project.docs.paths)
        if posixpath.dirname(each) == folder
        and not is_markdown(each)
        and (each in named or posixpath.basename(each).startswith(f"{stem}-"))
    ]
    return [_file_entry(preview, each, project.docs.file(each).stat().st_size) for each in found]


def shown_file(preview: Preview, named: str) -> Response:
    """Return a file, with the media type of its content and not of its name."""
    year, _, name = named.partition("/")
    path = f"{preview.settings.folder}/{year_of(year)}/{file_name(name)}"
    if is_markdown(name):
        raise RefusedError(404, "đây là tin, không phải tệp kèm")
    content = present_file(preview.docs, path).read_bytes()
    kind = file_kind(content)
    headers = () if kind is FileKind.PDF else (("Content-Security-Policy", _NOTHING_RUNS),)
    if kind not in _MEDIA_TYPES:
        headers = (*headers, ("Content-Disposition", f"attachment; filename*=UTF-8''{quote(name)}"))
    return Response(200, _MEDIA_TYPES.get(kind, "application/octet-stream"), content, headers)


def keep_file(preview: Preview, year: str, named: str, content: bytes) -> dict[str, Any]:
    """Store a file that an editor uploads in the folder of a year; nothing is overwritten.

    A picture is made fit for the site; another file must be one that readers may have.
    """
    name = PurePosixPath(tame_name(named))
    suffix, remarks = name.suffix.lower(), tuple[str, ...]()
    try:
        if file_kind(content) in _PICTURES or is_picture(name.name):
            content, suffix = web_picture(PlacedPicture(content))
        else:
            remarks = _remarks(content, suffix, preview.settings.attachment_bytes)
    except (UnreadablePictureError, UnfitFileError) as error:
        raise RefusedError(422, in_terms_of_the_form(f'"{name}" {error}')) from None
    told = write_file(preview, year, f"{name.stem}{suffix}", content)
    return {**told, "remarks": [f'"{told["name"]}" {each}' for each in remarks]}


def write_file(preview: Preview, year: str, named: str, content: bytes) -> dict[str, Any]:
    """Write a file that may be published into the folder of a year, under a free name."""
    folder = folder_of_year(preview.docs, preview.settings.folder, year_of(year))
    name = PurePosixPath(named)
    stem = slugify(name.stem)
    names = numbered(stem if stem not in ("", *DEVICES) else "tep", name.suffix)
    found = new_file_called(names, folder, content)
    return _file_entry(preview, f"{preview.settings.folder}/{year}/{found}", len(content))


def _remarks(content: bytes, suffix: str, limit: int) -> tuple[str, ...]:
    """Return the warnings for an attachment. Raises `UnfitFileError`."""
    with TemporaryDirectory() as folder:
        file = Path(folder, f"tep{suffix}")
        file.write_bytes(content)
        facts = examine_attachment(file, limit=limit)
    if UNREAD in facts.warnings and file_kind(content) is FileKind.UNKNOWN:
        raise UnfitFileError(DAMAGED)
    return facts.warnings


def _file_entry(preview: Preview, path: str, size: int) -> dict[str, Any]:
    year, name = path.split("/")[-2:]
    return {
        "name": name,
        "url": f"{preview.own}{FILES}{year}/{quote(name)}",
        "kind": "picture" if is_picture(name) else "file",
        "size": size,
    }
