"""The XML within files of Office: read without its remarks, and written down again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.unfit import DAMAGED, UnfitAttachmentError

if TYPE_CHECKING:
    from lxml.etree import _Element

OFF = ("0", "false", "off")
"""How a file of Office says that something is switched off."""


def parsed(content: bytes, *, is_loose: bool = False) -> _Element:
    """Return the root of a document; one that brings in others is refused.

    One that `is_loose` need not be well-formed.
    """
    from lxml import etree  # noqa: PLC0415 (few builds need it)

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=is_loose,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnfitAttachmentError(DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise UnfitAttachmentError(DAMAGED)
    return root


def serialized(root: _Element) -> bytes:
    """Return a document as a file."""
    from lxml import etree  # noqa: PLC0415 (few builds need it)

    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace, which has several forms."""
    return str(element.tag).rpartition("}")[2]


def take_out(element: _Element) -> None:
    """Take an element out of its document."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def said(element: _Element | None, name: str = "val") -> str:
    """Return what an attribute says by its name without its namespace, empty where it is not."""
    items = () if element is None else element.items()
    return str(next((value for key, value in items if str(key).rpartition("}")[2] == name), ""))


def is_on(element: _Element | None) -> bool:
    """Whether a property is switched on, as one is that says nothing else."""
    return element is not None and said(element) not in OFF


def says(element: _Element, name: str) -> bool:
    """Whether there are words or figures within the elements of a name that one holds."""
    found = ("".join(each.itertext()) for each in element.iter(f"{{*}}{name}"))
    return any(map(str.isalnum, "".join(found)))
