"""Hostile texts in the browser: what the gate lets through runs nothing and loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading.gated import gated
from tests.reading.harmless import MADE
from tests.reading.hostile import CLEANED, REFUSED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Route

TEXTS = [text for table in (REFUSED, CLEANED) for texts in table.values() for text in texts]
TEXTS += [text for text, _ in MADE.values()]
HOST = "http://trang-tin.test/"
PAGE = """<!doctype html><html lang="vi"><title>yên</title><body><main>{}</main>
<div id="_cuoi-trang"></div></body></html>"""
TOUCH_ALL = """() => {
  const kinds = ["click", "mouseover", "pointerover", "focus", "load", "error", "toggle", "input"];
  addEventListener("click", (event) => event.preventDefault(), true);
  for (const element of document.querySelectorAll("main *"))
    for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: true }));
}"""
SEEN = """() => ({
  title: document.title,
  sections: document.querySelectorAll("body > main > section").length,
  end: document.getElementById("_cuoi-trang")?.parentElement === document.body,
  schemes: [...document.querySelectorAll("a[href]")].map((link) => link.protocol),
  names: [...document.querySelectorAll("main [name]")].length,
  shown: [...document.querySelectorAll("main *")].filter((element) => {
    const style = getComputedStyle(element);
    return style.position !== "static" || style.display === "none";
  }).map((element) => element.outerHTML),
})"""


@pytest.fixture
def see(browser: Browser) -> Iterator[Callable[[list[str]], dict[str, object]]]:
    """A function that opens pieces of HTML, each in a section, and tells what came of it."""
    page = browser.new_context().new_page()

    def seen(pieces: list[str]) -> dict[str, object]:
        asked: list[str] = []

        def answer(route: Route) -> None:
            asked.append(route.request.url)
            if route.request.url == HOST:
                sections = "\n".join(f"<section>{piece}</section>" for piece in pieces)
                route.fulfill(body=PAGE.format(sections), content_type="text/html; charset=utf-8")
            else:
                route.abort()

        page.route("**/*", answer)
        page.goto(HOST)
        page.evaluate(TOUCH_ALL)
        page.wait_for_timeout(300)
        found: dict[str, object] = page.evaluate(SEEN)
        page.unroute("**/*")
        return found | {"elsewhere": [url for url in asked if not url.startswith(HOST)]}

    yield seen
    page.context.close()


def test_what_passes_the_gate_runs_nothing_and_loads_nothing(
    see: Callable[[list[str]], dict[str, object]],
) -> None:
    found = see([gated(text).html for text in TEXTS])
    assert found.pop("title") == "yên"
    assert found.pop("elsewhere") == []
    assert found.pop("sections") == len(TEXTS)
    assert found.pop("end") is True
    assert set(found.pop("schemes")) <= {"http:", "https:", "mailto:", "tel:"}  # type: ignore[call-overload]
    assert found.pop("names") == 0
    assert found == {"shown": []}


@pytest.mark.parametrize(
    ("piece", "key", "harm"),
    [
        ("<img src=x onerror=\"document.title='ran'\">", "title", "ran"),
        ("<p onclick=\"document.title='ran'\">a</p>", "title", "ran"),
        ("<img src=https://elsewhere.invalid/x>", "elsewhere", ["https://elsewhere.invalid/x"]),
        ("</section></main>", "sections", 1),
        ("<textarea>", "end", False),
        ("<a href='java\tscript:x'>a</a>", "schemes", ["javascript:"]),
        ("<img name=body>", "names", 1),
        ("<p hidden>a</p>", "shown", ['<p hidden="">a</p>']),
    ],
)
def test_what_does_not_pass_it_would_be_seen(
    see: Callable[[list[str]], dict[str, object]], piece: str, key: str, harm: object
) -> None:
    # On a slow machine the harm may take longer than `see` waits.
    assert any(see([piece, "a"])[key] == harm for _ in range(10))
