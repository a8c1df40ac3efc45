"""The rooms of the house: what each may import, and what stands at its door."""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.house.trees import imports, tree

if TYPE_CHECKING:
    from pathlib import Path

HOOKS = ROOT / "hooks"
ARCHITECTURE = (ROOT / ".github/ARCHITECTURE.md").read_text("utf-8")
ROOM = re.compile(r"^\| `newsroom/(?P<name>\w+)/` \| .+ \| (?P<imports>.+) \|$", re.MULTILINE)
MAY_IMPORT = {
    room["name"]: frozenset(re.findall(r"\w+", room["imports"]))
    for room in ROOM.finditer(ARCHITECTURE)
    if room["imports"] != "all below"
}
"""The rooms that each may import; the editor's command, the edition and the adapter see all."""


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_from_the_rooms_below(room: str) -> None:
    for file in (HOOKS / "newsroom" / room).rglob("*.py"):
        for name in imports(file):
            if name.startswith("newsroom."):
                assert name.split(".")[1] in {room, *MAY_IMPORT[room]}, f"{file}: {name}"


def test_what_a_room_may_import_stands_below_it() -> None:
    rooms = list(MAY_IMPORT)
    for place, room in enumerate(rooms):
        assert MAY_IMPORT[room].isdisjoint(rooms[: place + 1]), room


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
    assert len(tree(door).body) == 1
    assert "Not for: " in (ast.get_docstring(tree(door)) or "")
