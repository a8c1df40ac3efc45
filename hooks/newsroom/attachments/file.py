"""An attachment: whether readers may have it, and its content as it is published."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newsroom.attachments.media import cleaned_film, cleaned_mp3
from newsroom.attachments.office import office, open_document
from newsroom.attachments.office.older import refuse_locked, refuse_unreadable, warnings_of
from newsroom.attachments.unfit import DAMAGED, MACROS, UNREAD
from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError, reading
from newsroom.pictures.clean import cleaned as cleaned_picture

if TYPE_CHECKING:
    from pathlib import Path

_KINDS = MappingProxyType(
    {
        ".pdf": FileKind.PDF,
        **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods"), FileKind.ZIP),
        **dict.fromkeys((".doc", ".xls", ".ppt"), FileKind.OLE),
        **dict.fromkeys((".txt", ".csv"), FileKind.UNKNOWN),
        **dict.fromkeys((".jpg", ".jpeg"), FileKind.JPEG),
        ".png": FileKind.PNG,
        ".webp": FileKind.WEBP,
        ".mp3": FileKind.MP3,
        ".mp4": FileKind.MP4,
    }
)
"""The attachments that there may be: what their suffix says, and what they must be."""
_FORGIVEN = frozenset({FileKind.PDF, FileKind.MP3, FileKind.MP4})
"""Those that many a program opens however they begin."""
_REFUSED = MappingProxyType(
    {
        **dict.fromkeys((".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".xlsb"), MACROS),
        **dict.fromkeys(
            (".zip", ".rar", ".7z", ".gz"),
            'là tệp nén, điện thoại khó mở; giải nén rồi đưa từng tệp vào "attachments"',
        ),
        **dict.fromkeys(
            (".htm", ".html", ".mht", ".svg", ".rtf", ".odp", ".tif", ".tiff"),
            "thuộc loại không được đăng; mở ra rồi lưu (hoặc in) thành PDF",
        ),
        **dict.fromkeys((".heic", ".heif"), "là ảnh HEIC; mở ảnh rồi lưu thành .jpg"),
        **dict.fromkeys((".mov", ".avi", ".mkv", ".wmv", ".3gp"), "là phim; lưu thành .mp4"),
        **dict.fromkeys((".wav", ".wma", ".m4a", ".ogg"), "là tệp âm thanh; lưu thành .mp3"),
    }
)
"""What to do with others that editors may have."""
_INSIDE = MappingProxyType(
    {
        FileKind.PDF: "tệp PDF",
        FileKind.OLE: "tệp Office đời cũ",
        FileKind.RTF: "văn bản RTF",
        FileKind.ZIP: "tệp nén hoặc tệp Office",
        FileKind.ARCHIVE: "tệp nén",
        FileKind.MP3: "tệp âm thanh",
        FileKind.MP4: "phim",
        FileKind.OTHER_MEDIA: "phim hoặc âm thanh",
        FileKind.HTML: "trang web (HTML)",
        FileKind.SAVED_PAGE: "trang web lưu lại (MHTML)",
        FileKind.PROGRAM: "chương trình",
        FileKind.UNKNOWN: "dữ liệu không rõ loại",
    }
)
"""What a file turns out to be; those that are not here are pictures."""


class AttachmentFacts(NamedTuple):
    """What is known of an attachment that may be published."""

    size: int
    """In bytes, as it is published."""
    warnings: tuple[str, ...]
    """What its editor should know; each goes on behind the file's name."""


def examine_attachment(path: Path, *, limit: int) -> AttachmentFacts:
    """Return the facts of an attachment. Raises `UnfitFileError` with the reason."""
    if not path.is_file():  # a pipe would never end
        raise UnfitFileError("không phải một tệp; chép tệp thật vào đây")
    suffix = path.suffix.lower()
    if suffix not in _KINDS:
        raise UnfitFileError(_REFUSED.get(suffix, _unknown(suffix)))
    size = path.stat().st_size
    if size > limit:
        raise UnfitFileError(
            f"nặng {_megabytes(size)} MB, nhiều nhất là {_megabytes(limit)} MB; lưu lại ở cỡ nhỏ "
            "hơn, hoặc chia thành nhiều tệp"
        )
    content, warnings = cleaned_attachment(path.read_bytes(), suffix)
    return AttachmentFacts(len(content), warnings)


def is_attachment(path: Path) -> bool:
    """Whether a file has the suffix of an attachment that notices may have."""
    return path.suffix.lower() in _KINDS


def cleaned_attachment(content: bytes, suffix: str) -> tuple[bytes, tuple[str, ...]]:
    """Return an attachment as readers may have it, and the warnings for its editor.

    Raises `UnfitFileError` with the reason why they may not.
    """
    wanted = _KINDS[suffix]
    _refuse_other(content, suffix, wanted)
    made, warnings = content, tuple[str, ...]()
    if file_kind(content) is FileKind.UNKNOWN and wanted in _FORGIVEN:
        return content, (UNREAD,)
    with reading(DAMAGED):
        match wanted:
            case FileKind.PDF:
                made, warnings = _cleaned_pdf(content)
            case FileKind.ZIP if suffix in open_document.TYPES:
                made, warnings = open_document.cleaned(content, suffix)
            case FileKind.ZIP:
                made, warnings = office.cleaned(content, suffix)
            case FileKind.OLE:
                warnings = warnings_of(content, suffix)
            case FileKind.UNKNOWN:
                refuse_unreadable(content, suffix)
            case FileKind.MP3:
                made = cleaned_mp3(content)
            case FileKind.MP4:
                made = cleaned_film(content)
            case _:
                made = cleaned_picture(content)
    return made, warnings


def _cleaned_pdf(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    from newsroom.attachments.pdf import pdf  # noqa: PLC0415 (few builds need its library)

    try:
        return pdf.cleaned(content)
    except UnfitFileError:
        raise
    except Exception:  # noqa: BLE001 (whatever a library raises at a file's bytes)
        return content, (UNREAD,)


def _refuse_other(content: bytes, suffix: str, wanted: FileKind) -> None:
    """Refuse a file whose content does not fit its suffix."""
    kind = file_kind(content)
    if kind is FileKind.EMPTY:
        raise UnfitFileError("là tệp rỗng; chép lại tệp gốc")
    if kind is not wanted and not (kind is FileKind.UNKNOWN and wanted in _FORGIVEN):
        if kind is FileKind.OLE:
            refuse_locked(content)
        raise UnfitFileError(
            f"có tên {suffix} nhưng bên trong là {_INSIDE.get(kind, 'ảnh')}; mở ra, lưu lại đúng "
            f"loại {suffix} hoặc lưu thành PDF"
        )


def _unknown(suffix: str) -> str:
    found = f"thuộc loại {suffix} không được đăng" if suffix else "có tên không có đuôi"
    return f"{found}; dùng " + ", ".join(_KINDS)


def _megabytes(size: int) -> str:
    return f"{math.ceil(size / 100_000) / 10:g}".replace(".", ",")
