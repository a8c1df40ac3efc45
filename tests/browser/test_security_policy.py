"""What browsers are forbidden, and that no page needs it: scripts and styles in it, other hosts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.web import wait_until

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page, Request

    from tests.conftest import Site

GALLERY = "tin-tuc/2026/nha-van-hoa-tu-tru-so-cu/"
NOTE = """window.broken = [];
addEventListener("securitypolicyviolation", (event) => {
    window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});"""
SMUGGLED = """<style>body { color: red }</style>
    <p style="color: red">a</p><img src="https://example.net/a.png" onerror="alert(1)">
    <form action="https://example.net/"><input type="submit"></form>"""


def is_elsewhere(request: Request) -> bool:
    return "example.net" in request.url


def watched(page: Page) -> list[str]:
    """Return a list that every address the page asks for is added to."""
    asked: list[str] = []
    page.add_init_script(NOTE)
    page.on("request", lambda request: asked.append(request.url))
    return asked


def test_no_kind_of_page_breaks_the_policy_or_asks_another_host_or_has_faults(
    address: str, kinds: list[str], open_page: Any
) -> None:
    page = open_page("about:blank")
    asked = watched(page)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    for path in [*kinds, "tim-kiem/?q=giam+sat", "404.html"]:
        page.goto(address + path, wait_until="networkidle")
        policy = page.locator("meta[http-equiv=Content-Security-Policy]")
        assert policy.count() == 1, path
        assert page.evaluate("window.broken") == [], path
    assert faults == []
    assert asked
    assert all(url.startswith((address, "data:")) for url in asked)


def test_a_picture_in_full_and_readers_choices_break_nothing(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    watched(page)
    page.goto(address + GALLERY)
    page.get_by_role("button", name="Chữ rất to").click()
    page.get_by_role("button", name="Giao diện").click()
    page.locator(".gallery a").first.click()
    assert page.get_by_role("dialog", name="Xem ảnh").is_visible()
    assert page.evaluate("window.broken") == []


def test_what_is_smuggled_in_has_no_effect(address: str, open_page: Any) -> None:
    page = open_page("about:blank")
    watched(page)
    finished: list[str] = []
    page.on("requestfinished", lambda request: finished.append(request.url))
    page.goto(address)
    with page.expect_event("requestfailed", is_elsewhere) as failed:
        page.evaluate("(html) => document.querySelector('main').innerHTML = html", SMUGGLED)
    wait_until(page, "window.broken.length >= 3")
    assert failed.value.failure == "csp"
    assert not any("example.net" in url for url in finished)


def test_no_page_has_a_script_or_a_style_of_its_own(web: Path) -> None:
    for file in web.rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        assert " style=" not in page.replace("style=&quot;", ""), file
        assert "<style" not in page, file
        for script in page.split("<script")[1:]:
            told = script.partition(">")[0]
            assert " src=" in told or "json" in told, (file, told)


@pytest.mark.parametrize("preview", [True, False])
def test_the_preview_lets_mkdocs_write_its_script(site: Site, *, preview: bool) -> None:
    site.notice("a")
    site.build(preview=preview)
    folder = "site.news/site" if preview else "site"
    pages = list((site.folder / folder).rglob("index.html")) or list(
        site.folder.rglob("index.html")
    )
    assert pages
    assert all(("Content-Security-Policy" in each.read_text()) is not preview for each in pages)
