"""The states of a notice that is not simply in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.text.dates import format_date, format_day

if TYPE_CHECKING:
    from datetime import datetime

    from newsroom.notices.changes import Correction
    from newsroom.notices.notice import Notice


@dataclass(frozen=True, slots=True)
class State:
    """A state of a notice, such as withdrawn or corrected."""

    kind: str
    """One of draft, embargo, withdrawn, expired, corrected."""
    text: str
    """The sentence that readers see."""
    earlier: tuple[str, ...] = ()
    """Of a notice corrected several times, what is told of the earlier ones; on its page alone."""


def states_of(notice: Notice, now: datetime) -> list[State]:
    """Return the states of a notice at the moment `now`, none where it is simply in force."""
    states = []
    if notice.draft:
        text = "Bản nháp: trang này chỉ có trong bản xem trước, chưa được đăng."
        states.append(State("draft", text))
    elif notice.date > now:
        text = f"Hẹn đăng ngày {format_date(notice.date)}: trang này chỉ có trong bản xem trước."
        states.append(State("embargo", text))
    if notice.withdrawal and notice.is_withdrawn(now):
        day = format_day(notice.withdrawal.date)
        reason = notice.withdrawal.reason
        states.append(State("withdrawn", f"Tin này đã được thu hồi ngày {day}. Lý do: {reason}"))
    if notice.expires and notice.has_expired(now):
        text = f"Tin này đã hết hiệu lực từ {format_date(notice.expires)}, được giữ lại để tra cứu."
        states.append(State("expired", text))
    if corrections := notice.corrected(now):
        newest, *earlier = map(_correction_text, corrections)
        states.append(State("corrected", newest, tuple(earlier)))
    return states


def _correction_text(correction: Correction) -> str:
    moment, note = format_date(correction.date), correction.note
    return f"Đính chính ngày {moment}: {note}" if note else f"Cập nhật ngày {moment}."
