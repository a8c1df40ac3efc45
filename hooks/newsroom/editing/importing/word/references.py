"""The references of a part of a Word file: to addresses, pictures, other parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute
from newsroom.editing.importing.word.package import R

if TYPE_CHECKING:
    from newsroom.editing.importing.word.package import Element, WordPackage


class References:
    """The references of one part, which its elements name by keys."""

    def __init__(self, package: WordPackage, name: str) -> None:
        """Look up what part `name` refers to."""
        self._package = package
        self._relations = {each.key: each for each in package.relations(name)}

    def address(self, link: Element) -> str:
        """Return where a link leads outside the file, empty where it leads nowhere."""
        relation = self._relations.get(link.get(f"{R}id", ""))
        anchor = attribute(link, "anchor")
        target = relation.target if relation and relation.is_external else ""
        return f"{target}#{anchor}" if target and anchor and "#" not in target else target

    def content(self, element: Element) -> bytes | None:
        """Return the part that an element stands for, none where it is not in the file."""
        key = element.get(f"{R}embed") or element.get(f"{R}id") or element.get(f"{R}link", "")
        relation = self._relations.get(key)
        if relation is None or relation.is_external:
            return None
        return self._package.media(relation.target)

    def diagram(self, element: Element) -> Element | None:
        """Return what holds the words of a diagram, none where it is not in the file."""
        relation = self._relations.get(element.get(f"{R}dm", ""))
        return None if relation is None else self._package.tree(relation.target)
