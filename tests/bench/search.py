"""Measure search against Pagefind and Material's own: `python -m tests.bench.search`."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import pagefind_bin  # type: ignore[import-untyped]
from tests.bench import ours
from tests.bench.corpus import notices, write_corpus
from tests.bench.measure import Cost, measure
from tests.web import chromium, served

from newsroom.search.files import SearchResult, files
from newsroom.search.store import SearchIndex
from newsroom.search.words import IndexedNotice, IndexedWords, indexed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from playwright.sync_api import Page
    from tests.bench.corpus import Notice as Generated

_ROOT = Path(__file__).parents[2]
_FIRST: Final = "dang uy phuong binh thuan"
_LATER: Final = ("kê khai tài sản công", "giam sat chuyen de", '"đất đai"', "nguyễn văn khải")
_HEADER: Final = (
    "| search | notices | index s | CPU s | peak MB | index MB | first KB | first ms | later KB "
    "| one changed s |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
)
# One page of the kind that Pagefind's documentation shows, with as many results as ours.
_PAGEFIND_PAGE: Final = """<!doctype html><html lang="vi"><body>
<script type="module">
import * as pagefind from "./pagefind/pagefind.js";
window.ask = async (query) => {
  const found = await pagefind.search(query);
  await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
};
</script></body></html>"""
_MATERIAL: Final = """\
site_name: Trang tin thử nghiệm
site_url: https://example.org/
theme: {{name: material, language: vi, font: false}}
nav: [index.md]
not_in_nav: tin-tuc/
plugins: [{plugin}]
"""


@dataclass(frozen=True)
class Traffic:
    """What searches cost a reader."""

    first: float
    """Kilobytes, compressed, of all that a search needs besides the page it began on."""
    seconds: float
    """Until the first results."""
    later: float
    """Kilobytes of the dearest of the later ones."""


def main() -> None:
    """Index each corpus by each tool, search in a browser, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    _say(_HEADER)
    for size in parser.parse_args().sizes:
        for line in _lines(size):
            _say(line)


def _lines(size: int) -> Iterator[str]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield _ours(folder / "ours", size)
        yield _pagefind(folder / "ours" / "site", folder / "pagefind", size)
        yield _material(folder / "material", size)


def _ours(folder: Path, size: int) -> str:
    """Time the index alone: in a whole build it is lost among the pages."""
    categories = ours.categories(_ROOT)
    folder.mkdir()
    ours.write_site(_ROOT, folder, size, categories=categories)
    peak = ours.build(folder).memory
    corpus = list(notices(size, categories=list(categories)))
    start, cpu = time.perf_counter(), time.process_time()
    said = {IndexedNotice(made.path, ""): _words(made) for made in corpus}
    index = SearchIndex().renewed(list(said), said.__getitem__)
    found = [SearchResult(made.path, made.title, made.date, made.category) for made in corpus]
    made_anew = {file.path for file in files(index, found) if file.content}
    cost = Cost(time.perf_counter() - start, time.process_time() - cpu, peak)
    changed, again = _edited(folder / "index", index, said, found)
    _say(f"one edited: {len(again - made_anew)} of {len(again)} files of search are new")
    traffic = _traffic(folder / "site", _ask_ours)
    return _line("this site", size, cost, folder / "site" / "tim-kiem", traffic, changed)


def _edited(
    kept: Path,
    index: SearchIndex,
    said: Mapping[IndexedNotice, IndexedWords],
    found: Sequence[SearchResult],
) -> tuple[float, set[str]]:
    """Return the CPU seconds of a build after an edit of one notice, and the files it has."""
    index.save(kept, "")
    sources = list(said)
    middle = len(sources) // 2
    before = said[sources[middle]]
    sources[middle] = IndexedNotice(sources[middle].key, "edited")
    edited = {sources[middle]: IndexedWords(before.head, f"{before.body} bổ sung lần thứ hai")}
    start = time.process_time()
    known = SearchIndex.load(kept, "").renewed(sources, edited.__getitem__)
    paths = {file.path for file in files(known, found)}
    known.save(kept, "")
    return time.process_time() - start, paths


