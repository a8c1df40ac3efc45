"""One edition of the site: every page of the news, made from its notices at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any

from newsroom import listing
from newsroom.banner import slogans_in_force
from newsroom.cards import Addresses, Cards, anchor, collection_path
from newsroom.kinship import Candidate, find_kin
from newsroom.problem import Problem
from newsroom.vietnamese import canonical, fold
from newsroom.views import (
    AuthorEntry,
    Block,
    DirectoryView,
    Entry,
    FrontView,
    ListingView,
    NewsView,
    NoticeView,
    RedirectView,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from newsroom.docs import Docs
    from newsroom.kinship import Kin
    from newsroom.listing import Collection, Listing
    from newsroom.notice import Author, Notice
    from newsroom.settings import Settings
    from newsroom.terms import Terms

_DEMONSTRATION_TAG = canonical("tin minh hoạ")
_NEWEST = 6
_IN_BLOCK = 4
_KINDS = {
    listing.CATEGORIES: ("Chuyên mục", "Tin theo từng chuyên mục của trang."),
    listing.TAGS: ("Chủ đề", "Tin theo chủ đề mà người biên tập gắn cho từng tin."),
    listing.AUTHORS: ("Tác giả", "Tin theo tác giả và đơn vị."),
    listing.ARCHIVE: ("Lưu trữ", "Tin theo năm và tháng đăng."),
}

View = NoticeView | ListingView | RedirectView | DirectoryView


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be rendered."""

    path: str
    """Its place below the docs folder, as if an editor had written it there."""
    output: str
    """The file in the site."""
    url: str
    """Its address, relative to the site."""
    template: str
    view: View
    notice: Notice | None = None
    """Whose text Markdown renders, if any."""
    changed: datetime | None = None
    """When readers last saw it change."""
    in_sitemap: bool = True

    @property
    def variable(self) -> str:
        """The name by which the template knows the view."""
        return self.template.removesuffix(".html")


