"""The table of rules: its examples are its test."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.editing.checking.rule import Rule, Severity
from newsroom.editing.checking.rules.rules import RULES, findings
from newsroom.text.vietnamese import canonical
from tests.editing.drafts import with_example
from tests.factory import markdown
from tests.timing import in_a_moment, long

ROOT = Path(__file__).parents[2]
CORPORA = [
    file
    for folder in ("docs/tin-tuc", "tests/judged", "tests/held_out")
    for file in sorted((ROOT / folder).glob("*/*.md"))
]
by_code = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def codes(example: str, *allowed: str) -> list[str]:
    return [remark.rule.code for remark in findings(with_example(example, *allowed))]


@by_code
def test_a_bad_example_is_found_by_its_rule_alone(rule: Rule) -> None:
    assert set(codes(rule.bad)) == {rule.code}


@by_code
def test_a_good_example_is_found_by_none(rule: Rule) -> None:
    assert codes(rule.good) == []


@by_code
def test_a_finding_can_be_allowed_by_code_and_by_name(rule: Rule) -> None:
    assert codes(rule.bad, rule.code.lower()) == codes(rule.bad, rule.name.upper()) == []


def test_codes_and_names_are_told_apart() -> None:
    for count in (Counter(rule.code for rule in RULES), Counter(canonical(r.name) for r in RULES)):
        assert max(count.values()) == 1


def test_secrecy_alone_is_an_error() -> None:
    assert [rule.name for rule in RULES if rule.severity is Severity.ERROR] == ["mật"]


FOUND = {
    "T1": ["title: KỲ HỌP THỨ MƯỜI MỘT"],
    "T2": ["title: HỌP KỲ 5", "title: ĐẠI HỘI ĐẢNG BỘ XÃ Minh Hoạ"],
    "T4": [
        'tags: [giám sát, Phòng, "chống tham nhũng"]',
        "tags: [xây dựng, chỉnh đốn Đảng]",
        "tags: [giám sát; dân vận]",
    ],
    "N1": ["date: 1999-12-31", "date: 2027-12-01"],
    "N2": ["date: 2026-12-31T23:00:00-05:00", "date: 2024-11-20"],
    "N3": [
        *("ngày 30/2", "Ngày 31 tháng 4 năm 2026", "hết 29.02.2027", "32/9/2026", "31-11-2026"),
        *("ngày 5/13/2026", "ngày 0/5", "title: Kế hoạch ngày 31/6/2026"),
    ],
    "N4": [
        "withdrawn: {date: 2026-11-25 09:01, reason: Nhầm}",
        "updated: 2026-12-21",
        "document: {number: 5-KL/UBKT, kind: KL, issuer: UBKT, issued: 2026-12-01}",
        "corrections: [{date: 2026-11-21, note: Một}, {date: 2026-12-21, note: Hai}]",
    ],
    "S4": [
        *("[25/11/2026 10:32] Anh Mẫu: Vâng.", "Chị Hoa, [25.11.2026 10:32:05]\nVâng ạ."),
        *("Hội nghị đã họp.\n\nĐã gửi từ iPhone của tôi", "Sent from Outlook for Android"),
        "Vào Th 4, 25 thg 11, 2026 vào lúc 10:32 Văn Mẫu <mau@a.vn> đã viết:",
        *("---------- Forwarded message ---------", "Dưới đây là bản viết lại:\n\nXã họp."),
        *("Chắc chắn rồi! Dưới đây là tin bạn yêu cầu:", "Hy vọng bản này giúp được bạn!"),
        *("Nếu bạn muốn, tôi có thể rút gọn thêm.", "Tất nhiên rồi! Xã họp."),
        "From: A <a@a.vn>\nSent: Monday, November 23, 2026 8:00 AM\nTo: B",
    ],
    "A1": ["image: {src: a.jpg, alt: Quang cảnh, caption: Quang cảnh.}"],
    "A2": [
        *("![ảnh](a.jpg)", "![Hình 2](a.jpg)", "![image](a.jpg)", "![IMG_0012](IMG_0012.jpg)"),
        *("![Hop chi bo](hop-chi-bo.jpg)", "![Ảnh bìa](a.jpg)", "![mô tả ảnh](a.jpg)"),
        *("image: {src: a.jpg, alt: hình ảnh}", "![trong ảnh có gì](a.jpg)"),
    ],
    "C1": [
        *("title: Mô hình “Thân thiện", "summary: Họp (kỳ 5", "gửi Thư cảm ơn”, rồi về", "«Một"),
        *("Một) hai", 'Một "hai ba', "“Một.\n\nHai.\n\nBa.\n\nBốn.\n\nNăm.", "Một “hai “ba”"),
        'Một "hai.\n\n"Ba.\n\n"Bốn" năm.',
        '![Bốn người](a.jpg "Ảnh “Thân thiện")',
    ],
    "C2": ["Một , hai", "Một (hai) ; ba", "Một .", "Kính gửi : chi bộ", "summary: Họp xong !"],
    "C3": ["Xã họp;huyện dự", "Hội nghị kết thúc.Đoàn ra về", "title: Kiểm tra,giám sát tại xã"],
    "W1": ["Đoàn đã  đã đến.", "Theo theo báo cáo.", "title: Kết luận của của Đoàn"],
    "W2": ["Uỷ ban và ỦY BAN", "hoà giải, hòa bình", "thuý và thúy"],
    "S1": [
        *("[Chờ duyệt] Xã họp.", "Xã họp (cần kiểm tra lại số liệu).", "{ghi chú: hỏi anh Bí thư}"),
        *("Xã họp [bổ sung ảnh].", "TODO: thêm tên.", "Số đại biểu (???) dự.", "Lorem ipsum dolor"),
        *("[tên đơn vị] báo cáo.", "title: Hội nghị (chưa duyệt)", "Xã họp (hỏi lại đ/c Mẫu)."),
        *("Gọi 0205 (không công khai).", "(Ghi chú nội bộ: sửa)", "[Xin ý kiến anh Mẫu]"),
    ],
    "S2": [
        *("ngày … tháng … năm 2026", "ngày .../.../2026", "Số:      -KL/UBKT", "số …-QĐ/TU"),
        *("ngày     tháng 3 năm 2026", "tháng ..... năm 2026", "ngày ___/3/2026"),
    ],
    "S3": ["**Đoạn một.\n\nĐoạn hai.**", "Xã **họp hôm nay.", "Ngày mai ** họp ** xã"],
    "R1": [
        *(
            "Gọi 0912345678.",
            "Gọi 0912.345.678",
            "Gọi 098 765 4321",
            "+84 912 345 678",
            "(84912345678)",
        ),
        *("Zalo: 0345-678-901", "| Họ tên | 0771 23 45 67 |", "summary: Gọi 0912345678"),
    ],
    "R2": [
        *("001099012345", "001 099 012 345", "CMND: 123456789", "hộ chiếu số B1234567"),
        "| Tên | Số CMND |\n| --- | --- |\n| Người A | |\n| Người B | 081 234 567 |",
        "Tên\tHộ chiếu\nNgười A\tB1234567",
    ],
    "R3": [
        *("STK: 0011001234567", "tài khoản 1903 1234 5678 90 tại ngân hàng"),
        "| Số tài khoản | Ngân hàng |\n| --- | --- |\n| 19031234567890 | A |",
    ],
    "M1": [
        *(
            "MẬT",
            "**Mật**",
            "Báo cáo này là TUYỆT MẬT.",
            "title: Báo cáo TỐI MẬT",
            "Độ mật: Tối mật",
        ),
        *("Báo cáo (mật) số 5", "| Tối mật |", "TÀI LIỆU MẬT"),
    ],
}
FINE = [
    "Từ: 8:00 ngày 5/3\nĐến: 10:00 cùng ngày\n\nNgày: 5/3, 8:00",
    "title: UBND và HĐND xã",
    "title: Số 15-QĐ/TU",
    "tags: [quốc phòng, chống hạn, xây dựng]",
    "date: 2026-12-31",
    "Từ 30/4 đến 1/5/2026, số 12/31/QĐ, 45/2019/QH14, 29/02/2028, phiên bản 2.31.2026.1",
    "![Ảnh cưới treo trên tường](a.jpg) ![Hình vẽ ba ngôi nhà](b.jpg)",
    "a) đất; b) rừng (gồm: a) đất đồi; b) đất bãi)\n\n1) Một\n\n(i) hai (xem mục a)",
    "“Một.\n\n“Hai.\n\n“Ba.”\n\nBốn.",
    "“Điều 1. Một.\n\nHai.\n\nBa.\n\nBốn.\n\nNăm.”\n\nSáu.",
    'Nói: "Một.\n\n"Hai.\n\n"Ba."\n\n"Bốn" năm.',
    'Nói:\n\n"Một.\n\n"Hai.\n\n"Ba."',
    'Sửa như sau:\n\n"Điều 1. Một.\n\nHai.\n\nBa.\n\nBốn.\n\nNăm."./.\n\nSáu "bảy".',
    "» Xem thêm: Kỳ họp thứ hai",
    'Màn hình 24" và “lời (trích) «trong» lời”',
    "`“(` là mã, [tệp](<a (b.pdf>)",
    "Kết thúc./. Đi đâu? … Rồi sao ... tỷ lệ 5 : 3, tệp .pdf",
    "Xem https://vi.du/a(b , rồi [^1].\n\n[^1]: a",
    'Xem (https://vi.du/a), "www.vi.du/b"; «https://vi.du/c»… (a@vi.du).',
    "Dần dần, ngày ngày, người người, nhà nhà, từ từ, luôn luôn; Uỷ ban Kiểm tra kiểm tra xã.",
    "quý, quy, thuở, hoạ sĩ và hoạ mi, Ðảng và Đảng, tuý luý",
    "Đường dây nóng 1900 1234, 024 3825 1234, số 0912345678/TB, giờ 08.09.2026 10:45, 0,912345678",
    "https://vi.du/0912345678 và thu@vi.du, kinh phí 0912345678901 đồng, 912.345.678 đồng",
    "Số dư tài khoản 112 là 123.456.789 đồng; tài khoản năm 2022 2023",
    "bí mật, tối mật, tài liệu mật, mật khẩu, BÍ MẬT NHÀ NƯỚC, MẬT ĐỘ dân cư",
    "<!-- MẬT\n0912345678 --> Một.",
    "Điều lệ (bổ sung), Thông báo (sửa lại bản trước); đi đâu?? Khoá XXX [Video] [1] [...] (…)",
    "[ ] chưa làm\n\n[nội dung](a.md) [viết tay](b.md) [chờ duyệt](c.md)",
    "Nhiều năm… qua, từng ngày... đều họp, tháng 3/2026, năm học, số liệu - KT",
    "Gồm:\n\nviệc lãnh đạo, chỉ đạo thực hiện nghị quyết của cấp uỷ\n\nviệc xây dựng quy chế",
    "Họ tên: ……… Ngày sinh: ....... Số điện thoại: ______",
    "**Một\nhai** ba, 2 ** 3 ** 4, số liệu** mới, (**) và **\n\n**: chưa kể",
]


@pytest.mark.parametrize(
    ("code", "example"), [(code, each) for code, found in FOUND.items() for each in found]
)
def test_more_of_its_kind_is_found(code: str, example: str) -> None:
    assert code in codes(example)


@pytest.mark.parametrize("example", FINE)
def test_what_only_looks_alike_is_not_found(example: str) -> None:
    assert codes(example) == []


@pytest.mark.parametrize("file", CORPORA, ids=lambda file: file.stem)
def test_written_notices_have_nothing_but_two_spellings(file: Path) -> None:
    text = file.read_text("utf-8").partition("\n---\n")[2]
    assert set(codes(text)) <= {"W2"}


def test_findings_come_line_by_line() -> None:
    remarks = findings(with_example("Một , hai\n\nCủa của ai\n\nKết thúc !"))
    assert [(each.finding.line, each.rule.code) for each in remarks] == [
        (8, "C2"),
        (10, "W1"),
        (12, "C2"),
    ]


@given(st.lists(st.sampled_from([rule.bad for rule in RULES]) | markdown, max_size=5))
def test_lines_are_those_of_the_file(parts: list[str]) -> None:
    draft = with_example("\n\n".join(["Một đoạn.", *parts]))
    last = len(draft.source.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= remark.finding.line <= last for remark in findings(draft))


SIGNS = """
“ ” ( ) " a) mật ( ⏎( ngày␣ 1/ 09 0912␣ tài␣khoản␣ CCCD␣ của␣ a␣ ⏎ -⏎ <!-- ![ ![a](b␣ [^a] @a http://
uỷ␣ TỐI␣ |a 1␣ 1.1 … .⏎ “⏎⏎ !!!␣
"""


@pytest.mark.parametrize("sign", SIGNS.split())
def test_long_texts_cost_no_more_than_their_length(sign: str) -> None:
    sign = sign.replace("␣", " ").replace("⏎", "\n")
    text = long(sign)
    with in_a_moment():
        findings(with_example(text))
