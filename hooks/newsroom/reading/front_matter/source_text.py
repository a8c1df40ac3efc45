"""The text of a file in the encodings of editors' programs."""

from __future__ import annotations

from newsroom.text.vietnamese import nfc

_MARK = "\ufeff"
"""What Windows puts before a text; it is no part of it."""
_BEGINNINGS = {
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"-\0-\0": "utf-16-le",
    b"\0-\0-": "utf-16-be",
}
"""How files begin that are not UTF-8: with their own mark, or with dashes of two bytes."""
_BLANKS = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the first sign of a file."""


def encoding_of(source: bytes) -> str:
    """Return the form of Unicode in which a file is stored."""
    return next((name for start, name in _BEGINNINGS.items() if source.startswith(start)), "utf-8")


def source_text(source: bytes, errors: str = "strict") -> str:
    """Return the text of a file in the composed form. Raises `UnicodeDecodeError`."""
    return nfc(source.decode(encoding_of(source), errors)).lstrip(_MARK)


def from_first_sign(source: bytes) -> bytes:
    """Return a file without its mark and the blanks before its first sign."""
    return source.lstrip(_BLANKS)
