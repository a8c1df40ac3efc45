"""Statistics of a month, quarter or year: how much was published, by whom and in which category."""

from __future__ import annotations

import csv
import io
import re
from argparse import ArgumentTypeError
from collections import defaultdict
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from newsroom.editing.project import Project
    from newsroom.notices.notice import Notice

_SPAN = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?", re.ASCII
)
_WORD = re.compile(r"\w+")
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}"
    "th,td{border-bottom:1px solid #bbb;padding:.3rem .5rem;text-align:left}"
    "td.n,th.n{text-align:right}meter{width:8rem}@media print{body{margin:0}}"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A month, a quarter or a year."""

    name: str
    """As it was asked for: 2026-10, 2026-Q4, 2026."""
    year: int
    months: range

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what was asked for. Raises `ArgumentTypeError`."""
        match = _SPAN.fullmatch(text.strip().upper())
        if match is None:
            raise ArgumentTypeError(f'không hiểu "{text}"; viết như 2026-10, 2026-Q4 hoặc 2026')
        year = int(match["year"])
        if match["month"]:
            return cls(match[0], year, range(int(match["month"]), int(match["month"]) + 1))
        first = 3 * int(match["quarter"]) - 2 if match["quarter"] else 1
        return cls(match[0], year, range(first, first + (3 if match["quarter"] else 12)))

    def has(self, moment: datetime) -> bool:
        """Whether a moment, in the site's zone, lies within it."""
        return moment.year == self.year and moment.month in self.months


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table."""

    name: str
    notices: int
    words: int
    pictures: int


def write_report(project: Project, span: Period, *, now: datetime) -> list[Path]:
    """Write the figures of a span as CSV and as a page into the project's folder; return both."""
    notices, _ = project.read
    zone = project.settings.zone
    counted = [
        each for each in notices if each.is_published(now) and span.has(each.date.astimezone(zone))
    ]
    words = {each.path: _words(project, each) for each in counted}
    tables = list(_tables(counted, words))
    table, page = (project.root / f"thong-ke-{span.name}.{kind}" for kind in ("csv", "html"))
    # With the mark that Excel wants, and the ends of lines that the table has already.
    table.write_text(_csv(tables), encoding="utf-8-sig", newline="")
    page.write_text(_html(span, tables), encoding="utf-8")
    return [table, page]


def _words(project: Project, notice: Notice) -> int:
    content = project.reader.content(notice)
    texts = (notice.title, "" if notice.has_lead else notice.summary, *content.words)
    return sum(len(_WORD.findall(text)) for text in texts)


def _tables(notices: Sequence[Notice], words: dict[str, int]) -> Iterator[tuple[str, list[Row]]]:
    def rows(named: Iterable[tuple[str, Notice]]) -> list[Row]:
        groups: defaultdict[str, list[Notice]] = defaultdict(list)
        for name, notice in named:
            groups[name].append(notice)
        found = [
            Row(name, len(some), sum(words[each.path] for each in some), sum(map(_pictures, some)))
            for name, some in groups.items()
        ]
        return sorted(found, key=lambda row: (-row.notices, row.name))

    yield "Tác giả", rows((a.name, each) for each in notices for a in each.authors)
    yield "Đơn vị", rows((a.unit or a.name, each) for each in notices for a in each.authors)
    yield "Chuyên mục", rows((each.category.title, each) for each in notices)
    yield "Cả kỳ", rows(("Tất cả", each) for each in notices)


def _pictures(notice: Notice) -> int:
    shown = {link.path for link in notice.links if link.is_picture}
    return len(shown | ({notice.image.file.path} if notice.image else set()))


def _csv(tables: Sequence[tuple[str, list[Row]]]) -> str:
    output = io.StringIO()
    writer = csv.writer(output)
    writer.writerow(["Bảng", "Tên", "Số tin", "Số chữ", "Số ảnh"])
    for title, rows in tables:
        writer.writerows([title, r.name, r.notices, r.words, r.pictures] for r in rows)
    return output.getvalue()


def _html(span: Period, tables: Sequence[tuple[str, list[Row]]]) -> str:
    parts = [
        '<!doctype html><html lang="vi"><meta charset="utf-8">',
        f"<title>Thống kê {span.name}</title><style>{_STYLE}</style>",
        f"<h1>Thống kê tin đã đăng, {span.name}</h1>",
    ]
    for title, rows in tables:
        most = max((row.notices for row in rows), default=1)
        parts.append(f"<h2>{title}</h2><table><tr><th>Tên<th class=n>Tin<th>")
        parts.append("<th class=n>Chữ<th class=n>Ảnh")
        parts += [
            f"<tr><td>{escape(row.name)}<td class=n>{row.notices}"
            f'<td><meter max="{most}" value="{row.notices}">{row.notices}</meter>'
            f"<td class=n>{row.words}<td class=n>{row.pictures}"
            for row in rows
        ]
        parts.append("</table>")
    return "\n".join([*parts, ""])
