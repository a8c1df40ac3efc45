"""Pages in the browsers of old telephones: Chromium of 2018 and of 2020."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

OLD = ROOT / "tests/browser/old"
PAGES = {
    "front": "",
    "notice": "tin-tuc/2022/giam-sat-dong-kinh/",
    "listing": "tin-tuc/",
    "ordinary": "du-cach-viet/",
}
FACTS = """(() => {
    const of = (name) => document.querySelector(name);
    const style = (element) => element && getComputedStyle(element);
    const box = (element) => element && element.getBoundingClientRect();
    const middle = of(".listing, .front, .page, .reading") || of("main");
    const title = of(".card h2 a, .card h3 a");
    return {
        wide: document.documentElement.scrollWidth,
        padding: parseFloat(style(of("main")).paddingLeft),
        top: box(of("main")).top,
        middle: box(middle).left + box(middle).right,
        banner: box(of(".banner")).height,
        menu: [...document.querySelectorAll(".menu > ul > li")].map(
            (each) => [box(each).left, box(each).right]),
        ink: style(document.body).color,
        headline: style(title) && style(title).color,
        scripted: document.documentElement.classList.contains("scripted"),
        switch: !of(".theme").hidden,
    };
})()"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for both browsers."""
    if os.environ.get("CI") or sys.platform != "linux":
        pytest.skip("two browsers of 80 MB for Linux are not fetched in CI nor elsewhere")
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("no npm on this machine")
    if not (OLD / "node_modules").is_dir():
        command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(OLD)]
        fetched = subprocess.run(command, capture_output=True, text=True, check=False)
        if fetched.returncode:
            pytest.skip(f"npm found no old browsers: {fetched.stderr[-200:]}")
    return tmp_path_factory.mktemp("old")


@pytest.mark.parametrize("version", ["70", "80"])
def test_pages_are_whole_in_an_old_browser(address: str, unpacked: Path, version: str) -> None:
    for width in (360, 1280):
        for name, facts in opened(address, unpacked, version, width).items():
            page = f"{name} at {width}"
            assert facts["errors"] == [], page
            assert facts["scripted"], page
            assert facts["switch"], page
            assert facts["wide"] <= width, page
            assert facts["padding"] >= 12, page
            assert facts["top"] <= (100 if width == 360 else 170), page
            assert facts["banner"] <= 48, page
            assert facts["headline"] in (None, facts["ink"]), page
            assert abs(facts["middle"] - width) <= 2, page
            if width == 1280:
                assert all(right + 8 <= left for (_, right), (left, _) in pairwise(facts["menu"]))


def opened(address: str, folder: Path, version: str, width: int) -> dict[str, dict[str, Any]]:
    """Return the facts of each page in one browser."""
    urls = [address + path for path in PAGES.values()]
    command = ["node", str(OLD / "measure.mjs"), version, str(folder), str(width), FACTS, *urls]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(zip(PAGES, json.loads(told.stdout), strict=True))
