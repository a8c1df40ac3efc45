"""The parts of official papers: letterhead, motto, signatures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.editing.importing.manuscript import Item, Paragraph
from newsroom.editing.importing.runs import lines, plain
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.manuscript import Block

_SIGNED = re.compile(
    r"(?:T/?M\.?|K/?T\.?|T/?L\.?|TUQ\.)\s+\w|(?:PHÓ |QUYỀN )?(?:CHỦ NHIỆM|BÍ THƯ|CHỦ TỊCH)"
    r"|TRƯỞNG (?:BAN|ĐOÀN|PHÒNG)|CHÁNH VĂN PHÒNG|\(?đã ký\)?$|Nơi nhận|NƠI NHẬN"
)
"""How the lines of signatories and recipients begin."""
_MOTTO = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    r"|ĐỘC LẬP ?[-–—] ?TỰ DO ?[-–—] ?HẠNH PHÚC",
    re.IGNORECASE,
)
_APART = re.compile(r"\t+| {3,}")
"""What sets two sides apart within a line."""


def has_signature(block: Block) -> bool:
    """Whether a block names those who sign or receive a paper."""
    if not isinstance(block, (Paragraph, Item)):
        return False
    return any(_SIGNED.match(plain(line)) for line in lines(block.runs))


def has_letterhead(block: Block) -> bool:
    """Whether a block belongs to the letterhead of a paper."""
    return isinstance(block, Paragraph) and any(map(is_motto, sides(block)))


def sides(block: Block) -> Iterator[str]:
    """Yield the words of each line of a block; columns come one after the other."""
    for line in lines(block.runs) if isinstance(block, (Paragraph, Item)) else ():
        apart = _APART.split("".join(run.text for run in line))
        yield from filter(None, (nfc(" ".join(side.split())) for side in apart))


def is_motto(line: str) -> bool:
    """Whether a line is the motto of all papers of the Party or the State."""
    return _MOTTO.fullmatch(line) is not None
