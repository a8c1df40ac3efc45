"""Lines told apart: dates, bylines, titles, captions, what belongs to the site around a text."""

from __future__ import annotations

from datetime import datetime

import pytest

from newsroom.editing.importing.manuscript import (
    Block,
    Cell,
    Heading,
    Item,
    Manuscript,
    Paragraph,
    PlacedPicture,
    Table,
    words_in,
)
from newsroom.editing.importing.recognising.bylines import read_byline
from newsroom.editing.importing.recognising.captions import picture_description
from newsroom.editing.importing.recognising.dates import read_date
from newsroom.editing.importing.recognising.recognise import Recognised, recognise
from newsroom.editing.importing.runs import Run
from tests.factory import SETTINGS, ZONE
from tests.timing import in_a_moment, long

BOLD, ITALIC = frozenset({"strong"}), frozenset({"em"})
LONG = (
    "Sáng nay, Đảng uỷ xã Minh Hoạ tổ chức hội nghị sơ kết công tác kiểm tra, giám sát quý một. "
    * 3
)
OTHER = LONG.replace("Sáng", "Chiều")


def line(
    text: str, align: str = "", marks: frozenset[str] = frozenset(), role: str = ""
) -> Paragraph:
    return Paragraph((Run(text, marks),), role, align)


def read(*blocks: Block, **said: str) -> Recognised:
    return recognise(Manuscript(blocks=blocks, **said), SETTINGS)  # type: ignore[arg-type]


def texts(found: Recognised) -> list[str]:
    return [words_in(block) for block in found.blocks]


DATES = {
    "30-06-2022 22:20": "2022-06-30 22:20",
    "Thứ năm, 26/11/2020": "2020-11-26 00:00",
    "Thứ 3, Ngày 16/07/2024": "2024-07-16 00:00",
    "Chủ nhật, ngày 08 tháng 12 năm 2024 16:02 (GMT +7)": "2024-12-08 16:02",
    "10:8, Thứ Tư, 3-4-2024": "2024-04-03 10:08",
    "02/10/2020 08:20 SA": "2020-10-02 08:20",
    "02/10/2020 08:20 CH": "2020-10-02 20:20",
    "Thứ Năm, ngày 30/06/2022, 22:20": "2022-06-30 22:20",
    "Thứ năm - 30/06/2022 22:20": "2022-06-30 22:20",
    "30 Tháng Sáu, 2022": "2022-06-30 00:00",
    "30.06.2022 | 22h20": "2022-06-30 22:20",
    "2022-06-30T15:20:00Z": "2022-06-30 22:20",
    "Ngày đăng: 30/06/2022": "2022-06-30 00:00",
    "Cập nhật lúc 22 giờ 20 phút, ngày 30/6/2022": "2022-06-30 22:20",
    "26/5/22": "2022-05-26 00:00",
    "đăng lúc 10g30 26-5-2022": "2022-05-26 10:30",
    "30 Jun 2022": "2022-06-30 00:00",
    "Minh Hoạ, ngày 26 tháng 5 năm 2026": "2026-05-26 00:00",
}
NO_DATES = (
    "Chiều ngày 26/5/2022, tại Đảng uỷ phường",
    "Số 12-TB/UBKT ngày 26/5/2022",
    "32/13/2022",
    "Lượt xem: 20 ngày 1/1/2020",
    "Minh Hoạ, ngày 26 tháng 5 năm 2026 tại hội trường",
    "Hội trường, 14h ngày 26/5/2026",
    "5. Ngày 26/5/2026",
    "18-20/11/2026",
    "Năm 2022",
    "30/4/2026.",
    "",
)


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_a_line_that_is_a_date_is_read(text: str, expected: str) -> None:
    found = read_date(text, ZONE)
    assert found is not None
    assert f"{found.moment:%Y-%m-%d %H:%M}" == expected
    assert found.has_clock == (not expected.endswith("00:00"))


