"""The pages outside the news: which of them the public sees, and which files they name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from newsroom.notices.moments import BEGINS, Change
from newsroom.reading.publication.ordinary_page import OrdinaryPage, read_ordinary
from newsroom.reading.publication.page_text import PageText
from newsroom.reading.publication.privacy import named_in
from newsroom.text.problem import Problem
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from newsroom.reading.publication.configured_files import ConfiguredFiles
    from newsroom.reading.reader import Reader

_IN_MENU = (
    "trang là bản nháp hoặc chưa tới ngày đăng, mà nav trong mkdocs.yml có tên nó; "
    "bỏ nó khỏi nav, hoặc bỏ draft"
)


@dataclass(frozen=True)
class OrdinaryPages:
    """The pages outside the news, among all that lies in the docs folder."""

    reader: Reader
    configured: ConfiguredFiles
    outside: Sequence[str]
    """All files that lie outside the news, in order."""
    pages: Sequence[OrdinaryPage]

    @classmethod
    def of(cls, reader: Reader, configured: ConfiguredFiles, *, now: datetime) -> Self:
        """Read the pages among the files of a docs folder, as they stand at the moment `now`."""
        news = f"{reader.settings.folder}/"
        outside = sorted(each for each in reader.docs.paths if not each.startswith(news))
        pages = [_read(reader, path, now) for path in outside if path.endswith(".md")]
        return cls(reader, configured, outside, pages)

    @cached_property
    def texts(self) -> Sequence[PageText]:
        """The texts of those of which nothing else is wrong, but for editors' alone."""
        sources, addresses = self.reader.sources, self.reader.settings.addresses
        paths = (each.path for each in self.pages if not each.problems)
        excluded = self.configured.excluded
        return [PageText.of(path, sources, addresses) for path in paths if path not in excluded]

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
        for text in self.texts:
            yield from text.faults
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


def _read(reader: Reader, path: str, now: datetime) -> OrdinaryPage:
    """Return a page outside the news; one that cannot be opened says nothing."""
    try:
        source = reader.docs.file(path).read_bytes()
    except OSError as error:
        problem = Problem(path, 1, f"không mở được tệp: {refused(error)}")
        return OrdinaryPage(path, "", is_hidden=False, problems=(problem,))
    return read_ordinary(source, path, reader.docs, reader.settings, now=now)
