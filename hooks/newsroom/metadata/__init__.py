"""Metadata of pages for machines: their heads, and linked data.

Not for: what readers see.
"""
