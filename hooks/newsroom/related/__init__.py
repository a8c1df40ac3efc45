"""Related news: which notices belong together, by what their texts say.

Not for: showing them.
"""
