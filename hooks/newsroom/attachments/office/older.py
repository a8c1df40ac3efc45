"""Files of Office until 2003 and plain texts: checked, and published as they are."""

from __future__ import annotations

from types import MappingProxyType

from newsroom.attachments.marked import has_marks_in_old
from newsroom.attachments.unfit import LOCKED, MACROS, MARKED, NOT_AS_NAMED
from newsroom.filetypes.office_kind import OfficeKind, holds_stream, office_kinds
from newsroom.filetypes.unfit import UnfitFileError

_KINDS = MappingProxyType(
    {".doc": OfficeKind.TEXT, ".xls": OfficeKind.SHEETS, ".ppt": OfficeKind.SLIDES}
)
"""What a file is, by its suffix: others are installers and letters of Outlook."""
_MACROS = "_VBA_PROJECT"
_OLD = (
    "là tệp Office đời cũ: tên người soạn và câu đã sửa có thể còn trong tệp, máy không gỡ được; "
    "lưu thành PDF (hoặc {}x) rồi thay vào"
)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f")
"""Signs that stand in no text."""


def refuse_locked(content: bytes) -> None:
    """Refuse a file of today's Office that has a password, which wraps it in the older format."""
    if OfficeKind.LOCKED in office_kinds(content):
        raise UnfitFileError(LOCKED)


def warnings_of(content: bytes, suffix: str) -> tuple[str, ...]:
    """Return the warnings for an older file of Office; refuse one that readers should not have."""
    refuse_locked(content)
    if _KINDS[suffix] not in office_kinds(content):
        raise UnfitFileError(NOT_AS_NAMED.format(suffix))
    if holds_stream(content, _MACROS):
        raise UnfitFileError(MACROS)
    old = _OLD.format(suffix)
    return (old, MARKED) if has_marks_in_old(content) else (old,)


def refuse_unreadable(content: bytes, suffix: str) -> None:
    """Refuse a text in an encoding that not every machine reads."""
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise UnfitFileError(
            f"không phải văn bản {suffix} đọc được trên mọi máy; mở ra, lưu lại với mã UTF-8"
        ) from None
    if not _CONTROLS.isdisjoint(map(ord, set(text))):
        raise UnfitFileError(NOT_AS_NAMED.format(suffix))
