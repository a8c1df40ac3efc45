"""Constants of the index's format, which the scripts of the search page are given."""

from __future__ import annotations

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
"""The digits: what JSON need not escape."""
LAST = 62
"""The first so many digits end a number; the others go before them."""
OFTEN, TITLE = 1, 2
"""That a notice is much about a key; that its title has it."""
KINDS = 4
"""In how many ways a notice can have a key."""
