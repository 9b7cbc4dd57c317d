"""Recognises the police, rescuers and their centres that answer a call."""
