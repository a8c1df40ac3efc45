"""mkdocs.yml as editors write it: every fault in one go, in Vietnamese, with its line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from newsroom.notices.addresses import Addresses
from newsroom.notices.options import OPTIONS
from newsroom.notices.slogans import DayOfYear, Slogan
from newsroom.reading.configuration.options import read_options
from newsroom.reading.configuration.yaml_file import ConfigurationFault, read_configuration

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom.notices.settings import Settings

ADDRESSES = Addresses(directory_urls=True)
HEAD = """site_name: Trang
extra:
  news:
    categories:
      - {slug: co-so, title: Tin cơ sở}
"""


def read(folder: Path, rest: str, head: str = HEAD) -> tuple[Settings | None, list[str]]:
    """Return what mkdocs.yml with `rest` at its end makes, and what its editor is told."""
    file = folder / "mkdocs.yml"
    file.write_text(head + rest, "utf-8")
    news = read_configuration(file, "extra", "news")
    settings, faults, odd = read_options(news, "mkdocs.yml", addresses=ADDRESSES)
    return settings, [each.told for each in sorted({*faults, *odd})]


CUT = 'giá trị bị cắt ở "#100 năm", vì " #" mở đầu một ghi chú; đặt cả giá trị trong ngoặc kép'
TCVN3 = "gõ bằng bảng mã TCVN3, bạn đọc không đọc được; đúng ra là"
COLON = "trong khẩu hiệu có dấu hai chấm; đặt cả câu trong ngoặc kép"
FAULTS = {
    "a day that no calendar has": (
        "    slogans:\n      - text: A\n        from: 2026-11-31\n",
        'mkdocs.yml:8: from: ngày "2026-11-31" không có trong lịch; viết như 2022-06-30 22:20',
    ),
    "a slogan cut at its sign": (
        "    slogans:\n      - Chào mừng #100 năm\n",
        f'mkdocs.yml:7: {CUT}: "Chào mừng #100 năm"',
    ),
    "a slogan's text cut at its sign": (
        "    slogans:\n      - text: Chào #100 năm\n",
        f'mkdocs.yml:7: {CUT}: text: "Chào #100 năm"',
    ),
    "items whose dashes stick to them": (
        "    slogans:\n      -Một\n      -Hai\n",
        'mkdocs.yml:7: slogans: mỗi mục của danh sách viết sau dấu trừ và dấu cách: "- Một"',
    ),
    "a day as Vietnam writes it": (
        "    slogans:\n      - {text: A, from: 03/02, until: 05/02}\n",
        'mkdocs.yml:7: from: ngày "03/02" không có năm; hằng năm thì viết tháng-ngày: 02-03',
    ),
    "letters from before Unicode": (
        "    slogans:\n      - §¶ng mu«n n¨m\n",
        f'mkdocs.yml:7: slogans: "§¶ng mu«n n¨m" {TCVN3} "Đảng muôn năm"',
    ),
    "ends before it begins": (
        "    slogans:\n      - {text: A, from: 2026-02-01, until: 2026-01-01}\n",
        'mkdocs.yml:7: khẩu hiệu "A" có "until" sớm hơn "from"; sửa một trong hai',
    ),
    "no text": (
        "    slogans:\n      - {from: 2026-02-01}\n",
        'mkdocs.yml:7: thiếu "slogans.text"; viết như text: Chào mừng Đại hội',
    ),
    "a colon in a slogan": (
        "    slogans:\n      - Chào mừng: Đại hội\n",
        f'mkdocs.yml:7: {COLON}: "Chào mừng: Đại hội"',
    ),
    "another key in a slogan": (
        "    slogans:\n      - texts: B\n",
        'mkdocs.yml:7: không có khoá "slogans.texts"; có phải là "text"?',
    ),
    "no number": (
        "    per_page: nhiều\n",
        'mkdocs.yml:6: per_page: "nhiều" không phải số nguyên từ 1 trở lên; viết như per_page: 20',
    ),
    "odd key": (
        "    per_pages: 20\n",
        'mkdocs.yml:6: không có khoá "per_pages"; có phải là "per_page"?',
    ),
    "reserved": (
        "    folder: chu-de\n",
        'mkdocs.yml:6: folder: "chu-de" là chỗ của trang hệ thống tự tạo; chọn tên khác',
    ),
    "no zone": (
        "    timezone: Hà Nội\n",
        'mkdocs.yml:6: timezone: không có múi giờ "Hà Nội"; viết như Asia/Ho_Chi_Minh',
    ),
}


def test_what_is_missing_is_shown_as_it_is_written(tmp_path: Path) -> None:
    head = HEAD.partition("    categories")[0] + "    per_page: 20\n"
    told = read(tmp_path, "", head)[1]
    assert told == [
        'mkdocs.yml:4: thiếu "categories"; viết như categories: [{slug: co-so, title: Tin cơ sở}]'
    ]
    assert read(tmp_path, f"    {told[0].partition('viết như ')[2]}\n", head)[1] == []


@pytest.mark.parametrize(("rest", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_its_line(tmp_path: Path, rest: str, told: str) -> None:
    assert told in read(tmp_path, rest)[1]


@pytest.mark.parametrize(
    "other",
    ["slug: co-so, title: B", "slug: b, title: TIN CƠ SỞ", "slug: b, title: B, short: Tin cơ sở"],
)
def test_no_two_categories_have_one_name(tmp_path: Path, other: str) -> None:
    settings, told = read(tmp_path, f"      - {{{other}}}\n")
    assert settings is None
    assert any("có 2 lần; mã và tên chuyên mục phải khác nhau" in each for each in told)


@pytest.mark.parametrize("aliases", ["[co-so]", "[b]", "[cu, cu]", "[cu-cua-b]"])
def test_an_earlier_slug_of_a_category_is_no_others(tmp_path: Path, aliases: str) -> None:
    head = HEAD.replace("}\n", f", aliases: {aliases}}}\n")
    rest = "      - {slug: b, title: B, aliases: [cu-cua-b, khac]}\n"
    taken = aliases.strip("[]").split(", ")[-1]
    told = f'categories: mã cũ "{taken}" đã là mã, hay mã cũ, của một chuyên mục; bỏ nó'
    (found,) = read(tmp_path, rest, head)[1]
    assert told in found
    assert read(tmp_path, rest, head.replace(aliases, "[cu]"))[1] == []


@pytest.mark.parametrize("written", ["[a]", "[[a]]", "[]", "{a: b}", "a"])
@pytest.mark.parametrize("option", [key.name for key in OPTIONS if not key.required])
def test_advice_for_a_value_of_another_kind_is_right(
    tmp_path: Path, option: str, written: str
) -> None:
    found = read(tmp_path, f"    {option}: {written}\n")[1]
    advice = [each.partition("viết như ")[2] for each in found if f'"{option}" phải là' in each]
    for each in advice:
        value = each.removeprefix(f"{option}: ")
        whole_or_item = [
            read(tmp_path, f"    {option}: {form}\n")[1] for form in (value, f"[{value}]")
        ]
        assert [] in whole_or_item
        assert len(found) == 1


def test_all_faults_are_told_in_one_go(tmp_path: Path) -> None:
    settings, told = read(
        tmp_path, "".join(rest for rest, _ in (FAULTS["no number"], FAULTS["reserved"]))
    )
    assert settings is None
    assert [each.split(":")[1] for each in told] == ["6", "7"]


def test_texts_are_words_as_in_notices(tmp_path: Path) -> None:
    written = '"**Đảng** <!-- hỏi lại --> A*B &amp; C"'
    settings, _ = read(tmp_path, f"    slogans:\n      - {written}\n      - {{text: {written}}}\n")
    assert settings is not None
    assert [each.text for each in settings.slogans] == ["Đảng A*B & C"] * 2


def test_days_may_be_written_as_in_notices(tmp_path: Path) -> None:
    settings, told = read(
        tmp_path,
        "    slogans:\n"
        "      - {text: A, from: 01/12/2026, until: 2026-12-05}  # ghi chú\n"
        "      - B\n",
    )
    assert told == []
    assert settings is not None
    assert settings.slogans == (Slogan("A", date(2026, 12, 1), date(2026, 12, 5), ""), Slogan("B"))


def test_a_slogan_may_return_every_year(tmp_path: Path) -> None:
    settings, told = read(
        tmp_path,
        "    slogans:\n"
        "      - {text: A, from: 02-01, until: 02-05}\n"
        "      - {text: B, from: 12-23, until: 01-07, lunar: true}\n",
    )
    assert told == []
    assert settings is not None
    assert settings.slogans == (
        Slogan("A", DayOfYear(2, 1), DayOfYear(2, 5)),
        Slogan("B", DayOfYear(12, 23), DayOfYear(1, 7), lunar=True),
    )


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("from: 02-01", 'hiện hằng năm thì "from" và "until" đều viết tháng-ngày'),
        ("from: 02-01, until: 2026-02-05", 'hiện hằng năm thì "from" và "until" đều viết'),
        ("from: 25-12, until: 01-05", '"25-12": tháng viết trước, ngày viết sau; viết 12-25'),
        ("from: 13-32, until: 01-05", 'ngày "13-32" không có trong lịch'),
        ("from: 02-30, until: 03-05", "có ngày 02-30 (tháng-ngày) không có trong lịch"),
        ("from: 02-31, until: 03-05, lunar: true", "có ngày 02-31 (tháng-ngày) không có"),
        ("from: 2026-02-01, lunar: true", "theo âm lịch thì viết tháng-ngày âm lịch"),
    ],
)
def test_days_that_cannot_return_are_told(tmp_path: Path, days: str, told: str) -> None:
    settings, found = read(tmp_path, f"    slogans:\n      - {{text: A, {days}}}\n")
    assert settings is None
    assert told in found[0]


def test_an_affair_ends_once_not_every_year(tmp_path: Path) -> None:
    rest = "    affairs:\n      - {slug: a, title: A, ended: 04-18}\n"
    settings, (told,) = read(tmp_path, rest)
    assert settings is None
    assert told.endswith('ended: ngày "04-18" không đọc được; viết như 2022-06-30 22:20')


def test_what_is_inherited_and_what_the_environment_says_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "base.yml").write_text("extra: {news: {per_page: 7, related: 3}}", "utf-8")
    monkeypatch.setenv("RELATED", "4")
    settings, told = read(tmp_path, "    related: !ENV RELATED\n", f"INHERIT: base.yml\n{HEAD}")
    assert told == []
    assert settings is not None
    assert (settings.per_page, settings.related) == (7, 4)


def test_a_fault_of_what_is_inherited_is_told_of_the_line_that_names_its_file(
    tmp_path: Path,
) -> None:
    (tmp_path / "base.yml").write_text("a: 1\nextra:\n  news:\n    per_page: 0\n", "utf-8")
    _, (told,) = read(tmp_path, "INHERIT: base.yml\n")
    assert told.startswith(f"mkdocs.yml:{HEAD.count(chr(10)) + 1}: per_page: ")


def test_of_several_variables_the_first_that_is_set_is_read_or_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest = "    per_page: !ENV [FIRST, SECOND, 7]\n    related: !ENV [FIRST]\n"
    settings, told = read(tmp_path, rest)
    assert (told, settings and settings.per_page, settings and settings.related) == ([], 7, 5)
    monkeypatch.setenv("SECOND", "nhiều")
    assert read(tmp_path, rest)[1] == [FAULTS["no number"][1]]


@pytest.mark.parametrize(
    ("head", "line", "told"),
    [
        ("site_name: A\n", 1, 'thiếu "extra.news"'),
        ("extra: {}\n", 1, 'thiếu "extra.news"'),
        ("extra:\n  news:\n", 2, 'thiếu "extra.news"'),
        ("extra:\n  new: {per_page: 7}\n", 1, 'thiếu "extra.news"'),
        ("extra:\n  news: tin\n", 2, "extra.news phải là các cặp khoá: giá trị"),
        ("extra:\n  news: [tin]\n", 2, "extra.news phải là các cặp khoá: giá trị"),
    ],
)
def test_advice_to_begin_the_options_makes_options(
    tmp_path: Path, head: str, line: int, told: str
) -> None:
    settings, (found,) = read(tmp_path, "", head)
    assert settings is None
    assert found.startswith(f"mkdocs.yml:{line}: {told}; viết như ")
    settings, told_then = read(tmp_path, "", found.partition("viết như ")[2])
    assert settings is not None
    assert told_then == []


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ("    per_page: 7\n    per_page: 9\n", 'mkdocs.yml:7: khoá "per_page" đã có ở dòng 6'),
        ("site_name: B\n", 'mkdocs.yml:6: khoá "site_name" đã có ở dòng 1'),
        ("nav: [{a: b.md, a: c.md}]\n", 'mkdocs.yml:6: khoá "a" đã có ở dòng 6'),
        ("nav:\n  - a: b.md\n    a: c.md\n", 'mkdocs.yml:8: khoá "a" đã có ở dòng 7'),
        ("copyright: !ENV {a: b}\n", 'mkdocs.yml:6: dấu chấm than ở "!ENV" mở đầu một lệnh'),
        ("copyright: !ENV [[a], b]\n", "mkdocs.yml:6: dấu chấm than"),
        ("copyright: !Chao mừng\n", 'mkdocs.yml:6: dấu chấm than ở "!Chao" mở đầu'),
        ("INHERIT: goc.yml\n", 'mkdocs.yml:6: INHERIT: không có tệp "goc.yml" cạnh tệp này'),
    ],
)
def test_what_mkdocs_would_leave_out_without_a_word_is_told(
    tmp_path: Path, rest: str, told: str
) -> None:
    with pytest.raises(ConfigurationFault) as error:
        read(tmp_path, rest)
    assert error.value.problem.told.startswith(told)


@pytest.mark.parametrize(
    ("rest", "line", "told"),
    [
        ("\tslogans: []\n", 6, "thay phím Tab"),
        ("    a: b: c\n", 6, 'a: "b: c"'),
        ('    slogans:\n      - "A\n      - B\n', 7, "ngoặc kép mở mà không đóng"),
        ("    folder: [tin\n    related: 5\n", 6, 'folder: "[tin"'),
        ("    abbreviations:\n      BCH: Ban\n      TW Trung\n      TP: thành\n", 8, "TW Trung"),
        ("    contact:\n      body UBKT\n      phone: 1\n", 7, "body UBKT"),
        ("    slogans:\n      - A\n     - B\n", 8, "thẳng hàng"),
        ('    slogans:\n      - "A" B\n', 7, """- '"A" B'"""),
    ],
)
def test_what_yaml_cannot_read_is_told_with_its_line_and_its_remedy(
    tmp_path: Path, rest: str, line: int, told: str
) -> None:
    with pytest.raises(ConfigurationFault) as error:
        read(tmp_path, rest)
    assert error.value.problem.line == line
    assert told in error.value.problem.message
