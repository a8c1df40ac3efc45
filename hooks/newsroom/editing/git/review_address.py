"""Where in a browser a branch is put up for review: a pull request, or a merge request."""

from __future__ import annotations

import re
from types import MappingProxyType
from urllib.parse import quote, unquote, urlsplit

_SHORT = re.compile(r"(?:[^@/\s]+@)?([^:/\s]+\.[^:/\s]+):(\S+)")
"""As SSH has it: git@host:owner/name.git, but no drive of Windows."""
_NAMED = re.compile(r"^remote:.*?(https?://[^\s\"'<>]+)", re.MULTILINE)
"""How a server names an address."""
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
"""Of the whole net: a name of this machine's own, as SSH can be told some, has no pages."""
_SSH_OVER_HTTPS = re.compile(r"^(?:alt)?ssh\.")
"""How the hosts call the machine that takes SSH at the port of HTTPS."""
_PATTERNS = MappingProxyType(
    {
        "github": "{page}/compare/{main}...{branch}?expand=1",
        "gitlab": "{page}/-/merge_requests/new?merge_request%5Bsource_branch%5D={branch}"
        "&merge_request%5Btarget_branch%5D={main}",
        "bitbucket": "{page}/pull-requests/new?source={branch}&dest={main}",
        **dict.fromkeys(("gitea", "forgejo", "codeberg"), "{page}/compare/{main}...{branch}"),
    }
)
"""By a word of the host's name."""


def review_address(remote: str, branch: str, *, main: str, said: str) -> str:
    """Return the address, empty where nobody knows it.

    `said` is how the server has answered the push: most name the address themselves.
    """
    for address in _NAMED.findall(said):
        if branch in unquote(address):
            return str(address)
    try:
        host, page = _page_of(remote)
    except ValueError:  # no address that there could be
        return ""
    pattern = next((_PATTERNS[word] for word in host.split(".") if word in _PATTERNS), "")
    return pattern.format(page=page, main=quote(main), branch=quote(branch))


def _page_of(remote: str) -> tuple[str, str]:
    """Return the host and the page of a repository by its remote's address; a folder has none."""
    parts = urlsplit(_SHORT.sub(r"ssh://\1/\2", remote) if _SHORT.fullmatch(remote) else remote)
    host = _SSH_OVER_HTTPS.sub("", parts.hostname or "")
    path = parts.path.strip("/").removesuffix(".git")
    if not _HOST.fullmatch(host) or not path:
        return "", ""
    # The port of SSH is not the one of the pages.
    is_web = parts.scheme in {"http", "https"}
    port = f":{parts.port}" if is_web and parts.port else ""
    return host, f"{parts.scheme if is_web else 'https'}://{host}{port}/{quote(unquote(path))}"
