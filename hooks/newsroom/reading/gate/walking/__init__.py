"""The walk through HTML that a parser has balanced: what stays, what goes, what is a fault.

Not for: Markdown.
"""
