"""Reads YAML files written by people: a tree with positions and scalars as typed, and readers that return values or faults."""
