"""Words that never end, wherever editors may write them: no page grows wider than a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.conftest import notice_text, run_build
from tests.kinds import leads_on
from tests.web import served

if TYPE_CHECKING:
    from pathlib import Path

WORD = "Khongcochonaodengat" * 4
NEWS = {
    "categories": [{"slug": "co-so", "title": WORD}],
    "slogans": [WORD],
    "contact": {"body": WORD, "address": WORD, "email": f"{WORD}@example.org"},
    "links": [{"title": WORD, "url": "https://example.org"}],
}
TEXT = f"Đoạn.\n\n{WORD} `{WORD}`\n\n## {WORD}\n\n> {WORD}\n\n- {WORD}\n\n|A|\n|---|\n|{WORD}|\n"


def test_no_page_is_wider_than_its_longest_word_lets_it(tmp_path: Path, open_page: Any) -> None:
    notice = tmp_path / "docs/tin-tuc/2026/dai.md"
    notice.parent.mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("# Trang\n", "utf-8")
    people = f"issuer: {WORD}, signer: {WORD}"
    document = f"{{number: 1-QĐ/HU, kind: Quyết định, issued: 2026-01-02, {people}}}"
    facts = {"author": f"{WORD} - {WORD}", "tags": f"[{WORD}]", "document": document}
    notice.write_text(notice_text(TEXT, title=WORD, summary=WORD, **facts), "utf-8")
    run_build(tmp_path / "docs", tmp_path / "site", NEWS)
    site = tmp_path / "site"
    paths = [str(file.parent.relative_to(site)) + "/" for file in site.rglob("index.html")]
    page = open_page("about:blank", width=320)
    with served(site) as address:
        for path in [each for each in paths if not leads_on(site, each)]:
            page.goto(address + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
