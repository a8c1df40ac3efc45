"""The real page that the site must be able to carry, from its text as it was pasted."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.conftest import Site

SEED = ROOT.parent / "shared" / "seed" / "notice.txt"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the shared seed page is not here")


def words(text: str) -> str:
    """Return text without markup and with plain single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).replace("\u00a0", " ").split())


def test_carries_everything_that_the_original_shows(site: Site) -> None:
    blocks = [line for line in SEED.read_text(encoding="utf-8").split("\n") if line.strip()]
    slogans, category, title, date, lead, *body, byline, related = blocks
    site.notice(
        "dong-kinh",
        "\n\n".join(body),
        title=title,
        date=date,
        author=byline,
        category=category,
        summary=lead,
    )
    site.build()
    page = site.read("tin-tuc/2022/dong-kinh")
    article = page[page.index('<article class="notice">') : page.index("</article>")]
    shown = words(article)
    for slogan in dict.fromkeys(re.split(r"\s{3,}", slogans)):
        assert slogan in words(page[page.index('<section class="banner"') :])
    assert words(category) in shown
    assert f"{words(title)}</h1>" in html.unescape(article)
    assert f">{date}</time>" in article
    assert "2022-06-30T22:20:00+07:00" in article
    assert shown.count(words(lead)) == 1
    for paragraph in body:
        assert words(paragraph) in shown
    assert article.count("<p>") >= len(body)
    assert words(byline) in shown[shown.index(words(body[-1])) :]
    assert words(related) in words(page)
    assert "<pre" not in page
    assert "<code" not in page
