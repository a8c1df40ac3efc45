"""What builds of one site leave to the next: what was read and made, and how near notices are."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.fingerprint import tree_digest
from newsroom.building.manifest import Manifest
from newsroom.related.neighbours import Neighbours
from newsroom.related.store import Store
from newsroom.search.kept import KeptIndex

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from newsroom.building.manifest import Output
    from newsroom.building.sources import Sources
    from newsroom.edition import Edition
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

_MANIFEST, _RELATED, _SEARCH = "manifest", "related", "search"
_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "Markdown",
    "Jinja2",
    "MarkupSafe",
    "Pillow",
    "pillow-heif",
    "nh3",
    "pikepdf",
    "lxml",
    "msgspec",
    "numpy",
    "feedgenerator",
    "icalendar",
)


@dataclass(frozen=True, slots=True)
class Cache:
    """What one build knows of the last."""

    manifest: Manifest
    related: Store
    search: KeptIndex

    @classmethod
    def empty(cls) -> Cache:
        """Return what is known before the first build."""
        return cls(Manifest(""), Store({}, Neighbours.empty()), KeptIndex())

    @classmethod
    def load(cls, home: Path, settings: Settings) -> Cache:
        """Read what the last build of the same program and settings has left in `home`."""
        key = key_of(settings)
        return cls(
            Manifest.load(home / _MANIFEST, key),
            Store.load(home / _RELATED, key),
            KeptIndex(home / _SEARCH, key),
        )

    def after(
        self,
        edition: Edition,
        sources: Sources,
        taken: Mapping[str, bytes],
        outputs: dict[str, Output],
        *,
        began: int,
    ) -> Cache:
        """Return what to remember of a build, but of what is public alone."""
        shown = {notice.path for notice in edition.notices}
        notices = [notice for notice in edition.notices if _is_public(notice, shown)]
        public = {notice.path for notice in notices}
        public |= {reference.path for notice in edition.notices for reference in notice.files}
        public -= shown - {notice.path for notice in notices}
        files = {path: known for path, known in sources.seen.items() if path in public}
        terms = {notice.digest: taken[notice.digest] for notice in notices}
        manifest = Manifest(self.manifest.key, files, outputs, began)
        return Cache(manifest, Store(terms, edition.related.near), self.search)

    def save(self, home: Path, last: Cache) -> None:
        """Leave it in `home`; `last` is what lies there already."""
        manifest, near = self.manifest, self.related.near
        manifest.save(home / _MANIFEST)
        if not last.related.near.is_of(near.paths, near.digests):
            self.related.save(home / _RELATED, manifest.key)
        self.search.save()


def _is_public(notice: Notice, shown: AbstractSet[str]) -> bool:
    """Whether all that a notice's file says is: nothing taken back, nobody named who is to come."""
    is_taken_back = notice.withdrawal is not None and not notice.withdrawal.keep_text
    return not is_taken_back and all(path in shown for path in notice.named)


def key_of(settings: Settings) -> str:
    """Return what a cache depends on as a whole: the program, its libraries, the settings."""
    versions = [f"{name} {version(name)}" for name in _LIBRARIES]
    code = tree_digest(Path(__file__).parent.parent, "*.py")
    return "\n".join([sys.version, *versions, code, repr(settings)])
