"""SVG, sanitized: only what draws, and nothing that runs, loads or is metadata."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from newsroom.filetypes.unfit import reading
from newsroom.pictures.svg.names import ATTRIBUTES, ELEMENTS, LETTERED, SHOWN, UNWRAPPED
from newsroom.pictures.svg.style import declarations, is_hidden, is_inner, read_classes, rules
from newsroom.pictures.unfit import UNSAFE_DRAWING

if TYPE_CHECKING:
    from collections.abc import Callable

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_DEEPEST = 200
"""Browsers give up on drawings that are nested deeper than some hundreds."""
_LENGTH = re.compile(r"(\d{1,9})(?:\.\d{1,9})?(?:px)?")
_NUMBER = re.compile(r"[\s,]+")
_DATA = re.compile(r"data:image/[a-z]{1,9};base64,")


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG drawing that may be published."""

    content: bytes
    """As a file."""
    width: int
    """As it says itself; 0 where it does not."""
    height: int
    """As it says itself; 0 where it does not."""


def sanitized(content: bytes, *, embedded: Callable[[bytes], tuple[str, bytes]]) -> Drawing:
    """Return a drawing of known elements and attributes; what is no drawing is refused.

    `embedded` returns media type and cleaned content of a picture within it.
    """
    sanitizer = _Sanitizer(embedded)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = sanitizer.start
    parser.EndElementHandler = sanitizer.end
    parser.CharacterDataHandler = sanitizer.text
    parser.EntityDeclHandler = sanitizer.entity
    with reading(UNSAFE_DRAWING):
        parser.Parse(content, True)  # noqa: FBT003 (expat takes no keywords)
        return Drawing("".join(sanitizer.kept).encode(), *_size(sanitizer.root))


@dataclass(slots=True)
class _Sanitizer:
    """Writes those parts of a drawing that may stay, as the parser reads them."""

    embedded: Callable[[bytes], tuple[str, bytes]]
    kept: list[str] = field(default_factory=list)
    """What is written."""
    root: dict[str, str] = field(default_factory=dict)
    """Attributes of the drawing itself."""
    path: list[str] = field(default_factory=list)
    """Names of the elements around; empty for one that is left out, or is not written."""
    sheet: str = ""
    """What was read so far of a style sheet."""
    classes: dict[str, dict[str, str]] = field(default_factory=dict)
    """What style sheets have said so far of each class."""
    dropped: int = 0
    """How many of the elements around are left out with all they hold."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        space, _, local = name.rpartition(" ")
        known = space in ("", _SVG) and (local in ELEMENTS or local in UNWRAPPED)
        if not self.path and (not known or local != "svg"):
            raise ValueError("no drawing")
        if len(self.path) > _DEEPEST:
            raise ValueError("nested too deep")
        self.path.append(local if known and local in ELEMENTS else "")
        if self.dropped or not known or self._is_hidden(local, attributes):
            self.dropped += 1
        elif self.path[-1]:
            fit = dict(filter(None, map(self._attribute, attributes.items())))
            if len(self.path) == 1:
                self.root = fit
                fit = {"xmlns": _SVG, "xmlns:xlink": _XLINK, **fit}
            written = "".join(f" {key}={quoteattr(value)}" for key, value in fit.items())
            self.kept.append(f"<{local}{written}>")

    def end(self, _name: str) -> None:
        """End an element."""
        local = self.path.pop()
        if self.dropped:
            self.dropped -= 1
        elif local:
            self.kept.append(f"{escape(rules(self.sheet))}</{local}>")
            read_classes(self.sheet, self.classes)
            self.sheet = ""

    def text(self, words: str) -> None:
        """Keep text that is drawn; text between shapes is not."""
        if self.dropped:
            return
        if self.path[-1] in LETTERED:
            self.kept.append(escape(words))
        elif self.path[-1] == "style":
            self.sheet += words

    def _is_hidden(self, local: str, attributes: dict[str, str]) -> bool:
        return local in SHOWN and is_hidden(attributes, self.classes)

    @staticmethod
    def entity(*_: object) -> None:
        """Refuse entities, which may expand without end or include other files."""
        raise ValueError("an entity")

    def _attribute(self, attribute: tuple[str, str]) -> tuple[str, str] | None:
        """Return an attribute that may stay, as it is written."""
        name, value = attribute
        space, _, local = name.rpartition(" ")
        if local == "href" and space in ("", _XLINK):
            target = self._target(value.strip())
            return ("xlink:href", target) if target else None
        if space == _XML and local == "space":
            return "xml:space", value
        if space or local not in ATTRIBUTES:
            return None
        if local == "style":
            return local, declarations(value)
        return (local, value) if is_inner(value) else None

    def _target(self, address: str) -> str:
        """Return a place within the drawing, or a picture within it; nothing of elsewhere."""
        if address.startswith("#"):
            return address
        found = _DATA.match(address)
        if not found or self.path[-1] != "image":
            return ""
        media_type, content = self.embedded(base64.b64decode(address[found.end() :]))
        return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def _size(root: dict[str, str]) -> tuple[int, int]:
    lengths = [_LENGTH.fullmatch(root.get(name, "").strip()) for name in ("width", "height")]
    if lengths[0] and lengths[1]:
        return int(lengths[0][1]), int(lengths[1][1])
    box = [_LENGTH.fullmatch(each) for each in _NUMBER.split(root.get("viewBox", "").strip())[2:]]
    if len(box) == 2 and box[0] and box[1]:  # noqa: PLR2004
        return int(box[0][1]), int(box[1][1])
    return 0, 0
