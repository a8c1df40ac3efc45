"""What is wrong with notices and files, and what editors should look at again.

Not for: what stops a build, which `reading` finds; here it is told with the rest.
"""
