"""The pictures of an edition, as its pages show them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsroom.building.product import Product, parts
from newsroom.filetypes.unfit import UnfitFileError
from newsroom.pictures.file import PictureFacts, examine, published, published_path
from newsroom.pictures.picture import Picture, Variant
from newsroom.pictures.unfit import DAMAGED
from newsroom.pictures.variants import (
    is_shareable,
    jpeg_path,
    jpeg_variant,
    share_path,
    share_picture,
    variant,
    variant_path,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from newsroom.building.memory.sources import Sources
    from newsroom.notices.notice import Notice
    from newsroom.notices.reference import Reference
    from newsroom.text.problem import Problem

_WEIGHT = 100
"""How many times as long as a page a picture takes."""


class ShownPictures:
    """Makes the view of each picture once."""

    def __init__(self, sources: Sources, *, built: Mapping[str, Picture] | None = None) -> None:
        """Show pictures of `sources`.

        Where a site is `built` already, others than its pictures have no variants in it.
        """
        self._sources = sources
        self._built = built
        self._leading: dict[str, Picture] = {}
        self._shared: set[str] = set()
        """The paths of those that are shown where a page is shared."""
        self.shown: dict[str, Picture] = {}
        """Every picture that a page was given, by its path, without words."""

    def facts(self, path: str) -> PictureFacts:
        """Return what is known of a picture. Raises `UnfitFileError`."""
        found = self._sources.facts(path, "picture", _examined)
        if isinstance(found, str):
            raise UnfitFileError(found)
        return PictureFacts(*found)

    def problems(self, notice: Notice) -> Iterator[Problem]:
        """Yield a problem for each picture that a notice shows and nobody can see."""
        yield from self.problems_in(notice.path, _pictures(notice))

    def problems_in(self, page: str, shown: Iterable[Reference]) -> Iterator[Problem]:
        """Yield a problem for each picture that a `page` shows and nobody can see."""
        for reference in shown:
            if self._sources.folder.is_there(reference.path):
                try:
                    self.facts(reference.path)
                except UnfitFileError as fault:
                    yield reference.problem(page, str(fault))

    def leading(self, notice: Notice) -> Picture | None:
        """Return the picture at the head of a notice."""
        image = notice.image
        if image is None:
            return None
        if notice.path not in self._leading:
            path = image.file.path
            shared = is_shareable(self.facts(path))
            if shared:
                self._shared.add(path)
            self._leading[notice.path] = replace(
                self.picture(path),
                alt=image.alt,
                caption=image.caption,
                credit=image.credit,
                shared=quote(share_path(path)) if shared else "",
            )
        return self._leading[notice.path]

    def illustrations(self, notice: Notice) -> tuple[Picture, ...]:
        """Return the pictures that a notice's text points to, each once and without words."""
        if not notice.links:
            return ()
        paths = dict.fromkeys(link.path for link in notice.links if link.is_picture)
        return tuple(map(self.picture, paths))

    def picture(self, path: str) -> Picture:
        """Return a picture that some page shows, without words."""
        if path not in self.shown:
            facts = self.facts(path)
            place = published_path(path, facts)
            is_made = self._built is None or path in self._built
            widths = facts.variant_widths if is_made else ()
            variants = [Variant(quote(variant_path(path, width)), width) for width in widths]
            if variants and facts.is_widest_variant:
                variants.append(Variant(quote(place), facts.width))
            self.shown[path] = Picture(
                quote(place),
                alt="",
                caption="",
                credit="",
                width=facts.width,
                height=facts.height,
                variants=tuple(variants),
                jpeg=quote(jpeg_path(path)) if is_made and facts.needs_jpeg else "",
            )
        return self.shown[path]

    def products(self) -> Iterator[Product]:
        """Yield the pictures themselves and their variants."""
        for path in self.shown:
            file, content = self._sources.folder.file(path), self._sources.digest(path)
            facts = self.facts(path)
            place = published_path(path, facts)
            yield Product(place, parts(content), partial(published, file), path, _WEIGHT)
            for width in facts.variant_widths:
                make = partial(variant, file, width)
                made_from = parts(content, str(width))
                yield Product(variant_path(path, width), made_from, make, path, _WEIGHT)
            if facts.needs_jpeg:
                make = partial(jpeg_variant, file)
                yield Product(jpeg_path(path), parts(content, "jpeg"), make, path, _WEIGHT)
            if path in self._shared:
                make = partial(share_picture, file)
                yield Product(share_path(path), parts(content, "shared"), make, path, _WEIGHT)

    @staticmethod
    def broken(failed: Iterable[Product], notices: Iterable[Notice]) -> Iterator[Problem]:
        """Yield a problem for each place where notices show a picture that could not be made."""
        sources = {product.source for product in failed}
        for notice in notices if sources else ():
            for reference in notice.files:
                if reference.path in sources:
                    yield reference.problem(notice.path, DAMAGED)


def _pictures(notice: Notice) -> Iterator[Reference]:
    if notice.image:
        yield notice.image.file
    for link in notice.links:
        if link.is_picture:
            yield link


def _examined(path: Path) -> Any:
    """Return the facts of a picture as JSON has them, or what is wrong with it."""
    try:
        facts = examine(path)
    except UnfitFileError as fault:
        return str(fault)
    return list(facts._replace(kind=str(facts.kind)))
