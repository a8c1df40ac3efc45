"""The editor's command: `python -m newsroom related docs/tin-tuc/2022/x.md`."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from newsroom.building.manifest import Memory
from newsroom.notices.settings import DEFAULTS, Category, Settings
from newsroom.reading.docs_folder import Docs
from newsroom.reading.reader import Reader
from newsroom.related.explain import explain
from newsroom.text.problem import nearest

_CONFIG = Path("mkdocs.yml")


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without what only MkDocs understands, such as `!ENV`."""


_Loader.add_multi_constructor("", lambda _loader, _tag, _node: None)


def main(arguments: list[str] | None = None) -> None:
    """Print which notices are shown with one, and why; what is wrong ends the program."""
    parser = argparse.ArgumentParser(prog="newsroom", description="Công cụ của người biên tập.")
    commands = parser.add_subparsers(required=True, metavar="lệnh")
    related = commands.add_parser("related", help="tin nào hiện ở “Tin liên quan”, và vì sao")
    related.add_argument("notice", metavar="tin", help="tệp của tin: docs/tin-tuc/2022/x.md")
    for line in _related(parser.parse_args(arguments).notice):
        sys.stdout.write(f"{line}\n")


def _related(named: str) -> list[str]:
    try:
        config = yaml.load(_CONFIG.read_text(encoding="utf-8"), _Loader)  # noqa: S506 (it is safe)
    except OSError:
        sys.exit(f"không có {_CONFIG} ở đây; chạy lệnh trong thư mục gốc của trang")
    root, settings = Path(config.get("docs_dir") or "docs"), _settings(config)
    files = [Path(top, name) for top, _, names in os.walk(root) for name in names]
    paths = frozenset(file.relative_to(root).as_posix() for file in files)
    path = _path(named, root, paths, settings)
    reader = Reader(Docs(root, paths), settings, Memory(""), {})
    notices, problems = reader.read()
    asked = next((notice for notice in notices if notice.path == path), None)
    if asked is None:
        sys.exit("\n".join(each.located(root.name) for each in problems if each.path == path))
    now = datetime.now(UTC)
    return list(explain(asked, notices, settings, terms=reader.terms, now=now, docs=str(root)))


def _settings(config: dict[str, Any]) -> Settings:
    """Return what `mkdocs build` has checked before."""
    news = DEFAULTS | config["extra"]["news"]
    return Settings(
        folder=news["folder"],
        zone=ZoneInfo(news["timezone"]),
        per_page=news["per_page"],
        related=news["related"],
        categories=tuple(Category(each["slug"], each["title"]) for each in news["categories"]),
        slogans=(),
        abbreviations=news.get("abbreviations", {}),
    )


def _path(named: str, root: Path, paths: frozenset[str], settings: Settings) -> str:
    """Return the path of a notice below the docs folder, however it was named."""
    file = Path(named)
    inside = Path(os.path.relpath(file, root)).as_posix()
    path = file.as_posix() if file.as_posix() in paths else inside
    folder = f"{settings.folder}/"
    if path in paths and path.startswith(folder) and path.endswith(".md"):
        return path
    if path in paths:
        sys.exit(f"{named} không phải một tin; tin là tệp .md trong {root}/{folder}")
    notices = [each for each in paths if each.startswith(folder) and each.endswith(".md")]
    hint = nearest(path, sorted(notices), otherwise=[f"các tệp .md trong {root}/{folder}"])
    sys.exit(f"không có tin {named}; {hint}")


if __name__ == "__main__":
    main()
