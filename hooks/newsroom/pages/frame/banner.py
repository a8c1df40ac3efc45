"""Which slogans the banner shows on a day."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from newsroom.notices.slogans import Slogan


def slogans_in_force(slogans: Iterable[Slogan], today: date) -> tuple[str, ...]:
    """Return the texts that show today: those of a campaign first, the permanent ones after."""
    shown = [slogan for slogan in slogans if slogan.shows(today)]
    shown.sort(key=attrgetter("is_permanent"))
    return tuple(dict.fromkeys(slogan.text for slogan in shown))
