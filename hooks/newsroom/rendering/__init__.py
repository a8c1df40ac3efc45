"""Draws pages: their view and their content, put into a template.

Not for: deciding what a page shows.
"""
