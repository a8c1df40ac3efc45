"""Who wrote a text, as the line below it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from newsroom.editing.importing.manuscript import Paragraph, words_in
from newsroom.editing.importing.papers import has_signature
from newsroom.editing.importing.runs import Run, is_wholly, lines, plain
from newsroom.reading.front_matter.authors import bylines, is_person
from newsroom.text.vietnamese import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsroom.editing.importing.manuscript import Block, Manuscript

_LABELLED = re.compile(
    r"(?:tác giả|người viết|người thực hiện|thực hiện|biên soạn|bài viết"
    r"|(?:tin|bài)(?:(?:,| và|,? &) ?(?:bài|ảnh))?)(?: ?: ?)(?P<author>\S.*)",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:nguồn(?: tin)?|theo nguồn) ?: ?(?P<source>\S.*)", re.IGNORECASE)
_PUBLISHER = re.compile(
    r"theo (?P<source>(?:báo|tạp chí|cổng|trang|đài|thông tấn xã) .{1,80}|\w+(?:\.\w+)+|TTXVN"
    r"|VOV|VTV)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-–—]\s+")
_PARENTHESES = re.compile(r"(?P<name>[^()]{2,60}?)\s*\((?P<unit>[^()]{2,120})\)")
_UNIT = re.compile(
    r"\b(?:uy|ubkt|ubnd|hdnd|mttq|bch|btv|ban|dang|chi bo|phong|co quan|van phong|to|cong|bao|dai"
    r"|huyen|xa|phuong|tinh|thanh|doan|hoi|trung tam|bo phan|so|truong|cong an|quan su"
    r"|nganh|khoi)\b"
)
"""Words of which the name of a unit has one."""
_UNIT_BELOW = re.compile(r"(?:(?:đơn vị|cơ quan) ?: ?)?(?P<unit>\S.*)", re.IGNORECASE)
_TAIL = 4
"""Blocks among which the byline stands."""
_LONGEST_NAME, _LONGEST_UNIT = 60, 120
"""Letters."""
_MOST_WORDS = 8
"""Words of an office's name; a person's has fewer."""


class Byline(NamedTuple):
    """A line that names the author, or where the text was taken from."""

    author: str = ""
    """As `person - unit`, or one of the two."""
    source: str = ""


def take_bylines(
    blocks: list[Block], manuscript: Manuscript
) -> tuple[tuple[str, ...], str, list[Block]]:
    """Return the authors and the source that lines name, and the blocks without those.

    They are the last, but for a person whom an essay names below its title.
    """
    above, blocks = _below_title(blocks)
    blocks = _on_one_line(blocks)
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
    lines = [*above, *(found[place] for place in sorted(found))]
    if not manuscript.is_page or not lines:  # what a page says of itself, no reader sees
        lines.insert(0, Byline(manuscript.author))
    source = "".join(line.source for line in lines)
    rest = [block for place, block in enumerate(blocks) if place not in found]
    return _authors(lines), source, rest


def read_byline(block: Block) -> Byline | None:
    """Return the byline that a block is, none where it is part of the text."""
    if not isinstance(block, Paragraph) or block.role:
        return None
    line = plain(block.runs)
    line = line[1:-1].strip() if line.startswith("(") and line.endswith(")") else line
    if source := _SOURCE.fullmatch(line):
        return Byline(source=source["source"])
    labelled = _LABELLED.fullmatch(line)
    named = labelled["author"] if labelled else line
    if author := _named_with_unit(named):
        return Byline(author)
    if labelled and len(named) <= _LONGEST_UNIT:
        return Byline(named.rstrip("."))
    is_aside = block.align == "right" or is_wholly(block.runs, "strong")
    return _set_aside(named) if is_aside else None


def _below_title(blocks: list[Block]) -> tuple[list[Byline], list[Block]]:
    """Return the byline of a person that stands before the text, if there is one, and the rest."""
    start = next((n for n, each in enumerate(blocks) if not words_in(each).isupper()), 0)
    for end in (start + 2, start + 1):
        first = blocks[start:end]
        said = _set_lines(first)
        is_byline = bool(said) and is_person(said[0]) and all(map(_is_unit, said[1:]))
        is_alike = len({each.align for each in first if isinstance(each, Paragraph)}) == 1
        if is_byline and is_alike and len(blocks) > end:
            return [Byline(" - ".join(said))], blocks[:start] + blocks[end:]
    return [], blocks


def _on_one_line(blocks: list[Block]) -> list[Block]:
    """Return blocks in which the last two lines are one, if they name who wrote."""
    for count in (1, 2):
        said = _set_lines(blocks[-count:])
        if len(said) == 2 and len(blocks) > count and (byline := _of_two(*said)):  # noqa: PLR2004
            return [*blocks[:-count], Paragraph((Run(byline),))]
    return blocks


def _of_two(line: str, below: str) -> str:
    """Return the byline that two lines are: a label and a person, or who wrote and the unit."""
    labelled, unit = _LABELLED.fullmatch(line), _UNIT_BELOW.fullmatch(below)
    named = f"{line.rstrip(' :')}: {below}"
    if labelled is None and is_person(below) and _LABELLED.fullmatch(named):
        return named
    name = labelled["author"] if labelled else line
    is_author = is_person(name) or (_is_name(name) and _is_unit(name))
    return f"{line} - {unit['unit']}" if unit and is_author and _is_unit(unit["unit"]) else ""


def _set_lines(blocks: Sequence[Block]) -> list[str]:
    """Return the lines of blocks that are all set apart from the text, none of others."""
    found: list[str] = []
    for block in blocks:
        said = list(map(plain, lines(block.runs))) if isinstance(block, Paragraph) else []
        if not (said and (_is_set(block) or _LABELLED.fullmatch(said[0]))):
            return []
        found += said
    return found


def _is_set(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    is_marked = is_wholly(block.runs, "strong") or is_wholly(block.runs, "em")
    return is_marked or block.role == "lines" or block.align in ("center", "right")


def _authors(lines: Iterable[Byline]) -> tuple[str, ...]:
    """Return the authors, each once; a name alone goes where another line has it with its unit."""
    named = tuple(dict.fromkeys(each for line in lines for each in bylines(line.author)))
    whole = {author.partition(" - ")[0] for author in named if " - " in author}
    return tuple(author for author in named if author not in whole)


def _set_aside(line: str) -> Byline | None:
    """Return the author or the publisher whom a line names that is set apart from the text."""
    if publisher := _PUBLISHER.fullmatch(line):
        return Byline(source=publisher["source"])
    name, _, unit = map(str.strip, line.partition(","))
    if not is_person(name) or (unit and not _UNIT.search(fold(unit))):
        return None
    return Byline(f"{name} - {unit}" if unit else name)


def _named_with_unit(line: str) -> str:
    parts = _DASH.split(line, maxsplit=1)
    if len(parts) == 1 and (found := _PARENTHESES.fullmatch(line)):
        parts = [found["name"], found["unit"]]
    if len(parts) == 1:
        return ""
    name, unit = (part.strip() for part in parts)
    return f"{name} - {unit}" if _is_name(name) and _is_unit(unit) else ""


def _is_unit(text: str) -> bool:
    is_end = len(text) <= _LONGEST_UNIT and text[-1:] not in ".;:,"
    return is_end and _UNIT.search(fold(text)) is not None


def _is_name(text: str) -> bool:
    """Whether a text can name who wrote: a person, or an office such as Tổ Thông tin."""
    words = text.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and len(text) <= _LONGEST_NAME
        and words[0][:1].isupper()
        and not any(letter in ":;.!?()/" or letter.isdigit() for letter in text)
    )
