"""What several notices make together: documents and their standing, affairs, dates to come.

Not for: what a single notice says of its document, affair or event; that is read with it.
"""
