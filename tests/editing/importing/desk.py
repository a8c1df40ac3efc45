"""An editor's desk: files that lie on it, and the docs folder that their drafts go to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from newsroom.editing.importing.importer import import_files
from newsroom.editing.importing.required_fields import wishes
from newsroom.reading.notice import read_notice
from tests.factory import SETTINGS

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.editing.importing.importer import Imported
    from newsroom.notices.notice import Notice

NOW = datetime(2026, 11, 26, 1, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Desk:
    folder: Path

    @property
    def docs(self) -> Path:
        return self.folder / "docs"

    def put(self, name: str, content: bytes | str) -> Path:
        """Lay a file on the desk."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def take(
        self,
        name: str,
        content: bytes | str,
        *,
        category: str = "",
        author: str = "",
        date: str = "",
    ) -> Imported:
        """Import one file as its editor wishes."""
        wished = wishes(SETTINGS, category=category, author=author, date=date)
        file = self.put(name, content)
        (one,) = import_files([file], self.docs, SETTINGS, now=NOW, wished=wished)
        return one

    def text(self, imported: Imported) -> str:
        """Return the draft that was made of a file, as it lies in the docs folder."""
        assert imported.draft, imported.fault
        return (self.docs / imported.draft).read_text(encoding="utf-8")

    def body(self, imported: Imported) -> str:
        """Return the text of a draft below its front matter."""
        return self.text(imported).partition("\n---\n")[2].strip("\n")

    def notice(self, imported: Imported) -> Notice:
        """Return the draft as the site reads it: it must be a notice without a fault."""
        source = (self.docs / imported.draft).read_bytes()
        notice, problems = read_notice(source, imported.draft, SETTINGS)
        assert notice is not None, problems
        assert notice.draft
        return notice
