"""A text on its way through the gate, and what may come out of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from markdown import Markdown

from newsroom.reading.gate.aside.set_aside import set_aside
from newsroom.reading.gate.gate import Checked, check_html

EXTENSIONS = ["tables", "fenced_code", "sane_lists", "footnotes", "attr_list", "admonition", "toc"]
_ELEMENTS = set(
    "a abbr blockquote br caption cite code col colgroup dd details div dl dt em figcaption "  # noqa: SIM905
    "figure h1 h2 h3 h4 h5 h6 hr img kbd li mark ol p pre q s small strong sub summary sup "
    "table tbody td tfoot th thead tr u ul wbr".split()
)
_ATTRIBUTES = {
    "alt": r".*",
    "class": r"admonition \w+|admonition-title|footnote(-(back)?ref)?|language-\S+"
    r"|left|right|center",
    "colspan": r"\d+",
    "href": r"(https?://[^/?#\\]|mailto:|tel:|#|(?![^/?#]*:|//|[/\\]{2}))[\s\S]*",
    "id": r"(?!_)[\w-]+|fn(ref)?\d*:\S+",
    "open": "",
    "rowspan": r"\d+",
    "scope": r"(col|row)(group)?",
    "span": r"\d+",
    "src": r"(?![^/?#]*:|[/\\]{2})[\s\S]+",
    "start": r"-?\d+",
    "title": r"[\s\S]*",
    "type": r"[1aAiI]",
    "value": r"-?\d+",
}
_BLOCKS = set(
    "blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary "  # noqa: SIM905
    "table tbody td tfoot th thead tr ul".split()
)
_HOLDS_NO_BLOCK = set("a abbr cite code em h1 h2 h3 h4 h5 h6 kbd mark p q s small strong u".split())  # noqa: SIM905
_VOID = {"br", "col", "hr", "img", "wbr"}


def gated(text: str, *, first_line: int = 1) -> Checked:
    """Return what the gate makes of a text."""
    markdown = Markdown(extensions=EXTENSIONS, output_format="html")
    markdown.parser.blockprocessors.deregister("code")
    return check_html(markdown.convert(set_aside(text)), text, first_line=first_line)


def assert_harmless(page: str) -> None:
    """Fail where some HTML holds what no notice may, or opens or ends what is not its own."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _ELEMENTS, tag
        assert not (tag in _BLOCKS and {*self.open[-1:]} & _HOLDS_NO_BLOCK), (tag, self.open)
        for key, value in attrs:
            assert re.fullmatch(_ATTRIBUTES[key], value or "", re.IGNORECASE), (tag, key, value)
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)
