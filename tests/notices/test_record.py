"""What builds remember of a notice."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from newsroom.notices.affair import Affair
from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.documents.document import Document, NamedDocument
from newsroom.notices.event import Event
from newsroom.notices.notice import Attachment, Author, Image, Notice, Source
from newsroom.notices.record import from_record, to_record
from newsroom.notices.reference import Reference
from tests.factory import SETTINGS

THEN = datetime(2022, 6, 30, 22, 20, tzinfo=SETTINGS.zone)
AFFAIR = Affair("dat-dai", "Đất đai", "Từ 2019.")
DECLARED = replace(SETTINGS, affairs=(AFFAIR,))
FILE = Reference("tin-tuc/2022/a.pdf", 5)
DOCUMENT = Document(
    number="22-QĐ/TW",
    kind="Quy định",
    issuer="Ban A",
    issued=THEN,
    signer="B",
    in_force=THEN + timedelta(days=1),
    until=THEN + timedelta(days=2),
    subject="Về việc C",
    file=FILE,
    replaces=(NamedDocument("30-QĐ/TW", 7),),
    amends=(NamedDocument("31-QĐ/TW", 8), NamedDocument("tin-tuc/2021/b.md", 8)),
    guides=(NamedDocument("32-QĐ/TW", 9),),
)
WHOLE = Notice(
    path="tin-tuc/2022/a.md",
    title="Giám sát",
    date=THEN,
    authors=(Author("A", "Tổ B"), Author("C")),
    category=SETTINGS.categories[0],
    summary="Tóm tắt.",
    has_summary=True,
    has_lead=True,
    anchors=("mot", "hai"),
    digest="abc",
    image=Image(Reference("tin-tuc/2022/a.webp", 3), "Lời tả", "Chú thích", "Người chụp"),
    tags=("giám sát", "dân vận"),
    attachments=(Attachment(FILE, "Kết luận"),),
    source=Source("Báo A", "https://example.org"),
    related=(Reference("tin-tuc/2021/b.md", 6),),
    links=(Reference("gioi-thieu.md", 20, "muc", is_picture=True),),
    featured=True,
    draft=True,
    expires=THEN + timedelta(days=3),
    corrections=(Correction(THEN + timedelta(days=4), "Sửa số"), Correction(THEN)),
    withdrawal=Withdrawal(THEN, "Số liệu sai", keep_text=True),
    affair=AFFAIR,
    step="Kết luận",
    document=DOCUMENT,
    event=Event(THEN, THEN + timedelta(hours=2), "Phòng 2"),
    mentions=("Quy định số 22-QĐ/TW",),
    aliases=(Reference("tin-tuc/2022/cu.md", 11),),
    allowed=("R1",),
)


def test_a_notice_comes_back_as_it_was_but_for_its_text() -> None:
    left_out = {each.name for each in fields(Notice) if getattr(WHOLE, each.name) == each.default}
    assert left_out == {"content"}
    assert from_record(to_record(WHOLE), DECLARED) == WHOLE


@pytest.mark.parametrize(
    "changed",
    [
        {"event": Event(THEN)},
        {"document": replace(DOCUMENT, in_force=None, until=None, file=None, guides=())},
        {"source": Source("Báo A")},
        {"image": Image(Reference("tin-tuc/2022/a.webp", 3), "Lời tả")},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_part_comes_back_without_what_it_need_not_have(changed: dict[str, Any]) -> None:
    written = replace(WHOLE, **changed)
    assert from_record(to_record(written), DECLARED) == written


def test_a_notice_comes_back_without_what_it_need_not_have() -> None:
    needed = {e.name for e in fields(Notice) if e.default is MISSING}
    written = Notice(**{name: getattr(WHOLE, name) for name in needed})
    assert from_record(to_record(written), DECLARED) == written
