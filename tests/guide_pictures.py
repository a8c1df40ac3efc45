"""The pictures of the editors' guide: `python -m tests.guide_pictures docs/bien-tap`."""

from __future__ import annotations

import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from tests.browser.desk import Desk
from tests.conftest import ROOT
from tests.editing.importing import word_files as word
from tests.site.test_serve import Preview
from tests.web import CHROMIUM, chromium

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

WIDTH, HEIGHT = 1280, 760
TITLE = "Giám sát chuyên đề về quản lý đất đai tại xã Minh Hoạ"
ALT = "Hội trường nhìn từ cuối phòng: các đại biểu ngồi nghe, một người phát biểu trên bục"


def main() -> None:
    """Walk the ten minutes from a Word file to a notice, and keep a picture of each step."""
    if CHROMIUM is None:
        sys.exit("make screenshots needs Chromium: apt-get install chromium")
    pictures = Path(sys.argv[1])
    pictures.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        project = Path(folder)
        shutil.copytree(ROOT / "docs", project / "docs")
        server = Preview(project)
        try:
            server.wait(lambda: "Soạn tin" in server.read("soan-tin/"))
            size: ViewportSize = {"width": WIDTH, "height": HEIGHT}
            page = browser.new_page(viewport=size, locale="vi-VN", reduced_motion="reduce")
            walk(Desk(page, project, f"http://{server.host}/"), pictures)
        finally:
            server.stop()


def walk(desk: Desk, pictures: Path) -> None:
    """Make a notice of a Word file, step by step."""
    page = desk.page
    desk.go_to("")
    take(page, pictures / "bat-dau.webp")
    desk.drop(".begin .drop", "giam-sat-dat-dai.docx", word_file())
    desk.press("Xem tin")
    page.get_by_label("Ngày đăng").fill("2026-11-20T10:45")
    page.get_by_label("Chuyên mục").select_option("co-so")
    desk.real.get_by_text("20-11-2026").wait_for()
    take(page, pictures / "xem-lai.webp")
    scroll_to(page, "[data-field=image]")
    take(page, pictures / "ta-anh.webp")
    page.get_by_label("Lời tả ảnh").fill(ALT)
    scroll_to(page, ".text-part")
    desk.text.get_by_text("Thôn Một").click()
    take(page, pictures / "noi-dung.webp")
    desk.press("Gửi duyệt")
    page.get_by_label("Tên của bạn").fill("Tổ Thông tin")
    take(page, pictures / "gui-duyet.webp")


def scroll_to(page: Page, place: str) -> None:
    """Show a part of the form from its head."""
    page.locator(place).evaluate("(part) => part.scrollIntoView({ behavior: 'instant' })")


def take(page: Page, file: Path) -> None:
    """Keep what an editor sees."""
    page.wait_for_timeout(700)  # until pictures are there, and what was typed is drawn
    with Image.open(BytesIO(page.screenshot())) as taken:
        taken.convert("RGB").save(file, quality=55, method=6)


def word_file() -> bytes:
    """Return an approved notice as an office keeps it."""
    document = word.document()
    document.add_paragraph().add_run(TITLE).bold = True
    document.add_paragraph(
        "Ngày 18/11/2026, đoàn giám sát làm việc với ba chi bộ của xã Minh Hoạ về hồ sơ đất đai."
    )
    with Image.open(ROOT / "docs/tin-tuc/2022/hoi-nghi.webp") as drawing:
        content = BytesIO()
        drawing.convert("RGB").save(content, "JPEG")
    word.add_photo(document, content.getvalue())
    caption = document.add_paragraph()
    caption.add_run("Quang cảnh buổi làm việc.").italic = True
    heard = document.add_paragraph("Đoàn nghe báo cáo, xem hồ sơ và gặp một số hộ dân ở hai thôn.")
    word.add_footnote(document, heard, "Danh sách hộ dân do hai thôn lập.")
    document.add_heading("Kết quả bước đầu", 2)
    table = document.add_table(3, 3)
    rows = [["Chi bộ", "Hồ sơ", "Đạt"], ["Thôn Một", "12", "11"], ["Thôn Hai", "9", "9"]]
    word.fill(table, rows)
    document.add_paragraph("Đoàn đề nghị ba chi bộ khắc phục trước ngày 15/12/2026.")
    document.add_paragraph("Tổ Thông tin - Uỷ ban Kiểm tra Đảng uỷ xã Minh Hoạ")
    return word.saved(document)


if __name__ == "__main__":
    main()
