"""What papers and programs are told of keys, options and rules: all from one table."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jsonschema import Draft7Validator

from newsroom.editing.commands.schema import described_files, key_table, with_table
from newsroom.editing.json_schema import json_schema
from newsroom.editing.project import Project
from newsroom.notices.keys import KEYS
from newsroom.text.vietnamese import slugify
from tests.conftest import ROOT
from tests.factory import FRONT_MATTER, SETTINGS


@pytest.mark.parametrize(("name", "content"), [*described_files(Project.of(ROOT))])
def test_what_is_written_is_what_make_schema_would_write(name: str, content: str) -> None:
    assert (ROOT / name).read_text("utf-8") == content


def test_a_table_takes_the_place_of_the_one_before() -> None:
    table = key_table(SETTINGS)
    head = table.partition("\n")[0]
    page = f"# Một\n\n{head}\n| --- |\n| cũ |\n\nHai.\n"
    assert with_table(page, table) == f"# Một\n\n{table}\nHai.\n"
    assert with_table("# Một\n", table) == "# Một\n"
    assert table.count("\n") == len(KEYS) + 2


VALIDATOR = Draft7Validator(json_schema(SETTINGS))
HELD: dict[str, tuple[dict[str, Any], bool]] = {
    "the shortest notice": ({}, True),
    "a title in the text": ({"title": None}, True),
    "no category": ({"category": None}, False),
    "an unknown category": ({"category": "co-xo"}, False),
    "the title of a category": ({"category": SETTINGS.categories[1].title}, True),
    "a key that there is not": ({"lastmod": "2022-07-01"}, False),
    "a picture": ({"image": {"src": "a.jpg", "alt": "Hội trường"}}, True),
    "a picture without a description": ({"image": {"src": "a.jpg"}}, False),
    "several authors": ({"author": ["Tổ A", {"name": "Tổ B", "unit": "Ban"}]}, True),
    "tags in one text": ({"tags": "một, hai"}, False),
    "a word of assent": ({"draft": "có"}, True),
    "a number for assent": ({"draft": 1}, False),
    "a source that is no address": ({"source": {"name": "Báo", "url": "bao.vn"}}, False),
}


@pytest.mark.parametrize(("changed", "holds"), HELD.values(), ids=HELD.keys())
def test_the_schema_holds_what_the_reader_takes(changed: dict[str, Any], *, holds: bool) -> None:
    Draft7Validator.check_schema(VALIDATOR.schema)
    values = {key: value for key, value in (FRONT_MATTER | changed).items() if value is not None}
    assert VALIDATOR.is_valid(values) is holds


def test_the_schema_knows_every_key() -> None:
    assert set(VALIDATOR.schema["properties"]) == {key.name for key in KEYS}


def test_the_guide_shows_its_tables_and_leads_to_its_own_places() -> None:
    guide = (ROOT / "docs/bien-tap.md").read_text("utf-8")
    anchors = {slugify(line.strip("# \n")) for line in guide.splitlines() if line.startswith("#")}
    for place in re.findall(r"\]\(#([^)]*)\)", guide):
        assert place in anchors
    for target in re.findall(r"`make ([a-z-]+)", guide):
        assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8"), target
