"""File types: what a file is by its name, and what by its content.

Not for: whether readers may have it, which `pictures` and `attachments` decide.
"""
