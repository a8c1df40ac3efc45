"""What a build remembers, and that damage to it is noticed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.building.memory.cache_file import write_cache
from newsroom.building.memory.manifest import Known, Manifest, Output
from newsroom.building.trees.survey import FileState

KEPT = Manifest(
    "khoá",
    {f"tin-tuc/2022/{n}.md": Known((n, 2, 3), "d", ["Tiêu đề"]) for n in range(3)},
    {"index.html": Output("f", FileState(1, 2, 3, "d"))},
    began=7,
)


def recalled(content: bytes, key: str = "khoá") -> Manifest:
    with TemporaryDirectory() as folder:
        Path(folder, "m").write_bytes(content)
        return Manifest.load(Path(folder, "m"), key)


def saved() -> bytes:
    with TemporaryDirectory() as folder:
        KEPT.save(Path(folder, "m"))
        return Path(folder, "m").read_bytes()


def holding(*values: Any) -> bytes:
    with TemporaryDirectory() as folder:
        write_cache(Path(folder, "m"), "khoá", values)
        return Path(folder, "m").read_bytes()


def test_what_was_saved_is_recalled() -> None:
    assert recalled(saved()) == KEPT


def test_another_program_recalls_nothing() -> None:
    assert recalled(saved(), "khác") == Manifest("khác")


@given(st.data())
def test_any_damage_is_noticed(data: st.DataObject) -> None:
    kept = bytearray(saved())
    place = data.draw(st.integers(0, len(kept) - 1))
    if data.draw(st.booleans()):
        kept[place] ^= data.draw(st.integers(1, 255))
    else:
        del kept[place:]
    assert recalled(bytes(kept)) in (Manifest("khoá"), KEPT)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0\0\0\0", *map(holding, (None, (1, 1, 0), (1, "2"), (1,))), holding((1, 1), [("a",)])],
)
def test_strange_content_is_nothing(content: bytes) -> None:
    assert recalled(content) == Manifest("khoá")


def test_a_folder_in_its_place_is_nothing(tmp_path: Path) -> None:
    assert Manifest.load(tmp_path, "khoá") == Manifest("khoá")
