"""The moment that counts as now for a program, read once; all else takes it as an argument."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

from newsroom.building.error import BuildError

_AROUND = timedelta(days=400)


def now() -> datetime:
    """Return `SOURCE_DATE_EPOCH` where it is set, else the time. Raises `BuildError`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(time.time() if epoch is None else int(epoch), UTC)
        now - _AROUND, now + _AROUND  # else what is looked for around it would leave the calendar
    except (ValueError, OverflowError, OSError):
        raise BuildError(f"SOURCE_DATE_EPOCH phải là số giây: {epoch}") from None
    return now
