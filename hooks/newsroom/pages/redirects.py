"""Addresses that lead to others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.pages.page import Page
from newsroom.pages.views import RedirectView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

MOVED = "Trang này đã chuyển tới"


@dataclass(frozen=True)
class RedirectPage(Page):
    """A page that leads to another, for hosts that know no redirects."""

    template = "redirect.html"
    title: str
    """Of the other page."""
    target: str
    """Its address, relative to the site."""
    says: str
    asked_by: str = ""
    """The notice that wants it."""

    @property
    def source(self) -> str:
        """The notice that wants it, if one does."""
        return self.asked_by

    @property
    def in_sitemap(self) -> bool:
        """There is nothing to be found on it."""
        return False

    def made_from(self) -> list[str]:
        """Return all that the view is made from."""
        return [self.title, self.target, self.says]

    def _view(self) -> RedirectView:
        return RedirectView(self.title, self.target, self.says)


def moved_notices(notices: Iterable[Notice], settings: Settings) -> Iterator[RedirectPage]:
    """Yield the pages at the earlier places of notices."""
    addresses = settings.addresses
    for notice in notices:
        for former in notice.aliases:
            target = addresses.page(notice.path)
            yield RedirectPage(former.path, addresses, notice.title, target, MOVED, notice.path)
