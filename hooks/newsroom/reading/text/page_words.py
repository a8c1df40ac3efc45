"""The words of a page outside the news, which are pasted as those of notices are."""

from __future__ import annotations

import re

from newsroom.reading.pasted.text import as_markdown
from newsroom.reading.text.code import masked

_BLOCK = re.compile(r"(?:^(?!#+\s)[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
"""Lines that no blank line parts, and no heading."""
_OWN_HEAD = re.compile(r"[-+:=>/$?&\s]|\[(?![^\[\]\n^]+\]\()|!!!|\*[\s\[]|\d+[.)]\s")
"""How a line begins that Markdown takes for more than words."""
_OWN_MARK = re.compile(r"[{}`\\~]|<(?![^<>\s]+[@:][^<>\s]*>)|==|\^\^|\+\+|:[a-z0-9_+-]+:")
"""What ordinary pages alone may have within a line."""
_TAG = re.compile(r"^<(\w+)(?![^<>\n]*\bmarkdown\b)", re.MULTILINE)
"""Where a page's own HTML begins that holds no Markdown."""


def with_words_read(text: str) -> str:
    """Return a page's Markdown, its blocks of mere words read as those of notices.

    So lines stay lines, rows with tabs are a table, and addresses lead there.
    """
    seen = _without_html(masked(text))

    def read(block: re.Match[str]) -> str:
        words = block[0]
        is_seen = seen[block.start() : block.end()] == words
        if not is_seen or _OWN_MARK.search(words) or any(map(_OWN_HEAD.match, words.splitlines())):
            return words
        markdown, doubts = as_markdown(words, first_line=1)
        # What is bold from one line to the next would be so no more.
        return words if doubts or r"\*\*" in markdown else f"{markdown}\n"

    return _BLOCK.sub(read, text)


def _without_html(text: str) -> str:
    """Return a text of the same length, without what stands from a tag to the last that ends it."""
    parts: list[str] = []
    ends: dict[str, int] = {}
    read = 0
    for tag in _TAG.finditer(text):
        if tag.start() >= read:
            name = tag[1]
            if name not in ends:
                ends[name] = text.rfind(f"</{name}>")
            end = max(ends[name], tag.end())
            parts += (text[read : tag.start()], "\0" * (end - tag.start()))
            read = end
    return "".join((*parts, text[read:]))
