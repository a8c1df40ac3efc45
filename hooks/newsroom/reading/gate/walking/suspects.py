"""Tags with which something may be wrong: a parser may have made several elements of one."""

from __future__ import annotations


class Suspects:
    """Tags as they were written, what is wrong with each, and those that are cleared."""

    def __init__(self) -> None:
        """Begin without any."""
        self._found: dict[str, str] = {}
        self._cleared: set[str] = set()

    def suspect(self, tag: str, what: str) -> None:
        """Say what is wrong with one of a tag's elements."""
        self._found[tag] = what

    def clear(self, tag: str) -> None:
        """Say that nothing is wrong with one of them, and so with none."""
        self._cleared.add(tag)

    @property
    def left(self) -> dict[str, str]:
        """The tags of which no element is right, and what is wrong with them."""
        return {tag: what for tag, what in self._found.items() if tag not in self._cleared}
