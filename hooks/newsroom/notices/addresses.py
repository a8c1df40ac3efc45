"""Where everything is published."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

MEDIA_TYPES = MappingProxyType({"xml": "application/rss+xml", "json": "application/feed+json"})
"""Of the formats of feeds, by the suffix of their files."""
CATEGORIES, TAGS, AUTHORS, ARCHIVE = "chuyen-muc", "chu-de", "tac-gia", "luu-tru"
"""Where collections of each kind lie in the site."""
_SAFE = re.compile(r"[a-z0-9/._-]*")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The one place in which addresses of the site are formed."""

    directory_urls: bool
    """Whether a page is a folder of its own, as MkDocs' `use_directory_urls`."""
    site: str = ""
    """Where readers find the site, empty where nobody has said it."""
    folder: str = ""
    """That of the news, below the docs folder as in the site."""

    def within(self, address: str) -> str:
        """Return the web address of a notice of this site as one from its root, others as they are.

        What else lies at the same host need not be this site's.
        """
        scheme, _, place = address.partition("://")
        home = self.site.partition("://")[2].rstrip("/")
        is_ours = (
            home and scheme in ("http", "https") and place.startswith(f"{home}/{self.folder}/")
        )
        return place.removeprefix(home) if is_ours else address

    def file(self, path: str) -> str:
        """Return the file in the site of the page written at `path` below the docs folder."""
        stem = path.removesuffix(".md")
        is_index = not self.directory_urls or stem == "index" or stem.endswith("/index")
        return f"{stem}.html" if is_index else f"{stem}/index.html"

    def page(self, path: str) -> str:
        """Return the address of the page written at `path` below the docs folder."""
        file = self.file(path)
        address = file.removesuffix("index.html") if self.directory_urls else file
        return address if _SAFE.fullmatch(address) else quote(address)

    def of(self, path: str) -> str:
        """Return the address of any file of the docs folder."""
        return self.page(path) if path.endswith(".md") else quote(path)

    def collection(self, folder: str, number: int | None = None) -> str:
        """Return the address of a collection's front page, or of a numbered page."""
        return self.page(collection_path(folder, number))


def collection_path(folder: str, number: int | None = None) -> str:
    """Return the path of a collection's front page, or of a numbered page."""
    return f"{folder}/index.md" if number is None else f"{folder}/trang/{number}/index.md"


def root_of(url: str) -> str:
    """Return the way from a page's address to the site's root, without a slash at its end."""
    return "/".join([".."] * url.count("/")) or "."


def relative(url: str, page: str) -> str:
    """Return the way from the page at the address `page` to `url`, both relative to the site."""
    way = posixpath.relpath(f"/{url}", f"/{page.rpartition('/')[0]}")
    return f"{way}/" if url.endswith("/") or not url else way


def feed_path(page: str, suffix: str) -> str:
    """Return the address, which is also the file, of the feed of the list at `page`."""
    return f"{page.removesuffix('index.html')}feed.{suffix}"


def feed_paths(page: str) -> list[str]:
    """Return the addresses of the feeds of the list at `page`, in every format."""
    return [feed_path(page, suffix) for suffix in MEDIA_TYPES]
