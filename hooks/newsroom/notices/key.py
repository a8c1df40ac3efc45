"""The description of a key of front matter or of `extra.news`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any


class Kind(Enum):
    """What a key takes."""

    TEXT = auto()
    MOMENT = auto()
    """A date, or a date and a time of day."""
    LAST_DAY = auto()
    """A moment; a date alone means the end of that day."""
    BOOLEAN = auto()
    AUTHORS = auto()
    """'person - unit', or keys of both, or a list of such."""
    CATEGORY = auto()
    """The slug or the title of one that mkdocs.yml lists."""
    TEXTS = auto()
    FILE = auto()
    """The name of a file beside the notice."""
    NOTICES = auto()
    """Names of other notices' files."""
    WEB = auto()
    """A web address."""
    GROUP = auto()
    """Keys of its own."""
    GROUPS = auto()
    """A list of groups."""
    NUMBER = auto()
    DAY = auto()
    SLOGAN_DAY = auto()
    """A day; without a year, that of every year."""
    WORDS = auto()
    """Texts by short names."""
    SLUG = auto()
    """A piece of an address."""
    ZONE = auto()
    SLOGANS = auto()
    """A list of texts, or of groups with a text."""
    AFFAIR = auto()
    """The slug or the title of one that mkdocs.yml declares."""
    DOCUMENT_NUMBER = auto()
    DOCUMENTS = auto()
    """A list of numbers of documents, or of names of their notices' files."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of front matter or of `extra.news`."""

    name: str
    kind: Kind
    label: str
    """As a form calls it."""
    help: str
    """As the guide explains it."""
    hint: str = field(default="", kw_only=True)
    """As a form explains it, where nobody sees how it is written."""
    example: str = ""
    """A value as an editor writes it."""
    required: bool = False
    advice: str = "không"
    """When to write it, where it is not required."""
    keys: tuple[Key, ...] = ()
    """Those of a group."""
    default: Any = None
    """What holds where nothing is written."""
    least: int = 0
    """The smallest number that it takes."""

    @property
    def written(self) -> str:
        """The key with its example."""
        value = f"[{self.example}]" if self.kind is Kind.GROUPS else self.example
        return f"{self.name}: {value}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the keys of a group."""
        return tuple(key.name for key in self.keys)
