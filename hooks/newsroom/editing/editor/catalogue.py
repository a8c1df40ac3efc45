"""The list of all notices, drafts first; only files changed since the last build are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsroom.building.memory.sources import stamp
from newsroom.editing.editor.notice.values import shown_fields
from newsroom.reading.files.places import is_place
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.reading.notice import read_notice
from newsroom.text.dates import parse_moment
from newsroom.text.problem import FaultyFieldError
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from newsroom.editing.editor.preview import Preview
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

Entry = dict[str, Any]
Stamp = tuple[int, int, int]
_FIRST = ("draft", "faulty")


class Catalogue:
    """Lists the notices, and remembers the entry of each file until it changes."""

    def __init__(self, preview: Preview) -> None:
        """List the notices of a preview."""
        self._preview = preview
        self._read: dict[str, tuple[Stamp, Notice | Entry]] = {}
        """What was read of those that the last build knows otherwise or not at all."""

    def entries(self) -> list[Entry]:
        """Return all notices: those that wait for their editor first, then from the newest on."""
        preview, last = self._preview, self._preview.last()
        now, built = preview.clock(), {each.path: each for each in last.notices}
        before, self._read = self._read, {}
        found = []
        for path, file in _files(preview):
            try:
                seen = stamp(file.stat(follow_symlinks=False))
                known = last.files.get(path)
                listed: Notice | Entry | None = built.get(path)
                if listed is None or known is None or known.stamp != seen:
                    was, listed = before.get(path, (None, None))
                    if was != seen or listed is None:
                        listed = self._looked_at(path, Path(file.path).read_bytes())
                    self._read[path] = (seen, listed)
            except OSError:  # it has gone meanwhile
                continue
            entry = listed if isinstance(listed, dict) else _entry(listed, last.settings, now)
            found.append({**entry, "url": preview.url(path)})
        found.sort(key=lambda each: (each["date"], each["path"]), reverse=True)
        return sorted(found, key=lambda each: each["state"] not in _FIRST)

    def _looked_at(self, path: str, content: bytes) -> Notice | Entry:
        """Return the notice of a file, or the entry of one that is faulty."""
        settings = self._preview.settings
        notice, problems = read_notice(content, path, settings)
        if notice is not None:
            problems = tuple(self._preview.project().docs.problems(notice))
        return (
            notice if notice and not problems else _faulty(path, content, len(problems), settings)
        )


def _files(preview: Preview) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the files that are notices by their places, with their paths; follow no link."""
    folder = preview.settings.folder
    if not (preview.docs / folder).is_dir():
        return
    with os.scandir(preview.docs / folder) as years:
        inside = [each for each in years if each.is_dir(follow_symlinks=False)]
    for year in inside:
        with os.scandir(year) as entries:
            for each in entries:
                path = f"{folder}/{year.name}/{each.name}"
                if is_place(path, folder) and each.is_file(follow_symlinks=False):
                    yield path, each


def _entry(notice: Notice, settings: Settings, now: datetime) -> Entry:
    date = notice.date.astimezone(settings.zone)
    return {
        "path": notice.path.removeprefix(f"{settings.folder}/"),
        "title": notice.title,
        "date": f"{date:%Y-%m-%d %H:%M}",
        "category": notice.category.slug,
        "author": "; ".join(each.byline for each in notice.authors),
        "state": _state(notice, now),
        "faults": 0,
    }


def _state(notice: Notice, now: datetime) -> str:
    """Return the state of a notice, by the page's word for it."""
    states = {
        "draft": notice.draft,
        "waiting": notice.date > now,
        "withdrawn": notice.is_withdrawn(now),
        "expired": notice.has_expired(now),
    }
    return next((name for name, is_so in states.items() if is_so), "public")


def _faulty(path: str, content: bytes, faults: int, settings: Settings) -> Entry:
    """Return the entry of a faulty notice, from what can be read of its front matter."""
    fields, _ = shown_fields(read_source_page(content))
    category = settings.by_name.get(canonical(str(fields.get("category", ""))))
    name = path.removeprefix(f"{settings.folder}/")
    return {
        "path": name,
        "title": fields.get("title", name),
        "date": _date(str(fields.get("date", "")), settings),
        "category": category.slug if category else "",
        "author": "; ".join(fields.get("author", ())),
        "state": "draft" if fields.get("draft") is True else "faulty",
        "faults": faults,
    }


def _date(text: str, settings: Settings) -> str:
    try:
        return f"{parse_moment(text, settings.zone):%Y-%m-%d %H:%M}"
    except FaultyFieldError:
        return ""
