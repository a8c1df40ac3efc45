"""The site once it is built: recorded, inspected, shown to reviewers, published.

Not for: making any of its pages.
"""
