"""What `mkdocs serve` does beyond a build: it follows editors, and shows a save at once.

Not for: what the editor's page answers, which is `newsroom/editing/editor/`.
"""
