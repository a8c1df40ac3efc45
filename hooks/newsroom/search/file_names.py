"""Paths and names of the index's files."""

from __future__ import annotations

from newsroom.building.fingerprint import digest

FOLDER = "tim-kiem"
"""Where search lies in the site."""
CATALOGUE = f"{FOLDER}/danh-muc.json"
"""The only file whose name stays."""
_NAME = 10
"""Characters of a name: enough that no two files of a site share one."""


def hashed_name(content: bytes) -> str:
    """Return the name of a file, a hash of its content."""
    return digest(content)[:_NAME]


def path_of(folder: str, name: str) -> str:
    """Return where a file lies in the site, one of those that are named by their content."""
    return f"{FOLDER}/{folder}/{name}.json"
