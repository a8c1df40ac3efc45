"""The text on the editor's page: what is touched is written rightly, what is not stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.editing.importing.word_files import photo, rtf

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.desk import Desk

ODD = """
Đoạn *nghiêng* và __đậm__, có chú thích[^a].
Dòng sau cùng đoạn.

* gạch sao
* mục thứ hai
    + mục con

3.  số ba
4.  số bốn

Tên phần
--------

| Cột trái | Cột phải |
|:--|--:|
| 1 | **2** |

!!! note
    Khung lưu ý.

![Bàn dài](phong-doc.webp "Phòng đọc.")

> Lời *trích* dẫn
> hai dòng

Đề mục {#muc-nay}
===

<table><tr><td colspan="2">Gộp ô</td></tr><tr><td>a</td><td>b</td></tr></table>

[^a]: Lời chú thích.



Đoạn cuối, sau ba dòng trống.
"""
"""Markdown as others write it, of which the page would write little in the same way."""
TYPED = [
    "1. không phải danh sách",
    "- gạch đầu dòng gõ tay",
    "# không phải tiêu đề",
    "Dấu *sao*, _gạch_, `nháy`, [ngoặc](x), ![ảnh](y), <b>thẻ</b>, a|b, ~~x~~, x^2^, &amp;, ==x==",
    "Số 12/QĐ-UBKT: 50 % của 3 < 4 \\ 5",
    "!!! note",
    "> không phải trích dẫn",
    "[^1]: không phải chú thích",
    "https://example.org/a_b_c?d=1&e=2",
]
WITH_PICTURE = "<p>Đoàn làm việc.</p><p><img src='file:///C:/Temp/clip_image001.png'></p>"
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0}</style></head><body>
<!--StartFragment-->
<p class=MsoNormal>Đoàn giám sát <b>làm việc hai ngày</b> với <i>ba chi bộ</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>Nghe
báo cáo<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>Xem
hồ sơ<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Chi bộ</b></p></td>
<td><p class=MsoNormal><b>Hồ sơ</b></p></td></tr>
<tr><td><p class=MsoNormal>Thôn Một</p></td><td><p class=MsoNormal>12</p></td></tr></table>
<!--EndFragment--></body></html>"""
"""What Word puts on the clipboard."""


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_blocks_that_nobody_touches_stay_byte_for_byte(
    desk: Callable[..., Desk], ends: str
) -> None:
    opened = desk()
    path = opened.notice(f"nguyen-ven-{len(ends)}", ODD, ends=ends)
    before = opened.read(path)
    opened.go_to(path)
    opened.write_after("Đoạn cuối, sau ba")
    opened.page.keyboard.type(" Thêm.")
    opened.save()
    assert opened.read(path) == before.replace("dòng trống.", "dòng trống. Thêm.")
    opened.text.focus()
    opened.page.keyboard.press("Control+z")
    opened.save()
    assert opened.read(path) == before


def test_what_is_cut_and_put_back_is_as_it_was(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("cat-dan", ODD)
    before = opened.read(path)
    opened.go_to(path)
    opened.write_after("Đoạn cuối, sau ba")
    for key in "axv":
        opened.page.keyboard.press(f"Control+{key}")
    expect(opened.text.get_by_text("Đoạn cuối, sau ba")).to_be_visible()
    opened.page.get_by_label("Tóm tắt").fill("Thêm.")
    opened.save()
    assert opened.read(path) == before.replace("co-so\n", "co-so\nsummary: Thêm.\n")


def test_a_block_that_is_not_understood_is_shown_as_its_source_and_can_be_changed(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    path = opened.notice("dao", ODD)
    before = opened.read(path)
    opened.go_to(path)
    frame = opened.page.get_by_label("Khung lưu ý")
    expect(frame).to_have_value("!!! note\n    Khung lưu ý.")
    frame.fill("!!! note\n    Khung lưu ý mới.")
    opened.save()
    assert opened.read(path) == before.replace("Khung lưu ý.", "Khung lưu ý mới.")


def test_what_is_typed_is_read_back_as_it_was_typed(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("go-tay", "Đầu.")
    opened.go_to(path)
    opened.write_after("Đầu.")
    for line in TYPED:
        opened.page.keyboard.press("Enter")
        opened.page.keyboard.insert_text(line)
    opened.save()
    opened.page.reload()
    expect(opened.text.locator("p")).to_have_text(["Đầu.", *TYPED])
    assert opened.text.locator(":is(ul, ol, h1, blockquote, em, strong, code, img)").count() == 0


def test_a_list_begins_as_in_word(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("danh-sach", "Đầu.")
    opened.go_to(path)
    opened.write_after("Đầu.")
    opened.page.keyboard.type("\n- một\nhai\n\n3. ba\n\n- ")
    opened.page.keyboard.press("Control+z")
    opened.page.keyboard.type("gạch")
    opened.save()
    assert opened.read(path).endswith("Đầu.\n\n- một\n- hai\n\n3. ba\n\n\\- gạch\n")


def test_a_word_that_is_put_together_stays_though_the_page_tells_of_faults(
    desk: Callable[..., Desk],
) -> None:
    """A telephone, or Windows' own Telex, types a word into the page before it is settled."""
    opened = desk()
    path = opened.notice("go-telex", "Đầu [tin](khong-co.md), rồi\n\n- mục")
    opened.go_to(path)
    method = opened.page.context.new_cdp_session(opened.page)
    typed = {"rồi": ("đ", "đo", "đoa", "đoan", "đoàn"), "mục": ("s", "sa", "sat", "sát")}
    for place, words in typed.items():
        opened.write_after(place)
        opened.page.keyboard.type(" ")
        for word in words:
            with opened.page.expect_response("**/api/xem"):
                end = len(word)
                step = {"text": word, "selectionStart": end, "selectionEnd": end}
                method.send("Input.imeSetComposition", step)
        method.send("Input.insertText", {"text": words[-1]})
        opened.page.keyboard.type(".")
    opened.save()
    assert opened.read(path).endswith("Đầu [tin](khong-co.md), rồi đoàn.\n\n- mục sát.\n")


def test_the_toolbar_writes_what_the_site_shows(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("thanh-cong-cu", "Đầu.")
    opened.go_to(path)
    opened.write_after("Đầu.")
    keyboard = opened.page.keyboard
    keyboard.press("Enter")
    keyboard.type("Kết quả")
    opened.press("Tiêu đề")
    keyboard.press("Enter")
    opened.press("Đậm")
    keyboard.type("Chín việc")
    opened.press("Đậm")
    keyboard.type(" đã ")
    opened.press("Nghiêng")
    keyboard.type("xong")
    opened.press("Nghiêng")
    keyboard.press("Enter")
    keyboard.type("một")
    opened.press("1. Danh sách")
    keyboard.press("Enter")
    keyboard.type("hai")
    keyboard.press("Enter")
    keyboard.press("Enter")
    keyboard.type("lời dẫn")
    opened.press("Trích dẫn")
    keyboard.press("Shift+Enter")
    keyboard.type("dòng hai")
    keyboard.press("Enter")
    keyboard.press("Enter")
    opened.press("Bảng")
    for cell in ("Cột", "Cột hai", "Cột ba", "1", "2", "3", "4"):
        keyboard.type(cell)
        keyboard.press("Tab")
    opened.press("Bớt cột")
    opened.press("Thêm hàng")
    opened.press("Thêm cột")
    opened.save()
    assert opened.read(path).split("---\n", 2)[2].split("\n\n") == [
        "Đầu.",
        "## Kết quả",
        "**Chín việc** đã *xong*",
        "1. một\n2. hai",
        "> lời dẫn<br>dòng hai",
        "| Cột | Cột ba |  |\n| --- | --- | --- |\n| 1 | 3 |  |\n| 4 |  |  |\n|  |  |  |\n",
    ]


def test_a_link_leads_to_a_page_or_to_another_notice(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("lien-ket", "Xem kết luận.")
    opened.go_to(path)
    opened.text.get_by_text("Xem kết luận.").click()
    opened.page.keyboard.press("Home")
    for _ in "Xem":
        opened.page.keyboard.press("Shift+ArrowRight")
    opened.let_it_notice()
    opened.page.keyboard.press("Control+k")
    opened.page.get_by_label("Dẫn tới địa chỉ").fill("co-san.md")
    opened.page.keyboard.press("Enter")
    opened.save()
    assert "[Xem](co-san.md) kết luận." in opened.read(path)
    expect(opened.real.get_by_role("link", name="Xem", exact=True)).to_have_attribute(
        "href", "../co-san/"
    )


def test_a_link_to_a_page_of_the_preview_leads_to_it_on_the_site(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("dia-chi-xem-truoc", "Xem.")
    opened.go_to(path)
    opened.write_after("Xem.")
    opened.page.keyboard.press("Control+k")
    opened.page.get_by_label("Dẫn tới địa chỉ").fill(f"{opened.address}tin-tuc/2022/co-san/")
    opened.page.keyboard.press("Enter")
    opened.save()
    assert "](/tin-tuc/2022/co-san/)" in opened.read(path)
    expect(opened.real.locator("a[href='../co-san/']")).to_have_count(1)


def test_a_link_is_changed_from_right_behind_it_too(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("sau-lien-ket", "Xem [kết luận](https://example.org/cu).")
    opened.go_to(path)
    opened.write_after("Xem")
    opened.page.keyboard.press("ArrowLeft")
    opened.let_it_notice()
    opened.page.keyboard.press("Control+k")
    box = opened.page.get_by_label("Dẫn tới địa chỉ")
    expect(box).to_have_value("https://example.org/cu")
    box.fill("https://example.org/moi")
    opened.page.keyboard.press("Enter")
    opened.save()
    assert "Xem [kết luận](https://example.org/moi).\n" in opened.read(path)


def test_what_is_typed_behind_a_pasted_table_leaves_the_note_below_it(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    path = opened.notice("bang-tren-chu-thich", "Theo quy định[^1].\n\n[^1]: Lời chú thích.")
    opened.go_to(path)
    opened.write_after("Theo quy định")
    opened.page.keyboard.press("Enter")
    opened.paste("<table><tr><td>Một</td><td>Hai</td></tr><tr><td>Ba</td><td>Bốn</td></tr></table>")
    expect(opened.text.locator("table")).to_be_visible()
    opened.page.keyboard.type(" năm")
    opened.save()
    body = opened.read(path).split("---\n", 2)[2]
    assert "Bốn năm" in body
    assert "[^1]: Lời chú thích." in body


def test_a_key_that_deletes_first_chooses_the_note_or_box_beside(desk: Callable[..., Desk]) -> None:
    opened = desk()
    text = "Một.\n\n!!! note\n    Khung.\n\nHai[^1].\n\n[^1]: Lời chú thích."
    path = opened.notice("xoa-lui", text)
    opened.go_to(path)
    islands, chosen = (
        opened.text.locator(".island"),
        opened.text.locator(".ProseMirror-selectednode"),
    )
    opened.write_after("Hai")
    opened.page.keyboard.press("Delete")
    expect(chosen).to_contain_text("Chú thích cuối bài")
    opened.page.keyboard.press("a")
    opened.write_after("Hai")
    opened.page.keyboard.press("Home")
    opened.let_it_notice()
    opened.page.keyboard.press("Backspace")
    expect(chosen).to_contain_text("Khung lưu ý")
    expect(islands).to_have_count(2)
    opened.page.keyboard.press("Backspace")
    expect(islands).to_have_count(1)
    opened.save()
    assert opened.read(path).split("---\n", 2)[2] == "Một.\n\nHai[^1].\n\n[^1]: Lời chú thích.\n"


def test_words_pasted_from_word_keep_bold_lists_and_tables(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("dan-tu-word", "Đầu.")
    opened.go_to(path)
    opened.write_after("Đầu.")
    opened.page.keyboard.press("Enter")
    opened.paste(WORD)
    expect(opened.text.locator("table")).to_be_visible()
    opened.save()
    body = opened.read(path).split("---\n", 2)[2]
    assert "Đoàn giám sát **làm việc hai ngày** với *ba chi bộ*." in body
    assert "- Nghe báo cáo\n- Xem hồ sơ" in body
    assert "| Chi bộ | Hồ sơ |\n| --- | --- |\n| Thôn Một | 12 |" in body.replace("**", "")


def test_pictures_pasted_from_word_lie_beside_the_notice(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("dan-co-anh", "Đầu.", draft="true")
    opened.go_to(path)
    opened.write_after("Đầu.")
    opened.page.keyboard.press("Enter")
    opened.paste(WITH_PICTURE, rtf=rtf(photo()))
    described = opened.text.get_by_label("Lời tả ảnh")
    described.fill("Bốn người ngồi quanh chiếc bàn dài")
    opened.save()
    found = re.search(r"!\[Bốn người [^]]*\]\((anh-[\w-]+\.\w+)\)", opened.read(path))
    assert found is not None
    assert opened.file(f"2022/{found[1]}").is_file()
    expect(opened.page.locator("img.thumbnail")).to_be_visible()


def test_lines_of_a_chat_are_the_list_and_the_table_that_they_look_like(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    path = opened.notice("dan-chu", "Đầu.")
    opened.go_to(path)
    opened.write_after("Đầu.")
    opened.page.keyboard.press("Enter")
    opened.paste(plain="- Một <b>\n- *Hai*\n\nSTT\tTên\n1\tBa")
    expect(opened.text.locator("table")).to_be_visible()
    opened.save()
    body = opened.read(path).split("---\n", 2)[2]
    assert "- Một &lt;b>\n- \\*Hai\\*" in body
    assert "| STT | Tên |\n| --- | --- |\n| 1 | Ba |" in body


def test_words_pasted_into_a_cell_stay_in_it(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("dan-vao-o", "| a | b |\n| --- | --- |\n| c | d |")
    opened.go_to(path)
    opened.text.get_by_text("c", exact=True).click()
    opened.let_it_notice()
    opened.paste(WORD.replace("</body>", "<ol start=3><li>Ba<ul><li>con</ul></ol></body>"))
    cell = opened.text.locator("td").first
    expect(cell).to_contain_text("Xem hồ sơ")
    expect(cell).to_contain_text("3. Ba- con")  # in lines of their own
    expect(opened.text.locator("table")).to_have_count(1)
    expect(opened.text.locator("td")).to_have_count(2)


def test_without_the_library_the_text_is_written_as_plain_text(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("chu-thuan", ODD)
    before = opened.read(path)
    opened.page.route("**/prosemirror.js", lambda route: route.abort())
    opened.go_to(path)
    opened.page.get_by_text("vẫn viết được bằng chữ thuần").wait_for()
    box = opened.page.get_by_label("Nội dung tin, chữ thuần")
    box.fill(box.input_value().replace("Đoạn cuối", "Đoạn chót"))
    opened.save()
    assert opened.read(path) == before.replace("Đoạn cuối", "Đoạn chót")


def test_the_switch_to_plain_text_and_back_changes_nothing(desk: Callable[..., Desk]) -> None:
    opened = desk()
    path = opened.notice("chuyen-qua-lai", ODD)
    before = opened.read(path)
    opened.go_to(path)
    opened.press("Xem chữ thuần")
    expect(opened.page.get_by_label("Nội dung tin, chữ thuần")).to_have_value(
        before.split("---\n", 2)[2]
    )
    opened.press("Xem như trong Word")
    expect(opened.text.get_by_text("Đoạn cuối")).to_be_visible()
    opened.page.get_by_label("Tên tin").fill("Tên khác")
    opened.save()
    assert opened.read(path) == before.replace("Tin chuyen-qua-lai", "Tên khác")


def test_a_footnote_is_begun_where_it_belongs_and_written_at_the_end(
    desk: Callable[..., Desk],
) -> None:
    opened = desk()
    path = opened.notice("chu-thich", "Theo quy định[^1].\n\n[^1]: Lời thứ nhất.")
    opened.go_to(path)
    opened.write_after("Theo quy định")
    opened.press("Chú thích cuối bài")
    expect(opened.page.get_by_label("Chú thích cuối bài [2]")).to_be_focused()
    opened.page.keyboard.type("Lời thứ hai.")
    opened.page.get_by_label("Chú thích cuối bài [1]").fill("Lời đã sửa.")
    opened.save()
    body = opened.read(path).split("---\n", 2)[2]
    assert body == "Theo quy định[^1].[^2]\n\n[^1]: Lời đã sửa.\n\n[^2]: Lời thứ hai.\n"
