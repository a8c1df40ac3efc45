"""The rooms of the house: what each may import, and what stands at its door."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

HOOKS = ROOT / "hooks"
LOWEST = frozenset({"text", "building"})
MAY_IMPORT = {
    "starting": frozenset[str](),
    "text": frozenset[str](),
    "building": frozenset[str](),
    "notices": frozenset({"text"}),
    "reading": LOWEST | {"notices"},
    "related": LOWEST | {"notices"},
    "pictures": LOWEST | {"notices"},
    "attachments": LOWEST | {"notices", "pictures"},
    "pages": {"text", "notices", "pictures", "attachments", "building"},
    "search": LOWEST | {"notices", "pages"},
    "metadata": {"text", "notices", "pages", "pictures"},
    "feeds": {"text", "building", "notices", "pages", "metadata"},
    "publishing": frozenset({"text", "notices"}),
    "rendering": LOWEST | {"notices", "pages", "pictures", "metadata", "feeds"},
}
"""The rooms below each; the edition, the editor's command and the adapter see all of them."""


def imports(file: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_from_the_rooms_below(room: str) -> None:
    for file in (HOOKS / "newsroom" / room).rglob("*.py"):
        for name in imports(file):
            if name.startswith("newsroom."):
                assert name.split(".")[1] in {room, *MAY_IMPORT[room]}, f"{file}: {name}"


def test_the_table_has_every_room() -> None:
    rooms = {file.parent.name for file in (HOOKS / "newsroom").glob("*/__init__.py")}
    assert rooms - {"editing"} == MAY_IMPORT.keys()


def test_only_the_adapter_knows_mkdocs() -> None:
    for file in (HOOKS / "newsroom").rglob("*.py"):
        for name in imports(file):
            assert name.partition(".")[0] not in {"mkdocs", "material", "newsroom_mkdocs"}, file


def test_nothing_but_the_preview_knows_the_editors_page() -> None:
    page = HOOKS / "newsroom/editing/editor"
    for file in {*(HOOKS / "newsroom").rglob("*.py")} - {*page.rglob("*.py")}:
        assert not any(name.startswith("newsroom.editing.editor") for name in imports(file)), file


def test_what_starts_the_preview_needs_no_library() -> None:
    for file in (HOOKS / "newsroom/starting").glob("*.py"):
        for name in imports(file):
            assert name.split(".")[0] in sys.stdlib_module_names | {"newsroom"}, f"{file}: {name}"
    assert [*imports(HOOKS / "newsroom/__init__.py")] == []


def test_the_hook_only_binds_events() -> None:
    source = (HOOKS / "news.py").read_text("utf-8")
    assert {name.split(".")[0] for name in imports(HOOKS / "news.py")} == {"newsroom_mkdocs"}
    assert len(source.splitlines()) <= 60


@pytest.mark.parametrize("door", sorted(HOOKS.glob("newsroom*/**/__init__.py")), ids=str)
def test_each_room_says_what_it_is_for_and_not_for_and_no_more(door: Path) -> None:
    tree = ast.parse(door.read_text("utf-8"))
    assert len(tree.body) == 1
    assert "Not for: " in (ast.get_docstring(tree) or "")
