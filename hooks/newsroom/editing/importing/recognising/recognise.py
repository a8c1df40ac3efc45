"""Recognises the parts of a manuscript: what stands above its text, the text, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.importing.arranging.reading_order import arranged
from newsroom.editing.importing.manuscript import PlacedPicture
from newsroom.editing.importing.recognising.boilerplate import (
    before_what_follows,
    is_behind,
    is_tool,
)
from newsroom.editing.importing.recognising.bylines import take_bylines
from newsroom.editing.importing.recognising.captions import with_captions
from newsroom.editing.importing.recognising.heads import take_head
from newsroom.editing.importing.recognising.labels import with_labels
from newsroom.editing.importing.recognising.leads import take_typed_lead
from newsroom.editing.importing.recognising.letterheads import letterhead
from newsroom.editing.importing.recognising.typed_headings import with_headings

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Block, Manuscript
    from newsroom.editing.importing.recognising.dates import Dated
    from newsroom.editing.importing.recognising.letterheads import Letterhead
    from newsroom.notices.settings import Category, Settings

_DOCUMENT = (
    "document: lấy số, cơ quan, ngày ở phần đầu văn bản; xem lại cách viết tên cơ quan, xoá cả mục "
    "nếu tin không để công bố văn bản này"
)
_NEAR = 2
"""Paragraphs of the text that may stand above the picture of the whole notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """The parts of a manuscript; what it lacks is empty."""

    title: str
    dated: Dated | None
    authors: tuple[str, ...]
    source: str
    category: Category | None
    summary: str
    """The lead, where it is set apart from the text."""
    tags: tuple[str, ...]
    document: Letterhead | None
    """The facts of the document that it is, if it is one."""
    image: PlacedPicture | None
    """The picture of the whole notice."""
    image_place: int
    """How many blocks of the text stood above it."""
    blocks: tuple[Block, ...]
    """The text."""
    is_empty: bool
    """Whether there is not one word or picture."""
    guesses: tuple[str, ...]
    """What an editor should look at, in Vietnamese."""


def recognise(manuscript: Manuscript, settings: Settings) -> Recognised:
    """Return the recognised parts of a manuscript."""
    blocks = _without_boilerplate(arranged(manuscript.blocks), manuscript)
    is_empty = not blocks and not manuscript.notes
    manuscript, blocks = with_labels(manuscript, blocks, settings)
    head = take_head(blocks, manuscript, settings)
    document = letterhead(head, settings.zone)
    authors, source, blocks = take_bylines(head.blocks, manuscript)
    summary, blocks = take_typed_lead(blocks, head.title, known=manuscript.summary)
    captioned = with_captions(blocks)
    image, place, text = _take_image(captioned)
    captions = len(blocks) - len(captioned)
    guesses = {
        "author: lấy ở dòng ghi tên trong bài": authors and not manuscript.author,
        "source: lấy ở dòng cuối bài": source,
        "summary: lấy ở đoạn đầu của bài": summary and not manuscript.summary,
        f"caption: {captions} chú thích ảnh lấy ở dòng ngay dưới ảnh": captions,
        _DOCUMENT: document,
    }
    return Recognised(
        title=head.title,
        dated=head.dated,
        authors=authors,
        source=source,
        category=head.category,
        summary=summary,
        tags=manuscript.tags,
        document=document,
        image=image,
        image_place=place,
        blocks=tuple(with_headings(text)),
        is_empty=is_empty,
        guesses=(*head.guesses, *(told for told, is_so in guesses.items() if is_so)),
    )


def _without_boilerplate(blocks: list[Block], manuscript: Manuscript) -> list[Block]:
    if manuscript.is_page:
        return [block for block in before_what_follows(blocks) if not is_tool(block)]
    return blocks[:-1] if blocks and is_behind(blocks[-1]) else blocks


def _take_image(blocks: list[Block]) -> tuple[PlacedPicture | None, int, list[Block]]:
    """Return the picture of the whole notice, near its head, its place, and the other blocks."""
    place = next((n for n, each in enumerate(blocks) if isinstance(each, PlacedPicture)), None)
    if place is None or place > _NEAR or len(blocks) == 1:
        return None, 0, blocks
    picture = blocks[place]
    assert isinstance(picture, PlacedPicture)
    return picture, place, blocks[:place] + blocks[place + 1 :]
