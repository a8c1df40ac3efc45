"""The engine on products that are no news."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from newsroom.building.builder import Builder
from newsroom.building.folder import Folder
from newsroom.building.memory.manifest import Manifest
from newsroom.building.memory.sources import Sources
from newsroom.building.product import Product, clashes, parts
from newsroom.building.progress import Progress
from newsroom.building.trees.trees import Trees

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LATER = 10_000_000_000
"""Nanoseconds after which a time stamp proves what it says."""


class Works:
    """A folder of sources and what is built of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.docs = folder / "docs"
        self.docs.mkdir()
        self.manifest = Manifest("")

    def build(self, products: Iterable[Product]) -> Builder:
        trees = Trees(self.folder / "site")
        builder = Builder(trees, self.manifest, Progress(None))
        builder.build(products)
        trees.publish({path: output.made for path, output in builder.outputs.items()})
        trees.close()
        return builder

    def copy(self, *names: str, began: int = LATER * 10**9) -> Builder:
        """Build a copy of each file."""
        sources = Sources(Folder(self.docs), self.manifest)
        products = [
            Product(name, parts(sources.digest(name)), sources.folder.file(name).read_bytes, name)
            for name in names
        ]
        builder = self.build(products)
        self.manifest = Manifest("", sources.seen, builder.outputs, began)
        return builder

    def read(self, name: str) -> bytes:
        return (self.folder / "site" / name).read_bytes()


@pytest.fixture
def works(tmp_path: Path) -> Works:
    return Works(tmp_path)


def test_what_has_not_changed_is_kept(works: Works) -> None:
    (works.docs / "a").write_bytes(b"one")
    assert works.copy("a").made == 1
    assert works.copy("a").made == 0


def test_what_is_gone_from_the_site_is_made_again(works: Works) -> None:
    (works.docs / "a").write_bytes(b"one")
    works.copy("a")
    (works.folder / "site/a").unlink()
    assert works.copy("a").made == 1
    assert works.read("a") == b"one"


def test_a_site_brought_from_elsewhere_is_kept_and_known_as_it_is_now(works: Works) -> None:
    (works.docs / "a").write_bytes(b"one")
    works.copy("a")
    shutil.rmtree(works.folder / ".cache")
    (works.folder / "site/a").rename(works.folder / "old")
    shutil.copy(works.folder / "old", works.folder / "site/a")
    builder = works.copy("a")
    assert builder.made == 0
    assert works.read("a") == b"one"
    assert builder.outputs["a"].made.inode == (works.folder / "site/a").stat().st_ino


def test_new_content_of_the_same_size_and_time_is_seen(works: Works) -> None:
    file = works.docs / "a.pdf"
    file.write_bytes(b"old")
    state = file.stat()
    works.copy("a.pdf")
    file.write_bytes(b"new")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    works.copy("a.pdf")
    assert works.read("a.pdf") == b"new"


def test_a_file_that_grows_while_it_is_published_is_published_whole_next_time(works: Works) -> None:
    file = works.docs / "a"
    file.write_bytes(b"half")
    sources = Sources(Folder(works.docs), works.manifest)
    made_from = parts(sources.digest("a"))

    def torn() -> bytes:
        content = file.read_bytes()
        file.write_bytes(b"half and half")
        return content

    builder = works.build([Product("a", made_from, torn, "a")])
    works.manifest = Manifest("", sources.seen, builder.outputs, LATER * 10**9)
    works.copy("a")
    assert works.read("a") == b"half and half"


def test_lighter_products_may_depend_on_what_heavier_ones_came_to(works: Works) -> None:
    trees = Trees(works.folder / "site")
    builder = Builder(trees, works.manifest, Progress(None))
    light = Product("l", lambda: [str(builder.outputs["h"].made.size)], lambda: b"x")
    builder.build([light, Product("h", parts("h"), lambda: b"12345", weight=100)])
    assert set(builder.outputs) == {"l", "h"}
    trees.close()


def test_what_cannot_be_made_is_returned_and_nothing_lighter_is_made(works: Works) -> None:
    trees = Trees(works.folder / "site")
    builder = Builder(trees, works.manifest, Progress(None))
    broken = Product("b", parts(), lambda: None, "b.jpg", weight=100)
    light = Product("l", parts(), lambda: b"")
    assert builder.build([light, broken]) == [broken]
    assert "l" not in builder.outputs
    trees.close()


def test_two_files_that_want_one_path_are_told_with_both_sources() -> None:
    products = [
        Product("a", parts(), bytes, "a.md"),
        Product("a", parts(), bytes, "A.md"),
        Product("sitemap-1.xml", parts(), bytes),
    ]
    written = {"sitemap-1.xml": "sitemap-1.xml"}
    assert list(clashes(products, written)) == [
        ("a", "a.md", "A.md"),
        ("sitemap-1.xml", "sitemap-1.xml", ""),
    ]
