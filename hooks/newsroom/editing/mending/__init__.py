"""What `check --fix` mends in a page: only what changes none of its words.

Not for: guessing what an editor meant where two readings are possible.
"""
