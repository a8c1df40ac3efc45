from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from newsroom.related.related import Candidate, find_related
from newsroom.related.store import Store
from newsroom.related.terms import Lexicon
from tests.factory import make_notice

TEXTS = ("Tháo dỡ sàn gỗ lấn hồ Mắt Cá", "Sàn gỗ ở hồ Mắt Cá", "Rừng đặc dụng Lũng Chạm", "")


@cache
def made() -> tuple[Store, bytes]:
    """Return what a build leaves, and how it is kept."""
    notices = [make_notice(number, body=text) for number, text in enumerate(TEXTS)]
    kept = {notice.path: bytes(Lexicon({}).terms(notice)) for notice in notices}
    found = [
        Candidate(each.path, each.date, "co-so", kept[each.path], each.path) for each in notices
    ]
    book = Store(kept, find_related(found, limit=5)[1])
    with TemporaryDirectory() as folder:
        book.save(Path(folder, "book"), "khoá")
        return book, Path(folder, "book").read_bytes()


def recalled(kept: bytes, key: str = "khoá") -> Store:
    with TemporaryDirectory() as folder:
        Path(folder, "book").write_bytes(kept)
        return Store.load(Path(folder, "book"), key)


def test_what_was_saved_is_recalled() -> None:
    book, kept = made()
    assert recalled(kept) == book


def test_another_program_recalls_nothing() -> None:
    assert recalled(made()[1], "khoá khác").terms == {}


@given(st.data())
def test_any_damage_is_noticed(data: st.DataObject) -> None:
    kept = bytearray(made()[1])
    place = data.draw(st.integers(0, len(kept) - 1))
    if data.draw(st.booleans()):
        kept[place] ^= data.draw(st.integers(1, 255))
    else:
        del kept[place:]
    found = recalled(bytes(kept))
    assert (found.terms, found.near.paths) == ({}, ())
