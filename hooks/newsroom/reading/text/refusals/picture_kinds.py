"""Which files browsers show as a picture, and remedies for others."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsroom.filetypes.names import is_markdown, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_CAMERA = ".heic .heif .hif .avci"
_DRAWN = """
.tif .tiff .bmp .dib .psd .ai .eps .cdr .indd .raw .cr2 .cr3 .nef .arw .dng .orf .rw2 .raf .jp2
.j2k .jxl .jxr .wmf .emf .xcf .ico .tga .pcx .jfif .jpe .pjpeg .wdp .sketch .dwg .dxf .vsd .vsdx
"""
_DOCUMENTS = """
.pdf .doc .docx .docm .dot .dotx .rtf .odt .xls .xlsx .xlsm .xlsb .ods .csv .ppt .pptx .pps .ppsx
.odp .txt .zip .rar .7z .xml .json .epub .pages .numbers .key .xps .djvu .pub .msg .eml
"""
_FILMS = ".mp4 .m4v .mov .qt .avi .mkv .webm .wmv .mpg .mpeg .3gp .flv .ts .mts .m2ts .vob .ogv"
_SOUNDS = ".mp3 .m4a .wav .ogg .oga .opus .wma .aac .amr .flac .aif .aiff"
_KINDS = {
    **dict.fromkeys(_CAMERA.split(), "camera"),
    **dict.fromkeys(_DRAWN.split(), "drawn"),
    **dict.fromkeys(_DOCUMENTS.split(), "document"),
    **dict.fromkeys(_FILMS.split(), "film"),
    **dict.fromkeys(_SOUNDS.split(), "sound"),
}


def no_picture(target: str, words: str, written: str) -> Iterator[str]:
    """Yield the message for a file that a notice shows as a picture and that is none.

    `words` are its description, `written` is its address as Markdown takes it.
    """
    path = unquote(target.partition("#")[0].partition("?")[0])
    name = posixpath.basename(path.rstrip("/"))
    stem, suffix = posixpath.splitext(name)
    if is_picture(path) or not name:
        return
    words = words.strip() or "mô tả ảnh"
    as_picture = f"![{words}]({stem}.jpg)"
    messages = {
        "camera": f'"{name}" là ảnh {suffix} của điện thoại, nhiều trình duyệt không hiện; '
        f"lưu lại thành .jpg rồi viết {as_picture}",
        "drawn": f'"{name}" là ảnh {suffix}, trình duyệt không hiện; '
        f"lưu lại thành .jpg hoặc .png rồi viết {as_picture}",
        "document": f'"{name}" là văn bản, không phải ảnh; khai ở "attachments", '
        f"hoặc viết liên kết, bỏ dấu chấm than: [{words}]({written})",
        "film": f'"{name}" là phim, không phải ảnh; viết liên kết: [Xem video]({written})',
        "sound": f'"{name}" là tệp âm thanh, không phải ảnh; '
        f"viết liên kết: [Nghe ghi âm]({written})",
    }
    if kind := _KINDS.get(suffix.lower()):
        yield messages[kind]
    elif is_markdown(path) or suffix.lower() in (".html", ".htm", ".php", ".aspx"):
        yield f'"{name}" là một trang; viết liên kết, bỏ dấu chấm than: [{words}]({written})'
    else:
        yield (
            f'"{name}" không có đuôi của ảnh mà trình duyệt hiện được; '
            f"dùng ảnh .jpg, .png hoặc .webp, như {as_picture}"
        )
