"""ZIP archives, which files of Office are: unpacked, and packed again."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from newsroom.attachments.unfit import DAMAGED, LOCKED
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_UNPACKED = 200_000_000
"""In bytes: an archive of some kilobytes can hold gigabytes of zeros."""
_ENCRYPTED = 0x1
"""The bit of an entry's flags which says that a password opens it."""
_THEN = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: that of the file itself would tell when it was written."""


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the files of an archive by name, in its order."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entries = [each for each in archive.infolist() if not each.is_dir()]
        if sum(each.file_size for each in entries) > _MOST_UNPACKED:
            raise UnfitFileError(
                f"mở ra nặng hơn {_MOST_UNPACKED // 1_000_000} MB; chia nhỏ, hoặc lưu thành PDF"
            )
        if any(each.flag_bits & _ENCRYPTED for each in entries):
            raise UnfitFileError(LOCKED)
        if len({each.filename.casefold() for each in entries}) < len(entries):
            raise UnfitFileError(DAMAGED)  # programs would not agree on which one counts
        return {each.filename: archive.read(each) for each in entries}


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files in their order; equal files make equal bytes."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _THEN)
            entry.create_system = 0  # else Windows and Linux make different bytes
            # LibreOffice's files begin with their type, to be read without unpacking.
            packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content, packing)
    return made.getvalue()
