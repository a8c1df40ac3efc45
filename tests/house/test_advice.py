"""What messages and guides tell people to type: commands that there are, as people have them."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from tests.conftest import ROOT
from tests.house.trees import tree

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMAND = re.compile(r"\bmake ([a-z]+(?:-[a-z]+)*)")
TARGETS = {*re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)}


def _messages() -> Iterator[tuple[str, str]]:
    """Yield every text of the program, and the file that it stands in."""
    for file in (ROOT / "hooks").rglob("*.py"):
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield file.name, node.value


def _guides() -> Iterator[tuple[str, str]]:
    for file in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        yield file.name, file.read_text("utf-8")


def test_no_message_names_a_command_that_works_only_in_our_own_environment() -> None:
    named = [place for place, text in _messages() if "python -m newsroom" in text]
    assert set(named) <= {"__init__.py", "__main__.py", "command.py"}  # which say what they are
    assert not any("python -m newsroom" in text for _, text in _guides())


def test_every_command_that_a_guide_or_a_message_names_can_be_typed() -> None:
    vietnamese = ((place, text) for place, text in _messages() if not text.isascii())
    named = {
        (place, name) for place, text in (*vietnamese, *_guides()) for name in COMMAND.findall(text)
    }
    assert {name for _, name in named} >= {"import", "check-news", "submit"}
    assert {(place, name) for place, name in named if name not in TARGETS} == set()
