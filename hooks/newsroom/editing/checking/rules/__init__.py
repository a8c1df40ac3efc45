"""The rules that look for what an editor should look at again, a file for each matter.

Not for: faults, which stop a build.
"""
