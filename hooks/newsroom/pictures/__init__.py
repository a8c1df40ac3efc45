"""Pictures: their files, their variants, and how a text shows them.

Not for: where pages put them.
"""
