"""Attributes in braces behind what they are of, as ordinary pages may have: `{ .md-button }`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

if TYPE_CHECKING:
    from markdown import Markdown

_NAME = "attr_list"
_AS_BEFORE = 8
"""The place among other extensions that it has of its own."""
_ITEM = r"""(?:[.#][A-Za-z_][\w:-]*|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}=]+))"""
_LIST = rf"\{{:?[ ]*({_ITEM}(?:[ ]+{_ITEM})*)[ ]*\}}"


class AttributeLists(Extension):
    """An extension of Python-Markdown that leaves words in braces, `Biểu mẫu {M01}`, to readers.

    Its own `attr_list` takes any word for an attribute, and off the page.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take the place of `attr_list`, where the site has it."""
        if _NAME in md.treeprocessors:
            md.treeprocessors.register(_NamedAttributes(md), _NAME, _AS_BEFORE)


class _NamedAttributes(AttrListTreeprocessor):
    """Gives elements their attributes where all that stands in the braces is one."""

    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")  # type: ignore[misc] # Python-Markdown's stubs
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(_LIST)  # type: ignore[misc]
