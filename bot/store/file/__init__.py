"""The database as a file: the lock on its folder, its opening, the version of its tables, and its place on the disk."""
