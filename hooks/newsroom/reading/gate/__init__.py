"""The gate of a notice's text: HTML in it becomes what readers may be shown, or a fault.

Not for: what Markdown means, and where links lead.
"""
