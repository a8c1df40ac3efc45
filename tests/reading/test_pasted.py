"""Text as editors paste it, and what readers see of it.

What is pasted stands in `pasted/kinds/*.txt`, a file a kind: the text, an arrow, what is seen of
it. There `⇥` is a tab, and `⟨00A0⟩` a sign that nobody could see or tell from another.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsroom.reading.pasted.lines.spaces import STYLED
from newsroom.reading.pasted.text import as_markdown
from tests.factory import NBSP, markdown
from tests.reading.outline import outline, rendered, words_seen
from tests.timing import in_a_moment, long

if TYPE_CHECKING:
    from collections.abc import Sequence

PASTED = Path(__file__).parent / "pasted"
FENCE = f"```\n    a{NBSP}b\u200b\n\n\tc\n```"
KEPT = {
    "paragraphs": "Một\n\nHai\nba",
    "hard break": "Một  \nhai",
    "nested list": "- a\n    - b\n        - c",
    "numbered list": "1. a\n2. b",
    "continued item": "- a\n\n    tiếp\n\n- b",
    "continued nested item": "- a\n    - b\n\n        tiếp",
    "lazy item": "- a\nb",
    "fence": FENCE,
    "tildes": "~~~ yaml\n  a: b\n~~~",
    "longer fence": "````\n```\n    a\n````",
    "fence never closed": "```\n    a",
    "table": "| a | b |\n|---|---|\n| c | d |",
    "quotation": "> a\n>\n> - b\n>     - c\n>\n> > d",
    "admonition": "!!! note\n    a\n\n    b",
    "footnote": "[^1]: a\n\n    b",
    "meaning": "Từ\n: nghĩa",
    "underlined heading": "Một\n===",
    "number and unit": f"10{NBSP}km, 5\u202f%, 10{NBSP}000{NBSP}đồng, 16{NBSP}giờ",
    "emphasis": "**Một** *hai* __ba__ _bốn_ `năm`",
    "links": '[Một](a_b.md "c") ![hai](d_e.png) <https://example.org/f_g> [ba][h]\n\n[h]: i.md',
    "attributes": "Một\n{: .c }",
    "bold beside bold": "**Một:****hai** ba",
    "a picture in bold": "**![Ảnh](a.jpg)**",
    "short lines with long marks": "\n\n".join(
        ["<strong>Một</strong> <em>hai</em>", "<u>ba</u> [bốn](https://example.org/nam)"] * 4
    ),
    "headings, items and quotations, each below a blank line": "\n\n".join(
        ["#### Kết quả kiểm tra chuyên đề", "- việc thu và nộp đảng phí", "> đã kết luận"] * 4
    ),
    "element": '<div class="a_b">\n  *c* {d}\n\n</div>',
}
CHANGED = {
    "spaces": ("    Một", "Một"),
    "no-break spaces": (f"{NBSP}{NBSP}Một", "Một"),
    "tab": ("\tMột", "Một"),
    "mixed": (f" {NBSP}\t\u3000Một", "Một"),
    "two indented paragraphs": ("    Một\n\n    hai", "Một\n\nhai"),
    "indented line": ("Một\n    hai", "Một\n\nhai"),
    "indented heading": ("   # Một", "# Một"),
    "indented picture": ("    ![a](b.png)", "![a](b.png)"),
    "paragraph behind a list": ("- a\n\nMột\n\n    hai", "- a\n\nMột\n\nhai"),
    "no-break spaces behind a list": (f"- a\n\n{NBSP}{NBSP}{NBSP}{NBSP}Một", "- a\n\nMột"),
    "tab in a list": ("- a\n\tb", "- a\n    b"),
    "no-break space behind a bullet": (f"-{NBSP}a", "- a"),
    "no-break space in a line": (f"Một{NBSP}hai\u202fba", "Một hai ba"),
    "no-break spaces in a run": (f"Một {NBSP} hai", "Một hai"),
    "no unit": (f"10{NBSP}kmx", "10 kmx"),
    "no number": (f"a{NBSP}km", "a km"),
    "invisible": ("\ufeffM\u00adộ\u200bt\u2060", "Một"),
    "line separator": ("Một\u2028hai", "Một\nhai"),
    "paragraph separator": ("Một\u2029hai", "Một\nhai"),
    "form feed": ("Một\x0chai", "Một\nhai"),
    "blank lines around": ("\n\n  \nMột\n\t\n", "Một"),
    "line of spaces": (f"Một\n {NBSP}\t\nhai", "Một\n\nhai"),
    "two indented items": ("  - a\n  - b", "- a\n- b"),
    "items two columns in": ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
    "items three columns in": ("1. m\n   - n\n   - o", "1. m\n    - n\n    - o"),
    "paragraph in an item": ("1. Mở\n\n   Tiếp.\n\n2. Kết", "1. Mở\n\n    Tiếp.\n\n2. Kết"),
    "code in an item": (
        "- a\n\n    ```\n    b\n\n      <c>\n    ```",
        "- a\n\n    <pre><code>b&#10;&#10;  &lt;c&gt;</code></pre>",
    ),
    "code in a quotation": ("> ~~~\n> `a`\n> ~~~", "> <pre><code>`a`</code></pre>"),
    "code within a line": ("```a``` là lệnh\n\n    Một", "```a``` là lệnh\n\nMột"),
}
ASKED = {
    "a mark without its note": ("Xã họp.\n\nVăn bản[1] mới.", 3, 'thêm dòng "[1] …"'),
    "a page number": ("Xã họp.\n– 2 –\nXã nghỉ.", 2, "số trang"),
    "a number in a sentence": (
        "Chi bộ đã thực hiện nghiêm túc các\n\n2\n\nquy định.",
        3,
        "số trang",
    ),
    "a number of so many": (
        "Chi bộ đã thực hiện nghiêm túc các\n\nTrang 3 / 7\n\nquy định.",
        3,
        "số trang",
    ),
    "a number that says what it is": ("Xã họp.\n\nTrang 2/5\n\nXã nghỉ.", 3, "số trang"),
    "a number between sentences": (
        "Uỷ ban Kiểm tra xã Minh Hoạ đã họp.\n\n2\n\nCác chi bộ của xã Minh Hoạ cũng đã họp.",
        3,
        "số trang",
    ),
    "the foot of a page": ("Xã họp.\nThông báo 12-TB/UBKT     Trang 2\nXã nghỉ.", 2, "số trang"),
    "a number far from the left": (f"Xã họp.\n{' ' * 60}2\nXã nghỉ.", 2, "số trang"),
    "a row too long": ("STT\tTên\n1\tMột\tx", 2, "3 ô mà hàng đầu của bảng có 2 ô"),
    "a sum": ("STT\tTên\tXếp\n1\tMột\tA\nTổng cộng\t5", 3, "2 ô mà hàng đầu của bảng có 3 ô"),
    "a line between rows": ("STT\tTên\n1\tMột\nKhối xã\n2\tHai", 3, "chen giữa hai hàng"),
    "a line below the head": ("TT\tXã\tSố\nKhối A\n1\tMột\t5", 2, "thêm 2 dấu Tab"),
    "a cell a line, one lost": ("STT\nTên\nSố\n1\nMột\n2\nHai\n5", 1, "bảng 3 cột"),
    "a drawn row too long": (
        "| Tên | Quê |\n| Một | Minh | Hoạ |",
        2,
        "3 ô mà hàng đầu của bảng có 2 ô",
    ),
    "a comment without an end": ("Một.\n\n[//]: # (bí\nmật\n\nHai.", 3, "chưa đóng ngoặc"),
    "a comment or words": ("Một.\n\n[Ghi chú]: Số liệu đến 30/6.", 3, "không rõ dòng này dành cho"),
    "a cell of Markdown lost": ("| a | b |\n|---|---|\n| c | d | e |", 3, "3 ô mà đầu bảng có 2"),
}
FOLLOWED = {
    "the note": ("Văn bản[1] mới.\n[1] Quy định 22.", "fn:1"),
    "the mark as words": (r"Văn bản\[1\] mới.", "[1]"),
    "a comment on one line": ("Một.\n\n[//]: # (bí mật)\n\nHai.", "p Một.\np Hai."),
    "the comment as words": ("Một.\n\nGhi chú: Số liệu.", "p Ghi chú: Số liệu."),
    "no page number": ("Xã họp.\nXã nghỉ.", "p Xã nghỉ."),
    "the page number as words": ("Xã họp.\n\\- 2 -\nXã nghỉ.", "- 2 -"),
    "the number in its sentence": ("Chi bộ đã thực hiện các 2\nquy định.", "các 2 quy định"),
    "a whole head": ("STT\tTên\tSố\n1\tMột\tx", "td 1 | Một | x"),
    "a sum below its column": ("STT\tTên\tSố\n1\tMột\t5\nTổng\t\t5", "td Tổng | | 5"),
    "the line in a cell": ("STT\tTên\n1\tMột, khối xã\n2\tHai", "td 1 | Một, khối xã"),
    "the line as a row": ("TT\tXã\tSố\nKhối A\t\t\n1\tMột\t5", "td Khối A | |"),
    "the line apart": ("STT\tTên\n1\tMột\n\nKhối xã\n\n2\tHai", "p Khối xã"),
    "a row a line": ("STT\tTên\tSố\n1\tMột\t\n2\tHai\t5", "td 1 | Một |"),
    "a drawn bar as words": ("| Tên | Quê |\n| Một | Minh \\| Hoạ |", "td Một | Minh | Hoạ"),
    "a wider head": ("| a | b | |\n|---|---|---|\n| c | d | e |", "td c | d | e"),
    "a bar as words": ("| a | b |\n|---|---|\n| c | d \\| e |", "td c | d | e"),
}
NAMED = re.compile(r"⟨([0-9A-F]{4,5})⟩")
SIGNS = (
    *("*", "**", "_", "`", "[", "](", "[a](", "![", "{", "{:", "<", "<a", "<!--", "\\", "#", ">"),
    *("-", "=", "|", "\t", " ", f" {NBSP}", "\u200b", "1. ", "(i)", "@", "a@b.c", "www.a.b/("),
    *("a | b", "| a |", "+--+", "a        b", "[//]: # (a", "&shy;", "[i] ", "ü "),
    *("[1]", "[a]: b", "!!! a", "~~~", "STT\n1", '"a\tb', "<div>", "</div>", "<br>", "- 2 -"),
)
WORDS = (
    *("Một", "hai", "Ba", "Hội nghị", "UỶ BAN", "xã", "của", "5", "2022", "500.000", "15,3%"),
    *("(đã ký)", "T/M", "Nơi nhận", "STT", "Họ và tên", "Nguyễn Văn Mẫu"),
)
BETWEEN = (
    *(" ", " ", "\n", "\n", "\n\n", ". ", ".\n", ";\n", ":\n", ",\n", "\t", "  \n", "\r", "\u2028"),
    *("\n- ", "\n+ ", "\n* ", "\n• ", "\n– ", f"\n{NBSP}{NBSP}", "\n    ", "\n  - ", "\n1. "),
    *("\n2. ", "\n7. ", "\n01. ", "\na) ", "\nII. ", "\n1.1. ", "*", "**", "_", "____", "(*)"),
    *("#", "\n#", "\n# ", "\n## ", "\n> ", "\n---\n", "\n===\n", "\n***\n", "|", "{", "}", "["),
    *("   ", "         ", " | ", "\n| ", " |\n", "\n+--+\n", "\nii. ", "\n[i] "),
    *("]", "~", " < ", " & ", "!!!", "\n!!! ", "https://a.vn/x", "c@d.vn", "“", "”", "…"),
)


def pasted(text: str) -> str:
    """Return a text of the files with its signs."""
    return NAMED.sub(lambda found: chr(int(found[1], 16)), text).replace("⇥", "\t")


def cases() -> Sequence[object]:
    """Return what is pasted and what is seen of it, from all files."""
    found = []
    for file in sorted((PASTED / "kinds").glob("*.txt")):
        for case in re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, _, texts = case.partition("\n")
            text, _, seen = texts.strip("\n").partition("\n--->\n")
            found.append(pytest.param(pasted(text), pasted(seen), id=f"{file.stem}: {name}"))
    return found


def made(text: str) -> str:
    """Return the Markdown of a text about which nothing is asked."""
    found, asked = as_markdown(text, first_line=1)
    assert not asked
    return found


@pytest.mark.parametrize(("text", "seen"), cases())
def test_a_pasted_text_is_seen_as_it_was_meant(text: str, seen: str) -> None:
    assert outline(made(text)) == seen


@pytest.mark.parametrize("name", ["word", "pdf", "old-system"])
def test_a_long_text_is_seen_as_it_was_meant(name: str) -> None:
    text = (PASTED / f"{name}.txt").read_text("utf-8")
    assert outline(made(text)) == (PASTED / f"{name}.outline.txt").read_text("utf-8").strip("\n")


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_what_is_well_written_stays(text: str) -> None:
    assert made(text) == text


@pytest.mark.parametrize(("text", "changed"), CHANGED.values(), ids=CHANGED.keys())
def test_what_was_pasted_becomes_markdown(text: str, changed: str) -> None:
    assert made(text) == changed


@pytest.mark.parametrize(("text", "line", "message"), ASKED.values(), ids=ASKED.keys())
def test_what_has_two_readings_is_asked_about(text: str, line: int, message: str) -> None:
    found, asked = as_markdown(text, first_line=11)
    ((place, told),) = asked
    assert place == line + 10
    assert message in told
    assert re.findall(r"\w+", text) == re.findall(r"\w+", found.replace("---", ""))


@pytest.mark.parametrize(("text", "seen"), FOLLOWED.values(), ids=FOLLOWED.keys())
def test_advice_that_is_followed_is_asked_about_no_more(text: str, seen: str) -> None:
    assert seen in outline(made(text))


def test_the_head_of_every_page_is_asked_about() -> None:
    page = "Các chi bộ trực thuộc Đảng uỷ xã đã\n{} {}\nthực hiện tốt quy chế của mình và\n"
    text = "".join(page.format("Báo cáo năm", number) for number in (2, 3)) + "đạt kết quả."
    _, asked = as_markdown(text, first_line=1)
    assert [(line, told[:17]) for line, told in asked] == [
        (2, '"Báo cáo năm 2" l'),
        (5, '"Báo cáo năm 3" l'),
    ]
    assert as_markdown(page.format("Báo cáo năm", 2), first_line=1)[1] == ()


def test_a_line_is_counted_as_programs_count_it() -> None:
    _, asked = as_markdown("Một.\r\nHai.\rBa\u2028bốn.\n\n- 2 -", first_line=1)
    assert [line for line, _ in asked] == [5]


@given(st.lists(st.sampled_from(WORDS) | st.sampled_from(BETWEEN), max_size=30).map("".join))
def test_no_word_is_lost(text: str) -> None:
    assume("](" not in text)  # an address is no word, and one with spaces is asked about later
    found, asked = as_markdown(text, first_line=1)
    assume(not asked)
    assert words_seen(found) == re.findall(r"[^\W_]+", text.replace("*", ""))


@given(markdown)
def test_no_letter_is_lost(text: str) -> None:
    # Letters of Word's bullets go where a tab stands behind them.
    assume(not re.search(r"^\W*[oüØvqèðþ]\s", text, re.MULTILINE))
    # Code that a quotation or an item holds becomes HTML, and its language nobody sees.
    assume(not re.search(r"^[^\w\n]+(?:`{3}|~{3})", text, re.MULTILINE))
    # These become letters that all fonts have.
    assume(not re.search(f"[\x80-\x9f{STYLED}]", text))
    found, _ = as_markdown(text, first_line=1)
    assert [sign for sign in found if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


@example("***\\**\n0*")
@example("* \n* - ")
@example(">\t12. ")
@example(">```")
@example(f">```\n{NBSP}a")
@example(f"{NBSP}* *\n!!! note* ")
@given(markdown)
def test_what_is_mended_needs_no_mending(text: str) -> None:
    found, _ = as_markdown(text, first_line=1)
    assert as_markdown(found, first_line=1)[0] == found


@given(st.text(st.sampled_from("ab *_()5., “”"), max_size=40))
def test_each_asterisk_and_underscore_is_seen_or_emphasises(text: str) -> None:
    page = rendered(made(f"a {text}"))
    seen = re.sub(r"<[^>]*>", "", page)
    taken = 4 * page.count("<strong>") + 2 * page.count("<em>")
    for_signs = sum(map(text.count, "*_"))
    assert sum(map(seen.count, "*_")) + taken == for_signs


@pytest.mark.parametrize("between", ["", "\n"], ids=["beside", "below"])
@pytest.mark.parametrize("sign", SIGNS)
def test_no_sign_takes_longer_than_its_text(sign: str, between: str) -> None:
    with in_a_moment():
        as_markdown(long(sign + between, 25_000), first_line=1)


SENTENCES = "Hội nghị đã thống nhất ba nội dung của Chương trình kiểm tra, giám sát. " * 4
LARGE = {
    "prose": SENTENCES * 8_000,
    "lines": f"{SENTENCES}\n" * 8_000,
    "a list": "- một hai ba\n" * 40_000,
    "a table": "1\tMột\tHai\n" * 25_000,
    "rows far apart": "Một\tHai <ba\n\n" * 5_000,
}


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_a_large_text_takes_a_moment(text: str) -> None:
    with in_a_moment():
        as_markdown(text, first_line=1)
