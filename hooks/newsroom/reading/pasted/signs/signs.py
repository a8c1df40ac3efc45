"""Escapes the signs of prose that Markdown would misread, and keeps those that are marks."""

from __future__ import annotations

import re

from newsroom.reading.pasted.signs.addresses import ADDRESS, address_in, has_address, link_to
from newsroom.text.backticks import Backticks
from newsroom.text.detours import without_detour
from newsroom.text.emphasis import DelimiterRun, pair

_SIGN = re.compile(r"[*_{\\`<]|\]\(\d")
_TOKENS = (
    r"(?P<escape>\\[\\`*_{}\[\]()>#+\-.!|])"
    r"|(?P<other>\\[~$^@=%\"'])"
    r"|(?P<code>`+)"
    r"|(?P<tag><(?:[A-Za-z/!?][^<>]*|[^<>\s@]+@[^<>\s@]+)>)"
    r"|(?P<point>\](?=\(\d{1,4}\)))"
    r"|(?P<target>\](?:\((?:<[^<>\n]*>)?(?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\]))"
    r"|(?P<note>\[\^[^\[\]\s]+\])"
    r"|(?P<bracket>\[)"
    r"|(?P<close>\])"
    r"|(?P<attributes>\{:[^{}\n]*\}|\{[.#][A-Za-z][^{}\n]*\})"
    r"|(?P<brace>\{)"
    r"|(?P<run>\*+|_+)"
)
_TOKEN = re.compile(_TOKENS)
_TOKEN_OR_ADDRESS = re.compile(f"{_TOKENS}|(?P<address>{ADDRESS})")
_SHIELDED = {"brace": "\\{", "point": "\\]"}
"""Signs that Markdown must not see; the point of a law, `khoản [1](2)`, is no link."""
_ANCHOR = re.compile(r"<(/?)[aA](?=[\s>])")


def with_signs_shown(text: str) -> str:
    """Return a block's prose as Markdown that shows each literal sign.

    What pairs as emphasis, code, links and HTML stays; addresses become links.
    """
    if has_address(text):
        return _Prose(text).marked(_TOKEN_OR_ADDRESS)
    has_signs = _SIGN.search(text) or text.count("[") > text.count("]")
    return _Prose(text).marked(_TOKEN) if has_signs else text


class _Prose:
    """A block's prose, written again token by token."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._runs: list[tuple[int, DelimiterRun]] = []
        self._brackets: list[int] = []
        self._links: list[tuple[int, str]] = []
        self._in_anchor = False
        self._ticks = Backticks(text)

    def marked(self, pattern: re.Pattern[str]) -> str:
        """Return the text for Markdown, its tokens found by `pattern`."""
        place = 0
        while found := pattern.search(self._text, place):
            self._parts.append(self._text[place : found.start()])
            place = self._add(found)
        self._parts.append(self._text[place:])
        for part in self._brackets:  # Markdown would look for the end of each
            self._parts[part] = "\\["
        pair([run for _, run in self._runs])
        for part, run in self._runs:
            self._parts[part] = run.written
        return "".join(self._parts)

    def _add(self, found: re.Match[str]) -> int:
        """Add a token, and return where the text goes on."""
        start, end = found.span()
        written = _SHIELDED.get(found.lastgroup or "")
        match found.lastgroup:
            case "code":
                closing = self._ticks.closing(start, end)
                end = end if closing is None else closing + end - start
            case "tag":
                if anchor := _ANCHOR.match(found[0]):
                    self._in_anchor = not anchor[1]
            case "bracket":
                self._brackets.append(len(self._parts))
            case "other":  # a backslash before it means as little to readers as to Markdown
                written = found[0][1]
            case "point" | "close":
                del self._brackets[-1:]
            case "target" if self._brackets:
                self._unlink(self._brackets.pop())
            case "run":
                self._runs.append((len(self._parts), DelimiterRun.of(self._text, start, end)))
            case "address" if not self._in_anchor:
                address = address_in(found[0])
                end = start + len(address)
                address = without_detour(address)
                self._links.append((len(self._parts), address))
                written = link_to(address)
        self._parts.append(self._text[start:end] if written is None else written)
        return end

    def _unlink(self, start: int) -> None:
        """Write the addresses since part `start` as words: a link's words hold no other."""
        while self._links and self._links[-1][0] > start:
            part, words = self._links.pop()
            self._parts[part] = words
