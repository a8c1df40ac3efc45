"""Content that a Word file has in several forms, for programs of several ages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import local_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.editing.importing.word.package import Element

_SHOWN = ("t", "sym", "ddList", "blip", "imagedata", "textpath", "relIds", "chart")
"""Elements that show something."""


def newest_form(alternatives: Element) -> Iterable[Element]:
    """Return the content of the newest form that shows anything."""
    shown = (
        form for form in alternatives if any(local_name(each) in _SHOWN for each in form.iter())
    )
    return next(shown, ())
