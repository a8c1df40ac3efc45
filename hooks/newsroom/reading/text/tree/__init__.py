"""The tree of a text's checked HTML: its words, and its layout for the site.

Not for: Markdown, from which it was made.
"""
