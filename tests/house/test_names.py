"""Names: what has one is found by it."""

from __future__ import annotations

import ast
from collections import Counter

from tests.conftest import ROOT


def test_no_two_classes_have_one_name() -> None:
    trees = (ast.parse(file.read_text("utf-8")) for file in (ROOT / "hooks").rglob("*.py"))
    classes = (each for tree in trees for each in tree.body if isinstance(each, ast.ClassDef))
    counted = Counter(each.name for each in classes if not each.name.startswith("_"))
    assert [name for name, times in counted.items() if times > 1] == []
