"""Bounds on signs for which Markdown takes quadratic time."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newsroom.text.thousands import with_thousands

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = re.compile(r"[\[\]!<`*_~{&\\|]")
_TAGS = re.compile(
    r'</?(?:table|t(?:head|body|foot|[rhd])|strong|em|[us]|su[bp])(?: \w+="\d+")*>|<br>'
)
"""Whole tags of a table, of which a long one has many; they take no more time than words."""
_MOST = 1_500
"""Of one sign in a paragraph: no text for people has a tenth of it."""
_MOST_IN_ALL = 6_000
"""Of a sign that begins a link or emphasis, in a text."""
_COSTLY = "[*_`<"
_MOST_STEPS = 4_000_000
"""For each link that is not closed, Markdown goes on to the end: a second or so."""
_MARKED_LINE = re.compile(r"^(?:[ \t]*(?:[-+*#>=|•]|\d{1,3}[.)])|[^\n|\t]*[|\t])", re.MULTILINE)
"""An item, a heading, a row."""
_MOST_MARKED_LINES = 10_000
_BARE_LINE = re.compile(r"^[ \t]*[-+#>*=][ \t]*$", re.MULTILINE)
"""A line of a sign alone, which is shielded from Markdown."""
_DIVIDE = 'chia thành nhiều tin, hoặc đưa bản đầy đủ vào "attachments"'
_LARGEST = 2_000_000
"""Letters of a text: ten times the longest report."""


def beyond_bounds(source: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield line and message of what would take too long to read in `source`."""
    if len(source) > _LARGEST:
        long, most = with_thousands(len(source)), with_thousands(_LARGEST)
        found = f"nội dung dài {long} chữ cái, nhiều nhất là {most}"
        yield first_line, f"{found}; {_DIVIDE}"
        return
    yield from _in_all(source, first_line)
    line = first_line
    for block in re.split(r"(\n[ \t]*\n)", source):
        is_long = len(block) > _MOST
        signs = Counter[str](_SIGNS.findall(_TAGS.sub("", block)) if is_long else ())
        if is_long and (bare := len(_BARE_LINE.findall(block))) > _MOST:
            yield line, f"đoạn này có {with_thousands(bare)} dòng chỉ có một dấu; xoá bớt"
        for sign, count in signs.items():
            # The bars of a long table stand a few to a line.
            if count > _MOST and not (sign == "|" and count < 200 * (block.count("\n") + 1)):
                yield line, f'đoạn này có {count} dấu "{sign}"; xoá bớt, hoặc chia thành nhiều đoạn'
        line += block.count("\n")


def _in_all(source: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield what a text as a whole has too much of."""
    if len(source) <= _MOST_IN_ALL:
        return
    bare = _TAGS.sub("", source)
    for sign in _COSTLY:
        if (count := bare.count(sign)) > _MOST_IN_ALL:
            yield first_line, f'nội dung có {with_thousands(count)} dấu "{sign}"; {_DIVIDE}'
    unclosed = sum(")" not in rest for rest in bare.split("](")[1:])
    if unclosed * len(bare) > _MOST_STEPS:
        found = f'nội dung có {with_thousands(unclosed)} liên kết thiếu dấu ")" ở cuối'
        yield first_line, f"{found}; đóng lại, hoặc xoá bớt"
    if (lines := len(_MARKED_LINE.findall(source))) > _MOST_MARKED_LINES:
        found = f"nội dung có {with_thousands(lines)} dòng là mục, đề mục hoặc hàng của bảng"
        yield first_line, f"{found}; {_DIVIDE}"
