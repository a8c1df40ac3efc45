"""What is told of a file, said of the form that stands for it."""

from __future__ import annotations

import re

from newsroom.editing.editor.notice.values import BY_NAME
from newsroom.text.problem import FormMessage

_UNWRITTEN = re.compile(r'(?:thiếu|để trống) ("[a-z_.]+"); viết như ')
"""What the reader says of a key, where the form has an empty box."""
_OWN_KEY = re.compile(r"\A[a-z_]+: ")
"""How what is told of a value begins: on the page it stands below the value's box."""
_LINK = re.compile(r"viết (như )?\[[^\]]*\]\(([^()]+)\)")
"""How a link is to be written, which on the page has a button."""
_KEY = re.compile(r'"([a-z_]+)(?:\.([a-z_]+))?"')
"""A key of the file, which the form calls by its label."""


def in_terms_of_the_form(message: str) -> str:
    """Return a message as it fits the form, with keys by their labels."""
    if isinstance(message, FormMessage):
        return message.in_form
    message = _OWN_KEY.sub("", message)
    if (unwritten := _UNWRITTEN.match(message)) and (label := _label(unwritten[1])):
        return f"chưa ghi {label.lower()}"
    message = _LINK.sub(r"chọn chữ, bấm “Liên kết” rồi ghi \1\2", message)
    return _KEY.sub(_by_label, message)


def _by_label(key: re.Match[str]) -> str:
    label = _label(key[0])
    return f"“{label}”" if label else key[0]


def _label(written: str) -> str:
    """Return what the form calls a key that stands in quotation marks; empty where it is none."""
    found = _KEY.fullmatch(written)
    key = BY_NAME.get(found[1]) if found else None
    if not found or not key:
        return ""
    if not found[2]:
        return key.label
    return next((each.label for each in key.keys if each.name == found[2]), "")
