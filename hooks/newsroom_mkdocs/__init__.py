"""All that knows MkDocs: its events, options, files and preview, turned into calls of `newsroom`.

Not for: news. What would also hold without MkDocs stands in `newsroom`.
"""
