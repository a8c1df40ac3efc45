"""The record of what was published when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from newsroom.publishing.record import RECORD, Record, record_of
from tests.factory import ZONE

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 6, 30, 22, 20, 5, tzinfo=ZONE)
COMMIT = "0123456789abcdef0123456789abcdef01234567"


def test_a_site_holds_a_record_that_reads_back(tmp_path: Path) -> None:
    (tmp_path / "tin tức").mkdir()
    (tmp_path / "tin tức/a.html").write_text("Tin")
    record = record_of(tmp_path, commit=COMMIT, moment=NOW)
    (tmp_path / RECORD).write_text(record.to_json(), "utf-8")
    assert record.files.keys() == {"tin tức/a.html"}
    assert Record.from_json(record.to_json()) == record
    assert record_of(tmp_path, commit=COMMIT, moment=NOW) == record


def test_its_hashes_are_those_of_sha256sum(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"abc")
    record = record_of(tmp_path, commit=COMMIT, moment=NOW)
    told = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert record.files == {"a.html": told}


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", "<html>", '{"commit": "a", "moment": 1, "files": {}}']
)
def test_what_is_no_record_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Record.from_json(text)
