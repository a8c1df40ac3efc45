"""The commands of `python -m newsroom`, a file each: its arguments, its work, its output.

Not for: what more than a command needs, such as the editor's page.
"""
