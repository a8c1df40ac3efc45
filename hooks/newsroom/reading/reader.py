"""Reads every notice of the docs folder, and all that is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newsroom.building.fingerprint import digest
from newsroom.building.memory.manifest import Known
from newsroom.building.memory.sources import stamp
from newsroom.building.workers import processes_for, share
from newsroom.filetypes.names import is_markdown
from newsroom.notices.content import Content
from newsroom.notices.record import from_record, to_record
from newsroom.reading.files.places import is_place, right_place
from newsroom.text.problem import Problem
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from newsroom.building.memory.sources import Sources
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.reading.files.docs_folder import DocsFolder

_WHERE = (
    "tin phải nằm trong thư mục năm, tên tệp chỉ gồm chữ thường không dấu, số và dấu trừ, và không "
    "phải là index, readme hay tên riêng của Windows (con, nul, aux, com1 …)"
)


class _Read(NamedTuple):
    """What a worker has read in a file, in the form that costs least to send."""

    known: Known | None = None
    content: bytes = b""
    extracted: bytes = b""
    problems: tuple[Problem, ...] = ()


class Reader:
    """Reads notices, those that have not changed from what the last build remembers."""

    def __init__(
        self,
        sources: Sources,
        docs: DocsFolder,
        settings: Settings,
        *,
        extract: Callable[[Notice], bytes],
        extracted: Container[str],
    ) -> None:
        """Read what lies in the news folder of `docs`.

        `extract` takes out of a notice, once it has been read, what others want of its text;
        `extracted` are the digests of the files of which the last build has kept that.
        """
        self.sources = sources
        self.docs = docs
        self.settings = settings
        self._extract = extract
        self._kept = extracted
        self._extracted: dict[str, bytes] = {}
        """What was extracted from each notice that was read anew, by its digest."""
        self._contents: dict[str, bytes] = {}
        """The content of each notice that was read anew, packed, by its path."""

    def read(self) -> tuple[list[Notice], list[Problem]]:
        """Return all notices and the problems of all files, in order."""
        folder = f"{self.settings.folder}/"
        inside = [p for p in self.docs.paths if p.startswith(folder) and is_markdown(p)]
        paths = sorted(path for path in inside if is_place(path, self.settings.folder))
        problems = [self._misplaced(path) for path in set(inside) - set(paths)]
        unchanged = {path: known for path in paths if (known := self._unchanged(path))}
        changed = [path for path in paths if path not in unchanged]
        notices = {path: self._recalled(path, known) for path, known in unchanged.items()}
        for path, read in zip(changed, self._read_all(changed), strict=True):
            problems += read.problems
            if read.known is not None:
                notices[path] = from_record(read.known.facts, self.settings)
                self._contents[path] = read.content
                self.sources.seen[path] = read.known
                self._extracted[read.known.digest] = read.extracted
        found = [notices[path] for path in sorted(notices)]
        for notice in found:
            problems += self.docs.problems(notice)
        return found, sorted(problems)

    def content(self, notice: Notice) -> Content:
        """Return a notice's content, read again if it is not at hand."""
        if notice.content is not None:
            return notice.content
        if kept := self._contents.get(notice.path):
            return Content.unpacked(kept)
        from newsroom.reading.notice import read_content  # noqa: PLC0415 (as in `_read`)

        source = self.sources.folder.file(notice.path).read_bytes()
        return read_content(source, notice.path, self.settings)

    def extracted(self, notice: Notice) -> bytes:
        """Return what is extracted from a notice, again if it is not at hand."""
        if (found := self._extracted.get(notice.digest)) is not None:
            return found
        return self._extract(replace(notice, content=self.content(notice)))

    def forget(self) -> None:
        """Let go of what was read; that of a notice is read again where one asks for it."""
        self._contents.clear()
        self._extracted.clear()

    def _unchanged(self, path: str) -> Known | None:
        try:
            known = self.sources.unchanged(path)
        except OSError:
            return None
        return known if known and known.digest in self._kept else None

    def _recalled(self, path: str, known: Known) -> Notice:
        self.sources.seen[path] = known
        return from_record(known.facts, self.settings)

    def _read_all(self, paths: Sequence[str]) -> list[_Read]:
        if processes_for(len(paths)) == 1:
            return [self._read(path) for path in paths]
        # What is imported for the first need not be imported in every process.
        first, *others = paths
        return [self._read(first), *share(others, self._read)]

    def _read(self, path: str) -> _Read:
        # The rules of texts take long to import, and most builds read but one.
        from newsroom.reading.notice import read_notice  # noqa: PLC0415

        file = self.sources.folder.file(path)
        try:
            found = stamp(file.stat())
            source = file.read_bytes()
        except OSError as error:
            problem = Problem(path, 1, f"không mở được tệp: {refused(error)}")
            return _Read(problems=(problem,))
        content = digest(source)
        known = self.sources.remembered(path)
        if known is not None and known.digest == content and content in self._kept:
            return _Read(known._replace(stamp=found))
        notice, faults = read_notice(source, path, self.settings)
        if notice is None:
            return _Read(problems=faults)
        assert notice.content is not None
        known = Known(found, content, to_record(notice))
        return _Read(known, notice.content.packed(), self._extract(notice))

    def _misplaced(self, path: str) -> Problem:
        try:
            source = self.sources.folder.file(path).read_bytes()
        except OSError:
            source = b""
        place = right_place(path, source, self.docs, self.settings)
        return Problem(path, 1, f"{_WHERE}; đổi thành {place}")
