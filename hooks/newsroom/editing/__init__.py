"""What the editor's command does: drafts made, looked over and told of.

Not for: reading notices, which `reading` alone does.
"""
