"""The faults of a phrase, as `bot/reader/phrases/phrase.py` writes them, so that they can be said in every language: the reader
is pure and knows no translation."""

from __future__ import annotations

from bot.translation import recognised, tr

PHRASE_FAULTS = (
    tr("the phrase is empty"),
    tr("the phrase is longer than {longest} characters"),
    tr("the phrase has no letters, digits or emoji"),
    tr("a phrase cannot contain {characters}; write an expression under regex: instead"),
    tr("~ needs one word of at least {letters} letters behind it, without spaces or *"),
    tr(".. must be between two words, as in “kom .. zelf”"),
    tr("* alone would match every word; write some letters beside it, as in “inbra*”"),
    tr("* needs at least two letters beside it, as in “inbra*”"),
)


def fault_of_phrase(error: ValueError) -> str:
    """The sentence of an error that the reader raised for a phrase."""
    return recognised(str(error), PHRASE_FAULTS)
