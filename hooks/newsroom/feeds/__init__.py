"""What programs follow: RSS, JSON feeds, sitemaps.

Not for: what a page says of itself.
"""
