"""What stands above a text: the site's banner, the category, the date, the title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph, words_in
from newsroom.editing.importing.papers import has_letterhead, sides
from newsroom.editing.importing.recognising.boilerplate import is_banner
from newsroom.editing.importing.recognising.dates import read_date
from newsroom.editing.importing.recognising.offices import names_office
from newsroom.editing.importing.recognising.titles import find_title
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from newsroom.editing.importing.manuscript import Block, Manuscript
    from newsroom.editing.importing.recognising.dates import Dated
    from newsroom.notices.settings import Category, Settings

_TITLE = "title: lấy ở dòng trông như tên tin"
_DATE = "date: lấy theo ngày ghi trong văn bản"
_LETTERHEAD = "phần đầu văn bản (tên cơ quan, số, ngày) còn trong nội dung: bỏ nếu không cần"
_HEAD = 10
"""Blocks among which all of it stands."""


@dataclass(frozen=True, slots=True)
class Head:
    """What was found above a text; what was not is empty."""

    blocks: list[Block]
    """The text, with what of its head was not recognised."""
    title: str = ""
    is_letter: bool = False
    """Whether it is of an official letter, whose title is what it is about."""
    dated: Dated | None = None
    category: Category | None = None
    guesses: tuple[str, ...] = ()


def take_head(blocks: list[Block], manuscript: Manuscript, settings: Settings) -> Head:
    """Return what stands above a text, and the text without it."""
    slogans = [slogan.text for slogan in settings.slogans]
    blocks = [b for n, b in enumerate(blocks) if n >= _HEAD or not is_banner(b, slogans)]
    category, blocks = _category(blocks, manuscript, settings)
    dates = {n: found for n, b in enumerate(blocks[:_HEAD]) if (found := _date(b, settings))}
    alone = [n for n, found in dates.items() if not found.has_place]
    dated = _best(dates, alone, read_date(manuscript.date, settings.zone))
    before = alone[0] if alone else None
    title = find_title(blocks, manuscript.title, label=manuscript.label, before=before)
    taken = {n for n in alone if manuscript.is_page or dates[n] == dated}
    if title:
        taken |= set(range(0 if manuscript.is_page else title.start, title.end))
    rest = [block for n, block in enumerate(blocks) if n not in taken]
    above = blocks[: title.start] if title and not manuscript.is_page else []
    guesses = {
        _TITLE: title is not None and not title.is_sure,
        _DATE: dated is not None and dated.has_place,
        _LETTERHEAD: any(map(has_letterhead, rest[:_HEAD])) or any(map(_is_office, above)),
    }
    told = tuple(text for text, is_so in guesses.items() if is_so)
    return Head(
        rest,
        title=title.words if title else "",
        is_letter=title is not None and title.is_subject,
        dated=dated,
        category=category,
        guesses=told,
    )


def _is_office(block: Block) -> bool:
    """Whether a block only says whose paper it is."""
    return names_office(words_in(block))


def _best(dates: dict[int, Dated], alone: list[int], told: Dated | None) -> Dated | None:
    """Return the most telling date: of a line above the text, of the file, or of a letter."""
    line = dates[alone[0]] if alone else None
    if line and (line.has_clock or told is None):
        return line
    return told or next(iter(dates.values()), None)


def _category(
    blocks: list[Block], manuscript: Manuscript, settings: Settings
) -> tuple[Category | None, list[Block]]:
    """Return the category that a block above the text names, and the blocks without it."""
    for place, block in enumerate(blocks[:_HEAD]):
        found = settings.by_name.get(canonical(words_in(block)))
        if found is not None:
            return found, blocks[:place] + blocks[place + 1 :]
    named = (settings.by_name.get(canonical(each)) for each in reversed(manuscript.sections))
    return next(filter(None, named), None), blocks


def _date(block: Block, settings: Settings) -> Dated | None:
    """Return the date that a block holds and nothing else, or a letter's in one of its lines."""
    if not isinstance(block, Paragraph):
        return None
    parts = list(sides(block))
    found = [dated for part in parts if (dated := read_date(part, settings.zone))]
    is_whole = len(parts) == 1
    return next((dated for dated in found if is_whole or dated.has_place), None)
