"""Refuses the bytes of a file that cannot be one of rules or settings."""

from __future__ import annotations

from typing import Final

from bot.errors import Fault
from bot.translation import tr
from bot.yaml_reader.node import Wrong

MAX_BYTES: Final = 1_000_000
"""Size of one file."""

_DOCUMENTS: Final = (b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"<html", b"<!doctype html")
"""The beginnings of documents of word processors, of PDF files, and of web pages, in small letters where they may vary."""


def refuse_too_large(name: str, content: bytes) -> None:
    """Raises Wrong for a file of which only the beginning was read."""
    if len(content) > MAX_BYTES:
        why = tr("this file is larger than {size} MB", size=MAX_BYTES // 1_000_000)
        raise Wrong([Fault(name, 0, 0, "", why, tr("Files of rules and settings are small. Is this the right file?"))])


def refuse_document(name: str, content: bytes) -> None:
    """Raises Wrong for a document in which a word processor keeps more than the typed text. Its other faults say nothing."""
    start = content.lstrip()[:20]
    if start.startswith(_DOCUMENTS) or start.lower().startswith(_DOCUMENTS):
        why = tr("this file is a document of a word processor or a web page, and no plain text")
        hint = tr("Copy its text into a plain text editor and save it there, as plain text (UTF-8).")
        raise Wrong([Fault(name, 0, 0, "", why, hint)])
