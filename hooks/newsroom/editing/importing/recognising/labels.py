"""Lines above a text that say themselves what they are: `Tiêu đề: …`, `Tác giả: …`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph, words_in
from newsroom.editing.importing.recognising.dates import read_date
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Block, Manuscript
    from newsroom.notices.settings import Settings

_LABELS = {
    **dict.fromkeys(("tiêu đề", "tên tin", "tên bài", "tít"), "title"),
    **dict.fromkeys(("tóm tắt", "sapo", "sa pô"), "summary"),
    **dict.fromkeys(("chuyên mục", "danh mục"), "section"),
    **dict.fromkeys(("tác giả", "người viết"), "author"),
    **dict.fromkeys(("đơn vị", "đơn vị công tác"), "unit"),
    **dict.fromkeys(("ngày đăng", "ngày giờ đăng", "thời gian đăng"), "date"),
    **dict.fromkeys(("từ khoá", "từ khóa", "thẻ"), "tags"),
}
_LINE = re.compile(rf"(?P<label>{'|'.join(_LABELS)}) ?: ?(?P<value>\S.*)", re.IGNORECASE)
_HEAD = 10
"""Blocks among which such lines stand."""


def with_labels(
    manuscript: Manuscript, blocks: list[Block], settings: Settings
) -> tuple[Manuscript, list[Block]]:
    """Return the manuscript with the facts of labelled lines, and the blocks without those."""
    said: dict[str, str] = {}
    taken: set[int] = set()
    for place, block in enumerate(blocks[:_HEAD]):
        found = _LINE.fullmatch(words_in(block)) if isinstance(block, Paragraph) else None
        key = _LABELS[found["label"].lower()] if found else ""
        is_new = key not in said and (key != "unit" or "author" in said)
        if found and is_new and _can_be(key, found["value"], settings):
            said[key] = found["value"]
            taken.add(place)
    told = replace(
        manuscript,
        title=said.get("title", manuscript.title),
        summary=said.get("summary", manuscript.summary),
        sections=(*manuscript.sections, said["section"])
        if "section" in said
        else manuscript.sections,
        author=" - ".join(said[key] for key in ("author", "unit") if key in said)
        or manuscript.author,
        date=said.get("date", manuscript.date),
        tags=tuple(map(str.strip, said["tags"].split(","))) if "tags" in said else manuscript.tags,
    )
    return told, [block for place, block in enumerate(blocks) if place not in taken]


def _can_be(key: str, value: str, settings: Settings) -> bool:
    """Whether a value fits its label; else the line belongs to the text."""
    if key == "section":
        return canonical(value) in settings.by_name
    return key != "date" or read_date(value, settings.zone) is not None
