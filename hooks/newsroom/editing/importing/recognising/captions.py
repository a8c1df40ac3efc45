"""Captions of pictures, as people set them below."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Paragraph, PlacedPicture, words_in
from newsroom.editing.importing.runs import Run, is_wholly, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsroom.editing.importing.manuscript import Block

_OPENING = re.compile(
    r"(?:ảnh|hình|chú thích|đ/c|đồng chí|các đồng chí|quang cảnh|toàn cảnh|một góc|các đại biểu"
    r"|đại biểu|\(?ảnh\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d+|[IVXLC]+|[a-zđ])[.)]", re.IGNORECASE)
_CREDIT = re.compile(r"\(?(?:ảnh|nguồn ảnh|nguồn) ?: ?\S.{0,80}", re.IGNORECASE)
_LONGEST = 220
_LONGEST_PLAIN = 160
"""Letters of a caption that nothing but its place below a picture tells of."""
_ENDED = (".", ";", ":", "?", "!", "…")
_TELLING_NOTHING = re.compile(
    r".*(?:tự động|automatically|ai-generated).*|.*\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)"
    r"|(?:img|image|dsc|picture|pic|photo|ảnh|hình)?[\W\d_]*|https?:.*",
    re.IGNORECASE | re.DOTALL,
)
"""Descriptions that programs write: names of files, numbers, guesses of machines."""


def with_captions(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks in which the captions below or above pictures belong to them."""
    found: list[Block] = []
    for block in blocks:
        above = found[-1] if found else None
        if isinstance(block, PlacedPicture) and _is_caption_above(found):
            assert isinstance(above, Paragraph)
            found[-1] = replace(block, caption=above.runs)
        elif isinstance(above, PlacedPicture) and not above.caption and _is_caption(block):
            assert isinstance(block, Paragraph)
            found[-1] = replace(above, caption=block.runs)
        elif isinstance(above, PlacedPicture) and above.caption and _is_credit(block):
            assert isinstance(block, Paragraph)
            found[-1] = replace(above, caption=(*above.caption, Run(" "), *block.runs))
        else:
            found.append(block)
    return found


def _is_caption_above(found: Sequence[Block]) -> bool:
    """Whether the last block is marked as a caption, with no picture above it."""
    *before, last = found or (None,)
    if not isinstance(last, Paragraph) or (before and isinstance(before[-1], PlacedPicture)):
        return False
    return last.role == "caption"


def picture_description(picture: PlacedPicture) -> str:
    """Return the description of a picture in its file, empty where it says nothing."""
    alt = " ".join(picture.alt.split())
    is_repeated = alt.casefold() == plain(picture.caption).casefold()
    return "" if is_repeated or _TELLING_NOTHING.fullmatch(alt) else alt


def _is_credit(block: Block) -> bool:
    """Whether a block below a caption says who took the picture."""
    is_free = isinstance(block, Paragraph) and block.role in ("", "caption")
    return is_free and _CREDIT.fullmatch(words_in(block)) is not None


def _is_caption(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.role not in ("", "caption"):
        return False
    words = plain(block.runs)
    if block.role == "caption":
        return True
    if len(words) > _LONGEST or _NUMBERED.match(words) or words.isupper():
        return False
    is_italic = is_wholly(block.runs, "em")
    if is_italic or block.align == "center" or _OPENING.match(words):
        return is_italic or not words.endswith((":", ";"))
    return (
        len(words) <= _LONGEST_PLAIN
        and not words.endswith(_ENDED)
        and not is_wholly(block.runs, "strong")
    )
