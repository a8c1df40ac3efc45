"""The commands of `python -m newsroom`, a file each: what one asks, does and says.

Not for: what more than a command needs, such as the editor's page.
"""
