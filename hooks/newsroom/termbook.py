"""The terms of all notices, kept from build to build."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from newsroom.terms import VERSION, Terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_BYTES = 8
"""Of one term: its key and its weight."""


def recall(path: Path, key: str) -> dict[str, Terms]:
    """Read the terms of the last build by the digest of their notice; none where of no use."""
    try:
        head, _, kept = path.read_bytes().partition(b"\n")
        found = json.loads(head)
        if (found["key"], found["version"]) != (key, VERSION):
            return {}
        ends = np.cumsum([0, *(count * _BYTES for _, count in found["notices"])]).tolist()
        if ends[-1] != len(kept):
            return {}
        return {
            digest: Terms.from_bytes(kept[start:end])
            for (digest, _), start, end in zip(found["notices"], ends, ends[1:], strict=False)
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def save(path: Path, key: str, terms: Mapping[str, Terms]) -> None:
    """Write terms by the digest of their notice, all or nothing."""
    notices = [(digest, len(each.keys)) for digest, each in terms.items()]
    head = json.dumps({"key": key, "version": VERSION, "notices": notices}).encode()
    partial = path.with_suffix(".new")
    partial.write_bytes(b"".join([head, b"\n", *map(bytes, terms.values())]))
    partial.replace(path)
