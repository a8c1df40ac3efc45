"""What a page is made from tells all that it shows: pages of equal sources have equal views.

A build keeps a page whose sources are as they were. This holds for every page that two editions
have in common, whatever was edited between them, and costs a fiftieth of building both.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from operator import attrgetter
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as PillowImage

from newsroom.building.fingerprint import digest
from newsroom.building.memory.manifest import Manifest
from newsroom.building.memory.sources import Sources
from newsroom.edition import Edition
from newsroom.notices.affair import Affair
from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.content import Content
from newsroom.notices.documents.document import Document, NamedDocument
from newsroom.notices.event import Event
from newsroom.notices.notice import Attachment, Author, Image, Notice, Source
from newsroom.notices.reference import Reference
from newsroom.pages.listing.collections import by_date
from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.reader import Reader
from newsroom.related.store import KeptRelated
from newsroom.related.terms import Lexicon
from newsroom.search.kept import KeptIndex
from tests.factory import CATEGORIES, SETTINGS, ZONE, make_notice

NOW = datetime(2022, 3, 1, tzinfo=ZONE)
WORDS = st.sampled_from(["đất đai", "tài chính", "tập huấn", "đại hội chi bộ"])
MOMENTS = st.sampled_from([NOW - timedelta(days=days) for days in (-40, 0, 9, 60)])
AFFAIRS = (Affair("mot", "Một"), Affair("hai", "Hai", "Tóm tắt", NOW.date()))
NUMBERS = st.sampled_from(["1-QĐ/TW", "2-QĐ/TW", "Quy định số 1"])
NAMED = st.lists(st.sampled_from(["1-QĐ/TW", "3-QĐ/TW", "tin-tuc/2022/tin-0.md"]), max_size=1).map(
    lambda names: tuple(NamedDocument(name, 1) for name in names)
)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "title": WORDS,
    "date": st.sampled_from([NOW - timedelta(days=days) for days in (1, 20, 400)]),
    "authors": st.lists(
        st.sampled_from([Author("A", "Ban B"), Author("A", "Ban C"), Author("Á")]), max_size=2
    ).map(lambda found: tuple(dict.fromkeys(found))),
    "category": st.sampled_from(CATEGORIES),
    "summary": WORDS,
    "has_lead": st.booleans(),
    "image": st.none()
    | st.builds(Image, st.just(Reference("a.png", 1)), WORDS, st.sampled_from(["", "c"])),
    "tags": st.lists(st.sampled_from(["đất", "Đất", "hoà", "hòa", "tin minh hoạ"]), max_size=2).map(
        tuple
    ),
    "attachments": st.sampled_from([(), (Attachment(Reference("b.txt", 1), "B"),)]),
    "source": st.sampled_from([None, Source("Báo", ""), Source("Báo", "https://a.vn")]),
    "related": st.sampled_from([(), (Reference("tin-tuc/2022/tin-0.md", 1),)]),
    "featured": st.booleans(),
    "expires": st.none() | MOMENTS,
    "corrections": st.lists(st.builds(Correction, MOMENTS, WORDS), max_size=2).map(
        lambda found: tuple(sorted(found, key=attrgetter("date"), reverse=True))
    ),
    "affair": st.sampled_from([None, *AFFAIRS]),
    "step": st.sampled_from(["", "Kết luận"]),
    "document": st.none()
    | st.builds(
        Document,
        number=NUMBERS,
        kind=st.sampled_from(["Quy định", "Quy Định", "Kết luận"]),
        issuer=WORDS,
        issued=MOMENTS,
        in_force=st.none() | MOMENTS,
        until=st.none() | MOMENTS,
        subject=WORDS,
        file=st.sampled_from([None, Reference("b.txt", 1)]),
        replaces=NAMED,
        amends=NAMED,
        guides=NAMED,
    ),
    "event": st.none() | st.builds(Event, MOMENTS, st.none() | st.just(NOW + timedelta(days=3))),
    "mentions": st.lists(NUMBERS, max_size=2).map(tuple),
    "withdrawal": st.none() | MOMENTS.map(lambda moment: Withdrawal(moment, "Sai")),
}
CHANGES = st.fixed_dictionaries({}, optional=FIELDS)


@cache
def files() -> Path:
    """Return a docs folder with a picture and an attachment."""
    folder = Path(mkdtemp(prefix="newsroom-"))
    PillowImage.new("RGB", (400, 4)).save(folder / "a.png")
    (folder / "b.txt").write_bytes(b"Chu")
    return folder


def pages(notices: list[Notice]) -> dict[str, tuple[list[str], str]]:
    """Return of each page of an edition what it is made from, and what it shows."""
    # As of a file: whatever is changed in it changes its digest.
    found = by_date(
        replace(each, content=Content(), digest=digest(repr(each).encode())) for each in notices
    )
    docs = DocsFolder(files(), frozenset(["a.png", "b.txt"]))
    edition = Edition(
        found,
        Reader(
            Sources(docs, Manifest("")),
            docs,
            replace(SETTINGS, per_page=2, related=2, affairs=AFFAIRS),
            extract=lambda notice: bytes(Lexicon({}).terms(notice)),
            extracted=(),
        ),
        related=KeptRelated(),
        index=KeptIndex(),
        now=NOW,
    )
    edition.show_pictures(())
    return {
        page.output: ([page.template, *page.made_from()], repr(page.view)) for page in edition.pages
    }


@given(
    st.lists(CHANGES, max_size=5),
    st.dictionaries(st.integers(0, 4), st.none() | CHANGES, max_size=2),
)
def test_equal_sources_show_the_same(
    first: list[dict[str, Any]], edits: dict[int, dict[str, Any] | None]
) -> None:
    before = {number: make_notice(number, **fields) for number, fields in enumerate(first)}
    after = dict(before)
    for number, fields in edits.items():
        if fields is None:
            after.pop(number, None)
        else:
            after[number] = replace(before.get(number) or make_notice(number), **fields)
    one, other = pages([*before.values()]), pages([*after.values()])
    for output in one.keys() & other.keys():
        sources, view = one[output]
        if sources == other[output][0]:
            assert view == other[output][1], output
