"""The entries of a mapping: the keys that are there, and their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.reading.front_matter.known_keys import remedy, right_key
from newsroom.reading.yaml.values import Scalar, YamlList, YamlMapping
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from newsroom.reading.yaml.values import Value

Groups = dict[str, tuple[str, ...]]
"""Keys that hold others, and those."""
_NO_GROUPS: Groups = {}


class Entries:
    """The entries of a mapping; every fault becomes a problem of the file."""

    def __init__(
        self,
        mapping: YamlMapping,
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
        self.path = path
        """The page, relative to the docs folder."""
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
            elif key in groups.get(before, ()) and self._value(before) is None:
                self.report(line, f'khoá "{key}" là của "{before}"; thụt dòng này vào hai dấu cách')
                self._unread |= {before}
            elif group := self._group_without(key, groups):
                self.report(line, f'khoá "{key}" là của "{group}"; viết vào trong "{group}"')
            elif self._prefix and before and isinstance(value, Scalar) and not value.text:
                cut = self._entries[before][1]
                text = cut.text if isinstance(cut, Scalar) else ""
                comma = "," if "://" in text else ", "
                whole = f'{before}: "{text}{comma}{key}"'
                self.report(
                    line, f"trong giá trị có dấu phẩy; đặt cả giá trị trong ngoặc kép: {whole}"
                )
            else:
                self.report(line, f'không có khoá "{self.named(key)}"; {remedy(key, valid)}')
                self._unread |= {right_key(key, valid) or key}

    def _group_without(self, key: str, groups: Groups) -> str:
        """Return the group whose own key stands beside it instead of within."""
        for group, keys in groups.items():
            value = self._value(group)
            if key in keys and isinstance(value, YamlMapping) and key not in value.entries:
                return group
        return ""

    def named(self, key: str) -> str:
        """Return the name of a key in messages: with the group that it stands in."""
        return self._prefix + key

    def line(self, key: str) -> int:
        """Return the line of `key`, or of the mapping where the key is missing."""
        return self._entries[key][0] if key in self._entries else self._line

    def report(self, line: int, message: str) -> None:
        """Add a problem of this file."""
        self._problems.append(Problem(self.path, line, message))

    def missing(self, key: str, example: str) -> None:
        """Report that the required `key` is missing or empty."""
        if key not in self._unread and not self._is_told(key):
            what = "để trống" if key in self._entries else "thiếu"
            self.report(self.line(key), f'{what} "{self.named(key)}"; viết như {example}')

    def has(self, key: str) -> bool:
        """Whether `key` is there with a value, be it a faulty one."""
        return key in self._unread or self._value(key) is not None

    def _value(self, key: str) -> Value | None:
        """Return the value of `key`; an empty one counts as none."""
        value = self._entries[key][1] if key in self._entries else None
        return None if value is None or _is_empty(value) else value

    def _is_told(self, key: str) -> bool:
        """Whether `key` has a value, be it a faulty one, and so is not missing."""
        value = self._value(key)
        return value is not None and not (isinstance(value, YamlList) and not value.items)


def _is_empty(value: Value) -> bool:
    """Whether a value says nothing; forms write a group that nobody has filled in."""
    if isinstance(value, Scalar):
        return not value.text and not value.is_cut
    return is_group_of_nothing(value)


def is_group_of_nothing(value: Value) -> bool:
    """Whether a value is a group in which nothing is filled in."""
    return isinstance(value, YamlMapping) and all(
        _is_empty(each) for _, each in value.entries.values()
    )
