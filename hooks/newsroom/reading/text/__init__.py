"""The text of a notice: Markdown made checked HTML, its words and its links.

Not for: what was pasted, which comes before, and the gate between.
"""
