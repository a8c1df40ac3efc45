"""Files whose names a Mac has stored in its own way."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from PIL import Image

if TYPE_CHECKING:
    from tests.conftest import Site

TABLE = "Xã,Kết quả\nMinh Hoạ,Tốt\n".encode()


def on_a_mac(name: str) -> str:
    return unicodedata.normalize("NFD", name)


@pytest.mark.parametrize("preview", [False, True])
def test_a_file_is_found_by_its_name_however_the_disk_stores_it(
    site: Site, *, preview: bool
) -> None:
    site.write(f"tin-tuc/2022/{on_a_mac('Kết luận.csv')}", TABLE)
    picture = site.docs / f"tin-tuc/2022/{on_a_mac('Hội nghị.png')}"
    Image.new("RGB", (8, 4)).save(picture)
    site.write(on_a_mac("Mẫu đơn.csv"), TABLE)
    site.write("lien-he.md", "# Liên hệ\n\n[Mẫu đơn](<Mẫu đơn.csv>)\n")
    site.notice(
        "ten-tep",
        "Đoạn đầu.\n\n[Kết luận](<Kết luận.csv>)\n\n![Hội trường](<Hội nghị.png>)",
        attachments="[{file: Kết luận.csv}]",
    )
    site.build(preview=preview)
    page = site.read("tin-tuc/2022/ten-tep")
    for name in ("tin-tuc/2022/Kết luận.csv", "tin-tuc/2022/Hội nghị.png", "Mẫu đơn.csv"):
        assert (site.output / name).is_file()
        if name.startswith("tin-tuc"):
            assert quote(name.rpartition("/")[2]) in page
    assert quote("Mẫu đơn.csv") in site.read("lien-he")
    assert not any(path != unicodedata.normalize("NFC", path) for path in site.files())


def test_a_decomposed_file_that_no_notice_names_is_not_published(site: Site) -> None:
    site.write(f"tin-tuc/2022/{on_a_mac('Kết luận.csv')}", TABLE)
    site.notice("ten-tep")
    site.build()
    assert not any(path.endswith(".csv") for path in site.files())