class Edition:
    """Everything that the site shows of the notices it is given."""

    def __init__(  # noqa: PLR0913 (it is where everything comes together)
        self,
        notices: Iterable[Notice],
        settings: Settings,
        docs: Docs,
        *,
        directory_urls: bool,
        now: datetime,
        terms: Mapping[str, Terms],
    ) -> None:
        """Make an edition of `notices`, all of which are published, as of `now`.

        `terms` are those of the notices by their digests.
        """
        self._terms = terms
        self.notices = listing.by_date(notices)
        """All of them, newest first."""
        self._by_path = {notice.path: notice for notice in self.notices}
        self._listed = [notice for notice in self.notices if notice.is_listed(now)]
        self._settings = settings
        self._now = now
        self._addresses = Addresses(directory_urls)
        self._cards = Cards(docs, self._addresses, settings.categories, now)
        self._categories = listing.by_category(self._listed, settings.categories)
        self._tags = listing.by_tag(self._listed)
        self._authors = listing.by_author(self._listed)
        self._years = listing.by_year(self._listed)
        self._months = {year.folder: listing.by_month(year) for year in self._years}

    @cached_property
    def news(self) -> NewsView:
        """What every page of the site shows."""
        today = self._now.astimezone(self._settings.zone).date()
        return NewsView(
            categories=tuple(self._cards.category(each) for each in self._settings.categories),
            slogans=slogans_in_force(self._settings.slogans, today),
            folder_url=self._addresses.collection(self._settings.folder),
        )

    @cached_property
    def front(self) -> FrontView:
        """The front page: one notice large, the newest, then each category's newest."""
        lead = next((each for each in self._listed if each.featured), None)
        lead = lead or next(iter(self._listed), None)
        newest = [each for each in self._listed[: _NEWEST + 1] if each is not lead][:_NEWEST]
        return FrontView(
            lead=self._cards.card(lead) if lead else None,
            newest=tuple(map(self._cards.card, newest)),
            blocks=tuple(
                Block(
                    self._cards.entry(each), tuple(map(self._cards.card, each.notices[:_IN_BLOCK]))
                )
                for each in self._categories
                if each.notices
            ),
        )

    @cached_property
    def pages(self) -> list[Page]:
        """Every page of the news but the front page."""
        listings = (self._listing_pages(each) for each in self._collections())
        return [*self._notice_pages(), *chain.from_iterable(listings), *self._directory_pages()]

    def _page(self, path: str, template: str, view: View, **more: Any) -> Page:
        file, address = self._addresses.file(path), self._addresses.page(path)
        return Page(path, file, address, template, view, **more)

    def _collections(self) -> Iterator[Collection]:
        yield listing.Collection("news", self._settings.folder, "Tất cả tin", self._listed)
        yield from self._categories
        yield from self._tags.values()
        yield from self._authors.values()
        for year in self._years:
            yield year
            yield from self._months[year.folder]

    def _notice_pages(self) -> Iterator[Page]:
        newer: dict[str, Notice] = {}
        older: dict[str, Notice] = {}
        for collection in self._categories:
            for later, earlier in zip(collection.notices, collection.notices[1:], strict=False):
                newer[earlier.path], older[later.path] = later, earlier
        kin = find_kin(map(self._candidate, self.notices), limit=self._settings.related)
        for notice in self.notices:
            view = self._notice_view(
                notice, newer.get(notice.path), older.get(notice.path), kin[notice.path]
            )
            yield self._page(
                notice.path,
                "notice.html",
                view,
                notice=notice,
                changed=notice.updated or notice.date,
                in_sitemap=notice.is_listed(self._now),
            )

    def _candidate(self, notice: Notice) -> Candidate:
        return Candidate(
            notice.path,
            notice.date,
            notice.category.slug,
            self._terms[notice.digest],
            tuple(reference.path for reference in notice.related),
            offered=notice.is_listed(self._now),
        )

    def _notice_view(
        self, notice: Notice, newer: Notice | None, older: Notice | None, kin: Kin
    ) -> NoticeView:
        cards, by_path = self._cards, self._by_path
        related = (*kin.pins, *(match.path for match in kin.matches))
        return NoticeView(
            title=notice.title,
            url=self._addresses.page(notice.path),
            date=notice.date,
            updated=notice.updated,
            change_note=notice.change_note,
            authors=tuple(map(self._author_entries.__getitem__, notice.authors)),
            category=cards.category(notice.category),
            summary="" if notice.lead else notice.summary,
            image=cards.picture(notice),
            tags=tuple(map(self._tag_entries.__getitem__, notice.tags)),
            attachments=tuple(cards.download(each) for each in notice.attachments),
            source=notice.source,
            states=cards.states(notice),
            newer=cards.teaser(newer) if newer else None,
            older=cards.teaser(older) if older else None,
            related=tuple(cards.teaser(by_path[path]) for path in related),
            related_filler=tuple(cards.teaser(by_path[path]) for path in kin.fillers),
            demonstration=_DEMONSTRATION_TAG in map(canonical, notice.tags),
        )

    @cached_property
    def _author_entries(self) -> dict[Author, AuthorEntry]:
        """An author of nothing but withdrawn or expired notices has no listing."""
        entries = {}
        for author in {author for notice in self.notices for author in notice.authors}:
            collection = self._authors.get(canonical(author.byline))
            url = self._addresses.collection(collection.folder) if collection else ""
            entries[author] = AuthorEntry(author.name, author.unit, author.byline, url)
        return entries

    @cached_property
    def _tag_entries(self) -> dict[str, Entry]:
        entries = {}
        for tag in {tag for notice in self.notices for tag in notice.tags}:
            collection = self._tags.get(canonical(tag))
            url = self._addresses.collection(collection.folder) if collection else ""
            entries[tag] = Entry(tag, url)
        return entries

    def _listing_pages(self, collection: Collection) -> Iterator[Page]:
        per_page = self._settings.per_page
        full = collection.full_pages(per_page)
        for each in collection.listings(per_page):
            view = self._listing_view(collection, each, full)
            path = collection_path(collection.folder, each.number)
            changed = each.notices[0].date if each.notices else None
            yield self._page(path, "listing.html", view, changed=changed)
        if full:
            front = RedirectView(collection.title, self._addresses.collection(collection.folder))
            path = collection_path(collection.folder, full + 1)
            yield self._page(path, "redirect.html", front, in_sitemap=False)

    def _listing_view(self, collection: Collection, page: Listing, full: int) -> ListingView:
        """A numbered page says nothing that newer notices would change."""
        address, number = self._addresses.collection, page.number
        folder = collection.folder
        older = number - 1 if number else full
        unseen = self._first_unseen(collection, page)
        return ListingView(
            kind=collection.kind,
            title=collection.title,
            description=collection.description,
            cards=tuple(map(self._cards.card, page.notices)),
            number=number,
            total=None if number else len(collection.notices),
            newer_url=address(folder, number + 1) if number else None,
            older_url=address(folder, older) + unseen if older else None,
            front_url=address(folder) if number else None,
            oldest_url=address(folder, 1) if older > 1 else None,
            entries=self._month_entries(collection) if not number else (),
            parent=self._parent(collection),
        )

    def _first_unseen(self, collection: Collection, page: Listing) -> str:
        """The newest notices reach into the last numbered page; the link leads past them."""
        per_page = self._settings.per_page
        open_ones = len(collection.notices) - collection.full_pages(per_page) * per_page
        if page.number is not None or len(page.notices) == open_ones:
            return ""
        return f"#{anchor(collection.notices[len(page.notices)])}"

    def _month_entries(self, collection: Collection) -> tuple[Entry, ...]:
        return tuple(self._cards.entry(month) for month in self._months.get(collection.folder, ()))

    def _parent(self, collection: Collection) -> Entry:
        if collection.kind == "news":
            return Entry("Trang chủ", "")
        if collection.kind == "month":
            folder = collection.folder.rpartition("/")[0]
            return Entry(f"Năm {folder[-4:]}", self._addresses.collection(folder))
        folder = collection.folder.partition("/")[0]
        return Entry(_KINDS[folder][0], self._addresses.collection(folder))

    def _directory_pages(self) -> Iterator[Page]:
        entry = self._cards.entry
        by_title = sorted(self._tags.values(), key=_alphabetical)
        by_name = sorted(self._authors.values(), key=_alphabetical)
        entries = {
            listing.CATEGORIES: [entry(each) for each in self._categories],
            listing.TAGS: [entry(each) for each in by_title],
            listing.AUTHORS: [entry(each) for each in by_name],
            listing.ARCHIVE: [entry(each, self._month_entries(each)) for each in self._years],
        }
        for folder, found in entries.items():
            title, description = _KINDS[folder]
            view = DirectoryView(title, description, tuple(found))
            yield self._page(collection_path(folder), "directory.html", view)


def clashes(pages: Iterable[Page], docs: Docs) -> Iterator[Problem]:
    """Yield the files that stand where the site makes a page of its own."""
    for page in pages:
        if page.path in docs.paths and not isinstance(page.view, NoticeView):
            yield Problem(page.path, 1, "trang này do hệ thống tự tạo; xoá hoặc đổi tên tệp")


def _alphabetical(collection: Collection) -> tuple[str, str]:
    return fold(collection.title), canonical(collection.title)
