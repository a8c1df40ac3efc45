"""What pages outside the news may not show, hide or lead to."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from newsroom.building.memory.manifest import Manifest
from newsroom.building.memory.sources import Sources
from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.publication.configured_files import ConfiguredFiles
from newsroom.reading.publication.ordinary_pages import OrdinaryPages
from newsroom.reading.publication.publication import Publication
from newsroom.reading.reader import Reader
from tests.factory import SETTINGS

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 20, 10, tzinfo=SETTINGS.zone)
PICTURES = [file.name for file in (ROOT / "docs/bien-tap").iterdir()]
HEAD = "---\ntitle: Liên hệ\n---\n"
FILES = ("x.md", "gioi-thieu.md", "a.png", *(f"bien-tap/{name}" for name in PICTURES))
WRITTEN = {
    "the guide": (ROOT / "docs/bien-tap.md").read_text("utf-8"),
    "all that pages can show": (ROOT / "tests/specimens/du-cach-viet.md").read_text("utf-8"),
    "what was looked at": "---\nallow: [mật]\n---\nChỉ nhắc tới dấu:\n\nMẬT",
    "code": '```\n<script>a</script>\n```\n\n`![](a.png)` `<iframe src="b">`',
    "what is hidden from readers": "Chữ. <!-- [A](mau.docx)\n![](b.png) https://a.vn/xx -->",
    "links": "[A](x.md) [B](/x.md#a) [C](#d) [D](tin-tuc/) [E](feed.xml) <a@b.vn> [F](tel:113)",
    "a table": "| Ngày | Người |\n| --- | --- |\n| Thứ ba | Đồng chí |\n\n??? note\n    Chữ.",
}
TOLD = {
    "script": ("Chữ. <script>a()</script>", "thẻ <script> là mã lệnh"),
    "a link that is a script": ("[a](javascript:b())", "là mã lệnh"),
    "an attribute that is a script": ('<p onclick="a()">Chữ.</p>', 'thuộc tính "onclick"'),
    "a frame": ('<iframe src="https://a.vn/b"></iframe>', "[Xem nội dung](https://a.vn/b)"),
    "a picture of another site": ("![Nhà](https://a.vn/b.png)", "lấy từ nơi khác"),
    "a picture without words": ("![](a.png)", "chưa có lời mô tả"),
    "a link without an address": ("[Mẫu đơn]()", "chưa có địa chỉ"),
    "a link without its beginning": ("[A](www.a.vn)", "viết [A](https://www.a.vn)"),
    "a link to this machine": ("[A](http://localhost/a)", "máy trong mạng nội bộ"),
    "a link to a disk": (r"[A](C:\a.pdf)", "là tệp trong máy của bạn"),
    "hidden words": ('<p style="display:none">Số phiếu.</p>', "bị giấu khỏi bạn đọc"),
    "a mark of secrecy": ("TỐI MẬT", "có dấu chỉ độ mật"),
    "a link to no page": ("[A](xx.md)", 'có phải là "x.md"?'),
    "a link to no file": ("[A](mau.docx)", 'tệp không có: "mau.docx"'),
}


def told(folder: Path, text: str, *, excluded: str = "") -> list[str]:
    """Return what is told of a page that holds `text`, as `line: message`."""
    for name in FILES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode())
    docs = DocsFolder.of(folder, FILES)
    configured = ConfiguredFiles(excluded=frozenset({"gioi-thieu.md", excluded}))
    sources = Sources(docs, Manifest(""))
    reader = Reader(sources, docs, SETTINGS, extract=lambda _: b"", extracted=())
    pages = OrdinaryPages.of(reader, configured, now=NOW)
    publication = Publication.of([], pages, now=NOW, preview=False)
    found = (*publication.problems, *publication.lost_links())
    return [f"{each.line}: {each.message}" for each in found]


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN.keys())
def test_what_pages_are_written_with_is_no_fault(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


@pytest.mark.parametrize("before", ["", HEAD, "Chữ.\r\n\r\n", "\ufeff"], ids=ascii)
@pytest.mark.parametrize(("text", "message"), TOLD.values(), ids=TOLD.keys())
def test_what_no_reader_should_be_given_is_told_with_its_line(
    tmp_path: Path, text: str, message: str, before: str
) -> None:
    (only,) = told(tmp_path, before + text)
    assert only.startswith(f"{before.count(chr(10)) + 1}: ")
    assert message in only


def test_pages_for_editors_alone_are_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "[A](http://127.0.0.1:8000/)", excluded="x.md") == []
