"""The moment that counts as now for a program, read once; all else takes it as an argument."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

from newsroom.building.error import BuildError

_AROUND = timedelta(days=400)
"""How far from a moment anything is looked for."""


def now() -> datetime:
    """Return `SOURCE_DATE_EPOCH` where it is set, else the time. Raises `BuildError`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        seconds = time.time() if epoch is None else int(epoch)
        return within_calendar(datetime.fromtimestamp(seconds, UTC))
    except (ValueError, OverflowError, OSError):
        told = "phải là số giây kể từ đầu năm 1970, như 1790000000, không phải"
        raise BuildError(f'SOURCE_DATE_EPOCH {told} "{epoch}"') from None


def within_calendar(moment: datetime) -> datetime:
    """Return a moment around which there are others. Raises `OverflowError` at either end."""
    _ = moment - _AROUND, moment + _AROUND
    return moment
