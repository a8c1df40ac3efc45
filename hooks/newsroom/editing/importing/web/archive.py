"""Pages that browsers and Word save as one file (.mhtml), their pictures within."""

from __future__ import annotations

from dataclasses import dataclass, field
from email import message_from_bytes
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from newsroom.filetypes.signature import FileKind, file_kind

if TYPE_CHECKING:
    from collections.abc import Mapping

_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page as it was saved, alone or with its pictures in one file."""

    content: bytes
    """Its HTML."""
    address: str = ""
    """Where it was saved from."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What was saved in one file with it, by addresses."""

    def file(self, address: str) -> bytes | None:
        """Return what was saved with the page from an address that it names."""
        found = self.files.get(address)
        try:
            return self.files.get(urljoin(self.address, address)) if found is None else found
        except ValueError:  # no address
            return None


def saved_page(content: bytes) -> SavedPage:
    """Return the page that a file holds."""
    if file_kind(content) is not FileKind.SAVED_PAGE:
        return SavedPage(content)
    files: dict[str, bytes] = {}
    page, address = b"", ""
    for part in message_from_bytes(content).walk():
        held = part.get_payload(decode=True)
        if not isinstance(held, bytes):
            continue  # it only holds other parts
        location = "".join(part.get("Content-Location", "").split())
        if part.get_content_type() in _PAGES and not page:
            page, address = held, location
        files[location] = files[f"cid:{part.get('Content-ID', '').strip(' <>')}"] = held
    return SavedPage(page, address, files)
