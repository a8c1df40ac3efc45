"""Mistyped addresses and unfinished links, with what was meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsroom.text.shortened import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAIL = re.compile(r"[^\s@/:<>(),?]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_TELEPHONE = re.compile(r"\+?\(?\d(?:[ .()-]{0,2}\d){8,13}")
_MISSPELT = re.compile(
    r"(?:h?t{1,3}ps?|h?tt?pps?|hppts?)(?:[:;]?[/\\]{1,3}|[:;])(?P<rest>\w.*)", re.IGNORECASE
)
_RIGHT = re.compile(r"https?:", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[\w-]{1,63}\.){1,6}(?:vn|com|org|net|info|edu|gov|asia|io)(?:[/?#:].*)?", re.IGNORECASE
)
_LINK = r"\[[^\[\]\n]{0,200}\]"
_UNFINISHED = (
    (
        re.compile(
            rf"{_LINK}\(https?://[^\s()<>\"]{{1,500}}(?:[ \t][^()\n]{{0,500}})?$"
            r"(?!\n[^\s()]{1,500}\))",
            re.MULTILINE,
        ),
        'chưa có dấu ")" ở cuối địa chỉ',
    ),
    (
        re.compile(
            r"\([^()\n]{1,200}\)\[https?://[^\[\]\s]{1,500}\]"
            r"|\(https?://[^\s()]{1,500}\)\[[^\W\d][^\[\]\n]{0,200}\](?![(\[])"
        ),
        "đảo hai thứ ngoặc",
    ),
    (
        re.compile(r"\[[^\[\]\n]{0,100}[^\W\d_][^\[\]\n]{0,100}\]https?://[^\s\[\]]++(?!\[/)"),
        "thiếu ngoặc",
    ),
    (re.compile(rf"{_LINK}\(https?://[^\s()<>]{{1,500}}\n[^\s()]{{1,500}}\)"), "bị ngắt dòng"),
)
_PARTED = re.compile(
    r"(?<!\()https?://[^\s()<>]{1,500}[/\-_=&?%]\n(?=[a-z0-9])"
    r"(?!(?:[\dh:.,;)/-]+|[a-z][.)/])(?:\s|$))[^\s()<>]*[-/._=&?%\d][^\s()<>]*"
)
"""A bare address that goes on, as it seems, in the next line; no number, hour or day begins it."""
_SHOWN = 60


def meant_address(target: str) -> str:
    """Return the address that was meant by one that leads nowhere, empty where none is likely."""
    if _MAIL.fullmatch(target):
        return f"mailto:{target}"
    if _TELEPHONE.fullmatch(target):
        return "tel:" + re.sub(r"[^\d+]", "", target)
    misspelt = _MISSPELT.fullmatch(target)
    if misspelt and "." in misspelt["rest"] and not _RIGHT.match(target):
        return f"https://{misspelt['rest']}"
    return f"https://{target}" if _HOST.fullmatch(target) else ""


def is_no_mail(target: str) -> bool:
    """Whether an address says that it is one of mail, and is none."""
    if not target.lower().startswith("mailto:"):
        return False
    people = unquote(target[len("mailto:") :]).partition("?")[0]
    return bool(people.strip()) and not all(
        _MAIL.fullmatch(each.strip()) for each in re.split("[,;]", people)
    )


def unfinished_links(text: str) -> Iterator[tuple[int, str]]:
    """Yield place and message of each link that lacks a sign, in a text without code."""
    if "http" not in text.lower():
        return
    for found in _PARTED.finditer(text):
        told = f'địa chỉ "{_short(found[0])}" bị ngắt dòng; viết liền trên một dòng'
        yield found.start(), f"{told}, hoặc để dòng trống sau địa chỉ nếu nó hết ở đó"
    for pattern, fault in _UNFINISHED if "[" in text else ():
        for found in pattern.finditer(text):
            told = f'liên kết "{_short(found[0])}" {fault}'
            yield found.start(), f"{told}; viết trên một dòng, như [chữ cần hiện](https://…)"


def _short(found: str) -> str:
    return shortened(" ".join(found.split()), _SHOWN)
