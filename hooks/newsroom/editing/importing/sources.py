"""The files that are named to be imported, and who can read each."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import is_zipfile

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.manuscript import Manuscript, UnreadableFileError
from newsroom.editing.importing.text_file import read_text_file
from newsroom.editing.importing.web.page import read_saved_page
from newsroom.editing.importing.word.word_file import read_word
from newsroom.filetypes.office_kind import OfficeKind, office_kinds
from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.reading.front_matter.source_text import from_first_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PAGES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")
_TEXTS = (".txt", ".text")
_WORD = (".docx", ".docm", ".dotx", ".doc")
_OF_FOLDERS = (*_WORD, *_PAGES, *_TEXTS, ".rtf", ".odt")
"""What is taken, or told of, in a folder; its pictures belong to its pages."""
_BESIDE = ("_files", ".files")
"""How browsers and Word end the name of the folder that they save beside a page."""
_OF_PROGRAMS = ("~$", ".~lock.")
"""How the names of files begin that Word and LibreOffice keep beside one that is open."""
_OPEN = "đây là tệp tạm của Word khi bài đang mở; nhập tệp cùng tên không có “~$” ở đầu"
_LINKS = {
    ".gdoc": "đây là đường dẫn tới bài trên Google Docs; mở bài ấy, chọn Tệp, Tải xuống, Microsoft "
    "Word (.docx) rồi nhập tệp tải về",
    ".lnk": "đây là lối tắt (shortcut) tới tệp khác; tìm tệp gốc rồi nhập",
}
_PICTURE = "đây là ảnh, không phải bài; chèn ảnh vào một tin đã có"
_ARCHIVE = "đây là tệp nén; giải nén rồi nhập từng tệp ở trong"
_FILM = "đây là phim hoặc âm thanh, không phải bài; đính kèm vào một tin đã có"
_OTHERS = {
    FileKind.RTF: "đây là tệp RTF; mở bằng Word rồi lưu thành .docx",
    FileKind.PDF: "đây là tệp PDF; nhập tệp Word gốc, rồi đính kèm PDF vào tin",
    **dict.fromkeys(
        (FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.WEBP, FileKind.AVIF), _PICTURE
    ),
    **dict.fromkeys((FileKind.HEIF, FileKind.TIFF, FileKind.BMP, FileKind.OTHER_PICTURE), _PICTURE),
    **dict.fromkeys((FileKind.MP3, FileKind.MP4, FileKind.OTHER_MEDIA), _FILM),
    FileKind.ARCHIVE: _ARCHIVE,
    FileKind.PROGRAM: "đây là chương trình, không phải bài; chọn tệp Word cần nhập",
}
_OF_OFFICE = {
    OfficeKind.LOCKED: "tệp có mật khẩu; mở bằng Word, chọn Tệp (File), Thông tin (Info), Bảo vệ "
    "tài liệu (Protect Document), Mã hoá bằng mật khẩu (Encrypt with Password), xoá mật khẩu, lưu "
    "lại rồi nhập",
    OfficeKind.SHEETS: "đây là bảng tính; chép các ô cần đăng rồi dán vào trang soạn tin, hoặc "
    "đính kèm tệp",
    OfficeKind.SLIDES: "đây là bài trình chiếu; chép chữ sang tệp Word rồi nhập, hoặc đính kèm tệp "
    "vào tin",
    OfficeKind.LETTER: "đây là thư Outlook; mở thư, lưu bài đính kèm ra ngoài rồi nhập bài ấy",
    OfficeKind.OPEN_DOCUMENT: "đây là tệp LibreOffice; mở ra rồi lưu thành .docx (File, Save As)",
    OfficeKind.PAGES: "đây là tệp Pages của máy Mac; mở ra rồi xuất thành Word (File, Export To, "
    "Word)",
}
"""What to say of files of offices' programs; of Word's own, Word tells."""
_UNKNOWN = (
    "không đọc được loại tệp này; nhập được tệp .docx, trang web lưu lại (.html, .mhtml) và .txt"
)
_EMPTY = (
    "tệp rỗng, không có chữ nào; chép lại tệp gốc, tệp trên OneDrive thì chờ tải xong rồi nhập lại"
)
_NOTHING = b"\0 \t\r\n"
"""What files consist of that hold no word, or have not come yet."""


def expanded(files: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that are named, and those in the folders that are named, in order."""
    for file in files:
        if not file.is_dir():
            yield file
            continue
        for inner in sorted(file.rglob("*")):
            folders = inner.relative_to(file).parts[:-1]
            is_hidden = inner.name.startswith((*_OF_PROGRAMS, "."))
            if (
                inner.suffix.lower() in _OF_FOLDERS
                and not is_hidden
                and not any(each.endswith(_BESIDE) for each in folders)
                and inner.is_file()
            ):
                yield inner


def printable_name(file: Path) -> str:
    """Return a file's name on one line, in whatever encoding its system stored it."""
    return " ".join(decode(os.fsencode(file.name)).split())


def read_manuscript(content: bytes, file: Path) -> Manuscript:
    """Read a file by what it holds, whatever its name claims. Raises `UnreadableFileError`."""
    suffix = file.suffix.lower()
    if file.name.startswith(_OF_PROGRAMS):
        raise UnreadableFileError(_OPEN)
    if not content.strip(_NOTHING):
        raise UnreadableFileError(_EMPTY)
    kind = file_kind(from_first_sign(content))
    if told := _LINKS.get(suffix) or _OTHERS.get(kind) or _of_office(content, kind):
        raise UnreadableFileError(told)
    if kind is FileKind.SAVED_PAGE or kind is FileKind.HTML:
        return read_saved_page(content, file)
    if kind in (FileKind.ZIP, FileKind.OLE) or suffix in _WORD:
        return read_word(content)
    if suffix in _PAGES:
        return read_saved_page(content, file)
    if suffix in _TEXTS:
        return read_text_file(content)
    raise UnreadableFileError(_UNKNOWN)


def _of_office(content: bytes, kind: FileKind) -> str:
    """Return the message for a file of an office program other than Word, else nothing."""
    likeliest = next(iter(office_kinds(content)), None)
    if likeliest is None:
        return _ARCHIVE if kind is FileKind.ZIP and is_zipfile(BytesIO(content)) else ""
    return _OF_OFFICE.get(likeliest, "")
