"""The file that a draft was made from, by which a second import is recognised."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import digest
from newsroom.editing.importing.sources import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MARK = re.compile("^# Nhập từ tệp .*\\(([0-9a-f]{32})\\)\r?$".encode(), re.MULTILINE)
_HEAD = 2048
"""Bytes at the beginning of a notice, where its mark stands."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a draft is made from."""

    file: Path
    content: bytes

    @property
    def digest(self) -> str:
        """The hash of its content."""
        return digest(self.content)

    @property
    def mark(self) -> str:
        """The comment in a draft by which a second import is recognised."""
        return f"Nhập từ tệp {printable_name(self.file)} ({self.digest})"


def known_origins(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the digests of files that drafts below a folder were made from, each with its draft."""
    for file in sorted(folder.rglob("*.md")):
        found = None
        with suppress(OSError), file.open("rb") as opened:
            found = _MARK.search(opened.read(_HEAD))
        if found:
            yield found[1].decode(), file
