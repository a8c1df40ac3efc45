"""The index between builds: read when it is to be renewed, written when it has changed."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from newsroom.search.kept import KeptIndex
from newsroom.search.words import IndexedNotice, IndexedWords
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SOURCES = [IndexedNotice("a.md", "1"), IndexedNotice("b.md", "1")]


def words(_: IndexedNotice) -> IndexedWords:
    return IndexedWords("ba", "ca")


def nothing(source: IndexedNotice) -> IndexedWords:
    raise AssertionError(f"{source.key} is known")


def test_an_index_that_was_saved_is_there_under_its_key(tmp_path: Path) -> None:
    kept = KeptIndex(tmp_path / "search", "khoá")
    assert not kept.is_there
    kept.renewed(SOURCES, words)
    kept.save()
    assert KeptIndex(tmp_path / "search", "khoá").is_there
    assert not KeptIndex(tmp_path / "search", "khác").is_there
    index = KeptIndex(tmp_path / "search", "khoá").renewed(SOURCES, nothing)
    assert index.sources == tuple(SOURCES)


def test_what_is_not_saved_stays_in_memory() -> None:
    kept = KeptIndex()
    kept.renewed(SOURCES, words)
    assert kept.is_there
    kept.save()
    assert kept.renewed(SOURCES, nothing).sources == tuple(SOURCES)


def test_only_a_change_is_written(tmp_path: Path) -> None:
    path = tmp_path / "search"
    KeptIndex(path).save()
    assert not path.exists()
    kept = KeptIndex(path)
    kept.renewed(SOURCES, words)
    kept.save()
    path.unlink()
    kept.renewed(SOURCES, words)
    kept.save()
    assert not path.exists()
    kept.renewed(SOURCES[:1], words)
    kept.renewed(SOURCES[:1], words)
    kept.save()
    assert path.exists()


def test_the_edition_imports_no_numpy_for_search() -> None:
    program = "import sys, newsroom.search.page; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT / "hooks", check=True)
