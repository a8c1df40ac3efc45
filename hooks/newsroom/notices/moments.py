"""The moments at which the site changes by the clock alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings
    from newsroom.notices.slogans import Slogan

BEGINS = "đến giờ đăng"
"""What is told of something that waits for its date."""
FRESH = timedelta(days=2)
"""How long the sitemap of news names a notice, by that format's rules."""


@dataclass(frozen=True, order=True, slots=True)
class Change:
    """A change that readers will see at a moment."""

    moment: datetime
    """In the zone of the site."""
    path: str
    """The notice's file relative to the docs folder; empty where every page changes."""
    what: str
    """What happens then, in an editor's words."""

    def told(self) -> str:
        """Return the line that an editor reads."""
        subject = f"{self.path}: " if self.path else ""
        return f"{self.moment:%Y-%m-%d %H:%M} {subject}{self.what}"


def next_changes(
    notices: Iterable[Notice], settings: Settings, *, after: datetime, until: datetime
) -> list[Change]:
    """Return what readers see change after `after`, up to and with `until`, earliest first.

    Of two builds of the same files, at these two moments, the second differs only if there is any.
    """
    told = chain.from_iterable(_changes_of(each) for each in notices if _may_change(each, after))
    changes = [
        Change(moment.astimezone(settings.zone), path, what)
        for moment, path, what in chain(
            told, _slogan_changes(settings, after, until), _affair_changes(settings)
        )
        if after < moment <= until
    ]
    return sorted(changes)


def _may_change(notice: Notice, after: datetime) -> bool:
    """Whether any moment of a notice may be later; of most, which are old news, none is."""
    dated = notice.expires or notice.withdrawal or notice.corrections
    return bool(dated or notice.document or notice.event) or notice.date >= after - FRESH


def _changes_of(notice: Notice) -> Iterator[tuple[datetime, str, str]]:
    if notice.draft:
        return
    yield notice.date, notice.path, BEGINS
    withdrawn = notice.withdrawal.date if notice.withdrawal else None
    later = [
        (notice.date + FRESH, "không còn trong sơ đồ tin mới cho máy tìm kiếm"),
        *((each.date, "đến giờ ghi đính chính, cập nhật") for each in notice.corrections),
        (withdrawn, "đến ngày thu hồi"),
        (notice.expires, "hết hiệu lực"),
        *_dossier_changes(notice),
    ]
    for moment, what in later:
        if moment is not None and moment > notice.date:  # else the first moment says it all
            yield moment, notice.path, what


def _dossier_changes(notice: Notice) -> Iterator[tuple[datetime | None, str]]:
    document, event = notice.document, notice.event
    if document:
        yield document.begins, f"{document.name} bắt đầu có hiệu lực"
        yield document.until, f"{document.name} hết hiệu lực"
    if event:
        yield event.start, "việc trong lịch bắt đầu"
        yield event.over, "việc trong lịch kết thúc"


def _affair_changes(settings: Settings) -> Iterator[tuple[datetime, str, str]]:
    for affair in settings.affairs:
        if affair.ended:
            moment = datetime.combine(affair.ended, time(), settings.zone)
            yield moment, "", f"vụ việc kết thúc: “{affair.title}”"


def _slogan_changes(
    settings: Settings, after: datetime, until: datetime
) -> Iterator[tuple[datetime, str, str]]:
    for slogan in settings.slogans:
        for day, what in _days(slogan, after.year - 1, until.year + 1):
            yield datetime.combine(day, time(), settings.zone), "", f"{what} “{slogan.text}”"


def _days(slogan: Slogan, first_year: int, last_year: int) -> Iterator[tuple[date, str]]:
    """Yield the days whose midnight brings a slogan or takes it away."""
    for begins, ends in slogan.spans(first_year, last_year):
        if begins:
            yield begins, "khẩu hiệu bắt đầu hiện:"
        if ends and ends < date.max:
            yield ends + timedelta(days=1), "khẩu hiệu thôi hiện:"
