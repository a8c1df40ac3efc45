"""No word of a Word file is lost: not on its way to the draft, nor from there to the page."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from newsroom.editing.importing.importer import import_files
from newsroom.editing.importing.required_fields import wishes
from newsroom.notices.stand_ins import ALT_TO_WRITE, AUTHOR_TO_WRITE
from tests.editing.importing import word_files as word
from tests.editing.importing.desk import NOW, Desk
from tests.editing.importing.test_word_files import BODIES, PROSE
from tests.factory import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from tests.conftest import Site

STYLES = (
    *("Normal", "Normal", "Title", "Subtitle", "Heading 1", "Heading 3", "Caption", "Quote"),
    *("List Bullet", "List Bullet 2", "List Number", "List Paragraph"),
)
OPENINGS = ("", "", "- ", "+ ", "1. ", "a) ", "• ", "Tác giả: ", "Nguồn: ", "Nơi nhận: ", "T/M ")
ENDINGS = ("", ".", ":", " - Uỷ ban Kiểm tra", "./.", "  ", "\n")
ALIGNED = (None, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT)
lines = st.tuples(
    st.sampled_from(STYLES),
    st.sampled_from(ALIGNED),
    st.sampled_from(OPENINGS),
    st.lists(st.tuples(st.integers(1, 40), st.sampled_from(["", "b", "i", "bi", "u"])), max_size=3),
    st.sampled_from(ENDINGS),
)
tables = st.tuples(st.integers(1, 3), st.integers(1, 3), st.sampled_from(["Table Grid", None]))
parts = st.lists(
    st.one_of(lines, lines, lines, tables, st.just("box"), st.just("photo")), min_size=1
)


def token_stream() -> Iterator[str]:
    """Yield words that are told apart and stand in no address."""
    return (f"Chữ{''.join(each)}" for each in itertools.product("àảãáạ", repeat=4))


def add(document: Document, part: Any, words: Iterator[str]) -> None:
    match part:
        case "box":
            word.raw(document, word.text_box(next(words)))
        case "photo":
            word.add_photo(document, PHOTO)
        case (int(rows), int(columns), style):
            table = document.add_table(rows, columns, style=style)
            word.fill(table, [[next(words) for _ in range(columns)] for _ in range(rows)])
            if columns > 1:
                table.cell(0, 0).merge(table.cell(rows - 1, 1))
        case (style, align, opening, runs, ending):
            paragraph = document.add_paragraph(opening, style=style)
            paragraph.alignment = align
            for count, look in runs:
                text = " ".join(itertools.islice(words, count))
                run = paragraph.add_run(text + " ")
                run.bold, run.italic, run.underline = "b" in look, "i" in look, "u" in look
            paragraph.add_run(ending)


PHOTO = word.photo(60, 40)


@settings(max_examples=25)
@given(parts)
def test_every_word_stands_in_the_draft_once(found: list[Any]) -> None:
    document = word.document()
    given_out: list[str] = []

    def noted() -> Iterator[str]:
        for each in token_stream():
            given_out.append(each)
            yield each

    words = noted()
    for part in found:
        add(document, part, words)
    document.add_paragraph(PROSE)
    with TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        imported = desk.take("tin.docx", word.saved(document))
        draft = desk.text(imported)
        desk.notice(imported)
    assert sorted(re.findall(r"Chữ[àảãáạ]{4}", draft)) == sorted(given_out)


def test_every_word_is_published(site: Site) -> None:
    document = word.document()
    document.add_heading("Tên của tin", 0)
    document.add_paragraph(PROSE)
    for write, _ in BODIES.values():
        write(document)
        word.add_photo(document, word.photo())
        document.add_paragraph("Đồng chí Trưởng đoàn phát biểu “kết luận”")
    file = site.folder / "tin.docx"
    file.write_bytes(word.saved(document))
    wished = wishes(SETTINGS, category="", author="", date="2025-05-05")
    (imported,) = import_files([file], site.docs, SETTINGS, now=NOW, wished=wished)
    site.build()
    assert not any(path.startswith("tin-tuc/2025/") for path in site.files())

    notice = site.docs / imported.draft
    text = notice.read_text("utf-8").replace("draft: true\n", "")
    notice.write_text(text, "utf-8")
    told = site.fails()
    assert f'còn "{ALT_TO_WRITE}": ảnh chưa có lời tả' in told
    assert f'còn "{AUTHOR_TO_WRITE}": chưa có tác giả' in told
    text = text.replace(ALT_TO_WRITE, "Hội trường xã").replace(AUTHOR_TO_WRITE, "Tổ Thông tin")
    notice.write_text(text, "utf-8")
    site.build()
    (shown,) = html.fromstring(site.read("tin-tuc/2025/ten-cua-tin/")).find_class("notice")
    assert len(shown.xpath(".//img")) == len(BODIES)
    said = " ".join(shown.itertext())
    for _, expected in BODIES.values():
        bare = re.sub(r"<[^>]*>|&\w+;|\]\([^)]*\)|\[\^1\]", " ", expected)
        assert set(re.findall(r"[^\W\d_]+", bare)) <= set(re.findall(r"[^\W\d_]+", said))
