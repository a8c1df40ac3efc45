"""A notice as builds remember it: bytes, without its content."""

from __future__ import annotations

import marshal
from datetime import datetime
from typing import TYPE_CHECKING, Any

from newsroom.notices.document import Document, NamedDocument
from newsroom.notices.event import Event
from newsroom.notices.notice import (
    Attachment,
    Author,
    Correction,
    Image,
    Notice,
    Reference,
    Source,
    Withdrawal,
)
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom.notices.settings import Settings

Record = list[Any]


def to_record(notice: Notice) -> bytes:
    """Return a notice as bytes, which take a third of the room and are recalled at once."""
    return marshal.dumps(_fields(notice))


def _fields(notice: Notice) -> Record:
    image, withdrawal = notice.image, notice.withdrawal
    return [
        notice.path,
        notice.digest,
        notice.title,
        notice.date.isoformat(),
        [[author.name, author.unit] for author in notice.authors],
        notice.category.slug,
        notice.summary,
        notice.has_summary,
        notice.has_lead,
        list(notice.anchors),
        image and [*_pair(image.file), image.alt, image.caption, image.credit],
        list(notice.tags),
        [[*_pair(each.file), each.title] for each in notice.attachments],
        notice.source and [notice.source.name, notice.source.url],
        [_pair(each) for each in notice.related],
        [[*_pair(each), each.anchor, each.is_picture] for each in notice.links],
        notice.featured,
        notice.draft,
        notice.expires and notice.expires.isoformat(),
        [[each.date.isoformat(), each.note] for each in notice.corrections],
        withdrawal and [withdrawal.date.isoformat(), withdrawal.reason, withdrawal.keep_text],
        [_pair(each) for each in notice.aliases],
        notice.affair and notice.affair.slug,
        notice.step,
        notice.document and _document(notice.document),
        notice.event and _event(notice.event),
        list(notice.mentions),
        list(notice.allowed),
    ]


def from_record(record: bytes, settings: Settings) -> Notice:
    """Return the notice that was made into `record` under the same settings."""
    (
        path,
        digest,
        title,
        date,
        authors,
        category,
        summary,
        has_summary,
        has_lead,
        anchors,
        image,
        tags,
        attachments,
        source,
        related,
        links,
        featured,
        draft,
        expires,
        corrections,
        withdrawal,
        aliases,
        affair,
        step,
        document,
        event,
        mentions,
        allowed,
    ) = marshal.loads(record)  # noqa: S302 (our own: what is damaged is noticed before)

    def moment(text: str | None) -> datetime | None:
        # The zone by its name, not by its offset, so that both ways give the same notice.
        return datetime.fromisoformat(text).astimezone(settings.zone) if text else None

    published = moment(date)
    withdrawn = moment(withdrawal[0]) if withdrawal else None
    assert published is not None
    return Notice(
        path=path,
        digest=digest,
        title=title,
        date=published,
        authors=tuple(Author(*author) for author in authors),
        category=settings.by_name[canonical(category)],
        summary=summary,
        has_summary=has_summary,
        has_lead=has_lead,
        anchors=tuple(anchors),
        image=Image(Reference(*image[:2]), *image[2:]) if image else None,
        tags=tuple(tags),
        attachments=tuple(Attachment(Reference(*each[:2]), each[2]) for each in attachments),
        source=Source(*source) if source else None,
        related=tuple(Reference(*each) for each in related),
        links=tuple(Reference(*each) for each in links),
        featured=featured,
        draft=draft,
        expires=moment(expires),
        corrections=tuple(
            Correction(when, note) for date, note in corrections if (when := moment(date))
        ),
        withdrawal=Withdrawal(withdrawn, *withdrawal[1:]) if withdrawn else None,
        aliases=tuple(Reference(*each) for each in aliases),
        affair=settings.affair_by_name[canonical(affair)] if affair else None,
        step=step,
        document=_read_document(document, moment) if document else None,
        event=_read_event(event, moment) if event else None,
        mentions=tuple(mentions),
        allowed=tuple(allowed),
    )


def _pair(reference: Reference) -> list[Any]:
    return [reference.path, reference.line]


def _document(document: Document) -> Record:
    relations = (document.replaces, document.amends, document.guides)
    return [
        document.number,
        document.kind,
        document.issuer,
        document.issued.isoformat(),
        document.signer,
        document.in_force and document.in_force.isoformat(),
        document.until and document.until.isoformat(),
        document.subject,
        document.file and _pair(document.file),
        *([[each.name, each.line] for each in named] for named in relations),
    ]


def _read_document(record: Record, moment: Callable[[str | None], datetime | None]) -> Document:
    number, kind, issuer, issued, signer, in_force, until, subject, file, *relations = record
    replaces, amends, guides = (
        tuple(NamedDocument(*each) for each in named) for named in relations
    )
    day = moment(issued)
    assert day is not None
    return Document(
        number=number,
        kind=kind,
        issuer=issuer,
        issued=day,
        signer=signer,
        in_force=moment(in_force),
        until=moment(until),
        subject=subject,
        file=Reference(*file) if file else None,
        replaces=replaces,
        amends=amends,
        guides=guides,
    )


def _event(event: Event) -> Record:
    return [event.start.isoformat(), event.end and event.end.isoformat(), event.place]


def _read_event(record: Record, moment: Callable[[str | None], datetime | None]) -> Event:
    start = moment(record[0])
    assert start is not None
    return Event(start, moment(record[1]), record[2])
