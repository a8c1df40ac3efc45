"""Texts typed before Unicode, or read wrongly since."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.legacy.encodings import (
    MOJIBAKE,
    TCVN3,
    TCVN3_CAPITALS,
    VNI,
    convert,
    detect,
    encoding_of_font,
    in_unicode,
)
from newsroom.text.legacy.tables import TCVN3_TABLE, VNI_TABLE
from newsroom.text.vietnamese import nfc
from tests.timing import in_a_moment, long

TONES = "\u0300\u0301\u0303\u0309\u0323"
VOWELS = [nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *TONES)]
LETTERS = [letter for small in [*VOWELS, "đ"] for letter in (small, small.upper())]
WORDS = """
    đoàn giám sát thông báo kết luận của uỷ ban kiểm tra về việc lãnh đạo chỉ đạo thực hiện
    nghị quyết trách nhiệm đứng đầu những khuyết điểm phường xã rất rõ nghiêm túc kỷ luật đảng
    viên hoạ sĩ thuở trước quỹ đất giữ gìn mỗi người được hưởng chế độ Đồng chí Nguyễn
"""
CODE_PAGES = ("latin-1", "cp1252", "cp1258")
words = st.sampled_from(sorted(set(WORDS.split())))
sentences = st.lists(words, min_size=10, max_size=30, unique=True).map(" ".join)


def in_tcvn3(text: str) -> str:
    """Encode as its fonts do, which know no capital with a tone."""
    signs = {letter: sign for sign, letter in TCVN3_TABLE.items()}
    small = {ord(chr(letter).upper()): sign for letter, sign in signs.items()}
    return text.translate({**small, **signs})


def in_vni(text: str) -> str:
    return text.translate({ord(letter): signs for signs, letter in VNI_TABLE.items()})


def read_as(text: str, page: str) -> str:
    """Return what a program shows that takes UTF-8 for a code page, as browsers define them."""
    signs = (bytes([byte]) for byte in text.encode())
    return nfc("".join(sign.decode(page, "ignore") or chr(sign[0]) for sign in signs))


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_comes_back(letter: str) -> None:
    assert convert(in_vni(letter), VNI) == letter
    assert convert(in_tcvn3(letter), TCVN3).upper() == letter.upper()
    assert convert(in_tcvn3(letter), TCVN3_CAPITALS) == letter.upper()
    for page in CODE_PAGES:
        assert convert(read_as(letter, page), MOJIBAKE) == letter


def test_all_letters_are_in_the_tables() -> None:
    marked = {letter for letter in LETTERS if not letter.isascii()}
    assert len(marked) == 134
    assert set(VNI_TABLE.values()) == marked
    assert set(map(chr, TCVN3_TABLE.values())) == {
        letter for letter in marked if letter.islower() or letter in "ĂÂÊÔƠƯĐ"
    }


@pytest.mark.parametrize(
    ("text", "encoding", "meant"),
    [
        ("§oµn gi¸m s¸t th«ng b¸o kÕt luËn", TCVN3, "Đoàn giám sát thông báo kết luận"),
        ("§¶ng", TCVN3, "Đảng"),
        ("Hµ Néi, ngµy 5 th¸ng 11", TCVN3, "Hà Nội, ngày 5 tháng 11"),
        ("céng hoµ x· héi", TCVN3, "cộng hoà xã hội"),
        ("Uû ban HéI §åNG NH¢N D¢N x·", TCVN3, "Uỷ ban HỘI ĐỒNG NHÂN DÂN xã"),
        ("TH¤NG B¸O KÕT LUËN", TCVN3, "THÔNG BÁO KẾT LUẬN"),
        ("n-íc ta ®-îc h-ëng", TCVN3, "nước ta được hưởng"),
        ("nh\u00adng ng\u00ad\u00eai", TCVN3, "nhưng người"),
        ("Kết luận: §oµn gi¸m s¸t đã nêu", TCVN3, "Kết luận: Đoàn giám sát đã nêu"),
        ("Ñoaøn giaùm saùt thoâng baùo keát luaän", VNI, "Đoàn giám sát thông báo kết luận"),
        ("ÑAÛNG BOÄ XAÕ", VNI, "ĐẢNG BỘ XÃ"),
        ("Thò xaõ Ñoâng Kyø", VNI, "Thị xã Đông Kỳ"),
        ("ÄoÃ n giÃ¡m sÃ¡t", MOJIBAKE, "Đoàn giám sát"),
        ("Kiá»ƒm tra", MOJIBAKE, "Kiểm tra"),
        ("lÃ  má»™t", MOJIBAKE, "là một"),
        ("vÃ tá»‘t", MOJIBAKE, "và tốt"),
        ("â€œNÃ³i Ä‘i Ä‘Ã´i vá»›i lÃ mâ€\u009d", MOJIBAKE, "“Nói đi đôi với làm”"),
        ("GiĂ¡m sĂ¡t", MOJIBAKE, "Giám sát"),
    ],
)
def test_an_encoding_is_named_and_the_text_read(text: str, encoding: str, meant: str) -> None:
    assert (detect(nfc(text)), convert(nfc(text), encoding)) == (encoding, meant)


@given(sentences)
def test_any_sentence_in_an_encoding_is_told_and_comes_back(text: str) -> None:
    assert detect(text) is None
    for encode, encoding in ((in_tcvn3, TCVN3), (in_vni, VNI)):
        encoded = encode(text)
        assert (detect(encoded), convert(encoded, encoding)) == (encoding, text)
    for page in CODE_PAGES:
        wrong = read_as(text, page)
        assert (detect(wrong), convert(wrong, MOJIBAKE)) == (MOJIBAKE, text)


def test_what_was_read_wrongly_twice_comes_back() -> None:
    text = "Đoàn giám sát đã kết luận"
    assert convert(read_as(read_as(text, "cp1252"), "cp1252"), MOJIBAKE) == text


@pytest.mark.parametrize(
    "text",
    [
        "Uỷ ban Kiểm tra họp kỳ thứ mười một.",
        "Hoà bình, hoá đơn, loá mắt, quý báu, thuý, toà án, xoá, khoẻ",
        "Ðảng bộ xã",
        "CHÍNH QUYỀN THÂN THIỆN ĐÃ”",
        "“ĐÃ XONG” «đánh giá»…",
        "«đánh giá»” và «má»—",
        "Café Orléans, Besançon, où est Loïc? Noël, Citroën, naïf, maïs, forêt, août",
        "Là où naît Chloé, près du château de François",
        "tôt ou dû; så må du nå på",
        "Señor Muñoz, niño, São Paulo, João, Köln, Göteborg, Ångström, Straße, Smørrebrød",
        "5µm, 10µm; 20°C; ±3; 3×4; 8÷2; ½; m²; m³; §5, §a, §i; ¶2; £5; ¥3; ©2026; Intel®, ™",
        "trang¹, bảng², tra³",
        "15-QĐ/TU, 22-QĐ/TW, 108/2026/NĐ-CP, TCVN 5712:1993, a=b;c·d",
        "·Kết quả\n·Hạn chế\n¬ một",
        "kiểm\u00adtra, Quảng\u00adNam, n\u00ada",
        "https://example.org/t%C3%B4i?q=ng%C6%B0%E1%BB%9Di",
        "日本 Москва Ελλάδα",
        "",
    ],
)
def test_other_texts_are_in_none(text: str) -> None:
    assert detect(nfc(text)) is None
    assert in_unicode(text) == text


codes = st.from_regex(
    r"[A-ZĐ]{1,4}[-/.§·][0-9]{1,4}|[0-9]{1,4}(µm|°C|m²|½|×|±|®|¹)", fullmatch=True
)


@given(st.lists(codes).map(", ".join))
def test_codes_and_measures_are_in_none(text: str) -> None:
    assert detect(text) is None


@given(st.text())
def test_what_is_in_no_encoding_stays(text: str) -> None:
    if all(detect(line) is None for line in text.split("\n")):
        assert in_unicode(text) == text


def test_only_the_lines_of_an_encoding_are_mended() -> None:
    assert in_unicode(
        "author: Tổ Thông tin - café\n---\n§oµn gi¸m s¸t\n\nSè 5\n\nUỷ ban họp\n\nlà gì"
    ) == ("author: Tổ Thông tin - café\n---\nĐoàn giám sát\n\nSố 5\n\nUỷ ban họp\n\nlà gì")


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", TCVN3),
        (".VnTimeH", TCVN3_CAPITALS),
        (".VNARIALH", TCVN3_CAPITALS),
        (".VnArial Narrow", TCVN3),
        ("VNI-Times", VNI),
        ("Vni-Helve-Condense", VNI),
        ("Times New Roman", None),
        ("Vivaldi", None),
        ("", None),
    ],
)
def test_a_font_tells_its_encoding(font: str, encoding: str | None) -> None:
    assert encoding_of_font(font) == encoding


SIGNS = ("µ", "Ã", "Ã ", "á»", "Ä", "oâ", "ñ", "a-ê", "«", "§a ", "Ă¡", "-", "Ã¡", "o")


@pytest.mark.parametrize("sign", SIGNS)
def test_long_texts_cost_no_more_than_their_length(sign: str) -> None:
    text = long(sign)
    with in_a_moment():
        for encoding in (TCVN3, VNI, MOJIBAKE):
            convert(text, encoding)
        in_unicode(text)
