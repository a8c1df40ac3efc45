"""The two trees of a site: where they lie, whether anybody touched them, how they change places.

Not for: what is in their files.
"""
