"""Signs in prose: those that are marks of Markdown, and those that are meant literally.

Not for: signs that say what a line is.
"""
