"""What the editor's page knows of the preview around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.building.memory.manifest import Manifest
from newsroom.editing.project import Project, files_to_build
from newsroom.reading.files.docs_folder import DocsFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from newsroom.building.memory.manifest import Known
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.related.store import Store

_NAME = "soan-tin"
FILES = "api/tep/"
"""Where the page finds the files beside notices, below its own address."""


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The results of the last build, so that ten thousand notices need not be read again."""

    settings: Settings
    notices: Sequence[Notice]
    """All that the preview shows."""
    files: Mapping[str, Known]
    """What was read of each file of the docs folder, by its path."""
    began: int
    """In nanoseconds since the epoch."""
    related: Store
    """The terms of the notices, and how near they are."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The preview, as far as the editor's page needs it."""

    root: Path
    """The project's folder."""
    docs: Path
    address: str
    """The path of the site on its host, from slash to slash."""
    last: Callable[[], LastBuild]
    draw: Callable[[Notice, Project], str]
    """Draws the page of a notice as it is being written, whose files are the project's."""
    clock: Callable[[], datetime]

    @property
    def own(self) -> str:
        """The path of the editor's page on its host."""
        return f"{self.address}{_NAME}/"

    def notice_at(self, path: str) -> str:
        """Return the notice whose page lies at a path of the host, empty where none does."""
        found = re.fullmatch(
            rf"{self._news}(\d{{4}}/[a-z0-9_-]+)(?:/(?:index\.html)?|\.html)", path
        )
        named = f"{found[1]}.md" if found else ""
        is_there = named and (self.docs / self.settings.folder / named).is_file()
        return named if is_there else ""

    def file_at(self, path: str) -> str:
        """Return the page's address of what the site would have at a path, if it is there."""
        found = re.fullmatch(rf"{self._news}(\d{{4}}/[^/]+\.[^/.]+)", path)
        return f"{self.own}{FILES}{found[1]}" if found else ""

    @property
    def _news(self) -> str:
        return re.escape(f"{self.address}{self.settings.folder}/")

    @property
    def settings(self) -> Settings:
        """What mkdocs.yml says of the news."""
        return self.last().settings

    def project(self) -> Project:
        """Return the project as it lies there now, with what the last build knows of its files."""
        last = self.last()
        known = Manifest("", dict(last.files), began=last.began)
        docs = DocsFolder.of(self.docs, files_to_build(self.docs))
        return Project(self.root, docs, last.settings, known=known, extracted=last.related.terms)

    def url(self, path: str) -> str:
        """Return the address of a page or file of the docs folder."""
        return f"{self.address}{self.settings.addresses.of(path)}"
