"""What a file of Office holds and no page of it shows: headers, notes, and names of its own."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import OFF, attribute, is_on, local_name, take_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from newsroom.attachments.office.package import OfficePackage

_OF_SHEET = {
    "differentFirst": ("{*}firstHeader", "{*}firstFooter"),
    "differentOddEven": ("{*}evenHeader", "{*}evenFooter"),
}
"""What a sheet of Excel has only where it says so."""
_NOTES = ("footnote", "endnote")
_WORD = re.compile(r"\w+")
_LEADING = ("{*}instrText", "{*}fldSimple", "{*}hyperlink")
"""Elements of a Word file that may lead to a bookmark."""


def take_out_unshown_margins(package: OfficePackage) -> bool:
    """Remove the references to headers and footers that no page shows; return whether any was."""
    settings = package.roots("settings").values()
    has_even_pages = any(is_on(root.find("{*}evenAndOddHeaders")) for root in settings)
    is_taken = False
    for root in package.roots("officeDocument").values():
        # A section without a first header of its own has that of an earlier one.
        has_first_pages = any(map(is_on, root.iter("{*}titlePg")))
        is_shown = {"first": has_first_pages, "even": has_even_pages}
        for each in list(root.iter("{*}headerReference", "{*}footerReference")):
            if not is_shown.get(attribute(each, "type"), True):
                take_out(each)
                is_taken = True
    return is_taken


def take_out_unshown_lines(sheet: _Element) -> None:
    """Remove from a sheet of Excel the headers and footers that no page shows."""
    for margins in sheet.iterchildren("{*}headerFooter"):
        for switch, names in _OF_SHEET.items():
            if margins.get(switch, OFF[0]) in OFF:
                for each in list(margins.iterchildren(*names)):
                    take_out(each)


def take_out_lost_notes(package: OfficePackage) -> None:
    """Remove the notes that no reference leads to; the separators between text and notes stay."""
    texts = package.roots("officeDocument").values()
    for kind in _NOTES:
        leading = chain.from_iterable(root.iter(f"{{*}}{kind}Reference") for root in texts)
        led_to = {attribute(each, "id") for each in leading}
        for root in package.roots(f"{kind}s").values():
            for note in list(root.iterchildren(f"{{*}}{kind}")):
                if not attribute(note, "type") and attribute(note, "id") not in led_to:
                    take_out(note)


def take_out_names(roots: Iterable[_Element]) -> None:
    """Remove from a file's parts the names that no reader sees and nothing in the file needs."""
    parts = list(roots)
    needed = {word for root in parts for word in _WORD.findall("".join(_codes(root)))}
    for root in parts:
        for each in root.iter("{*}nvPicPr"):  # a picture is first called as its file was
            each[0].set("name", "")
        gone = set()
        for each in list(root.iter("{*}bookmarkStart", "{*}bookmarkEnd")):
            if local_name(each) == "bookmarkStart" and attribute(each, "name") not in needed:
                gone.add(attribute(each, "id"))
            if attribute(each, "id") in gone:
                take_out(each)


def _codes(root: _Element) -> Iterator[str]:
    """Yield the codes of fields and the targets of links; one code may stand in several pieces."""
    for each in root.iter(*_LEADING):
        is_piece = local_name(each) == "instrText"
        yield (
            each.text or ""
            if is_piece
            else f" {attribute(each, 'instr')} {attribute(each, 'anchor')} "
        )
