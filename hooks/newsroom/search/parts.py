"""Which texts of a notice are searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.notices.notice import Notice


def parts_of(notice: Notice, texts: Iterable[str]) -> Iterator[str]:
    """Yield what a notice says but for its title; `texts` are the pieces of its text, plain."""
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
