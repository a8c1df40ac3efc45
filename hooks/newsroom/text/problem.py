"""Problems: what is wrong with an editor's file, and where."""

from __future__ import annotations

import difflib
import heapq
import re
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Self

from newsroom.text.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A fault in a file, with a message in Vietnamese."""

    path: str
    """The file, relative to the docs folder."""
    line: int
    """Counted from 1."""
    message: str
    """What was found and what would be right."""

    @property
    def told(self) -> str:
        """The line an editor reads of a file that lies beside the docs folder."""
        return f"{self.path}:{self.line}: {self.message}"

    def located(self, docs: str) -> str:
        """Return the line an editor reads, with `docs` as the docs folder's name."""
        return f"{docs}/{self.told}"


class FormMessage(str):
    """A message for who sees the file, which says something else to who sees a form for it."""

    __slots__ = ("in_form",)
    in_form: str

    def __new__(cls, message: str, in_form: str = "") -> Self:
        """Say `message`, and `in_form` where nobody sees how things are written."""
        made = super().__new__(cls, message)
        made.in_form = in_form
        return made


class FaultyFieldError(ValueError):
    """A value that its field does not take; the message says what would be right."""


_NUMBER = re.compile(r"[0-9]{1,18}")
_NEAR = 0.6
"""The share of equal letters from which a name is most likely the one that was meant."""
_OFFERED = 5
"""Names that are told where none is near."""
_COMPARED = 50
"""Of many names, only so many are compared letter by letter."""


def nearest(found: str, valid: Iterable[str], *, otherwise: Iterable[str] | None = None) -> str:
    """Return the end of a message: the valid spelling nearest to `found`.

    Where none is near, it offers the nearest few, or those of `otherwise`.
    """
    choices = list(valid)
    if meant := meant_by(found, choices):
        return f'có phải là "{meant}"?'
    named = choices if otherwise is None else list(otherwise)
    if len(named) > _OFFERED:
        few = ", ".join(name for _, name in _by_likeness(found, named)[:_OFFERED])
        return f"trong {len(named)} tên, gần nhất là: {few}"
    return "chọn một trong: " + ", ".join(named) if named else "ở đây chưa có gì để chọn"


def meant_by(found: str, valid: Iterable[str]) -> str:
    """Return the one of the `valid` spellings that `found` most likely means, empty if none is."""
    return next(
        (
            name
            for likeness, name in _by_likeness(found, list(valid))
            if likeness >= _NEAR and _may_be_meant(found, name)
        ),
        "",
    )


def _by_likeness(found: str, names: list[str]) -> list[tuple[float, str]]:
    """Return the names most like `found`, whatever their case and marks, each with how like."""
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold(found))

    def likeness(name: str, *, roughly: bool = False) -> float:
        matcher.set_seq1(fold(name))
        return matcher.quick_ratio() if roughly else matcher.ratio()

    likely = heapq.nlargest(_COMPARED, names, key=lambda name: likeness(name, roughly=True))
    return sorted(((likeness(name), name) for name in likely), key=itemgetter(0), reverse=True)


def _may_be_meant(found: str, name: str) -> bool:
    """Whether names differ in more than their numbers: DSC04512.jpg is not DSC04513.jpg."""
    one, other = ([int(number) for number in _NUMBER.findall(each)] for each in (found, name))
    return one == other or not (one and other)
