"""Every kind of page in the browsers of old telephones: Chromium of 2018 and of 2020.

Safari of 2018 runs on no machine of ours: a browser of today that has forgotten what Safari did
not know then stands in for it, as far as scripts go.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.kinds import leads_on
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

OLD = ROOT / "tests/browser/old"
SEARCH = "tim-kiem/?q=giam+sat"
PHONE, DESKTOP = 360, 1280
NOT_YET = {
    "self": "HTMLDialogElement IntersectionObserver ResizeObserver PointerEvent structuredClone"
    " queueMicrotask requestIdleCallback AbortController",
    "Array.prototype": "at findLast toSorted",
    "String.prototype": "at replaceAll matchAll",
    "Object": "fromEntries hasOwn groupBy",
    "Promise": "allSettled any withResolvers",
    "Element.prototype": "replaceChildren setHTML checkVisibility",
    "Document.prototype": "replaceChildren",
    "Navigator.prototype": "clipboard share",
    "MediaQueryList.prototype": "addEventListener",
    "SpeechSynthesis.prototype": "addEventListener",
}
"""What Safari came to know after version 12, by what has it."""
FORGET = """(owner, name) => {
    delete owner[name];
    if (name in owner) Object.defineProperty(owner, name, { value: undefined });
}"""
FACTS = """(() => {
    const of = (name) => document.querySelector(name);
    const style = (element) => element && getComputedStyle(element);
    const box = (element) => element && element.getBoundingClientRect();
    const shown = of(".listing, .directory, .front, .page, .reading, .search") || of("main");
    const title = of(".card h2 a, .card h3 a");
    return {
        wide: document.documentElement.scrollWidth,
        padding: parseFloat(style(of("main")).paddingLeft),
        top: box(of("main")).top,
        edge: box(shown).left - box(of(".masthead-name")).left,
        banner: box(of(".banner")).height,
        menu: [...document.querySelectorAll(".menu > ul > li")].map(
            (each) => [box(each).left, box(each).right]),
        ink: style(document.body).color,
        headline: style(title) && style(title).color,
        scripted: document.documentElement.classList.contains("scripted"),
        switch: !of(".theme").hidden,
        results: document.querySelectorAll(".search-results li").length,
    };
})()"""


@pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="the old browsers are programs for Linux on x86-64",
)
@pytest.mark.parametrize("version", ["70", "80"])
def test_pages_are_whole_in_an_old_browser(
    address: str, web: Path, kinds: list[str], tmp_path: Path, version: str
) -> None:
    if not (OLD / "node_modules").is_dir():
        go_without("npm with the old browsers")
    urls = [address + path for path in (*kinds, SEARCH) if not leads_on(web, path)]
    widths = f"{PHONE},{DESKTOP}"
    command = ["node", str(OLD / "measure.mjs"), version, str(tmp_path), widths, FACTS, *urls]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    for facts in json.loads(told.stdout):
        page, width = f"{facts['url']} at {facts['width']}", facts["width"]
        assert facts["errors"] == [], page
        assert facts["scripted"], page
        assert facts["switch"], page
        assert facts["wide"] <= width, page
        assert facts["padding"] >= 12, page
        assert facts["top"] <= (100 if width == PHONE else 170), page
        assert facts["banner"] <= 48, page
        assert facts["headline"] in (None, facts["ink"]), page
        assert abs(facts["edge"]) <= 2, page
        assert facts["results"] or SEARCH not in page
        if width == DESKTOP:
            assert all(right + 8 <= left for (_, right), (left, _) in pairwise(facts["menu"]))


def test_no_script_fails_for_want_of_what_safari_did_not_know(
    address: str, web: Path, kinds: list[str], open_page: Any
) -> None:
    page = open_page("about:blank")
    for owner, names in NOT_YET.items():
        page.add_init_script(f"for (const name of {names.split()}) ({FORGET})({owner}, name);")
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(f"{page.url}: {error}"))
    for path in (*kinds, SEARCH):
        if leads_on(web, path):
            continue
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        assert page.locator(".theme").is_visible(), path
    assert page.evaluate("self.structuredClone === undefined && !navigator.share")
    assert page.locator(".search-results li").count() > 0
    assert failures == []
