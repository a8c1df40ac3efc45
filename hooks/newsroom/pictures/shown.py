"""The pictures of an edition, as its pages show them."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote

from newsroom.building.product import Product, parts
from newsroom.notices.files import is_picture
from newsroom.pictures.file import Facts, copied, copy_path, picture_facts, published
from newsroom.pictures.picture import Picture, Variant
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsroom.building.sources import Sources
    from newsroom.notices.notice import Notice, Reference

_WEIGHT = 100
"""How many times as long as a page a picture takes."""


def public_content(file: Path) -> bytes:
    """Return what of a file may be published: of a picture, nothing that its camera tells."""
    cleaned = published(file) if is_picture(file.name) else None
    return file.read_bytes() if cleaned is None else cleaned


class ShownPictures:
    """Makes the view of each picture once."""

    def __init__(self, sources: Sources, paths: frozenset[str]) -> None:
        """Show pictures of `sources`, where there are the files `paths`."""
        self._sources = sources
        self._paths = paths
        self._leading: dict[str, Picture] = {}
        self.shown: dict[str, Picture] = {}
        """Every picture that a page was given, by its path, without words."""

    def facts(self, path: str) -> Facts | None:
        """Return what is known of a picture, none if it is no picture."""
        facts = self._sources.look(path, picture_facts).facts
        return Facts(*facts) if facts else None

    def problems(self, notice: Notice) -> Iterator[Problem]:
        """Yield the pictures that a notice shows and nobody can see."""
        for reference in _pictures(notice):
            is_there = (
                reference.path in self._paths and self._sources.file(reference.path).is_file()
            )
            if is_there and self.facts(reference.path) is None:
                yield unreadable(notice, reference)

    def leading(self, notice: Notice) -> Picture | None:
        """Return the picture at the head of a notice."""
        image = notice.image
        if image is None:
            return None
        if notice.path not in self._leading:
            self._leading[notice.path] = replace(
                self._picture(image.file.path),
                alt=image.alt,
                caption=image.caption,
                credit=image.credit,
            )
        return self._leading[notice.path]

    def illustrations(self, notice: Notice) -> tuple[Picture, ...]:
        """Return the pictures that a notice's text points to, each once and without words."""
        if not notice.links:
            return ()
        paths = dict.fromkeys(link.path for link in notice.links if link.is_picture)
        return tuple(map(self._picture, paths))

    def _picture(self, path: str) -> Picture:
        if path not in self.shown:
            facts = self.facts(path)
            assert facts is not None
            variants = [Variant(quote(copy_path(path, width)), width) for width in facts.copies]
            if any(copy_path(path, width) in self._paths for width in facts.copies):
                variants = []  # an editor's own file has the name
            self.shown[path] = Picture(
                quote(path), "", "", "", facts.width, facts.height, tuple(variants)
            )
        return self.shown[path]

    def products(self) -> Iterator[Product]:
        """Yield the pictures themselves and their variants."""
        for path, picture in self.shown.items():
            file, content = self._sources.file(path), self._sources.digest(path)
            yield Product(path, parts(content), partial(published, file), path, _WEIGHT)
            for each in picture.variants:
                place, made_from = copy_path(path, each.width), parts(content, str(each.width))
                make = partial(copied, file, each.width)
                yield Product(place, made_from, make, path, _WEIGHT)

    @staticmethod
    def broken(failed: Iterable[Product], notices: Iterable[Notice]) -> Iterator[Problem]:
        """Yield where notices show the pictures whose products could not be made."""
        sources = {product.source for product in failed}
        for notice in notices if sources else ():
            for reference in notice.files:
                if reference.path in sources:
                    yield unreadable(notice, reference)


def _pictures(notice: Notice) -> Iterator[Reference]:
    if notice.image:
        yield notice.image.file
    for link in notice.links:
        if link.is_picture:
            yield link


def unreadable(notice: Notice, picture: Reference) -> Problem:
    """Return what to tell of a picture that a notice shows and nobody can see."""
    name = posixpath.basename(picture.path)
    return Problem(
        notice.path,
        picture.line,
        f'"{name}" không phải ảnh đọc được: tệp hỏng hoặc quá lớn; '
        "lưu lại thành .jpg, .png hoặc .webp",
    )
