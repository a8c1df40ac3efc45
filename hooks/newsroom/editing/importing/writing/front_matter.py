"""The front matter of a draft, with remarks for its editor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.pasted.spaces import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Value = str | Mapping[str, str] | list[str] | list[Mapping[str, str]]

_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
"""What YAML reads as it stands."""


def front_matter(remarks: Iterable[str], values: Mapping[str, Value]) -> str:
    """Return front matter from `---` to `---`; empty values are left out."""
    lines = [f"# {tidy(remark)}" for remark in remarks]
    for key, value in values.items():
        if value:
            lines += _entry(key, value)
    return "\n".join(["---", *lines, "---"])


def _entry(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {scalar(value)}"
        return
    yield f"{key}:"
    if isinstance(value, list):
        for item in value:
            yield from _item(item)
    else:
        yield from (f"  {name}: {scalar(text)}" for name, text in value.items() if text)


def _item(item: str | Mapping[str, str]) -> Iterator[str]:
    if isinstance(item, str):
        yield f"  - {scalar(item)}"
        return
    for place, (name, text) in enumerate(item.items()):
        yield f"  {' ' if place else '-'} {name}: {scalar(text)}"


def scalar(text: str) -> str:
    """Return a text as YAML reads it back, in quotation marks only where it needs them."""
    text = tidy(text)
    if _PLAIN.fullmatch(text) and not text.endswith(":"):
        return text
    if "\\" in text or '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
