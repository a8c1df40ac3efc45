"""Where in a browser a branch is put up for review: a pull request, or a merge request."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote, unquote, urlsplit

_SHORT = re.compile(r"(?:[^@/\s]+@)?(?P<host>[^:/\s]+\.[^:/\s]+):(?P<path>[^\s]+)")
"""As SSH has it: git@host:owner/name.git, but no drive of Windows."""
_NAMED = re.compile(r"^remote:.*?(https?://[^\s\"'<>]+)", re.MULTILINE)
"""How a server names an address."""
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
"""Of the whole net: a name of this machine's own, as SSH can be told some, has no pages."""
_SSH_OVER_HTTPS = re.compile(r"^(?:alt)?ssh\.")
"""How the hosts call the machine that takes SSH at the port of HTTPS."""

_PATTERNS = (
    ("github", "{site}/compare/{main}...{branch}?expand=1"),
    (
        "gitlab",
        (
            "{site}/-/merge_requests/new?merge_request%5Bsource_branch%5D={branch}"
            "&merge_request%5Btarget_branch%5D={main}"
        ),
    ),
    ("bitbucket", "{site}/pull-requests/new?source={branch}&dest={main}"),
    ("gitea", "{site}/compare/{main}...{branch}"),
    ("forgejo", "{site}/compare/{main}...{branch}"),
    ("codeberg", "{site}/compare/{main}...{branch}"),
)
"""By a word of the host's name."""


@dataclass(frozen=True, slots=True)
class _Site:
    """The page of a repository."""

    host: str
    address: str

    @classmethod
    def of(cls, remote: str) -> Self | None:
        """Read a remote's address; a folder has no page."""
        try:
            return cls._of(remote)
        except ValueError:  # no address that there could be
            return None

    @classmethod
    def _of(cls, remote: str) -> Self | None:
        if short := _SHORT.fullmatch(remote):
            host, path, scheme, port = short["host"], short["path"], "https", ""
        else:
            parts = urlsplit(remote)
            host, path = parts.hostname or "", parts.path
            is_web = parts.scheme in {"http", "https"}
            scheme = parts.scheme if is_web else "https"
            # The port of SSH is not the one of the pages.
            port = _port_of(parts.netloc) if is_web else ""
        host = _SSH_OVER_HTTPS.sub("", host.lower())
        path = path.strip("/").removesuffix(".git")
        if not _HOST.fullmatch(host) or not path:
            return None
        return cls(host, f"{scheme}://{host}{port}/{quote(unquote(path))}")


def _port_of(place: str) -> str:
    """Return the port of `user@host:port` with its colon, empty where none is written."""
    found = re.search(r":\d+\Z", place)
    return found[0] if found else ""


def review_address(remote: str, branch: str, *, main: str, said: str) -> str:
    """Return the address, empty where nobody knows it.

    `said` is how the server has answered the push: most name the address themselves.
    """
    for address in _NAMED.findall(said):
        if branch in unquote(address):
            return str(address)
    site = _Site.of(remote)
    if site is None:
        return ""
    for word, pattern in _PATTERNS:
        if word in site.host.split("."):
            return pattern.format(site=site.address, main=quote(main), branch=quote(branch))
    return ""
