"""What an editor works on: the project as the last build knows it, and who draws a page of it."""
from __future__ import annotations
from dataclasses import dataclass
@dataclass(frozen=True, slots=True)
class Desk:
    """x"""
