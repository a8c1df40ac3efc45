"""Blocks of Markdown: lines joined to paragraphs, items of lists, headings.

Not for: the words within a block.
"""
