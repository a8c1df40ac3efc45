"""Vietnamese words, dates and faults told to editors: what everything else says and compares.

Not for: anything that knows a notice or a file.
"""
