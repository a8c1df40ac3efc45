"""The pages outside the news: which of them the public sees, and which files they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.notices.moments import BEGINS, Change
from newsroom.reading.publication.ordinary_page import OrdinaryPage, read_ordinary
from newsroom.reading.publication.privacy import named_in
from newsroom.text.problem import Problem
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from newsroom.notices.settings import Settings
    from newsroom.reading.files.docs_folder import DocsFolder
    from newsroom.reading.publication.configured_files import ConfiguredFiles

_IN_MENU = (
    "trang là bản nháp hoặc chưa tới ngày đăng, mà nav trong mkdocs.yml có tên nó; "
    "bỏ nó khỏi nav, hoặc bỏ draft"
)


@dataclass(frozen=True, slots=True)
class OrdinaryPages:
    """The pages outside the news, among all that lies in the docs folder."""

    docs: DocsFolder
    settings: Settings
    configured: ConfiguredFiles
    outside: Sequence[str]
    """All files that lie outside the news, in order."""
    pages: Sequence[OrdinaryPage]

    @classmethod
    def of(
        cls, docs: DocsFolder, settings: Settings, configured: ConfiguredFiles, *, now: datetime
    ) -> Self:
        """Read the pages among the files of `docs`, as they stand at the moment `now`."""
        outside = sorted(each for each in docs.paths if not each.startswith(f"{settings.folder}/"))
        pages = [_read(docs, path, settings, now) for path in outside if path.endswith(".md")]
        return cls(docs, settings, configured, outside, pages)

    @property
    def drafts(self) -> frozenset[str]:
        """Those that are for editors alone."""
        return self.configured.excluded | {page.path for page in self.pages if page.is_hidden}

    @property
    def awaited(self) -> tuple[Change, ...]:
        """What readers will see of them once its date has come, earliest first."""
        found = (Change(page.begins, page.path, BEGINS) for page in self.pages if page.begins)
        return tuple(sorted(found))

    def problems(self, unseen: AbstractSet[str]) -> Iterator[Problem]:
        """Yield what is wrong with them, and those of the menu that are `unseen`."""
        for page in self.pages:
            yield from page.problems
        for page in self.pages:
            if page.is_hidden and page.path in self.configured.menu & unseen:
                yield Problem(page.path, 1, _IN_MENU)

    def named(self, unseen: AbstractSet[str]) -> tuple[set[str], set[str]]:
        """Return the files that pages name: those that the public sees, and the `unseen`."""
        public: set[str] = set()
        private: set[str] = set()
        for page in self.pages:
            named = private if page.path in unseen else public
            named |= named_in(page.path, page.text, self.outside)
        return public, private


def _read(docs: DocsFolder, path: str, settings: Settings, now: datetime) -> OrdinaryPage:
    """Return a page outside the news; one that cannot be opened says nothing."""
    try:
        source = docs.file(path).read_bytes()
    except OSError as error:
        problem = Problem(path, 1, f"không mở được tệp: {refused(error)}")
        return OrdinaryPage(path, "", is_hidden=False, problems=(problem,))
    return read_ordinary(source, path, docs, settings, now=now)
