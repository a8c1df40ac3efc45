"""The format of the index: constants that the page's scripts are given, and names of its files."""

from __future__ import annotations

from newsroom.building.fingerprint import digest

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
"""The digits: what JSON need not escape."""
LAST = 62
"""The first so many digits end a number; the others go before them."""
OFTEN, TITLE = 1, 2
"""That a notice is much about a key; that its title has it."""
KINDS = 4
"""In how many ways a notice can have a key."""
FOLDER = "tim-kiem"
"""Where search lies in the site."""
CATALOGUE = f"{FOLDER}/danh-muc.json"
"""The only file whose name stays."""
_NAME = 10
"""Characters of a name: enough that no two files of a site share one."""


def hashed_name(content: bytes) -> str:
    """Return the name of a file, a hash of its content."""
    return digest(content)[:_NAME]


def path_of(folder: str, name: str) -> str:
    """Return where a file lies in the site, one of those that are named by their content."""
    return f"{FOLDER}/{folder}/{name}.json"
