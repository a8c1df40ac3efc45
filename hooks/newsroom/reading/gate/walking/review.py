"""What Word and others leave of reviews in a text: hidden words, changes, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.reading.gate import faults

if TYPE_CHECKING:
    from newsroom.reading.gate.walking.element import Element

_CHANGES = frozenset({"del", "ins", "s", "u"})
"""What was taken out and put in, and as what the gate reads it: struck and underlined."""
_DATED = frozenset({"cite", "datetime"})
"""What Word says of a change: who made it and when."""
_CLASSES_OF_CHANGES = frozenset({"msodel", "msoins"})
_CLASSES_OF_COMMENTS = frozenset(
    {"msocomtxt", "msocomanchor", "msocommenttext", "msocommentreference", "msocommentsubject"}
)
_CLASSES_OF_HIDDEN = frozenset(
    {
        *("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "a11y-hidden"),
        *("d-none", "display-none", "hidden", "hide", "is-hidden", "ng-hide", "element-invisible"),
        *("invisible", "offscreen", "off-screen"),
    }
)
"""By which other pages hide words; in a text they mean nothing."""


def hidden_by(element: Element) -> str:
    """Return what keeps an element's words from readers, empty where nothing does."""
    return element.hidden_by or hiding_class(element)


def hiding_class(element: Element) -> str:
    """Return the class of an element by which pages hide words, empty where it has none."""
    classes = element.said.get("class", "").lower().split()
    return next((f'class "{name}"' for name in classes if name in _CLASSES_OF_HIDDEN), "")


def left_by_review(element: Element) -> str:
    """Return the message for an element that was for reviewers alone, empty for others."""
    classes = {*element.said.get("class", "").lower().split()}
    if classes & _CLASSES_OF_COMMENTS:
        return faults.COMMENTED
    is_change = element.name in _CHANGES and not _DATED.isdisjoint(element.said)
    return faults.CHANGED if is_change or classes & _CLASSES_OF_CHANGES else ""
