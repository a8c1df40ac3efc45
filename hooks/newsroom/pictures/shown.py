"""The pictures of an edition, as its pages show them."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from newsroom.building.builder import Job, Made
from newsroom.pages.views import Copy, Picture
from newsroom.pictures.file import copied, copy_path, published
from newsroom.reading.docs_folder import is_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.notice import Notice
    from newsroom.reading.docs_folder import Docs


class Photos:
    """Makes the view of each picture once."""

    def __init__(self, docs: Docs) -> None:
        """Show pictures that lie in `docs`."""
        self._docs = docs
        self._leading: dict[str, Picture] = {}
        self.shown: dict[str, Picture] = {}
        """Every picture that a page was given, by its path, without words."""

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
        paths = dict.fromkeys(link.path for link in notice.links if is_picture(link.path))
        return tuple(map(self._picture, paths))

    def _picture(self, path: str) -> Picture:
        if path not in self.shown:
            facts = self._docs.picture(path)
            assert facts is not None
            copies = [Copy(quote(copy_path(path, width)), width) for width in facts.copies]
            if any(copy_path(path, width) in self._docs.paths for width in facts.copies):
                copies = []  # an editor's own file has the name
            self.shown[path] = Picture(
                quote(path), "", "", "", facts.width, facts.height, tuple(copies)
            )
        return self.shown[path]

    def jobs(self) -> Iterator[Job]:
        """Yield the pictures themselves and their copies."""
        for path, picture in self.shown.items():
            content = self._docs.pictures[path].digest
            yield Job(path, partial(str, content), (path, None))
            for copy in picture.copies:
                place = copy_path(path, copy.width)
                yield Job(place, partial(str, f"{content} {copy.width}"), (path, copy.width))

    def make(self, job: Job) -> Made:
        """Make what `jobs` ask for; a file that cannot be read complains by its path."""
        path, width = cast("tuple[str, int | None]", job.source)
        file = self._docs.file(path)
        content = published(file) if width is None else copied(file, width)
        complaints = () if content is not None else ((path, logging.ERROR, "broken"),)
        return Made(content or b"", complaints=complaints)
