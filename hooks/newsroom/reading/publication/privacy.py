"""Files that are not for the public: of unpublished notices and pages, and leftovers."""

from __future__ import annotations

import fnmatch
import html
import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsroom.filetypes.names import is_markdown
from newsroom.reading.text import links
from newsroom.text.problem import Problem
from newsroom.text.vietnamese import nfc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from newsroom.notices.notice import Notice

_LEFTOVERS = re.compile("|".join(map(fnmatch.translate, (
    "~$*", "*~", "*.bak", "*.old", "*.orig", "*.rej", "*.tmp", "*.swp", "#*#", ".*", "*.md.txt",
    "thumbs.db", "desktop.ini", "ehthumbs.db", "*.lnk", "*.part", "*.crdownload",
))))  # fmt: skip
"""Files that programs leave behind; their names hold no word for readers."""
_OF_SITES = frozenset(
    """
    .asc .css .eot .htm .html .ico .ics .js .json .map .mjs .otf .pdf .svg .ttf .webmanifest .woff
    .woff2 .xml .xsl
    """.split()  # noqa: SIM905 (as a page of words)
)
"""Suffixes of what sites have besides their pages, though no page names it."""
_OF_SERVERS = re.compile(
    r"cname|_headers|_redirects|apple-app-site-association"
    r"|(?:robots|humans|security|llms|(?:app-)?ads|[0-9a-f]{8,})\.txt"
)
"""Names that servers and search engines look for; the last is by which they know whose site it is.

Any other text is an office's own notes.
"""
_NEVER_PUBLISHED = "là tệp tạm hoặc bản sao lưu nên không được đăng; dùng tệp gốc"
_WELL_KNOWN = ".well-known/"
_ASSETS = "assets/"
"""Where the look of the site lies, which styles and the configuration name."""


def named_in(path: str, text: str, among: Iterable[str]) -> set[str]:
    """Return what the page `path` points to, or spells out, of the files `among`."""
    found = {each.path for each in links.references(text, path, 1)}
    spelled = nfc(unquote(html.unescape(text)))
    return found | {each for each in among if "/" in each and _is_spelled(nfc(each), spelled)}


def withheld(
    folder: str,
    paths: Iterable[str],
    *,
    public: AbstractSet[str],
    private: AbstractSet[str],
    fixed: AbstractSet[str],
) -> dict[str, str]:
    """Return the files that must not be published, each with the reason why.

    `public` is what published notices and pages name, `private` what others do, `fixed`
    what the configuration names: that, and pages, are never withheld. In the news `folder` a file
    belongs to the notices that name it, and notices are never published as they are written.
    """
    found = {}
    for path in paths:
        inside, is_page = path.startswith(f"{folder}/"), is_markdown(path)
        if is_page and not inside:
            continue
        if is_leftover(path):
            found[path] = "tệp tạm hoặc bản sao lưu"
        elif is_page:
            found[path] = ""
        elif path in public or path in fixed:
            continue
        elif path in private:
            found[path] = "chỉ tin hay trang chưa đăng, đã thu hồi nhắc tới"
        elif inside:
            found[path] = "không tin nào đã đăng dùng"
        elif _is_work(path):
            found[path] = "không trang nào dùng"
    return found


def dangling(
    shown: Iterable[Notice], notices: AbstractSet[str], pages: AbstractSet[str]
) -> Iterator[Problem]:
    """Yield the links in published notices to unpublished `notices` and `pages`, given by path."""
    for notice in shown:
        for link in notice.links:
            found = f'liên kết tới "{link.path}" là'
            named = {link.path, f"{link.path}.md"}  # by its file, or by its address
            if not notices.isdisjoint(named):
                remedy = 'đưa vào "related" để tự hiện khi tin được đăng'
                text = f"{found} tin chưa đăng; bỏ liên kết, hoặc {remedy}"
                yield Problem(notice.path, link.line, text)
            elif not pages.isdisjoint(named):
                text = f"{found} trang chưa đăng; bỏ liên kết, hoặc đăng trang ấy trước"
                yield Problem(notice.path, link.line, text)


def leftovers_named(notices: Iterable[Notice]) -> Iterator[Problem]:
    """Yield a problem for each file that a notice names and that is never published."""
    for notice in notices:
        for file in notice.files:
            if is_leftover(file.path):
                yield file.problem(notice.path, _NEVER_PUBLISHED)


def _is_spelled(path: str, text: str) -> bool:
    """Whether a whole path stands in a text, be it in code or in a comment."""
    start = text.find(path)
    while start >= 0:
        before, after = text[max(0, start - 1) : start], text[start + len(path) :][:1]
        if not re.fullmatch(r"[\w-]", before) and not re.fullmatch(r"[\w-]", after):
            return True
        start = text.find(path, start + 1)
    return False


def is_leftover(path: str) -> bool:
    """Whether a file is a leftover of a program, such as a lock or a thumbnail."""
    return _LEFTOVERS.match(posixpath.basename(path).lower()) is not None


def _is_work(path: str) -> bool:
    """Whether a file is of the kinds that offices work with, published only where named."""
    if path.startswith((_ASSETS, _WELL_KNOWN)):
        return False
    name = posixpath.basename(path).lower()
    return posixpath.splitext(name)[1] not in _OF_SITES and not _OF_SERVERS.fullmatch(name)
