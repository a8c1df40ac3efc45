"""Links of notices: where they lead, and what is said of those that lead nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Site

ALIVE = {
    "[a](b.md)": "../b/",
    "[a](b.md#muc-mot)": "../b/#muc-mot",
    "[a](#muc-hai)": "#muc-hai",
    "[a](/tin-tuc/2022/b/)": "../b/",
    "[a](../../)": "../../../",
    "[a](/)": "../../../",
    "[a](../../index.md)": "../../../",
    "[a](../../chuyen-muc/co-so/)": "../../../chuyen-muc/co-so/",
    "[a](../../feed.xml)": "../../../feed.xml",
    "[a](tel:0205 3812 345)": "tel:02053812345",
    "[a](../../gioi-thieu.md)": "../../../gioi-thieu/",
    "[a](../../gioi-thieu/)": "../../../gioi-thieu/",
    "[a](mailto:a@example.org,b@example.org?subject=x)": (
        "mailto:a@example.org,b@example.org?subject=x"
    ),
}
DEAD = {
    "files": {"[a](../2021/c.md)": "liên kết tới tệp không có", "[a](B.md)": 'có phải là "b.md"?'},
    "pages": {
        "[a](b.html)": 'có phải là "b.md"?',
        "[a](../b/)": 'có phải là "b.md"?',
        "[a](../../chuyen-muc/thong-bo/)": 'có phải là "../../chuyen-muc/thong-bao/"?',
        "[a](../../../../etc/passwd)": "bỏ liên kết, chỉ để lại chữ",
        "[a](../../lich/)": "bỏ liên kết, chỉ để lại chữ",
    },
    "places": {
        "[a](#muc-hay)": 'có phải là "muc-hai"?',
        "[a](#_Toc123)": "bỏ liên kết, chỉ để lại chữ",
        "[a](b.md#muc)": 'có phải là "muc-mot"?',
    },
}


@pytest.fixture
def linking(site: Site) -> Site:
    """A project with a notice to link to."""
    site.write("gioi-thieu.md", "# Giới thiệu\n")
    site.notice("b", "Mở đầu.\n\n## Mục một\n\nHết.")
    return site


def test_every_way_to_write_a_link_leads_there(linking: Site) -> None:
    links = "\n\n".join(ALIVE)
    linking.notice("a", f"Mở đầu.[^1]\n\n## Mục hai\n\n{links}\n\n[^1]: Lời chú thích.")
    linking.build()
    found = re.findall(r'<a href="([^"]*)">a</a>', linking.read("tin-tuc/2022/a"))
    assert found == list(ALIVE.values())


@pytest.mark.parametrize("dead", DEAD.values(), ids=DEAD.keys())
def test_a_dead_link_is_told_with_its_line_and_what_was_meant(
    linking: Site, dead: dict[str, str]
) -> None:
    for number, link in enumerate(dead):
        linking.notice(f"x{number}", f"Mở đầu.\n\n## Mục hai\n\n{link}")
    told = linking.fails()
    for number, meant in enumerate(dead.values()):
        assert re.search(rf"docs/tin-tuc/2022/x{number}\.md:11: .*{re.escape(meant)}", told)
