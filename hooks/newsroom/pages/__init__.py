"""Every page of the news before it is drawn: its address, its view, what it is made from.

Its rooms bear the names of the partials that draw them. Not for: HTML.
"""
