"""A line of Markdown as plain words, for titles, summaries and captions."""

from __future__ import annotations

import html
import re

from newsroom.text.backticks import Backticks
from newsroom.text.emphasis import DelimiterRun, pair

_MARK = re.compile(r"[\\`&<*_~\[]")
_TOKEN = re.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?P<comment><!--)
    | <(?P<address>https?://[^\s<>]{1,999}|[^\s<>@/]{1,99}@[^\s<>@/]{1,99})>
    | <(?P<closing>/?)(?P<tag>[A-Za-z][A-Za-z0-9:]{0,19})(?:[\s/][^<>]{0,999})?>
    | (?P<run>\*+|_+|~~)
    | (?P<unseen>\[\^[^\s\[\]]{1,99}\]|<!\[[^\[\]<>]{1,99}\]>)
    | (?P<open>!?\[)
    | (?P<close>\])(?P<target>\(\s*
        (?:<[^<>\n]{0,999}>|(?:[^\s()<>]|\([^\s()<>]{0,99}\)){0,999})
        (?:\s+(?:"[^"]{0,999}"|'[^']{0,999}'))?\s*\)(?:\{:[^{}\n]{0,99}\})?)?
    """,
    re.VERBOSE,
)
"""Every part of it has an end, so that no text takes longer than its length."""
_BREAKING = "br p div li ul ol td th tr table h1 h2 h3 h4 h5 h6 hr blockquote"
_INLINE = """
a abbr acronym b bdi bdo big center cite code del dfn em font i img ins kbd mark nobr o:p q s
samp small span strike strong sub sup time tt u var wbr
"""
_SHOWN_AS = {**dict.fromkeys(_BREAKING.split(), " "), **dict.fromkeys(_INLINE.split(), "")}
"""What stands for a tag; all other names in angle brackets are text."""
_HIDDEN = ("script", "style")
_SPACES = re.compile(r"[ \t\r\n]+")
_ADDRESS = re.compile(r"[./#:@?]|\(\s*\)")
"""What an address has; `[sửa đổi](2)` are words."""


def as_words(text: str) -> str:
    """Return a line as plain words: marks and tags are removed, entities decoded.

    Signs that are no marks stay: `2*3`, `a_b`, `<5`, `R&D`, `(*)`.
    """
    if not _MARK.search(text):
        return text
    return _SPACES.sub(" ", _Line(text).words()).strip(" ")


class _Line:
    """A line being read from its first mark to its last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lower = text.lower()
        self._parts: list[str] = []
        self._runs: list[tuple[int, DelimiterRun]] = []
        self._brackets: list[int] = []
        self._ticks = Backticks(text)

    def words(self) -> str:
        place = 0
        while match := _TOKEN.search(self._text, place):
            self._parts.append(self._text[place : match.start()])
            place = self._read(match)
        pair([run for _, run in self._runs])
        for part, run in self._runs:
            self._parts[part] = run.sign * run.left
        return "".join([*self._parts, self._text[place:]])

    def _read(self, match: re.Match[str]) -> int:
        """Add what a mark shows, and return where the text goes on."""
        kind = match.lastgroup
        if kind == "ticks":
            return self._code(match)
        if kind == "comment":
            return self._end_of("-->", match.end())
        if kind == "tag":
            return self._tag(match)
        if kind == "run":
            self._runs.append((len(self._parts), DelimiterRun.of(self._text, *match.span())))
            self._parts.append("")
        elif kind == "open":
            self._brackets.append(len(self._parts))
            self._parts.append(match[0])
        elif kind in ("close", "target"):
            self._bracket(match)
        elif kind == "entity":
            self._parts.append(_shown(html.unescape(match[0])))
        elif kind != "unseen":  # the mark of a note, or a condition of Word
            self._parts.append(match["escaped"] or match["address"])
        return match.end()

    def _code(self, match: re.Match[str]) -> int:
        """Read a code span, in which nothing is a mark."""
        closing = self._ticks.closing(*match.span())
        if closing is None:
            self._parts.append(match[0])
            return match.end()
        self._parts.append(self._text[match.end() : closing].strip())
        return closing + len(match[0])

    def _tag(self, match: re.Match[str]) -> int:
        name = match["tag"].lower()
        if name in _HIDDEN and not match["closing"]:
            end = self._lower.find(f"</{name}", match.end())
            return match.end() if end < 0 else self._end_of(">", end)
        self._parts.append("" if name in _HIDDEN else _SHOWN_AS.get(name, match[0]))
        return match.end()

    def _end_of(self, sign: str, start: int) -> int:
        """Return where what is hidden from `start` on ends; without its sign, nowhere."""
        found = self._text.find(sign, start)
        return len(self._text) if found < 0 else found + len(sign)

    def _bracket(self, match: re.Match[str]) -> None:
        opened = self._brackets.pop() if self._brackets else None
        if opened is None or not _ADDRESS.search(match["target"] or ""):
            self._parts.append(match[0])
        else:
            self._parts[opened] = ""


def _shown(letter: str) -> str:
    """Return what an entity stands for; spaces of all kinds as one, nothing for the invisible."""
    return letter if letter.isprintable() else " " if letter.isspace() else ""