@pytest.mark.parametrize("text", NO_DATES)
def test_a_line_that_is_more_than_a_date_is_text(text: str) -> None:
    assert read_date(text, ZONE) is None


@pytest.mark.parametrize("sign", ["1", "-", "1-", " ", "thang ", "1 tháng ", ":", "1:", ", ngay "])
def test_no_line_takes_long(sign: str) -> None:
    with in_a_moment():
        read(
            *(line(long(sign, 100_000), align="right", marks=BOLD) for _ in range(3)),
            line(sign * 40),
        )


AUTHORS = {
    "Người Viết Mẫu - Uỷ ban Kiểm tra Thành uỷ": "Người Viết Mẫu - Uỷ ban Kiểm tra Thành uỷ",
    "Tổ Thông tin – UBKT Đảng uỷ xã Minh Hoạ": "Tổ Thông tin - UBKT Đảng uỷ xã Minh Hoạ",
    "Người Viết (Cơ quan UBKT Tỉnh uỷ)": "Người Viết - Cơ quan UBKT Tỉnh uỷ",
    "Tác giả: Người Viết Mẫu": "Người Viết Mẫu",
    "Tin, ảnh: Người Viết - Phòng Tổng hợp": "Người Viết - Phòng Tổng hợp",
    "Bài và ảnh: Người Viết.": "Người Viết",
    "Tin, ảnh: Người Viết -UBKT Thành uỷ": "Người Viết - UBKT Thành uỷ",
}
NO_AUTHORS = (
    "Kết quả - Hạn chế",
    "Đoàn giám sát - Uỷ ban Kiểm tra yêu cầu hoàn thành trước ngày 30.",
    "Tin tưởng vào sự lãnh đạo của Đảng.",
    "Năm 2026 - Uỷ ban Kiểm tra",
    LONG,
)


@pytest.mark.parametrize(("text", "expected"), AUTHORS.items())
def test_the_line_of_an_author_is_read(text: str, expected: str) -> None:
    found = read(line("Tên tin"), line(LONG), line(text))
    assert found.authors == (expected,)
    assert texts(found) == [LONG.strip()]


@pytest.mark.parametrize("text", NO_AUTHORS)
def test_other_last_lines_stay_in_the_text(text: str) -> None:
    assert read_byline(line(text)) is None
    assert not read(line("Tên tin"), line(LONG), line(text)).authors


def test_a_name_alone_is_an_author_where_it_is_set_apart_but_not_below_a_signature() -> None:
    for text in ("(Người Viết Mẫu)", "Người Viết Mẫu, UBKT Thành uỷ"):
        expected = text.strip("()").replace(", ", " - ")
        assert read(line("Tên tin"), line(LONG), line(text, marks=BOLD)).authors == (expected,)
    name = line("Người Viết Mẫu", align="right", marks=BOLD)
    assert read(line("Tên tin"), line(LONG), name).authors == ("Người Viết Mẫu",)
    assert not read(line("Tên tin"), line(LONG), line("Người Viết Mẫu")).authors
    signed = line("CHỦ NHIỆM", align="right")
    assert not read(line("Tên tin"), line(LONG), signed, name).authors


