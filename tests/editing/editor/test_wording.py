"""Faults as the form tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.editing.editor.test_notices import NEW

if TYPE_CHECKING:
    from tests.editing.editor.conftest import Office

LATE = {"start": "2026-12-20 08:00", "end": "2026-12-19 08:00"}


@pytest.mark.parametrize(
    ("fields", "text", "told"),
    [
        ({"change_note": "Sửa số."}, "Một.", "có “Đã sửa gì” thì phải có “Lần sửa cuối”"),
        ({"event": LATE}, "Một.", "“Kết thúc” không muộn hơn “Bắt đầu”"),
        ({"author": ["Nguyễn Văn A, Trần Văn B"]}, "Một.", "bấm “Thêm tác giả”"),
        ({"tags": ["phòng", "chống lãng phí"]}, "Một.", "ghi “phòng, chống lãng phí” làm một"),
        ({}, "Xem [trang](ubkt.example.org).", "bấm “Liên kết” rồi ghi https://ubkt.example.org"),
        ({}, "MẬT\n\nMột.", "ghi “mật” vào ô “Đã xem cảnh báo”"),
        ({}, "Một.\n\n![Ảnh](event.jpg)", '"tin-tuc/2026/event.jpg"'),
        ({}, "Xem [tệp](tep\\ke-hoach.pdf).", "bấm “Liên kết” rồi ghi tep/ke-hoach.pdf"),
        ({}, "Xem [tệp](http://10.0.0.7/x).", "bấm “Liên kết” rồi ghi ten-tep.pdf"),
        ({"allow": ["X9"]}, "Một.", "không có cảnh báo"),
        ({}, "Một.\n\n![Bản](van-ban.docx)", "khai ở “Tệp đính kèm”"),
    ],
)
def test_a_fault_is_told_in_terms_of_the_form(
    office: Office, fields: dict[str, Any], text: str, told: str
) -> None:
    asked = {"path": None, "fields": {**NEW, **fields}, "text": text}
    _, found = office.ask("POST", "api/xem", asked)
    assert any(told in each["message"] for each in found["faults"]), found["faults"]
