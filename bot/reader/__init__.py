"""Reading a text: pure, bounded in time, and every finding is explained by spans of the original text."""
