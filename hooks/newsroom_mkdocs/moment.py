"""The moment of the edition that a build makes."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

from mkdocs.exceptions import ConfigurationError


def now_of_build() -> datetime:
    """The moment of this edition: `SOURCE_DATE_EPOCH` where set, else the time of the build."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(time.time() if epoch is None else int(epoch), UTC)
        now.replace(year=now.year + 1)  # else zones would leave the calendar
    except (ValueError, OverflowError, OSError):
        raise ConfigurationError(f"SOURCE_DATE_EPOCH phải là số giây: {epoch}") from None
    return now
