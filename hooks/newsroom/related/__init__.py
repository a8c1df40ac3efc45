"""Which notices belong together, by what their texts say.

Not for: showing them.
"""
