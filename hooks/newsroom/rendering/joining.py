"""Bundles of scripts and styles with what they import: browsers ask for one file, not many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_IMPORT = re.compile(r'^(?:import \{[^}]*\} from|@import) "\./([^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ", re.MULTILINE)
_COMMENT = re.compile(r"^ *(?://.*|/\*(?:[^*]|\*(?!/))*\*/)\n", re.MULTILINE)
"""One that has its lines to itself: a fourth of what phones would load."""
_INDENT = re.compile(r"^\s+", re.MULTILINE)
"""And blank lines; the only texts of several lines are markup, where both say nothing."""


def entries(files: Iterable[Path]) -> set[Path]:
    """Return the files that no other imports: the entries, which browsers ask for."""
    every = set(files)
    return every - {file.with_name(name) for file in every for name in _IMPORT.findall(_text(file))}


def joined(file: Path) -> str:
    """Return a script, or a sheet of styles, behind all it imports, uncommented and flush left.

    Each part stands there once. Those of a script share one scope, so no two of them may give one
    name to two things of their own; it exports what it did.
    """
    *imported, own = (_IMPORT.sub("", each) for each in _parts(file, set()))
    whole = "\n".join([*(_EXPORT.sub("", each) for each in imported), own])
    return _INDENT.sub("", _COMMENT.sub("", whole))


def _parts(file: Path, seen: set[str]) -> list[str]:
    """Return the texts of a file and of what it imports that is not `seen`, itself last."""
    seen.add(file.name)
    text = _text(file)
    parts = []
    for name in _IMPORT.findall(text):
        if name not in seen:
            parts += _parts(file.with_name(name), seen)
    return [*parts, text]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
