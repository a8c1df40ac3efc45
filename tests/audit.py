"""Lighthouse's marks for seven pages on a slow phone: `python -m tests.audit site`."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import corpus, vocabulary
from tests.conftest import YEAR_END, run_build
from tests.web import CHROMIUM, FLAGS, FOUR_PAGES, served

LIGHTHOUSE = "lighthouse@12.8.2"
"""By npx, not from the lock: one of its parts asks for whatever is the latest of another."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SIX_PAGES = FOUR_PAGES | {
    "document": "tin-tuc/2021/quy-dinh-22/",
    "affair": "vu-viec/dat-dai-minh-hoa/",
}
AUTHORS = 1000
HEADER = "| page | performance | accessibility | best practices | SEO | LCP | CLS | KB |"


def main() -> None:
    """Print the table, and below it what cost a mark; fail where one is not full."""
    npx = shutil.which("npx")
    if npx is None or CHROMIUM is None:
        sys.exit("make audit needs Chromium and npm: apt-get install chromium npm")
    say(f"{HEADER}\n|{' --- |' * HEADER.count(' |')}")
    faults = []
    with TemporaryDirectory() as folder:
        many = f"{AUTHORS} authors"
        sites = {Path(sys.argv[1]): SIX_PAGES, by_many_authors(Path(folder)): {many: "tac-gia/"}}
        for site, pages in sites.items():
            with served(site) as address:
                for name, path in pages.items():
                    report = lighthouse(npx, address + path)
                    say(line(name, report))
                    faults += [f"{name}: {fault}" for fault in costs(report)]
    sys.exit("\n".join(["", *faults]) if faults else 0)


def by_many_authors(folder: Path) -> Path:
    """Build a site of notices, each by another author."""
    docs = folder / "docs"
    corpus.write_pictures(docs)
    names = random.Random(AUTHORS).sample(vocabulary.PEOPLE, AUTHORS)  # noqa: S311 (repeatable)
    for notice, name in zip(
        corpus.notices(AUTHORS, categories=["co-so", "nghiep-vu"]), names, strict=True
    ):
        file = docs / notice.path
        file.parent.mkdir(parents=True, exist_ok=True)
        signed = replace(notice, author=f"{name} - {vocabulary.UNITS[len(name) % 9]}")
        file.write_text(corpus.source(signed), "utf-8")
    (docs / "index.md").write_text("# Trang chủ\n", "utf-8")
    os.environ["SOURCE_DATE_EPOCH"] = str(YEAR_END)
    run_build(docs, folder / "site", {})
    return folder / "site"


def say(text: str) -> None:
    """Print at once: a page takes a quarter of a minute."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def lighthouse(npx: str, url: str) -> dict[str, Any]:
    """Return Lighthouse's report on a page."""
    options = ["--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}"]
    command = [npx, "--yes", LIGHTHOUSE, url, *options]
    result = subprocess.run(
        [*command, f"--chrome-flags=--headless {' '.join(FLAGS)}"],
        env={**os.environ, "CHROME_PATH": str(CHROMIUM)},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        sys.exit(result.stderr)
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def line(name: str, report: dict[str, Any]) -> str:
    """Return a page's line of the table."""
    audits = report["audits"]
    marks = (f"{report['categories'][each]['score'] * 100:.0f}" for each in CATEGORIES)
    lcp = f"{audits['largest-contentful-paint']['numericValue'] / 1000:.2f} s"
    cls = f"{audits['cumulative-layout-shift']['numericValue']:.3f}"
    weight = f"{audits['total-byte-weight']['numericValue'] / 1024:.0f}"
    return f"| {' | '.join([name, *marks, lcp, cls, weight])} |"


def costs(report: dict[str, Any]) -> list[str]:
    """Return the audits that kept a category from its full mark."""
    return [
        f"{category}: {audit['title']}"
        for category in CATEGORIES
        if report["categories"][category]["score"] < 1
        for each in report["categories"][category]["auditRefs"]
        if each["weight"] and (audit := report["audits"][each["id"]])["score"] not in (1, None)
    ]


if __name__ == "__main__":
    main()
