"""A file of the site before it is made: what it is made from, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


class Product(NamedTuple):
    """A file that the site needs."""

    path: str
    """In the site."""
    made_from: Callable[[], Iterable[str]]
    """Everything it is made from, so that two products of the same are the same; none of the parts
    may hold a NUL. It is asked for before the product is made: what changes meanwhile is new."""
    make: Callable[[], bytes | None]
    """Gives its content, none where its source is broken."""
    source: str = ""
    """The file of the docs folder that it comes from; empty where the site makes it by itself."""
    weight: float = 1
    """How many times as long as a page it takes. Heavier products are made before lighter ones,
    which may depend on what became of them."""


def parts(*found: str) -> Callable[[], tuple[str, ...]]:
    """Return `made_from` of a product that is made from just these parts."""
    return lambda: found


def clashes(
    products: Iterable[Product], written: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Yield each path that two files of the site want, with the sources of both.

    `written` are the sources of files that others put into the site, by path.
    """
    taken = dict(written)
    for product in products:
        if product.path in taken:
            yield product.path, taken[product.path], product.source
        taken[product.path] = product.source
