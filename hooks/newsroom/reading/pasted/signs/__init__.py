"""Signs among words: those that Markdown means, and those that stand for themselves.

Not for: signs that say what a line is.
"""
