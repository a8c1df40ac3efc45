"""What a notice is, what files beside it are, and what mkdocs.yml says of the news.

Not for: reading any of them.
"""
