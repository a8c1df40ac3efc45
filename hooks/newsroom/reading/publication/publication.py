"""Who may see what of the docs folder at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from newsroom.reading.front_matter.source_text import source_text
from newsroom.reading.publication.ordinary_pages import read_ordinary
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
        shown: list[Notice] = []
        hidden: list[Notice] = []
        # Nothing of these is for readers, of a withdrawn one but that it is.
        silent: list[Notice] = []
        for notice in notices:
            is_public = notice.is_published(now) and notice.path not in excluded
            said = notice.as_shown(now)
            (shown if is_public or preview else hidden).append(said)
            if said is not notice or not (is_public or preview):
                silent.append(notice)
        problems: list[Problem] = []
        drafts = set(excluded)
        public = {each.path for notice in shown for each in notice.files}
        private = {each.path for notice in silent for each in notice.files}
        folder = f"{settings.folder}/"
        outside = [path for path in docs.paths if not path.startswith(folder)]
        for path in sorted(path for path in outside if path.endswith(".md")):
            try:
                source = docs.file(path).read_bytes()
            except OSError as error:
                problems.append(Problem(path, 1, f"không mở được tệp: {refused(error)}"))
                continue
            page = read_ordinary(source, path, docs, settings, now=now)
            problems += page.problems
            if page.is_hidden:
                drafts.add(path)
                if path in menu and not preview:
                    problems.append(Problem(path, 1, _IN_MENU))
            (private if path in drafts and not preview else public).update(
                mentions(path, source_text(source, "replace"), outside)
            )
        for notice in silent:
            text = source_text(docs.file(notice.path).read_bytes(), "replace")
            private |= mentions(notice.path, text, outside)
        kept_back = withheld(
            settings.folder,
            docs.paths,
            public=public,
            private=private,
            fixed=fixed,
        )
        problems += dangling(shown, [*(each.path for each in hidden)])
        return cls(shown, frozenset(drafts), kept_back, problems)