def test_a_unit_on_the_line_below_belongs_to_the_name_above_it() -> None:
    unit, expected = "Uỷ ban Kiểm tra Thành uỷ", "Người Viết Mẫu - Uỷ ban Kiểm tra Thành uỷ"
    for last in (
        (line("Người Viết Mẫu", "right", BOLD), line(unit, "right")),
        (line(f"Người Viết Mẫu\n{unit}", role="lines"),),
        (line("Tin, ảnh: Người Viết Mẫu"), line(unit, "right")),
        (line("Người viết: Người Viết Mẫu"), line(f"Đơn vị: {unit}")),
    ):
        found = read(line("Tên tin"), line(LONG), *last)
        assert found.authors == (expected,)
        assert texts(found) == [LONG.strip()]
    below = (line("Người viết", "right", BOLD), line("Người Viết Mẫu", "right"))
    found = read(line("Tên tin"), line(LONG), *below)
    assert (found.authors, texts(found)) == (("Người Viết Mẫu",), [LONG.strip()])
    office = (line("Tổ Thông tin", "right"), line(unit, "right"))
    found = read(line("Tên tin"), line(LONG), *office)
    assert found.authors == (f"Tổ Thông tin - {unit}",)
    signed = (line("CHỦ NHIỆM", "right"), line("Người Viết Mẫu", "right"))
    assert not read(line("Tên tin"), line(LONG), *signed).authors
    alone = read(line("Tên tin"), line(LONG), line(f"Đơn vị: {unit}"))
    assert texts(alone)[-1] == f"Đơn vị: {unit}"


def test_who_wrote_an_essay_is_named_below_its_title() -> None:
    name, unit = line("Người Viết Mẫu", "right", BOLD), line("Chủ nhiệm UBKT Thành uỷ", "right")
    for above in ((), (line("NGHIÊN CỨU", marks=BOLD),)):
        found = read(*above, line("Tên bài", "center", BOLD), name, unit, line(LONG))
        assert found.authors == ("Người Viết Mẫu - Chủ nhiệm UBKT Thành uỷ",)
        assert texts(found) == [*map(words_in, above), LONG.strip()]
    for last in (
        line("Người Viết Mẫu", marks=BOLD),
        line("Người Viết Mẫu\nTổ Thông tin", role="lines"),
    ):
        found = read(line("Tên bài", marks=BOLD), last, line("Một."), line(LONG))
        assert texts(found) == ["Một.", LONG.strip()]
        found = read(line("Tên bài", marks=BOLD), line(LONG), last, line("Một."))
        assert texts(found)[-1] == "Một."
    heading = line("Công tác xây dựng Đảng", marks=BOLD)
    found = read(line("Tên bài", "center", BOLD), name, heading, line(LONG))
    assert (found.authors, texts(found)[0]) == (("Người Viết Mẫu",), words_in(heading))


def test_who_wrote_together_is_named_together_and_nobody_twice() -> None:
    names = ("Người Viết Mẫu - UBKT Thành uỷ", "Bài: Người Thứ Hai", "Tin, ảnh: Người Viết Mẫu")
    found = read(line("Tên tin"), line(LONG), *map(line, names))
    assert found.authors == ("Người Viết Mẫu - UBKT Thành uỷ", "Người Thứ Hai")
    assert texts(found) == [LONG.strip()]
    in_one = "Người Viết Mẫu - UBKT Thành uỷ; Người Thứ Hai - UBKT Huyện uỷ"
    assert read(line("Tên tin"), line(LONG), line(in_one)).authors == tuple(in_one.split("; "))
    sources = read(line("Tên tin"), line(LONG), line("Nguồn: Báo A"), line("Nguồn: Báo B"))
    assert sources.source == "Báo B"
    assert texts(sources) == [LONG.strip(), "Nguồn: Báo A"]


SOURCES = {
    "(Nguồn: Báo tỉnh)": "Báo tỉnh",
    "Theo Báo tỉnh": "Báo tỉnh",
    "(Theo kiemtra.example.org)": "kiemtra.example.org",
    "Theo kết quả kiểm tra": "",
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.items())
def test_the_line_of_a_source_is_read(text: str, expected: str) -> None:
    found = read(line("Tên tin"), line(LONG), line(text, align="right"))
    assert found.source == expected
    assert len(found.blocks) == 1 + (not expected)


def test_a_short_line_in_an_old_encoding_goes_with_those_above() -> None:
    old = (f"§oµn gi¸m s¸t th«ng b¸o kÕt luËn {n}" for n in range(2))
    found = read(line("Tên tin"), *map(line, old), line("KÕt thóc"), line("Kết thúc"))
    assert texts(found)[-2:] == ["Kết thúc", "Kết thúc"]


