"""The lists of notices: all of them, by category, tag, author, year, month; the list of each kind.

Not for: lists of documents, affairs and events.
"""
