"""Inline marks of ordinary pages beyond Markdown's own: `==important==`, `m^2^`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor

if TYPE_CHECKING:
    from markdown import Markdown

_BEFORE_EMPHASIS = 65


def _doubled(sign: str) -> str:
    """Return the pattern of words between two pairs of a sign, none of which is within a word."""
    words = rf"(?![\s{sign}])((?:[^{sign}]|{sign}(?!{sign}))+)(?<!\s)"
    return rf"(?<![\w{sign}])({sign}{{2}}){words}{sign}{{2}}(?![\w{sign}])"


def _single(sign: str) -> str:
    """Return the pattern of letters between two signs, without a blank."""
    return rf"(?<!{sign})({sign})([^\s{sign}]+){sign}(?!{sign})"


_PATTERNS = {
    "mark": _doubled("="),
    "del": _doubled("~"),
    "ins": _doubled(r"\^"),
    "sub": _single("~"),
    "sup": _single(r"\^"),
}


class Marks(Extension):
    """An extension of Python-Markdown for marks as Material's users write them.

    Not `pymdownx.mark`, `caret` and `tilde`, whose patterns take every build 30 milliseconds.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Look for the marks, but for those with a backslash before them."""
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, "=", "~", "^"]
        for tag, pattern in _PATTERNS.items():
            processor = SimpleTagInlineProcessor(pattern, tag)
            md.inlinePatterns.register(processor, tag, _BEFORE_EMPHASIS)
