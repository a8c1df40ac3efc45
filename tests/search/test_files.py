"""The files of an index: each named by its content, all of them named in the catalogue."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from newsroom.search import files as module
from newsroom.search.files import IndexFile, SearchResult, files
from newsroom.search.index_format import CATALOGUE, hashed_name
from newsroom.search.store import SearchIndex
from newsroom.search.words import IndexedNotice, IndexedWords

FIRST = datetime(2019, 12, 1, 8, 30, tzinfo=UTC)


def found(count: int) -> list[SearchResult]:
    return [
        SearchResult(f"tin/{n}/", f"Tin {n}", FIRST + timedelta(days=20 * n), "co-so")
        for n in range(count)
    ]


def made(notices: list[SearchResult], text: str = "xã 22 nghiêngngả") -> dict[str, IndexFile]:
    sources = [IndexedNotice(each.url, "") for each in notices]
    index = SearchIndex().renewed(sources, lambda _: IndexedWords("", text))
    return {file.path: file for file in files(index, notices)}


def catalogue(listed: dict[str, IndexFile]) -> Any:
    return json.loads(listed[CATALOGUE].content)


def names(text: str) -> list[str]:
    return [text[place : place + 10] for place in range(0, len(text), 10)]


@pytest.mark.parametrize("count", [0, 1, 40])
def test_the_catalogue_names_every_file(count: int) -> None:
    listed = made(found(count))
    told = catalogue(listed)
    named = {f"tim-kiem/tu/{name}.json" for name in names(told["blocks"])}
    named |= {f"tim-kiem/tin/{name}.json" for name in names(told["tables"])}
    named |= {f"tim-kiem/tu-vung/{told['words']}.json", CATALOGUE}
    assert set(listed) == named
    assert len(told["lasts"]) == len(names(told["blocks"]))


def test_files_are_named_by_what_they_hold() -> None:
    for path, file in made(found(40)).items():
        assert file.fingerprint == hashed_name(file.content)
        assert path in {CATALOGUE, f"tim-kiem/{path.split('/')[1]}/{file.fingerprint}.json"}


def test_tables_hold_the_notices_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_TABLE", 4)
    listed = made(found(40))
    told = catalogue(listed)
    tables = [json.loads(listed[f"tim-kiem/tin/{n}.json"].content) for n in names(told["tables"])]
    assert len(tables) > 3
    assert [len(table) for table in tables] == told["counts"]
    rows = [row for table in tables for row in table]
    assert rows[0] == ["tin/0/", "Tin 0", "01-12-2019 08:30", "co-so"]
    assert [row[0] for row in rows] == [each.url for each in found(40)]


def test_a_notice_put_in_leaves_the_other_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_TABLE", 4)
    notices = found(40)
    before = set(made(notices))
    one = SearchResult("tin/x/", "Tin x", notices[20].date, "co-so", "Hết hiệu lực")
    after = set(made([*notices[:20], one, *notices[20:]]))
    assert len({path for path in after - before if path.startswith("tim-kiem/tin/")}) <= 2


def test_years_are_counted_from_the_oldest() -> None:
    assert catalogue(made(found(22)))["years"] == [[2019, 2], [2020, 18], [2021, 2]]


def test_the_vocabulary_says_how_common_a_word_is() -> None:
    listed = made(found(9))
    words = json.loads(listed[f"tim-kiem/tu-vung/{catalogue(listed)['words']}.json"].content)
    assert words.split() == ["xã3"]


def test_of_many_notices_one_alone_has_no_word_that_another_meant() -> None:
    notices = found(600)
    sources = [IndexedNotice(each.url, "") for each in notices]
    said = {source: IndexedWords("", "xã") for source in sources} | {
        sources[0]: IndexedWords("", "xãz")
    }
    index = SearchIndex().renewed(sources, said.__getitem__)
    listed = {file.path: file for file in files(index, notices)}
    words = json.loads(listed[f"tim-kiem/tu-vung/{catalogue(listed)['words']}.json"].content)
    assert words == "xã9"
