"""Words of a file that nobody sees on it: hidden, of the colour behind them, or too small to read.

Not for: remarks, changes and hidden parts.
"""
