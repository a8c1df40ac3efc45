"""The program's files as syntax trees, each parsed once for all tests of the house."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@cache
def tree(file: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(file.read_text("utf-8"))


@cache
def imports(file: Path) -> tuple[str, ...]:
    """Return every module that a file imports, wherever in it."""
    found: list[str] = []
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            found += (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            found += (each.name for each in node.names)
    return tuple(found)
