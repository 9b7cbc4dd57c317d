"""The current rules, their reload, and their trial on a single text."""
