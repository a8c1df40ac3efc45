"""A notice's file, changed key by key: all else of it stays, byte for byte."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newsroom.editing.editor.notice.values import (
    UnshownError,
    bare,
    form_value,
    scalars,
    written_value,
)
from newsroom.editing.editor.notice.yaml_comments import comment_behind, is_of_next
from newsroom.editing.editor.request import RefusedError
from newsroom.editing.importing.writing.front_matter import entry, scalar
from newsroom.editing.mending.lines import common_lines, join_lines, split_lines
from newsroom.notices.keys import KEYS
from newsroom.reading.front_matter.source_page import SourcePage, read_source_page
from newsroom.reading.front_matter.source_text import encoding_of
from newsroom.reading.yaml.values import Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.editing.importing.writing.front_matter import Value as Written
    from newsroom.notices.key import Key

EMPTY = b"---\n---\n"
_NOT_UTF_8 = "tệp không phải UTF-8; mở tệp bằng chương trình khác và lưu lại với bảng mã UTF-8"
_OPEN = "phần đầu của tin không mở và đóng bằng “---”; sửa ở dạng chữ trước"
_BY_HAND = "“{}” trong tệp viết theo cách mà biểu mẫu không sửa được; sửa ở dạng chữ"
_DASHES = "phần đầu không được có dòng “---”, vì dòng ấy đóng phần đầu"


@dataclass(frozen=True)
class NoticeFile:
    """The file of a notice."""

    content: bytes

    @cached_property
    def page(self) -> SourcePage:
        """The file as the reader has read it."""
        return read_source_page(self.content)

    @cached_property
    def _split(self) -> tuple[list[str], list[str]]:
        """Its lines, and how each ends. Raises `RefusedError`."""
        try:
            return split_lines(self.content.decode(encoding_of(self.content)))
        except UnicodeDecodeError:
            raise RefusedError(422, _NOT_UTF_8) from None

    @property
    def _lines(self) -> list[str]:
        return self._split[0]

    @property
    def head(self) -> str | None:
        """The lines between the dashes; none where nothing stands between dashes."""
        return "\n".join(self._lines[1 : self._closing]) if self.page.closed else None

    @property
    def text(self) -> str:
        """All below the front matter; where there is none, the whole."""
        return "\n".join(self._lines[self._below :])

    def with_text(self, text: str) -> NoticeFile:
        """Return a file with another text below the front matter."""
        if text == self.text:
            return self
        return self._with(self._below, len(self._lines), split_lines(text)[0])

    def with_head(self, head: str) -> NoticeFile:
        """Return a file with other lines between the dashes. Raises `RefusedError`."""
        if not self.page.closed:
            raise RefusedError(422, _OPEN)
        made = self._with(1, self._closing, split_lines(head)[0] if head else [])
        if made.head is None or made.text != self.text:
            raise RefusedError(422, _DASHES)
        return made

    def with_value(self, key: Key, value: Written) -> NoticeFile:
        """Return a file with another value of a key, none where it is empty.

        Raises `RefusedError` where that cannot be done without touching anything else.
        """
        if not self.page.closed:
            raise RefusedError(422, _OPEN)
        if self.says(key, value) and not self._is_cut(key.name):
            return self
        if key.name in self._begun:
            start, stop = self._span(key.name)
            one = self._on_its_line(key.name, start, stop, value)
            new = [one] if one else self._in_its_place(key.name, start, stop, value)
        else:
            start = stop = self._place_for(key)
            new = list(entry(key.name, value))
        made = self._with(start, stop, new)
        if not self._differs_only_in(key, made) or not made.says(key, value):
            raise RefusedError(422, _BY_HAND.format(key.name))
        return made

    @property
    def _closing(self) -> int:
        """The place of the line that closes the front matter."""
        return self.page.body_line - 2

    @property
    def _below(self) -> int:
        return self._closing + 1 if self.page.closed else 0

    @property
    def _begun(self) -> dict[str, int]:
        """The place of the line on which the entry of a key begins."""
        return {name: line - 1 for line, name in reversed(self.page.begun)}

    def _span(self, name: str) -> tuple[int, int]:
        """Return where an entry begins, and where it has ended."""
        start = self._begun[name]
        later = (line - 1 for line, _ in self.page.begun if line - 1 > start)
        stop = min(later, default=self._closing)
        while stop > start + 1 and is_of_next(self._lines[stop - 1]):
            stop -= 1
        return start, stop

    def _in_its_place(self, name: str, start: int, stop: int, value: Written) -> list[str]:
        """Return the lines of an entry with another value, below the comments that stood in it."""
        lines = list(entry(name, value))
        _, old = self.page.fields.entries.get(name, (0, None))
        if old is None and stop > start + 1:  # nobody knows what the other lines are
            raise RefusedError(422, _BY_HAND.format(name))
        if not lines or old is None or isinstance(old, Scalar):
            return lines
        within = map(str.lstrip, self._lines[start + 1 : stop])
        return [*(line for line in within if line.startswith("#")), *lines]

    def _on_its_line(self, name: str, start: int, stop: int, value: Written) -> str:
        """Return the line of an entry with another value and its comment, if one line is all."""
        line = self._lines[start]
        key = re.match(rf"""["']?{re.escape(name)}["']?[ ]*:""", line)
        comment = comment_behind(line[key.end() :]) if key else None
        if key is None or comment is None or stop > start + 1 or not value:
            return ""
        return f"{key[0]} {scalar(value)}{comment}" if isinstance(value, str) else ""

    def _place_for(self, key: Key) -> int:
        """Return the place at which the missing entry of a key belongs."""
        names = [each.name for each in KEYS]
        before = names[: names.index(key.name)]
        spans = [self._span(name) for name in before if name in self._begun]
        if spans:
            return max(spans)[1]
        return min(self._begun.values(), default=self._closing)

    def _with(self, start: int, stop: int, new: Sequence[str]) -> NoticeFile:
        """Return a file with `new` lines in the place of some; equal ones at both ends stay."""
        lines, ends = self._split
        old = lines[start:stop]
        first = common_lines(old, new)
        last = common_lines(old[first:][::-1], new[first:][::-1])
        middle = new[first : len(new) - last]
        end = ends[0] or "\n"
        lines = [*lines[: start + first], *middle, *lines[stop - last :]]
        ends = [*ends[: start + first], *(end for _ in middle), *ends[stop - last :]]
        ends = [*(each or end for each in ends[:-1]), ""]
        return NoticeFile(join_lines(lines, ends).encode())

    def _is_cut(self, name: str) -> bool:
        """Whether the reader takes a part of a value for a comment, so that it must be quoted."""
        _, found = self.page.fields.entries.get(name, (0, None))
        return found is not None and any(each.is_cut for each in scalars(found))

    def _differs_only_in(self, key: Key, made: NoticeFile) -> bool:
        """Whether the reader finds in `made` just what it finds here, but for one key's value."""
        old, new = (
            {name: bare(value) for name, (_, value) in page.fields.entries.items()}
            | {key.name: None}
            for page in (self.page, made.page)
        )
        is_sound = made.page.closed and len(made.page.faults) <= len(self.page.faults)
        return is_sound and old == new and made.text == self.text

    def says(self, key: Key, value: Written) -> bool:
        """Whether the reader finds a value just as it was to be written."""
        _, found = self.page.fields.entries.get(key.name, (0, None))
        if found is None or not value:
            return found is None and not value and key.name not in self.page.unread
        try:
            return written_value(form_value(found, key), key) == value
        except UnshownError:
            return False
