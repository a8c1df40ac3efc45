"""Redirects from earlier addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.pages.page import Page
from newsroom.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from newsroom.notices.addresses import Addresses
    from newsroom.notices.notice import Notice
    from newsroom.notices.settings import Settings

MOVED = "Trang này đã chuyển tới"
TAKEN = "trang này do hệ thống tự tạo; xoá hoặc đổi tên tệp"
"""What to say of a page of an editor's in the place of one that is made."""


@dataclass(frozen=True, slots=True)
class RedirectView:
    """The view of a redirect."""

    title: str
    """Of the page to which it leads."""
    url: str
    says: str
    """Why it does, in a few words before the title."""


@dataclass(frozen=True)
class RedirectPage(Page):
    """A page that redirects to another, for hosts that know no redirects."""

    template = "redirect.html"
    title: str
    """Of the other page."""
    target: str
    """Its address, relative to the site."""
    says: str
    asked_by: str = ""
    """The notice that wants it."""
    line: int = 1
    """On which the notice says so."""

    @property
    def source(self) -> str:
        """The notice that wants it, if one does."""
        return self.asked_by

    @property
    def in_sitemap(self) -> bool:
        """There is nothing to be found on it."""
        return False

    def _view(self) -> RedirectView:
        return RedirectView(self.title, self.target, self.says)


def moved_notices(notices: Iterable[Notice], settings: Settings) -> Iterator[RedirectPage]:
    """Yield the pages at the earlier places of notices."""
    addresses = settings.addresses
    for notice in notices:
        for former in notice.aliases:
            target = addresses.page(notice.path)
            yield RedirectPage(
                former.path, addresses, notice.title, target, MOVED, notice.path, former.line
            )


def moved_addresses(pages: Iterable[Page]) -> dict[str, str]:
    """Return the present addresses of moved pages, by the earlier ones."""
    redirects = (page for page in pages if isinstance(page, RedirectPage))
    return {page.url: page.target for page in redirects if page.says == MOVED}


def taken_aliases(pages: Sequence[Page], files: Container[str]) -> Iterator[Problem]:
    """Yield the earlier places of notices at which there is something else: pages, or `files`."""
    moved = [page for page in pages if isinstance(page, RedirectPage) and page.asked_by]
    if not moved:  # as on most sites; else each page is asked for its file
        return
    wanted = {id(page) for page in moved}
    taken = {page.output: page.source for page in pages if id(page) not in wanted}
    for page in moved:
        there = page.path if page.path in files else taken.setdefault(page.output, page.asked_by)
        if there != page.asked_by:
            what = f"là chỗ của {there}" if there else "là trang do hệ thống tự tạo"
            text = f'aliases: "{page.path}" {what}; xoá tên ấy, chỉ ghi tên cũ của tin này'
            yield Problem(page.asked_by, page.line, text)


def taken_places(
    pages: Iterable[Page], others: Iterable[str], addresses: Addresses
) -> Iterator[Problem]:
    """Yield those of the `others`, outside the news, in whose places one of the `pages` is made."""
    made = {page.output for page in pages}
    for path in others:
        if addresses.file(path) in made:
            yield Problem(path, 1, TAKEN)
