"""The account's own files, and the state kept in them."""
