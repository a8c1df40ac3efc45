"""Search: the index that browsers look words up in, and the search page.

Not for: related news.
"""
