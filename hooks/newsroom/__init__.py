"""The news section itself, in plain Python.

Not for: MkDocs, of which it knows nothing.
"""
