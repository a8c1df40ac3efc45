"""`status --affairs`: which notices may belong to one affair; the editor decides."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.related.related import Candidate, find_related
from newsroom.related.store import Store
from newsroom.text.vietnamese import slugify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from newsroom.editing.project import Project
    from newsroom.notices.affair import Affair
    from newsroom.notices.notice import Notice
    from newsroom.related.related import Match

_NEAR = 200
"""Thousandths from which two notices may tell of one affair, as those of the judged sets do."""
_FIRST = 2
"""Places in which a notice's related news has the rest of its affair."""
_WORDS = 6
"""Syllables of a title from which a slug is proposed."""
Nearest = dict[str, list["Match"]]
"""What lies near each notice, best first, by its path."""


def proposals(project: Project, notices: Sequence[Notice], now: datetime) -> Iterator[str]:
    """Yield the report: notices that may continue an affair, and affairs to declare."""
    by_path = {each.path: each for each in notices}
    near = _nearest(notices, project.reader.extracted, now, known=Store())
    continuing = dict(_continuing(notices, near, by_path))
    if continuing:
        yield "Tin có thể kể tiếp một vụ việc; nếu đúng, thêm dòng này vào phần đầu của tin:"
    for path, slug in sorted(continuing.items()):
        yield f"  {project.docs_name}/{path}: {by_path[path].title}"
        yield f"    affair: {slug}"
    alone = {each.path for each in notices if each.affair is None} - continuing.keys()
    groups = sorted(_groups(alone, near))
    if groups:
        yield "Các tin có thể cùng một vụ việc; nếu đúng, khai báo ở affairs trong mkdocs.yml:"
    for group in groups:
        first, *_ = told = sorted((by_path[path] for path in group), key=lambda each: each.date)
        slug = "-".join(slugify(first.title).split("-")[:_WORDS])
        yield f"  - {{slug: {slug}, title: {json.dumps(first.title, ensure_ascii=False)}}}"
        yield f"    rồi thêm affair: {slug} vào:"
        yield from (f"      {project.docs_name}/{each.path}: {each.title}" for each in told)
    if not continuing and not groups:
        yield "Không có tin nào giống cùng một vụ việc mà chưa được ghép."


def continued(
    notice: Notice,
    others: Iterable[Notice],
    terms: Callable[[Notice], bytes],
    now: datetime,
    *,
    known: Store,
) -> Iterator[tuple[Affair, Notice]]:
    """Yield the affairs that a notice may continue, each with the similar notice that suggests it.

    `terms` gives those of a notice, `known` is what the last build has left.
    """
    by_path = {each.path: each for each in (*others, notice)}
    near = _nearest(list(by_path.values()), terms, now, known=known)
    seen = {notice.affair}
    for match in near[notice.path]:
        other = by_path[match.path]
        if other.affair is not None and other.affair not in seen:
            seen.add(other.affair)
            yield other.affair, other


def _nearest(
    notices: Iterable[Notice], terms: Callable[[Notice], bytes], now: datetime, *, known: Store
) -> Nearest:
    # Affairs and pins set aside: only what the texts say counts.
    candidates = [
        replace(Candidate.of(each, terms(each), now), affair="", pins=()) for each in notices
    ]
    related, _ = find_related(candidates, limit=_FIRST, known=known)
    return {
        path: [match for match in found.matches if match.score >= _NEAR]
        for path, found in related.items()
    }


def _continuing(
    notices: Iterable[Notice], near: Nearest, by_path: Mapping[str, Notice]
) -> Iterator[tuple[str, str]]:
    """Yield the path of each notice that may continue an affair, with the affair's slug."""
    for notice in notices:
        found = (by_path[match.path].affair for match in near[notice.path])
        affair = next(filter(None, found), None)
        if notice.affair is None and affair is not None:
            yield notice.path, affair.slug


def _groups(alone: set[str], near: Nearest) -> list[list[str]]:
    """Return the groups of paths in which each and the one before it are mutually near."""
    group = {path: {path} for path in alone}
    for path in sorted(alone):
        for match in near[path]:
            is_mutual = any(back.path == path for back in near[match.path])
            if match.path in alone and is_mutual and group[path] is not group[match.path]:
                group[path] |= group[match.path]
                for other in group[match.path]:
                    group[other] = group[path]
    found: dict[int, list[str]] = defaultdict(list)
    for path in sorted(alone):
        found[id(group[path])].append(path)
    return [paths for paths in found.values() if len(paths) > 1]
