"""The table of all rules, and what they find in a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.checking.rule import Remark
from newsroom.editing.checking.rules import (
    dates,
    drafting,
    pictures,
    privacy,
    punctuation,
    secrecy,
    structure,
    titles,
    words,
)
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.editing.checking.checked_notice import CheckedNotice
    from newsroom.editing.checking.rule import Rule

RULES: tuple[Rule, ...] = (
    *titles.RULES,
    *dates.RULES,
    *pictures.RULES,
    *structure.RULES,
    *punctuation.RULES,
    *words.RULES,
    *drafting.RULES,
    *privacy.RULES,
    *secrecy.RULES,
)
"""Every rule, by kind."""


def findings(checked: CheckedNotice, rules: Iterable[Rule] = RULES) -> list[Remark]:
    """Return what the rules find in a notice and its editor has not allowed, line by line."""
    allowed = {canonical(name) for name in checked.notice.allowed}
    found = [
        Remark(finding, rule)
        for rule in rules
        if allowed.isdisjoint((canonical(rule.code), canonical(rule.name)))
        for finding in rule.find(checked)
    ]
    return sorted(found, key=lambda remark: (remark.finding.line, remark.rule.code))
