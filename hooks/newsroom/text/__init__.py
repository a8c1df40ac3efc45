"""Vietnamese words, dates, colours, faults for editors: what every other room uses.

Not for: anything that knows a notice or a file.
"""
