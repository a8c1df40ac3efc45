"""The documents that notices make known, their standing, and the relations between them."""

from __future__ import annotations

from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from newsroom.notices.documents.mentions import DocumentLink
from newsroom.notices.documents.numbers import named_document, number_key
from newsroom.text.vietnamese import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date, datetime

    from newsroom.notices.documents.document import Document, NamedDocument
    from newsroom.notices.documents.numbers import Mention
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings


class Standing(Enum):
    """Whether a document holds at a moment, as readers are told."""

    TO_COME = "chưa có hiệu lực"
    IN_FORCE = "còn hiệu lực"
    AMENDED = "được sửa đổi"
    REPLACED = "bị thay thế"
    OVER = "hết hiệu lực"


class Relation(NamedTuple):
    """The documents to which one has a relation of one kind, such as replacing them."""

    label: str
    """In which way, as readers are told."""
    others: tuple[Notice | str, ...]
    """Notices of documents, and the numbers of those that the site does not have."""


_RELATIONS = (
    ("replaces", "Thay thế", "Bị thay thế bởi"),
    ("amends", "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    ("guides", "Hướng dẫn thực hiện", "Được hướng dẫn bởi"),
)
"""What a document does to others, by its field: said of it, and of them."""


class Library:
    """The documents of an edition; those of withdrawn notices are none."""

    def __init__(self, notices: Iterable[Notice], settings: Settings, *, now: datetime) -> None:
        """Collect the documents of `notices` as they stand at the moment `now`."""
        every = list(notices)
        held = [each for each in every if each.document and not each.is_withdrawn(now)]
        self.notices = sorted(held, key=_newest_first, reverse=True)
        """Their notices, the newest document first."""
        self._now = now
        self._addresses = settings.addresses
        self._has_links = settings.document_links
        self._by_path = {each.path: each for each in held}
        self._by_number: dict[str, list[Notice]] = defaultdict(list)
        self._by_first: dict[str, list[Notice]] = defaultdict(list)
        for notice in self.notices:
            key = number_key(document_of(notice).number)
            self._by_number[key].append(notice)
            self._by_first[key.partition("-")[0]].append(notice)
        self._found: dict[str, Notice | None] = {}
        self._back = self._backwards()
        self._naming = self._named_by(every)

    def __contains__(self, notice: Notice) -> bool:
        """Whether a notice's document is one of them."""
        return notice.path in self._by_path

    def find(self, words: str) -> Notice | None:
        """Return the notice of the only document that the words can mean, if there is one."""
        if words not in self._found:
            mention = named_document(words, short=True)
            meant = [each for each in self._candidates(mention) if _is_meant(each, mention)]
            self._found[words] = meant[0] if len(meant) == 1 else None
        return self._found[words]

    def links(self, notice: Notice) -> dict[str, DocumentLink]:
        """Return the links that a notice's text gets, by the words that become one."""
        found = ((words, self.find(words)) for words in notice.mentions if self._has_links)
        return {
            words: DocumentLink(self._addresses.page(other.path), self.name_and_standing(other))
            for words, other in found
            if other is not None and other is not notice
        }

    def name_and_standing(self, notice: Notice) -> str:
        """Return what a document is called and whether it holds."""
        return f"{document_of(notice).name}: {self.standing(notice).value}"

    def standing(self, notice: Notice) -> Standing:
        """Return whether a notice's document holds."""
        document, now = document_of(notice), self._now
        if not document.has_begun(now):
            return Standing.TO_COME
        if self._is_done(notice, "replaces"):
            return Standing.REPLACED
        if document.until and document.until <= now:
            return Standing.OVER
        return Standing.AMENDED if self._is_done(notice, "amends") else Standing.IN_FORCE

    def ties(self, notice: Notice) -> Iterator[Relation]:
        """Yield the relations of a notice's document, in both directions."""
        for field, label, backwards in _RELATIONS:
            if own := tuple(dict.fromkeys(self._others(notice, field))):
                yield Relation(label, own)
            if theirs := tuple(self._back[field].get(notice.path, ())):
                yield Relation(backwards, theirs)

    def naming(self, notice: Notice) -> Sequence[Notice]:
        """Return the notices whose texts name a notice's document, newest first."""
        return self._naming.get(notice.path, ())

    def wrongly_named(self) -> Iterator[tuple[Notice, NamedDocument]]:
        """Yield the notices that a document names by their files and that make none known."""
        for notice in self.notices:
            for field, _, _ in _RELATIONS:
                for named in getattr(notice.document, field):
                    if named.is_file and named.name not in self._by_path:
                        yield notice, named

    def repeated(self) -> Iterator[tuple[Notice, Notice]]:
        """Yield each notice whose document an earlier one has made known, and that one."""
        first: dict[tuple[str, str, date], Notice] = {}
        for notice in sorted(self.notices, key=lambda each: (each.date, each.path)):
            document = document_of(notice)
            day = document.issued.date()
            same = number_key(document.number), canonical(document.issuer), day
            known = first.setdefault(same, notice)
            if known is not notice:
                yield notice, known

    def _is_done(self, notice: Notice, field: str) -> bool:
        """Whether a document that has come into force has this relation to a notice's."""
        others = self._back[field].get(notice.path, ())
        return any(document_of(other).has_begun(self._now) for other in others)

    def _others(self, notice: Notice, field: str) -> Iterator[Notice | str]:
        for named in getattr(notice.document, field):
            found = self._by_path.get(named.name) if named.is_file else self.find(named.name)
            if found is not None and found is not notice:
                yield found
            elif not named.is_file:
                yield named.name

    def _backwards(self) -> dict[str, dict[str, list[Notice]]]:
        """Return, by field and path, the documents that have a relation to each."""
        back: dict[str, dict[str, list[Notice]]] = {}
        for field, _, _ in _RELATIONS:
            back[field] = defaultdict(list)
            for notice in self.notices:
                for other in dict.fromkeys(self._others(notice, field)):
                    if not isinstance(other, str):
                        back[field][other.path].append(notice)
        return back

    def _named_by(self, notices: Iterable[Notice]) -> dict[str, list[Notice]]:
        naming: dict[str, list[Notice]] = defaultdict(list)
        for notice in notices:
            if notice.is_listed(self._now):
                found = dict.fromkeys(map(self.find, notice.mentions))
                for other in found:
                    if other is not None and other is not notice:
                        naming[other.path].append(notice)
        return naming

    def _candidates(self, mention: Mention | None) -> Sequence[Notice]:
        if mention is None:
            return ()
        known = self._by_number if mention.is_whole else self._by_first
        return known.get(mention.number, ())


def document_of(notice: Notice) -> Document:
    """Return the document of a notice that makes one known."""
    assert notice.document is not None
    return notice.document


def _is_meant(notice: Notice, mention: Mention | None) -> bool:
    """Whether all that a text says of a document is true of a notice's."""
    document = document_of(notice)
    assert mention is not None
    return (
        (not mention.kind or mention.kind == canonical(document.kind))
        and (not mention.year or mention.year == document.issued.year)
        and (mention.issued is None or mention.issued == document.issued.date())
    )


def _newest_first(notice: Notice) -> tuple[datetime, datetime, str]:
    return document_of(notice).issued, notice.date, notice.path
