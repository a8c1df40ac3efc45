"""The files that are named to be imported, and who can read each."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.manuscript import Manuscript, UnreadableFileError
from newsroom.editing.importing.text_file import read_text
from newsroom.editing.importing.web.archive import is_archive
from newsroom.editing.importing.web.page import read_page
from newsroom.editing.importing.word.word_file import read_word
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
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_OTHERS = {
    b"{\\rtf": "đây là tệp RTF; mở bằng Word rồi lưu thành .docx",
    b"%PDF": "đây là tệp PDF; nhập tệp Word gốc, rồi đính kèm PDF vào tin",
    b"\xff\xd8\xff": "đây là ảnh, không phải bài; chèn ảnh vào một tin đã có",
    b"\x89PNG": "đây là ảnh, không phải bài; chèn ảnh vào một tin đã có",
}
_PACKED = {
    "xl/": "đây là bảng tính; chép các ô cần đăng rồi dán vào trang soạn tin, hoặc đính kèm tệp",
    "ppt/": "đây là bài trình chiếu; chép chữ sang tệp Word rồi nhập, hoặc đính kèm tệp vào tin",
    "[content_types].xml": "",
    "content.xml": "đây là tệp LibreOffice; mở ra rồi lưu thành .docx (File, Save As)",
    "index/": "đây là tệp Pages của máy Mac; mở ra rồi xuất thành Word (File, Export To, Word)",
    "": "đây là tệp nén; giải nén rồi nhập từng tệp ở trong",
}
"""What a zip is that holds such a file, by the first that there is; of Word's own, Word tells."""
_UNKNOWN = (
    "không đọc được loại tệp này; nhập được tệp .docx, trang web lưu lại (.html, .mhtml) và .txt"
)
_EMPTY = "tệp rỗng, không có chữ nào"
_HEAD = 1024
"""Bytes that tell what kind of file one is."""


def expanded(files: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that are named, and those in the folders that are named, in order."""
    for file in files:
        if not file.is_dir():
            yield file
            continue
        for inner in sorted(file.rglob("*")):
            folders = inner.relative_to(file).parts[:-1]
            is_hidden = inner.name.startswith(("~$", "."))
            if (
                inner.suffix.lower() in _OF_FOLDERS
                and not is_hidden
                and not any(each.endswith(_BESIDE) for each in folders)
                and inner.is_file()
            ):
                yield inner


def name_of(file: Path) -> str:
    """Return a file's name on one line, in whatever encoding its system stored it."""
    return " ".join(decode(os.fsencode(file.name)).split())


def read_manuscript(content: bytes, file: Path) -> Manuscript:
    """Read a file by what it holds, whatever its name claims. Raises `UnreadableFileError`."""
    head = from_first_sign(content[:_HEAD])
    if not content.strip():
        raise UnreadableFileError(_EMPTY)
    for mark, message in _OTHERS.items():
        if head.startswith(mark):
            raise UnreadableFileError(message)
    suffix = file.suffix.lower()
    if is_archive(content):
        return read_page(content, file)
    if message := _packed(content):
        raise UnreadableFileError(message)
    if content.startswith((_ZIP, _OLE)) or (suffix in _WORD and b"<html" not in head.lower()):
        return read_word(content)
    if suffix in _PAGES or head.lower().startswith((b"<!doctype html", b"<html")):
        return read_page(content, file)
    if suffix in _TEXTS:
        return read_text(content)
    raise UnreadableFileError(_UNKNOWN)


def _packed(content: bytes) -> str:
    """Return what to say of a zip that is no Word file, empty of any other."""
    try:
        names = zipfile.ZipFile(BytesIO(content)).namelist() if content.startswith(_ZIP) else []
    except (zipfile.BadZipFile, OSError, ValueError):
        return ""
    folded = [name.replace("\\", "/").lower() for name in names]
    found = (told for head, told in _PACKED.items() if any(n.startswith(head) for n in folded))
    return next(found, "")
