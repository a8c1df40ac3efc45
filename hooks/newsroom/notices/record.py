"""The serialised notice that builds remember, without its content."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec.msgpack import Decoder, Encoder

from newsroom.notices.changes import Correction, Withdrawal
from newsroom.notices.documents.document import Document
from newsroom.notices.event import Event
from newsroom.notices.notice import Notice
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsroom.notices.settings import Settings

_ENCODER, _DECODER = Encoder(), Decoder(Notice)
_MOMENTS: Mapping[type, tuple[str, ...]] = {
    Notice: ("date", "expires"),
    Correction: ("date",),
    Withdrawal: ("date",),
    Document: ("issued", "in_force", "until"),
    Event: ("start", "end"),
}
"""The fields that hold moments; a test finds those that are forgotten."""
_set = object.__setattr__  # of what is frozen, before anybody has it


def to_record(notice: Notice) -> bytes:
    """Return a notice as bytes, which take a third of the room and are recalled at once."""
    return _ENCODER.encode(replace(notice, content=None))


def from_record(record: bytes, settings: Settings) -> Notice:
    """Return the notice that was made into `record` under the same settings."""
    notice = _DECODER.decode(record)
    # What mkdocs.yml declares is the same for all notices, and needs room but once.
    _set(notice, "category", settings.by_name[canonical(notice.category.slug)])
    if notice.affair:
        _set(notice, "affair", settings.affair_by_name[canonical(notice.affair.slug)])
    parts = (notice.document, notice.event, notice.withdrawal, *notice.corrections)
    for each in (notice, *filter(None, parts)):
        for name in _MOMENTS[type(each)]:
            if moment := getattr(each, name):
                # The zone by its name, not by its offset, so that both ways give the same notice.
                _set(each, name, moment.astimezone(settings.zone))
    return notice
