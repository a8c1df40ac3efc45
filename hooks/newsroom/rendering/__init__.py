"""Rendering: the view and the content of a page, put into a template.

Not for: deciding what a page shows.
"""
