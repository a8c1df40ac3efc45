"""Documents: whether they hold, and what they are to one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.notices.changes import Withdrawal
from newsroom.notices.documents.document import Document, NamedDocument
from newsroom.pages.dossier.library import Library, Relation, Standing, document_of
from tests.factory import SETTINGS, ZONE, make_notice

if TYPE_CHECKING:
    from newsroom.notices.notice import Notice

NOW = datetime(2022, 3, 1, tzinfo=ZONE)
DAY = timedelta(days=1)


def named(*names: str) -> tuple[NamedDocument, ...]:
    return tuple(NamedDocument(name, 1) for name in names)


def notice(number: int, *, mentions: tuple[str, ...] = (), **changed: Any) -> Notice:
    """Return the notice of the document `number`-QĐ/TW, a year old, but for what is changed."""
    whole = Document(
        number=f"{number}-QĐ/TW", kind="Quy định", issuer="Ban A", issued=NOW - 365 * DAY
    )
    return make_notice(number, document=replace(whole, **changed), mentions=mentions)


def library(*notices: Notice, now: datetime = NOW) -> Library:
    return Library(notices, SETTINGS, now=now)


@pytest.mark.parametrize(
    ("own", "other", "standing"),
    [
        ({}, {}, Standing.IN_FORCE),
        ({"in_force": NOW + DAY}, {}, Standing.TO_COME),
        ({"in_force": NOW}, {}, Standing.IN_FORCE),
        ({"issued": NOW + DAY}, {}, Standing.TO_COME),
        ({"until": NOW + DAY}, {}, Standing.IN_FORCE),
        ({"until": NOW}, {}, Standing.OVER),
        ({}, {"replaces": named("1-QĐ/TW")}, Standing.REPLACED),
        ({}, {"replaces": named("01/QĐ-TƯ")}, Standing.REPLACED),
        ({}, {"replaces": named("Quy định số 1-QĐ/TW ngày 01/3/2021")}, Standing.REPLACED),
        ({}, {"replaces": named("1-QĐ/TW ngày 02/3/2021")}, Standing.IN_FORCE),
        ({}, {"replaces": named("tin-tuc/2022/tin-1.md")}, Standing.REPLACED),
        ({}, {"replaces": named("1-QĐ/TW"), "in_force": NOW + DAY}, Standing.IN_FORCE),
        ({"until": NOW}, {"replaces": named("1-QĐ/TW")}, Standing.REPLACED),
        ({}, {"amends": named("1-QĐ/TW")}, Standing.AMENDED),
        ({}, {"amends": named("1-QĐ/TW"), "in_force": NOW + DAY}, Standing.IN_FORCE),
        ({"until": NOW}, {"amends": named("1-QĐ/TW")}, Standing.OVER),
        ({}, {"guides": named("1-QĐ/TW")}, Standing.IN_FORCE),
    ],
)
def test_a_document_stands_as_its_dates_and_others_say(
    own: dict[str, Any], other: dict[str, Any], standing: Standing
) -> None:
    asked = notice(1, **own)
    assert library(asked, notice(2, **other)).standing(asked) is standing


def test_a_relation_is_told_on_both_sides() -> None:
    old, new = notice(1), notice(2, replaces=named("1-QĐ/TW", "9-QĐ/TW"))
    found = library(old, new)
    assert list(found.ties(new)) == [Relation("Thay thế", (old, "9-QĐ/TW"))]
    assert list(found.ties(old)) == [Relation("Bị thay thế bởi", (new,))]


def test_a_document_is_told_twice_only_where_number_issuer_and_day_are_the_same() -> None:
    first, document = notice(1), document_of(notice(1))

    def like_it(place: int, **changed: Any) -> Notice:
        return replace(notice(place), document=replace(document, **changed))

    again = like_it(2, number="01/QĐ-TƯ", signer="Bí thư")
    others = (like_it(3, issuer="Ban B"), like_it(4, issued=NOW), like_it(5, number="11-QĐ/TW"))
    assert [*library(again, first, *others).repeated()] == [(again, first)]


def test_what_is_withdrawn_replaces_nothing() -> None:
    old, new = notice(1), notice(2, replaces=named("1-QĐ/TW"))
    new = replace(new, withdrawal=Withdrawal(NOW - DAY, "Sai"))
    found = library(old, new)
    assert found.standing(old) is Standing.IN_FORCE
    assert found.notices == [old]


def test_words_that_can_mean_two_documents_mean_none() -> None:
    one = notice(1)
    other = replace(notice(3), document=replace(notice(1, issued=NOW).document or fail()))
    found = library(one, other)
    assert found.find("1-QĐ/TW") is None
    assert found.find("Quy định số 1") is None
    assert found.find("1-QĐ/TW ngày 01/3/2021") is one
    assert found.find("1-QĐ/TW năm 2022") is other
    assert found.find("Quyết định số 1-QĐ/TW năm 2022") is None


def fail() -> Document:
    raise AssertionError


def test_the_notices_that_name_a_document_are_found() -> None:
    asked = notice(1, mentions=("1-QĐ/TW",))
    naming, silent = make_notice(7, mentions=("Quy định số 1", "1-QĐ/TW")), make_notice(8)
    found = library(asked, naming, silent)
    assert found.naming(asked) == [naming]
    assert list(found.links(naming)) == ["Quy định số 1", "1-QĐ/TW"]
    assert found.links(asked) == {}
    assert found.links(naming)["1-QĐ/TW"].title == "Quy định 1-QĐ/TW: còn hiệu lực"
    off = Library([asked, naming], replace(SETTINGS, document_links=False), now=NOW)
    assert off.links(naming) == {}
