"""What papers and programs are told of keys, options and rules: all from one table."""

from __future__ import annotations

import re

import pytest

from newsroom.editing.commands.tables import described_files, key_table, with_table
from newsroom.editing.project import Project
from newsroom.notices.keys import KEYS
from newsroom.text.vietnamese import slugify
from tests.conftest import ROOT
from tests.factory import SETTINGS


@pytest.mark.parametrize(("name", "content"), [*described_files(Project.of(ROOT))])
def test_what_is_written_is_what_make_tables_would_write(name: str, content: str) -> None:
    assert (ROOT / name).read_text("utf-8") == content


def test_a_table_takes_the_place_of_the_one_before() -> None:
    table = key_table(SETTINGS)
    head = table.partition("\n")[0]
    page = f"# Một\n\n{head}\n| --- |\n| cũ |\n\nHai.\n"
    assert with_table(page, table) == f"# Một\n\n{table}\nHai.\n"
    assert with_table("# Một\n", table) == "# Một\n"
    assert table.count("\n") == len(KEYS) + 2


def test_the_guide_shows_its_tables_and_leads_to_its_own_places() -> None:
    guide = (ROOT / "docs/bien-tap.md").read_text("utf-8")
    anchors = {slugify(line.strip("# \n")) for line in guide.splitlines() if line.startswith("#")}
    for place in re.findall(r"\]\(#([^)]*)\)", guide):
        assert place in anchors
    for target in re.findall(r"`make ([a-z-]+)", guide):
        assert f"\n{target}:" in (ROOT / "Makefile").read_text("utf-8"), target
