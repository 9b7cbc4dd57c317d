"""The rules at work on one message: conditions, the verdict, its explanation, and the masked text."""
