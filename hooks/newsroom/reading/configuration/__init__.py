"""mkdocs.yml as its editors write it: the options of the news, and those around them.

Not for: which options there are, which `notices` describes.
"""
