"""Where notices lie, and where one gone astray is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsroom.reading.files.docs_folder import DocsFolder
from newsroom.reading.files.places import is_place, right_place
from tests.factory import SETTINGS, page

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("2022/x.md", True),
        ("2022/hop-1_a.md", True),
        ("2022/index.md", False),
        ("2022/readme.md", False),
        ("2022/README.md", False),
        ("2022/con.md", False),
        ("2022/lpt1.md", False),
        ("2022/con-so.md", True),
        ("2022/X.md", False),
        ("2022/họp.md", False),
        ("2022/x.markdown", False),
        ("x.md", False),
        ("2022/06/x.md", False),
    ],
)
def test_a_place_is_a_plain_name_in_the_folder_of_a_year(name: str, *, right: bool) -> None:
    assert is_place(f"tin-tuc/{name}", "tin-tuc") is right


@pytest.mark.parametrize(
    ("path", "date", "place"),
    [
        ("tin-tuc/2026/index.md", "2025-12-31 08:00", "docs/tin-tuc/2025/giam-sat-tai-xa.md"),
        ("tin-tuc/2022/nul.md", "2022-06-30", "docs/tin-tuc/2022/giam-sat-tai-xa.md"),
        ("tin-tuc/README.md", "20/11/2026 10h45", "docs/tin-tuc/2026/giam-sat-tai-xa.md"),
        ("tin-tuc/2026/Họp (1).MD", "hôm nay", "docs/tin-tuc/2026/hop-1.md"),
        ("tin-tuc/2022/tin.moi (2).md", "2022-06-30", "docs/tin-tuc/2022/tin-moi-2.md"),
        ("x.md.txt", "khoảng năm 2024", "docs/tin-tuc/2024/x.md"),
        ("x.md", "", "docs/tin-tuc/<năm>/x.md"),
        ("tin-tuc/2022/Y.md", "2022-06-30", "docs/tin-tuc/2022/y-2.md"),
    ],
)
def test_a_notice_gone_astray_is_sent_where_nothing_lies(
    tmp_path: Path, path: str, date: str, place: str
) -> None:
    docs = DocsFolder(tmp_path / "docs", frozenset([path, "tin-tuc/2022/y.md"]))
    source = page(title="Giám sát tại xã", date=date).encode()
    assert right_place(path, source, docs, SETTINGS) == place
    if "<" not in place:
        assert is_place(place.removeprefix("docs/"), "tin-tuc")
