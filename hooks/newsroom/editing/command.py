"""What a command of `python -m newsroom` is, whatever it does."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from newsroom.editing.project import Project


@dataclass(frozen=True, slots=True)
class Command:
    """One of the commands."""

    name: str
    help: str
    """In one line, for the list of commands."""
    ask: Callable[[argparse.ArgumentParser], None]
    """Tells which arguments it takes."""
    run: Callable[[Project, argparse.Namespace], int]
    """Does it; the number is what the program ends with. Raises `ProjectError`."""


def now() -> datetime:
    """Return the moment for which a command speaks, as a build would take it."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), UTC)
