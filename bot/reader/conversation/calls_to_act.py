"""Weighs a call to act by the conversation around it. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import replace
from typing import Final

from bot.core.message import Chat
from bot.core.reading import LIKELY, SURE, Act, Flag, Label, Reading, Score, Span
from bot.reader import fact_clauses
from bot.reader.conversation.agreement import PLAIN_CALL
from bot.reader.fact_clauses import BEGINS
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.emergencies.emergency import Emergency, emergency_in
from bot.reader.grammar.ends.explanation import explains
from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.answers_to_calls import comes_in_company, is_ready, joins_call, joins_sure_call
from bot.reader.grammar.force.calm_calls import advises_talk, calls_for_chore, hopes_for_arrest
from bot.reader.grammar.force.company import keeps_company
from bot.reader.grammar.force.cry_for_rescue import cries_for_rescue
from bot.reader.grammar.force.everyday_help import helps_at_hand
from bot.reader.grammar.force.fates import HELPFUL_IN_TROUBLE, HELPFUL_TO_VICTIMS, threatens
from bot.reader.grammar.force.first_aid import helps_on_the_spot
from bot.reader.grammar.force.games import boasts_of_game, follows_game, names_game, smashes_pinata
from bot.reader.grammar.force.help_calls import (
    calls_for_help,
    calls_to_leave,
    chases_pet,
    is_about_animal,
    is_about_pest,
    is_trouble,
    names_violence,
)
from bot.reader.grammar.force.pillory import pillory
from bot.reader.grammar.force.pulled_out import pulls_out_suspect
from bot.reader.grammar.force.rescue import is_in_need, rescues
from bot.reader.grammar.force.sabotage import sabotage
from bot.reader.grammar.force.staying_in import stays_in
from bot.reader.grammar.force.summons import (
    announces_beating,
    gathers_for_beating,
    summons_to_violence,
    summons_with_arms,
)
from bot.reader.grammar.force.veiled_calls import is_veiled_call, shuts_for_feast
from bot.reader.grammar.force.visits import is_kind_visit
from bot.reader.grammar.force.vows import vows_revenge
from bot.reader.grammar.force.witnesses import saw_suspect
from bot.reader.labels import UNLIKELY, put_score
from bot.reader.text.normalisation import fold

_NO_CALL: Final = Score(Label.VIGILANTE, 0.0)
_EXPLAINED: Final = frozenset({Flag.EXPLAINED, Flag.KNOWN_PERSON})
_PLAIN: Final = 0.75
"""The confidence from which a call to act is one also after talk about a game, or beside a chore or calm words."""

_SURE_IN_TALK: Final = 0.9
"""The confidence from which a call to act without a plain phrase is hidden also while no incident is known. It spares 31 of
108 lawful lines hidden in ordinary days and hard evenings, and 11 of 437 holds of `dev.jsonl`; no limit: 45 and 47."""

_SURELY_TALK: Final = 0.9
"""The confidence from which a line is small talk: blows and pursuits in it are mostly jokes, so a moderator looks at them."""

CALLS: Final = 0.0
CALLS_AT_SUSPECTS: Final = -1.0
"""The scores of the model (`bot/classifier/line_models.py`) above which a line may call to act. In an incident with suspects
alone calls are frequent, so less is enough. In danger and in a search neighbours call each other to help."""
_POSSIBLE: Final = 0.1
"""The confidence of the other models below which a find counts for nothing: they know help and company better."""
_LEANS, _LEANS_TOO = 0.4, -1.8
"""The confidence of the other models and the score of the model of calls above which both lean to a call in an incident with
suspects alone. In the evenings of `corpus/rehearsals/seen` three such lines call to act, and two do not."""
_ANSWERED_IN: Final = 5
"""Lines back in which the call stands that a line may answer."""
_EXPLAINED_IN: Final = 4
"""Lines back in which the author may have said that the person is a relative."""

_OUR_NAMED: Final = re.compile(r"\b(?:[Oo]nze|[Oo]ns|[Nn]otre|[Oo]ur) [A-Z][a-z]+")
"""«Onze Wesley», «our Kyle»: a child of the author. Not in German, where every noun has a capital."""


def weigh_call(
    reading: Reading,
    chat: Chat,
    by_lists: Reading,
    calls: float = float("-inf"),
    restore: Callable[[Span], Span] = lambda span: span,
) -> Reading:
    """A likely call to act counts for nothing if it is of a witness, or if the lines before show that it is help, company,
    about an animal, or a game.

    While no incident is known, a line without violence is a doubt unless the models are very sure: neighbours meet, fetch
    things and go out together.
    A veiled call that the models do not see is likely, so that a moderator looks at it. Force or harm that the author announces
    plainly is sure, unless the line is sure small talk, and so is a summons of everybody to a house with announced blows.
    `calls`: the score of the model of calls to act. Its finds are likely if the other models do not exclude them. `restore`:
    gives a span of the clean text its place in the text that was sent.
    """
    call, text = reading.score(Label.VIGILANTE), fold(chat.line.text)
    if call is not None and not call.confidence:  # the grammar excludes it
        return reading
    likely = call if call is not None and call.confidence >= LIKELY else None
    if likely is not None and _is_harmless(reading, chat, text, likely.confidence):
        return _with_call(reading, UNLIKELY)
    force = _force(reading, chat, text)
    if force is Force.PLAIN:
        return _with_force(reading, chat, restore) if call is None or call.confidence < SURE else reading
    if likely is None:
        asks = force is Force.DOUBTFUL or _is_veiled(reading, chat, text) or _finds(reading, chat, text, calls)
        return _with_call(reading, LIKELY) if asks else reading
    doubtful = not chat.incidents and SURE <= likely.confidence < _SURE_IN_TALK and not _is_plain(text, by_lists)
    return _with_call(reading, LIKELY) if doubtful else reading


def _finds(reading: Reading, chat: Chat, text: str, calls: float) -> bool:
    at_suspects = _is_at_suspects(chat)
    others = reading.confidence(Label.VIGILANTE)
    both_lean = at_suspects and others >= _LEANS and calls > _LEANS_TOO
    if not both_lean and (calls <= (CALLS_AT_SUSPECTS if at_suspects else CALLS) or others < _POSSIBLE):
        return False
    return not (_EXPLAINED & reading.flags or _is_harmless(reading, chat, text, LIKELY))


def _is_at_suspects(chat: Chat) -> bool:
    """True in an incident with suspects alone: in danger and in a search neighbours come to help."""
    return bool(chat.incidents) and not any(each.danger or each.search for each in chat.incidents)


def _is_plain(text: str, by_lists: Reading) -> bool:
    return by_lists.confidence(Label.VIGILANTE) >= PLAIN_CALL or names_violence(text) or is_veiled_call(text, True)


def _with_call(reading: Reading, confidence: float) -> Reading:
    call = replace(reading.score(Label.VIGILANTE) or _NO_CALL, confidence=confidence)
    return replace(reading, scores=put_score(reading.scores, call))


def weigh_answer(reading: Reading, chat: Chat, sure_calls: Container[str]) -> Reading:
    """An answer that joins a sure call to act of another member is likely, so a moderator looks. `sure_calls`: the ids of the
    lines that surely call to act."""
    call, before = reading.score(Label.VIGILANTE), chat.before[-_ANSWERED_IN:]
    if call is not None and (call.confidence >= LIKELY or not call.confidence):
        return reading
    joins = any(line.id in sure_calls and line.by != chat.line.by for line in before)
    return _with_call(reading, LIKELY) if joins and joins_sure_call(fold(chat.line.text)) else reading


def _with_force(reading: Reading, chat: Chat, restore: Callable[[Span], Span]) -> Reading:
    """The call is sure. The clauses that announce the force speak for it, so that a copy has the facts beside them."""
    text, known = chat.line.text, bool(chat.incidents) or _opens(reading)
    parts = (clause.span for clause in fact_clauses.clauses_of(text))
    spans = [span for span in parts if _announces(fold(text[span.start : span.end]), known)] or [Span(0, len(text))]
    told = _with_call(reading, SURE)
    call = told.score(Label.VIGILANTE)
    return replace(told, scores=put_score(told.scores, replace(call or _NO_CALL, spans=tuple(map(restore, spans)))))


def _announces(clause: str, known: bool) -> bool:
    meant = max(announced_force(clause, known), sabotage(clause, known), threatens(clause, known))
    return meant is not Force.NONE or announces_beating(clause) or summons_to_violence(clause)


def _is_harmless(reading: Reading, chat: Chat, text: str, confidence: float) -> bool:
    incident = reading.chat.incident if reading.chat else None
    in_search = any(each.search and each.id == incident for each in chat.incidents)
    before, of_incidents = [fold(line.text) for line in chat.before], _of_incidents(chat)
    if calls_for_help(text, of_incidents, in_search) or is_about_animal(text, before) or chases_pet(text, before):
        return True
    in_danger = any(each.danger and not each.ended for each in chat.incidents)
    if (
        saw_suspect(text)
        or calls_to_leave(text, of_incidents)
        or (not chat.incidents and cries_for_rescue(text, before))
        or (in_danger and helps_on_the_spot(text, of_incidents, confidence < _SURE_IN_TALK))
    ):
        return True
    if not _threatens(text) and (
        keeps_company(text, of_incidents) or stays_in(text) or helps_at_hand(text, before, of_incidents)
    ):
        return True
    if not chat.incidents and (names_game(text) or boasts_of_game(text, before) or shuts_for_feast(text)):
        return True
    if confidence < _PLAIN and (
        follows_game(text, _since_incident(chat))
        or calls_for_chore(text)
        or hopes_for_arrest(text)
        or (not chat.incidents and (advises_talk(text) or smashes_pinata(text)))
    ):
        return True
    return (_is_after_search(chat) and is_kind_visit(text)) or (confidence < SURE and _explained_by_author(chat))


def _is_after_search(chat: Chat) -> bool:
    """True if only searches were known and all have ended."""
    return bool(chat.incidents) and all(each.search and each.ended for each in chat.incidents)


def _threatens(text: str) -> bool:
    return bool(sabotage(text, in_incident=True) or threatens(text, in_incident=True, helpful=HELPFUL_IN_TROUBLE))


def _force(reading: Reading, chat: Chat, text: str) -> Force:
    """The force that the author announces; none in a search, a game, about a relative, or while neighbours are to help."""
    known = bool(chat.incidents) or _opens(reading)
    in_search = any(each.search for each in chat.incidents)
    sure = summons_to_violence(text) or (any(not each.search for each in chat.incidents) and vows_revenge(text))
    force = Force.PLAIN if sure else max(_meant(text, known, chat), _beating(reading, known, text))
    if force is not Force.PLAIN and bool(chat.incidents) and pulls_out_suspect(text, _of_incidents(chat)):
        force = Force.PLAIN
    if force is Force.NONE or _EXPLAINED & reading.flags or _explained_by_author(chat) or names_game(text):
        return Force.NONE
    before = [fold(line.text) for line in chat.before]
    if follows_game(text, _since_incident(chat)):
        return Force.NONE
    if sure:
        return force
    if force is Force.DOUBTFUL and rescues(text, _of_incidents(chat)):
        return Force.NONE
    if not chat.incidents and (boasts_of_game(text, before) or is_about_pest(text, before)):
        return Force.NONE
    if known and (in_search or is_about_animal(text, before) or chases_pet(text, before)):
        force = announced_force(text, in_incident=False)
    elif known and is_trouble(text, _of_incidents(chat)):
        threat = threatens(text, in_incident=True, helpful=HELPFUL_IN_TROUBLE) or announces_beating(text)
        force = max(announced_force(text, in_incident=False), Force.DOUBTFUL if threat else Force.NONE)
    return Force.DOUBTFUL if force is Force.PLAIN and _is_sure_talk(reading) else force


def _meant(text: str, known: bool, chat: Chat) -> Force:
    threat = threatens(text, known)
    if threat is not Force.NONE and is_in_need(_of_incidents(chat)):
        threat = threatens(text, known, HELPFUL_TO_VICTIMS)
    return max(announced_force(text, known), sabotage(text, known), threat)


def _beating(reading: Reading, known: bool, text: str) -> Force:
    """Plain only beside a report or a danger that the line tells in other words: «we'll hang him» may be said of a wreath. None
    in sure small talk: «I'll kill him» is a manner of speaking."""
    if not known:
        return Force.DOUBTFUL if summons_with_arms(text) or gathers_for_beating(text) else Force.NONE
    if not announces_beating(text):
        return Force.DOUBTFUL if summons_with_arms(text) else Force.NONE
    if reading.chat is not None and (reading.chat.act is Act.OPENS or reading.chat.danger) and _tells_more(text):
        return Force.PLAIN
    return Force.NONE if _is_sure_talk(reading) else Force.DOUBTFUL


