"""Names: what has one is found by it."""

from __future__ import annotations

import ast
from collections import Counter

from tests.conftest import ROOT
from tests.house.trees import tree


def test_no_two_classes_have_one_name() -> None:
    files = (ROOT / "hooks").rglob("*.py")
    classes = (each for file in files for each in tree(file).body if isinstance(each, ast.ClassDef))
    counted = Counter(each.name for each in classes if not each.name.startswith("_"))
    assert [name for name, times in counted.items() if times > 1] == []
