"""The links and pictures of a text as they are written, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTES = "\"'“”„‟«»‘’″"
_BRACKET = re.compile(r"\\.|!?\[|\]", re.DOTALL)
_ADDRESS = re.compile(r"\((?P<inside>(?:[^()\"\n]|\"[^\"\n]*\"|\([^()\n]*\)|\")*+)\)")
_LABEL = re.compile(r"\[(?P<label>[^\[\]\n]{0,200})\]")
_SLUG = re.compile(r"[a-z][a-z0-9_-]+|")
"""A label that is none but a label's; `[Ảnh][Video]` and `[1][2]` may be words."""
_QUOTED = re.compile(rf"(?<=\s)[{QUOTES}]")
_SUFFIX = re.compile(r"\.\w{2,5}$")
_DEFINITION = re.compile(
    r"^[ \t\u00a0>]*\[(?!\^)(?P<label>[^\[\]\n]{1,200})\][:：][ \t]*"
    r"(?:<(?P<angled>[^<>\n]*)>|(?P<plain>\S*))",
    re.MULTILINE,
)
_TAG = re.compile(
    r"<(?P<name>img|a)(?=[\s/>])(?P<attributes>[^<>]{0,2000})>(?P<words>[^<>]{0,80})", re.IGNORECASE
)
_ATTRIBUTE = re.compile(
    r"\b(?P<name>src|href|alt)\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class InlineLink:
    """A link or a picture, in Markdown or HTML."""

    start: int
    """Where it begins in the text."""
    is_picture: bool
    words: str
    """What a link shows, or the description of a picture."""
    target: str | None
    """The address, none where its label is defined nowhere."""
    title: str = ""
    """What stands behind the address, with its quotation marks."""

    @property
    def written(self) -> str:
        """The address as Markdown takes it, in angle brackets where it holds spaces or brackets."""
        target = self.target or ""
        return f"<{target}>" if re.search(r"[\s()]", target) else target


def links_in(text: str) -> Iterator[InlineLink]:
    """Yield the links and pictures of a text without code."""
    if "](" in text or "][" in text or "]:" in text:
        yield from _markdown_links(text)
    for tag in _TAG.finditer(text):
        found = _ATTRIBUTE.finditer(tag["attributes"])
        attributes = {each["name"].lower(): each[2] or each[3] or each[4] or "" for each in found}
        is_picture = tag["name"].lower() == "img"
        words = attributes.get("alt", "") if is_picture else tag["words"].strip() or "…"
        target = attributes.get("src" if is_picture else "href")
        if is_picture or target is not None:
            yield InlineLink(tag.start(), is_picture, words, target)


def definitions(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, label and address of each line that says where a label leads."""
    for each in _DEFINITION.finditer(text):
        yield each.start("label"), label_key(each["label"]), each["angled"] or each["plain"] or ""


def _markdown_links(text: str) -> Iterator[InlineLink]:
    defined = {label: address for _, label, address in definitions(text)}
    opened: list[re.Match[str]] = []
    read = 0
    for bracket in _BRACKET.finditer(text):
        if bracket.start() < read:
            continue
        if bracket[0] in ("[", "!["):
            opened.append(bracket)
        elif bracket[0] == "]" and opened:
            start, end = opened.pop(), bracket.end()
            words, is_picture = text[start.end() : end - 1], start[0] == "!["
            if address := _ADDRESS.match(text, end):
                target, title = _split(address["inside"].strip())
                yield InlineLink(start.start(), is_picture, words, target, title)
                continue
            label = _LABEL.match(text, end)
            read = label.end() if label else read
            name = label_key(label["label"] if label and label["label"] else words)
            is_meant = label and (is_picture or _SLUG.fullmatch(label["label"]))
            if name in defined and not text.startswith(":", end):
                yield InlineLink(start.start(), is_picture, words, defined[name])
            elif is_meant and not name.startswith("^"):
                yield InlineLink(start.start(), is_picture, words, None)


def _split(inside: str) -> tuple[str, str]:
    """Return address and title of what stands in brackets; a name may hold spaces and quotes."""
    if inside.startswith("<"):
        target, _, title = inside[1:].partition(">")
        return target, title.strip()
    quoted = _QUOTED.search(inside)
    if quoted is None or _SUFFIX.search(inside):
        return inside, ""
    return inside[: quoted.start()].rstrip(), inside[quoted.start() :]


def label_key(label: str) -> str:
    """Return a label as it is compared with others."""
    return " ".join(label.split()).casefold()
