"""Recognition of what a manuscript holds: its title, date, byline, lead, captions, category.

Not for: reading files, or writing what was recognised.
"""
