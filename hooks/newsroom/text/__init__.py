"""Vietnamese words, dates, colours, faults told to editors: what everything says and compares.

Not for: anything that knows a notice or a file.
"""
