"""Which parts of the docs folder are shown at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.publication.privacy import dangling, leftovers_named, named_in, withheld
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.reading.publication.ordinary_pages import OrdinaryPages


@dataclass(frozen=True, slots=True)
class Publication:
    """The parts of the docs folder that are shown, and those that are not."""

    shown: Sequence[Notice]
    """The notices of this edition; in a preview all."""
    hidden: frozenset[str]
    """The notices that are not shown."""
    drafts: frozenset[str]
    """Ordinary pages that are for editors alone."""
    withheld: dict[str, str]
    """Files that are not published as they are, each with the reason, empty where none is owed."""
    problems: Sequence[Problem]
    pages: OrdinaryPages
    """The pages outside the news."""

    @classmethod
    def of(
        cls, notices: Iterable[Notice], pages: OrdinaryPages, *, now: datetime, preview: bool
    ) -> Self:
        """Return what the public, or a preview, shows at the moment `now`."""
        docs, excluded = pages.reader.docs, pages.configured.excluded
        shown, hidden, silent = _sorted(notices, excluded, now=now, preview=preview)
        unseen = frozenset() if preview else pages.drafts
        unpublished = frozenset(each.path for each in hidden)
        found = dangling(shown, unpublished, unseen)
        public, private = pages.named(unseen)
        public |= _files_of(shown)
        private |= _files_of(silent)
        for notice in silent:
            text = source_text(docs.file(notice.path).read_bytes(), "replace")
            private |= named_in(notice.path, text, pages.outside)
        kept_back = withheld(
            pages.reader.settings.folder,
            docs.paths,
            public=public,
            private=private,
            fixed=pages.configured.look | pages.configured.menu,
        )
        problems = [*pages.problems(unseen), *found, *leftovers_named((*shown, *hidden))]
        return cls(shown, unpublished, pages.drafts, kept_back, problems, pages)

    def lost_links(self) -> Iterator[Problem]:
        """Yield the links of ordinary pages to no file, or to a notice that is not public."""
        for page in self.pages.texts:
            hidden = frozenset() if page.path in self.drafts else self.hidden
            for link in page.links:
                if not hidden.isdisjoint({link.path, f"{link.path}.md"}):
                    found = f'liên kết tới "{link.path}" là tin chưa đăng'
                    text = f"{found}; bỏ liên kết, hoặc đăng tin trước"
                    yield Problem(page.path, link.line, text)
                elif fault := self.pages.reader.docs.lost(page.path, link):
                    yield fault


def _files_of(notices: Iterable[Notice]) -> set[str]:
    return {file.path for notice in notices for file in notice.files}


def _sorted(
    notices: Iterable[Notice], excluded: frozenset[str], *, now: datetime, preview: bool
) -> tuple[list[Notice], list[Notice], list[Notice]]:
    """Return which notices are shown, which are not, and of which the files are not for readers.

    The last are what is not shown, and what is withdrawn: of that readers see only that it is.
    """
    shown: list[Notice] = []
    hidden: list[Notice] = []
    silent: list[Notice] = []
    for notice in notices:
        is_shown = preview or (notice.is_published(now) and notice.path not in excluded)
        said = notice.as_shown(now)
        (shown if is_shown else hidden).append(said)
        if said is not notice or not is_shown:
            silent.append(notice)
    return shown, hidden, silent
