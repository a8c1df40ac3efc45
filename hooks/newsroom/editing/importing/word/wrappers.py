"""Elements of a Word file around others: content in several forms, and fields to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, local_name
from newsroom.editing.importing.word.package import W

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsroom.editing.importing.word.package import Element

_SHOWN = ("t", "sym", "ddList", "blip", "imagedata", "textpath", "relIds", "chart")
"""Elements that show something."""


def newest_form(alternatives: Element) -> Iterable[Element]:
    """Return the content of the newest form that shows anything, for programs of several ages."""
    shown = (
        form for form in alternatives if any(local_name(each) in _SHOWN for each in form.iter())
    )
    return next(shown, ())


def is_contents(control: Element) -> bool:
    """Whether a content control is Word's own table of contents."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return attribute(gallery) == "Table of Contents"


def is_unfilled(control: Element) -> bool:
    """Whether a content control still shows its prompt, in the style for prompts.

    A program that fills it in may leave it called so; its words have no style of their own.
    """
    if control.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
        return False
    runs = (each for each in control.iter(f"{W}r") if each.find(f"{W}t") is not None)
    return all(each.find(f"{W}rPr/{W}rStyle") is not None for each in runs)
