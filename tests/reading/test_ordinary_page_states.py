"""Pages outside the news: who may see them, and what they may not hold."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.gate.gate import without_comments
from newsroom.reading.publication.ordinary_page import read_ordinary
from tests.factory import SETTINGS

NOW = datetime(2026, 11, 20, 10, tzinfo=SETTINGS.zone)
DOCS = DocsFolder.of(Path("docs"), ["x.md"])
PUBLIC = [
    "# Liên hệ\n\nChữ.",
    "---\ntitle: a\n---\nChữ.",
    "---\ntitle: a\nstatus: new\npublished: true\nhide: [toc]\n---\nChữ.",
    "---\ndate: 2026-01-01\n---\n`<!-- chữ -->`",
    "# Liên hệ\nEmail: ubkt@example.org\n",
    "Địa chỉ: số 5\n\n***\n",
    "```\n<<<<<<< HEAD\n```\n\n{{ chữ }} === :material-phone:",
]
HIDDEN = [
    "---\ndraft: true\n---\nChữ.",
    "---\ndraft: có\n---\nChữ.",
    "---\ndate: 2027-01-01\n---\n",
]
TOLD = {
    "---\nDraft: true\n---\nChữ.": (2, 'viết "draft"'),
    "---\nnháp: có\n---\nChữ.": (2, 'viết "draft"'),
    "---\ntitle: a\ncategory: co-so\n---\nChữ.": (3, "tin-tuc/"),
    "---\ndate: 2026-01-01\ndraft: true\n---\nChữ.": (3, "tin-tuc/2026/"),
    "---\npublished: false\n---\nChữ.": (2, "viết draft: true"),
    "---\ntitle: a\nprivate: true\n---\nChữ.": (3, "viết draft: true"),
    "---\nvisibility: hidden\n---\nChữ.": (2, "viết draft: true"),
    "Chữ.\n\n<<<<<<< HEAD\nMột\n=======\nHai\n>>>>>>> b": (3, "giữ một bản"),
    "Chữ.\n\n<!– bí mật –>": (3, "giống ghi chú viết sai dấu"),
    "Chữ.\n\n<!-- bí mật": (3, "chưa có dấu kết thúc"),
    "§oµn gi¸m s¸t th«ng b¸o": (1, "TCVN3"),
    "Chữ.\n\n<marquee>Chào mừng</marquee>": (3, "xoá thẻ, giữ chữ"),
    "draft: true\n\n# Trang nháp": (1, "--- ở trên và ở dưới"),
    "\ufeffEmail: ubkt@example.org\n\nChữ.": (1, "# Tên trang"),
    "—-\ndraft: true\n---\n\nChữ.": (1, "gõ đúng ba dấu trừ"),
}


@pytest.mark.parametrize("source", PUBLIC)
def test_a_page_is_for_everybody_unless_it_says_otherwise(source: str) -> None:
    page = read_ordinary(source.encode(), "x.md", DOCS, SETTINGS, now=NOW)
    assert (page.is_hidden, page.problems) == (False, ())


@pytest.mark.parametrize("source", HIDDEN)
def test_a_draft_is_for_editors_alone(source: str) -> None:
    assert read_ordinary(source.encode(), "x.md", DOCS, SETTINGS, now=NOW).is_hidden


@pytest.mark.parametrize(("source", "told"), TOLD.items(), ids=TOLD.keys())
def test_what_looks_like_a_draft_or_a_comment_and_is_none_is_told(
    source: str, told: tuple[int, str]
) -> None:
    (problem,) = read_ordinary(source.encode(), "x.md", DOCS, SETTINGS, now=NOW).problems
    assert problem.line == told[0]
    assert told[1] in problem.message


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Một <!-- bí mật --> hai", "Một  hai"),
        ("<!--\nbí\n\nmật\n-->\n\nHai", "\nHai"),
        ("`<!-- chữ -->` a < b", "`<!-- chữ -->` a < b"),
        ("<div markdown>Một</div> & <b>{hai}</b>", "<div markdown>Một</div> & <b>{hai}</b>"),
    ],
)
def test_no_comment_of_a_page_reaches_readers(text: str, kept: str) -> None:
    assert without_comments(text) == kept
