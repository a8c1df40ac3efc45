"""mkdocs.yml as its editors write it, and the options of the news in it.

Not for: which options there are, which `notices` describes.
"""