def _words(made: Generated) -> IndexedWords:
    parts = (made.summary, *made.body.split("\n\n"), made.author, *made.tags)
    return indexed_words([made.title], parts, published=made.date.date(), category=made.category)


def _pagefind(site: Path, output: Path, size: int) -> str:
    output.mkdir()
    command = (
        pagefind_bin.get_executable(),
        *("--site", site / "tin-tuc", "--glob", "*/*/index.html"),
        *("--root-selector", "article.notice", "--output-path", output / "pagefind"),
    )
    cost = measure(command, folder=site)
    for page in ("index.html", "404.html"):
        (output / page).write_text(_PAGEFIND_PAGE, encoding="utf-8")
    traffic = _traffic(output, lambda page, query: page.evaluate("ask", query))
    return _line("Pagefind", size, cost, output / "pagefind", traffic, cost.wall)


def _material(folder: Path, size: int) -> str:
    """Take what Material's plugin costs more than the same pages without it."""
    write_corpus(folder / "docs", size, categories=list(ours.categories(_ROOT)))
    (folder / "docs" / "index.md").write_text("# Trang chủ\n", encoding="utf-8")
    costs = []
    for plugin in ("search", ""):
        (folder / "mkdocs.yml").write_text(_MATERIAL.format(plugin=plugin), encoding="utf-8")
        output = folder / (plugin or "without")
        command: list[str | Path] = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", output]
        costs.append(measure(command, folder=folder))
    one, other = costs
    index = Cost(one.wall - other.wall, one.cpu - other.cpu, one.memory)
    traffic = _traffic(folder / "search", _ask_material, whole=True)
    return _line("Material", size, index, folder / "search" / "search", traffic, costs[0].wall)


def _traffic(site: Path, ask: Callable[[Page, str], None], *, whole: bool = False) -> Traffic:
    """Search in a browser; what the page loads before anybody searches does not count.

    It counts on the `whole` with Material, which loads its index with every page.
    """
    sizes: list[int] = []

    def spent() -> float:
        page.wait_for_timeout(1000)  # excerpts arrive after the results
        page.wait_for_load_state("networkidle")
        kilobytes = sum(sizes) / 1000
        sizes.clear()
        return kilobytes

    # Counted by the host: a browser does not tell of what its workers load.
    with served(site, sizes) as address, chromium() as browser:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_load_state("networkidle")
        if not whole:
            sizes.clear()
        start = time.perf_counter()
        ask(page, _FIRST)
        seconds = time.perf_counter() - start
        first = spent()
        later = []
        for query in _LATER:
            ask(page, query)
            later.append(spent())
    return Traffic(first, seconds, max(later))


def _ask_ours(page: Page, query: str) -> None:
    box = page.locator("input[type=search]:visible")
    box.fill(query)
    box.press("Enter")
    page.wait_for_selector(".search-results[aria-busy=false] li")


def _ask_material(page: Page, query: str) -> None:
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.fill("")
    page.wait_for_selector(".md-search-result__item", state="detached")
    box.type(query)
    page.wait_for_selector(".md-search-result__item", timeout=120_000)


def _line(  # noqa: PLR0913, PLR0917 (a line has as many columns)
    name: str, size: int, index: Cost, folder: Path, traffic: Traffic, changed: float
) -> str:
    megabytes = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    numbers: Sequence[str] = [
        f"{index.wall:.1f}",
        f"{index.cpu:.1f}",
        f"{index.memory:.0f}",
        f"{megabytes:.1f}",
        f"{traffic.first:.0f}",
        f"{traffic.seconds * 1000:.0f}",
        f"{traffic.later:.0f}",
        f"{changed:.1f}",
    ]
    return f"| {name} | {size:,} | {' | '.join(numbers)} |"


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
