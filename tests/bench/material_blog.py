"""The other rival: Material's own blog plugin with the same notices."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from tests.bench.corpus import notices
from tests.bench.measure import Cost, measure, put_aside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.corpus import Notice

SIZES = (1_000, 2_000)
"""It is quadratic: 10,000 notices would take most of an hour."""
OUTPUT = "site"

# It knows neither related notices nor feeds, so it does less than the others.
_CONFIG = """\
site_name: Trang tin thử nghiệm
site_url: https://example.org/
theme: {name: material, language: vi}
nav: [index.md]
plugins:
  - tags
  - blog:
      blog_dir: tin-tuc
      authors_profiles: true
      pagination_per_page: 20
      archive_date_format: MM/yyyy
      archive_url_date_format: yyyy/MM
      post_date_format: dd/MM/yyyy
"""


def write_site(folder: Path, count: int, *, categories: Sequence[str]) -> None:
    """Write a MkDocs project whose notices are posts of the blog plugin."""
    blog = folder / "docs" / "tin-tuc"
    (blog / "posts").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_CONFIG, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Trang chủ\n", encoding="utf-8")
    (blog / "index.md").write_text("# Tin tức\n", encoding="utf-8")
    authors: dict[str, str] = {}
    for notice in notices(count, categories=categories):
        key = authors.setdefault(notice.author, f"author-{len(authors)}")
        post = blog / "posts" / f"{notice.slug}.md"
        post.write_text(_source(notice, key), encoding="utf-8")
    (blog / ".authors.yml").write_text(_profiles(authors), encoding="utf-8")


def build(folder: Path) -> Cost:
    """Build the whole site, which is all that the plugin can do."""
    put_aside(folder / OUTPUT)
    return measure((sys.executable, "-m", "mkdocs", "build", "-q"), folder=folder)


def _source(notice: Notice, author: str) -> str:
    """Write a notice as a post; the summary comes before the mark that ends an excerpt."""
    head = {
        "title": notice.title,
        "slug": notice.slug,
        "authors": [author],
        "categories": [notice.category],
        "tags": notice.tags,
    }
    lines = "\n".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()
    )
    date = f"date: {notice.date:%Y-%m-%d %H:%M:%S}"
    body = f"{notice.summary}\n\n<!-- more -->\n\n{notice.body}"
    return f"---\n{date}\n{lines}\n---\n\n# {notice.title}\n\n{body}"


def _profiles(authors: dict[str, str]) -> str:
    """Introduce the authors, with all that the plugin asks for."""
    profiles = {
        key: {"name": name, "description": name, "avatar": "author.svg"}
        for name, key in authors.items()
    }
    return json.dumps({"authors": profiles}, ensure_ascii=False)
