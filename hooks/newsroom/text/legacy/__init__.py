"""Text that is not properly in Unicode: recognised, and converted.

Not for: what is done where one is found.
"""
