"""Withdrawals and corrections of published notices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A withdrawal: from when a notice no longer stands, and why."""

    date: datetime
    reason: str
    keep_text: bool = False
    """Whether its page still shows what it said."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction of a published notice."""

    date: datetime
    note: str = ""
    """What was corrected; empty where its editor does not say."""
