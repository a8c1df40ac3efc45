"""Stand-ins that an importer has left for the editor, which no public notice may show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.notices.stand_ins import ALT_TO_WRITE, AUTHOR_TO_WRITE, TEXT_TO_WRITE
from newsroom.reading.text.passages import texts
from newsroom.text.problem import FormMessage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.front_matter.source_page import SourcePage

_TO_DO = {
    ALT_TO_WRITE: "ảnh chưa có lời tả; viết một câu tả ảnh",
    AUTHOR_TO_WRITE: "chưa có tác giả; thay bằng “người viết - đơn vị”",
    TEXT_TO_WRITE: "chưa có nội dung; thay bằng nội dung tin",
}


def unwritten(page: SourcePage) -> Iterator[tuple[int, str]]:
    """Yield the line of each stand-in, and why no public notice may have it."""
    for line, mark, remedy in stand_ins(page):
        # In place of a stand-in a form has an empty box.
        yield line, FormMessage(f'còn "{mark}": {remedy}, hoặc để draft: true', remedy)


def stand_ins(page: SourcePage) -> Iterator[tuple[int, str, str]]:
    """Yield the line of each stand-in, itself, and what to write instead."""
    lines = [(passage.line, passage.text) for passage in texts(page.fields)]
    if any(mark in page.body for mark in _TO_DO):  # else its lines need no look
        lines += enumerate(page.body.split("\n"), start=page.body_line)
    for line, text in lines:
        for mark, remedy in _TO_DO.items():
            if mark in text:
                yield line, mark, remedy
