"""Reads a line in its conversation, from the vectors of its lines. Everything here is pure."""
