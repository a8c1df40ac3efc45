"""What a build finds in the docs folder: its notices, and the edition that they make."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsroom.building.memory.sources import Sources
from newsroom.edition import Edition
from newsroom.edition_faults import lost_ways, unfit_files, wrong_names
from newsroom.pages.listing.collections import by_date
from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.files.file_kinds import site_files_taken
from newsroom.reading.publication.configured_files import ConfiguredFiles
from newsroom.reading.publication.ordinary_pages import OrdinaryPages
from newsroom.reading.publication.publication import Publication
from newsroom.reading.reader import Reader
from newsroom.related.term_extractor import TermExtractor
from newsroom.text.problem import Problem
from newsroom_mkdocs.faults import Faults
from newsroom_mkdocs.files import compose_names, excluded_of, named_by, pages_in_menu, written_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mkdocs.structure.files import File, Files

    from newsroom.notices.notice import Notice
    from newsroom_mkdocs.start import Start


@dataclass(frozen=True, slots=True)
class Found:
    """What lies in the docs folder when a build begins."""

    start: Start
    written: tuple[File, ...]
    """The files that somebody has written, as MkDocs lists them."""
    reader: Reader
    notices: Sequence[Notice]
    problems: Sequence[Problem]
    """Why the other notices could not be read."""

    @classmethod
    def of(cls, start: Start, files: Files) -> Self:
        """Read the notices among MkDocs' `files`."""
        config, settings, cache = start.config, start.settings, start.cache
        uris = (each.src_uri for each in written_files(files, config))
        docs = DocsFolder.of(Path(config.docs_dir), uris)
        compose_names(files, docs.names)
        sources = Sources(docs, cache.manifest, stamps=start.stamps)
        reader = Reader(
            sources,
            docs,
            settings,
            extract=TermExtractor(settings.abbreviations),
            extracted=cache.related.digests,
        )
        written = tuple(written_files(files, config))
        return cls(start, written, reader, *reader.read())

    def edition(self) -> tuple[Publication, Edition]:
        """Return who may see what, and the edition of that, once nothing is wrong with either.

        A preview leaves out what is faulty, and tries again without. Raises `PluginError`.
        """
        start, pages, unread = self.start, self._ordinary_pages(), self.problems
        now, preview, cache = start.now, start.preview is not None, start.cache
        faults = Faults(start)
        while True:
            notices = (each for each in self.notices if each.path not in faults.left_out)
            publication = Publication.of(notices, pages, now=now, preview=preview)
            lost = faults.let_pass(publication.lost_links())
            if faults.leaves_out([*unread, *publication.problems, *lost, *self._taken()]):
                unread = ()
                continue
            edition = Edition(
                by_date(publication.shown),
                self.reader,
                related=cache.related,
                index=cache.search,
                now=now,
                preview=preview,
            )
            edition.related.begin()
            wrong = (*unfit_files(edition, pages.texts), *wrong_names(edition))
            lost = faults.let_pass(lost_ways(edition, pages.texts))
            if not faults.leaves_out([*wrong, *lost]):
                if start.preview:
                    start.preview.faults[:] = faults.told
                return publication, edition

    def _ordinary_pages(self) -> OrdinaryPages:
        config = self.start.config
        configured = ConfiguredFiles(
            excluded=excluded_of(self.written), look=named_by(config), menu=pages_in_menu(config)
        )
        return OrdinaryPages.of(self.reader, configured, now=self.start.now)

    def _taken(self) -> Iterator[Problem]:
        """Yield the files of the docs folder that would stand in the place of the site's own."""
        sources = {each.dest_uri: each.src_uri for each in self.written}
        theme = Path(self.start.config.theme.custom_dir or ".")
        for path in site_files_taken(theme, sources):
            text = f"{path} là tệp của chính trang; đổi tên tệp này, rồi sửa chỗ dùng nó"
            yield Problem(sources[path], 1, text)
