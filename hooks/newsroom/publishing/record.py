"""The record of a published site, `build.json`: its commit, moment and files."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from newsroom.text.dates import iso

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

RECORD = "build.json"
"""Where a published site holds its own record."""


@dataclass(frozen=True, slots=True)
class Record:
    """The record of a published site."""

    commit: str
    """The commit that it was built from."""
    moment: datetime
    """The moment of its edition."""
    files: Mapping[str, str]
    """The SHA-256 of each file, by its path in the site."""

    def to_json(self) -> str:
        """Return the record as the site holds it."""
        told = asdict(self) | {"moment": iso(self.moment)}
        return json.dumps(told, ensure_ascii=False, indent=0, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Record:
        """Return the record that was made into `text`; raise `ValueError` where it is none."""
        try:
            told = json.loads(text)
            moment = datetime.fromisoformat(told["moment"])
            return cls(str(told["commit"]), moment, dict(told["files"]))
        except (KeyError, TypeError) as error:
            raise ValueError(f"no record of a site: {error!r}") from error


def record_of(site: Path, *, commit: str, moment: datetime) -> Record:
    """Return the record of a built site."""
    files = sorted(file for file in site.rglob("*") if file.is_file())
    named = {file.relative_to(site).as_posix(): file for file in files}
    named.pop(RECORD, None)
    digests = {path: sha256(file.read_bytes()).hexdigest() for path, file in named.items()}
    return Record(commit, moment, digests)