def test_a_source_is_told_from_an_author() -> None:
    found = read(
        line("Tên tin"), line(LONG), line("Người Viết Mẫu", "right"), line("Nguồn: Báo tỉnh")
    )
    assert (found.authors, found.source) == (("Người Viết Mẫu",), "Báo tỉnh")


TITLES: dict[str, tuple[tuple[Block, ...], str]] = {
    "by its style": ((line("Cơ quan"), line("Tên tin", role="title")), "Tên tin"),
    "above the date": ((line("Tên tin."), line("30-06-2022 22:20")), "Tên tin."),
    "the first heading": ((Heading(1, (Run("Tên tin"),)),), "Tên tin"),
    "the only heading, below whose it is": (
        (line("ĐẢNG BỘ XÃ MINH HOẠ", marks=BOLD), Heading(1, (Run("Tên tin"),))),
        "Tên tin",
    ),
    "the only heading, below the kind of a paper": (
        (line("THÔNG BÁO", marks=BOLD), Heading(1, (Run("kết quả giám sát"),))),
        "Thông báo kết quả giám sát",
    ),
    "bold": ((line("Tên tin", marks=BOLD),), "Tên tin"),
    "in two lines": (
        (line("Tên tin", "center", BOLD), line("dòng hai", "center", BOLD)),
        "Tên tin dòng hai",
    ),
    "of a paper": (
        (
            line("ĐẢNG UỶ XÃ MINH HOẠ\nSố 1-TB/ĐU", role="lines"),
            line("ĐẢNG CỘNG SẢN VIỆT NAM", role="lines"),
            line("THÔNG BÁO", "center", BOLD),
            line("kết quả giám sát", "center"),
        ),
        "Thông báo kết quả giám sát",
    ),
    "of a paper that is set without a table": (
        (
            line("ĐẢNG BỘ XÃ MINH HOẠ", marks=BOLD),
            line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "center", BOLD),
            line("Độc lập – Tự do – Hạnh phúc", "center", BOLD),
            line("GIẤY MỜI", "center", BOLD),
            line("dự hội nghị", "center", BOLD),
        ),
        "Giấy mời dự hội nghị",
    ),
    "below whose it is": (
        (line("ĐẢNG UỶ XÃ MINH HOẠ"), line("UỶ BAN KIỂM TRA"), line("Tên tin", marks=BOLD)),
        "Tên tin",
    ),
    "below a motto beside whose it is": (
        (line("ĐẢNG UỶ XÃ\tĐẢNG CỘNG SẢN VIỆT NAM", marks=BOLD), line("Tên tin", marks=BOLD)),
        "Tên tin",
    ),
    "in capitals, below whose it is": (
        (line("CHI BỘ THÔN ĐỒI MẪU"), line("TÊN TIN", marks=BOLD)),
        "TÊN TIN",
    ),
    "in the middle, below a rubric": (
        (line("NGHIÊN CỨU", marks=BOLD), line("Tên tin", "center", BOLD)),
        "Tên tin",
    ),
    "in capitals, above who wrote": (
        (line("TÊN BÀI", marks=BOLD), line("Người Viết Mẫu", "center", BOLD)),
        "TÊN BÀI",
    ),
    "in capitals, of an office": (
        (line("UỶ BAN KIỂM TRA XÃ MINH HOẠ", "center", BOLD), line("TÊN TIN", "center", BOLD)),
        "UỶ BAN KIỂM TRA XÃ MINH HOẠ TÊN TIN",
    ),
    "that begins with an office": (
        (line("ĐẢNG UỶ XÃ MINH HOẠ GIÁM SÁT CHUYÊN ĐỀ"), line("Kết quả", marks=BOLD)),
        "ĐẢNG UỶ XÃ MINH HOẠ GIÁM SÁT CHUYÊN ĐỀ",
    ),
    "with a full stop": ((line("Tên tin.", "center", BOLD),), "Tên tin."),
    "the first short line": ((line("Tên tin"),), "Tên tin"),
    "below a picture": ((PlacedPicture(b""), line("Tên tin")), "Tên tin"),
}


