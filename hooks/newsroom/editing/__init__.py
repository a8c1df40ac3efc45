"""What helps an editor before a notice is published: findings that stop no build.

Not for: what makes a notice faulty, which the reading tells.
"""
