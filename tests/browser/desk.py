"""The editor's page as tests use it: by what stands on its buttons and beside its boxes."""

from __future__ import annotations

import base64
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.conftest import notice_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

_DROP = """([place, name, kind, content]) => {
    const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
    const carried = new DataTransfer();
    carried.items.add(new File([bytes], name, { type: kind }));
    const options = { dataTransfer: carried, bubbles: true, cancelable: true };
    const target = document.querySelector(place);
    for (const step of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(step, options));
    }
}"""
_LEAVE = """() => {
    for (const each of document.querySelectorAll("#view > *")) each.dataset.left = "";
}"""
"""Mark what is shown of a view that is left: the next one shows the like."""
_TWO_FRAMES = """() => new Promise((seen) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen)))
)"""
_PASTE = """(forms) => {
    const carried = new DataTransfer();
    for (const [kind, content] of Object.entries(forms)) carried.setData(kind, content);
    const options = { clipboardData: carried, bubbles: true, cancelable: true };
    document.querySelector(".page-text").dispatchEvent(new ClipboardEvent("paste", options));
}"""


@dataclass
class Desk:
    """The editor's page in a window."""

    page: Page
    project: Path
    address: str

    @property
    def text(self) -> Locator:
        """The text as in Word."""
        return self.page.get_by_role("textbox", name="Nội dung tin", exact=True)

    @property
    def real(self) -> Locator:
        """The real page's body."""
        return self.page.frame_locator("iframe:not(.coming)").locator("body")

    def go_to(self, path: str) -> None:
        """Open a notice by its path, a new one by `moi`, the list by nothing."""
        place = f"#/tin/{path}" if path.endswith(".md") else f"#/{path}"
        address = f"{self.address}soan-tin/{place}"
        if self.page.url == address:
            self.page.reload()
        else:
            self.page.evaluate(_LEAVE)
            self.page.goto(address)
        shown = ".summary" if path else ".notices"
        self.page.locator(f"#view > :not([data-left]) {shown}").wait_for()

    def notice(
        self, slug: str, body: str = "Nội dung của tin.", *, ends: str = "\n", **fields: object
    ) -> str:
        """Write a notice, called after its file; return its path as the page calls it."""
        file = self.file(f"2022/{slug}.md")
        fields.setdefault("title", f"Tin {slug}")
        file.write_text(notice_text(body, **fields), "utf-8", newline=ends)
        return f"2022/{slug}.md"

    def file(self, path: str) -> Path:
        """Return a file of the news."""
        return self.project / "docs/tin-tuc" / path

    def read(self, path: str) -> str:
        """Return what a file says, byte for byte."""
        return self.file(path).read_bytes().decode()

    def write_after(self, words: str) -> None:
        """Put the cursor at the end of a line of the text, and let the page take notice of it."""
        self.text.get_by_text(words).click()
        self.page.keyboard.press("End")
        self.let_it_notice()

    def let_it_notice(self) -> None:
        """Let the page notice where the cursor is now: a browser tells it a moment later."""
        self.page.evaluate(_TWO_FRAMES)

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def save(self) -> None:
        """Save, and wait until it is said anew."""
        self.page.locator(".said").evaluate("(said) => (said.textContent = '')")
        self.page.locator(".actions .main").click()
        self.page.get_by_text("Đã lưu lúc").wait_for()

    @contextmanager
    def held(self, address: str, method: str, *, fails: bool = False) -> Iterator[None]:
        """Hold the first that is asked of an address until what stands within is done."""
        routes: list[Route] = []

        def hold(route: Route) -> None:
            if route.request.method == method and not routes:
                routes.append(route)
            else:
                route.fallback()

        self.page.route(address, hold)
        yield
        self.wait_until(lambda: bool(routes))
        if fails:
            routes[0].abort()
        else:
            routes[0].continue_()

    def drop(self, place: str, name: str, content: bytes, kind: str = "") -> None:
        """Drop a file on an element."""
        self.page.evaluate(_DROP, [place, name, kind, base64.b64encode(content).decode()])

    def paste(self, html: str = "", **forms: str) -> None:
        """Paste what Word or a browser puts on the clipboard, as `html` and in other forms."""
        self.text.focus()
        others = {f"text/{kind}": content for kind, content in forms.items()}
        self.page.evaluate(_PASTE, {**({"text/html": html} if html else {}), **others})

    def wait_for(self, path: str, words: str) -> None:
        """Wait until a page of the preview says something."""
        self.wait_until(lambda: words in self.page.request.get(self.address + path).text())

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so that only asking tells."""
        end = time.monotonic() + 30
        while not is_so():
            assert time.monotonic() < end
            self.page.wait_for_timeout(50)  # what the page asks meanwhile is answered
