"""The links and pictures of a text: where they lead, and what readers see of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsroom.reading.gate import faults
from newsroom.reading.gate.targets import Flaw, read_target
from newsroom.reading.gate.walking.misleading import other_address

if TYPE_CHECKING:
    from newsroom.reading.gate.walking.element import Element
    from newsroom.reading.gate.walking.writer import Writer

_HARMLESS = (None, Flaw.PRIVATE)
"""Flaws of links that stay: on the editor's page they are put right where they stand."""
_NOTE_OF_WORD = re.compile(r"#_(?:ftn|edn)(?:ref)?\d+")


class Links:
    """Reads where the links and pictures of a text lead, and tells what is wrong with them."""

    def __init__(self, tell: faults.Tell, writer: Writer) -> None:
        """Tell faults by `tell`; what stays has been written by `writer`."""
        self._tell = tell
        self._writer = writer
        self._wordless: dict[str, str] = {}
        """Where tags of links without words lead; empty where another of its elements has some."""

    def shows_picture(self, element: Element) -> bool:
        """Whether a picture stays: it may be shown, whatever is wrong with its description."""
        source, alt = element.said.get("src", ""), element.said.get("alt", "").strip()
        signs = (element.written, f"![{alt}]({source}", f"![{alt}]", source)
        target = read_target(source)
        if element.refused:
            element.refused.shows = element.refused.shows or source
        if target.flaw or target.is_elsewhere:
            self._tell(faults.picture(target.flaw, target.address), *signs)
            return False
        if not (alt or element.said.get("title")):
            self._tell(faults.WITHOUT_DESCRIPTION.format(file=target.address), *signs)
        element.said["src"] = target.address
        return True

    def leads(self, element: Element) -> bool:
        """Whether a link leads anywhere, be it to where readers cannot go.

        An anchor of old editors goes, and so does a way to a note of Word's.
        """
        written = element.said.get("href")
        if written is None or _NOTE_OF_WORD.fullmatch(written):
            return False
        element.target = target = read_target(written)
        if target.flaw is None:
            is_note = target.address.startswith("#fn")
            element.said["href"] = "-".join(target.address.split()) if is_note else target.address
        return target.flaw in _HARMLESS

    def end(self, element: Element, words: str) -> None:
        """End a link that shows such words."""
        target = element.target
        if target is None:
            return
        address = element.said["href"]
        link = f"[{words}]({address}"
        signs = (element.written, f"{link})", link, address, f"[{words}]", words)
        if target.flaw is not None:
            self._tell(faults.link(target.flaw, target.address, words), *signs)
        if element.kept is None:
            return  # a block has ended it, or it leads nowhere
        if self._writer.is_blank(element.start + 1):
            self._writer.rewrite(element.start, "")
            self._wordless.setdefault(element.written or link, target.address)
            return
        if target.flaw is None and (meant := other_address(words, target.address)):
            self._tell(faults.misleading_link(words, target.address, meant), *signs)
        self._wordless[element.written] = ""
        self._writer.end("</a>")

    def tell_wordless(self) -> None:
        """Tell of the links without words, when all have been read."""
        for written, address in self._wordless.items():
            if address:
                self._tell(faults.wordless_link(address), written, address)
