"""The text of a notice: Markdown made HTML, looked at, and what it says and leads to.

Not for: what was pasted, which comes before, and the gate between.
"""
