"""Files and folders of them become drafts, once, over nothing, whatever is wrong with others."""

from __future__ import annotations

import csv
import os
import re
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsroom.editing.atomic_file import new_file
from newsroom.editing.importing.importer import Imported, import_files
from newsroom.editing.importing.report import report, report_lines
from newsroom.editing.importing.required_fields import wishes
from newsroom.editing.importing.sources import printable_name
from newsroom.editing.importing.writing import draft as draft_module
from newsroom.notices.stand_ins import AUTHOR_TO_WRITE
from newsroom.text.problem import FaultyFieldError
from tests.editing.importing import article
from tests.editing.importing import word_files as word
from tests.editing.importing.desk import NOW
from tests.factory import SETTINGS
from tests.timing import in_a_moment

if TYPE_CHECKING:
    from tests.editing.importing.desk import Desk

PROSE = (
    "Sáng nay, Đảng uỷ xã Minh Hoạ tổ chức hội nghị sơ kết công tác kiểm tra, giám sát quý một. "
    * 2
)


def tree(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_same_file_again_makes_no_double_and_changes_nothing(desk: Desk, ends: str) -> None:
    first = desk.take("bai.docx", article.as_word())
    file = desk.docs / first.draft
    changed = file.read_text("utf-8").replace("Hai là", "Sửa tay")
    file.write_text(changed, "utf-8", newline=ends)
    before = tree(desk.docs)
    again = desk.take("ban-sao.docx", (desk.folder / "bai.docx").read_bytes())
    assert tree(desk.docs) == before
    assert again.is_known
    assert again.draft == first.draft
    assert not again.fault


def test_an_author_whom_the_editor_replaces_is_told(desk: Desk) -> None:
    imported = desk.take("bai.docx", article.as_word(), author="Tổ Thông tin - Uỷ ban Kiểm tra")
    assert imported.left_out == (f"tác giả ghi trong tệp: {article.AUTHOR}",)
    assert not any(remark.startswith("author:") for remark in imported.remarks)
    assert article.AUTHOR not in desk.body(imported)


def test_another_file_of_the_same_title_gets_a_name_of_its_own(desk: Desk) -> None:
    desk.put("bai_files/anh.jpg", word.photo())
    drafts = [desk.take("bai.html", page) for page in article.PAGES.values()]
    names = [draft.draft.rpartition("/")[2] for draft in drafts]
    stem = "thong-bao-ket-qua-giam-sat-doi-voi-dang-uy-va-dong-chi-bi-thu-dang-uy-xa-minh"
    assert names == [f"{stem}.md", *(f"{stem}-{n}.md" for n in range(2, len(names) + 1))]
    images = [image.file.path for each in drafts if (image := desk.notice(each).image)]
    assert len(set(images)) == len(drafts)


def test_the_thousandth_file_of_one_title_finds_its_name_as_soon(desk: Desk) -> None:
    folder = desk.docs / "tin-tuc/2026"
    folder.mkdir(parents=True)
    (folder / "ten-tin.md").touch()
    for number in range(2, 5_000):
        (folder / f"ten-tin-{number}.md").touch()
    with in_a_moment():
        assert desk.take("a.txt", f"Tên tin\n{PROSE}").draft.endswith("/ten-tin-5000.md")


def test_nothing_that_lies_there_is_written_over(desk: Desk) -> None:
    folder = desk.docs / "tin-tuc/2026"
    folder.mkdir(parents=True)
    (folder / "ten-cua-tin-1.webp").write_bytes(b"khac")
    document = word.document()
    document.add_heading("Tên của tin", 0)
    word.add_photo(document, word.photo())
    imported = desk.take("a.docx", word.saved(document))
    assert imported.draft == "tin-tuc/2026/ten-cua-tin-2.md"
    assert (folder / "ten-cua-tin-1.webp").read_bytes() == b"khac"


def test_what_the_editor_says_goes_before_what_the_file_says(desk: Desk) -> None:
    options = {
        "category": "Thông báo kết luận kiểm tra, giám sát",
        "author": "Tổ A",
        "date": "2025-01-02",
    }
    notice = desk.notice(desk.take("bai.docx", article.as_word(), **options))
    assert notice.category.slug == "thong-bao"
    assert [author.byline for author in notice.authors] == ["Tổ A"]
    assert notice.path.startswith("tin-tuc/2025/")


def test_what_nobody_says_stands_in_and_is_told(desk: Desk) -> None:
    imported = desk.take("Thông_báo-số 2.txt", PROSE)
    notice = desk.notice(imported)
    assert notice.title == "Thông báo số 2"
    assert f"{notice.date:%d-%m-%Y %H:%M}" == "26-11-2026 08:30"
    assert [author.name for author in notice.authors] == [AUTHOR_TO_WRITE]
    told = "\n".join(imported.remarks)
    for key in ("title", "date", "author", "category"):
        assert f"{key}: chưa" in told
        assert f"# - {key}: chưa" in desk.text(imported)


@pytest.mark.parametrize(
    ("category", "date", "told"),
    [
        ("thong-bo", "", 'không có chuyên mục "thong-bo"; có phải là "thong-bao"?'),
        ("", "31/2/2026", "không có trong lịch"),
    ],
)
def test_a_wish_that_cannot_be_met_is_told(category: str, date: str, told: str) -> None:
    with pytest.raises(FaultyFieldError, match=re.escape(told)):
        wishes(SETTINGS, category=category, author="", date=date)


def test_one_faulty_file_stops_no_other(desk: Desk) -> None:
    files = [
        desk.put("hong.docx", b"PK\x03\x04"),
        desk.folder / "khong-co.docx",
        desk.put("anh.jpg", word.photo()),
        desk.put("ban.pdf", b"%PDF-1.7"),
        desk.put("la.xyz", b"abc"),
        desk.put("tot.txt", f"Tên tin\n{PROSE}"),
    ]
    found = import_files(files, desk.docs, SETTINGS, now=NOW)
    assert [bool(each.fault) for each in found] == [True, True, True, True, True, False]
    for each in found[:-1]:
        assert each.fault.startswith(f"{each.source.name}: ")
        assert not each.draft
    assert list(tree(desk.docs)) == ["tin-tuc/2026/ten-tin.md"]


BESIDE = {
    "~$Tin.docx": "đây là tệp tạm của Word",
    ".~lock.Tin.docx#": "đây là tệp tạm của Word",
    "Tin.gdoc": "đây là đường dẫn tới bài trên Google Docs",
    "Tin.docx.lnk": "đây là lối tắt",
}


@pytest.mark.parametrize(("name", "told"), BESIDE.items(), ids=BESIDE.keys())
def test_what_programs_leave_beside_a_file_is_told_as_what_it_is(
    desk: Desk, name: str, told: str
) -> None:
    assert desk.take(name, b"\5Admin" + bytes(156)).fault.startswith(f"{name}: {told}")


def test_what_is_no_file_is_told_and_a_folder_called_as_a_notice_is_none(desk: Desk) -> None:
    (desk.docs / "tin-tuc/2025/thu-muc.md").mkdir(parents=True)
    (desk.folder / "vong.docx").symlink_to("vong.docx")
    files = [desk.folder / "vong.docx", Path(os.devnull), desk.put("a.txt", f"Tên tin\n{PROSE}")]
    found = import_files(files, desk.docs, SETTINGS, now=NOW)
    assert [bool(each.fault) for each in found] == [True, True, False]


@pytest.mark.skipif(os.name == "nt", reason="names of files are Unicode there")
@pytest.mark.parametrize("encoding", ["utf-8", "cp1258"])
def test_a_name_is_read_in_whatever_encoding_it_was_stored(desk: Desk, encoding: str) -> None:
    name = os.fsdecode("Báo cáo\nquê.txt".encode(encoding))
    assert printable_name(desk.folder / name) == "Báo cáo quê.txt"
    found = Imported(source=desk.folder / name, fault="")
    assert f"{desk.folder.name}/Báo cáo quê.txt" in report([found])


def test_authors_of_one_text_are_a_list(desk: Desk) -> None:
    names = "Tác giả: Người Mẫu\nTổ Thông tin - UBKT Thành uỷ"
    notice = desk.notice(desk.take("a.txt", f"Tên tin\n{PROSE}\n{names}"))
    assert [each.byline for each in notice.authors] == ["Người Mẫu", "Tổ Thông tin - UBKT Thành uỷ"]


def test_a_file_that_only_names_its_author_is_not_empty(desk: Desk) -> None:
    notice = desk.notice(desk.take("a.txt", "Tác giả: Người Mẫu"))
    assert [each.byline for each in notice.authors] == ["Người Mẫu"]


def test_a_folder_of_saved_pages_is_taken_whole_and_again_without_doubles(desk: Desk) -> None:
    for place, page in enumerate(article.PAGES.values()):
        desk.put(f"cu/{place}/bai.html", page)
        desk.put(f"cu/{place}/bai_files/anh.jpg", word.photo())
        desk.put(f"cu/{place}/bai_files/quang-cao.html", page)
    desk.put("cu/muc-luc.html", f"<html><body><h1>Tất cả tin tức</h1>{article.LIST}</body></html>")
    desk.put("cu/~$bai.docx", b"Word")
    found = import_files([desk.folder / "cu"], desk.docs, SETTINGS, now=NOW)
    assert [each.source.name for each in found if each.fault] == ["muc-luc.html"]
    assert sum(bool(each.draft) for each in found) == len(article.PAGES)
    before = tree(desk.docs)
    again = import_files([desk.folder / "cu"], desk.docs, SETTINGS, now=NOW)
    assert tree(desk.docs) == before
    assert [each.is_known for each in again] == [bool(each.draft) for each in found]
    assert [each.draft for each in again] == [each.draft for each in found]

    rows = list(csv.DictReader(StringIO(report([*found, *again]), newline="")))
    results = Counter(row["Kết quả"] for row in rows)
    made = len(article.PAGES)
    assert results == {"đã thành tin nháp": made, "đã nhập từ trước": made, "không nhập được": 2}
    assert {row["Tin"] for row in rows if row["Tin"]} == {one.draft for one in found if one.draft}
    assert all(row["Cần xem lại"] for row in rows if row["Kết quả"] == "không nhập được")


def test_a_title_in_the_table_is_no_formula_of_excel() -> None:
    one = Imported(source=Path("a.docx"), draft="tin-tuc/2026/a.md", title="=1+1")
    assert "'=1+1" in report([one])


def test_each_line_that_is_told_names_the_file(desk: Desk) -> None:
    document = word.document()
    document.add_paragraph(PROSE)
    document.add_comment(document.paragraphs[0].runs, text="Chưa chắc")
    found = [desk.take("a.docx", word.saved(document)), desk.take("b.docx", b"PK")]
    lines = [line for one in found for line in report_lines(one)]
    assert [line.partition(": ")[0] for line in lines] == ["a.docx"] * 5 + ["b.docx"]
    assert lines[4] == "a.docx: 1 ghi chú bên lề (comment) không đưa vào"


def test_files_that_the_text_names_go_with_it(desk: Desk) -> None:
    desk.put("kem/Kết luận số 5.pdf", b"%PDF-1.7 ket luan")
    desk.put("phu-luc.xlsx", b"PK bang")
    page = f"""<html><body><h1>Tin có tệp đính kèm</h1><p>{PROSE}</p>
    <p>Xem <a href="phu-luc.xlsx">phụ lục</a>, <a href="/cu/bai.html">bài cũ</a>,
    <a href="https://example.org/">trang khác</a>, <a href="javascript:alert(1)">mở</a>
    và <a href="../bi-mat.pdf">tệp ngoài</a>.</p>
    <p>Tệp đính kèm: <a href="kem/K%E1%BA%BFt%20lu%E1%BA%ADn%20s%E1%BB%91%205.pdf">Kết luận giám
    sát</a></p>
    </body></html>"""
    desk.put("../bi-mat.pdf", b"%PDF-1.7 mat")
    imported = desk.take("bai.html", page)
    notice = desk.notice(imported)
    assert [(a.file.path, a.title) for a in notice.attachments] == [
        ("tin-tuc/2026/ket-luan-so-5.pdf", "Kết luận giám sát")
    ]
    assert (
        "Xem [phụ lục](phu-luc.xlsx), bài cũ, [trang khác](https://example.org/), mở và tệp ngoài."
        in desk.body(imported)
    )
    assert (desk.docs / "tin-tuc/2026/phu-luc.xlsx").read_bytes() == b"PK bang"
    assert imported.left_out == ("3 liên kết tới tệp hoặc trang không có ở đây đã bỏ, chữ vẫn giữ",)


def test_a_draft_that_cannot_be_written_leaves_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without_notices(file: Path, content: bytes) -> None:
        if file.suffix == ".md":
            raise PermissionError
        new_file(file, content)

    monkeypatch.setattr(draft_module, "new_file", without_notices)
    imported = desk.take("bai.docx", article.as_word())
    assert imported.fault.startswith("bai.docx: không mở được tệp")
    assert not tree(desk.docs)
