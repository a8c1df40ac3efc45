"""Scripts joined with what they import, as browsers load them."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from newsroom.rendering.scripts import joined
from tests.conftest import ROOT
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = ROOT / "overrides" / "assets" / "javascripts"


def test_what_is_imported_comes_first_and_once(tmp_path: Path) -> None:
    for name, text in {
        "a": 'import { b } from "./b.js";\nimport { c } from "./c.js";\nexport const a = b(c);\n',
        "b": 'import { c } from "./c.js";\nexport const b = (x) => x + c;\n',
        "c": "export const c = 1;\n",
    }.items():
        (tmp_path / f"{name}.js").write_text(text, "utf-8")
    lines = joined(tmp_path / "a.js").split("\n")
    assert list(filter(None, lines)) == [
        "const c = 1;",
        "const b = (x) => x + c;",
        "export const a = b(c);",
    ]


def test_comments_stay_behind_and_what_looks_like_one_does_not(tmp_path: Path) -> None:
    script = tmp_path / "a.js"
    script.write_text(
        "// One.\n/** Two,\n * of * lines */\nlet a = 1; // three\n  // four\n"
        "/* five */ a /= 2;\na = a\n/ 2;\nlet b = 'http://x/**/';\n",
        "utf-8",
    )
    kept = "let a = 1; // three\n/* five */ a /= 2;\na = a\n/ 2;\nlet b = 'http://x/**/';\n"
    assert joined(script) == kept


@pytest.mark.parametrize("name", ["search.js", "search-suggestion.js"])
def test_no_two_parts_of_search_give_one_name_to_two_things(name: str, tmp_path: Path) -> None:
    if (node := shutil.which("node")) is None:
        go_without("node")
    script = joined(SCRIPTS / name)
    assert not re.search(r"^import ", script, re.MULTILINE)
    (tmp_path / "whole.mjs").write_text(script, "utf-8")
    # A name that is given twice is a fault of syntax.
    subprocess.run([node, "--check", tmp_path / "whole.mjs"], check=True)
