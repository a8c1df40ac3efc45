"""A notice as the rules look at it: its file taken apart, and the notices beside it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.reading.front_matter.source_page import SourcePage, read_source_page
from newsroom.reading.text.passages import Passage, WrittenPicture, paragraphs, pictures, texts
from newsroom.reading.yaml.values import YamlMapping

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from newsroom.notices.notice import Notice


@dataclass(frozen=True)
class CheckedNotice:
    """A notice whose file the rules look through; each part is read when the first asks for it."""

    notice: Notice
    source: str
    """The whole file."""
    others: Sequence[Notice]
    """The other notices; those of the same day are enough."""
    now: datetime

    @cached_property
    def page(self) -> SourcePage:
        """The file's front matter and text."""
        return read_source_page(self.source.encode())

    @cached_property
    def short(self) -> tuple[Passage, ...]:
        """The short texts: title, summary, tags … of front matter, captions of pictures."""
        captions = (Passage(each.line, each.caption) for each in self._in_text if each.caption)
        return (*texts(self.page.fields), *captions)

    @cached_property
    def paragraphs(self) -> tuple[Passage, ...]:
        """The paragraphs of the text."""
        return tuple(paragraphs(self.page.body, self.page.body_line))

    @cached_property
    def _in_text(self) -> tuple[WrittenPicture, ...]:
        return tuple(pictures(self.page.body, self.page.body_line))

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