def _tells_more(text: str) -> bool:
    """True unless the line is a threat alone, in which only the models see a danger."""
    line = text.encode()
    return len(clauses_of(line)) > 1 or BEGINS.search(text) is not None or emergency_in(line) is not Emergency.NONE


def _is_sure_talk(reading: Reading) -> bool:
    return reading.confidence(Label.OFF_TOPIC) >= _SURELY_TALK


def _opens(reading: Reading) -> bool:
    """True for a report in which its author says at once: «I'm driving after him»."""
    return reading.chat is not None and reading.chat.act is Act.OPENS


def _is_veiled(reading: Reading, chat: Chat, text: str) -> bool:
    if _EXPLAINED & reading.flags:
        return False
    known = bool(chat.incidents)
    in_search = any(each.search for each in chat.incidents)
    if not in_search and pillory(text, known or _opens(reading)):
        return True
    if is_veiled_call(text, known):
        return not (is_trouble(text, _of_incidents(chat)) or _is_at_hand(chat, text) or stays_in(text))
    if _is_at_suspects(chat) and comes_in_company(text):
        return not (is_trouble(text, _of_incidents(chat)) or is_in_need(_of_incidents(chat)) or _is_at_hand(chat, text))
    if not known or not is_ready(text):
        return False
    others = [fold(line.text) for line in chat.before if line.by != chat.line.by]
    return joins_call(others) and not is_trouble(text, _of_incidents(chat))


def _is_at_hand(chat: Chat, text: str) -> bool:
    return helps_at_hand(text, [fold(line.text) for line in chat.before], _of_incidents(chat))


def _since_incident(chat: Chat) -> list[str]:
    """The lines from the last one of an incident on: a match before a burglary makes no game of what follows."""
    last = max((n for n, line in enumerate(chat.before) if line.incident), default=0)
    return [fold(line.text) for line in chat.before[last:]]


def _of_incidents(chat: Chat) -> list[str]:
    return [fold(line.text) for line in chat.before if line.incident]


def _explained_by_author(chat: Chat) -> bool:
    """True if the author has just said that the person is a relative: «he will get an earful from me» is a joke then."""
    own = (line.text for line in chat.before[-_EXPLAINED_IN:] if line.by == chat.line.by)
    return any(explains(fold(text).encode()) or _OUR_NAMED.search(text) for text in own)
