"""The news section itself: plain Python that knows nothing of MkDocs."""
