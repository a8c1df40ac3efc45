"""An element of HTML that is open while its text is walked through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.reading.gate.style import FORMATS, Style, read_style
from newsroom.text.colours import Colour, is_unseen

if TYPE_CHECKING:
    from newsroom.reading.gate.targets import Target

REFUSED_PREFIX = "x-"
"""What the parser is told before the name of a refused element, lest it treat it as one."""
_CODE = frozenset({"code", "pre"})


@dataclass(slots=True)
class Element:
    """An element that is open."""

    name: str
    """Its name as the parser was told it."""
    said: dict[str, str] = field(default_factory=dict)
    """Its attributes as they were read."""
    written: str = ""
    """How an editor wrote its tag; empty where Markdown made it."""
    around: Element | None = None
    """The element that it stands in."""
    first_word: int = 0
    """How many pieces of words had been read before it."""
    start: int = 0
    """Where its tag was written."""
    kept: dict[str, str] | None = None
    """The attributes with which its tag was written; none where it goes."""
    target: Target | None = None
    """Where it leads, if it is a link."""
    shows: str = ""
    """The address of what it shows, if it is refused."""
    style: Style = field(init=False)
    """What its attributes say of its looks."""
    colour: Colour | None = field(init=False)
    """Of its words, by its own style or that of what is around it."""
    background: Colour | None = field(init=False)
    """Behind its words, likewise."""
    formats: frozenset[str] = field(init=False)
    """What it and the wrappers around it say of its words."""
    is_code: bool = field(init=False)
    """Whether its words are code."""
    refused: Element | None = field(init=False)
    """The outermost refused element that it is, or stands in."""

    def __post_init__(self) -> None:
        """Take over what the element around says of its words."""
        around = self.around
        self.style = style = read_style(self.said)
        self.colour = style.colour or (around.colour if around else None)
        self.background = style.background or (around.background if around else None)
        inherited = around.formats if around else frozenset()
        self.formats = (inherited | style.given) - style.taken
        self.is_code = self.name in _CODE or (around is not None and around.is_code)
        outer = around.refused if around else None
        self.refused = outer or (self if self.name.startswith(REFUSED_PREFIX) else None)

    @property
    def is_hidden(self) -> bool:
        """Whether its style keeps its words from readers, be it by their colour."""
        is_coloured = self.style.colour is not None or self.style.background is not None
        return self.style.is_hidden or (is_coloured and is_unseen(self.colour, self.background))

    @property
    def holder(self) -> str:
        """The name of the element around it that stays, empty where none does."""
        around = self.around
        while around is not None and around.kept is None:
            around = around.around
        return around.name if around is not None else ""

    @property
    def missing_formats(self) -> frozenset[str]:
        """The formats of its words for which no element is open."""
        written: set[str] = set()
        element: Element | None = self
        while element is not None:
            if element.kept is not None and element.name in FORMATS:
                written.add(element.name)
            element = element.around
        return self.formats - written
