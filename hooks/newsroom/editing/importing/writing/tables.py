"""Tables in Markdown, and in HTML where cells are merged or hold tables, which it cannot say."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import (
    Heading,
    Item,
    Paragraph,
    PlacedPicture,
    Quote,
    Table,
    cell_with_runs,
    words_in,
)
from newsroom.editing.importing.runs import Run, without_bold
from newsroom.editing.importing.writing.inline import as_html, markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsroom.editing.importing.manuscript import Block, Cell
    from newsroom.editing.importing.runs import Runs
    from newsroom.editing.importing.writing.inline import Note

    Row = tuple[Cell, ...]
    Shown = Callable[[PlacedPicture], str]
    """Returns a picture in Markdown."""


def table_in_markdown(table: Table, note: Note, shown: Shown) -> str:
    """Return a table without merged cells."""
    width = max(map(len, table.rows))
    rows = [[_cell(cell, note, shown) for cell in row] for row in _with_plain_heads(table)]
    if table.heads == 0:
        rows.insert(0, [])  # Markdown wants a head; the site shows none where it is empty
    rows = [row + [""] * (width - len(row)) for row in rows]
    rows.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def is_beyond_markdown(table: Table) -> bool:
    """Whether Markdown has no form for a table."""
    is_nest = any(isinstance(block, Table) for block in table.blocks)
    is_merged = any(each.across > 1 or each.down > 1 for each in table.cells)
    return is_nest or table.heads > 1 or is_merged


def table_in_html(table: Table, note: Note) -> str:
    """Return a table with merged cells, or with tables in its cells."""
    rows = _with_plain_heads(table)
    head, body = rows[: table.heads], rows[table.heads :]
    parts = [*_part("thead", "th", head, note), *_part("tbody", "td", body, note)]
    return "\n".join(["<table>", *parts, "</table>"])


def _with_plain_heads(table: Table) -> tuple[Row, ...]:
    """Return rows of which the heads are not marked as bold, which heads are anyway."""
    heads = (
        tuple(cell_with_runs(cell, without_bold) for cell in row)
        for row in table.rows[: table.heads]
    )
    return (*heads, *table.rows[table.heads :])


def _part(name: str, cell_name: str, rows: tuple[Row, ...], note: Note) -> Iterator[str]:
    if not rows:
        return
    yield f"<{name}>"
    for row in rows:
        cells = "".join(_cell_in_html(cell_name, cell, note) for cell in row)
        yield f"<tr>{cells}</tr>"
    yield f"</{name}>"


def _cell_in_html(name: str, cell: Cell, note: Note) -> str:
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    down = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    parts: list[str] = []
    for is_table, group in groupby(cell.blocks, key=lambda block: isinstance(block, Table)):
        if is_table:  # in a line, since Markdown ends HTML at an empty one
            parts += (
                table_in_html(b, note).replace("\n", "") for b in group if isinstance(b, Table)
            )
        else:
            parts.append("<br>".join(as_html(runs, note) for runs in _flat(group)))
    return f"<{name}{across}{down}>{''.join(parts)}</{name}>"


def _cell(cell: Cell, note: Note, shown: Shown) -> str:
    texts: list[str] = []
    for block in cell.blocks:
        if isinstance(block, PlacedPicture):
            texts.append(shown(block))
        else:
            texts += (markdown(runs, note, line_break="<br>") for runs in _flat([block]))
    return "<br>".join(filter(None, texts))


def _flat(blocks: Iterable[Block]) -> Iterator[Runs]:
    """Yield the words of each block of a cell but its pictures, numbers and bullets before them."""
    for block in blocks:
        match block:
            case Item():
                yield (Run(f"{block.label or '-'} "), *block.runs)
            case Quote():
                yield from _flat(block.blocks)
            case Paragraph() | Heading():
                yield block.runs
            case Table():
                yield (Run(words_in(block)),)
