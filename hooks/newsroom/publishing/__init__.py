"""What is done with a site that has been built: recorded, inspected, shown to reviewers.

Not for: making any of its pages.
"""