@pytest.mark.parametrize(("blocks", "expected"), TITLES.values(), ids=TITLES.keys())
def test_a_title_is_found_as_it_is_set(blocks: tuple[Block, ...], expected: str) -> None:
    found = read(*blocks, line(LONG))
    assert found.title == expected
    assert all(part not in texts(found) for part in ("Tên tin", "dòng hai", "THÔNG BÁO"))


def test_headings_of_sections_below_a_title_in_capitals_are_none() -> None:
    sections = (Heading(1, (Run("Kết quả"),)), line(LONG), Heading(1, (Run("Việc tới"),)))
    assert read(line("TÊN TIN", marks=BOLD), *sections, line(LONG)).title == "TÊN TIN"


def test_a_heading_below_prose_is_no_title() -> None:
    found = read(line("Tên tin"), line(LONG[:80] + "."), Heading(1, (Run("Kết quả"),)), line(LONG))
    assert found.title == "Tên tin"


def test_a_text_without_a_title_keeps_its_first_paragraph() -> None:
    found = read(line(LONG), line("Hai"))
    assert not found.title
    assert texts(found) == [LONG.strip(), "Hai"]


@pytest.mark.parametrize(
    ("above", "left"),
    [
        ("UỶ BAN KIỂM TRA XÃ MINH HOẠ", ["UỶ BAN KIỂM TRA XÃ MINH HOẠ"]),
        ("ĐẢNG UỶ XÃ\tĐẢNG CỘNG SẢN VIỆT NAM", ["ĐẢNG UỶ XÃ", "ĐẢNG CỘNG SẢN VIỆT NAM"]),
    ],
)
def test_the_head_of_a_paper_above_the_title_stays_and_is_told(above: str, left: list[str]) -> None:
    found = read(line(above), line("Tên tin", marks=BOLD), line("- 2 -"), line("Một."), line(LONG))
    assert texts(found) == [*left, "Một.", LONG.strip()]
    assert any("phần đầu văn bản" in each for each in found.guesses)


def test_a_greeting_is_no_title() -> None:
    for greeting in ("Kính gửi: Ban Biên tập", "Chào các anh chị,"):
        assert not read(line(greeting), line(LONG)).title


def test_two_sides_that_tabs_or_blanks_set_apart_are_read_one_after_the_other() -> None:
    head = (
        line("ĐẢNG UỶ XÃ MINH HOẠ\tĐẢNG CỘNG SẢN VIỆT NAM"),
        line("  UỶ BAN KIỂM TRA      Minh Hoạ, ngày 5 tháng 3 năm 2026"),
    )
    foot = (line("Nơi nhận:\tCHỦ NHIỆM"), line("- Lưu.\t(đã ký)"), line("\tNgười Ký"))
    found = read(*head, line("Tên tin", "center", BOLD), line(LONG), line(OTHER), *foot)
    assert (found.title, found.summary) == ("Tên tin", LONG.strip())
    assert texts(found) == [
        "ĐẢNG UỶ XÃ MINH HOẠ UỶ BAN KIỂM TRA",
        "ĐẢNG CỘNG SẢN VIỆT NAM Minh Hoạ, ngày 5 tháng 3 năm 2026",
        OTHER.strip(),
        "Nơi nhận: - Lưu.",
        "CHỦ NHIỆM (đã ký) Người Ký",
    ]
    for lines in (
        (line("Từ\tnghĩa"), line("\tthụt")),
        (line("BÍ THƯ:\tMột"), line("UỶ VIÊN:\tHai")),
    ):
        expected = [" ".join(words_in(each).split()) for each in lines]
        assert texts(read(line("Tên tin"), *lines))[-2:] == expected


