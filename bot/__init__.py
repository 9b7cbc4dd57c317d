"""nabuur: a moderator's helper for neighbourhood-watch chat groups. Start reading in `pipeline.py`."""

__version__ = "0.1.0"
