"""Draws the pictures that stand for the site elsewhere, with its name as mkdocs.yml has it.

`make identity` runs it after a change of name; what it draws is committed.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "overrides/assets/images"
COLOURS = 48


def save(picture: bytes, name: str) -> None:
    """Write a picture with few colours: it has no more, and old phones load it faster."""
    image = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=0)
    image.save(IMAGES / name, optimize=True)


def setting(key: str) -> str:
    """Return a line of mkdocs.yml."""
    found = re.search(rf"^{key}: (.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    return found[1] if found else ""


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    page.goto((ROOT / ".github/identity/share.html").as_uri())
    page.eval_on_selector("h1", "(e, name) => e.textContent = name", setting("site_name"))
    save(page.screenshot(), "share.png")
    page.set_viewport_size({"width": 512, "height": 512})
    svg = (IMAGES / "favicon.svg").read_text("utf-8").replace('rx="10"', "")
    page.set_content(f"<style>body {{margin: 0}} svg {{display: block}}</style>{svg}")
    save(page.screenshot(), "logo.png")
    browser.close()
logo = Image.open(IMAGES / "logo.png").convert("RGB")
logo.resize((192, 192), Image.Resampling.LANCZOS).quantize(COLOURS, dither=0).save(
    IMAGES / "logo-192.png", optimize=True
)
# Browsers that show no SVG, and whoever looks for it there unasked.
logo.save(ROOT / "overrides/favicon.ico", sizes=[(16, 16), (32, 32), (48, 48)])
