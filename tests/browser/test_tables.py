"""Tables: readable on a telephone, whole on paper."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

from tests.web import go_without, served

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Site

HEAD = "Số|Đơn vị|Nội dung|Thời gian|Người chủ trì|Kết quả|Ghi chú|Kinh phí"
AMOUNTS = [f"{number}.250.000.{number:03}" for number in range(1, 15)]


FIGURES = [f"{number}37.250.{number:03}" for number in range(1, 12)]
TWELVE = "\n".join([f"|{'Chỉ tiêu|' * 12}", "|---" * 12 + "|", f"|Chi bộ|{'|'.join(FIGURES)}|"])
TWO = "|Nội dung|Ghi chú|\n|---|---|\n|Quản lý trụ sở dôi dư|Đã kiểm tra xong trong quý|\n"


def table() -> str:
    rows = [
        f"|{number}|Đảng uỷ xã Minh Hoạ {number}|Kiểm tra việc thực hiện quy chế làm việc|"
        f"Quý {number % 4 + 1}|Uỷ ban Kiểm tra Huyện uỷ|Đã kết luận|Không có|{amount}|"
        for number, amount in enumerate(AMOUNTS, 1)
    ]
    return "\n".join([f"|{HEAD}|", "|---" * 8 + "|", *rows])


def test_a_wide_table_keeps_its_rows_low_and_prints_whole(
    site: Site, open_page: Any, tmp_path: Path
) -> None:
    if shutil.which("pdftotext") is None:
        go_without("pdftotext")
    site.notice("a", f"Mở đầu.\n\nĐoạn.\n\n{table()}\n\nMột.\n\n{TWELVE}\n\nHai.\n\n{TWO}")
    site.build()
    with served(site.output) as address:
        page = open_page(f"{address}tin-tuc/2022/a/", width=390)
        rows = page.locator(".table").first.locator("tbody tr").all()
        assert max(row.bounding_box()["height"] for row in rows) <= 90
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.set_viewport_size({"width": 320, "height": 568})
        of_two = page.locator(".table").last
        assert of_two.evaluate("e => e.scrollWidth - e.clientWidth") == 0
        page.pdf(path=tmp_path / "a.pdf", format="A4")
    printed = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "a.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert [amount for amount in AMOUNTS + FIGURES if amount not in printed] == []


def test_a_wide_table_of_html_on_an_ordinary_page_scrolls_by_itself(
    site: Site, open_page: Any
) -> None:
    cells = "".join(f"<td>Cột{number}dàikhôngngắt</td>" for number in range(4))
    site.write("bang.md", f"# Bảng\n\n<table><tr>{cells}</tr></table>\n")
    site.notice("a")
    site.build()
    with served(site.output) as address:
        page = open_page(f"{address}bang/", width=320)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.emulate_media(media="print")
        assert page.locator("table").evaluate("table => getComputedStyle(table).display") == "table"
