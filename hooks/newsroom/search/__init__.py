"""The index that browsers look words up in, and the page that does.

Not for: related news.
"""
