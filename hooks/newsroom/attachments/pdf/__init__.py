"""PDFs: what is taken out of them, and why some are refused.

Not for: what a page draws that nobody sees.
"""
