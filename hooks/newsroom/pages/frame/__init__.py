"""What every page of the site has: banner, menu, contact.

Not for: what one kind of page has.
"""
