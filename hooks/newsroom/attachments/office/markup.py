"""The XML within files of Office: parsed without its comments, and serialized."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.attachments.unfit import DAMAGED
from newsroom.filetypes.unfit import UnfitFileError

if TYPE_CHECKING:
    from lxml.etree import _Element

OFF = ("0", "false", "off")
"""How a file of Office says that something is switched off."""


def parsed(content: bytes, *, is_loose: bool = False) -> _Element:
    """Return the root of a document; refuse one with external entities.

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
        raise UnfitFileError(DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise UnfitFileError(DAMAGED)
    return root


def serialized(root: _Element) -> bytes:
    """Return a document as the bytes of its file."""
    from lxml import etree  # noqa: PLC0415 (few builds need it)

    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def local_name(element: _Element) -> str:
    """Return an element's name without its namespace, which differs between versions of Office.

    Empty for comments and the like, which are no elements.
    """
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def take_out(element: _Element) -> None:
    """Remove an element from its document."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def attribute(element: _Element | None, name: str = "val") -> str:
    """Return an attribute by its name without namespace, empty where there is none."""
    items = () if element is None else element.items()
    return str(next((value for key, value in items if str(key).rpartition("}")[2] == name), ""))


def is_on(element: _Element | None) -> bool:
    """Whether a property is switched on, as one is that says nothing else."""
    return element is not None and attribute(element) not in OFF


def has_text_in(element: _Element, name: str) -> bool:
    """Whether any descendant with this local name has text in it."""
    found = ("".join(each.itertext()) for each in element.iter(f"{{*}}{name}"))
    return any(map(str.isalnum, "".join(found)))
