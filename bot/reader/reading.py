"""The reader that works with the lists of the rulebook alone. Words of the text explain each of its labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.core.reading import LIKELY, Detail, Flag, Hit, Label, ReaderInput, Reading, Score
from bot.core.rulebook import PhraseList, RulePattern
from bot.core.texts import LANGUAGES
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.flags import flags_of_grammar
from bot.reader.grammar.near_misses import find_excluded_labels, names_pet
from bot.reader.grammar.no_self_harm import tells_of_no_self_harm
from bot.reader.guard import Guard
from bot.reader.labels import (
    FLAGS,
    Sign,
    add_unsure,
    exclude_labels,
    find_against,
    find_signs,
    keep_one_kind,
    score_labels,
)
from bot.reader.language import guess_language
from bot.reader.legibility import is_legible
from bot.reader.personal_data.accounts import addresses_members
from bot.reader.personal_data.shapes import find_details
from bot.reader.phrases.lexicon import Lexicon
from bot.reader.text.cleaning import clean_input
from bot.reader.text.disguise import make_undisguised_views, undisguise
from bot.reader.text.normalisation import READ_AT_MOST, NormalisedText, fold, normalise
from bot.reader.text.quotations import TextParts, split_quotations
from bot.reader.traces import find_streets, find_vehicles

LOOKS_BACK: Final = 5
"""Earlier texts that are searched for a report. After a report, an incident is under way."""

_CALM: Final = frozenset({Label.OFF_TOPIC, Label.NOTICE})


class LexiconReader:
    """Reads texts by lists of phrases. Raises ValueError, with the name of the pattern, if a pattern cannot be compiled.

    Phrases of all languages count in every text, since neighbours mix languages.
    """

    def __init__(self, lists: Sequence[PhraseList], patterns: Sequence[RulePattern]) -> None:
        self._lists = {f"list:{phrases.name}": phrases for phrases in lists}
        self._lexicon = Lexicon(lists, patterns)

    def read(self, message: ReaderInput) -> Reading:
        """Never raises, whatever the text.

        The texts before decide one thing: while an incident is under way, a doubtful report with signs of an update is an
        update. A rejected quotation of a text in the group does not count, except for personal data, which it shows again. Any
        other rejected quotation makes its flags unsure.
        """
        message, cleaned = clean_input(message)
        return cleaned.restore(_in_earnest(self.of_one_kind(self.read_alone(message), message), message.text))

    def read_alone(self, message: ReaderInput) -> Reading:
        """Reads a clean text, whatever was said before. The texts `shown` count only if it has quotations."""
        text, guard = message.text, Guard()
        parts = guard.run("quotations", lambda: split_quotations(text), TextParts(text))
        view = normalise(parts.own)
        hits = guard.run("phrases", lambda: self._find_hits(view), ())
        details = find_details(text, message.known_numbers, guard)
        signs, flags = guard.run("signs", lambda: find_signs(text, hits, details, self._lists), ((), frozenset()))
        signs_with_quotation = signs
        if parts.quoted:
            signs_with_quotation = guard.run("quoted", lambda: self._signs_of(text, details), signs)
            signs = _replace_personal_data(signs, signs_with_quotation)
        prior = message.languages[0] if message.languages else LANGUAGES[0]
        language, known = guard.run("language", lambda: _language(text, prior), (prior, False))
        excluded = guard.run("grammar", lambda: find_excluded_labels(view.folded), frozenset[Label]())
        if guard.run("addressed", lambda: addresses_members(text, details, language), False) and not _accuses(signs):
            excluded |= {Label.PERSONAL_DATA}
        scores = exclude_labels(score_labels(signs), excluded)
        if not parts.repeats(message.shown):
            scores = add_unsure(scores, score_labels(signs_with_quotation))
        streets = guard.run("streets", lambda: find_streets(text), ())
        vehicles = guard.run("vehicles", lambda: find_vehicles(text), ())
        legible = guard.run("legibility", lambda: is_legible(text), True)
        flags |= guard.run("emergency", lambda: _alarming(view.folded.encode()), frozenset[Flag]())
        told = guard.run("explanation", lambda: flags_of_grammar(view.folded.encode()), frozenset[Flag]())
        flags = (flags - {Flag.GOT_THROUGH} if Flag.NO_ANSWER in told else flags) | told
        if Flag.SEARCH in flags and guard.run("pet", lambda: names_pet(view.folded), False):
            flags -= {Flag.SEARCH}
        if Flag.SELF_HARM in flags and guard.run("self-harm", lambda: self._is_no_self_harm(view, hits), False):
            flags -= {Flag.SELF_HARM}
        flags = flags | {Flag.DANGER} if Flag.SELF_HARM in flags else flags
        against, failed = find_against(hits, self._lists), (*guard.failed, *_unread_part(text, legible))
        return Reading(language, known, scores, hits, details, flags, streets, vehicles, failed, against=against)

    def of_one_kind(self, reading: Reading, message: ReaderInput) -> Reading:
        """The reading of a text alone, which may be of several kinds, after what was said before."""
        unsure = _may_be_report_or_update(reading.scores)
        under_way = unsure and (message.incident_open or self._any_report(message.after))
        scores = keep_one_kind(reading.scores, under_way)
        return reading if scores == reading.scores else replace(reading, scores=scores)

    def _is_no_self_harm(self, view: NormalisedText, hits: Sequence[Hit]) -> bool:
        told = [
            hit.span for hit in hits if hit.pattern in self._lists and self._lists[hit.pattern].flag is Flag.SELF_HARM
        ]
        phrases = [fold(view.original[span.start : span.end]).encode() for span in told]
        return tells_of_no_self_harm(view.folded.encode(), phrases)

    def _signs_of(self, text: str, details: Sequence[Detail]) -> tuple[Sign, ...]:
        return find_signs(text, self._find_hits(normalise(text)), details, self._lists)[0]

    def _find_hits(self, view: NormalisedText) -> tuple[Hit, ...]:
        """The hits in the text, and those that occur only without its disguises."""
        hits = self._lexicon.find(view)
        for plain in make_undisguised_views(view):
            new_hits = [hit for hit in self._lexicon.find(plain) if not any(_is_same(hit, other) for other in hits)]
            hits = tuple(sorted((*hits, *new_hits), key=lambda hit: (hit.span, hit.pattern)))
        return hits

    def _any_report(self, earlier: Sequence[str]) -> bool:
        return any(self._is_report(text) for text in earlier[-LOOKS_BACK:])

    def _is_report(self, text: str) -> bool:
        signs, _ = find_signs(text, self._lexicon.find(normalise(text)), (), self._lists)
        return any(score.label is Label.REPORT and score.confidence >= LIKELY for score in score_labels(signs))


def _language(text: str, prior: str) -> tuple[str, bool]:
    """A disguised text is in the language of its words."""
    language, known = guess_language(text, LANGUAGES, prior)
    plain = text if known else undisguise(text)
    return (language, known) if plain == text else guess_language(plain, LANGUAGES, prior)


def _alarming(text: bytes) -> frozenset[Flag]:
    match emergency_in(text):
        case Emergency.NONE | Emergency.CRIME:
            return frozenset()
        case Emergency.SEARCH:
            return frozenset({Flag.SEARCH})
        case Emergency.DANGER:
            return frozenset({Flag.DANGER})


def _in_earnest(reading: Reading, text: str) -> Reading:
    """The reading of a text in which the grammar sees a plain emergency without the labels of talk: whatever the phrases say,
    it counts. A phrase for danger alone may stand in small talk and in notices."""
    if Flag.DANGER not in reading.flags or reading.kind() not in _CALM:
        return reading
    plain = emergency_in(normalise(text).folded.encode()) is Emergency.DANGER
    return replace(reading, scores=exclude_labels(reading.scores, _CALM)) if plain else reading


def _unread_part(text: str, legible: bool) -> Iterator[str]:
    """A very long text has a middle that nothing reads. The moderators look at it, and at words that only people can read."""
    if len(text) > READ_AT_MOST:
        yield "length"
    if not legible:
        yield "words"


def _replace_personal_data(signs: Sequence[Sign], replacements: Sequence[Sign]) -> tuple[Sign, ...]:
    others = (sign for sign in signs if sign.label is not Label.PERSONAL_DATA)
    return (*others, *(sign for sign in replacements if sign.label is Label.PERSONAL_DATA))


def _accuses(signs: Sequence[Sign]) -> bool:
    """True for signs of a flag beside the personal data itself."""
    return any(sign.label in FLAGS - {Label.PERSONAL_DATA, Label.ADVERT} for sign in signs)


def _may_be_report_or_update(scores: Sequence[Score]) -> bool:
    return {Label.REPORT, Label.UPDATE} <= {score.label for score in scores}


def _is_same(hit: Hit, other: Hit) -> bool:
    return hit.pattern == other.pattern and hit.span.overlaps(other.span)
