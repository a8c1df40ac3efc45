"""Lists of notices: all, by category, tag, author, year, month; and the directory of each kind.

Not for: lists of documents, affairs and events.
"""
