"""What readers type otherwise than notices write it is read as notices write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.search.node import run

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = {
    # Quarters
    "q4/2026": "quý 4 năm 2026",
    "Q.4 - 2026": "quý 4 năm 2026",
    "lịch QIII năm 2024": "lịch quý III năm 2024",
    "quý tư năm 2026": "quý 4 năm 2026",
    "q5/2026": "q5/2026",
    "q4/20261": "q4/20261",
    # Months
    "tháng sáu 2022": "tháng 6 2022",
    "thang sau nam 2022": "thang 6 nam 2022",
    "Tháng Mười một năm 2022": "Tháng 11 năm 2022",
    "tháng mười, năm 2022": "tháng 10, năm 2022",
    "thang muoi nam 2022": "thang 10 nam 2022",
    "tháng năm năm 2022": "tháng 5 năm 2022",
    "9 tháng năm 2022": "9 tháng năm 2022",
    "tháng sau họp": "tháng sau họp",
    "năm 2022, tháng 6": "tháng 6 năm 2022",
    "12th9 2022": "12 tháng 9 2022",
    "họp th.9/2022": "họp tháng 9/2022",
    "năm 2022 tháng 612": "năm 2022 tháng 612",
    "tháng tư/2022": "tháng tư/2022",
    # Days
    "ngày ba mươi tháng sáu năm 2022": "ngày 30 tháng 6 năm 2022",
    "Ngày Ba mươi mốt tháng mười hai, năm 2022": "Ngày 31 tháng 12, năm 2022",
    "mùng năm tháng mười một 2008": "mùng 5 tháng 11 2008",
    "ngay hai muoi tu thang nam nam 2022": "ngay 24 thang 5 nam 2022",
    "sơ kết sáu tháng năm 2022": "sơ kết sáu tháng năm 2022",
    "26 5 2022": "26/5/2022",
    "26 - 05 - 2022": "26/05/2022",
    "quý 1, 2/2022": "quý 1, 2/2022",
    "2022.5.26": "26/5/2022",
    "2022 05 26": "26/05/2022",
    "26\\5\\2022": "26/5/2022",
    "20220526": "26/05/2022",
    "260522": "26/05/22",
    "150200": "150200",
    "26052022": "26/05/2022",
    "ngày 26052022": "ngày 26/05/2022",
    "15022000": "15022000",
    "260520221": "260520221",
    # Numbers of telephones
    "gọi (0203) 3835.123": "gọi (02033835123",
    "0912-345-678": "0912345678",
    "0912 345 67": "0912 345 67",
    # Numbers in words
    "chọn ba mươi hai người": "chọn 32 người",
    "chon ba muoi lam nguoi": "chon 35 nguoi",
    "bảy mươi năm truyền thống": "70 năm truyền thống",
    "mười năm nhìn lại": "mười năm nhìn lại",
    # Counts, which notices mostly have in words, but no other numbers
    "4 nội dung": "bốn nội dung",
    "bớt 3 biểu mẫu, 10 chữ ký": "bớt ba biểu mẫu, mười chữ ký",
    "họp 9 tháng, thôn 3 xã": "họp 9 tháng, thôn 3 xã",
    "quý 4 tập huấn": "quý 4 tập huấn",
    "12 điều": "12 điều",
    # Numbers of documents
    "thông báo số 07": "thông báo 07",
    "kl15/tu": "kl 15/tu",
    "qd22": "qd 22",
    "TT01/2021/TT-BNV": "TT 01/2021/TT-BNV",
    "15-KL/TU": "15-KL/TU",
    "22qđtw": "22qđtw",
    "10/2022/QH15": "10/2022/QH15",
    "500kg/ha": "500kg/ha",
}


def test_a_query_is_spelled_as_notices_are(tmp_path: Path) -> None:
    script = (
        "import { asWritten } from './search-typed.js';\n"
        "console.log(JSON.stringify(given.map((text) => asWritten(text))));"
    )
    assert dict(zip(WRITTEN, run(tmp_path, script, list(WRITTEN)), strict=True)) == WRITTEN
