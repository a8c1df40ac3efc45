"""What the sanitizer writes, read as the standard library's parser reads it."""

from __future__ import annotations

from html.parser import HTMLParser

import nh3
from hypothesis import example, given
from hypothesis import strategies as st

from newsroom.reading.gate.balanced import BalancedReader
from newsroom.reading.gate.gate import check_html
from tests.factory import markdown


class Ours(BalancedReader):
    def __init__(self, text: str) -> None:
        self.told: list[object] = []
        self.feed(text)

    def begin(self, name: str, said: dict[str, str]) -> None:
        self.told.append((name, said))

    def end(self, name: str) -> None:
        self.told.append(f"</{name}>")

    def words(self, words: str) -> None:
        self.told.append(words)


class Theirs(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.told: list[object] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.told.append((tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self.told.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.told.append(data)


@example("<p title='a>b \"c\" &amp;lt; &nbsp;'>x &amp;amp; y &lt; z<br><img src=a alt></p>")
@given(st.text("ab <>/=\"'&;\n\u00a0x", max_size=60).map(lambda t: f"<p title={t}>{t}</p>"))
def test_any_html_that_was_balanced_is_read_alike(text: str) -> None:
    written = nh3.clean(text, generic_attribute_prefixes={"t"}, attributes={"img": {"src", "alt"}})
    assert Ours(written).told == Theirs(written).told


@given(markdown)
def test_whatever_the_gate_lets_through_is_read_alike(text: str) -> None:
    written = check_html(f"<p title=a>{text}</p>", text, first_line=1).html
    assert Ours(written).told == Theirs(written).told
