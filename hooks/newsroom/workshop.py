"""Makes all files of an edition: what they are made from, and how, is put together here."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.builder import Job, Made, broken_anchors, collected
from newsroom.building.fingerprint import digest, fingerprint
from newsroom.building.progress import Progress
from newsroom.feeds.feed import Feed
from newsroom.pages.page import Page
from newsroom.pictures.file import published
from newsroom.reading.docs_folder import is_picture, unreadable
from newsroom.search.volumes import Volume
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from newsroom.building.builder import Complaint, Press
    from newsroom.building.manifest import Memory
    from newsroom.edition import Edition
    from newsroom.reading.docs_folder import Docs
    from newsroom.rendering.renderer import Renderer, Text

_PICTURE = 100
"""How many times as long as a page a picture takes."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes the files of one edition that have changed since the last."""

    edition: Edition
    docs: Docs
    memory: Memory
    """Of the last build."""
    press: Press
    renderer: Renderer
    to_text: Callable[[Page], Text]
    """Gives the text of a notice's page as HTML."""
    progress: Progress

    def make_pictures(self) -> Iterator[Problem]:
        """Make the pictures that the pages show; yield those that nobody can see."""
        photos = self.edition.photos
        faults = self.press.run([*photos.jobs()], photos.make, self.progress, weight=_PICTURE)
        broken = {path for path, _, _ in faults}
        for notice in self.edition.notices:
            for reference in notice.files:
                if reference.path in broken:
                    yield unreadable(notice, reference)

    def make(self, basis: str, named: Iterable[str], *, feeds: bool) -> list[Complaint]:
        """Make everything else; return what was found wrong with it, in order.

        `basis` is what all pages are made from, `named` are the files of the docs folder that go
        into the site.
        """
        self.edition.kin  # noqa: B018 (waits for it, lest every worker do)
        jobs = [*self._file_jobs(named), *self._search_jobs(), *self._page_jobs(basis)]
        if feeds:
            jobs += self._feed_jobs(basis)
        return self.press.run(jobs, self._make, self.progress)

    def take(self, folder: Path) -> None:
        """Take over what others have made in `folder`."""
        files = [path for path in folder.rglob("*") if path.is_file()]
        jobs = [
            Job(path.relative_to(folder).as_posix(), partial(_content_digest, path), path)
            for path in files
        ]
        self.press.run(jobs, self._make, Progress(None))

    def broken_links(self, others: Mapping[str, set[str] | None]) -> Iterator[Problem]:
        """Yield the links to places that their targets do not have.

        `others` are the anchors of pages that are not made here.
        """
        places = {page.output: page.path for page in self.edition.pages}
        for path, anchor, target in broken_anchors(self.press.outputs, others):
            source = self.docs.file(places[path]).read_text("utf-8", errors="replace")
            line = source[: source.find(f"#{anchor}")].count("\n") + 1
            text = f'liên kết tới "#{anchor}", nhưng {places.get(target, target)} không có chỗ đó'
            yield Problem(places[path], line, text)

    def _file_jobs(self, named: Iterable[str]) -> Iterator[Job]:
        """Yield the attachments that go with the published notices, and what else they name."""
        for path in named:
            if path not in self.edition.photos.shown:
                source = self.docs.file(path)
                yield Job(path, partial(_file_state, source), source)

    def _search_jobs(self) -> Iterator[Job]:
        """Yield the files of each volume; one that the last build has made is not made again."""
        known: dict[str, list[str]] = {each.name: [] for each in self.edition.search.volumes}
        for path, output in self.memory.outputs.items() if known else ():
            if output.fingerprint in known:
                known[output.fingerprint].append(path)
        for volume in self.edition.search.volumes:
            for path in known[volume.name] or volume.files:
                yield Job(path, volume.fingerprint, volume)

    def _page_jobs(self, basis: str) -> Iterator[Job]:
        for page in self.edition.pages:
            yield Job(page.output, partial(_page_fingerprint, basis, page), page)

    def _feed_jobs(self, basis: str) -> Iterator[Job]:
        for feed in self.edition.feeds(self._size):
            yield Job(feed.path, partial(fingerprint, basis, *feed.made_from), feed)

    def _size(self, path: str) -> int:
        """Return the size of a picture in the site."""
        return self.press.outputs[path].made.size

    def _make(self, job: Job) -> Made:
        """Make a file; what is logged on the way goes with it."""
        if isinstance(job.source, Path):
            cleaned = published(job.source) if is_picture(job.path) else None
            return Made(job.source.read_bytes() if cleaned is None else cleaned)
        if isinstance(job.source, Volume):
            return Made(job.source.files[job.path])
        with collected(logging.getLogger("mkdocs")) as complaints:
            if isinstance(job.source, Feed):  # whose notices complain on their own pages
                return self.renderer.syndicate(job.source, self.to_text)
            assert isinstance(job.source, Page)
            made = self.renderer.render(job.source, self.to_text)
        return made._replace(complaints=tuple(complaints))


def _page_fingerprint(basis: str, page: Page) -> str:
    return fingerprint(basis, page.template, *page.made_from())


def _content_digest(file: Path) -> str:
    return digest(file.read_bytes())


def _file_state(file: Path) -> str:
    found = file.stat()
    return f"{found.st_size} {found.st_mtime_ns}"
