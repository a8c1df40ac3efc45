"""The notice and all that belongs to it, and the settings of the news.

Not for: reading any of them.
"""
