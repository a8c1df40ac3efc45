"""A page of the news before it is drawn."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from newsroom.notices.addresses import Addresses
    from newsroom.notices.notice import Notice
    from newsroom.pages.contact import ContactView
    from newsroom.pages.dossier.affair_pages import AffairsView, AffairView
    from newsroom.pages.dossier.calendar import CalendarView
    from newsroom.pages.dossier.document_views import DocumentListView
    from newsroom.pages.listing.directories import DirectoryView
    from newsroom.pages.listing.listing_page import ListingView
    from newsroom.pages.notice.notice_page import NoticeView
    from newsroom.pages.redirects import RedirectView
    from newsroom.pages.search_view import SearchView

    Dossier: TypeAlias = DocumentListView | AffairView | AffairsView | CalendarView
    Other: TypeAlias = RedirectView | DirectoryView | SearchView | ContactView
    View: TypeAlias = NoticeView | ListingView | Dossier | Other


@dataclass(frozen=True)
class Page(ABC):
    """A page before it is drawn: its view, and side by side with it the sources of the view."""

    template: ClassVar[str]
    """The name of its template, by which the template also knows the view."""

    path: str
    """Its place below the docs folder, as if an editor had written it there."""
    addresses: Addresses

    @abstractmethod
    def _view(self) -> View:
        """Return all it shows but the notice's content."""

    def made_from(self) -> Iterable[str]:
        """Return all that the view is made from, but the settings.

        Two pages of the same look alike. Most pages of a build have not changed: where there are
        many of a kind, it is told without their views, at a third of the cost.
        """
        return [repr(self.view)]

    @cached_property
    def view(self) -> View:
        """All it shows but the notice's content."""
        return self._view()

    @cached_property
    def output(self) -> str:
        """The file in the site."""
        return self.addresses.file(self.path)

    @cached_property
    def url(self) -> str:
        """Its address, relative to the site."""
        return self.addresses.page(self.path)

    @property
    def notice(self) -> Notice | None:
        """The notice whose page it is."""
        return None

    @property
    def source(self) -> str:
        """The file of the docs folder because of which it is made, if there is one."""
        return self.notice.path if self.notice else ""

    @property
    def changed(self) -> datetime | None:
        """When readers last saw it change."""
        return None

    @property
    def in_sitemap(self) -> bool:
        """Whether it stands in the sitemap."""
        return True
