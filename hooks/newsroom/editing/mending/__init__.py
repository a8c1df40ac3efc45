"""What `check --fix` mends in a page: only what loses no word of it.

Not for: guessing what an editor meant where two readings are possible.
"""
