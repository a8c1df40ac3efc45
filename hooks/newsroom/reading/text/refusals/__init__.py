"""What a text must not hold, told with its line and a remedy: codes, dead links, spoilt signs.

Not for: HTML, which the gate looks at.
"""
