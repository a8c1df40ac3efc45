"""Notices as offices write them every day: nothing is asked, and nothing told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom.editing.checking.rules.rules import findings
from tests.editing.drafts import with_example
from tests.factory import page, told

FILE = Path(__file__).parent / "ordinary.txt"
SECTIONS = re.split(r"^=== ", FILE.read_text("utf-8"), flags=re.MULTILINE)[1:]
TEXTS = {name: text.strip("\n") for name, _, text in (each.partition("\n") for each in SECTIONS)}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_an_ordinary_notice_passes_without_a_word(text: str) -> None:
    assert told(page(body=f"{text}\n")) == []
    assert findings(with_example(text)) == []
