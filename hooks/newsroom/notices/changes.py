"""What may become of a notice after it was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a notice no longer stands, and why."""

    date: datetime
    reason: str
    keep_text: bool = False
    """Whether its page still shows what it said."""


@dataclass(frozen=True, slots=True)
class Correction:
    """That a published notice was changed, and how."""

    date: datetime
    note: str = ""
    """What was corrected; empty where its editor does not say."""
