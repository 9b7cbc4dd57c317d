"""The rules at work on one message: conditions, the verdict, and its explanation."""
