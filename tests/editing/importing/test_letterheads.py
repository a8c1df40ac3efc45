"""Documents known by their letterheads: number, kind, issuer, day, and what they are about."""

from __future__ import annotations

import pytest

from newsroom.editing.importing.manuscript import Manuscript, Paragraph
from newsroom.editing.importing.recognising.letterheads import Letterhead
from newsroom.editing.importing.recognising.recognise import recognise
from newsroom.editing.importing.runs import Run
from tests.factory import SETTINGS

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM\nMinh Hoạ, ngày 05 tháng 3 năm 2026"
STATE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Minh Hoạ, ngày 28 tháng 7 năm 2026"
)
BOLD = frozenset({"strong"})
TEXT = "Thực hiện chương trình công tác, đoàn đã làm việc với ba chi bộ về thu, chi quỹ. " * 3


def found(heads: tuple[str, ...], *title: str) -> Letterhead | None:
    blocks = [Paragraph((Run(head),), "lines") for head in heads]
    blocks += [Paragraph((Run(each, BOLD),), align="center") for each in title]
    return recognise(Manuscript(blocks=(*blocks, Paragraph((Run(TEXT),)))), SETTINGS).document


DOCUMENTS = {
    "a committee's": (
        ("ĐẢNG UỶ XÃ MINH HOẠ\nUỶ BAN KIỂM TRA\nSố: 12-KL/UBKT", PARTY),
        ("KẾT LUẬN", "về kết quả giám sát chuyên đề"),
        ("12-KL/UBKT", "Kết luận", "Uỷ ban Kiểm tra Đảng uỷ xã Minh Hoạ", "2026-03-05"),
        "Về kết quả giám sát chuyên đề",
    ),
    "older spelling, title in capitals": (
        ("TỈNH ỦY MINH HỌA\nỦY BAN KIỂM TRA\nSố 22 - QĐ/UBKTTU", PARTY),
        ("QUYẾT ĐỊNH", "VỀ VIỆC THÀNH LẬP ĐOÀN"),
        ("22 - QĐ/UBKTTU", "Quyết định", "Uỷ ban Kiểm tra Tỉnh uỷ Minh Họa", "2026-03-05"),
        "VỀ VIỆC THÀNH LẬP ĐOÀN",
    ),
    "of one body, in one line of title": (
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 37-QĐ/TW", PARTY),
        ("Quy định những điều đảng viên không được làm",),
        ("37-QĐ/TW", "Quy định", "Ban Chấp hành Trung ương", "2026-03-05"),
        "Những điều đảng viên không được làm",
    ),
    "a name in two lines": (
        ("ĐẢNG BỘ TỈNH MINH HOẠ\nUỶ BAN KIỂM TRA\nĐẢNG UỶ XÃ MINH THỬ\nSố: 03-TB/UBKT", PARTY),
        ("THÔNG BÁO", "kết quả kỳ họp thứ ba"),
        ("03-TB/UBKT", "Thông báo", "Uỷ ban Kiểm tra Đảng uỷ xã Minh Thử", "2026-03-05"),
        "Kết quả kỳ họp thứ ba",
    ),
    "the State's": (
        ("UỶ BAN NHÂN DÂN\nXÃ MINH HOẠ\nSố: 152/2026/QĐ-UBND", STATE),
        ("QUYẾT ĐỊNH", "Ban hành quy chế làm việc"),
        ("152/2026/QĐ-UBND", "Quyết định", "Uỷ ban nhân dân xã Minh Hoạ", "2026-07-28"),
        "Ban hành quy chế làm việc",
    ),
    "set with tabs": (
        (
            "ĐẢNG UỶ XÃ MINH HOẠ\tĐẢNG CỘNG SẢN VIỆT NAM",
            "UỶ BAN KIỂM TRA",
            "Số: 12-KH/UBKT\tMinh Hoạ, ngày 05 tháng 3 năm 2026",
        ),
        ("KẾ HOẠCH", "giám sát chuyên đề năm 2026"),
        ("12-KH/UBKT", "Kế hoạch", "Uỷ ban Kiểm tra Đảng uỷ xã Minh Hoạ", "2026-03-05"),
        "Giám sát chuyên đề năm 2026",
    ),
    "of a delegation that a decision has set up": (
        ("ĐẢNG UỶ XÃ MINH HOẠ\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15-QĐ/UBKT\nSố 3-BC/ĐKT", PARTY),
        ("BÁO CÁO", "kết quả xác minh"),
        (
            "3-BC/ĐKT",
            "Báo cáo",
            "Đoàn kiểm tra theo Quyết định số 15-QĐ/UBKT Đảng uỷ xã Minh Hoạ",
            "2026-03-05",
        ),
        "Kết quả xác minh",
    ),
    "a letter without a title": (
        (
            "TỈNH UỶ MINH HOẠ\nUỶ BAN KIỂM TRA\nSố 77-CV/UBKTTU\nV/v kê khai tài sản,\nthu nhập",
            PARTY,
            "Kính gửi: Các đảng uỷ trực thuộc",
        ),
        (),
        ("77-CV/UBKTTU", "Công văn", "Uỷ ban Kiểm tra Tỉnh uỷ Minh Hoạ", "2026-03-05"),
        "Về việc kê khai tài sản, thu nhập",
    ),
    "an office in letters": (
        ("UBND XÃ MINH HOẠ\nVĂN PHÒNG\nSố: 152/TB-VP", STATE),
        ("THÔNG BÁO", "Lịch tiếp công dân"),
        ("152/TB-VP", "Thông báo", "Văn phòng UBND xã Minh Hoạ", "2026-07-28"),
        "Lịch tiếp công dân",
    ),
}
NONE = {
    "a letter of invitation": (("UỶ BAN KIỂM TRA\nSố: 5-GM/UBKT", PARTY), ("GIẤY MỜI", "họp")),
    "a number still to be given": (("UỶ BAN KIỂM TRA\nSố:      -KL/UBKT", PARTY), ("KẾT LUẬN",)),
    "no day": (("UỶ BAN KIỂM TRA\nSố: 12-KL/UBKT",), ("KẾT LUẬN", "về giám sát")),
    "no issuer": (("Số: 12-KL/UBKT", PARTY), ("KẾT LUẬN", "về giám sát")),
    "news of a document": ((), ("Kết luận giám sát tại xã Minh Hoạ",)),
}


@pytest.mark.parametrize(
    ("heads", "title", "facts", "subject"), DOCUMENTS.values(), ids=DOCUMENTS.keys()
)
def test_a_document_is_known_by_its_letterhead(
    heads: tuple[str, ...], title: tuple[str, ...], facts: tuple[str, str, str, str], subject: str
) -> None:
    assert found(heads, *title) == Letterhead(*facts, subject)


@pytest.mark.parametrize(("heads", "title"), NONE.values(), ids=NONE.keys())
def test_what_tells_less_is_no_document(heads: tuple[str, ...], title: tuple[str, ...]) -> None:
    assert found(heads, *title) is None
