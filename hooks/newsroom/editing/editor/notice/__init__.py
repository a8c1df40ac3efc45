"""One notice on the editor's page: opened, changed key by key, judged, drawn, saved, sent away.

Not for: the list of notices, nor the files beside them.
"""
