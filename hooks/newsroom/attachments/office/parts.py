"""Pictures and films that are embedded in a file of Office."""

from __future__ import annotations

from newsroom.attachments.media import cleaned_film
from newsroom.attachments.unfit import AS_PDF
from newsroom.filetypes.signature import FileKind, file_kind
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import STRIPPED, cleaned, stripped


def cleaned_part(content: bytes) -> bytes:
    """Return a picture or film without what cameras tell; Windows' own drawings stay as they are.

    A photograph is not turned: the document says how it lies.
    """
    kind = file_kind(content)
    try:
        if kind in STRIPPED:
            return stripped(content)
        if kind is FileKind.SVG:
            return cleaned(content)
    except UnfitFileError as error:
        raise UnfitFileError(f"có ảnh hỏng bên trong; thay ảnh đó, hoặc {AS_PDF}") from error
    if kind in (FileKind.TIFF, FileKind.HEIF, FileKind.AVIF):
        raise UnfitFileError(
            f"có ảnh {kind} bên trong còn giữ thông tin của máy ảnh; đổi ảnh đó thành .jpg, "
            f"hoặc {AS_PDF}"
        )
    return cleaned_film(content) if content[4:8] == b"ftyp" else content
