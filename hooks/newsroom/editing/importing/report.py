"""The report of an import: line by line, and as a table that Excel opens."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from newsroom.editing.importing.sources import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.editing.importing.importer import Imported

_HEAD = ("Tệp", "Kết quả", "Tin", "Tên tin", "Cần xem lại", "Không đưa vào")
_MADE, _KNOWN, _FAULTY = "đã thành tin nháp", "đã nhập từ trước", "không nhập được"
_FORMULA = ("=", "+", "-", "@")
"""How Excel's formulas begin, which a title must not become."""


def report(imported: Iterable[Imported]) -> str:
    """Return a table of files and what became of each, as CSV."""
    table = StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(_HEAD)
    for each in imported:
        writer.writerow([f"'{text}" if text.startswith(_FORMULA) else text for text in _row(each)])
    return table.getvalue()


def report_lines(one: Imported) -> Iterator[str]:
    """Yield the report's lines for one file, each with its name."""
    if one.fault:
        yield one.fault
    yield from (f"{printable_name(one.source)}: {line}" for line in (*one.remarks, *one.left_out))


def _row(one: Imported) -> Iterator[str]:
    yield (one.source.parent / printable_name(one.source)).as_posix()
    yield _FAULTY if one.fault else _KNOWN if one.is_known else _MADE
    yield one.draft
    yield one.title
    yield one.fault or "; ".join(one.remarks)
    yield "; ".join(one.left_out)
