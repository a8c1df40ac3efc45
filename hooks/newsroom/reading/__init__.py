"""From an editor's file to a notice with checked content, or to every fault of it.

Not for: what pages show.
"""
