"""Weighs how surely a line exposes a person, by the conversation around it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import FACTS, LIKELY, SURE, Act, Ending, Flag, Label, Reading, Score, Span
from bot.reader.conversation.asked_number import is_asked_number
from bot.reader.conversation.beside_charges import tells_of_now
from bot.reader.conversation.named_again import find_named_again
from bot.reader.fact_clauses import clauses_of
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.force.help_calls import names_stray
from bot.reader.grammar.force.spite import wishes_no_help
from bot.reader.grammar.groups.contempt import names_group
from bot.reader.grammar.groups.described_doer import describes_person
from bot.reader.harm_doers import find_marked
from bot.reader.labels import UNLIKELY, make_unlikely, put_score
from bot.reader.personal_data.accused import find_accused, tells_of_crime
from bot.reader.personal_data.guesses import find_guessed
from bot.reader.personal_data.identified import find_identified, plain_view
from bot.reader.personal_data.innuendo import find_hinted
from bot.reader.personal_data.not_accused import THANKS
from bot.reader.personal_data.pointed_out import find_pointed_out
from bot.reader.phrases.expression import Expression
from bot.reader.private_matters import find_private
from bot.reader.text.normalisation import fold

_POINTED_OUT: Final = 0.9
ACCUSES: Final = 0.3
"""The score of the model above which a line may accuse (`bot/classifier/line_models.py`)."""
_ACCUSES_FINDABLE: Final = -1.0
"""The same after a crime, for a line that names a person whom the street can find and is no small talk."""
_SURELY_TALK: Final = 0.9
"""The confidence from which a line is small talk, where less is not enough."""
SURELY_EXPOSES: Final = 0.5
"""The log-odds of all models together from which a line surely exposes a person, see docs/decisions/0072."""
MAY_EXPOSE: Final = -4.0
"""The same, below which an accusation that only its model sees is none."""
_OF_ACCUSATIONS: Final = 0.6
LEAST_SCORE: Final = -12.0
"""The share of the model of accusations in these log-odds, and the least score that counts."""
_CONTEMPT: Final = 0.4
"""The confidence of an insult or of a judgement of a group from which an accusation that only the model sees is sure."""
_FAINT: Final = 0.55
"""The confidence below which a judgement of a group was seen in one sentence alone, or hardly."""
_JUST: Final = 4
"""Lines back in which a crime may have been told of which a line accuses."""

_WHO: Final = Expression(r"\b(?:who|wie|qui|wer)\b[^.!]*\?")

_EXPLAINED: Final = frozenset({Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.THANKS})
CLEARS: Final = frozenset(
    {Flag.EXPLAINED, Flag.KNOWN_PERSON, Flag.HARMLESS, Flag.TAKEN_BACK, Flag.AGREED, Flag.ALL_CLEAR, Flag.RELIEVED}
)
"""Flags of a line that explains a report, which no accusation does."""


def weigh_exposure(
    reading: Reading, chat: Chat, accuses: float = float("-inf"), restore: Callable[[Span], Span] = lambda span: span
) -> Reading:
    """A person who can be found is exposed if the line accuses them, with or without an incident. During an incident a
    person who is pointed out by name and house is exposed too, as a suspect or as a victim; in a search the name helps, and
    an explanation clears a person. A person whom the author accused before and names again is exposed as well. A hint at a
    person exposes that person after a crime, and is a doubt else. A guess at the doer is a doubt at any time, unless it may
    answer who did something harmless. A private matter of such a person is told to no street; during an incident it may help.
    So is a charge that only stands against a person, beside something that goes on now:
    the group must be able to read that. An accusation explains no report away and ends none as a false alarm. A number that
    a neighbour asked for and the owner of a stray animal expose no person. Accusations that no form knows are a doubt if the
    model of accusations finds them.
    `accuses`: the score of that model. `restore`: gives the part of the message as written behind a part of the line."""
    known, text = reading.score(Label.PERSONAL_DATA), chat.line.text
    if known is not None and known.confidence >= LIKELY and _exposes_nobody(known, reading, chat):
        return replace(reading, scores=put_score(reading.scores, replace(known, confidence=UNLIKELY)))
    span = find_accused(text, reading.language, bool(chat.incidents) or _follows_crime(chat))
    span = span or find_marked(text, reading.language)
    if span is not None:
        reading = _without_explanation(reading)
    in_search = any(each.search for each in chat.incidents)
    if span is None and chat.incidents and not in_search and not _EXPLAINED & reading.flags:
        span = find_pointed_out(text, reading.language)
    if _is_settled(reading):
        return reading if span is None else _with_span(reading, restore(span))
    if span is None and (again := find_named_again(chat, reading.language)) is not None:
        return _exposed(reading, restore(again[0]), _POINTED_OUT if again[1] else LIKELY)
    if span is not None:
        return _exposed(reading, restore(span), LIKELY if tells_of_now(text, reading.language) else _POINTED_OUT)
    if in_search or _EXPLAINED & reading.flags:
        return reading
    if (private := find_private(text, reading.language)) is not None:
        return _exposed(reading, restore(private), LIKELY if chat.incidents else _POINTED_OUT)
    after_crime = bool(chat.incidents) or _follows_crime(chat)
    if (hinted := find_hinted(text, reading.language)) is not None:
        return _exposed(reading, restore(hinted), _POINTED_OUT if after_crime else LIKELY)
    if not after_crime and _answers_who(chat):
        return reading
    guessed = find_guessed(text, reading.language, after_crime)
    if guessed is None and after_crime:
        guessed = find_pointed_out(text, reading.language)
    if guessed is not None:
        return _exposed(reading, restore(guessed), LIKELY)
    if (
        after_crime
        and reading.confidence(Label.OFF_TOPIC) < _SURELY_TALK
        and _ACCUSES_FINDABLE < accuses <= ACCUSES
        and not THANKS.occurs_in(fold(text).encode())
        and any(find_identified(plain_view(text), reading.language))
    ):
        accuses += ACCUSES - _ACCUSES_FINDABLE
    return weigh_accusation(reading, text, accuses, restore)


def weigh_both(reading: Reading, chat: Chat, restore: Callable[[Span], Span] = lambda span: span) -> Reading:
    """A likely accusation and a likely call to act in one line that names a person whom the street can find make the
    accusation sure during an incident: «it's Kevin Example from number 6, get him». A plain emergency in it must be read."""
    known, text = reading.score(Label.PERSONAL_DATA), chat.line.text
    likely = known is not None and LIKELY <= known.confidence < SURE and reading.likely(Label.VIGILANTE)
    if known is None or not likely or not chat.incidents or any(each.search for each in chat.incidents):
        return reading
    people = find_identified(plain_view(text), reading.language)
    if not people or emergency_in(fold(text).encode()) is not Emergency.NONE:
        return reading
    parts = (clause.span for clause in clauses_of(text))
    spans = tuple(restore(part) for part in parts if any(map(part.overlaps, people)))
    return replace(reading, scores=put_score(reading.scores, replace(known, confidence=_POINTED_OUT, spans=spans)))


