"""A walk through HTML that a parser has balanced: what stays, what goes, what is a fault."""

from __future__ import annotations

from newsroom.reading.gate import faults
from newsroom.reading.gate.allowed import BLOCKS, ELEMENTS, HEADINGS, VOID
from newsroom.reading.gate.aside.put_back import DeepNestingError
from newsroom.reading.gate.balanced import BalancedReader
from newsroom.reading.gate.walking.attributes import attribute_faults, kept_attributes
from newsroom.reading.gate.walking.element import REFUSED_PREFIX, Element
from newsroom.reading.gate.walking.links import Links
from newsroom.reading.gate.walking.review import hidden_by, left_by_review
from newsroom.reading.gate.walking.writer import Writer, start_tag

_MOST_NESTED = 100
"""Elements within each other; a text that needs more is broken."""
_VANISHING = HEADINGS | {"blockquote", "p", "summary", *(ELEMENTS - BLOCKS - VOID)}
"""Elements that go where they hold nothing."""
_CELLS = frozenset({"td", "th"})
_COUNTING = frozenset({"ol"})
_SUMMARY = "<summary>Chi tiết</summary>"
"""What a browser would say in its own language of words that are folded."""


class Walk(BalancedReader):
    """Writes what stays of a text's HTML, and tells what is wrong with it."""

    def __init__(self, tell: faults.Tell) -> None:
        """Tell faults by `tell`."""
        self._tell = tell
        self._writer = Writer()
        self._words: list[str] = []
        self._open = [Element("")]
        self._ids: set[str] = set()
        self._links = Links(tell, self._writer)
        self.hollow: dict[str, str] = {}
        """How each tag hides that hides no word, empty where one of its elements has hidden some: a
        cell or an item may have ended another before it."""

    def result(self) -> str:
        """Return what stays."""
        self._links.tell_wordless()
        return str(self._writer)

    def begin(self, name: str, said: dict[str, str]) -> None:
        """Begin an element."""
        said = {key[1:]: value for key, value in said.items()}
        written = said.pop("", "")
        element = Element(name, said, written, self._open[-1], len(self._words))
        if element.refused is not element or "srcset" in said:
            for message, key in attribute_faults(said):
                self._tell(message, written, f"{key}=", key)
        if name not in VOID:
            self._open.append(element)
            if len(self._open) > _MOST_NESTED:
                raise DeepNestingError(written)
        self._begin(element)

    def end(self, name: str) -> None:
        """End an element."""
        if len(self._open) == 1 or self._open[-1].name != name:
            return
        element = self._open.pop()
        hider = hidden_by(element)
        comment = "" if hider else left_by_review(element)
        words = self._words_in(element) if hider or comment else ""
        if words:
            told = faults.hidden(words, hider) if hider else comment
            self._tell(told, element.written, "hidden")
            self.hollow[element.written] = ""
        elif hider and not element.refused:
            self.hollow.setdefault(element.written, hider)
        if name.startswith(REFUSED_PREFIX):
            self._end_refused(element)
        elif name == "a":
            self._links.end(element, self._words_in(element))
        elif element.kept is None:
            if name in BLOCKS:
                self._writer.end_line()
        else:
            self._end(element)

    def words(self, words: str) -> None:
        """Take words."""
        self._words.append(words)
        within = self._open[-1]
        if not within.is_code:
            for note in faults.notes_without_text(words):
                self._tell(faults.WITHOUT_NOTE_TEXT.format(label=note), note)
        self._writer.words(words, within.missing_formats)

    def _begin(self, element: Element) -> None:
        name, style = element.name, element.style
        if style.alignment and name in ("div", "p"):
            self._hand_up(element.block, _CELLS, "class", style.alignment)
        if style.numbers and name == "li":
            self._hand_up(element.block, _COUNTING, "type", style.numbers)
        if name == "img":
            if self._links.shows_picture(element):
                self._keep(element)
        elif name == "a":
            if self._links.leads(element):
                self._keep(element)
        elif (name == "div" and not kept_attributes(element)) or element.is_stray:
            self._writer.end_line()
        elif name == "p" and element.holder == "figure":
            return  # the picture of a figure stands in no paragraph
        elif name in ELEMENTS and name not in style.taken:
            self._keep(element)

    def _end(self, element: Element) -> None:
        """End an element that stays; what holds nothing goes."""
        is_block = element.name in BLOCKS
        if element.name == "details":
            self._writer.complete(element.start, "<summary", _SUMMARY)
        if element.name in _VANISHING and self._writer.is_blank(element.start + 1):
            if is_block:
                self._writer.take_away(element.start)
            else:
                self._writer.rewrite(element.start, "")
        elif is_block:
            self._writer.block(f"</{element.name}>")
        else:
            self._writer.end(f"</{element.name}>")

    def _keep(self, element: Element) -> None:
        """Write the tag of an element that stays; nothing within a line holds a block."""
        for each in element.open_words if element.name in BLOCKS else ():
            if each.target:
                self._links.end(each, self._words_in(each))
            else:
                self._end(each)
            each.kept = None
        element.kept = kept = kept_attributes(element)
        if kept.get("id") in self._ids:
            del kept["id"]
        self._ids.update([kept["id"]] if "id" in kept else [])
        write = self._writer.block if element.name in BLOCKS else self._writer.inline
        element.start = write(start_tag(element.name, kept))

    def _hand_up(self, holder: Element | None, names: frozenset[str], key: str, said: str) -> None:
        """Have a cell stand, or a list count, as the first block in it does."""
        if holder is None or holder.name not in names or holder.kept is None:
            return
        if self._writer.is_blank(holder.start + 1):
            holder.kept.setdefault(key, said)
            self._writer.rewrite(holder.start, start_tag(holder.name, holder.kept))

    def _end_refused(self, element: Element) -> None:
        """Tell of a refused element, but not of those in it: they go with it."""
        said, outer = element.said, element.refused
        shows = said.get("src") or said.get("data") or said.get("href") or element.shows
        if outer is not None and outer is not element:
            outer.shows = outer.shows or shows
        elif "srcset" not in said:  # a picture's, which stands beside it
            name = element.name.removeprefix(REFUSED_PREFIX)
            self._tell(faults.refused_element(name, shows), element.written, f"<{name}")

    def _words_in(self, element: Element) -> str:
        return " ".join("".join(self._words[element.first_word :]).split())
