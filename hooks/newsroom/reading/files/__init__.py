"""The docs folder: what lies there, under which names, and where a notice belongs.

Not for: what is written in the files.
"""
