"""The tree of a text's checked HTML: its words, its frames, its last touch.

Not for: Markdown, from which it was made.
"""
