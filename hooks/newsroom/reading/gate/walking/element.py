"""An element of HTML that is open while its text is walked through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsroom.reading.gate.allowed import BLOCKS, HEADINGS
from newsroom.reading.gate.walking.style import FORMATS, Style, read_style
from newsroom.text.colours import Colour, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.reading.gate.targets import Target

REFUSED_PREFIX = "x-"
"""What the parser is told before the name of a refused element, lest it treat it as one."""
_CODE = frozenset({"code", "pre"})
_HELD = {
    **dict.fromkeys(("dd", "dt"), frozenset({"dl"})),
    "figcaption": frozenset({"figure"}),
    "li": frozenset({"ol", "ul"}),
    "summary": frozenset({"details"}),
}
"""Elements that stand in no others than these; elsewhere they are lines like others."""


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
    """What it and what is around it say of its words."""
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
        own = {self.name}.intersection(FORMATS)
        self.formats = (inherited | style.given | own) - style.taken
        self.is_code = self.name in _CODE or (around is not None and around.is_code)
        outer = around.refused if around else None
        self.refused = outer or (self if self.name.startswith(REFUSED_PREFIX) else None)

    @property
    def hidden_by(self) -> str:
        """What keeps its words from readers, as an editor is told of it; empty where nothing."""
        if self.style.hidden_by:
            return f'"{self.style.hidden_by}"'
        is_coloured = self.style.colour is not None or self.style.background is not None
        is_hidden = is_coloured and is_unseen(self.colour, self.background)
        return "màu chữ giống màu nền" if is_hidden else ""

    @property
    def block(self) -> Element | None:
        """The block around it that stays, if there is one."""
        around = self.around
        while around is not None and (around.kept is None or around.name not in BLOCKS):
            around = around.around
        return around

    @property
    def holder(self) -> str:
        """The name of that block, empty where there is none."""
        return self.block.name if self.block else ""

    @property
    def is_stray(self) -> bool:
        """Whether it does not stand where it may."""
        if self.name not in BLOCKS:
            return False
        holder = self.holder
        return holder in HEADINGS or holder not in _HELD.get(self.name, (holder,))

    @property
    def open_words(self) -> Iterator[Element]:
        """What is open within the words of that block, innermost first."""
        around, block = self.around, self.block
        while around is not None and around is not block:
            if around.kept is not None:
                yield around
            around = around.around

    @property
    def missing_formats(self) -> frozenset[str]:
        """The formats of its words for which no element is open."""
        written: set[str] = set()
        element: Element | None = self
        while element is not None:
            if element.kept is not None:
                written.add(element.name)
            element = element.around
        return self.formats - written
