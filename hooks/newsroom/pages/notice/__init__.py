"""The page of each notice.

Not for: what other pages show of it.
"""
