"""Values of front matter by type; every fault becomes a problem of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.front_matter.entries import Entries, is_group_of_nothing
from newsroom.reading.front_matter.examples import TEXTS, first_of, listed
from newsroom.reading.pasted.lines.spaces import tidy
from newsroom.reading.text.refusals.refusals import refusals_in_text
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.booleans import parse_boolean
from newsroom.text.dates import parse_moment
from newsroom.text.plain import as_words
from newsroom.text.problem import FaultyFieldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from newsroom.reading.yaml.values import Value

_OR_COMMENT = "; nếu là ghi chú riêng thì xoá"
_STUCK = re.compile(r"(\w+):(\S.*)")
_STUCK_DASH = re.compile(r"[-–—](?=[^\W\d_])(\S.*?)(?=[ ]-\S|$)")
_KINDS = {Scalar: "một dòng chữ", YamlList: "một danh sách", YamlMapping: "các cặp khoá: giá trị"}


class Fields(Entries):
    """The entries of a mapping, each read as the type that its key demands."""

    def text(self, key: str, *, required: str = "", written: str = "") -> str:
        """Return a text, empty where there is none; `required` is an example of one.

        `written` is one for who wrote something else, where it cannot be any text.
        """
        self._check_braces(key)
        value = self._value(key)
        text = "" if value is None else self._text(key, value, written)
        if value is None and required:
            self.missing(key, required)
        return text

    def words(self, key: str, *, required: str = "") -> str:
        """Return a text as the words that readers see, without marks, entities and tags."""
        return as_words(self.text(key, required=required))

    def boolean(self, key: str) -> bool:
        """Return true or false, false where there is none."""
        text = self.text(key, written=f"{key}: true")
        value = parse_boolean(text) if text else False
        if value is None:
            what = f'{self.named(key)}: "{text}"'
            self.report(self.line(key), f"{what} không rõ; viết true hoặc false")
        return bool(value)

    def moment(self, key: str, zone: tzinfo, *, required: str) -> datetime | None:
        """Return a date and time, none where there is none or it cannot be read."""
        text = self.text(key, required=required)
        try:
            return parse_moment(text, zone) if text else None
        except FaultyFieldError as fault:
            self.report(self.line(key), str(fault))
            return None

    def texts(self, key: str, example: str = "") -> list[tuple[int, str]]:
        """Return a list of texts, each with its line."""
        if words := self._words_in_braces(key):
            self._wrong_kind(key, words, YamlList, f"[{', '.join(words.entries)}]")
        items = self._items(key, example or listed(self._value(key)), single=False)
        return [(item.line, text) for item in items if (text := self._text(key, item))]

    def mapping(self, key: str, example: str, keys: tuple[str, ...]) -> Fields | None:
        """Return the fields of a mapping; `example` shows how one is written."""
        value = self._value(key) or self._words_in_braces(key)
        if value is None:
            return None
        fields = self._fields(key, value, example, keys)
        return None if is_group_of_nothing(value) else fields

    def mappings(self, key: str, example: str, keys: tuple[str, ...]) -> Iterator[Fields]:
        """Yield the fields of each mapping of a list."""
        for item in self._items(key, f"[{example}]", single=False):
            if (fields := self._fields(key, item, example, keys)) is not None:
                yield fields

    def each(self, key: str, example: str) -> Iterator[str | Fields]:
        """Yield each item of a list, or the single value, as a text or as fields."""
        for item in self._items(key, example, single=True):
            if isinstance(item, YamlMapping):
                yield Fields(item, self.path, self._problems, name=self.named(key))
            elif text := self._text(key, item):
                yield text

    def names(self, key: str, example: str) -> dict[str, str]:
        """Return texts by the names that the editor gave them."""
        value = self._value(key)
        if not isinstance(value, YamlMapping):
            if value is not None:
                self._wrong_kind(key, value, YamlMapping, example)
            return {}
        inner = Fields(value, self.path, self._problems, name=self.named(key))
        return {name: inner.text(name) for name in value.entries}

    def be_of(self, key: str, kinds: tuple[type, ...], example: str = "") -> None:
        """Report a value that is of none of these kinds, of which `example` shows the first."""
        value = self._value(key)
        if value is not None and not isinstance(value, kinds):
            self._wrong_kind(key, value, kinds[0], example or f"{key}: {first_of(value)}")

    def sentence(self) -> str:
        """Return the text that its one colon has made a mapping; empty for other mappings.

        Keys are small letters; a sentence begins with a capital.
        """
        ((key, (_, value)), *others) = self._entries.items()
        if others or key.islower() or not isinstance(value, Scalar):
            return ""
        return f"{key}: {value.text}"

    def _check_braces(self, key: str) -> None:
        if words := self._words_in_braces(key):
            whole = f'{key}: "{{{", ".join(words.entries)}}}"'
            told = f"chữ trong ngoặc nhọn; đặt cả giá trị trong ngoặc kép: {whole}"
            self.report(self.line(key), told)
            self._unread |= {key}

    def _words_in_braces(self, key: str) -> YamlMapping | None:
        """Return what YAML makes of `{theo mẫu}`: a group in which nothing is filled."""
        _, value = self._entries.get(key, (0, None))
        if isinstance(value, YamlMapping) and value.entries and is_group_of_nothing(value):
            return value
        return None

    def _items(self, key: str, example: str, *, single: bool) -> tuple[Value, ...]:
        value = self._value(key)
        if value is None:
            return ()
        if isinstance(value, YamlList):
            return tuple(each for each in value.items if not is_group_of_nothing(each))
        if single:
            if isinstance(value, Scalar) and (item := _STUCK_DASH.match(value.text)):
                text = f'mỗi mục của danh sách viết sau dấu trừ và dấu cách: "- {item[1]}"'
                self.report(value.line, f"{self.named(key)}: {text}")
            return (value,)
        self._wrong_kind(key, value, YamlList, example)
        return ()

    def _fields(self, key: str, value: Value, example: str, keys: tuple[str, ...]) -> Fields | None:
        if not isinstance(value, YamlMapping):
            stuck = _STUCK.fullmatch(value.text) if isinstance(value, Scalar) else None
            if stuck and stuck[1] in keys:
                # Of lines that are all so, YAML makes one.
                own = re.split(rf" (?:{'|'.join(keys)}):", stuck[2])[0]
                text = f'thiếu dấu cách sau "{stuck[1]}:"; viết "{stuck[1]}: {own}"'
                self.report(value.line, text)
            else:
                self._wrong_kind(key, value, YamlMapping, example)
            return None
        fields = Fields(value, self.path, self._problems, name=self.named(key))
        fields.check_keys(keys)
        return fields

    def _text(self, key: str, value: Value, written: str = "") -> str:
        if not isinstance(value, Scalar):
            is_item = value is not self._entries[key][1]
            example = TEXTS if is_item else written or f"{key}: {first_of(value)}"
            self._wrong_kind(key, value, Scalar, example)
            return ""
        if value.is_cut:
            whole = f'"{(value.text + value.cut).strip()}"'
            named = whole if isinstance(self._entries[key][1], YamlList) else f"{key}: {whole}"
            self.report(
                value.line,
                f'giá trị bị cắt ở "{value.cut.strip()}", vì " #" mở đầu một ghi chú; '
                f"đặt cả giá trị trong ngoặc kép: {named}{_OR_COMMENT * (' # ' in value.cut)}",
            )
        text = tidy(value.text)
        if value.text and not as_words(text):
            told = f'{self.named(key)}: "{value.text}" không có chữ nào cho bạn đọc'
            self.report(value.line, f"{told}; viết chữ cần hiện, hoặc để trống")
        for fault in refusals_in_text(text):
            self.report(value.line, f"{self.named(key)}: {fault}")
        return text

    def _wrong_kind(self, key: str, value: Value, wanted: type, example: str) -> None:
        found = _KINDS[type(value)]
        shown = f' "{value.text}{value.cut}"' if isinstance(value, Scalar) else ""
        self.report(
            value.line,
            f'"{self.named(key)}" phải là {_KINDS[wanted]}, không phải {found}{shown}; '
            f"viết như {example}",
        )