def exposes_by_models(labels: float, accuses: float) -> float:
    """The log-odds that a line exposes a person. `labels`: those of the models of labels. `accuses`: the score of the model of
    accusations."""
    return labels + _OF_ACCUSATIONS * max(accuses, LEAST_SCORE)


def believed(accuses: float, exposes: float) -> float:
    """The score of the model of accusations, unless all models together see no person exposed."""
    return accuses if exposes >= MAY_EXPOSE else float("-inf")


def weigh_models(
    reading: Reading, chat: Chat, exposes: float, restore: Callable[[Span], Span] = lambda span: span
) -> Reading:
    """A line that exposes a person by all models together does so surely, unless something goes on that the group must be able
    to read, an explanation clears the person, a search needs the name, or the models do not know the language. `exposes`: see
    `exposes_by_models`."""
    known, text = reading.score(Label.PERSONAL_DATA), chat.line.text
    if exposes < SURELY_EXPOSES or not reading.language_known or _is_settled(reading):
        return reading
    if _EXPLAINED & reading.flags or _goes_on(reading):
        return reading
    if any(each.search for each in chat.incidents) or tells_of_now(text, reading.language):
        return reading
    if emergency_in(fold(text).encode()) is not Emergency.NONE:
        return reading
    spans = known.spans if known is not None else ()
    found = Score(Label.PERSONAL_DATA, _POINTED_OUT, spans or (restore(Span(0, len(text))),))
    return replace(reading, scores=put_score(reading.scores, found))


def weigh_spite(reading: Reading, chat: Chat) -> Reading:
    """The wish that a person in need gets no help is surely an insult while an incident of danger is known. It often names the
    person by their family."""
    in_need = any(each.danger and not each.ended for each in chat.incidents)
    if not in_need or reading.confidence(Label.INSULT) >= _POINTED_OUT or not wishes_no_help(fold(chat.line.text)):
        return reading
    return replace(reading, scores=put_score(reading.scores, Score(Label.INSULT, _POINTED_OUT)))


