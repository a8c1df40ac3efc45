"""Attachments: which files may be given to readers, and what of them is left out.

Not for: where notices name them. Pictures in a text are next door.
"""
