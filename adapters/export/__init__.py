"""Chats that other programs wrote to a file. Read only: an export cannot be moderated."""
