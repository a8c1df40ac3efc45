"""PDF files: nothing of their making, nothing hidden in them is published."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf

from tests.attachments import samples
from tests.attachments.readers import all_bytes, given_to_readers
from tests.pictures.samples import SECRET


def test_a_pdf_that_may_only_be_read_is_published_without_its_lock(tmp_path: Path) -> None:
    content = samples.pdf(encryption=pikepdf.Encryption(owner="a", user=""))
    with pikepdf.open(BytesIO(given_to_readers(tmp_path / "a.pdf", content))) as pdf:
        assert not pdf.is_encrypted


def test_no_earlier_state_of_a_pdf_is_published(tmp_path: Path) -> None:
    assert SECRET in samples.revised()
    made = given_to_readers(tmp_path / "a.pdf", samples.revised())
    assert SECRET not in all_bytes(made)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.pages[0].Contents.read_bytes().strip() == b"q Q"
