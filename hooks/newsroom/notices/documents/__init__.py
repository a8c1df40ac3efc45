"""Documents of the Party and the State: their facts, their numbers, mentions of them in texts.

Not for: pages of documents.
"""
