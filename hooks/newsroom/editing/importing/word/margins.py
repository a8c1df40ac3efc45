"""Headers, footers and watermarks of a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import local_name
from newsroom.editing.importing.word.package import W
from newsroom.text.secret_marks import secret_marks
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.editing.importing.word.package import Element, WordPackage


_OF_NUMBERS = frozenset(("trang", "tr", "page", "of", "số", "trên"))
"""Words that stand only beside a page's number."""


def margins(package: WordPackage) -> tuple[list[str], list[str]]:
    """Return the lines with marks of secrecy, and the others, each once, without page numbers."""
    names = (name for kind in ("header", "footer") for name in package.parts(kind))
    roots = (root for name in names if (root := package.tree(name)) is not None)
    lines = (nfc(" ".join(line.split())) for root in roots for line in _lines(root))
    marks: list[str] = []
    others: list[str] = []
    for line in dict.fromkeys(filter(_tells, lines)):
        (marks if any(True for _ in secret_marks(line)) else others).append(line)
    return marks, others


def _tells(line: str) -> bool:
    words = "".join(letter if letter.isalpha() else " " for letter in line.casefold()).split()
    return not _OF_NUMBERS.issuperset(words)


def _lines(root: Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        words = paragraph.iter(f"{W}t")
        own = (each for each in words if next(each.iterancestors(f"{W}p")) is paragraph)
        yield "".join(each.text or "" for each in own)
    for each in root.iter():
        if local_name(each) == "textpath":
            yield each.get("string", "")
