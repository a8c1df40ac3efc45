"""Notices listed, opened, begun, drawn and saved through the editor's page."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from newsroom.editing.editor.notice import notices
from newsroom.notices.keys import KEYS
from newsroom.notices.stand_ins import ALT_TO_WRITE, AUTHOR_TO_WRITE
from tests.editing.editor.conftest import NOW

if TYPE_CHECKING:
    from tests.editing.editor.conftest import Office

NEW = {
    "title": "Kết luận: việc ở xã Minh Hoạ",
    "date": "2026-11-26 08:00",
    "author": ["Tổ Thông tin - Uỷ ban Kiểm tra"],
    "category": "co-so",
}


def fault_of(found: dict[str, Any], field: str) -> dict[str, Any]:
    """Return the first fault beside a field."""
    return dict(next(each for each in found["faults"] if each["field"] == field))


def test_drafts_and_faulty_notices_are_listed_first_then_the_newest(office: Office) -> None:
    states: dict[str, dict[str, str]] = {
        "nhap": {"draft": "true", "date": "2022-01-01"},
        "hong": {"category": "la"},
        "nhap-do": {"draft": "true", "category": "la", "date": "2022-01-02"},
        "thieu-anh": {"image": "{src: khong-co.jpg, alt: Ảnh}"},
        "hen": {"date": "2027-01-01"},
        "het": {"expires": "2026-11-25", "date": "2026-11-02"},
        "rut": {"withdrawn": "{date: 2026-11-21, reason: Sai}", "date": "2026-11-01"},
    }
    for name, fields in states.items():
        office.notice(name, **fields)
    status, found = office.ask("GET", "api/tin")
    listed = [(each["path"], each["state"]) for each in found["notices"]]
    assert status == 200
    assert sorted(listed[:4]) == [
        ("2026/hong.md", "faulty"),
        ("2026/nhap-do.md", "draft"),
        ("2026/nhap.md", "draft"),
        ("2026/thieu-anh.md", "faulty"),
    ]
    assert listed[4:] == [
        ("2026/hen.md", "waiting"),
        ("2026/a.md", "public"),
        ("2026/het.md", "expired"),
        ("2026/rut.md", "withdrawn"),
    ]
    assert found["notices"][-1]["url"] == "/tin-tuc/2026/rut/"
    office.build()
    _, again = office.ask("GET", "api/tin")
    assert {each["path"] for each in again["notices"]} == {path for path, _ in listed}


def test_where_there_is_no_news_yet_the_list_is_empty(office: Office) -> None:
    shutil.rmtree(office.docs / "tin-tuc")
    office.build()
    assert office.ask("GET", "api/tin") == (200, {"notices": []})


def test_the_list_reads_no_file_that_the_last_build_knows(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = office.notice("b")
    office.build()
    changed.write_text("---\ntitle: [\n---\n", "utf-8")
    read: list[str] = []
    look = Path.read_bytes

    def watched(file: Path) -> bytes:
        read.append(file.name)
        return look(file)

    monkeypatch.setattr(Path, "read_bytes", watched)
    for _ in range(2):
        _, found = office.ask("GET", "api/tin")
        assert [each["state"] for each in found["notices"]] == ["faulty", "public"]
    assert read == ["b.md"]


def test_the_form_is_made_of_the_keys_and_of_what_there_is_to_choose(office: Office) -> None:
    status, form = office.ask("GET", "api/mau")
    assert status == 200
    assert [key["name"] for key in form["keys"]] == [key.name for key in KEYS]
    image = next(key for key in form["keys"] if key["name"] == "image")
    assert [key["kind"] for key in image["keys"]] == ["file", "text", "text", "text"]
    assert form["categories"][0]["slug"] == "co-so"
    assert form["authors"] == ["Tổ Thông tin - Uỷ ban Kiểm tra"]
    assert (form["now"], form["zone"]) == (f"{NOW:%Y-%m-%d %H:%M}", "Asia/Ho_Chi_Minh")


def test_a_new_notice_is_a_draft_under_a_free_name(office: Office) -> None:
    status, found = office.ask("POST", "api/tin", {"fields": NEW, "text": "Một.\n\nHai."})
    assert status == 200
    assert found["path"] == "2026/ket-luan-viec-o-xa-minh-hoa.md"
    assert found["fields"] == {**NEW, "draft": True}
    assert not [each for each in found["faults"] if each["severity"] == "error"]
    status, other = office.ask("POST", "api/tin", {"fields": NEW, "text": "Khác."})
    assert other["path"] == "2026/ket-luan-viec-o-xa-minh-hoa-2.md"
    assert (
        (office.docs / "tin-tuc" / found["path"])
        .read_text("utf-8")
        .endswith("draft: true\n---\n\nMột.\n\nHai.\n")
    )


def test_a_new_notice_lies_where_its_files_lie_already(office: Office) -> None:
    _, found = office.ask("POST", "api/tin", {"fields": NEW, "text": "Một.", "year": "2025"})
    assert found["path"] == "2025/ket-luan-viec-o-xa-minh-hoa.md"
    for year in ("../2025", "25", 2025.5, ["2025"], ""):
        before = office.files()
        assert office.ask("POST", "api/tin", {"fields": NEW, "text": "", "year": year})[0] in (
            400,
            404,
        )
        assert office.files() == before


@pytest.mark.parametrize(
    ("title", "name"),
    [("", "tin"), ("CON", "con-2"), ("index", "index-2"), ("../../x", "x"), ("Tin", "tin")],
)
def test_no_title_makes_a_name_that_a_disk_does_not_take(
    office: Office, title: str, name: str
) -> None:
    _, found = office.ask("POST", "api/tin", {"fields": {"title": title}, "text": ""})
    assert found["path"] == f"2026/{name}.md"


def test_only_what_was_changed_is_written(office: Office) -> None:
    before = (
        "---\r\ntitle: A  # xem lại\r\ndate: 2026-11-20\r\nauthor: A - B\r\n"
        "category: co-so\r\nla: [1]\r\n---\r\n\r\nMột.\r\nHai.\r\n"
    )
    (office.year / "b.md").write_bytes(before.encode())
    found = office.open("b")
    assert found["unread"] == ["la"]
    assert found["text"] == "\nMột.\nHai.\n"
    sent = {"digest": found["digest"], "fields": {"title": "Tên: mới"}, "text": "\nMột.\nBa.\n"}
    status, made = office.ask("PUT", "api/tin/2026/b.md", sent)
    assert status == 200
    assert made["fields"]["title"] == "Tên: mới"
    after = before.replace("title: A", 'title: "Tên: mới"').replace("Hai.", "Ba.")
    assert (office.year / "b.md").read_bytes() == after.encode()
    sent = {"digest": made["digest"], "fields": {}, "text": None}
    _, again = office.ask("PUT", "api/tin/2026/b.md", sent)
    assert again["digest"] == made["digest"]


def test_a_file_that_has_changed_beneath_is_not_written_over(office: Office) -> None:
    found = office.open("a")
    for title in ("Của cửa sổ này", "Của cửa sổ kia"):
        sent = {"digest": found["digest"], "fields": {"title": title}}
        status, told = office.ask("PUT", "api/tin/2026/a.md", sent)
    assert status == 409
    assert "chưa ghi gì" in told["message"]
    assert told["fields"]["title"] == "Của cửa sổ này"
    assert office.open("a")["fields"]["title"] == "Của cửa sổ này"


def test_of_many_who_save_at_once_one_wins_and_the_others_are_told(office: Office) -> None:
    digest = office.open("a")["digest"]

    def save(title: str) -> int:
        sent = {"digest": digest, "fields": {"title": title}}
        return office.ask("PUT", "api/tin/2026/a.md", sent)[0]

    with ThreadPoolExecutor(8) as windows:
        answers = sorted(windows.map(save, map(str, range(8))))
        made = [*windows.map(lambda _: office.ask("POST", "api/tin", {"fields": NEW}), range(8))]
    assert answers == [200, *[409] * 7]
    assert len({found["path"] for _, found in made}) == 8


@pytest.mark.parametrize("old", [True, False])
def test_who_ends_the_program_while_it_writes_leaves_no_half_notice(
    office: Office, monkeypatch: pytest.MonkeyPatch, *, old: bool
) -> None:
    found, before = office.open("a"), office.files()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", killed)
    method, path = ("PUT", "api/tin/2026/a.md") if old else ("POST", "api/tin")
    with pytest.raises(KeyboardInterrupt):
        office.ask(method, path, {**found, "text": "Khác."})
    assert office.files() == before


def test_a_picture_without_words_is_told_in_terms_of_the_box_beside_it(office: Office) -> None:
    asked = {"path": "2026/a.md", "digest": office.open("a")["digest"], "text": "![](a.webp)"}
    _, found = office.ask("POST", "api/xem", asked)
    told = [each["message"] for each in found["faults"] if "a.webp" in each["message"]]
    assert told == ['ảnh "a.webp" chưa có lời tả; viết vào ô “Lời tả ảnh” bên cạnh ảnh']


def test_faults_stand_beside_their_fields(office: Office) -> None:
    fields = {
        "title": "Tên",
        "date": "31-02-2026",
        "image": {"src": "khong-co.jpg", "alt": "Ảnh"},
        "attachments": [{"file": "a.pdf"}, {"title": "Thiếu tệp"}],
    }
    _, found = office.ask("POST", "api/xem", {"path": None, "fields": fields, "text": "Một."})
    assert found["page"] is None
    for field in ("date", "author", "category", "attachments.1.file"):
        assert fault_of(found, field)["severity"] == "error"
    assert fault_of(found, "category")["message"] == "chưa ghi chuyên mục"
    assert fault_of(found, "attachments.1.file")["message"] == "chưa ghi tệp"
    fields = {**NEW, "image": fields["image"]}
    _, found = office.ask("POST", "api/xem", {"path": None, "fields": fields, "text": "Một."})
    assert 'không có ảnh "tin-tuc/2026/khong-co.jpg"' in fault_of(found, "image.src")["message"]
    text = "Một.\n\n<script>x</script>"
    _, found = office.ask("POST", "api/xem", {"path": None, "fields": NEW, "text": text})
    (fault,) = found["faults"]
    assert (fault["field"], fault["line"] - found["text_line"]) == (None, 3)


def test_what_is_being_written_is_drawn_and_nothing_is_saved(office: Office) -> None:
    before = office.files()
    sent = {"path": "2026/a.md", "fields": {"title": "TÊN MỚI"}, "text": "Chữ **mới**."}
    status, found = office.ask("POST", "api/xem", sent)
    assert status == 200
    assert '<head>\n<base href="/tin-tuc/2026/a/">' in found["page"]
    assert "<title>TÊN MỚI</title>" in found["page"]
    assert "<strong>mới</strong>" in found["page"]
    assert found["digest"] == office.open("a")["digest"]
    assert office.files() == before


def test_warnings_of_the_rules_are_told_too(office: Office) -> None:
    sent = {"path": "2026/a.md", "fields": {"title": "GIÁM SÁT TẠI XÃ MINH HOẠ"}}
    _, found = office.ask("POST", "api/xem", sent)
    fault = fault_of(found, "title")
    assert (fault["severity"], bool(fault["rule"])) == ("warning", True)
    assert "allow" not in fault["message"]  # the page has a button for it
    assert found["page"]


def test_front_matter_that_nobody_can_read_is_mended_as_text(office: Office) -> None:
    office.notice("hong", title="Bí thư: họp: gấp")
    found = office.open("hong")
    assert "title" in found["unread"]
    sent = {"digest": found["digest"], "fields": {"title": "Bí thư: họp: gấp"}}
    status, made = office.ask("PUT", "api/tin/2026/hong.md", sent)
    assert (status, made["faults"]) == (200, [])
    sent = {"digest": made["digest"], "head": made["head"].replace("co-so", "tinh-uy")}
    status, made = office.ask("PUT", "api/tin/2026/hong.md", sent)
    assert made["fields"]["category"] == "tinh-uy"


def test_affairs_are_proposed_that_a_notice_may_continue(office: Office) -> None:
    text = "Đoàn giám sát kiểm tra mặt đường liên thôn bị nứt, lún ở xã Đồi Mẫu, đo từng mét đường."
    office.notice("nut", text, title="Mặt đường liên thôn nứt", affair="duong-lien-thon-doi-mau")
    office.build()
    office.notice("lam-lai", f"{text} Nay làm lại.", title="Làm lại mặt đường liên thôn")
    _, found = office.ask("POST", "api/vu-viec", {"path": "2026/lam-lai.md"})
    assert [each["slug"] for each in found["affairs"]] == ["duong-lien-thon-doi-mau"]
    assert "Mặt đường liên thôn nứt" in found["affairs"][0]["reason"]


def test_a_disk_that_is_full_is_told_in_words(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    found = office.open("a")
    monkeypatch.setattr(notices, "replace_file", full)
    status, told = office.ask("PUT", "api/tin/2026/a.md", {**found, "text": "Khác."})
    assert status == 500  # 409 is a file that was changed elsewhere, which the page asks about
    assert "chưa lưu gì" in told["message"]


def test_a_notice_is_sent_to_review_or_why_not_is_told(office: Office) -> None:
    office.notice("hong", category="la")
    sent = {"path": "2026/a.md", "name": "Trần Thị Minh Hoạ"}
    status, found = office.ask("POST", "api/gui", sent)
    assert (status, found["shared"], found["url"]) == (200, False, None)  # no working copy of Git
    assert "đã lưu trên máy này" in found["message"]
    status, told = office.ask("POST", "api/gui", {**sent, "path": "2026/hong.md"})
    assert status == 422
    assert "docs/tin-tuc/2026/hong.md:" in told["message"]
    assert office.ask("POST", "api/gui", {**sent, "path": "2026/khong-co.md"})[0] == 404
    assert office.ask("POST", "api/gui", {"path": 1})[0] == 400
    file = office.folder / "mkdocs.yml"
    file.write_text(f"{file.read_text('utf-8')}    submit: false\n", "utf-8")
    office.build()
    assert office.ask("GET", "api/mau")[1]["submit"] is False
    assert "đã tắt" in office.ask("POST", "api/gui", sent)[1]["message"]


def test_what_a_draft_still_lacks_is_told_beside_its_field(office: Office) -> None:
    (office.year / "x.webp").write_bytes(b"RIFF")
    fields = {**NEW, "author": [AUTHOR_TO_WRITE], "draft": True}
    text = f"Một.\n\n![{ALT_TO_WRITE}](x.webp)"
    _, found = office.ask("POST", "api/xem", {"path": None, "fields": fields, "text": text})
    assert fault_of(found, "author")["severity"] == "warning"
    lines = [each["line"] for each in found["faults"] if "lời tả" in each["message"]]
    assert lines == [found["text_line"] + 3]
    _, found = office.ask(
        "POST", "api/xem", {"path": None, "fields": {**fields, "draft": False}, "text": text}
    )
    assert "ảnh chưa có lời tả; viết một câu tả ảnh" in [
        each["message"] for each in found["faults"]
    ]
