"""Scripts and styles keep to what phones of 2018 know: Chrome 70, and Safari 12."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ASSETS = ROOT / "overrides" / "assets"
SCRIPTS = sorted((ASSETS / "javascripts").glob("*.js"))
STYLES = sorted((ASSETS / "stylesheets").glob("*.css"))
NEWER_SCRIPT = {
    "optional chaining": r"\?\.(?![0-9])",
    "nullish coalescing": r"\?\?",
    "logical assignment": r"(?:\|\||&&)=",
    "lookbehind": r"\(\?<[=!]",
    "regex flag": r"/[a-z]*[dsv][a-z]*[;,.)]$",
    "private field": r"\bthis\.#|^\s+#\w",
    "static block or field": r"^\s+static\b",
    "numeric separator": r"\b[0-9]+_[0-9]",
    "catch of nothing": r"\bcatch \{",
    "method": r"\.(?:replaceAll|replaceChildren|matchAll|at|fromEntries|findLast|toSorted|hasOwn"
    r"|allSettled|any|flat|flatMap|trimStart|trimEnd|structuredClone|toggleAttribute|replaceWith)\(",
    "global": r"\b(?:globalThis|queueMicrotask|requestIdleCallback|ResizeObserver|AbortController"
    r"|WeakRef|BigInt|Intl)\b",
    "listener to what took none": r"(?:speechSynthesis|matchMedia\([^)]*\))\.addEventListener",
    "top-level await": r"^(?:const [^=]+= )?await\b",
}
MARKUP = {
    "markup from text": r"(?:inner|outer)HTML|insertAdjacentHTML|DOMParser|document\.write",
    "style in markup": r"\.style\b|setAttribute\(\"style",
}
"""What the policy of the search page forbids its scripts."""
NEWER_STYLE = {
    "gap in a row": r"^\s*(?:row-)?gap:",
    "one value for four sides": r"^\s*inset:",
    "sides by the way of writing": r"^\s*(?:margin|padding|border|inset)-(?:inline|block)",
    "list in a selector": r":(?:is|where)\(|:not\([^)]*,",
    "colour of an underline in one value": r"text-decoration: underline .",
    "unit": r"\b[0-9.]+[dls]v[hw]\b",
    "nested rule": r"^\s*&",
    "rule": r"@(?:layer|container|scope|property)\b",
    "colour": r"color-mix|oklch|oklab|light-dark|rgb\([0-9]+ ",
}


def found(pattern: str, files: list[Path]) -> list[str]:
    """Return the lines that a pattern is found in, without their comments."""
    assert files
    lines = [
        (re.sub(r"^\s*(?://|\*|/\*\*).*|\s// .*|/\* .* \*/", "", line), f"{file.name}:{number}")
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
    ]
    return [f"{at}: {line}" for line, at in lines if re.search(pattern, line)]


@pytest.mark.parametrize("newer", NEWER_SCRIPT)
def test_no_script_uses_what_came_later(newer: str) -> None:
    assert found(NEWER_SCRIPT[newer], SCRIPTS) == []


@pytest.mark.parametrize("forbidden", MARKUP)
def test_search_makes_no_markup_from_text(forbidden: str) -> None:
    search = [file for file in SCRIPTS if file.name.startswith("search")]
    assert found(MARKUP[forbidden], search) == []


@pytest.mark.parametrize("newer", NEWER_STYLE)
def test_no_style_uses_what_came_later(newer: str) -> None:
    assert found(NEWER_STYLE[newer], STYLES) == []


def test_a_value_that_is_reckoned_has_one_before_it_that_is_not() -> None:
    # A grid's columns may go without: it then has but one.
    for file in STYLES:
        known = ""
        for line in file.read_text("utf-8").splitlines():
            name, _, value = line.partition(":")
            if re.search(r"\b(?:clamp|max)\(|(?<!minmax\()\bmin\(", value):
                assert name.startswith(known), f"{file.name}: {line}"
            known = name.rstrip(" }") or "nothing"


def test_a_selector_of_today_stands_by_itself() -> None:
    # A browser that does not know one of a list leaves out the whole rule.
    tried = re.compile(r"@supports selector\(:has.*?\n  \}\n", re.DOTALL)
    for file in STYLES:
        for selectors in re.findall(r"([^{}]+)\{", tried.sub("", file.read_text("utf-8"))):
            if ":focus-visible" in selectors or ":has(" in selectors:
                assert "," not in selectors, f"{file.name}: {selectors}"
