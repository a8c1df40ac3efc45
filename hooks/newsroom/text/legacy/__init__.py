"""Letters that are written otherwise than in Unicode: recognised, and read as what was meant.

Not for: what is done where one is found.
"""
