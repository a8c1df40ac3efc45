"""A notice as the rules look at it: its file taken apart, and the notices beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.reading.front_matter.source_page import SourcePage, read_source_page
from newsroom.reading.text.passages import Passage, WrittenPicture, paragraphs, pictures, texts
from newsroom.reading.yaml.values import YamlMapping

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice


@dataclass(frozen=True, slots=True)
class CheckedNotice:
    """A notice whose file the rules look through."""

    notice: Notice
    source: str
    """The whole file."""
    others: Sequence[Notice]
    """The other notices; those of the same day are enough."""
    now: datetime
    page: SourcePage = field(init=False, repr=False)
    """The file's front matter and text."""
    short: tuple[Passage, ...] = field(init=False, repr=False)
    """The short texts: title, summary, tags … of front matter, captions of pictures."""
    paragraphs: tuple[Passage, ...] = field(init=False, repr=False)
    """The paragraphs of the text."""
    _in_text: tuple[WrittenPicture, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Take the file apart once for all rules."""
        page = read_source_page(self.source.encode())
        shown = tuple(pictures(page.body, page.body_line))
        captions = (Passage(each.line, each.caption) for each in shown if each.caption)
        found = {
            "page": page,
            "short": (*texts(page.fields), *captions),
            "paragraphs": tuple(paragraphs(page.body, page.body_line)),
            "_in_text": shown,
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    def has(self, key: str) -> bool:
        """Whether front matter has a key."""
        return key in self.page.fields.entries

    def line(self, key: str, inner: str = "") -> int:
        """Return the line of a key of front matter, that of the text where it is missing."""
        line, value = self.page.fields.entries.get(key, (self.page.body_line, None))
        if inner and isinstance(value, YamlMapping):
            return value.entries.get(inner, (line, None))[0]
        return line

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All that readers read, but for the descriptions of pictures."""
        return (*self.short, *self.paragraphs)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield each place of the passages that a pattern finds, with its line."""
        for passage in self.passages:
            for found in pattern.finditer(passage.text):
                yield passage.line_at(found.start()), found

    @property
    def pictures(self) -> tuple[WrittenPicture, ...]:
        """The picture at the head, and those of the text."""
        image = self.notice.image
        if image is None:
            return self._in_text
        line = self.line("image", "alt")
        return (WrittenPicture(line, image.file.path, image.alt, image.caption), *self._in_text)
