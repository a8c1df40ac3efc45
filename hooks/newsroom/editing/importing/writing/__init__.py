"""Manuscripts written as the site keeps notices: Markdown below front matter, pictures beside it.

Not for: reading files, or guessing what their words are.
"""
