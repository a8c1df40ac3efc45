"""Lists within lists as officials type them: each line is a line, with its number."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from tests.factory import NBSP, mended
from tests.reading.outline import outline

STYLES = (
    ("I. ", "1. ", "- ", "+ "),
    ("1. ", "a) ", "- ", "+ "),
    ("1. ", "- ", "+ ", "* "),
    ("I- ", "1- ", "a- ", "- "),
    ("Điều 1. ", "1. ", "a) ", "- "),
    ("1) ", "(a) ", "– ", "· "),
    ("* ", "+ ", "- ", "• "),
    ("1/ ", "• ", "- ", "+ "),
    ("## I. ", "1. ", "a) ", "- "),
)
"""What the items of each level begin with, the first of those that count."""
INDENTS = ("", "  ", "   ", "    ", "\t", f"{NBSP}{NBSP}")
TAILS = (" nội dung chi tiết;", " đạt kết quả tốt, đúng quy định của cấp trên.", ":", " năm 2026")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
MOST = len(ROMAN)


@st.composite
def lists(draw: st.DrawFn) -> list[str]:
    """Draw the lines of a list: items of up to four levels, a paragraph in one now and then."""
    style, indent = draw(st.sampled_from(STYLES)), draw(st.sampled_from(INDENTS))
    counted: list[int] = []
    lines: list[str] = []
    for number in range(1, draw(st.integers(2, MOST)) + 1):
        depth = min(draw(st.integers(0, 3)), len(counted)) if lines else 0
        is_item = not lines or draw(st.integers(0, 5)) > 0
        if is_item:
            counted[depth:] = [counted[depth] + 1 if depth < len(counted) else 1]
        sign = _counted(style[depth], counted[depth]) if is_item else ""
        margin = "" if sign.startswith("#") else indent * depth
        blank = "\n" * draw(st.integers(0, 1))
        lines.append(f"{blank}{margin}{sign}Dòng{number}{draw(st.sampled_from(TAILS))}")
    return lines


def _counted(sign: str, number: int) -> str:
    """Return the sign of an item, the first of which stands in its style."""
    sign = re.sub(r"\bI\b", ROMAN[number - 1], sign)
    sign = re.sub(r"\ba\b", "abcdđegh"[number - 1], sign)
    return sign.replace("1", str(number))


# The last line of a quotation may name who says it, behind a dash.
@example(["1. Dòng1 năm 2026", "- Dòng2 nội dung;"], "> ")
@example(["I- Dòng1;", "1- Dòng2;", "a- Dòng3;", "Dòng4 năm 2026", "- Dòng5;"], "> ")
@given(lists(), st.sampled_from(("", "> ", "> > ")))
def test_each_line_of_a_list_is_one_and_keeps_its_number(lines: list[str], margin: str) -> None:
    text = "\n".join(lines).replace("\n", f"\n{margin}")
    shown = re.split(r"\n| / ", outline(mended(f"{margin}{text}")))
    found = [re.findall(r"(?:[\w.]+[-.)/][ )]*)?Dòng\d+", line) for line in shown]
    written = [re.findall(r"(?:[\w.]+[-.)/][ )]*)?Dòng\d+", line) for line in lines]
    assert found == written