def test_a_title_and_a_lead_that_stand_twice_are_shown_once() -> None:
    title = line("Tên tin", role="title")
    found = read(title, line("Tên  TIN"), line(LONG), line(f"   {LONG}"), line("Hai"))
    assert (found.title, found.summary) == ("Tên tin", LONG.strip())
    assert texts(found) == ["Hai"]


@pytest.mark.parametrize("lead", [line(LONG, marks=BOLD), line(LONG, role="subtitle")])
def test_a_lead_that_is_set_apart_is_the_summary(lead: Paragraph) -> None:
    assert read(line("Tên tin"), lead, line("Hai")).summary == LONG.strip()
    assert not read(line("Tên tin"), line("1. Kết quả", marks=BOLD), line(LONG)).summary


@pytest.mark.parametrize(
    "text",
    [
        "Kính gửi: Ban Thường vụ các đảng uỷ xã, phường và các đảng uỷ trực thuộc Tỉnh uỷ",
        "1. Kết quả kiểm tra, giám sát và thi hành kỷ luật trong Đảng của Đảng uỷ xã Minh Hoạ",
        "Qua giám sát việc thực hiện quy chế dân chủ tại xã Minh Hoạ, Đoàn kết luận như sau:",
    ],
)
def test_a_bold_line_that_the_reader_takes_for_no_lead_is_no_summary(text: str) -> None:
    found = read(line("Tên tin", role="title"), line(text, marks=BOLD), line(LONG))
    assert not found.summary
    assert texts(found) == [text, LONG.strip()]


CAPTIONS = (
    line("Quang cảnh hội nghị.", marks=ITALIC),
    line("Các đại biểu dự hội nghị.", align="center"),
    line("Đ/c Trưởng đoàn phát biểu tại hội nghị"),
    line("Ảnh: Tổ Thông tin."),
    line("Một câu bất kỳ.", role="caption"),
)
NO_CAPTIONS = (
    line("Hội nghị kết thúc lúc 11 giờ."),
    line("2. Hạn chế"),
    line("KIẾN NGHỊ"),
    line("Kết quả đạt được", marks=BOLD),
    line(OTHER, marks=ITALIC),
    Item(0, "", (Run("mục"),)),
)


@pytest.mark.parametrize("block", CAPTIONS, ids=range(5))
def test_what_reads_like_a_caption_below_a_picture_is_one(block: Paragraph) -> None:
    found = read(line("Tên tin"), line(LONG), PlacedPicture(b""), block, line("Hai."))
    assert found.image is not None
    assert words_in(found.image) == words_in(block)
    assert texts(found) == [LONG.strip(), "Hai."]


def test_who_took_a_picture_belongs_to_its_caption() -> None:
    below = (line("Quang cảnh.", marks=ITALIC), line("Ảnh: Tổ Thông tin"), line("Ảnh: Hai"))
    found = read(line("Tên tin"), line(LONG), PlacedPicture(b""), *below)
    assert found.image is not None
    assert words_in(found.image) == "Quang cảnh. Ảnh: Tổ Thông tin Ảnh: Hai"


@pytest.mark.parametrize("block", NO_CAPTIONS, ids=range(6))
def test_other_words_below_a_picture_stay_in_the_text(block: Block) -> None:
    found = read(line("Tên tin"), line(LONG), PlacedPicture(b""), block, line("Hai."))
    assert words_in(block) in texts(found)


def test_a_table_without_lines_that_names_offices_first_is_one() -> None:
    rows = tuple(
        tuple(Cell((line(text),)) for text in row)
        for row in (("BÍ THƯ", "Một"), ("UỶ VIÊN", "Hai"))
    )
    found = read(line("Tên tin"), line(LONG), Table(rows, is_bordered=False))
    assert isinstance(found.blocks[-1], Table)


