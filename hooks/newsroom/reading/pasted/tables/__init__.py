"""Tables, drawn as text or pasted from Word, Excel and PDFs, made tables of Markdown.

Not for: what stands between tables.
"""
