"""YAML as values that know their lines, and what it cannot read, told in Vietnamese.

Not for: what front matter and mkdocs.yml mean by them.
"""
