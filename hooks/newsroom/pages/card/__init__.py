"""A notice on other pages: its card or teaser, its state, its files.

Not for: the notice's own page.
"""
