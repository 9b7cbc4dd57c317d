"""Makes and measures the reader of conversations: the encoder reads each line once, a small head reads the chat."""
