"""Pictures in files of Office of which a part is cut off for the eye and still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WITH_PICTURES = ("officeDocument", "header", "footer", "slide", "slideLayout", "drawing")
"""The roles of parts that show pictures."""
_SIDES = ("l", "t", "r", "b", "cropleft", "croptop", "cropright", "cropbottom")
"""What says how much is cut off a side, today and in the form of before 2007."""
_NOTHING = "0%f."
"""Signs of a number that says nothing is; one below it adds to a picture."""


def is_cropped(root: _Element) -> bool:
    """Whether a part shows any picture cut."""
    pictures = root.iter("{*}srcRect", "{*}imagedata")
    cut = (each.get(side, "") for each in pictures for side in _SIDES)
    return any(much.strip(_NOTHING) and not much.startswith("-") for much in cut)
