"""An index renewed is the index made anew; kept, it comes back whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.search import store
from newsroom.search.spelling import folded_key
from newsroom.search.store import SearchIndex
from newsroom.search.words import BREAK, IndexedNotice, IndexedWords
from tests.search.reading import read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

SYLLABLES = [f"{head}{tail}" for head in "bcdghk" for tail in "aáàeêoôu"]
TEXTS = st.lists(st.sampled_from([BREAK, *SYLLABLES]), max_size=12).map(" ".join)
POOL = st.lists(st.builds(IndexedWords, TEXTS, TEXTS), min_size=20, max_size=20)
"""What each of ten notices says before and after an edit."""
CHOICES = st.tuples(st.permutations(range(20)), st.integers(0, 14))
EDITIONS = st.lists(CHOICES.map(lambda each: each[0][: each[1]]), min_size=2, max_size=5)
"""What of the pool stands in the site after each of some edits, in any order."""


@pytest.fixture(autouse=True, scope="module")
def small_blocks() -> Iterator[None]:
    """Let blocks be so small that there are many, and as large again from six notices on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "_size", lambda notices: 32 if notices < 6 else 64)
        yield


def edition(
    notices: Sequence[tuple[int, IndexedWords]],
) -> tuple[list[IndexedNotice], Callable[[IndexedNotice], IndexedWords]]:
    """Return the sources of some notices, in their order, and what gives their words."""
    words = {IndexedNotice(f"{number}.md", repr(said)): said for number, said in notices}
    return list(words), words.__getitem__


def files(index: SearchIndex) -> list[tuple[str, str, bytes, tuple[str, ...]]]:
    return [(block.name, block.last, block.content(), block.words) for block in index.blocks]


@settings(max_examples=40)
@given(POOL, EDITIONS)
def test_renewed_is_as_made_anew(pool: list[IndexedWords], editions: list[list[int]]) -> None:
    index = SearchIndex()
    for chosen in editions:
        # Of two versions of a notice the first one stands, which may leave fewer than chosen.
        versions = {place // 2: pool[place] for place in reversed(chosen)}
        sources, words = edition(list(versions.items()))
        index = index.renewed(sources, words)
        assert files(index) == files(SearchIndex().renewed(sources, words))


def site(count: int) -> list[tuple[int, IndexedWords]]:
    """Return notices that share some words and have others of their own."""
    return [
        (n, IndexedWords(f"ba {SYLLABLES[n % 40]}", f"ca đa {SYLLABLES[n * 7 % 40]} {n}"))
        for n in range(count)
    ]


def changed(before: SearchIndex, after: SearchIndex) -> int:
    """Return how many blocks are new."""
    return len({block.name for block in after.blocks} - {block.name for block in before.blocks})


def test_an_edit_asks_for_one_notice_and_changes_few_blocks() -> None:
    notices = site(200)
    index = SearchIndex().renewed(*edition(notices))
    assert len(index.blocks) > 50
    notices[100] = (100, IndexedWords(notices[100][1].head, f"{notices[100][1].body} xã"))
    sources, words = edition(notices)
    asked: list[str] = []

    def asking(source: IndexedNotice) -> IndexedWords:
        asked.append(source.key)
        return words(source)

    renewed = index.renewed(sources, asking)
    assert asked == ["100.md"]
    assert 0 < changed(index, renewed) <= 3
    assert "xã" in read_all(renewed.blocks)


def test_the_newest_notice_leaves_lists_without_its_words() -> None:
    notices = site(200)
    index = SearchIndex().renewed(*edition(notices))
    renewed = index.renewed(*edition([*notices, (200, IndexedWords("ba", "ca"))]))
    assert changed(index, renewed) <= 4


def test_where_a_block_ends_is_said_by_its_own_keys_alone() -> None:
    notices = site(200)
    lasts = {block.last for block in SearchIndex().renewed(*edition(notices)).blocks[:-1]}
    fewer = {block.last for block in SearchIndex().renewed(*edition(notices[::2])).blocks[:-1]}
    assert len(fewer - lasts) < len(fewer) / 10


def test_spellings_of_one_key_stay_in_one_block() -> None:
    marks = ["ba", "bá", "bà", "bả", "bã", "bạ"]
    words = IndexedWords("", " ".join(f"{one} {two} {BREAK}" for one in marks for two in marks))
    index = SearchIndex().renewed(*edition([(n, words) for n in range(30)]))
    assert len(index.blocks) > 1
    blocks = [{folded_key(key) for key in block.lists.keys} for block in index.blocks]
    assert sum(map(len, blocks)) == len(set.union(*blocks))


def test_a_kept_index_comes_back(tmp_path: Path) -> None:
    index = SearchIndex().renewed(*edition(site(30)))
    index.save(tmp_path / "index", "khoá")
    known = SearchIndex.load(tmp_path / "index", "khoá")
    assert known.sources == index.sources
    assert files(known) == files(index)
    sources, words = edition(site(31))
    assert files(known.renewed(sources, words)) == files(SearchIndex().renewed(sources, words))


def test_an_empty_index_comes_back(tmp_path: Path) -> None:
    SearchIndex().save(tmp_path / "index", "khoá")
    assert SearchIndex.load(tmp_path / "index", "khoá") == SearchIndex()


def test_what_is_of_no_use_is_as_nothing(tmp_path: Path) -> None:
    path = tmp_path / "index"
    assert SearchIndex.load(path, "khoá") == SearchIndex()
    SearchIndex().renewed(*edition(site(3))).save(path, "khoá")
    assert SearchIndex.load(path, "khác") == SearchIndex()


def test_a_flipped_bit_is_noticed_wherever_it_is(tmp_path: Path) -> None:
    path = tmp_path / "index"
    SearchIndex().renewed(*edition(site(3))).save(path, "khoá")
    kept = path.read_bytes()
    for place in [*range(0, len(kept), 7), len(kept) - 1]:
        path.write_bytes(kept[:place] + bytes([kept[place] ^ 4]) + kept[place + 1 :])
        found = SearchIndex.load(path, "khoá")
        assert found == SearchIndex(), place
    for length in range(0, len(kept), 7):
        path.write_bytes(kept[:length])
        assert SearchIndex.load(path, "khoá") == SearchIndex(), length
