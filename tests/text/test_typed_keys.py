"""Vietnamese that was typed while nothing made letters of the keys."""

from __future__ import annotations

import pytest

from newsroom.text.legacy.typed_keys import typed_keys
from tests.timing import in_a_moment, long

MEANT = "Ủy ban Kiểm tra Tỉnh ủy thông báo kết luận"
TYPED = {
    "Telex": ("Uyr ban Kieemr tra Tinhr uyr thoong baso keets luaanj.", MEANT),
    "Telex in capitals": ("KIEEMR TRA, THOONG BASO KEETS LUAANJ", "KIỂM TRA THÔNG BÁO KẾT LUẬN"),
    "Telex of long letters": (
        "ddoongf chis dduowcj giao cho nguowif quanr lys quoocs gia",
        "đồng chí được giao cho người quản lý quốc gia",
    ),
    "Telex in a text of letters": (
        "Hội nghị do chi bộ chủ trì. Ddoanf kieemr tra gif vaf dduwowcj giao",
        "Đoàn kiểm tra gì và được giao",
    ),
    "VIQR": ("U?y ban Kie^?m tra Ti?nh u?y tho^ng ba'o ke^'t lua^.n.", MEANT),
    "VIQR of horns": (
        "ddu+o+.c giao cho ngu+o+`i qua?n ly' nha^n va^.t xa~",
        "được giao cho người quản lý nhân vật xã",
    ),
    "VNI": ("U3y ban Kie63m tra Ti3nh u3y thong6 ba1o ke61t lua65n", MEANT),
}


@pytest.mark.parametrize(("text", "meant"), TYPED.values(), ids=TYPED.keys())
def test_keys_are_read_as_what_was_meant(text: str, meant: str) -> None:
    ((_, written, read, _),) = typed_keys(f"Một.\n\n{text}\n\nHội nghị.")
    assert read == meant
    assert written.split()[0] in text


FINE = (
    "Hội nghị bàn việc xây dựng chi bộ. Xoong, boong. Phòng A1, A2, A3, A4, tổ To1 To2 To3.",
    "Uy ban Kiem tra thong bao ket luan giam sat tai xa Minh Hoa.",
    "Here is a list of the more of these, if there is as of now; most of the hair here is as is.",
    "See this has been, or or pos pos pow pow; too soon; poor deer; four doors as well.",
    "x^2 + o^2 = a(b) u+v e^x; Kie^m",
    "Mật khẩu: Uyr-Kieemr; [tin](uyr-ban-kieemr-tra-tinhr-uyr-keets-luaanj.md)",
)


@pytest.mark.parametrize("text", FINE)
def test_what_may_be_words_is_left_alone(text: str) -> None:
    assert list(typed_keys(text)) == []


@pytest.mark.parametrize("sign", ["as ", "uyr", "a^'", "o1a ", "uyr ban ", "sfrxj", "((", "a+"])
def test_time_grows_no_faster_than_the_text(sign: str) -> None:
    with in_a_moment():
        list(typed_keys(long(sign)))
