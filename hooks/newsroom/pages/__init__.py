"""Every page of the news before it is drawn: its address, its view, what it is made from.

Not for: HTML.
"""
