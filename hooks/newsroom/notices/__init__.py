"""What a notice is, and what mkdocs.yml says of the news.

Not for: reading any of them.
"""
