"""MkDocs' list of files: what it makes by itself, and what it only needs to link to."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import File, Files, InclusionLevel

from newsroom.attachments.downloads import public_content
from newsroom.building.fingerprint import digest
from newsroom.building.product import Product, parts
from newsroom_mkdocs.options import log

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig


class MadeFile(File):
    """A file that the builder puts into the site; MkDocs only needs to resolve links to it."""

    def __init__(self, path: str, output: str, config: MkDocsConfig) -> None:
        """Stand for what is made of `path`."""
        # Not the parent's, which looks for the place of a file that MkDocs makes.
        self.src_uri, self.dest_uri = path, output
        self.src_dir, self.dest_dir = None, config.site_dir
        self.use_directory_urls = config.use_directory_urls
        self.inclusion = InclusionLevel.NOT_IN_NAV

    def is_documentation_page(self) -> bool:
        """Keep MkDocs from rendering it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 (MkDocs' signature)
        """Leave the copying to the builder."""


class SiteFiles(Files):
    """MkDocs' files, and what the builder makes, of which MkDocs is only told where links ask."""

    def __init__(
        self, files: Iterable[File], made: Mapping[str, str], config: MkDocsConfig
    ) -> None:
        """Take the outputs of what is made by their sources, and those of `files` that are none."""
        super().__init__(each for each in files if each.src_uri not in made)
        self._made = made
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file that stands for a source, whoever makes it.

        A page is found by its address as well, as readers copy it; entries of the menu, which end
        with a slash, are links to MkDocs.
        """
        named = (path,) if path.endswith("/") else (path, f"{path}.md", f"{path}/index.md")
        return next((file for each in named if (file := self._file(each)) is not None), None)

    def _file(self, path: str) -> File | None:
        if (found := super().get_file_from_path(path)) is not None:
            return found
        path = PurePath(path).as_posix()
        return MadeFile(path, self._made[path], self._config) if path in self._made else None


def written_files(files: Files, config: MkDocsConfig) -> list[File]:
    """Return the files of the docs folder that the configuration does not exclude."""
    found = [each for each in files if each.src_dir == config.docs_dir]
    return [each for each in found if each.inclusion is not InclusionLevel.EXCLUDED]


def compose_names(files: Files, names: Mapping[str, str]) -> None:
    """Let MkDocs know by its composed path what the disk calls otherwise, as `names` tells."""
    for path, name in names.items():
        found = files.src_uris[name]
        files.remove(found)
        composed = File(
            path, found.src_dir, found.dest_dir, found.use_directory_urls, inclusion=found.inclusion
        )
        composed.abs_src_path = found.abs_src_path
        files.append(composed)


def excluded_of(written: Iterable[File]) -> frozenset[str]:
    """Return the files that the configuration keeps from the public."""
    return frozenset(each.src_uri for each in written if each.inclusion.is_excluded())


def named_by(config: MkDocsConfig) -> frozenset[str]:
    """Return the files that the configuration names for the look of the site."""
    scripts = [getattr(each, "path", each) for each in config.extra_javascript]
    look = (config.theme.get("logo"), config.theme.get("favicon"))
    named = [*look, *config.extra_css, *scripts]
    return frozenset(str(each).removeprefix("/") for each in named if each)


def pages_in_menu(config: MkDocsConfig) -> frozenset[str]:
    """Return what the configuration puts into the menus, pages and other files."""
    found: set[str] = set()
    waiting: list[Any] = [config.nav]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
        elif isinstance(item, str):
            found.add(item)
    return frozenset(found)


def keep_back(files: Files, drafts: Iterable[str], withheld: Mapping[str, str]) -> None:
    """Keep `withheld` files out of the site, saying why, and `drafts` in the preview alone."""
    for path, reason in sorted(withheld.items()):
        files.remove(files.src_uris[path])
        if reason:
            log.info("không đăng %s: %s", path, reason)
    for path in drafts:
        if (file := files.src_uris.get(path)) is not None:
            file.inclusion = InclusionLevel.DRAFT


def products_of_mkdocs(folder: Path) -> Iterator[Product]:
    """Yield what MkDocs has written into a folder, as it may be published."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = public_content(path)
            place = path.relative_to(folder).as_posix()
            yield Product(place, parts(digest(content)), partial(bytes, content))
