"""SVG drawings: sanitized, so that they draw and do nothing else.

Not for: pictures within them, which are cleaned as others are.
"""
