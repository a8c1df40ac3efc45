"""What stays from build to build: both trees of the site, and what was read and made."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.building.error import BuildError
from newsroom.building.trees.home import home_of
from newsroom.building.trees.trees import Trees
from newsroom_mkdocs.cache import Cache, key_of
from newsroom_mkdocs.options import log
from newsroom_mkdocs.preview.debounce import Debounce

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from newsroom.notices.settings import Settings
    from newsroom_mkdocs.preview.private_folder import PrivateFolder
    from newsroom_mkdocs.preview.server import PreviewServer

_PAUSE = 3.0
"""Seconds without a build after which a preview has time to write."""


_IN_EVERY_SITE = {"index.html", "404.html"}
_NO_SITE = (
    "thư mục {place} không phải một trang đã dựng (trong đó có {found}), mà trang mới sẽ thay hết "
    "những gì trong đó; đổi site_dir trong mkdocs.yml (hoặc --site-dir) sang thư mục khác, "
    "hoặc dọn trống thư mục này"
)


class Workspace:
    """Lies beside the site that readers get; a preview has a folder of its own for both."""

    def __init__(self, *, preview: bool = False) -> None:
        """Begin before the first build."""
        self.site = Path()
        """Where the site of the last build lies."""
        self._preview = preview
        self._cache = self._saved = Cache.empty()
        """What the next build is to know, and what of it is on the disk."""
        self._trees: Trees | None = None
        self._server: PreviewServer | None = None
        self._private: PrivateFolder | None = None
        self._later = Debounce(_PAUSE, self._save)
        if preview:
            from newsroom_mkdocs.preview.server import use_our_server  # noqa: PLC0415 (a preview's alone)

            use_our_server(self._take)

    def open(
        self, config: MkDocsConfig, settings: Settings, *, trusted: bool
    ) -> tuple[Trees, Cache]:
        """Return the trees for a build, and what the last of the same program and settings left.

        MkDocs shall write beside them. Trees that are not `trusted` are looked at meanwhile.
        Raises `BuildError` where the site would take the place of anything else.
        """
        self._later.stop()
        if self._server is not None:
            self._take_folder(config, self._server)
        folder = self._private
        self.site = folder.site if folder else Path(config.site_dir)
        if folder is None:
            _stop_before_loss(self.site)
        self._trees = trees = Trees(self.site, folder.path if folder else None, say=log.info)
        config.site_dir = str(trees.scratch)
        if not self._preview or self._cache.manifest.key != key_of(settings):
            self._cache = self._saved = Cache.load(trees.home, settings)
        manifest = self._cache.manifest
        made = {path: each.made for path, each in manifest.outputs.items()}
        if trusted:
            trees.trust(made)
        else:
            trees.survey(made, manifest.began)
        return trees, self._cache

    def remember(self, cache: Cache) -> None:
        """Keep what the next build is to know; an editor who saves shall not wait for the disk."""
        self._cache = cache
        if self._preview:
            self._later.begin()
        else:
            self._save()

    def close(self) -> None:
        """Let another build of the same site begin."""
        if self._trees is not None:
            self._trees.close()

    def end(self) -> None:
        """Leave everything to the next start."""
        self._later.stop()
        if self._private is not None:
            self._save()
            self._private.leave()
            self._private = None

    def _take(self, server: PreviewServer) -> None:
        self._server = server

    def _take_folder(self, config: MkDocsConfig, server: PreviewServer) -> None:
        """Take the preview's folder, once, in place of the one that MkDocs would throw away."""
        if self._private is None:
            from newsroom_mkdocs.preview.private_folder import PrivateFolder  # noqa: PLC0415 (a preview's alone)

            self._private = PrivateFolder.of(Path(config.config_file_path or "").absolute())
            server.show(self._private.site)
            with suppress(OSError):
                Path(config.site_dir).rmdir()

    def _save(self) -> None:
        if self._saved is self._cache:
            return
        self._saved = self._cache
        assert self._trees is not None
        try:
            self._saved.save(self._trees.home)
        except BuildError as error:  # though readers have the new site
            log.info("trang đã dựng xong, nhưng lần sau sẽ dựng chậm hơn: %s", error)


def _stop_before_loss(site: Path) -> None:
    """Raise `BuildError` where a site would take the place of files that are none of a site."""
    if home_of(site).exists():  # whatever lies there, builds have been there before
        return
    try:
        names = set(os.listdir(site))  # noqa: PTH208 (names alone)
    except OSError:  # there is nothing, or nothing that a build could take away
        return
    shown = {name for name in names if not name.startswith(".")}
    if ".git" in names or (shown and not shown >= _IN_EVERY_SITE):
        raise BuildError(_NO_SITE.format(place=site, found=min(names & {".git"} or shown)))
