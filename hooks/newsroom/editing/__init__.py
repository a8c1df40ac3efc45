"""What the editor's command does, without a build.

Not for: reading anything a second way; it uses the reader that builds use.
"""
