"""The scripts of search run on phones of 2018."""

from __future__ import annotations

import re

import pytest

from tests.search.node import SCRIPTS

NEWER = {
    "optional chaining": r"\?\.(?![0-9])",
    "nullish coalescing": r"\?\?",
    "logical assignment": r"(?:\|\||&&)=",
    "lookbehind": r"\(\?<[=!]",
    "regex flag": r"/[a-z]*[dsv][a-z]*[;,.)]$",
    "private field": r"\bthis\.#|^\s+#\w",
    "static block or field": r"^\s+static\b",
    "numeric separator": r"\b[0-9]+_[0-9]",
    "method": r"\.(?:replaceAll|replaceChildren|matchAll|at|fromEntries|findLast|toSorted|hasOwn"
    r"|allSettled|any|flat|flatMap|trimStart|structuredClone|toggleAttribute|replaceWith)\(",
    "top-level await": r"^(?:const [^=]+= )?await\b",
    "markup from text": r"(?:inner|outer)HTML|insertAdjacentHTML|DOMParser|document\.write",
    "style in markup": r"\.style\b|setAttribute\(\"style",
}


@pytest.mark.parametrize("newer", NEWER)
def test_no_script_uses_what_came_later(newer: str) -> None:
    scripts = sorted(SCRIPTS.glob("search*.js"))
    assert len(scripts) > 5
    for script in scripts:
        for number, line in enumerate(script.read_text("utf-8").splitlines(), start=1):
            code = re.sub(r"^\s*(?://|\*|/\*\*).*|\s// .*", "", line)
            assert not re.search(NEWER[newer], code), f"{script.name}:{number}: {line}"
