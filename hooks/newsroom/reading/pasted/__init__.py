"""Text as editors paste it from Word, PDFs, tables or chats, made Markdown.

What loses nothing is mended in silence, what has two readings is asked about. Not for: what is
wrong with HTML, links or pictures.
"""
