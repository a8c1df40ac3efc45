"""Asterisks and underscores in prose: pairs that emphasise, and signs that are meant literally."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OPENING = "([{“‘«"
CLOSING = ")]}”’»,.;:!?…%"
"""Signs before and behind words: emphasis begins before no closing one and ends behind no other."""
_LONGEST = 3
"""Signs that emphasise at most; a longer run is a line or a blank."""
_END_AND_BEGINNING = 4
"""Asterisks between two bold words of a converter: two end what the next two begin again."""
_Size = tuple[str, int, bool]
"""Sign, how many of them are left, and whether they were three."""


@dataclass(slots=True)
class DelimiterRun:
    """A run of equal delimiters."""

    sign: str
    """The asterisk or underscore."""
    count: int
    """How many there are."""
    opens: bool
    """Whether emphasis can begin with it."""
    closes: bool
    """Whether emphasis can end with it."""
    is_plain: bool
    """Whether Markdown takes it for nothing, as it stands."""
    closing: int = 0
    """Signs that end emphasis."""
    opening: int = 0
    """Signs that begin emphasis."""

    @classmethod
    def of(cls, text: str, start: int, end: int) -> DelimiterRun:
        """Return the run that stands there in a text."""
        sign, count = text[start], end - start
        before, after = text[start - 1 : start], text[end : end + 1]
        after = "[" if text.startswith("![", end) else after  # a picture, and no exclamation
        inside = before.isalnum() and after.isalnum()
        # Asterisks end emphasis within a word, but between figures; two of them begin it, too.
        may_close = sign == "*" and not (before.isdigit() and after.isdigit())
        may_open = may_close and count > 1
        # Between underscores, a slash parts the blanks of a form.
        not_opening, not_closing = (f"{each}{'/' * (sign == '_')}" for each in (CLOSING, OPENING))
        is_apt = count <= _LONGEST or (count == _END_AND_BEGINNING and sign == "*")
        fits = is_apt and (not inside or may_close)
        return cls(
            sign=sign,
            count=count,
            opens=fits and _is_word(after, not_opening) and (may_open or not before.isalnum()),
            closes=fits and _is_word(before, not_closing) and (may_close or not after.isalnum()),
            is_plain=count == 1
            and (inside if sign == "_" else before.isspace() and after.isspace()),
        )

    @property
    def left(self) -> int:
        """The delimiters of the run that do not emphasise."""
        return self.count - self.closing - self.opening

    @property
    def written(self) -> str:
        """The run for Markdown, signs that do not emphasise with a backslash."""
        if self.is_plain:
            return self.sign
        return self.sign * self.closing + f"\\{self.sign}" * self.left + self.sign * self.opening


def _is_word(sign: str, but: str) -> bool:
    return bool(sign) and not sign.isspace() and sign not in but


def pair(runs: Sequence[DelimiterRun]) -> None:
    """Find which of a text's runs emphasise what stands between them."""
    open_runs: list[DelimiterRun] = []
    waiting: Counter[_Size] = Counter()
    for run in runs:
        while run.closes and run.left and any(waiting[size] for size in _partners(run)):
            partners = _partners(run)
            while (size := _size(open_runs[-1])) not in partners:
                waiting[size] -= 1
                open_runs.pop()
            waiting[size] -= 1
            opener = open_runs[-1]
            taken = min(opener.left, run.left)
            opener.opening += taken
            run.closing += taken
            if opener.left:
                waiting[_size(opener)] += 1
            else:
                open_runs.pop()
        if run.opens and 0 < run.left <= _LONGEST:
            open_runs.append(run)
            waiting[_size(run)] += 1


def _size(run: DelimiterRun) -> _Size:
    return run.sign, run.left, run.count == _LONGEST


def _partners(run: DelimiterRun) -> set[_Size]:
    """Return what a run may end: as many signs, or a part of three that are bold and italic.

    Of three a part is taken but once: what is left then, two of them may be, is taken whole.
    """
    sizes = {(run.sign, run.left, False), (run.sign, run.left, True), (run.sign, _LONGEST, True)}
    if run.left == _LONGEST:
        sizes |= {(run.sign, less, False) for less in range(1, _LONGEST)}
    if run.opens and run.left == _END_AND_BEGINNING:
        sizes.add((run.sign, 2, False))
    return sizes