def weigh_description(reading: Reading, chat: Chat) -> Reading:
    """A doubt about a person who is described with skin colour counts for nothing in news of a known incident: the person is
    sought for a deed that was told, and no group is judged. Neither does a faint doubt in a line that names no group."""
    faint = LIKELY <= reading.confidence(Label.PROFILING) < _FAINT
    if faint and chat.incidents and not names_group(fold(chat.line.text).encode()):
        return replace(reading, scores=make_unlikely(reading.scores, frozenset({Label.PROFILING})))
    told = reading.chat is not None and reading.chat.incident is not None and reading.chat.act is Act.ADDS
    if not told or not LIKELY <= reading.confidence(Label.PROFILING) < SURE or reading.kind() not in FACTS:
        return reading
    if not describes_person(fold(chat.line.text).encode()):
        return reading
    return replace(reading, scores=make_unlikely(reading.scores, frozenset({Label.PROFILING})))


def weigh_accusation(
    reading: Reading, text: str, accuses: float, restore: Callable[[Span], Span] = lambda span: span
) -> Reading:
    """A find of the model is a doubt: a moderator looks, the line stays, and the bot repeats it nowhere. With contempt it is
    sure, unless something goes on now that the group must be able to read."""
    if accuses <= ACCUSES or _is_settled(reading):
        return reading
    in_contempt = _shows_contempt(reading) and emergency_in(fold(text).encode()) is Emergency.NONE
    return _exposed(reading, restore(Span(0, len(text))), _POINTED_OUT if in_contempt else LIKELY)


def _shows_contempt(reading: Reading) -> bool:
    """True if the other models nearly see an insult or a judgement of a group in a line that opens no incident. UNLIKELY is
    what a rule took it down to."""
    if _goes_on(reading):
        return False
    seen = (reading.confidence(label) for label in (Label.INSULT, Label.PROFILING))
    return any(confidence >= _CONTEMPT and confidence != UNLIKELY for confidence in seen)


def _goes_on(reading: Reading) -> bool:
    return reading.chat is not None and (reading.chat.danger or reading.chat.act is Act.OPENS)


def _is_settled(reading: Reading) -> bool:
    known = reading.score(Label.PERSONAL_DATA)
    return known is not None and (known.confidence >= SURE or not known.confidence)  # 0: the grammar excludes it


def _exposed(reading: Reading, span: Span, confidence: float) -> Reading:
    confidence = max(confidence, reading.confidence(Label.PERSONAL_DATA))
    return replace(reading, scores=put_score(reading.scores, Score(Label.PERSONAL_DATA, confidence, (span,))))


def _with_span(reading: Reading, span: Span) -> Reading:
    """The models are sure; the words that point the person out are as private as the name that they saw."""
    known = reading.score(Label.PERSONAL_DATA)
    if known is None or not known.confidence:
        return reading
    others = tuple(each for each in known.spans if not each.overlaps(span))
    return replace(reading, scores=put_score(reading.scores, replace(known, spans=(*others, span))))


def _without_explanation(reading: Reading) -> Reading:
    chat, flags = reading.chat, reading.flags - CLEARS
    if chat is not None and Ending.FALSE_ALARM in (chat.ending, chat.maybe_ending):
        act = Act.ADDS if chat.act is Act.ENDS else chat.act
        chat = replace(chat, act=act, ending=None, maybe_ending=None, plain_ending=False)
    return replace(reading, flags=flags, chat=chat)


def _exposes_nobody(known: Score, reading: Reading, chat: Chat) -> bool:
    return _is_asked_number(reading, chat) or _names_owner(known, reading, chat)


def _names_owner(known: Score, reading: Reading, chat: Chat) -> bool:
    """True for a doubtful name just after an animal: «that's Benno, of the Example family»."""
    if known.confidence >= SURE or chat.incidents:
        return False
    before, text = [fold(line.text) for line in chat.before], chat.line.text
    return names_stray(fold(text), before) and find_accused(text, reading.language, in_incident=True) is None


def _follows_crime(chat: Chat) -> bool:
    return any(tells_of_crime(fold(line.text)) for line in chat.before[-_JUST:])


def _answers_who(chat: Chat) -> bool:
    return any(_WHO.occurs_in(fold(line.text).encode()) for line in chat.before[-_JUST:])


def _is_asked_number(reading: Reading, chat: Chat) -> bool:
    others = [fold(line.text) for line in chat.before if line.by != chat.line.by]
    return is_asked_number(fold(chat.line.text), others, reading.details)
