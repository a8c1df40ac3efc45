"""The tables of a run, in Markdown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.measure import Cost

OURS: Final = "this site"
HUGO: Final = "Hugo with related news"
FULL: Final = "full build"
TEXT: Final = "text of one notice edited"
TITLE: Final = "title of one notice edited"
NEWEST: Final = "newest notice added"
OLD: Final = "old notice added"
NOTHING: Final = "nothing changed"
PREVIEW: Final = "saved and seen in the preview"
START: Final = "preview started a second time"
GROWTH: Final = "preview's memory after all saves over after 2"
_LARGE: Final = 10_000
_SMALL: Final = 1_000
_GROWTH: Final = 11.0
# Of Hugo's full build with related news in the same run; others are not promised.
_WALL_LIMITS: Final = {
    (FULL, _SMALL): 1.3,
    (FULL, _LARGE): 0.4,
    (TEXT, _LARGE): 0.04,
    (TITLE, _LARGE): 0.04,
    (NEWEST, _LARGE): 0.045,
    (NOTHING, _LARGE): 0.03,
}
_CHANGES: Final = (FULL, TEXT, TITLE, NEWEST, OLD, NOTHING)
# In seconds, or as often as before.
_ABSOLUTE_LIMITS: Final = {PREVIEW: 0.3, START: 5.0, GROWTH: 1.1}
_MEMORY_LIMIT: Final = 0.25


@dataclass(frozen=True)
class Row:
    """What one build cost and gave."""

    generator: str
    notices: int
    what: str
    """Which build: the whole site, or after what change."""
    cost: Cost
    pages: int
    """HTML files in the site."""
    megabytes: float
    """All files in the site."""


HEADER: Final = (
    "| generator | notices | build | wall s | CPU s | peak MB | pages | site MB |\n"
    "|---|--:|---|--:|--:|--:|--:|--:|"
)


def line(row: Row) -> str:
    """Draw one build as a line under the header."""
    cost = row.cost
    return (
        f"| {row.generator} | {row.notices:,} | {row.what} | {cost.wall:.2f}"
        f" | {_known(cost.cpu, 2)} | {_known(cost.memory, 0)}"
        f" | {row.pages:,} | {row.megabytes:.1f} |"
    )


def _known(figure: float, places: int) -> str:
    return "" if math.isnan(figure) else f"{figure:.{places}f}"


def ratios(rows: Sequence[Row]) -> str:
    """Compare our builds with Hugo's of the same run, and with the limits we set ourselves."""
    found = {(row.generator, row.notices, row.what): row.cost for row in rows}
    lines: list[str] = []
    for size in sorted({row.notices for row in rows}):
        ours = {what: cost for (name, n, what), cost in found.items() if (name, n) == (OURS, size)}
        if hugo := found.get((HUGO, size, FULL)):
            lines += _against(hugo, ours, size)
        for what, limit in _ABSOLUTE_LIMITS.items():
            if what in ours:
                lines.append(_compare(what, size, ours[what].wall, limit))
    small, large = (found.get((OURS, size, FULL)) for size in (_SMALL, _LARGE))
    if small and large:
        what = f"{FULL}, wall / at {_SMALL:,}"
        lines.append(_compare(what, _LARGE, large.wall / small.wall, _GROWTH))
    head = ["\n| measure | notices | figure | limit | kept |", "|---|--:|--:|--:|---|"]
    return "\n".join(head + lines) if lines else ""


def _against(hugo: Cost, ours: dict[str, Cost], size: int) -> Iterator[str]:
    built = {what: ours[what] for what in _CHANGES if what in ours}
    for what, cost in built.items():
        limit = _WALL_LIMITS.get((what, size))
        yield _compare(f"{what}, wall / Hugo's full build", size, cost.wall / hugo.wall, limit)
    if built:
        peak = max(cost.memory for cost in built.values())
        limit = _MEMORY_LIMIT if size == _LARGE else None
        yield _compare("peak memory / Hugo's", size, peak / hugo.memory, limit)


def _compare(what: str, size: int, ratio: float, limit: float | None) -> str:
    if limit is None:
        return f"| {what} | {size:,} | {ratio:.3f} | none | |"
    kept = "yes" if ratio <= limit else "**no**"
    return f"| {what} | {size:,} | {ratio:.3f} | ≤ {limit} | {kept} |"
