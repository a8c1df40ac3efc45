"""Typed reading of front matter's values; every fault becomes a problem of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.notices.notice import Reference
from newsroom.reading.front_matter.known_keys import needless_key, right_key
from newsroom.reading.front_matter.yaml_values import Mapping, Scalar, Sequence
from newsroom.reading.pasted.spaces import tidy
from newsroom.reading.text.links import resolve
from newsroom.reading.text.refusals import refusals_in_text
from newsroom.text.booleans import parse_boolean
from newsroom.text.dates import parse_moment
from newsroom.text.plain import as_words
from newsroom.text.problem import FaultyFieldError, Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from newsroom.reading.front_matter.yaml_values import Value

_COMMENT = re.compile(r"[ ]+#([ ].*)?")
_NO_NAME = re.compile(r"[#?]")
"""What addresses use for something else than names."""
_TEXTS = "[một, hai]"
_OR_REMARK = "; nếu là ghi chú riêng thì xoá"
_STUCK = re.compile(r"(\w+):(\S.*)")
_APART = re.compile(r"[,;]|(?:^|\s)#")
_AMONG_ITEMS = frozenset("[]{}:'\"&*!|>%@`")
"""Signs of YAML, which an item of a list does not hold without quotation marks."""
Groups = dict[str, tuple[str, ...]]
"""Keys that hold others, and those."""
_NO_GROUPS: Groups = {}
_KINDS = {Scalar: "một dòng chữ", Sequence: "một danh sách", Mapping: "các cặp khoá: giá trị"}


class Fields:
    """The entries of a mapping, each read as the type that its key demands."""

    def __init__(
        self,
        mapping: Mapping,
        path: str,
        problems: list[Problem],
        *,
        name: str = "",
        unread: frozenset[str] = frozenset(),
    ) -> None:
        """Read `mapping` of page `path`, adding what is wrong to `problems`.

        `unread` are keys that are there, but written so that YAML cannot read them.
        """
        self._entries = mapping.entries
        self._unread = unread
        self._line = mapping.line
        self._path = path
        self._problems = problems
        self._prefix = f"{name}." if name else ""

    def check_keys(self, valid: tuple[str, ...], *, groups: Groups = _NO_GROUPS) -> None:
        """Report the keys that are none of `valid`, which have keys of their own in `groups`."""
        before = ""
        for key, (line, value) in self._entries.items():
            name, colon, rest = key.partition(":")
            if key in valid:
                before = key
            elif colon and name in valid:
                self.report(line, f'thiếu dấu cách sau "{name}:"; viết "{name}: {rest}"')
                self._unread |= {name}
            elif key in groups.get(before, ()) and _is_empty(self._entries[before][1]):
                self.report(line, _outside(before, key))
                self._unread |= {before}
            elif self._prefix and before and isinstance(value, Scalar) and not value.text:
                comma = "," if "://" in self.text(before) else ", "
                whole = f'{before}: "{self.text(before)}{comma}{key}"'
                self.report(
                    line, f"trong giá trị có dấu phẩy; đặt cả giá trị trong ngoặc kép: {whole}"
                )
            else:
                self.report(line, f'không có khoá "{self._prefix}{key}"; {_remedy(key, valid)}')
                self._unread |= {right_key(key, valid) or key}

    def line(self, key: str) -> int:
        """Return the line of `key`, or of the mapping where the key is missing."""
        return self._entries[key][0] if key in self._entries else self._line

    def report(self, line: int, message: str) -> None:
        """Add a problem of this file."""
        self._problems.append(Problem(self._path, line, message))

    def missing(self, key: str, example: str) -> None:
        """Report that the required `key` is missing or empty."""
        if key not in self._unread and not self._is_told(key):
            what = "để trống" if key in self._entries else "thiếu"
            self.report(self.line(key), f'{what} "{self._prefix}{key}"; viết như {example}')

    def has(self, key: str) -> bool:
        """Whether `key` is there with a value, be it a faulty one."""
        return key in self._unread or self._value(key) is not None

    def text(self, key: str, *, required: str = "") -> str:
        """Return a text, empty where there is none; `required` is an example of one."""
        value = self._value(key)
        text = "" if value is None else self._text(key, value)
        if value is None and required:
            self.missing(key, required)
        return text

    def boolean(self, key: str) -> bool:
        """Return true or false, false where there is none."""
        text = self.text(key)
        value = parse_boolean(text) if text else False
        if value is None:
            what = f'{self._prefix}{key}: "{text}"'
            self.report(self.line(key), f"{what} không rõ; viết true hoặc false")
        return bool(value)

    def moment(self, key: str, zone: tzinfo, *, required: str = "") -> datetime | None:
        """Return a date and time, none where there is none or it cannot be read."""
        text = self.text(key, required=required)
        try:
            return parse_moment(text, zone) if text else None
        except FaultyFieldError as fault:
            self.report(self.line(key), str(fault))
            return None

    def reference(self, key: str, *, required: str = "") -> Reference | None:
        """Return a file of the docs folder, named relative to the page."""
        text = self.text(key, required=required)
        return self.referenced(key, text, self.line(key)) if text else None

    def references(self, key: str, example: str) -> tuple[Reference, ...]:
        """Return files of the docs folder, named relative to the page."""
        found = (self.referenced(key, text, line) for line, text in self.texts(key, example))
        return tuple(reference for reference in found if reference is not None)

    def texts(self, key: str, example: str = "") -> list[tuple[int, str]]:
        """Return a list of texts, each with its line."""
        items = self._items(key, example or _listed(self._value(key)), single=False)
        return [(item.line, text) for item in items if (text := self._text(key, item))]

    def mapping(self, key: str, example: str, keys: tuple[str, ...]) -> Fields | None:
        """Return the fields of a mapping; `example` shows how one is written."""
        value = self._value(key)
        return None if value is None else self._fields(key, value, example, keys)

    def mappings(self, key: str, example: str, keys: tuple[str, ...]) -> Iterator[Fields]:
        """Yield the fields of each mapping of a list."""
        for item in self._items(key, f"[{example}]", single=False):
            if (fields := self._fields(key, item, example, keys)) is not None:
                yield fields

    def each(self, key: str, example: str) -> Iterator[str | Fields]:
        """Yield each item of a list, or the single value, as a text or as fields."""
        for item in self._items(key, example, single=True):
            if isinstance(item, Mapping):
                yield Fields(item, self._path, self._problems, name=self._prefix + key)
            elif text := self._text(key, item):
                yield text

    def names(self, key: str, example: str) -> dict[str, str]:
        """Return texts by the names that the editor gave them."""
        value = self._value(key)
        if not isinstance(value, Mapping):
            if value is not None:
                self._wrong_kind(key, value, Mapping, example)
            return {}
        inner = Fields(value, self._path, self._problems, name=self._prefix + key)
        return {name: inner.text(name) for name in value.entries}

    def _value(self, key: str) -> Value | None:
        """Return the value of `key`; an empty one counts as none."""
        value = self._entries[key][1] if key in self._entries else None
        return None if value is None or _is_empty(value) else value

    def _is_told(self, key: str) -> bool:
        """Whether what `key` has instead of its value is reported for what it is."""
        value = self._value(key)
        return value is not None and not (isinstance(value, Sequence) and not value.items)

    def _items(self, key: str, example: str, *, single: bool) -> tuple[Value, ...]:
        value = self._value(key)
        if value is None:
            return ()
        if isinstance(value, Sequence):
            return tuple(each for each in value.items if not _is_group_of_nothing(each))
        if single:
            return (value,)
        self._wrong_kind(key, value, Sequence, example)
        return ()

    def _fields(self, key: str, value: Value, example: str, keys: tuple[str, ...]) -> Fields | None:
        if not isinstance(value, Mapping):
            stuck = _STUCK.fullmatch(value.text) if isinstance(value, Scalar) else None
            if stuck and stuck[1] in keys:
                text = f'thiếu dấu cách sau "{stuck[1]}:"; viết "{stuck[1]}: {stuck[2]}"'
                self.report(value.line, text)
            else:
                self._wrong_kind(key, value, Mapping, example)
            return None
        fields = Fields(value, self._path, self._problems, name=self._prefix + key)
        fields.check_keys(keys)
        return fields

    def _text(self, key: str, value: Value) -> str:
        if not isinstance(value, Scalar):
            listed = value is not self._entries[key][1]
            self._wrong_kind(key, value, Scalar, _TEXTS if listed else f"{key}: {_first(value)}")
            return ""
        if is_cut(value):
            whole = f'"{(value.text + value.cut).strip()}"'
            named = whole if isinstance(self._entries[key][1], Sequence) else f"{key}: {whole}"
            self.report(
                value.line,
                f'giá trị bị cắt ở "{value.cut.strip()}", vì " #" mở đầu một ghi chú; '
                f"đặt cả giá trị trong ngoặc kép: {named}{_OR_REMARK * (' # ' in value.cut)}",
            )
        text = tidy(value.text)
        for fault in refusals_in_text(text):
            self.report(value.line, f"{self._prefix}{key}: {fault}")
        return text

    def words(self, key: str, *, required: str = "") -> str:
        """Return a text as the words that readers see, without marks, entities and tags."""
        return as_words(self.text(key, required=required))

    def referenced(self, key: str, text: str, line: int) -> Reference | None:
        """Return the file of the docs folder that `text` on a line names, relative to the page."""
        if sign := _NO_NAME.search(text):
            self.report(
                line,
                f'{self._prefix}{key}: "{text}" có dấu "{sign[0]}" không dùng được trong tên tệp; '
                "đổi tên tệp",
            )
            return None
        path = resolve(text, self._path)
        if path and "\\" not in text:
            return Reference(path, line)
        self.report(
            line,
            f'{self._prefix}{key}: "{text}" không phải tên tệp trong thư mục tin; '
            "viết tên tệp đặt cạnh tin, thư mục cách nhau bằng /",
        )
        return None

    def _wrong_kind(self, key: str, value: Value, wanted: type, example: str) -> None:
        found = _KINDS[type(value)]
        shown = f' "{value.text}{value.cut}"' if isinstance(value, Scalar) else ""
        self.report(
            value.line,
            f'"{self._prefix}{key}" phải là {_KINDS[wanted]}, không phải {found}{shown}; '
            f"viết như {example}",
        )


def _outside(group: str, key: str) -> str:
    """Return what is wrong with a key that stands below its group as if it were beside it."""
    return f'khoá "{key}" là của "{group}"; thụt dòng này vào hai dấu cách'


def _remedy(key: str, valid: tuple[str, ...]) -> str:
    """Return what to write instead of a key that there is not."""
    if needless := needless_key(key):
        return needless
    right = right_key(key, valid)
    return f'viết "{right}"' if right else nearest(key, valid)


def _first(value: Value) -> str:
    """Return the first item of a list, as an example of a value that is none."""
    item = value.items[0] if isinstance(value, Sequence) and value.items else None
    is_plain = isinstance(item, Scalar) and item.text and not _AMONG_ITEMS & {*item.text}
    return item.text if isinstance(item, Scalar) and is_plain else '"…"'


def _listed(value: Value | None) -> str:
    """Return the parts of a text as the list that was meant, or any list."""
    if not isinstance(value, Scalar):
        return _TEXTS
    parts = [part.strip() for part in _APART.split(value.text + value.cut) if part.strip()]
    return _TEXTS if _AMONG_ITEMS & {*"".join(parts)} else f"[{', '.join(parts)}]"


def _is_empty(value: Value) -> bool:
    """Whether a value says nothing; forms write a group that nobody has filled in."""
    if isinstance(value, Scalar):
        return not value.text and not is_cut(value)
    return _is_group_of_nothing(value)


def _is_group_of_nothing(value: Value) -> bool:
    return isinstance(value, Mapping) and all(_is_empty(each) for _, each in value.entries.values())


def is_cut(value: Scalar) -> bool:
    """Whether a ` #` cuts the text; a comment stands apart and has a space behind its #."""
    return bool(value.cut) and not (_COMMENT.fullmatch(value.cut) and value.cut[:2].isspace())
