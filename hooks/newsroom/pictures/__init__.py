"""Picture files: what they are, their variants, and how a text shows them.

Not for: where pages put them.
"""
