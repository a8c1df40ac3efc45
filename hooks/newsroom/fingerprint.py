"""Hashes by which a build knows what has changed."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from hashlib import blake2b
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom import notice, views

if TYPE_CHECKING:
    from pathlib import Path

_DIGEST_SIZE = 16
_FIELDS = MappingProxyType(
    {
        kind: tuple(field.name for field in fields(kind))
        for module in (views, notice)
        for kind in vars(module).values()
        if hasattr(kind, "__dataclass_fields__")
    }
)
"""The names of the fields of all that views are made of."""
_SHARED = (views.Card, views.Teaser, views.Entry, views.AuthorEntry, views.NewsView)


def digest(content: bytes) -> str:
    """Return a hash by which contents are compared."""
    return blake2b(content, digest_size=_DIGEST_SIZE).hexdigest()


def tree_digest(folder: Path, pattern: str) -> str:
    """Return a hash of the files below `folder` whose names match, and of their places."""
    files = sorted(folder.rglob(pattern))
    names = [file.relative_to(folder).as_posix() for file in files]
    return digest(b"\0".join([repr(names).encode(), *(file.read_bytes() for file in files)]))


class Fingerprints:
    """Tells of the values a page is made from whether any of them has changed."""

    def __init__(self, base: str) -> None:
        """Let every fingerprint depend on `base`, which all pages are made from."""
        self._base = digest(base.encode())
        self._told: dict[int, tuple[object, str]] = {}

    def of(self, *values: object) -> str:
        """Return one hash of all `values`: views, texts, numbers, or tuples of them."""
        return digest("\0".join([self._base, *map(self._tell, values)]).encode())

    def _tell(self, value: object) -> str:
        """Return a text that differs whenever the value does.

        Parts of views stand on many pages, each as one object, and are told once.
        """
        kind = type(value)
        if kind is str:
            return f"{len(value)}:{value}"  # type: ignore[arg-type]
        if isinstance(value, tuple):
            return f"({','.join(map(self._tell, value))})" if value else "()"
        if isinstance(value, datetime):
            return value.isoformat()
        names = _FIELDS.get(kind)
        if names is None:
            return repr(value)
        known = self._told.get(id(value))
        if known is not None:
            return known[1]
        parts = [self._tell(getattr(value, name)) for name in names]
        told = f"{type(value).__name__}({','.join(parts)})"
        if isinstance(value, _SHARED):
            # Holding the value keeps its id from being given to another.
            self._told[id(value)] = value, told
        return told
