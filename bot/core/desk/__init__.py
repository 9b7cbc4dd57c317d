"""The desk: what moderators type, the commands that it is, and the questions where it is unclear."""
