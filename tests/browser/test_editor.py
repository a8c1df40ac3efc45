"""The editor's page from a Word file to a published notice, and nothing lost on the way."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from PIL import Image
from playwright.sync_api import expect

from newsroom.notices.stand_ins import ALT_TO_WRITE
from tests.browser.desk import Desk
from tests.conftest import NOON, ROOT, run_build

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import FilePayload, Response

WORDS = [
    "Giám sát chuyên đề về đất đai tại xã Minh Hoạ",
    "Ngày 20/11/2026, đoàn giám sát làm việc với ba chi bộ của xã Minh Hoạ về hồ sơ đất đai.",
    "Đoàn nghe báo cáo, xem hồ sơ và gặp một số hộ dân ở hai thôn.",
]
TITLE = WORDS[0]
PAPER = ROOT / "docs/tin-tuc/2022/ket-luan-mau-don.pdf"
KEPT = "Object.keys(localStorage).some((name) => name.startsWith('soan-tin:moi/'))"
"""Whether a new notice is kept by the browser."""
LOCKED = "navigator.locks.query().then(({ held }) => held.length)"
"""How many windows hold their place in what is kept."""
ALT = "Năm người ngồi quanh bàn dài xem hồ sơ"


def picture() -> bytes:
    content = BytesIO()
    Image.linear_gradient("L").resize((640, 400)).convert("RGB").save(content, "JPEG")
    return content.getvalue()


def word_file(title: str = TITLE) -> bytes:
    """Return an approved notice as an office keeps it."""
    document = docx.Document()
    document.add_paragraph().add_run(title).bold = True
    document.add_paragraph(WORDS[1])
    document.add_picture(BytesIO(picture()))
    document.add_paragraph(WORDS[2])
    table = document.add_table(2, 2)
    for cell, words in zip(table._cells, ["Chi bộ", "Hồ sơ", "Thôn Một", "12"], strict=True):  # noqa: SLF001 (the cells in order)
        cell.text = words
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def is_saving(response: Response) -> bool:
    return response.request.method == "PUT"


def test_from_a_word_file_to_a_published_notice(
    desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = desk()
    page = opened.page
    opened.drop(".begin .drop", "Giám sát đất đai.docx", word_file())
    expect(page.get_by_role("dialog")).to_contain_text("Tên tin: lấy ở dòng")
    opened.press("Xem tin")
    page.get_by_text("điều máy ghi khi nhập tệp").click()
    expect(page.locator("details.note")).to_contain_text("Tên tin: lấy ở dòng")
    expect(page.get_by_label("Tên tin")).to_have_value(TITLE)
    page.get_by_label("Chuyên mục").select_option("co-so")
    page.get_by_label("Tác giả").fill("Tổ Thông tin - Uỷ ban Kiểm tra")
    expect(page.locator("[data-field='image.alt'] .fault")).to_be_visible()
    for box in page.get_by_label("Lời tả ảnh").all():
        box.fill(ALT)
    page.get_by_label("Bản nháp").uncheck()
    expect(page.locator(".summary.wrong")).to_have_count(0)
    expect(opened.real.get_by_role("img", name=ALT)).to_be_visible()
    expect(opened.real.get_by_role("heading", level=1)).to_have_text(TITLE)
    opened.save()
    [file] = opened.project.glob("docs/tin-tuc/*/giam-sat-chuyen-de-ve-dat-dai*.md")
    assert "category: co-so" in file.read_text("utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOON + 365 * 86_400))
    run_build(opened.project / "docs", tmp_path / "site", {})
    published = (tmp_path / f"site/tin-tuc/{file.parent.name}/{file.stem}/index.html").read_text()
    assert TITLE in published
    assert ALT in published
    assert "<td>Thôn Một" in published
    assert not (tmp_path / "site/soan-tin").exists()


def test_a_broken_word_file_is_told_and_nothing_is_written(desk: Callable[..., Desk]) -> None:
    opened = desk()
    before = sorted(opened.project.rglob("docs/**/*"))
    opened.drop(".begin .drop", "hỏng.docx", b"PK no document")
    expect(opened.page.locator(".begin .trouble")).to_contain_text("hỏng.docx")
    assert sorted(opened.project.rglob("docs/**/*")) == before


def test_a_new_notice_begins_as_a_draft_and_is_blamed_for_nothing_yet(
    desk: Callable[..., Desk],
) -> None:
    opened = desk("moi")
    page = opened.page
    expect(page.get_by_label("Bản nháp")).to_be_checked()
    assert page.locator(".fault.error").count() == 0
    expect(page.get_by_label("Tên tin")).to_be_focused()
    page.keyboard.type("Tin viết từ trang trắng")
    opened.text.click()
    page.keyboard.type("Một đoạn.")
    expect(page.get_by_text("Điền các mục phải có thì trang hiện ra ở đây.")).to_be_visible()
    expect(page.locator(".bar .summary")).to_have_text("Còn mục phải điền")
    opened.save()
    [file] = opened.project.glob("docs/tin-tuc/*/tin-viet-tu-trang-trang.md")
    assert "draft: true" in file.read_text("utf-8")
    assert page.url.endswith(f"#/tin/{file.parent.name}/{file.name}")
    expect(page.get_by_role("heading", name="Sửa tin")).to_have_count(1)
    expect(page.locator("[data-field=category] .fault.error")).to_be_visible()
    opened.press("Gửi duyệt")
    page.get_by_text("Chưa gửi: còn chỗ báo đỏ").wait_for()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.evaluate("location.hash = '#/moi'")
    expect(page.get_by_label("Tên tin")).to_have_value("")
    opened.text.wait_for()
    opened.drop(".page-text", "ảnh.jpg", picture(), "image/jpeg")
    opened.text.locator(".picture").wait_for()
    opened.text.locator("p").click()
    page.keyboard.type("Chữ dưới ảnh.")
    expect(opened.text).to_contain_text("Chữ dưới ảnh.")


def test_a_date_is_typed_digit_by_digit(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("go-ngay")
    opened.go_to(path)
    opened.page.get_by_label("Ngày đăng").focus()
    opened.page.keyboard.type("12052026")
    opened.save()
    assert "date: 2026-12-05 22:20" in opened.read(path)


def test_faults_stand_beside_their_fields_and_lines_while_one_types(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    opened.go_to(opened.notice("co-loi"))
    page = opened.page
    page.get_by_label("Tên tin").fill("")
    expect(page.locator("[data-field=title] .fault.error")).to_be_visible()
    page.get_by_label("Tên tin").fill("Tên đã ghi")
    expect(page.locator("[data-field=title] .fault")).to_have_count(0)
    opened.text.click()
    page.keyboard.type(" Gọi số 0912 345 678 nhé.")
    expect(page.locator(".text-part .fault")).to_contain_text("Nên xem lại")
    expect(opened.text.locator(".faulty")).to_contain_text("0912")
    opened.press("Đã xem, không sao")
    expect(page.locator(".text-part .fault")).to_have_count(0)
    opened.save()
    assert "allow: [R1]" in opened.read("2022/co-loi.md").replace("allow:\n  - R1", "allow: [R1]")


def test_pictures_and_papers_are_dropped_into_the_notice(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.go_to(opened.notice("co-tep", draft="true"))
    page = opened.page
    opened.drop(".page-text", "Ảnh hội nghị.jpg", picture(), "image/jpeg")
    expect(opened.real.get_by_role("img", name=ALT_TO_WRITE)).to_be_visible()
    frame = opened.text.locator(".picture")
    frame.get_by_label("Lời tả ảnh").fill(ALT)
    frame.get_by_label("Chú thích dưới ảnh").fill("Buổi “làm việc”.")
    opened.drop(".writing", "Kết luận.pdf", PAPER.read_bytes())
    expect(page.get_by_label("Tên văn bản")).to_have_value("Kết luận")
    opened.save()
    text = opened.read("2022/co-tep.md")
    assert "file: ket-luan.pdf" in text
    assert f"![{ALT}](anh-hoi-nghi." in text
    with Image.open(next(opened.file("2022").glob("anh-hoi-nghi.*"))) as kept:
        assert kept.size == (640, 400)
    expect(opened.real.get_by_role("img", name=ALT)).to_be_visible()


def test_a_group_of_fields_is_taken_out_as_a_whole(desk: Callable[..., Desk]) -> None:
    opened = desk()
    image = {"src": "phong-doc.webp", "alt": "Phòng đọc", "caption": "Phòng đọc của xã."}
    path = opened.notice("bo-nhom", image=image, withdrawn={"date": "2022-07-01", "reason": "Sai."})
    opened.go_to(path)
    page = opened.page
    opened.press("Bỏ ảnh chính")
    expect(page.get_by_role("button", name="Bỏ ảnh chính")).to_be_hidden()
    opened.press("Bỏ thu hồi")
    expect(page.get_by_role("button", name="Ghi thu hồi")).to_be_focused()
    opened.save()
    head = opened.read(path).split("---\n")[1]
    assert "image" not in head
    assert "withdrawn" not in head


def test_a_reload_in_the_middle_loses_nothing(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("tai-lai", "Đoạn đầu.")
    before = opened.read(path)
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Tóm tắt").fill("Tóm tắt chưa lưu.")
    opened.write_after("Đoạn đầu.")
    page.keyboard.type(" Chưa lưu.")
    page.reload()
    page.get_by_text("Đã lấy lại phần chưa lưu").wait_for()
    expect(page.get_by_label("Tóm tắt")).to_have_value("Tóm tắt chưa lưu.")
    expect(opened.text).to_contain_text("Đoạn đầu. Chưa lưu.")
    assert opened.read(path) == before
    opened.press("Bỏ phần ấy")
    expect(page.get_by_label("Tóm tắt")).to_have_value("")
    expect(opened.text).to_have_text("Đoạn đầu.")


def test_new_notices_in_two_windows_are_kept_apart(desk: Callable[..., Desk]) -> None:
    opened = desk("moi")
    other = Desk(opened.page.context.new_page(), opened.project, opened.address)
    other.go_to("moi")
    for window, title in ((opened, "Tin của cửa sổ này"), (other, "Tin của cửa sổ kia")):
        window.page.get_by_label("Tên tin").fill(title)
        window.wait_until(partial(window.page.evaluate, KEPT))
    opened.page.reload()
    opened.page.get_by_text("Đã lấy lại phần chưa lưu").wait_for()
    expect(opened.page.get_by_label("Tên tin")).to_have_value("Tin của cửa sổ này")
    other.page.close()
    opened.wait_until(lambda: opened.page.evaluate(LOCKED) == 1)
    late = Desk(opened.page.context.new_page(), opened.project, opened.address)
    late.go_to("moi")
    late.page.get_by_text("Đã lấy lại phần chưa lưu").wait_for()
    expect(late.page.get_by_label("Tên tin")).to_have_value("Tin của cửa sổ kia")


def test_two_windows_on_one_file_write_over_nothing(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("hai-cua-so", "Đoạn đầu.")
    opened.go_to(path)
    other = Desk(opened.page.context.new_page(), opened.project, opened.address)
    other.go_to(path)
    other.page.get_by_text("đang mở ở một cửa sổ khác").wait_for()
    opened.page.get_by_text("đang mở ở một cửa sổ khác").wait_for()
    opened.page.get_by_label("Tóm tắt").fill("Của cửa sổ này.")
    other.page.get_by_label("Tóm tắt").fill("Của cửa sổ kia.")
    other.save()
    theirs = other.read(path)
    assert "Của cửa sổ kia." in theirs
    opened.page.get_by_text("Tệp vừa được sửa ở nơi khác").wait_for()
    opened.page.locator(".actions .main").click()
    opened.press("Lưu phần của tôi thành tin khác")
    opened.page.get_by_text("thành tin khác:").wait_for()
    assert opened.read(path) == theirs
    copy = opened.page.url.split("#/tin/")[1]
    assert copy != path
    assert "Của cửa sổ này." in opened.read(copy)


def test_a_file_changed_by_another_program_is_shown_as_it_is_now(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("doi-ben-duoi", "Đoạn đầu.")
    opened.go_to(path)
    opened.notice("doi-ben-duoi", "Đoạn của chương trình khác.")
    opened.page.evaluate("dispatchEvent(new Event('focus'))")
    expect(opened.text).to_have_text("Đoạn của chương trình khác.")


def test_what_is_written_in_a_file_that_is_gone_is_saved_as_another(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    path = opened.notice("bi-xoa")
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Tóm tắt").fill("Viết lúc tệp bị xoá.")
    opened.file(path).unlink()
    page.locator(".actions .main").click()
    opened.press("Lưu phần của tôi thành tin khác")
    page.locator(".notes").get_by_text("Đã lưu phần của bạn").wait_for()
    assert "Viết lúc tệp bị xoá." in opened.read(page.url.partition("#/tin/")[2])


def test_what_could_not_be_taken_is_told_of_every_file_where_it_is_seen(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    opened.go_to(opened.notice("anh-hong", "\n\n".join(f"Đoạn {each}." for each in range(40))))
    page = opened.page
    opened.write_after("Đoạn 39.")
    files: list[FilePayload] = [
        {"name": name, "mimeType": "image/jpeg", "buffer": b"-"} for name in ("a.jpg", "b.jpg")
    ]
    with page.expect_file_chooser() as chooser:
        opened.press("Ảnh")
    chooser.value.set_files(files)
    told = page.locator(".notes")
    expect(told).to_contain_text('"a.jpg"')
    expect(told).to_contain_text('"b.jpg"')
    expect(told).to_be_in_viewport(ratio=1)
    bottom = told.evaluate("(each) => each.getBoundingClientRect().bottom")
    top = page.locator(".toolbar").evaluate("(each) => each.getBoundingClientRect().top")
    assert top == pytest.approx(bottom, abs=1)
    opened.save()
    expect(told).to_be_empty()


def test_a_word_file_that_is_asked_about_is_left_alone_after_escape(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    opened.go_to(opened.notice("de-lam-gi"))
    opened.drop(".page-text", "Báo cáo.docx", word_file("Báo cáo tháng"))
    opened.page.get_by_role("dialog").wait_for()
    opened.page.keyboard.press("Escape")
    with opened.page.expect_response("**/api/tep/**"):
        opened.drop(".page-text", "a.jpg", picture(), "image/jpeg")
    expect(opened.text.locator(".picture")).to_have_count(1)
    expect(opened.page.locator(".file-name")).to_have_count(0)


def test_the_list_is_searched_without_marks_and_filtered(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.notice("chua-dang", title="Bản nháp kiểm kê", draft="true", category="thong-bao")
    opened.wait_for("tin-tuc/2022/chua-dang/", "kiểm kê")
    opened.go_to("")
    opened.page.reload()
    page = opened.page
    rows = page.locator(".notices li")
    expect(rows.filter(has_text="Bản nháp kiểm kê").locator(".state")).to_have_text("Nháp")
    page.get_by_label("Tìm tin").fill("kiem ke nhap")
    expect(rows).to_have_count(1)
    page.get_by_label("Chuyên mục").select_option("co-so")
    expect(rows).to_have_count(0)
    page.get_by_label("Chuyên mục").select_option("thong-bao")
    page.get_by_role("button", name="Đã đăng").click()
    expect(rows).to_have_count(0)
    page.get_by_role("button", name="Tất cả").click()
    rows.first.get_by_role("link").click()
    expect(page.get_by_label("Tên tin")).to_have_value("Bản nháp kiểm kê")
    page.get_by_role("link", name="Danh sách tin").click()
    expect(page.get_by_label("Tìm tin")).to_have_value("kiem ke nhap")
    expect(page.get_by_label("Chuyên mục")).to_have_value("thong-bao")
    expect(rows).to_have_count(1)


def test_what_the_list_does_not_find_is_looked_for_in_the_texts(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.notice("trong-noi-dung", "Đoàn kiểm đếm ba kho thóc.", draft="true")
    opened.wait_for("tin-tuc/2022/trong-noi-dung/", "kho thóc")
    opened.go_to("")
    page = opened.page
    in_texts = page.get_by_role("link", name="Tìm cả trong nội dung tin")
    expect(in_texts).to_have_count(0)
    page.get_by_label("Tìm tin").fill("kho thoc")
    expect(page.locator(".notices li")).to_have_count(0)
    in_texts.click()
    page.get_by_role("link", name="Tin trong-noi-dung").click()
    page.get_by_role("link", name="Sửa tin này").click()
    expect(page.get_by_label("Tên tin")).to_have_value("Tin trong-noi-dung")


def test_a_draft_is_sent_to_review_as_what_it_is_meant_to_be(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("gui-duyet", draft="true")
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Tóm tắt").fill("Vừa viết thêm.")
    opened.press("Gửi duyệt")
    page.get_by_label("Tên của bạn").fill("Tổ Thông tin")
    opened.press("Bỏ dấu nháp và gửi")
    page.locator(".note").wait_for()
    text = opened.read(path)
    assert "draft" not in text
    assert "Vừa viết thêm." in text
    expect(page.get_by_label("Bản nháp")).not_to_be_checked()
    expect(page.locator(".actions .main")).to_have_text("Lưu")


@pytest.mark.parametrize("is_saved_at_once", [True, False])
def test_what_is_typed_while_the_file_is_being_saved_is_saved_the_next_time(
    desk: Callable[..., Desk], *, is_saved_at_once: bool
) -> None:
    opened = desk()
    path = opened.notice("dang-luu", "Đoạn đầu.")
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Tóm tắt").fill("Câu trước.")
    with page.expect_response(is_saving), opened.held("**/api/tin/**", "PUT"):
        page.locator(".actions .main").click()
        page.get_by_label("Tóm tắt").fill("Câu sau.")
        opened.text.get_by_text("Đoạn đầu.").click()
        page.keyboard.type("Thêm. ")
        if is_saved_at_once:
            page.locator(".actions .main").click()
    if not is_saved_at_once:
        expect(page.locator(".said")).to_have_text("Chưa lưu")
        page.locator(".actions .main").click()
    opened.wait_until(lambda: "Câu sau." in opened.read(path))
    assert "Thêm." in opened.read(path)
