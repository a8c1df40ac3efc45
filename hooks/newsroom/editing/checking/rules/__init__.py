"""What a notice may well mean but should be looked at again: a file of rules for each matter.

Not for: faults, which stop a build.
"""
