"""Notes of a Word file that nothing leads to any more: Word shows none of their words."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import said, take_out

if TYPE_CHECKING:
    from newsroom.attachments.office.package import OfficePackage

_KINDS = ("footnote", "endnote")


def take_out_lost_notes(package: OfficePackage) -> None:
    """Take out the notes that no place of the text leads to; what parts notes from it stays."""
    texts = package.roots("officeDocument").values()
    for kind in _KINDS:
        leading = chain.from_iterable(root.iter(f"{{*}}{kind}Reference") for root in texts)
        led_to = {said(each, "id") for each in leading}
        for root in package.roots(f"{kind}s").values():
            for note in list(root.iterchildren(f"{{*}}{kind}")):
                if not said(note, "type") and said(note, "id") not in led_to:
                    take_out(note)
