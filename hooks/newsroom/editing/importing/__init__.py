"""Word files, saved pages and plain texts made into draft notices.

A reader for each kind of file gives one `Manuscript`; what is a title, a date or a caption in it
is recognised the same way for all, and one writer makes Markdown of it.
Not for: judging a notice, which `reading` does when it reads the draft.
"""
