"""The start before any library is installed: the environment, and the preview in it.

Not for: anything that needs a library, or another room; it imports the standard library alone.
"""
