"""Every kind of page for everybody: axe, the keyboard, large text, wide spacing, no script."""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page, Route

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }"""
"""What WCAG 1.4.12 lets a reader do."""
DOUBLED = ":root { font-size: 200% !important; }"
LOST = """() => {
    const lost = [];
    if (document.documentElement.scrollWidth > innerWidth) lost.push("the page scrolls sideways");
    for (const element of document.querySelectorAll("body *")) {
        const style = getComputedStyle(element);
        const meant = style.clipPath !== "none" || style.webkitLineClamp !== "none";
        if (!element.clientHeight || meant) continue;
        const wide = element.scrollWidth > element.clientWidth + 1;
        const high = element.scrollHeight > element.clientHeight + 1;
        if ((wide && ["hidden", "clip"].includes(style.overflowX)) ||
            (high && ["hidden", "clip"].includes(style.overflowY))) lost.push(element.outerHTML);
    }
    return lost.map((each) => each.slice(0, 120));
}"""
"""What a reader cannot see, but for teasers, which are cut on purpose, and what only is heard."""
FOCUSED = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const style = getComputedStyle(element);
    const boxes = [...element.getClientRects()];
    const seen = boxes.some((box) => {
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        if (!top || top.matches("html, body")) return false;
        return element.contains(top) || top.contains(element);
    });
    return {
        html: element.outerHTML.slice(0, 120),
        ringed: style.outlineStyle === "auto" ||
            style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen,
    };
}"""
READ = """() => {
    const main = document.querySelector("main").cloneNode(true);
    const tools = "button, input, output, form, [role=status], noscript";
    for (const tool of main.querySelectorAll(tools)) tool.remove();
    return main.textContent.replace(/\\s+/g, " ");
}"""


@pytest.fixture
def each_kind(address: str, kinds: list[str], open_page: Any) -> Callable[..., Any]:
    """A function that opens a page of every kind, one after the other."""

    def walk(**options: Any) -> Iterator[tuple[str, Page]]:
        page = open_page("about:blank", **options)
        for path in kinds:
            url = address + path
            if 'http-equiv="refresh"' in page.request.get(url).text():
                page.route("**/*", functools.partial(stay, at=url))
            page.goto(url)
            yield path, page
            page.unroute_all()

    return walk


def stay(route: Route, at: str) -> None:
    """Let a page fetch what it needs, but not lead on to another by itself."""
    if route.request.is_navigation_request() and route.request.url != at:
        route.fulfill(status=204)
    else:
        route.continue_()


def violations(page: Page, within: str = "html", *rules: str) -> list[str]:
    """Return what axe finds by all its rules or by these: the rule, and where."""
    only = {"type": "rule", "values": rules} if rules else STANDARDS
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found = page.evaluate("([within, options]) => axe.run(within, options)", [within, options])
    return [
        f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]
    ]


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(each_kind: Any, width: int) -> None:
    for path, page in each_kind(width=width, color_scheme="light"):
        page.evaluate(AXE)
        assert violations(page) == [], path
        page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
        if page.locator("details").count():
            assert violations(page, "details") == [], path
        page.emulate_media(color_scheme="dark")  # in which nothing but colours is another
        assert violations(page, "html", "color-contrast") == [], path
        page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_focus_is_always_seen(each_kind: Any, width: int) -> None:
    for path, page in each_kind(width=width, reduced_motion="reduce"):
        stops = 0
        page.keyboard.press("Tab")
        while focused := page.evaluate(FOCUSED):
            stops += 1
            assert focused["ringed"], f"{path}: no ring at {focused['html']}"
            assert focused["seen"], f"{path}: hidden: {focused['html']}"
            page.keyboard.press("Tab")
        assert stops, path


@pytest.mark.parametrize("width", [320, 1280])
def test_larger_text_and_wider_spacing_hide_nothing(each_kind: Any, width: int) -> None:
    for path, page in each_kind(width=width, reduced_motion="reduce", bypass_csp=True):
        for styles in (DOUBLED, SPACED):
            added = page.add_style_tag(content=styles)
            assert page.evaluate(LOST) == [], path
            added.evaluate("(style) => style.remove()")


def test_reading_needs_no_script(each_kind: Any) -> None:
    with_script = {path: page.evaluate(READ) for path, page in each_kind()}
    for path, page in each_kind(java_script_enabled=False):
        assert page.evaluate(READ) == with_script[path], path
        assert not page.locator("button:visible:not(form button)").count(), path
