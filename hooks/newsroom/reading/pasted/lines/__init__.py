"""The lines of a pasted text: their characters, what each begins, where its sentence goes on.

What programs leave between them is taken out. Not for: what lines make together.
"""
