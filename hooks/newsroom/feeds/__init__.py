"""Files for programs: RSS, JSON feeds, calendars, sitemaps.

Not for: what a page says of itself.
"""
