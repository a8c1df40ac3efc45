"""Headers and footers that a file of Office shows on no page: left by a switch that is off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import OFF, attribute, is_on, take_out

if TYPE_CHECKING:
    from lxml.etree import _Element

    from newsroom.attachments.office.package import OfficePackage

_OF_SHEET = {
    "differentFirst": ("{*}firstHeader", "{*}firstFooter"),
    "differentOddEven": ("{*}evenHeader", "{*}evenFooter"),
}
"""What a sheet of Excel has only where it says so."""


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
