"""Front matter as editors write it: YAML, read key by key.

Not for: which keys there are, which `notices` describes.
"""
