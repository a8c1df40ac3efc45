"""Git as the editor's command uses it: without a question, and without touching her files.

Not for: what a notice is, or which of its files are sent.
"""
