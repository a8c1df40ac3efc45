"""What a file is, by its name and by its content.

Not for: whether readers may have it, which `pictures` and `attachments` decide.
"""
