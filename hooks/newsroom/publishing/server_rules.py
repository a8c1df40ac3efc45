"""Rules for web servers: which addresses have moved, and which are gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def server_rules(moved: Mapping[str, str], gone: Iterable[str]) -> dict[str, str]:
    """Return the rules' files by their paths in the site; none where there is nothing to say.

    Addresses are of the whole host, unquoted: `/tin-tuc/2022/cu/`.
    """
    targets = {old: quote(new) for old, new in sorted(moved.items())}
    ended = sorted(set(gone))
    files = {
        "_redirects": [f"{quote(old)} {new} 301" for old, new in targets.items()],
        "_rules/moved.nginx": [f"{_quoted(old)} {_quoted(new)};" for old, new in targets.items()],
        "_rules/gone.nginx": [f"{_quoted(each)} 1;" for each in ended],
        "_rules/moved.apache": list(_words(targets)),
        "_rules/gone.apache": list(_words(dict.fromkeys(ended, "1"))),
    }
    return {path: "\n".join([*lines, ""]) for path, lines in files.items() if lines}


def _quoted(text: str) -> str:
    """Return a text as nginx reads it back."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _words(values: Mapping[str, str]) -> Iterator[str]:
    """Yield Apache's lines of two words; an old address with a space has its page alone."""
    return (f"{key} {value}" for key, value in values.items() if not any(map(str.isspace, key)))
