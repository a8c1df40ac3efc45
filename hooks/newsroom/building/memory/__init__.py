"""What one build leaves to the next: what it read and what it made of that.

Not for: the files of the site themselves.
"""
