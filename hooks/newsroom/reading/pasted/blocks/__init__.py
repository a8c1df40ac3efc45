"""Lines joined to paragraphs, items of lists, headings: the blocks of Markdown.

Not for: the words within a block.
"""
