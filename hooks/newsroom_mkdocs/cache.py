"""The cache that one build leaves to the next: what was read and made, related news, search."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import tree_digest
from newsroom.building.memory.manifest import Manifest
from newsroom.related.store import KeptRelated
from newsroom.search.kept import KeptIndex

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from newsroom.building.memory.manifest import Output
    from newsroom.building.memory.sources import Sources
    from newsroom.edition import Edition
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

_MANIFEST, _RELATED, _SEARCH = "manifest", "related", "search"


@dataclass(frozen=True, slots=True)
class Cache:
    """What a build knows of the last one."""

    manifest: Manifest
    related: KeptRelated
    search: KeptIndex

    @classmethod
    def empty(cls) -> Cache:
        """Return what is known before the first build."""
        return cls(Manifest(""), KeptRelated(), KeptIndex())

    @classmethod
    def load(cls, home: Path, settings: Settings) -> Cache:
        """Read what the last build of the same program and settings has left in `home`."""
        key = key_of(settings)
        return cls(
            Manifest.load(home / _MANIFEST, key),
            KeptRelated(home / _RELATED, key),
            KeptIndex(home / _SEARCH, key),
        )

    def after(
        self, edition: Edition, sources: Sources, outputs: dict[str, Output], *, began: int
    ) -> Cache:
        """Return what to remember of a build, but of what is public alone."""
        shown = {notice.path for notice in edition.notices}
        notices = [notice for notice in edition.notices if _is_public(notice, shown)]
        public = {notice.path for notice in notices}
        public |= {reference.path for notice in edition.notices for reference in notice.files}
        public -= shown - {notice.path for notice in notices}
        files = {path: known for path, known in sources.seen.items() if path in public}
        manifest = Manifest(self.manifest.key, files, outputs, began)
        return Cache(manifest, self.related, self.search)

    def save(self, home: Path) -> None:
        """Leave it in `home`, as far as it does not lie there already."""
        self.manifest.save(home / _MANIFEST)
        self.related.save()
        self.search.save()


def _is_public(notice: Notice, shown: AbstractSet[str]) -> bool:
    """Whether all that a notice's file says is: nothing taken back, nobody named who is to come."""
    return notice.keeps_text and all(path in shown for path in notice.named)


def key_of(settings: Settings) -> str:
    """Return what a cache depends on as a whole: the program, its libraries, the settings."""
    code = tree_digest(Path(__file__).parent.parent, "*.py")
    return "\n".join([sys.version, *_libraries(), code, repr(settings)])


def _libraries() -> list[str]:
    """Return the installed libraries with their versions, as the folders that tell of them do."""
    folders = (Path(each) for each in sys.path if Path(each).is_dir())
    return sorted({each.name for folder in folders for each in folder.glob("*.dist-info")})
