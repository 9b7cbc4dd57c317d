"""The reader that needs nothing but the rules' own lists: every label it gives is explained by words of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.core.reading import LIKELY, Hit, Label, ReaderInput, Reading, Score
from bot.core.rulebook import PhraseList, RulePattern
from bot.core.texts import LANGUAGES
from bot.reader.grammar.near_misses import ruled_out
from bot.reader.labels import Sign, scores_of, settle, signs_of, without
from bot.reader.language import guess_language
from bot.reader.personal_data.shapes import find_details
from bot.reader.phrases.lexicon import Lexicon
from bot.reader.text.disguise import undisguised
from bot.reader.text.normalisation import Normalised, normalise
from bot.reader.text.quotations import parted
from bot.reader.traces import find_streets, find_vehicles

LOOKS_BACK: Final = 5
"""Earlier messages that are looked at to see whether an incident is under way."""


class LexiconReader:
    """Reads a text by lists of phrases. Raises ValueError, with the pattern's name, when one of them cannot be read.

    Phrases of all languages count whatever language a message is in: neighbours mix them.
    """

    def __init__(self, lists: Sequence[PhraseList], patterns: Sequence[RulePattern]) -> None:
        self._lists = {f"list:{phrases.name}": phrases for phrases in lists}
        self._lexicon = Lexicon(lists, patterns)

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text.

        Of what came before, only whether an incident is under way is used: then a text with signs of an update, and of
        a report without certainty, is an update. What the text quotes to reject it does not count, but for personal data,
        which is shown again.
        """
        text = message.text
        parts = parted(text)
        view = normalise(parts.own)
        hits = self._hits(view)
        details = find_details(text, message.known_numbers)
        signs, flags = signs_of(text, hits, details, self._lists)
        if parts.quoted:
            shown, _ = signs_of(text, self._hits(normalise(text)), details, self._lists)
            signs = (*_of(signs, Label.PERSONAL_DATA, False), *_of(shown, Label.PERSONAL_DATA, True))
        scores = without(scores_of(signs), ruled_out(view.folded))
        under_way = _could_be_either(scores) and (message.incident_open or self._tells_of_incident(message.after))
        language, known = guess_language(text, LANGUAGES, (*message.languages, LANGUAGES[0])[0])
        streets, vehicles = find_streets(text), find_vehicles(text)
        return Reading(language, known, settle(scores, under_way), hits, details, flags, streets, vehicles)

    def _hits(self, view: Normalised) -> tuple[Hit, ...]:
        """What occurs in the text as it stands, and what occurs only where its disguises are taken off."""
        hits = self._lexicon.find(view)
        for plain in undisguised(view):
            seen = [hit for hit in self._lexicon.find(plain) if not any(_same(hit, other) for other in hits)]
            hits = tuple(sorted((*hits, *seen), key=lambda hit: (hit.span, hit.pattern)))
        return hits

    def _tells_of_incident(self, earlier: Sequence[str]) -> bool:
        return any(self._is_report(text) for text in earlier[-LOOKS_BACK:])

    def _is_report(self, text: str) -> bool:
        signs, _ = signs_of(text, self._lexicon.find(normalise(text)), (), self._lists)
        return any(score.label is Label.REPORT and score.confidence >= LIKELY for score in scores_of(signs))


def _of(signs: Sequence[Sign], label: Label, wanted: bool) -> Iterator[Sign]:
    return (sign for sign in signs if (sign.label is label) is wanted)


def _could_be_either(scores: Sequence[Score]) -> bool:
    return {Label.REPORT, Label.UPDATE} <= {score.label for score in scores}


def _same(hit: Hit, other: Hit) -> bool:
    return hit.pattern == other.pattern and hit.span.overlaps(other.span)
