"""HTML among Markdown: told from other signs, set aside while Markdown works, and put back.

Not for: what of it readers may be shown.
"""
