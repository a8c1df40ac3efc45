"""Where every notice stands."""

from __future__ import annotations

import csv
import re
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from newsroom.__main__ import main
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.editing.conftest import Desk


def test_each_notice_stands_where_its_editor_looks_for_it(desk: Desk) -> None:
    desk.notice("2025/nhap", title="Tin nháp", draft="true")
    desk.notice("2026/hen", title="Tin hẹn", date="2026-01-02 07:00")
    desk.notice("2025/han", title="Tin có hạn", expires="2026-01-05")
    desk.notice("2025/thu", title="Tin thu", withdrawn="{date: 2025-12-01, reason: Sai}")
    (desk.docs / "tin-tuc/2025/thua.docx").write_bytes(b"x")
    desk.notice("2025/anh", "Một đoạn.\n\n![Ảnh 1](a.jpg)\n\n![Hội trường](a.jpg)")
    Image.new("RGB", (8, 4)).save(desk.docs / "tin-tuc/2025/a.jpg")
    desk.notice("2025/loi", category="co-xo")
    told = desk.told("status")
    parts = {part.split("\n")[0]: part for part in told.split("\n\n")}
    assert "Tin nháp" in parts["Bản nháp"]
    assert "02-01-2026 07:00" in parts["Chờ đến giờ đăng"]
    assert "Tin có hạn" in parts["Sắp hết hạn"]
    assert "Tin thu" in parts["Đã thu hồi"]
    assert "Tin nháp" not in parts["Không có ảnh"]
    (picture,) = parts["Ảnh chưa có lời tả"].splitlines()[1:]
    assert picture.startswith("  docs/tin-tuc/2025/anh.md:9: ")
    assert "docs/tin-tuc/2025/loi.md" in parts["1 lỗi; xem bằng: make check-news"]
    assert "docs/tin-tuc/2025/thua.docx" in parts["Tệp không tin nào dùng"]
    assert "2026-01-02 07:00 tin-tuc/2026/hen.md: đến giờ đăng" in told


@pytest.mark.parametrize(
    ("span", "count"), [("2025-06", 1), ("2025-Q2", 2), ("2025", 3), ("2024", 0)]
)
def test_a_report_counts_what_was_published_in_its_span(desk: Desk, span: str, count: int) -> None:
    for month, unit in (("06", "Ban A"), ("05", "Ban A"), ("12", "Ban B")):
        desk.notice(f"2025/t{month}", "Ba chữ nữa.", date=f"2025-{month}-01", author=f"Tổ - {unit}")
    table, page = desk.told("status", "--report", span).split()
    with (desk.folder / table).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    whole = [row for row in rows if row["Bảng"] == "Cả kỳ"]
    assert [int(row["Số tin"]) for row in whole] == ([count] if count else [])
    assert f"Thống kê tin đã đăng, {span}" in (desk.folder / page).read_text("utf-8")


def test_a_span_that_is_none_is_told_in_vietnamese(desk: Desk) -> None:
    assert "viết như 2026-10, 2026-Q4 hoặc 2026" in desk.told("status", "--report", "x", code=1)


def test_help_is_in_vietnamese(desk: Desk) -> None:
    told = desk.told("--help")
    assert "Cách dùng: newsroom" in told
    assert not any(word in told for word in ("usage", "options:", "positional", "show this"))
    assert desk.told("new", "--help").startswith("Cách dùng: newsroom new [-h]")


def test_who_types_half_a_command_is_told_where_all_are_written(desk: Desk) -> None:
    told = desk.told("related", code=1)
    place = re.search(r"(docs/\S+), mục “(.+)”", told)
    assert told.startswith("còn thiếu: tin")
    assert place is not None
    assert f"## {place[2]}\n" in (ROOT / place[1]).read_text("utf-8")


def test_a_command_works_whoever_has_closed_what_it_writes_to(desk: Desk) -> None:
    desk.monkeypatch.chdir(desk.folder)
    for name in ("stdout", "stderr"):
        desk.monkeypatch.setattr(sys, name, None)
        assert main(["status"]) == 0
