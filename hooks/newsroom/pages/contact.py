"""The contact page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.pages.page import Page

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from newsroom.notices.settings import Contact, Settings

CONTACT = "lien-he.md"
"""Its place, unless an editor wrote a page there."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """The contact page."""

    title: str
    description: str
    of: Contact


@dataclass(frozen=True)
class ContactPage(Page):
    """The contact page, which tells how to reach the responsible body."""

    template = "contact.html"
    contact: Contact

    def _view(self) -> ContactView:
        return ContactView("Liên hệ", f"Liên hệ {self.contact.body}.", self.contact)


def contact_pages(settings: Settings, written: Container[str]) -> Iterator[Page]:
    """Yield the page, where a body is named and an editor has not `written` one."""
    if settings.contact and CONTACT not in written:
        yield ContactPage(CONTACT, settings.addresses, settings.contact)
