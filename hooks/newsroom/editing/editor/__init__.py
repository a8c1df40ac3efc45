"""The editor's page of the preview: notices listed, opened, checked, drawn and saved by a browser.

Not for: reading or judging notices, nor importing files: it asks those who do it for commands.
Nothing of it is in a built site.
"""
