"""What `check` tells, of which files, and how it ends."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from newsroom.editing.checking.check_line import CheckLine
from newsroom.editing.checking.rule import Severity
from tests.timing import in_a_moment

if TYPE_CHECKING:
    from tests.editing.conftest import Desk

CLEAN = "Không thấy lỗi nào."
LINE = re.compile(
    r"(?P<path>\S.*?):(?P<line>\d+): (?P<what>lỗi|cảnh báo|gợi ý)(?: \[\w+\])?: (?P<told>.+)"
)


def test_a_project_without_faults_is_told_so(desk: Desk) -> None:
    desk.notice("2022/x")
    assert desk.told("check").strip() == CLEAN


DOCUMENT = "{{number: 77-KL/UBKT, kind: Kết luận, issuer: UBKT, issued: 2022-06-01{}}}"
FAULTS = {
    "a faulty key": ({"2022/x": {"category": "co-xo"}}, 'x.md:5: lỗi: không có chuyên mục "co-xo"'),
    "a missing picture": (
        {"2022/x": {"image": "{src: a.jpg, alt: Hội trường}"}},
        "x.md:6: lỗi: không có ảnh",
    ),
    "a dead link": ({"2022/x": {"body": "[A](../../chuyen-muc/co-xo/)"}}, "chuyen-muc/co-xo"),
    "a dead link by the site's own address": (
        {"2022/x": {"body": "Một.\n\nXem https://example.org/tin-tuc/2022/cu/."}},
        'x.md:9: lỗi: liên kết tới "tin-tuc/2022/cu", mà trang không có chỗ đó',
    ),
    "a dead link to a notice": (
        {"2022/x": {"body": "[A](/tin-tuc/2022/co-sa/)"}},
        "mà trang không có chỗ đó; viết đường dẫn tới tệp của tin",
    ),
    "a link to no file": ({"2022/x": {"body": "[A](khong-co.pdf)"}}, "tệp không có"),
    "a link to no place of a notice": (
        {"2022/x": {"body": "[A](#muc-3)\n\n## Mục 2\n\nHết."}},
        'liên kết tới "#muc-3", nhưng tin-tuc/2022/x.md không có chỗ đó; chọn một trong: muc-2',
    ),
    "a related title": (
        {"2022/x": {"related": "[Tin khác]"}},
        'không có tin liên quan "tin-tuc/2022/Tin khác"',
    ),
    "a link to a draft": (
        {"2022/x": {"body": "[A](y.md)"}, "2022/y": {"draft": "true", "title": "Tin nháp"}},
        "x.md:7: lỗi: liên kết tới",
    ),
    "a dead link in a draft": (
        {"2022/x": {"body": "[A](../../tac-gia/ai/)", "draft": "true"}},
        "tac-gia/ai",
    ),
    "a document that is no document": (
        {
            "2022/x": {"document": DOCUMENT.format(", replaces: [y.md]")},
            "2022/y": {"title": "Tin không có văn bản"},
        },
        'x.md:6: lỗi: "tin-tuc/2022/y.md" không khai báo "document" nào',
    ),
    "a document made known twice": (
        {
            "2022/x": {"document": DOCUMENT.format("")},
            "2022/y": {"title": "Tin sau", "document": DOCUMENT.format(", signer: Chủ nhiệm")},
        },
        'y.md:1: lỗi: Kết luận 77-KL/UBKT đã có ở tin "x.md"; xoá "document" ở một trong hai tin',
    ),
    "a mark of secrecy": ({"2022/x": {"body": "TỐI MẬT"}}, "lỗi: có dấu chỉ độ mật"),
    "a misplaced notice": ({"x": {"date": "2025-03-01"}}, "đổi thành docs/tin-tuc/2025/x.md"),
    "an index": ({"2022/index": {}}, "đổi thành docs/tin-tuc/2022/giam-sat-tai-xa-minh-hoa.md"),
}


@pytest.mark.parametrize(("notices", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_an_error_is_told_and_ends_with_1(
    desk: Desk, notices: dict[str, dict[str, str]], told: str
) -> None:
    for name, fields in notices.items():
        desk.notice(name, **{"body": "Nội dung.", **fields})
    said = desk.told("check", code=1)
    assert told in said
    assert said.endswith("1 lỗi.\n")


def test_what_is_wrong_with_given_files_is_told(desk: Desk) -> None:
    for name, start in (("a.jpg", b"no picture"), ("b.pdf", b"PK\x03\x04 cut")):
        (desk.docs / "tin-tuc/2022").mkdir(parents=True, exist_ok=True)
        (desk.docs / "tin-tuc/2022" / name).write_bytes(start)
    desk.notice("2022/x", image="{src: a.jpg, alt: Hội trường}", attachments="[{file: b.pdf}]")
    said = desk.told("check", code=1)
    assert 'x.md:6: lỗi: "a.jpg"' in said
    assert 'x.md:7: lỗi: "b.pdf"' in said


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("~$mau.docx", {"attachments": '[{file: "~$mau.docx", title: Mẫu đơn}]'}),
        ("cu.bak", {"body": "[Kết luận](cu.bak)"}),
        (".ket-luan.pdf", {"attachments": "[{file: .ket-luan.pdf, title: Kết luận}]"}),
    ],
)
def test_what_a_program_has_left_behind_is_given_to_nobody(
    desk: Desk, name: str, fields: dict[str, str]
) -> None:
    desk.notice("2022/x", **fields)
    (desk.docs / "tin-tuc/2022" / name).write_bytes(b"%PDF-1.4")
    assert f'lỗi: "{name}" là tệp tạm hoặc bản sao lưu nên không được đăng' in desk.told(
        "check", code=1
    )


WARNED = {
    "a rule's finding": ("2022/x.md", {"title": "HỌP CHI BỘ THÔN"}, "x.md:2: cảnh báo [T2]: "),
    "an odd name in allow": ("2022/x.md", {"allow": "[T99]"}, "x.md:6: cảnh báo: allow: không"),
    "a page that Notepad has stored": ("2022/x.md.txt", {}, "đổi thành docs/tin-tuc/2022/x.md"),
    "a text of Word": ("2022/x.docx", {}, "make import FILE="),
    "a picture nobody shows": ("2022/x.jpg", {}, "không tin nào dùng tệp này"),
    "what Word leaves behind": ("2022/~$x.docx", {}, "tệp tạm"),
}


@pytest.mark.parametrize(("name", "fields", "told"), WARNED.values(), ids=WARNED.keys())
def test_a_warning_is_told_and_ends_with_0(
    desk: Desk, name: str, fields: dict[str, str], told: str
) -> None:
    file = desk.notice(name, **fields)
    file.rename(desk.docs / f"tin-tuc/{name}")
    said = desk.told("check")
    assert told in said
    assert said.endswith("1 cảnh báo.\n")


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Nộp đơn tại trụ sở.\n\n# Sau\n", True),
        ("<!-- nháp -->\n\n# Nộp đơn\n", False),
        ("Nộp đơn\n=======\n", False),
        ("---\ntitle: Nộp đơn\n---\nNộp đơn tại trụ sở.\n", False),
    ],
)
def test_a_page_without_a_name_is_told(desk: Desk, text: str, *, is_told: bool) -> None:
    (desk.docs / "nop-don.md").write_text(text, "utf-8")
    named = "docs/nop-don.md:1: cảnh báo: trang chưa có tên"
    assert (named in desk.told("check")) is is_told


def test_what_a_faulty_notice_uses_is_not_called_unused(desk: Desk) -> None:
    desk.notice("2022/x", "![Hội trường](a.jpg)", category="co-xo")
    (desk.docs / "tin-tuc/2022/a.jpg").write_bytes(b"x")
    assert "không tin nào dùng" not in desk.told("check", code=1)


def test_a_finding_is_lifted_as_its_message_says(desk: Desk) -> None:
    allowed = ""
    for _ in range(2):
        desk.notice("2022/x", "Gọi 0912 345 678.", title="HỌP CHI BỘ THÔN", allow=allowed or None)
        found = re.search(r"ghi allow: (\[.*?\])", desk.told("check"))
        assert found is not None
        allowed = found[1]
    desk.notice("2022/x", "Gọi 0912 345 678.", title="HỌP CHI BỘ THÔN", allow=allowed)
    assert desk.told("check").strip() == CLEAN


def test_each_of_several_like_notices_is_told_once(desk: Desk) -> None:
    for name in "xyz":
        desk.notice(f"2022/{name}")
    told = desk.told("check")
    assert told.count("cảnh báo [T1]") == 3
    assert 'với "tin-tuc/2022/x.md" và 1 tệp nữa' in told


def test_a_page_in_the_place_of_one_that_is_made_is_told(desk: Desk) -> None:
    desk.notice("2022/x")
    (desk.docs / "tin-tuc.md").write_text("# Tin\n", "utf-8")
    assert "docs/tin-tuc.md:1: lỗi: trang này do hệ thống tự tạo" in desk.told("check", code=1)


def test_a_published_address_that_leads_nowhere_is_told(desk: Desk) -> None:
    desk.notice("2022/x", category="co-xo")
    known = "tin-tuc/2022/x/\ntin-tuc/2022/cu/\ntin-tuc/2022/go/\tlộ dữ liệu\n"
    (desk.docs / ".dia-chi.txt").write_text(known, "utf-8")
    said = desk.told("check", code=1)
    assert "docs/.dia-chi.txt:2: lỗi: địa chỉ tin-tuc/2022/cu/" in said
    assert said.endswith("2 lỗi.\n")


def test_only_the_files_named_are_judged(desk: Desk) -> None:
    desk.notice("2022/x", category="co-xo")
    desk.notice("2022/y", category="co-xa")
    desk.notice("2024/z", title="HỌP CHI BỘ THÔN")
    path = "tin-tuc/2022/x.md"
    for named in (path, f"docs/{path}", str(desk.docs / path)):
        assert "y.md" not in (said := desk.told("check", named, code=1))
        assert "x.md:5" in said
    assert desk.told("check", "docs/tin-tuc/2022", code=1).endswith("2 lỗi.\n")
    assert "[T2]" in desk.told("check", "docs/tin-tuc/2024/z.md")


def test_a_notice_gone_astray_is_judged_wherever_it_lies(desk: Desk) -> None:
    inside = desk.notice("2022/x", date="2025-03-01")
    for place in (desk.docs / "x.md", desk.folder / "x.md"):
        inside.rename(place)
        inside = place
        said = desk.told("check", str(place), code=1)
        assert "chuyển thành docs/tin-tuc/2025/x.md" in said


@pytest.mark.parametrize("name", ["docs/tin-tuc/2022/y.md", "khong-co.md", "/khong/co.md", "hooks"])
def test_a_file_that_is_not_there_is_told_in_one_line(desk: Desk, name: str) -> None:
    desk.notice("2022/x")
    said = desk.told("check", name, code=1)
    assert said.count("\n") == 1
    assert f"không có tệp {name}" in said
    assert "có phải là" not in said or '"docs/tin-tuc/2022/x.md"' in said
    assert "chưa có gì để chọn" not in said


@pytest.mark.parametrize("command", ["submit", "related"])
def test_a_notice_that_is_not_named_is_told_in_one_line(desk: Desk, command: str) -> None:
    assert desk.told(command, "", code=1).startswith("không có tin ; chọn một trong: ")


def test_a_folder_called_as_a_notice_is_none(desk: Desk) -> None:
    (desk.docs / "tin-tuc/2022/x.md").mkdir(parents=True)
    assert desk.told("check").strip() == CLEAN
    assert desk.told("check", "docs/tin-tuc/2022/x.md").strip() == CLEAN


def test_a_file_whose_name_a_mac_has_stored_is_found(desk: Desk) -> None:
    desk.notice("2022/x", "[Kết luận](<Kết luận.csv>)")
    name = unicodedata.normalize("NFD", "Kết luận.csv")
    (desk.docs / "tin-tuc/2022" / name).write_text("a,b\n", "utf-8")
    assert desk.told("check").strip() == CLEAN


def test_a_page_that_leads_to_a_draft_is_told_unless_it_is_one_itself(desk: Desk) -> None:
    desk.notice("2022/y", draft="true")
    for name, head in (("lien-he", ""), ("nhap", "---\ndraft: true\n---\n")):
        (desk.docs / f"{name}.md").write_text(f"{head}# [Xem](tin-tuc/2022/y.md)", "utf-8")
    said = desk.told("check", code=1)
    assert 'docs/lien-he.md:1: lỗi: liên kết tới "tin-tuc/2022/y.md" là tin chưa đăng' in said
    assert said.endswith("1 lỗi.\n")


def test_what_an_ordinary_page_gives_away_is_judged_as_a_notice_is(desk: Desk) -> None:
    desk.notice("2022/x")
    (desk.docs / "bieu-mau.md").write_text("# Biểu mẫu\n\n[Mẫu](mau.exe) ![Nhà](a.svg)\n", "utf-8")
    (desk.docs / "mau.exe").write_bytes(b"MZ")
    (desk.docs / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    said = desk.told("check", code=1)
    assert 'docs/bieu-mau.md:3: lỗi: "mau.exe" thuộc loại .exe không được đăng' in said
    assert said.endswith("1 lỗi.\n")


def test_what_the_configuration_keeps_from_the_public_is_not_judged(desk: Desk) -> None:
    desk.notice("2022/x")
    (desk.docs / "soan.md").write_text("# [Xem](http://localhost/)", "utf-8")
    (desk.docs / "cu").mkdir()
    (desk.docs / "cu/y.md").write_text("# [Mẫu đơn]()", "utf-8")
    assert desk.told("check", code=1).endswith("2 lỗi.\n")
    with (desk.folder / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("exclude_docs: |\n  *.md\n  !tin-tuc/**\n")
    assert desk.told("check").strip() == CLEAN


def test_a_menu_with_a_hidden_page_is_told(desk: Desk) -> None:
    (desk.docs / "gioi-thieu.md").write_text("---\ndraft: true\n---\n# Giới thiệu\n", "utf-8")
    assert "nav trong mkdocs.yml" in desk.told("check", code=1)


@pytest.mark.parametrize(
    ("configuration", "told"),
    [
        ("extra: [", "mkdocs.yml:"),
        ("extra: " + "[" * 5000, "mkdocs.yml:"),
        ("", "categories"),
        ("\x00", "mkdocs.yml:"),
        ("docs_dir: khac\n", "không có thư mục khac"),
        ("extra: {news: {categorys: []}}", "categor"),
        (None, "không có mkdocs.yml"),
        (b"\xff\xfe\xfa", "không phải UTF-8"),
    ],
)
def test_a_broken_configuration_is_told_in_vietnamese(
    desk: Desk, configuration: str | bytes | None, told: str
) -> None:
    file = desk.folder / "mkdocs.yml"
    if configuration is None:
        file.unlink()
    elif isinstance(configuration, bytes):
        file.write_bytes(configuration)
    elif configuration.startswith("docs_dir"):
        file.write_text(file.read_text("utf-8").replace("docs_dir: docs\n", configuration), "utf-8")
    else:
        file.write_text(configuration, "utf-8")
    assert told in desk.told("check", code=1)


def test_an_option_that_there_is_not_is_told(desk: Desk) -> None:
    file = desk.folder / "mkdocs.yml"
    file.write_text(file.read_text("utf-8").replace("per_page:", "per_pages:"), "utf-8")
    assert re.search(r"^mkdocs.yml:\d+: lỗi: ", desk.told("check", code=1), re.MULTILINE)


def test_github_is_told_in_its_own_way(desk: Desk) -> None:
    desk.notice("2022/x", title="HỌP CHI BỘ 100% ĐẢNG VIÊN", category="co-xo")
    desk.notice("2022/y", title="HỌP CHI BỘ 100% ĐẢNG VIÊN")
    lines = desk.told("check", "--format", "github", code=1).splitlines()
    assert lines[0].startswith("::error file=docs/tin-tuc/2022/x.md,line=5,title=lỗi::không có")
    assert lines[1].startswith(
        "::warning file=docs/tin-tuc/2022/y.md,line=2,title=T2 tiêu đề hoa::"
    )


def test_no_text_can_end_its_annotation_or_move_the_cursor() -> None:
    told = CheckLine("docs/a:b,c%.md", 3, Severity.ERROR, "100%\n::error::\r\x1b[2J", "X1 một, hai")
    assert told.annotation == (
        "::error file=docs/a%3Ab%2Cc%25.md,line=3,title=X1 một%2C hai::100%25%0A::error::%0D\x1b[2J"
    )
    assert told.plain.isprintable()


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}])
def test_what_is_told_is_utf_8_in_any_locale(desk: Desk, locale: dict[str, str]) -> None:
    desk.notice("2022/x", category="co-xo")
    assert "không có chuyên mục" in desk.run("check", code=1, **locale)


def test_every_line_names_file_line_and_weight(desk: Desk) -> None:
    desk.notice("2022/x", "Một , hai. Uỷ ban và ủy ban.", title="HỌP CHI BỘ THÔN")
    desk.notice("2022/y", category="co-xo")
    *lines, _ = desk.told("check", code=1).splitlines()
    assert all(LINE.fullmatch(line) for line in lines)
    assert {found["what"] for line in lines if (found := LINE.fullmatch(line))} == {
        each.value for each in Severity
    }


@pytest.mark.parametrize(("count", "size"), [(1, 800_000), (200, 2000)])
def test_much_takes_its_time_only(desk: Desk, count: int, size: int) -> None:
    sentence = "Đoàn giám sát làm việc với cấp uỷ xã Minh Hoạ về công tác kiểm tra.\n\n"
    body = sentence * (size // len(sentence.encode()))
    for number in range(count):
        desk.notice(f"2022/t{number}", body, title=f"Tin {number}")
    with in_a_moment():
        desk.told("check")
