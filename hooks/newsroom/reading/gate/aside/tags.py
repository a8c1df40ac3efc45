"""A tag of HTML as it was written, told from other words in angle brackets."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from newsroom.reading.gate.allowed import DIVISIONS, ELEMENTS, REFUSED, RENAMED, VALUELESS, WRAPPERS

# Every quantifier is possessive: no part of a text is tried twice.
_KEY = r"""[^\s"'<>/=]++"""
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s"'<>][^\s<>]*+)"""
_ATTRIBUTE = re.compile(rf"[\s/]*+({_KEY})(?:\s*+=\s*+({_VALUE}))?+")
_TAG = re.compile(
    r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:._-]*+)(?=[\s/>])"
    rf"(?P<attributes>(?:[\s/]*+{_KEY}(?:\s*+=\s*+{_VALUE})?+)*+)[\s/]*+>"
)
_NAMESPACE_END = re.compile(r"</([A-Za-z][\w.-]*+:[\w.-]++)")
_KNOWN = ELEMENTS | DIVISIONS | WRAPPERS | frozenset(REFUSED) | frozenset(RENAMED)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it was written."""

    name: str
    """In small letters, an old name as the one that is used today."""
    closing: bool
    """Whether it ends its element."""
    attributes: str
    """All between the name and the bracket."""
    end: int
    """Where it ends in its text."""

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield key and value of each attribute, entities in the value as they were written."""
        for match in _ATTRIBUTE.finditer(self.attributes):
            value = match[2] or ""
            yield match[1].lower(), value[1:-1] if value[:1] in ("'", '"') else value


def namespaced(text: str) -> frozenset[str]:
    """Return the names with a namespace whose elements have an end in `text`."""
    return frozenset(name.lower() for name in _NAMESPACE_END.findall(text))


def read_tag(text: str, place: int) -> Tag | None:
    """Return the tag that begins at `place`, whatever its name."""
    match = _TAG.match(text, place)
    if match is None:
        return None
    name = match["name"].lower()
    return Tag(RENAMED.get(name, name), bool(match["closing"]), match["attributes"], match.end())


def tag_at(text: str, place: int, *, known: Container[str] = ()) -> Tag | None:
    """Return the tag that begins at `place`; none where words in angle brackets are no tag.

    `known` has the names with a namespace that are elements in this text.
    """
    tag = read_tag(text, place)
    if tag is None or not (tag.name in REFUSED or _is_likely(tag.attributes)):
        return None
    is_sure = tag.name in known or tag.name == "o:p" or tag.attributes or text[tag.end - 2] == "/"
    return tag if tag.name in _KNOWN or (":" in tag.name and is_sure) else None


def _is_likely(attributes: str) -> bool:
    """Whether these are attributes at all: in `a<b và c>d` they are words."""
    found = _ATTRIBUTE.findall(attributes)
    return not found or any(
        value or key.lower() in VALUELESS or key.lower().startswith("on") for key, value in found
    )
