"""Who may see what of the docs folder at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.publication.ordinary_pages import OrdinaryPage, read_ordinary
from newsroom.reading.publication.privacy import dangling, mentions, withheld
from newsroom.text.problem import Problem
from newsroom.text.refused import refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.reading.files.docs_folder import DocsFolder

_IN_MENU = (
    "trang là bản nháp hoặc chưa tới ngày đăng, mà nav trong mkdocs.yml có tên nó; "
    "bỏ nó khỏi nav, hoặc bỏ draft"
)


@dataclass(frozen=True, slots=True)
class Publication:
    """What is shown of the docs folder, and what is not."""

    shown: Sequence[Notice]
    """The notices of this edition; in a preview all."""
    drafts: frozenset[str]
    """Ordinary pages that are for editors alone."""
    withheld: dict[str, str]
    """Files that are not published as they are, each with the reason, empty where none is owed."""
    problems: Sequence[Problem]

    @classmethod
    def of(  # noqa: PLR0913 (all that decides who may see what)
        cls,
        docs: DocsFolder,
        notices: Iterable[Notice],
        settings: Settings,
        *,
        excluded: frozenset[str],
        fixed: frozenset[str],
        menu: frozenset[str],
        now: datetime,
        preview: bool,
    ) -> Self:
        """Sort what lies in `docs`.

        `excluded` are files that the configuration keeps from the public, `fixed` what it names
        otherwise, `menu` the pages that it puts into the menus.
        """
        shown, hidden, silent = _sorted(notices, excluded, now=now, preview=preview)
        outside = sorted(each for each in docs.paths if not each.startswith(f"{settings.folder}/"))
        pages = [_read(docs, path, settings, now) for path in outside if path.endswith(".md")]
        drafts = excluded | {page.path for page in pages if page.is_hidden}
        unseen = frozenset() if preview else drafts
        problems = [problem for page in pages for problem in page.problems]
        problems += [
            Problem(page.path, 1, _IN_MENU)
            for page in pages
            if page.is_hidden and page.path in menu & unseen
        ]
        problems += dangling(shown, {each.path for each in hidden}, unseen)
        public, private = _files_of(shown), _files_of(silent)
        for page in pages:
            named = private if page.path in unseen else public
            named |= mentions(page.path, page.text, outside)
        for notice in silent:
            text = source_text(docs.file(notice.path).read_bytes(), "replace")
            private |= mentions(notice.path, text, outside)
        kept_back = withheld(
            settings.folder, docs.paths, public=public, private=private, fixed=fixed
        )
        return cls(shown, drafts, kept_back, problems)


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


def _read(docs: DocsFolder, path: str, settings: Settings, now: datetime) -> OrdinaryPage:
    """Return a page outside the news; one that cannot be opened says nothing."""
    try:
        source = docs.file(path).read_bytes()
    except OSError as error:
        problem = Problem(path, 1, f"không mở được tệp: {refused(error)}")
        return OrdinaryPage(path, "", is_hidden=False, problems=(problem,))
    return read_ordinary(source, path, docs, settings, now=now)
