"""A manuscript's words told apart: what stands above the text and below it, and the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.importing.layout import arranged
from newsroom.editing.importing.manuscript import Paragraph, Picture, words_of
from newsroom.editing.importing.papers import has_signature
from newsroom.editing.importing.recognising.bylines import (
    Byline,
    authors_of,
    read_byline,
)
from newsroom.editing.importing.recognising.captions import with_captions
from newsroom.editing.importing.recognising.furniture import (
    before_what_follows,
    is_behind,
    is_tool,
)
from newsroom.editing.importing.recognising.heads import take_head
from newsroom.editing.importing.recognising.labels import with_labels
from newsroom.editing.importing.recognising.letterheads import letterhead
from newsroom.editing.importing.runs import is_wholly
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Block, Manuscript
    from newsroom.editing.importing.recognising.dates import Dated
    from newsroom.editing.importing.recognising.letterheads import Letterhead
    from newsroom.notices.settings import Category, Settings

_TAIL = 4
"""Blocks among which the byline stands."""
_LEAD = 60
"""Letters of a bold paragraph that is a lead and no heading."""
_DOCUMENT = (
    "document: lấy số, cơ quan, ngày ở phần đầu văn bản; xem lại cách viết tên cơ quan, xoá cả mục "
    "nếu tin không để công bố văn bản này"
)
_NEAR = 2
"""Paragraphs of the text that may stand above the picture of the whole notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a manuscript says, told apart; what it does not say is empty."""

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
    image: Picture | None
    """The picture of the whole notice."""
    blocks: tuple[Block, ...]
    """The text."""
    is_empty: bool
    """Whether there is not one word or picture."""
    guesses: tuple[str, ...]
    """What an editor should look at, in Vietnamese."""


def recognise(manuscript: Manuscript, settings: Settings) -> Recognised:
    """Tell the words of a manuscript apart."""
    blocks = _without_furniture(arranged(manuscript.blocks), manuscript)
    is_empty = not blocks and not manuscript.notes
    manuscript, blocks = with_labels(manuscript, blocks, settings)
    head = take_head(blocks, manuscript, settings)
    document = letterhead(head, settings.zone)
    authors, source, blocks = _take_bylines(head.blocks, manuscript)
    summary, blocks = _take_lead(blocks, head.title, known=manuscript.summary)
    captioned = with_captions(blocks)
    image, text = _take_image(captioned)
    captions = len(blocks) - len(captioned)
    guesses = {
        "author: lấy ở dòng cuối bài": authors and not manuscript.author,
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
        blocks=tuple(text),
        is_empty=is_empty,
        guesses=(*head.guesses, *(told for told, is_so in guesses.items() if is_so)),
    )


def _without_furniture(blocks: list[Block], manuscript: Manuscript) -> list[Block]:
    if manuscript.is_page:
        return [block for block in before_what_follows(blocks) if not is_tool(block)]
    return blocks[:-1] if blocks and is_behind(blocks[-1]) else blocks


def _take_bylines(
    blocks: list[Block], manuscript: Manuscript
) -> tuple[tuple[str, ...], str, list[Block]]:
    """Return the authors and the source that the last lines name, and the blocks without them."""
    found: dict[int, Byline] = {}
    for place in range(len(blocks) - 1, max(0, len(blocks) - _TAIL) - 1, -1):
        is_signed = place > 0 and has_signature(blocks[place - 1])
        byline = None if is_signed else read_byline(blocks[place])
        if byline:
            found[place] = byline
        elif not manuscript.is_page:
            break
    sources = [place for place, byline in found.items() if byline.source]
    for place in sources[1:]:  # a notice has one
        del found[place]
    lines = [found[place] for place in sorted(found)]
    if not manuscript.is_page or not lines:  # what a page says of itself, no reader sees
        lines.insert(0, Byline(manuscript.author))
    source = "".join(line.source for line in lines)
    rest = [block for place, block in enumerate(blocks) if place not in found]
    return authors_of(lines), source, rest


def _take_lead(blocks: list[Block], title: str, *, known: str) -> tuple[str, list[Block]]:
    """Return the lead where it is set apart, and the blocks without it and without repetitions.

    What the first blocks repeat of the title, or of a summary that is `known`, goes.
    """
    for repeated in filter(None, (title, known)):
        if blocks and canonical(words_of(blocks[0])) == canonical(repeated):
            blocks = blocks[1:]
    if known:
        return known, blocks
    first = next((n for n, each in enumerate(blocks) if not _is_above(each)), None)
    block = None if first is None else blocks[first]
    if first is None or not isinstance(block, Paragraph) or block.role not in ("", "subtitle"):
        return "", blocks
    words, above = words_of(block), blocks[:first]
    second = next((n for n in range(first + 1, len(blocks)) if words_of(blocks[n])), None)
    is_repeated = second is not None and canonical(words_of(blocks[second])) == canonical(words)
    is_bold = is_wholly(block.runs, "strong") or (not above and is_wholly(block.runs, "em"))
    # Below the head of a paper it would not be the first words, which are the lead.
    is_below = any(isinstance(each, Paragraph) for each in above)
    is_apart = block.role == "subtitle" or (len(words) >= _LEAD and (is_bold or is_below))
    is_link = all(run.href for run in block.runs if run.text.strip())
    if is_link or any(run.note for run in block.runs) or not (is_repeated or is_apart):
        return "", blocks
    gone = {first, second} if is_repeated else {first}
    rest = [each for place, each in enumerate(blocks) if place not in gone]
    return (words, rest) if any(map(words_of, rest)) else ("", [*above, block])


def _is_above(block: Block) -> bool:
    """Whether a block may stand above the lead: a picture, or the head of a paper."""
    return isinstance(block, Picture) or (isinstance(block, Paragraph) and block.role == "lines")


def _take_image(blocks: list[Block]) -> tuple[Picture | None, list[Block]]:
    """Return the picture of the whole notice, which stands near its head, and the other blocks."""
    place = next((n for n, each in enumerate(blocks) if isinstance(each, Picture)), None)
    if place is None or place > _NEAR or len(blocks) == 1:
        return None, blocks
    picture = blocks[place]
    assert isinstance(picture, Picture)
    return picture, blocks[:place] + blocks[place + 1 :]
