"""Word files, saved pages and plain texts made into draft notices.

A reader for each kind of file gives one `Manuscript`; what it holds is arranged and recognised in
the same way for all, and one writer makes Markdown of it.
Not for: judging a notice, which `reading` does when it reads the draft.
"""
