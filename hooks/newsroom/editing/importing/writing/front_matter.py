"""The front matter of a notice as it is written: entries, remarks, quotation marks where needed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from newsroom.reading.pasted.lines.spaces import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Value = str | Mapping[str, "Value"] | Sequence[str] | Sequence[Mapping[str, "Value"]]

_PLAIN = re.compile(r"[^\W_](?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
"""What YAML reads as it stands."""
_STEP = "  "


def front_matter(remarks: Iterable[str], values: Mapping[str, Value]) -> str:
    """Return front matter from `---` to `---`; empty values are left out."""
    lines = [f"# {tidy(remark)}" for remark in remarks]
    for key, value in values.items():
        lines += entry(key, value)
    return "\n".join(["---", *lines, "---"])


def entry(key: str, value: Value, indent: str = "") -> Iterator[str]:
    """Yield the lines of one entry, none of an empty value."""
    if not value:
        return
    if isinstance(value, str):
        yield f"{indent}{key}: {scalar(value)}"
        return
    yield f"{indent}{key}:"
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from entry(name, inner, f"{indent}{_STEP}")
        return
    for item in value:
        yield from _item(item, f"{indent}{_STEP}")


def _item(item: str | Mapping[str, Value], indent: str) -> Iterator[str]:
    if isinstance(item, str):
        yield f"{indent}- {scalar(item)}"
        return
    within = f"{indent}{_STEP}"
    lines = [line for name, inner in item.items() for line in entry(name, inner, within)]
    for place, line in enumerate(lines):
        yield line if place else f"{indent}- {line.removeprefix(within)}"


def scalar(text: str) -> str:
    """Return a text as YAML reads it back, in quotation marks only where it needs them."""
    text = tidy(text)
    if _PLAIN.fullmatch(text) and not text.endswith(":"):
        return text
    if "\\" in text or '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
