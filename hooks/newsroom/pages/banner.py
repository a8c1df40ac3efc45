"""Which slogans the banner shows on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from newsroom.notices.settings import Slogan


def slogans_in_force(slogans: Iterable[Slogan], today: date) -> tuple[str, ...]:
    """Return the texts that show today: those of a campaign first, the permanent ones after."""
    shown = [slogan for slogan in slogans if _in_force(slogan, today)]
    shown.sort(key=_is_permanent)
    return tuple(dict.fromkeys(slogan.text for slogan in shown))


def _in_force(slogan: Slogan, today: date) -> bool:
    begun = slogan.begins is None or slogan.begins <= today
    over = slogan.ends is not None and slogan.ends < today
    return begun and not over


def _is_permanent(slogan: Slogan) -> bool:
    return slogan.begins is None and slogan.ends is None
