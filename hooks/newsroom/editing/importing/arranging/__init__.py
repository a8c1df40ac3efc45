"""Blocks of a manuscript arranged as they are read: layout tables, tabs, bullets, broken lines.

Not for: what the blocks are, such as a title or a caption.
"""
