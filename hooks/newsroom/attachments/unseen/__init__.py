"""Words of a file that nobody sees: hidden, of the colour behind them, or too small to read.

Not for: comments, changes and hidden parts.
"""
