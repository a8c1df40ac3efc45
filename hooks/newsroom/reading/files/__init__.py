"""The docs folder: its files, their names, and the places of notices.

Not for: what is written in the files.
"""
