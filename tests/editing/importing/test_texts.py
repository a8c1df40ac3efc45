"""Plain texts: their encodings, their paragraphs, their tables."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.editing.importing.decoding import decode
from newsroom.editing.importing.numerals import in_shape
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from tests.editing.importing.desk import Desk

PROSE = "Sáng nay, Đảng uỷ xã Minh Hoạ tổ chức hội nghị sơ kết công tác kiểm tra, giám sát quý một."
texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\0\ufeff"), min_size=1)

BODIES = {
    "lines": ("Một.\nHai.", "Một.\n\nHai."),
    "a sentence broken by a program": (
        "Đoàn giám sát đã\nlàm việc với,\nchi bộ.",
        "Đoàn giám sát đã làm việc với, chi bộ.",
    ),
    "items in small letters": (
        "Gồm:\nviệc lãnh đạo, chỉ đạo thực hiện nghị quyết của cấp uỷ\nviệc xây dựng quy chế",
        "Gồm:\n\nviệc lãnh đạo, chỉ đạo thực hiện nghị quyết của cấp uỷ\n\nviệc xây dựng quy chế",
    ),
    "an item whose sentence is broken": (
        "a) việc lãnh đạo, chỉ đạo thực hiện nghị quyết của\ncấp uỷ cấp trên;",
        "a) việc lãnh đạo, chỉ đạo thực hiện nghị quyết của cấp uỷ cấp trên;",
    ),
    "a sentence that ends with the first word of a line": (
        "Đoàn giám sát đã làm việc với các đảng\nuỷ. Sau đó đoàn gặp gỡ người\ndân ở thôn.",
        "Đoàn giám sát đã làm việc với các đảng uỷ. Sau đó đoàn gặp gỡ người dân ở thôn.",
    ),
    "addresses": (
        "Xem thêm tại\nhttps://example.org/tin-tuc/2026/ket-luan.html\nhttps://example.org/b",
        "Xem thêm tại https://example.org/tin-tuc/2026/ket-luan.html\n\nhttps://example.org/b",
    ),
    "bullets of Word": ("Gồm:\no Một\no hai", "Gồm:\n\no Một\n\no hai"),
    "bullets": ("- một\n- hai\n+ ba", "- một\n- hai\n    - ba"),
    "a table": ("STT\tHọ tên\n1\tA\n2\t", "| STT | Họ tên |\n| --- | --- |\n| 1 | A |\n| 2 |  |"),
    "signatories": (
        "Nơi nhận:\tT/M UỶ BAN\n- Lưu\tCHỦ NHIỆM",
        "Nơi nhận:  \n\\- Lưu\n\nT/M UỶ BAN  \nCHỦ NHIỆM",
    ),
    "letters of a list": ("Gồm\na) một\nb. hai", "Gồm\n\na) một\n\nb. hai"),
    "a lone tab": ("Một\thai", "Một hai"),
    "marks of Markdown": ("# 5 > *4* [x](y)", "\\# 5 > \\*4\\* \\[x\\](y)"),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES.keys())
def test_a_text_keeps_its_lines(desk: Desk, body: str, expected: str) -> None:
    imported = desk.take("a.txt", f"Tên tin\n\n\t{PROSE}\n{body}\n")
    assert desk.body(imported) == f"{PROSE}\n\n{expected}"
    assert desk.notice(imported).title == "Tên tin"


@given(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_is_read_whatever_its_form(text: str, encoding: str) -> None:
    assert decode(unicodedata.normalize("NFD", text).encode(encoding)) == nfc(text)


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\n"])
def test_ends_of_lines_of_every_system_are_read(mark: str) -> None:
    assert decode(f"Một{mark}hai".encode()) == "Một\nhai"


WRAPPED = (
    "Đoàn giám sát do đồng chí Chủ nhiệm làm Trưởng đoàn đã làm việc với\n"
    "Đảng uỷ xã Minh Hoạ về việc khắc phục các hạn chế đã nêu trước ngày\n"
    "30/4/2026. Đảng uỷ xã báo cáo kết quả, nêu nguyên nhân của bảy việc\n"
    "chưa xong."
)


@pytest.mark.parametrize("indent", ["", "    ", "\t"])
def test_lines_that_a_program_has_cut_are_paragraphs_again(desk: Desk, indent: str) -> None:
    gap, other = "\n" if indent else "\n\n", WRAPPED.replace("giám sát", "kiểm tra")
    body = f"{indent}{WRAPPED}{gap}{indent}{other}{gap}- Một\n- Hai"
    imported = desk.take("a.txt", f"Tên tin\n\n{body}")
    one, two = (text.replace("\n", " ") for text in (WRAPPED, other))
    assert desk.body(imported) == f"{one}\n\n{two}\n\n- Một\n- Hai"


def test_signs_that_a_pdf_has_above_the_words_of_their_items_begin_them(desk: Desk) -> None:
    items = "1.1.\nQuán triệt\na)\ntại chi bộ thôn;\nb)\nTại trường;\n•\nMột;\n•\nHai.\n*\nBa"
    imported = desk.take("a.txt", f"Tên tin\n\n{PROSE}\n{items}\n")
    expected = "1.1. Quán triệt\n\na) tại chi bộ thôn;\n\nb) Tại trường;\n\n- Một;\n- Hai.\n\nBa"
    assert desk.body(imported) == f"{PROSE}\n\n{expected}"


def test_names_below_one_another_stay_lines(desk: Desk) -> None:
    names = "Người Thứ Nhất\nNgười Thứ Hai\nNgười Thứ Ba\nNgười Thứ Tư\nNgười Thứ Mười Lăm"
    imported = desk.take("a.txt", f"Tên tin\n\n{PROSE} Gồm:\n{names}\n")
    assert desk.body(imported).endswith(names.replace("\n", "\n\n"))


@pytest.mark.parametrize("content", [bytes(range(256)) * 9, b"MA\x90\0\3\0\0\0\4\0\xff\xff" * 50])
def test_a_file_of_machines_is_no_text(desk: Desk, content: bytes) -> None:
    assert desk.take("a.txt", content).fault == (
        "a.txt: tệp này không phải tệp chữ; nhập tệp Word .docx, trang web lưu lại hoặc .txt"
    )
    assert not desk.docs.exists()


def test_a_text_of_an_old_font_is_read(desk: Desk) -> None:
    old = "§oµn gi¸m s¸t th«ng b¸o kÕt luËn\r\n§oµn gi¸m s¸t lµm viÖc víi §¶ng uû x·.\r\n"
    imported = desk.take("a.txt", old.encode("latin-1"))
    assert desk.notice(imported).title == "Đoàn giám sát thông báo kết luận"
    assert desk.body(imported) == "Đoàn giám sát làm việc với Đảng uỷ xã."


NUMERALS = {
    ("vietnameseCounting", 5): "năm",
    ("vietnameseCounting", 10): "mười",
    ("vietnameseCounting", 15): "mười lăm",
    ("vietnameseCounting", 21): "hai mươi mốt",
    ("vietnameseCounting", 90): "chín mươi",
    ("vietnameseCounting", 100): "100",
    ("decimal", 12): "12",
    ("decimalZero", 7): "07",
    ("lowerLetter", 3): "c",
    ("upperLetter", 28): "BB",
    ("lowerRoman", 1994): "mcmxciv",
    ("upperRoman", 4): "IV",
    ("upperRoman", 0): "0",
    ("lowerRoman", 10**9): "1000000000",
    ("none", 4): "",
    ("chineseCounting", 4): "4",
    ("decimalEnclosedCircle", 4): "④",
    ("decimalEnclosedCircle", 40): "40",
    ("decimalEnclosedParen", 4): "(4)",
    ("numberInDash", 4): "- 4 -",
}


@pytest.mark.parametrize(("asked", "expected"), NUMERALS.items())
def test_a_number_is_written_in_its_shape(asked: tuple[str, int], expected: str) -> None:
    shape, number = asked
    assert in_shape(number, shape) == expected


def test_a_papers_title_is_its_kind_and_what_it_is_about(desk: Desk) -> None:
    head = (
        "ĐẢNG BỘ TỈNH MINH HOẠ\nUỶ BAN KIỂM TRA\n*\nSố: 12-TB/UBKT\n\nTHÔNG BÁO\nkết luận kiểm tra"
    )
    imported = desk.take("a.txt", f"{head}\n-----\n\n{PROSE}\n\n{PROSE.replace('một', 'hai')}\n")
    assert desk.notice(imported).title == "Thông báo kết luận kiểm tra"
