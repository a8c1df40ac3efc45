"""The texts of a notice that are searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.text.dates import format_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.notices.notice import Notice


def heads_of(notice: Notice) -> Iterator[str]:
    """Yield what a notice is called: its title, and the document that it makes known."""
    yield notice.title
    if notice.document:
        yield notice.document.name


def parts_of(notice: Notice, texts: Iterable[str]) -> Iterator[str]:
    """Yield what else a notice says; `texts` are the pieces of its text, plain."""
    if notice.has_summary:
        yield notice.summary
    yield from texts
    if notice.image:
        yield notice.image.caption
        yield notice.image.credit
    for author in notice.authors:
        yield author.byline
    yield from notice.tags
    for attachment in notice.attachments:
        yield attachment.title
    if notice.source:
        yield notice.source.name
    if notice.document:
        yield from (notice.document.subject, notice.document.issuer, notice.document.signer)
        yield format_day(notice.document.issued)
    if notice.event:
        yield from (format_day(notice.event.start), notice.event.place)
