"""Links of a text: files that lie beside it become attachments, others stay or go."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from newsroom.editing.importing.beside import file_beside
from newsroom.editing.importing.manuscript import Item, Paragraph, with_runs
from newsroom.editing.importing.runs import plain
from newsroom.text.detours import without_detour
from newsroom.text.numbered import numbered
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from newsroom.editing.importing.manuscript import Block
    from newsroom.editing.importing.runs import Run, Runs

_ELSEWHERE = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
_DOCUMENTS = (
    *(".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".csv"),
    *(".zip", ".rar", ".7z"),
)
_NAMED = re.compile(
    r"(?:các |những )?(?:tệp|file|tài liệu|văn bản)? ?(?:đính kèm|kèm theo) ?: ?(?P<names>\S.*)",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,;]")
_LABEL = re.compile(
    r"(?:(?:tệp|file|tài liệu|văn bản)? ?(?:đính kèm|kèm theo)|tải về|xem tại đây|tại đây)[ :.]*",
    re.IGNORECASE,
)
"""Words that tell of a file and not what is in it."""


@dataclass(slots=True)
class LinkResolver:
    """Resolves the links of one text."""

    folder: Path | None
    """Where the text lies, if in any."""
    is_free: Callable[[str], bool]
    """Whether a file of a name can be written beside the notice."""
    copies: dict[str, Path] = field(default_factory=dict)
    """The files to write beside the notice, by their names there."""
    titles: dict[str, str] = field(default_factory=dict)
    """Of those which are attachments and stand in no sentence, by the same names."""
    dropped: int = 0
    """How many led to places of another machine; their words stay."""

    def settled(self, blocks: Iterable[Block]) -> list[Block]:
        """Return blocks without dead links; a line that only names files becomes attachments."""
        return [
            with_runs(block, self._settled_runs)
            for block in blocks
            if not (isinstance(block, (Paragraph, Item)) and self._is_attached(block.runs))
        ]

    def fields(self) -> list[Mapping[str, str]]:
        """Return the attachments for front matter."""
        return [{"file": name, "title": title} for name, title in self.titles.items()]

    def _is_attached(self, runs: Runs) -> bool:
        """Whether a line only names files, which are attachments then."""
        around = plain(run for run in runs if not run.href)
        linked = [run for run in runs if run.href and run.text.strip()]
        files = {run.href: self._file(run.href) for run in linked}
        titles = {run.href: plain([run]) for run in linked}
        if not linked and (named := _NAMED.fullmatch(around)):
            names = [name.strip(" .") for name in _COMMA.split(named["names"])]
            files, titles = {name: self._file(name) for name in names}, {}
        elif not linked or (around and not _LABEL.fullmatch(around)):
            return False
        found = {name: file for name, file in files.items() if file is not None}
        if len(found) < len(files):
            return False
        for name, file in found.items():
            title = titles.get(name, "")
            is_telling = title and title != file.name and not _LABEL.fullmatch(title)
            self.titles[self._copied(file)] = title if is_telling else file.stem
        return True

    def _settled_runs(self, runs: Runs) -> Runs:
        return tuple(self._settled(run) if run.href else run for run in runs)

    def _settled(self, run: Run) -> Run:
        if _ELSEWHERE.match(run.href):
            return replace(run, href=without_detour(run.href))
        file = self._file(run.href)
        if file is None:
            self.dropped += not run.href.startswith("#")
            return replace(run, href="")
        return replace(run, href=self._copied(file))

    def _file(self, name: str) -> Path | None:
        is_document = PurePosixPath(name.partition("?")[0]).suffix.lower() in _DOCUMENTS
        return file_beside(self.folder, name) if is_document else None

    def _copied(self, file: Path) -> str:
        """Return the name of a file's copy."""
        known = next((name for name, each in self.copies.items() if each == file), "")
        if known:
            return known
        stem, suffix = slugify(file.stem) or "tep", file.suffix.lower()
        names = numbered(stem, suffix)
        name = next(name for name in names if name not in self.copies and self.is_free(name))
        self.copies[name] = file
        return name
