"""What runs before any library is installed: the environment, and the preview started in it.

Not for: anything that needs a library, or another room; it imports the standard library alone.
"""
