"""Saved pages read into manuscripts: the article found among what the site puts around it.

Not for: what is a title or a caption in the article's text.
"""
