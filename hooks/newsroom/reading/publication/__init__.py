"""Publication: which pages and files the public may see.

Not for: what a single notice may say.
"""
