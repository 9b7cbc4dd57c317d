"""The audit log: lines that only retention removes, their hash chain, their authors, and the log of evidence."""
