"""What other pages show of a notice: its card or teaser, its state, its files.

Not for: the notice's own page.
"""
