"""Files of Office and LibreOffice: what is taken out of them, and why some are refused.

Not for: words in them that nobody sees.
"""
