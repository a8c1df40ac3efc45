"""Refusals: what a text must not hold, each with its line and a remedy.

Not for: HTML, which the gate looks at.
"""
