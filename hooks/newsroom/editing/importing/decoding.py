"""The encodings in which texts and pages were saved over the years."""

from __future__ import annotations

import codecs
import re

from newsroom.text.legacy.encodings import detect
from newsroom.text.vietnamese import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as the mark of UTF-16 does
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
"""Bytes at the beginning of a file, where it may name its encoding."""
_VIETNAMESE = "cp1258"
_WESTERN = "cp1252"


def decode(content: bytes) -> str:
    """Return the text of a file in NFC, with plain line feeds, whatever encoding it declares.

    What is valid UTF-8 is UTF-8 whatever the file declares; only then it is asked.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _composed(content.decode(name, "replace"))
    if b"\0" in content[:_HEAD]:
        first = content.find(b"\0")
        return _composed(content.decode("utf-16-le" if first % 2 else "utf-16-be", "replace"))
    try:
        return _composed(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _composed(_of_single_bytes(content))


def _of_single_bytes(content: bytes) -> str:
    """Return text of an age when one byte was one letter."""
    declared = _DECLARED.search(content[:_HEAD])
    name = declared[1].decode("ascii").lower() if declared else ""
    western = content.decode("latin-1")
    if detect(western):
        return western  # the fonts of the page, or `in_unicode`, tell its letters
    for encoding in (name, _VIETNAMESE, _WESTERN):
        try:
            if encoding and encoding not in ("utf-8", "utf8"):
                return content.decode(encoding)
        except (LookupError, ValueError):
            continue
    return western


def _composed(text: str) -> str:
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
