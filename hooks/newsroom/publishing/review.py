"""A copy of a built site for reviewers of a change: marked, and kept from search engines."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_ROBOTS = "User-agent: *\nDisallow: /\n"
_HEAD = b"<head>"
_NOINDEX = b'<head>\n<meta name="robots" content="noindex, nofollow">'
_BODY = re.compile(rb"<body[^>]*>")
_NOTE = (
    '\n<p role="note"><strong>Bản xem thử của một thay đổi đang chờ duyệt, '
    "không phải trang chính thức.</strong></p>"
).encode()
_LONGEST = 40
"""Pages named in one list."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences between two sites, each page by its address."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


def review_copy(site: Path, target: Path) -> None:
    """Copy a built site, each page marked as a review's and kept from search engines."""
    shutil.copytree(site, target)
    for page in target.rglob("*.html"):
        content = page.read_bytes().replace(_HEAD, _NOINDEX, 1)
        page.write_bytes(_BODY.sub(lambda body: body[0] + _NOTE, content, count=1))
    (target / "robots.txt").write_text(_ROBOTS, encoding="utf-8")


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """Compare the pages of two sites, each given by the hashes of its files."""
    old, new = _pages(before), _pages(after)
    both = old.keys() & new.keys()
    return Changes(
        new=tuple(sorted(new.keys() - old.keys())),
        changed=tuple(sorted(address for address in both if old[address] != new[address])),
        gone=tuple(sorted(old.keys() - new.keys())),
    )


def summary(found: Changes, *, folder: str) -> str:
    """Return what reviewers read of the changes, as Markdown; notices are those of `folder`."""
    lists = [("Trang mới", found.new), ("Trang thay đổi", found.changed)]
    lists.append(("Trang không còn", found.gone))
    notice = re.compile(rf"/{re.escape(folder)}/\d{{4}}/.")

    def notices_first(address: str) -> tuple[bool, str]:
        return notice.match(address) is None, address

    lines = [
        line
        for title, addresses in lists
        for line in _listed(title, sorted(addresses, key=notices_first))
    ]
    return "\n".join(["## Thay đổi so với trang đang có", *(lines or ["", "Không có gì."])]) + "\n"


def _listed(title: str, addresses: Sequence[str]) -> Iterator[str]:
    if addresses:
        yield from ("", f"### {title}: {len(addresses)}", "")
        yield from (f"- `{address}`" for address in addresses[:_LONGEST])
    if len(addresses) > _LONGEST:
        yield f"- và {len(addresses) - _LONGEST} trang nữa"


def _pages(files: Mapping[str, str]) -> dict[str, str]:
    """Return the hashes of pages by their addresses."""
    pages = {path: digest for path, digest in files.items() if path.endswith(".html")}
    return {f"/{path.removesuffix('index.html')}": digest for path, digest in pages.items()}