def test_what_stands_below_the_captions_of_a_table_of_pictures_stays() -> None:
    rows = ((Cell((PlacedPicture(b""),)),), (Cell((line("Một"),)),), (Cell((line("Hai"),)),))
    table = Table(tuple(row * 2 for row in rows), is_bordered=False)
    found = read(line("Tên tin"), line(LONG), line(LONG), line(LONG), table)
    assert [words_in(each) for each in found.blocks[-3:]] == ["Một", "Hai", "Hai"]


def test_a_table_of_pictures_is_pictures_with_captions() -> None:
    rows = (
        (Cell((PlacedPicture(b"1"),)), Cell((PlacedPicture(b"2"),))),
        (Cell((line("Ảnh một"),)), Cell((line("Ảnh hai"),))),
    )
    found = read(line("Tên tin"), line(LONG), line(OTHER), line("Ba."), Table(rows))
    assert [words_in(b) for b in found.blocks if isinstance(b, PlacedPicture)] == [
        "Ảnh một",
        "Ảnh hai",
    ]


ALTS = {
    "Bốn người quanh bàn": "Bốn người quanh bàn",
    "IMG_2031.JPG": "",
    "Picture 3": "",
    "image1": "",
    "A group of people Description automatically generated": "",
    "Ảnh có chứa người, trong nhà Mô tả được tạo tự động": "",
    "chú thích": "",
    "": "",
}


@pytest.mark.parametrize(("alt", "expected"), ALTS.items())
def test_a_description_that_tells_nothing_is_none(alt: str, expected: str) -> None:
    assert picture_description(PlacedPicture(b"", alt, (Run("Chú  thích"),))) == expected


def test_a_banner_and_a_category_above_the_title_are_no_text() -> None:
    gap = " " * 9
    banner = f"Muôn năm{gap}Kỷ cương{gap}Muôn năm"
    category = SETTINGS.categories[1]
    found = read(
        line(banner), line(category.title), line("Tên tin"), line(LONG), line("Tin liên quan")
    )
    assert found.category == category
    assert (found.title, texts(found)) == ("Tên tin", [LONG.strip()])
    filled = f"1{gap}2{gap}2"
    assert filled.replace(gap, " ") in texts(read(line("Tên tin", role="title"), line(filled)))


def test_lines_that_say_what_they_are_are_taken_at_their_word() -> None:
    category = SETTINGS.categories[1]
    found = read(
        line(f"Chuyên mục: {category.title}"),
        line("Tiêu đề: Tên tin", marks=BOLD),
        line("Ngày đăng: 15/04/2026 16:05"),
        line("Tác giả: Người Viết Mẫu - Tổ Thông tin"),
        line("Sapo: Đoạn dẫn."),
        line("Từ khoá: giám sát, đơn thư"),
        line(LONG),
    )
    assert (found.title, found.summary) == ("Tên tin", "Đoạn dẫn.")
    assert (found.category, found.tags) == (category, ("giám sát", "đơn thư"))
    assert found.authors == ("Người Viết Mẫu - Tổ Thông tin",)
    assert found.dated is not None
    assert f"{found.dated.moment:%d-%m-%Y %H:%M}" == "15-04-2026 16:05"
    assert texts(found) == [LONG.strip()]


@pytest.mark.parametrize("text", ["Chuyên mục: chưa có", "Ngày đăng: hôm nay", "Tít nhỏ: a"])
def test_a_label_whose_words_are_of_another_kind_is_text(text: str) -> None:
    assert text in texts(read(line("Tên tin", role="title"), line(text), line(LONG)))


def test_the_date_of_a_letter_stays_in_it() -> None:
    dateline = "Minh Hoạ, ngày 26 tháng 5 năm 2026"
    found = read(line(dateline, "right"), line("Tên tin", "center", BOLD), line(LONG))
    assert found.dated is not None
    assert found.dated.moment == datetime(2026, 5, 26, tzinfo=ZONE)
    assert dateline in texts(found)
