"""The pictures beside README: `python -m tests.screenshots site .github/screenshots`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from tests.web import CHROMIUM, FOUR_PAGES, chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PHONE, DESKTOP = (390, 844), (1120, 780)
SCREENS = {"phone": PHONE, "desktop": DESKTOP}


def main() -> None:
    """Take each page on each screen by day and by night, and replace the pictures of before."""
    if CHROMIUM is None:
        sys.exit("make screenshots needs Chromium: apt-get install chromium")
    site, folder = map(Path, sys.argv[1:])
    for old in folder.glob("*.webp"):
        old.unlink()
    with served(site) as address, chromium() as browser:
        for name, path in FOUR_PAGES.items():
            for screen in SCREENS:
                for scheme in ("light", "dark"):
                    picture = take(browser, address + path, screen, scheme)
                    picture.save(folder / f"{name}-{screen}-{scheme}.webp", quality=52, method=6)


def take(browser: Browser, url: str, screen: str, scheme: str) -> Image.Image:
    """Return what a reader sees of a page first, without motion: the same each time."""
    width, height = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="vi-VN",
    )
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    taken = Image.open(BytesIO(page.screenshot()))
    context.close()
    return taken.convert("RGB")


if __name__ == "__main__":
    main()
