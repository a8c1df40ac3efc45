"""The files of the docs folder that readers may download, as they may have them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from newsroom.attachments.file import (
    AttachmentFacts,
    cleaned_attachment,
    examine_attachment,
    is_attachment,
)
from newsroom.building.product import Product, parts
from newsroom.filetypes.names import is_markdown
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.clean import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsroom.building.memory.sources import Sources
    from newsroom.notices.notice import Notice
    from newsroom.notices.reference import Reference
    from newsroom.text.problem import Problem


class Downloads:
    """Looks once at each file that notices let readers download."""

    def __init__(self, sources: Sources, *, limit: int) -> None:
        """Take files of `sources`, of `limit` bytes at most."""
        self._sources = sources
        self._limit = limit

    def facts(self, path: str) -> AttachmentFacts:
        """Return what is known of a file. Raises `UnfitFileError`."""
        found = self._sources.facts(path, "attachment", self._examined)
        if isinstance(found, str):
            raise UnfitFileError(found)
        size, warnings = found
        return AttachmentFacts(size, tuple(warnings))

    def problems(self, notice: Notice) -> Iterator[Problem]:
        """Yield a problem for each file that a notice names and readers may not have."""
        yield from self.problems_in(notice.path, _named(notice))

    def problems_in(self, page: str, named: Iterable[Reference]) -> Iterator[Problem]:
        """Yield a problem for each file that a `page` names and readers may not have."""
        for reference in self._files(named):
            try:
                self.facts(reference.path)
            except UnfitFileError as fault:
                yield reference.problem(page, str(fault))

    def warnings(self, notice: Notice) -> Iterator[Problem]:
        """Yield what the editor of a notice should know of the files that it names."""
        for reference in self._files(_named(notice)):
            for warning in self.facts(reference.path).warnings:
                yield reference.problem(notice.path, warning)

    def product(self, path: str) -> Product:
        """Return a file as readers may have it."""
        make = partial(public_content, self._sources.folder.file(path))
        return Product(path, parts(self._sources.digest(path)), make, path)

    def _files(self, named: Iterable[Reference]) -> Iterator[Reference]:
        for reference in named:
            is_given = not (reference.is_picture or is_markdown(reference.path))
            if is_given and self._sources.folder.is_there(reference.path):
                yield reference

    def _examined(self, path: Path) -> Any:
        """Return the facts of a file as JSON has them, or what is wrong with it."""
        try:
            size, warnings = examine_attachment(path, limit=self._limit)
        except UnfitFileError as fault:
            return str(fault)
        return [size, list(warnings)]


def _named(notice: Notice) -> Iterator[Reference]:
    """Yield what a notice leads to."""
    yield from (each.file for each in notice.downloads)
    yield from notice.links


def public_content(path: Path) -> bytes:
    """Return a file as it may be published: without what a camera or an office program tells in it.

    What cannot be read as what it is called is left as it is.
    """
    content = path.read_bytes()
    try:
        if is_attachment(path):
            return cleaned_attachment(content, path.suffix.lower())[0]
        return cleaned(content)
    except UnfitFileError:
        return content
