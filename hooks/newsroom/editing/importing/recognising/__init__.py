"""What the words of a manuscript are: its title, date, byline, lead, captions, category.

Not for: reading files, or writing what was recognised.
"""
