"""What stands on every page of the site: banner, menu, who answers for it.

Not for: what one kind of page has.
"""
