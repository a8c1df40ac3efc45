"""The site of this repository, with generated notices in place of its own."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import yaml
from tests.bench import report
from tests.bench.corpus import FOLDER, add_newest, add_old, edit_text, edit_title, write_corpus
from tests.bench.measure import Cost, measure, put_aside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

OUTPUT = "site"
_CONFIG = "mkdocs.yml"
_CODE = ("hooks", "overrides")
_DOCS = "docs"


def categories(root: Path) -> dict[str, str]:
    """Read the categories, title by slug, from the site's configuration."""
    text = (root / _CONFIG).read_text(encoding="utf-8")
    # The base loader takes every tag, MkDocs' `!ENV` and `!!python/name` too, for plain text.
    config = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - makes only text, lists and mappings
    return {entry["slug"]: entry["title"] for entry in config["extra"]["news"]["categories"]}


def write_site(root: Path, folder: Path, count: int, *, categories: Mapping[str, str]) -> None:
    """Copy the site but for its notices, and generate others."""
    shutil.copy(root / _CONFIG, folder / _CONFIG)
    for name in _CODE:
        shutil.copytree(root / name, folder / name)
    shutil.copytree(root / _DOCS, folder / _DOCS, ignore=shutil.ignore_patterns(FOLDER))
    write_corpus(folder / _DOCS, count, categories=list(categories))


def changes(folder: Path, categories: Sequence[str]) -> dict[str, Callable[[int], None]]:
    """Name what may happen before a build; each takes a number, other at every call."""
    docs = folder / _DOCS
    return {
        report.FULL: lambda _: _forget(folder),
        report.TEXT: lambda revision: edit_text(docs, revision),
        report.TITLE: lambda revision: edit_title(docs, revision),
        report.NEWEST: lambda revision: add_newest(docs, revision, categories=categories),
        report.OLD: lambda revision: add_old(docs, revision, categories=categories),
        report.NOTHING: lambda _: None,
    }


def build(folder: Path) -> Cost:
    """Build as CI does, from whatever the last build left."""
    mkdocs = (sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", folder / _CONFIG)
    return measure(mkdocs, folder=folder)


def preview(folder: Path, host: str) -> tuple[Sequence[str | Path], Path]:
    """Return what serves the site to an editor at `host`, and where the notices are written."""
    return (sys.executable, "-m", "mkdocs", "serve", "-q", "-a", host), folder / _DOCS


def _forget(folder: Path) -> None:
    """Take away all that a build has made, wherever it keeps it."""
    for path in folder.iterdir():
        if path.name not in {_CONFIG, _DOCS, *_CODE}:
            put_aside(path)
