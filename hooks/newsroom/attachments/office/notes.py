"""Notes of a Word file that no reference leads to any more: Word never shows them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from newsroom.attachments.office.markup import attribute, take_out

if TYPE_CHECKING:
    from newsroom.attachments.office.package import OfficePackage

_KINDS = ("footnote", "endnote")


def take_out_lost_notes(package: OfficePackage) -> None:
    """Remove the notes that no reference leads to; the separators between text and notes stay."""
    texts = package.roots("officeDocument").values()
    for kind in _KINDS:
        leading = chain.from_iterable(root.iter(f"{{*}}{kind}Reference") for root in texts)
        led_to = {attribute(each, "id") for each in leading}
        for root in package.roots(f"{kind}s").values():
            for note in list(root.iterchildren(f"{{*}}{kind}")):
                if not attribute(note, "type") and attribute(note, "id") not in led_to:
                    take_out(note)
