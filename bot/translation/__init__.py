"""The sentences of the program for coordinators and operators, in nl, fr, de and en.

The code holds them in English, as `tr("…")`; `catalogues/*.po` hold the translations, which volunteers can edit with any
editor for gettext files. The texts for members and moderators are in `rules/texts/`, where coordinators change them.
"""

from bot.translation.language import (
    in_language,
    language_of_moment,
    language_of_process,
    percent,
    said,
    said_count,
    say_in,
    speak,
    weekday,
)
from bot.translation.reason import REASONS, reason_of
from bot.translation.recognition import recognised
from bot.translation.sentence import Sentence, tr, tr_count

__all__ = [
    "REASONS",
    "Sentence",
    "in_language",
    "language_of_moment",
    "language_of_process",
    "percent",
    "reason_of",
    "recognised",
    "said",
    "said_count",
    "say_in",
    "speak",
    "tr",
    "tr_count",
    "weekday",
]
