"""The commands of `python -m newsroom`, each found by its name and loaded alone."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from newsroom.__main__ import _COMMANDS, _command
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.editing.conftest import Desk

ASKED = """
import sys
from newsroom.__main__ import main
main(["options"])
print(*sys.modules)
"""


@pytest.mark.parametrize("name", _COMMANDS)
def test_a_command_is_found_by_its_name(name: str) -> None:
    assert _command(name).name == name


def test_who_asks_for_no_command_is_told_of_all(desk: Desk) -> None:
    told = desk.told("khong-co", code=1)
    assert all(name in told for name in _COMMANDS)


def test_what_each_build_asks_first_loads_no_more_than_it_needs() -> None:
    """`make build` and `make serve` begin with `options`."""
    loaded = subprocess.run(
        [sys.executable, "-c", ASKED],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "newsroom.editing.commands.options" in loaded
    assert not {"numpy", "lxml", "PIL", "newsroom.edition"} & {*loaded}
