"""From an empty environment to a guarded group: a script to run by hand, and its log in the docs."""
