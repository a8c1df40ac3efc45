"""What editors are told of a file, and what readers are given of it."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest

from newsroom.attachments.file import AttachmentFacts, cleaned_attachment, examine_attachment
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from pathlib import Path


LIMIT = 50_000_000
"""Bytes of an attachment at most."""


def examine(path: Path) -> AttachmentFacts:
    """Return what is known of an attachment."""
    return examine_attachment(path, limit=LIMIT)


def published_attachment(path: Path) -> bytes | None:
    """Return an attachment as readers may have it; none if they may not."""
    with suppress(UnfitFileError, KeyError):
        return cleaned_attachment(path.read_bytes(), path.suffix.lower())[0]
    return None


def told(path: Path, content: bytes, *, limit: int = LIMIT) -> str:
    """Return what an editor is told of a file with this content."""
    path.write_bytes(content)
    with pytest.raises(UnfitFileError) as fault:
        examine_attachment(path, limit=limit)
    assert published_attachment(path) is None or limit < len(content)
    return str(fault.value)


def given_to_readers(path: Path, content: bytes) -> bytes:
    """Return what is published of a file with this content."""
    path.write_bytes(content)
    facts, made = examine(path), published_attachment(path)
    assert made is not None
    assert facts == AttachmentFacts(len(made), ())
    return made


def check(path: Path, content: bytes, fault: str) -> None:
    """See that an editor is told a fault of a file, or, where it is empty, that readers get it."""
    if fault:
        assert fault in told(path, content)
    else:
        given_to_readers(path, content)


def all_bytes(content: bytes) -> bytes:
    """Return a file's bytes, and those that it holds packed."""
    found = [content]
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            found += [*map(archive.read, archive.namelist()), *map(str.encode, archive.namelist())]
    if content.startswith(b"%PDF"):
        plain, mode = BytesIO(), pikepdf.ObjectStreamMode.disable
        with pikepdf.open(BytesIO(content)) as pdf:
            pdf.save(plain, qdf=True, object_stream_mode=mode)
        found.append(plain.getvalue())
    return b"\0".join(found)
