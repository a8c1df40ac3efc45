"""A document of the Party or the State that a notice makes known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsroom.notices.reference import Reference  # noqa: TC001 (as in notice.py)


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document as another one names it."""

    name: str
    """Its number, or the path of its notice below the docs folder."""
    line: int
    """Where it is named, counted from 1."""

    @property
    def is_file(self) -> bool:
        """Whether the name is a path."""
        return self.name.endswith(".md")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document with its facts, as an editor wrote them."""

    number: str
    """As it is printed: `22-QĐ/TW`."""
    kind: str
    """What it is: `Quy định`."""
    issuer: str
    issued: datetime
    """The day on its head, in the zone of the site."""
    signer: str = ""
    in_force: datetime | None = None
    """From when it holds, none where it does from the day it was issued."""
    until: datetime | None = None
    """The moment from which it is over."""
    subject: str = ""
    """What it is about, in the words of its own head."""
    file: Reference | None = None
    replaces: tuple[NamedDocument, ...] = ()
    amends: tuple[NamedDocument, ...] = ()
    guides: tuple[NamedDocument, ...] = ()
    """Those that it tells how to carry out."""

    @property
    def name(self) -> str:
        """What it is called in a sentence: `Quy định 22-QĐ/TW`."""
        return f"{self.kind} {self.number}"

    @property
    def begins(self) -> datetime:
        """From when it holds."""
        return self.in_force or self.issued

    def has_begun(self, now: datetime) -> bool:
        """Whether it holds, or has held, by `now`."""
        return self.begins <= now
