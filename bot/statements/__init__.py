"""Decisions of the audit log as statements of reasons, in the form of the EU's transparency database."""
