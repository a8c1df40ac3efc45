"""The engine: makes the files that have changed, keeps the others, puts them into the site at once.

Not for: news. It knows none, and could build anything.
"""
