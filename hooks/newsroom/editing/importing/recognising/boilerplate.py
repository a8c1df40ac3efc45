"""Boilerplate: words of the site around a text that were saved or copied with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph, PlacedPicture, words_in
from newsroom.text.vietnamese import canonical, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.editing.importing.manuscript import Block

_BEHIND = re.compile(
    r"(?:cac |nhung )?(?:tin|bai|bai viet|tin tuc|tin bai)(?: bai)?"
    r" (?:lien quan|khac|moi hon|cu hon|da dua|cung chuyen muc|moi nhat|doc nhieu|noi bat)"
    r"|y kien (?:ban doc|cua ban)|binh luan|xem them|tu khoa|the|tags?|related (?:posts|news)"
)
"""Headings of what stands behind a text, without marks."""
_TOOL = re.compile(
    r"in (?:ra|bai|trang)(?: viet)?(?: nay)?|ban in|print|e?mail|facebook|twitter|zalo|chia se"
    r"|luu bai viet nay|gui (?:mail|email|bai)(?: viet)?(?: nay)?|a-? ?a? ?a\+|mac dinh"
    r"|(?:xem )?(?:voi )?co chu(?: ?:)?[ a+-]*|(?:so |da )?(?:luot )?(?:xem|doc)(?: ?:)? ?[\d.]+"
    r"|[\d.]+ luot (?:xem|doc)|[\d. ]+|(?:tro|quay) lai|(?:ve|len) dau trang|trang chu"
    r"|(?:©|copyright|ban quyen (?:thuoc|cua)|giay phep (?:so|thiet lap)).{,200}"
    r"|tong so diem cua bai viet la.*|xep hang ?:.*|click de danh gia bai viet|nghe bai viet"
)
"""Buttons and counters of pages, without marks."""
_HEAD = 2
"""Blocks before which no text has ended."""
_SLOGAN = 8
"""Letters of the shortest slogan."""
_GAP = re.compile(r"[\s\u00a0]{4,}")
_SIGNS = " .:…>»<«|•-–"


def is_behind(block: Block) -> bool:
    """Whether a block is the heading of a list that stands behind a text."""
    return _BEHIND.fullmatch(_folded(block)) is not None


def is_tool(block: Block) -> bool:
    """Whether a block is a button or counter of a page."""
    return not isinstance(block, PlacedPicture) and _TOOL.fullmatch(_folded(block)) is not None


def before_what_follows(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a page down to the lists behind its text."""
    places = (place for place, block in enumerate(blocks) if place >= _HEAD and is_behind(block))
    return list(blocks[: next(places, len(blocks))])


def is_banner(block: Block, slogans: Iterable[str]) -> bool:
    """Whether a block is the site's banner: its slogans, or what is repeated with wide gaps."""
    if not isinstance(block, Paragraph):
        return False
    parts = [canonical(part) for part in _GAP.split("".join(run.text for run in block.runs))]
    shown = [part for part in parts if part]
    rest = " ".join(shown)
    for slogan in slogans:
        rest = rest.replace(canonical(slogan), "")
    is_repeated = len(set(shown)) < len(shown) and min(map(len, shown)) >= _SLOGAN
    return not rest.strip() or is_repeated


def _folded(block: Block) -> str:
    return fold(words_in(block)).strip(_SIGNS)
