"""Hashes by which a build knows what has changed."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_DIGEST_SIZE = 16


def digest(content: bytes) -> str:
    """Return a hash by which contents are compared."""
    return blake2b(content, digest_size=_DIGEST_SIZE).hexdigest()


def tree_digest(folder: Path, pattern: str) -> str:
    """Return a hash of the files below `folder` whose names match, and of their places."""
    files = sorted(folder.rglob(pattern))
    names = [file.relative_to(folder).as_posix() for file in files]
    return digest(b"\0".join([repr(names).encode(), *(file.read_bytes() for file in files)]))


def fingerprint(*parts: str) -> str:
    """Return a hash of all that a page is made from; none of the parts may hold a NUL."""
    return digest("\0".join(parts).encode("utf-8", errors="surrogatepass"))
