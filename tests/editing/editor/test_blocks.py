"""A text taken apart, so that what nobody touches is saved as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newsroom.editing.editor.notice.blocks import shown_blocks
from tests.timing import in_a_moment

if TYPE_CHECKING:
    from tests.editing.editor.conftest import Office

LINES = st.sampled_from(
    [
        *("", "Một đoạn.", "- mục", "  thụt", "1. số", "> trích", "| a | b |", "|---|---|", "```"),
        *("# Mục", "[^1]: chú", "    nữa", "<div>", "</div>", "[a]: b.md", "\t", "!!! note", "---"),
    ]
)
TEXT = """
Một đoạn[^1] có [liên kết][a]
và dòng hai.

### Mục

- một

    trong một

- hai

> trích

> trích nữa

![Ảnh](x.jpg "Chú thích")

```
mã

mã
```

[^1]: chú thích
    còn nữa

[a]: khac.md

Đoạn cuối.
"""


@given(st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n", "\u2028"]))))
def test_blocks_and_what_stands_between_make_up_the_text(lines: list[tuple[str, str]]) -> None:
    text = "".join(f"{line}{end}" for line, end in lines)
    found = shown_blocks(text)
    sources = [each["source"] for each in found["blocks"]]
    assert len(found["between"]) == len(sources) + 1
    joined = zip(found["between"], [*sources, ""], strict=True)
    assert "".join(f"{between}{source}" for between, source in joined) == text
    assert all(not between.strip(" \t\r\n\u2028") for between in found["between"])
    assert all(sources)


def test_each_block_is_shown_in_the_light_of_the_whole(office: Office) -> None:
    status, found = office.ask("POST", "api/html", {"text": TEXT})
    html = [each["html"] for each in found["blocks"]]
    assert status == 200
    assert '<sup id="fnref:1">' in html[0]
    assert '<a href="khac.md">liên kết</a>' in html[0]
    assert html[1] == '<h3 id="muc">Mục</h3>'
    assert html[2].count("<li>") == 2
    assert html[3].count("<blockquote>") == 1
    assert html[4] == '<p><img alt="Ảnh" src="x.jpg" title="Chú thích"></p>'
    assert "<code>" in html[5]
    assert html[6:] == ["", "", "<p>Đoạn cuối.</p>"]
    assert found["blocks"][5]["source"] == "```\nmã\n\nmã\n```"


def test_definitions_that_stand_together_are_found_each(office: Office) -> None:
    text = "Xem [A][a] và [b], câu[^x].\n\n[a]: a.md\n[B]: b.md\n[^x]: chú\n\n!!! note\n    Lưu ý."
    _, found = office.ask("POST", "api/html", {"text": text})
    html = [each["html"] for each in found["blocks"]]
    assert re.findall('href="([^"]+)"', html[0]) == ["a.md", "b.md", "#fn:x"]
    assert html[1] == ""
    assert "admonition" in html[2]


def test_many_blocks_that_name_many_definitions_are_read_in_a_moment() -> None:
    names = "\n\n".join(f"Câu [n{n}]." for n in range(400))
    defined = "\n".join(f"[n{n}]: n{n}.md" for n in range(400))
    with in_a_moment():
        found = shown_blocks(f"{names}\n\n{defined}")
    assert found["blocks"][-2]["html"] == '<p>Câu <a href="n399.md">n399</a>.</p>'


def test_what_the_gate_refuses_is_shown_to_nobody(office: Office) -> None:
    text = "Một <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>"
    _, found = office.ask("POST", "api/html", {"text": text})
    assert not any(
        "script>" in each["html"] or "onerror" in each["html"] for each in found["blocks"]
    )


def test_a_note_that_an_asterisk_begins_is_no_list() -> None:
    assert "<p>* Chưa gồm thuế.</p>" in shown("Giá 5 triệu đồng*.\n\n* Chưa gồm thuế.")
    assert "<li>Chưa gồm thuế.</li>" in shown("Giá 5 triệu đồng.\n\n* Chưa gồm thuế.")


def test_a_link_into_the_office_is_shown_as_one_to_be_changed() -> None:
    assert '<a href="http://192.168.1.2/x">tệp</a>' in shown("Xem [tệp](http://192.168.1.2/x).")


def shown(text: str) -> str:
    """Return the HTML of the blocks of a text."""
    return "".join(each["html"] for each in shown_blocks(text)["blocks"])
