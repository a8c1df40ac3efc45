"""Content controls of a Word file: fields that an author, or Word itself, fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute
from newsroom.editing.importing.word.package import W

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element


def is_contents(control: Element) -> bool:
    """Whether it is Word's own table of contents."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return attribute(gallery) == "Table of Contents"


def is_unfilled(control: Element) -> bool:
    """Whether it still shows its prompt, in the style for prompts.

    A program that fills it in may leave it called so; its words have no style of their own.
    """
    if control.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
        return False
    runs = (each for each in control.iter(f"{W}r") if each.find(f"{W}t") is not None)
    return all(each.find(f"{W}rPr/{W}rStyle") is not None for each in runs)
