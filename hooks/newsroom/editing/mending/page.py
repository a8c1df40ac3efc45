"""Mends a whole page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.editing.mending.entries import mend_entries
from newsroom.editing.mending.signs import mend_captions, mend_dashes
from newsroom.editing.mending.spaces import mend_spaces
from newsroom.reading.front_matter.source_page import read_source_page
from newsroom.text.legacy.encodings import in_unicode
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from newsroom.notices.settings import Settings

_ROUNDS = 5
"""What one step mends may let another see more; after a few rounds nothing is left to do."""


def mend_page(text: str, path: str, settings: Settings) -> str:
    """Return the page `path` with everything mended that changes none of its words."""
    for _ in range(_ROUNDS):
        before = text
        text = in_unicode(nfc(text))
        if path.startswith(f"{settings.folder}/"):
            text = mend_entries(mend_captions(mend_dashes(text)), path, settings)
        page = read_source_page(text.encode())
        ends = page.body_line - 1 if page.closed else 0
        text = mend_spaces(text, front_matter_ends=ends)
        if text == before:
            break
    return text
