"""The rules that run now, their reload, and their trial on one text."""
