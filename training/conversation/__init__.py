"""Makes and measures a reader of conversations: the encoder reads each line once, and a small head reads the chat.

The bot reads with `bot/reader/conversation`. `docs/decisions/0019-the-conversation-reader.md` has the design and the figures.
"""
