"""The tables of a run, in Markdown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.bench.measure import Cost

OURS: Final = "this site"
HUGO: Final = "Hugo"
FULL: Final = "full build"
PREVIEW: Final = "saved in the preview"
_LARGE: Final = 10_000
_SMALL: Final = 1_000
_GROWTH: Final = 11.0
# Of Hugo's full build in the same run, at 10,000 notices; None where nothing was promised.
_WALL_LIMITS: Final = {
    FULL: 0.7,
    "one notice edited": 0.1,
    "one notice added": 0.1,
    "nothing changed": None,
}
_PREVIEW_LIMIT: Final = 2.0
_MEMORY_LIMIT: Final = 0.35


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
        hugo = found.get((HUGO, size, FULL))
        ours = {what: found.get((OURS, size, what)) for what in _WALL_LIMITS}
        if hugo:
            lines += _against(hugo, {what: cost for what, cost in ours.items() if cost}, size)
        if saved := found.get((OURS, size, PREVIEW)):
            limit = _PREVIEW_LIMIT if size == _LARGE else None
            lines.append(_compare(f"{PREVIEW}, seconds", size, saved.wall, limit))
    small, large = (found.get((OURS, size, FULL)) for size in (_SMALL, _LARGE))
    if small and large:
        what = f"{FULL}, wall / at {_SMALL:,}"
        lines.append(_compare(what, _LARGE, large.wall / small.wall, _GROWTH))
    head = ["\n| measure | notices | ratio | limit | kept |", "|---|--:|--:|--:|---|"]
    return "\n".join(head + lines) if lines else ""


def _against(hugo: Cost, ours: dict[str, Cost], size: int) -> Iterator[str]:
    for what, cost in ours.items():
        limit = _WALL_LIMITS[what] if size == _LARGE else None
        yield _compare(f"{what}, wall / Hugo's full build", size, cost.wall / hugo.wall, limit)
    if ours:
        peak = max(cost.memory for cost in ours.values())
        limit = _MEMORY_LIMIT if size == _LARGE else None
        yield _compare("peak memory / Hugo's", size, peak / hugo.memory, limit)


def _compare(what: str, size: int, ratio: float, limit: float | None) -> str:
    if limit is None:
        return f"| {what} | {size:,} | {ratio:.3f} | none | |"
    kept = "yes" if ratio <= limit else "**no**"
    return f"| {what} | {size:,} | {ratio:.3f} | ≤ {limit} | {kept} |"
