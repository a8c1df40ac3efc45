"""Word files read into manuscripts: words, numbers and tables as Word shows them.

Not for: what is a title or a caption in them.
"""
