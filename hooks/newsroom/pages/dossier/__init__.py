"""What notices tell together: documents and their standing, affairs step by step, dates to come.

Not for: what a single notice says of its document, affair or event; that is read with it.
"""
