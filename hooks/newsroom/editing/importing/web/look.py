"""The formatting of words on a page, as far as it matters to the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsroom.editing.importing.web.unseen import is_change, seen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from newsroom.reading.gate.walking.element import Element

_MARKS = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em", "cite"), "em"),
    **dict.fromkeys(("u", "ins"), "u"),
    **dict.fromkeys(("s", "strike", "del"), "s"),
    **{name: name for name in ("sup", "sub")},
}
_STYLES = (
    ("font-weight", re.compile(r"bold|[6-9]00", re.IGNORECASE), "strong"),
    ("font-style", re.compile(r"italic|oblique", re.IGNORECASE), "em"),
    ("text-decoration", re.compile(r"underline", re.IGNORECASE), "u"),
    ("text-decoration", re.compile(r"line-through", re.IGNORECASE), "s"),
)
"""What a style's value says, and the mark that stands for it."""
_SPACES = {
    **dict.fromkeys(("pre", "pre-wrap", "pre-line", "break-spaces"), True),
    **dict.fromkeys(("normal", "nowrap"), False),
}
"""Whether line feeds are shown as they stand, by what a style says of spaces."""
_SCRIPTS = {"super": "sup", "sub": "sub"}
_ALIGN_CLASS = re.compile(r"(?:text|align)[_-]?(center|right)", re.IGNORECASE)
_ROLES = (
    (re.compile(r"\bMsoTitle\b"), "title"),
    (re.compile(r"caption|(?:img|image|pic)[_-]?desc|chu-?thich", re.IGNORECASE), "caption"),
    (re.compile(r"sapo|home-?text|trich-?yeu|\b(?:lead|intro)\b", re.IGNORECASE), "subtitle"),
)
"""What the class of an element says of its paragraphs."""
_DESCRIPTION, _SHORT = re.compile(r"\bdescription\b"), ("p", "h2", "h3")
"""What a lead is called too; other elements of the name hold all sorts of things."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """The formatting of words, by all the elements around them."""

    marks: frozenset[str] = frozenset()
    href: str = ""
    font: str = ""
    is_verbatim: bool = False
    """Whether spaces and line feeds are shown as they stand."""
    role: str = ""
    align: str = ""
    level: int = 0
    """How many lists are around."""
    seen: Element | None = None
    """The element as the gate sees it, whose colours hold for what is in it."""


def inner_look(element: HtmlElement, look: TextLook) -> TextLook:
    """Return the formatting inside an element, where `look` is the one around it."""
    around = None if look.seen is None else element.getparent()
    looked_at = seen(element, look.seen, top=around)
    style, named = declared(element), f"{element.get('class', '')} {element.get('id', '')}"
    marks = set(look.marks)
    if is_change(looked_at):
        pass  # what reviewers have put in is taken as accepted
    elif mark := _MARKS.get(element.tag) or _SCRIPTS.get(style.get("vertical-align", "")):
        marks.add(mark)
    for key, pattern, mark in _STYLES:
        if key in style and pattern.search(style[key]):
            marks.add(mark)
        elif mark in marks and style.get(key) in ("normal", "400"):
            marks.discard(mark)
    family = element.get("face") or style.get("font-family", "")
    role = next((name for pattern, name in _ROLES if pattern.search(named)), look.role)
    if element.tag in _SHORT and _DESCRIPTION.search(named):
        role = "subtitle"
    return replace(
        look,
        marks=frozenset(marks),
        href=element.get("href") or look.href if element.tag == "a" else look.href,
        font=family.split(",")[0].strip(" '\"") if family else look.font,
        is_verbatim=_SPACES.get(style.get("white-space", ""), look.is_verbatim)
        or element.tag == "pre",
        role="caption" if element.tag in ("figcaption", "caption") else role,
        align=_alignment(element, style, named) or look.align,
        seen=looked_at,
    )


def _alignment(element: HtmlElement, style: dict[str, str], named: str) -> str:
    by_class = _ALIGN_CLASS.search(named)
    found = style.get("text-align") or element.get("align") or (by_class[1] if by_class else "")
    if element.tag == "center":
        return "center"
    return found.lower() if found.lower() in ("center", "right", "left", "justify") else ""


def declared(element: HtmlElement) -> dict[str, str]:
    """Return the declarations of an element's own style."""
    found = {}
    for declaration in element.get("style", "").split(";"):
        key, _, value = declaration.partition(":")
        found[key.strip().lower()] = value.strip().lower()
    return found
