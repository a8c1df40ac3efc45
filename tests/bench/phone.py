"""Time the first result of a search on a weak phone: `python -m tests.bench.phone SITE …`.

The line is Lighthouse's slow 4G (150 ms there and back, 1.6 Mbit/s), the processor six times slower
than this machine's, and nothing is in the browser's store: from the address of a search being
opened to its first result being painted.
"""

from __future__ import annotations

import statistics
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote_plus

from tests.web import chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUERIES: Final = (
    "giam sat",
    "chuyển đổi số",
    "ket luan kiem tra huyen cao loc",
    "tháng 5/2022",
    "22-QĐ/TW",
)
_TIMES: Final = 5
_LINE: Final = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
_SLOWER: Final = 6
_PATIENCE: Final = 30_000
# To ask the page whether it is there would take the slowed processor from it.
_TELL: Final = """
new MutationObserver((changes, watch) => {
  if (!document.querySelector(".search-results li")) return;
  watch.disconnect();
  requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => console.log("first result", performance.now());
    painted.port2.postMessage(null);
  });
}).observe(document, { childList: true, subtree: true });
"""


def main() -> None:
    """Print a line for each query and site: milliseconds, the quickest and in the middle."""
    sites = [Path(each) for each in sys.argv[1:]]
    with chromium() as browser, ExitStack() as hosts:
        addresses = {site: hosts.enter_context(served(site)) for site in sites}
        for query in QUERIES:
            # In turn, so that whatever else the machine does, it does to all of them.
            rounds = [
                [waited(browser, at, query) for at in addresses.values()] for _ in range(_TIMES)
            ]
            for site, times in zip(sites, zip(*rounds, strict=True), strict=True):
                sys.stdout.write(
                    f"| {site} | {query} | {min(times):.0f} | {statistics.median(times):.0f} |\n"
                )
                sys.stdout.flush()


def waited(browser: Browser, address: str, query: str) -> float:
    """Return the milliseconds until the first result of a query that has one."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    page.add_init_script(_TELL)
    with page.expect_console_message(
        lambda said: said.text.startswith("first"), timeout=_PATIENCE
    ) as said:
        page.goto(f"{address}tim-kiem/?q={quote_plus(query)}", wait_until="commit")
    context.close()
    return float(said.value.text.rpartition(" ")[2])


if __name__ == "__main__":
    main()
