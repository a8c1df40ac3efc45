"""Git as the editor's command uses it: asking nothing, and touching no file of the working copy.

Not for: what a notice is, or which of its files are sent.
"""
