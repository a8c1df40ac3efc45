"""What an editor is told of `affair`, `document` and `event`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsroom.notices.affair import Affair
from newsroom.notices.record import from_record, to_record
from newsroom.reading.notice import read_notice
from tests.factory import PATH, SETTINGS, page

DECLARED = replace(SETTINGS, affairs=(Affair("dat-dai", "Đất đai"),))
WHOLE = "number: 22-QĐ/TW, kind: Quy định, issuer: Ban A, issued: 2021-07-28"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "affair: dat-dao",
            'không có vụ việc "dat-dao" ở affairs trong mkdocs.yml; có phải là "dat-dai"?',
        ),
        ("step: Kết luận", 'có "step" thì phải có "affair"'),
        ("vụ việc: dat-dai", 'không có khoá "vụ việc"; viết "affair"'),
        ("document: 22-QĐ/TW", None),
        (
            "document: {number: Quy định số 22-QĐ/TW, kind: a, issuer: b, issued: 2021-07-28}",
            '"Quy định số 22-QĐ/TW" không phải số hiệu văn bản; viết như number: 22-QĐ/TW',
        ),
        (
            "document: {number: 15-1-2022, kind: a, issuer: b, issued: 2021-07-28}",
            '"15-1-2022" không phải số hiệu văn bản; viết như number: 22-QĐ/TW',
        ),
        (
            "document: {number: 22-QĐ/TW, kind: a, issued: 2021-07-28}",
            'thiếu "document.issuer"; viết như issuer: Ban Chấp hành Trung ương',
        ),
        (f"document: {{{WHOLE}, người ký: A}}", 'không có khoá "document.người ký"; viết "signer"'),
        (
            f"document: {{{WHOLE}, until: 2020-01-01}}",
            'ngày trong "document.until" sớm hơn "document.issued"; sửa một trong hai',
        ),
        (
            f"document: {{{WHOLE}, replaces: [22/QĐ-TW]}}",
            '"22/QĐ-TW" là số hiệu của chính văn bản này; bỏ nó',
        ),
        (
            f"document: {{{WHOLE}, amends: [Quy định cũ]}}",
            'amends: "Quy định cũ" không phải số hiệu văn bản; viết như [30-QĐ/TW]',
        ),
        ("event: {place: Phòng 2}", 'thiếu "event.start"; viết như start: 2026-12-03 08:00'),
        (
            "event: {start: 2026-12-03 08:00, end: 2026-12-03 07:00}",
            '"event.end" không muộn hơn "event.start"; sửa một trong hai',
        ),
        ("event: {start: mai}", None),
    ],
)
def test_a_fault_is_told_with_its_remedy(line: str, told: str | None) -> None:
    _, problems = read_notice(page(line).encode(), PATH, DECLARED)
    assert problems
    assert {each.line for each in problems} == {6}
    if told is not None:
        assert [each.message for each in problems] == [told]


def test_what_is_right_is_read_and_remembered() -> None:
    source = page(
        "affair: Đất đai",
        "step: Kết luận",
        f"document: {{{WHOLE}, until: 2026-12-31, file: a.pdf, replaces: [30-QĐ/TW, khac.md]}}",
        "event: {start: 2026-12-03, end: 2026-12-04, place: Phòng 2}",
        body="Theo Quy định số 22-QĐ/TW.\n",
    )
    notice, problems = read_notice(source.encode(), PATH, DECLARED)
    assert notice is not None, problems
    assert notice.affair == DECLARED.affairs[0]
    assert notice.mentions == ("Quy định số 22-QĐ/TW",)
    assert notice.document is not None
    assert [each.name for each in notice.document.replaces] == ["30-QĐ/TW", "tin-tuc/2022/khac.md"]
    assert notice.event is not None
    assert notice.event.takes_whole_days
    assert from_record(to_record(notice), DECLARED) == replace(notice, content=None)
