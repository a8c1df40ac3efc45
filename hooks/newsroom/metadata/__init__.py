"""What pages say of themselves to machines: heads and linked data.

Not for: what readers see.
"""
