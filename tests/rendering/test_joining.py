"""Scripts and styles joined with what they import, as browsers load them."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from newsroom.rendering.joining import entries, joined
from tests.conftest import ROOT
from tests.web import go_without

if TYPE_CHECKING:
    from pathlib import Path

ASSETS = ROOT / "overrides" / "assets"
ASKED_FOR = sorted(entries([*ASSETS.glob("*/*.js"), *ASSETS.glob("*/*.css")]))


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


def test_styles_are_joined_in_the_order_of_their_imports(tmp_path: Path) -> None:
    for name, text in {
        "a": '/* One. */\n@import "./b.css";\n@import "./c.css";\np {\n  /* Two */\n  top: 0;\n}\n',
        "b": "b { color: red }\n",
        "c": "/* Of\n * lines */\nc { color: red } /* three */\n",
    }.items():
        (tmp_path / f"{name}.css").write_text(text, "utf-8")
    lines = joined(tmp_path / "a.css").split("\n")
    assert list(filter(None, lines)) == [
        "b { color: red }",
        "c { color: red } /* three */",
        "p {",
        "top: 0;",
        "}",
    ]
    assert entries(tmp_path.glob("*.css")) == {tmp_path / "a.css"}


@pytest.mark.parametrize("file", ASKED_FOR, ids=lambda file: file.name)
def test_what_is_joined_has_all_its_parts(file: Path) -> None:
    assert not re.search(r"^(?:import |@import)", joined(file), re.MULTILINE)


def test_pages_ask_for_what_no_other_file_imports() -> None:
    markup = "".join(file.read_text("utf-8") for file in (ROOT / "overrides").rglob("*.html"))
    markup += "".join(map(joined, ASKED_FOR))
    for file in ASKED_FOR:
        assert re.search(rf"[/\"]{re.escape(file.stem)}[.\"]", markup), file.name


@pytest.mark.parametrize("name", ["notice.js", "page.js", "search.js", "search-suggestion.js"])
def test_no_two_parts_of_a_script_give_one_name_to_two_things(name: str, tmp_path: Path) -> None:
    if (node := shutil.which("node")) is None:
        go_without("node")
    (tmp_path / "whole.mjs").write_text(joined(ASSETS / "javascripts" / name), "utf-8")
    # A name that is given twice is a fault of syntax.
    subprocess.run([node, "--check", tmp_path / "whole.mjs"], check=True)
