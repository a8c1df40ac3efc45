"""Links of a text: their targets in the docs folder, and addresses relative to its page."""

from __future__ import annotations

import html
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from newsroom.notices.addresses import relative
from newsroom.notices.reference import Reference
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsroom.notices.addresses import Addresses

_TARGET = re.compile(
    r"\]\([ ]*(?:<(?P<angled>[^<>\n]+)>|(?P<plain>(?:[^()<>\n]|\((?:[^()\n]|\([^()\n]*\))*\))+))"
    r"|^[ \t>]*\[[^\]^\n]+\]:[ ]*\n?[ ]*<?(?P<defined>[^\s>]+)"
    r"|\s(?:src|href|poster|data|srcset)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'"
    r"|(?P<bare>[^\s\"'>]+))",
    re.MULTILINE | re.IGNORECASE,
)
_TITLE = re.compile(r"\s+[\"'].*")
_UNSAFE = re.compile(r"[\s\"<>\[\]\\^`{|}]|%(?![0-9A-Fa-f]{2})")
_FRONT = "index.md"
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


def references(text: str, path: str, first_line: int) -> Iterator[Reference]:
    """Yield the references of the page `path`, in Markdown or HTML, to the docs folder."""
    for address, line, _ in addresses_in(text, first_line):
        if target := resolve(address, path):
            yield Reference(target, line, anchor_of(address))


def addresses_in(text: str, first_line: int) -> Iterator[tuple[str, int, bool]]:
    """Yield each address of a text, with its line, and whether it stands in HTML."""
    if not ("](" in text or "]:" in text or "<" in text):
        return
    line, counted = first_line, 0
    for match in _TARGET.finditer(text):
        line, counted = line + text.count("\n", counted, match.start()), match.start()
        found = next(part for part in match.groups() if part is not None)
        if match[0].lstrip().lower().startswith("srcset"):
            parts = [each.split()[0] for each in found.split(",") if each.strip()]
        else:
            parts = [_TITLE.sub("", found).strip() if match["plain"] else found]
        for part in parts:
            yield (
                html.unescape(part),
                line,
                not (match["angled"] or match["plain"] or match["defined"]),
            )


def resolve(target: str, path: str) -> str:
    """Return where `target`, named in page `path`, lies in the docs folder; empty if outside."""
    place = docs_path(target, path)
    return "" if place == ".." or place.startswith("../") else place


def docs_path(target: str, path: str) -> str:
    """Return where `target` lies, seen from the docs folder; the folder itself is its front page.

    Empty for what leads to other sites, or to a place within the page.
    """
    target = nfc(unquote(target.partition("#")[0].partition("?")[0]))
    if not target or _SCHEME.match(target):
        return ""
    beside = "" if target.startswith("/") else posixpath.dirname(path)
    joined = posixpath.normpath(posixpath.join(beside, target.lstrip("/")))
    return _FRONT if joined == "." else joined


def goal_of(address: str, path: str, addresses: Addresses) -> tuple[str, str]:
    """Return where what the page `path` calls `address` lies, and the place within it."""
    own = address.startswith("#")
    return path if own else docs_path(addresses.within(address), path), anchor_of(address)


def anchor_of(address: str) -> str:
    """Return the place within a page that an address names."""
    return unquote(address.partition("#")[2])


def href_from(address: str, path: str, addresses: Addresses) -> str:
    """Return the address, relative to the page of `path`, of what its text calls `address`.

    Whatever is no file or page below the docs folder stays as it is.
    """
    name, mark, place = addresses.within(address).partition("#")
    target = resolve(name, path)
    if not target:
        return encoded(address)
    ends = "/" if name.endswith("/") and target != _FRONT else ""
    url = addresses.of(target) + ends
    return f"{relative(url, addresses.page(path))}{mark}{place}"


def encoded(address: str) -> str:
    """Return a web address with forbidden characters encoded, with which some are copied."""
    return _UNSAFE.sub(lambda match: quote(match[0]), address) if "//" in address else address
