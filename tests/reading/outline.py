"""What a reader sees of Markdown, a block a line: `p Một / hai`, `  - ba`, `3. bốn`, `td a | b`."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown

EXTENSIONS = ("tables", "fenced_code", "sane_lists", "footnotes", "attr_list", "admonition")
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "pre", "div", "hr")
_SIGNS = {"strong": "**", "em": "*", "code": "`"}


def rendered(text: str) -> str:
    """Return the HTML of Markdown, prose never being code."""
    converter = markdown.Markdown(extensions=list(EXTENSIONS))
    converter.parser.blockprocessors.deregister("code")
    return converter.convert(text)


def outline(text: str) -> str:
    """Return the blocks that a reader sees of Markdown."""
    blocks = _blocks(_Outline(), text)
    told = ((depth, " ".join(f"{mark} {words}".split())) for depth, mark, words in blocks)
    return "\n".join(f"{depth}{words}" for depth, words in told if words not in ("p", "div"))


def words_seen(text: str) -> list[str]:
    """Return the words of Markdown that a reader sees, numbers of lists among them."""
    blocks = _blocks(_Words(), text)
    said = (words if mark[:1].isalpha() else f"{mark} {words}" for _, mark, words in blocks)
    return re.findall(r"[^\W_]+", " ".join(said).replace("*", ""))


def _blocks(parser: _Words, text: str) -> list[tuple[str, str, str]]:
    parser.feed(rendered(text))
    parser.close()
    return [(depth, mark, "".join(words)) for depth, mark, words in parser.blocks]


class _Words(HTMLParser):
    """The blocks of a page: how deep each stands, what it is, its words."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str, list[str]]] = []
        self._lists: list[int | None] = []
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag in ("ul", "ol"):
            self._lists.append(int(values.get("start", "1")) if tag == "ol" else None)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag in _BLOCKS:
            self._begin(tag)
        else:
            self.begin_inline(tag, values)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "blockquote":
            self._quotes -= 1
        else:
            self.end_inline(tag)

    def handle_data(self, data: str) -> None:
        self.say(data)

    def begin_inline(self, tag: str, values: dict[str, str]) -> None:
        if tag == "img":
            self.say(f" img {values.get('alt', '')} " + values.get("title", ""))
        elif tag in ("br", "td", "th"):
            self.say(" ")

    def end_inline(self, tag: str) -> None:
        """Say what stands at an element's end."""

    def say(self, words: str) -> None:
        if self.blocks:
            self.blocks[-1][2].append(words)

    def _begin(self, tag: str) -> None:
        above = self.blocks[-1] if self.blocks else ("", "", [""])
        if tag == "p" and above[1][:1] in ("-", *"0123456789") and not "".join(above[2]).strip():
            return  # the item has begun the line
        depth, mark = "  " * (len(self._lists) - 1) + "> " * self._quotes, tag
        if tag == "li":
            number = self._lists[-1]
            mark = "-" if number is None else f"{number}."
            self._lists[-1] = None if number is None else number + 1
        self.blocks.append((depth, "" if tag == "tr" else mark, []))


class _Outline(_Words):
    """The same, with signs for what is bold, a link, a cell."""

    def __init__(self) -> None:
        super().__init__()
        self._links: list[str] = []

    def begin_inline(self, tag: str, values: dict[str, str]) -> None:
        if tag in ("td", "th"):
            self.say(" | " if "".join(self.blocks[-1][2]).strip() else f"{tag} ")
        elif tag == "img":
            title = f' "{values["title"]}"' if "title" in values else ""
            self.say(f" img {values.get('alt', '')}{title} ")
        elif tag == "a":
            self._links.append(values.get("href", ""))
            self.say("[")
        else:
            self.say(" / " if tag == "br" else _SIGNS.get(tag, ""))

    def end_inline(self, tag: str) -> None:
        self.say(f"]({self._links.pop()})" if tag == "a" else _SIGNS.get(tag, ""))
