"""Hashes by which a build knows what has changed."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from hashlib import blake2b
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from newsroom import notice, views

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from _typeshed import DataclassInstance

_DIGEST_SIZE = 16


def _getter(kind: type[DataclassInstance]) -> Callable[[Any], tuple[object, ...]]:
    names = [field.name for field in fields(kind)]
    # Of one name alone, attrgetter would return the bare value.
    return attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)


_FIELDS = MappingProxyType(
    {
        kind: _getter(kind)
        for module in (views, notice)
        for kind in vars(module).values()
        if hasattr(kind, "__dataclass_fields__")
    }
)
"""What gets all fields of each thing that views are made of."""


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
        told = [self._parts(value) or self._tell(value) for value in values]
        return digest("\0".join([self._base, *told]).encode())

    def _tell(self, value: object) -> str:
        """Return a text that differs whenever the value does.

        Parts of views stand on many pages, each as one object, and are told once.
        """
        kind = type(value)
        if kind is str:
            return f"{len(value)}:{value}"  # type: ignore[arg-type]
        if kind is tuple:
            return f"({','.join(map(self._tell, value))})" if value else "()"  # type: ignore[arg-type, call-overload]
        known = self._told.get(id(value))
        if known is not None:
            return known[1]
        if isinstance(value, datetime):
            return value.isoformat()
        told = self._parts(value)
        if told is None:
            return repr(value)
        # Holding the value keeps its id from being given to another.
        self._told[id(value)] = value, told
        return told

    def _parts(self, value: object) -> str | None:
        """Return what is told of the fields of a view, or of a part of one."""
        fields = _FIELDS.get(type(value))
        if fields is None:
            return None
        return f"{type(value).__name__}({','.join(map(self._tell, fields(value)))})"
