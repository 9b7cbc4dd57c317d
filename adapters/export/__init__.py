"""Exported chats: files that other programs wrote. They are only read; an export cannot be moderated."""
