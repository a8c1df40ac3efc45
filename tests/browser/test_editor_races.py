"""The editor's page while an answer is on its way: whatever is done meanwhile, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.browser.test_editor import PAPER, picture, word_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import FilePayload


def given(name: str, kind: str, content: bytes) -> FilePayload:
    """Return a file as an editor chooses it."""
    return {"name": name, "mimeType": kind, "buffer": content}


def test_who_leaves_while_it_is_saved_finds_it_in_the_list(desk: Callable[..., Desk]) -> None:
    opened = desk("moi")
    page = opened.page
    page.get_by_label("Tên tin").fill("Rời đi lúc đang lưu")
    with opened.held("**/api/tin", "POST"):
        page.locator(".actions .main").click()
        page.get_by_role("link", name="Danh sách tin").click()
    expect(page.locator(".notices").get_by_text("Rời đi lúc đang lưu")).to_be_visible()
    assert page.url.endswith("#/")
    opened.go_to("moi")
    expect(page.get_by_label("Tên tin")).to_have_value("")


def test_who_leaves_while_it_cannot_be_saved_is_told(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("khong-luu-duoc")
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Tóm tắt").fill("Chưa kịp lưu.")
    with opened.held("**/api/tin/**", "PUT", fails=True):
        page.locator(".actions .main").click()
        page.get_by_role("link", name="Danh sách tin").click()
    page.get_by_role("dialog").get_by_text("Tin khong-luu-duoc").wait_for()
    opened.press("Đóng")
    opened.go_to(path)
    expect(page.get_by_label("Tóm tắt")).to_have_value("Chưa kịp lưu.")


def test_what_a_closed_window_was_saving_is_not_asked_about(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("dong-luc-luu")
    opened.go_to(path)
    page = opened.page
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Tóm tắt").fill("Đã vào tệp.")
    page.route("**/api/tin/**", lambda route: route.fetch() and None, times=1)
    page.locator(".actions .main").click()
    opened.wait_until(lambda: "Đã vào tệp." in opened.read(path))
    page.reload()
    expect(page.get_by_label("Tóm tắt")).to_have_value("Đã vào tệp.")
    expect(page.locator(".summary")).to_be_visible()
    assert page.locator(".note, dialog").count() == 0


def test_a_window_leaves_alone_what_another_one_keeps(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("hai-cua-so-giu")
    opened.go_to(path)
    other = Desk(opened.page.context.new_page(), opened.project, opened.address)
    other.go_to(path)
    opened.page.get_by_label("Tóm tắt").fill("Của cửa sổ này.")
    kept = f"localStorage.getItem('soan-tin:{path}')"
    opened.wait_until(lambda: "cửa sổ này" in (other.page.evaluate(kept) or ""))
    other.go_to("")
    assert "cửa sổ này" in (other.page.evaluate(kept) or "")


def test_who_presses_twice_sends_once(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.go_to(opened.notice("bam-dup"))
    page = opened.page
    page.get_by_role("button", name="Gửi duyệt").dblclick()
    expect(page.get_by_role("dialog")).to_have_count(1)
    page.keyboard.press("Control+s")
    expect(page.get_by_role("dialog")).to_have_count(1)
    opened.press("Thôi")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_what_is_typed_while_a_changed_file_is_looked_at_stays(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("doi-luc-go", "Đoạn đầu.")
    opened.go_to(path)
    opened.write_after("Đoạn đầu.")
    opened.notice("doi-luc-go", "Đoạn của chương trình khác.")
    page = opened.page
    with opened.held("**/api/tin/**", "GET"):
        page.evaluate("dispatchEvent(new Event('focus'))")
        page.keyboard.type(" Vừa gõ thêm.")
    page.get_by_text("trong khi bạn có phần chưa lưu").wait_for()
    expect(opened.text).to_have_text("Đoạn đầu. Vừa gõ thêm.")


def test_who_has_gone_on_in_a_copy_is_shown_no_more_of_the_file(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("nhin-roi-chep", "Đoạn đầu.")
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Tóm tắt").fill("Của tôi.")
    opened.notice("nhin-roi-chep", "Đoạn của người khác.")
    with (
        page.expect_response(lambda found: "/api/tin/" in found.url),
        opened.held("**/api/tin/**", "GET"),
    ):
        page.evaluate("dispatchEvent(new Event('focus'))")
        page.locator(".actions .main").click()
        opened.press("Lưu phần của tôi thành tin khác")
        page.get_by_text("thành tin khác:").wait_for()
    page.wait_for_timeout(500)  # in which it would be shown
    expect(opened.text).to_have_text("Đoạn đầu.")
    expect(page.get_by_text("thành tin khác:")).to_be_visible()


def test_what_is_typed_and_pasted_meanwhile_comes_behind(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.go_to(opened.notice("dan-roi-go", "Đầu."))
    opened.write_after("Đầu.")
    page = opened.page
    with opened.held("**/api/dan", "POST"):
        opened.paste("<p>Một</p>")
        opened.paste("<b>hai</b>")
        page.keyboard.type(" ba")
    expect(opened.text).to_have_text("Đầu.Mộthai ba")


def test_pictures_stand_in_the_order_in_which_they_came(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.go_to(opened.notice("nhieu-anh", "Đầu.\n\nCuối."))
    opened.write_after("Đầu.")
    page = opened.page
    files = [given(f"thu-tu-{number}.jpg", "image/jpeg", picture()) for number in (1, 2, 3)]
    with page.expect_file_chooser() as chooser:
        opened.press("Ảnh")
    chooser.value.set_files(files)
    expect(opened.text.locator(".picture")).to_have_count(3)
    opened.save()
    body = opened.read("2022/nhieu-anh.md").split("---\n", 2)[2]
    places = [body.index(words) for words in ("Đầu", "thu-tu-1", "thu-tu-2", "thu-tu-3", "Cuối")]
    assert places == sorted(places)


def test_pictures_chosen_one_after_another_stand_in_that_order(desk: Callable[..., Desk]) -> None:
    opened = desk()
    opened.go_to(opened.notice("tung-anh", "Đầu.\n\nCuối."))
    opened.write_after("Đầu.")
    for number in (1, 2):
        with opened.page.expect_file_chooser() as chooser:
            opened.press("Ảnh")
        chooser.value.set_files([given(f"tung-{number}.jpg", "image/jpeg", picture())])
        expect(opened.text.locator(".picture")).to_have_count(number)
    opened.save()
    body = opened.read("2022/tung-anh.md").split("---\n", 2)[2]
    places = [body.index(words) for words in ("Đầu", "tung-1", "tung-2", "Cuối")]
    assert places == sorted(places)


def test_a_paper_that_arrives_in_a_row_taken_off_changes_no_other(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    opened.go_to(opened.notice("bo-hang"))
    page = opened.page
    for _ in range(2):
        opened.press("Thêm tệp đính kèm")
    paper = given("a.pdf", "application/pdf", PAPER.read_bytes())
    with opened.held("**/api/tep/**", "POST"):
        page.locator("[data-field='attachments.0.file'] input[type=file]").set_input_files([paper])
        page.get_by_label("Bỏ tệp đính kèm thứ 1").click()
        page.get_by_label("Tên văn bản").fill("Kết luận hai")
    opened.save()
    assert "a.pdf" not in opened.read("2022/bo-hang.md")
    expect(page.get_by_label("Tên văn bản")).to_have_value("Kết luận hai")


def test_several_word_files_at_once_become_several_drafts(desk: Callable[..., Desk]) -> None:
    opened = desk()
    page = opened.page
    titles = {"Một.docx": "Tin thứ nhất của ba tệp", "Ba.docx": "Tin thứ ba của ba tệp"}
    contents = {name: word_file(title) for name, title in titles.items()}
    files = [given(name, "", content) for name, content in {**contents, "Hai.docx": b"PK"}.items()]
    with page.expect_file_chooser() as chooser:
        opened.press("Chọn tệp Word…")
    chooser.value.set_files(files)
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("h3")).to_have_count(2)
    expect(dialog.locator(".trouble")).to_contain_text("Hai.docx")
    opened.press("Xem danh sách tin")
    for title in titles.values():
        expect(page.locator(".notices").get_by_text(title)).to_be_visible()


@pytest.mark.parametrize("key", ["Control+s", "reload"])
def test_a_topic_that_is_half_typed_counts(desk: Callable[..., Desk], key: str) -> None:
    opened = desk()
    path = opened.notice(f"chu-de-{key[-1]}")
    opened.go_to(path)
    page = opened.page
    page.get_by_label("Chủ đề").fill("đất đai")
    if key == "reload":
        page.reload()
        page.get_by_text("Đã lấy lại phần chưa lưu").wait_for()
        opened.save()
    else:
        page.keyboard.press(key)
        page.get_by_text("Đã lưu lúc").wait_for()
    assert "đất đai" in opened.read(path)
