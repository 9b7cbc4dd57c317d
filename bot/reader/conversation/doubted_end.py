"""Takes away ends that only the head sees and that the line or its incident speaks against. Pure.

The head takes «c'est bon je les ai eus», an accusation or a joke for an end now and then, and an end that is told too early is
worse than one that is not seen.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat, ChatIncident, Role
from bot.core.reading import Act, ChatReading, Ending, Flag, Reading
from bot.reader.conversation.features import QUIET
from bot.reader.conversation.search_end import is_not_seen, is_other_kin_home, says_nothing_of_end
from bot.reader.conversation.told_end import NOT_YET
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.emergencies.medical.poisoning import sleeps, tells_of_poison
from bot.reader.grammar.ends.arrest_forms import NOT_ARRESTED, NOT_HELD
from bot.reader.grammar.ends.attackers import attackers_hold
from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.grammar.ends.end_told import ToldEnd
from bot.reader.grammar.ends.explanation import says_where
from bot.reader.grammar.ends.found_in_peril import is_unresponsive
from bot.reader.grammar.ends.harmless import gives_harmless_reason
from bot.reader.grammar.ends.intrusion import intrudes, tells_of_suspects, threatens
from bot.reader.grammar.ends.kinds import ARRESTED
from bot.reader.grammar.ends.losses import names_belongings, tells_of_search
from bot.reader.grammar.ends.rightful_people import says_who
from bot.reader.grammar.ends.taken_back import takes_back
from bot.reader.grammar.ends.told_against import speaks_against, takes_all_clear_back
from bot.reader.grammar.other_matter import tells_of_other_matter
from bot.reader.phrases.expression import expression, words
from bot.reader.text.normalisation import fold

_ENDS: Final = frozenset({Flag.ENDED, Flag.TAKEN_BACK})
_POLICE: Final = expression(rf"\b{ARRESTERS}\b")
_NOT_ARRESTED: Final = expression(NOT_ARRESTED)
_NOT_HELD: Final = expression(NOT_HELD)
_TAKEN: Final = words(
    r"weggebracht abgefuhrt mitgenommen meegenomen opgepakt emmenee?s? embarquee?s? chopee?s? (?:ont|a|l'ont|l'a)_eue?s?"
    r" (?:took|taken)_(?:him|her|them)"
)
_MISSING: Final = words(
    # Dutch
    r"(?:is|zijn|was|nu|ook|alweer)_weg kwijt gestolen verdwenen zoek\w* verloren gepikt gejat vermist\w* meegenomen"
    r" ontsnapt\w* losgebroken waar_(?:is|zijn|zit) gevonden vindt? niet_thuis",
    # French
    r"vole[es]* disparue?s? perdue?s? manque\w* trouv\w* retrouv\w* chourave\w* pique[es]* cherch\w* enleve\w* fugue\w*"
    r" ou_(?:est|sont) echapp\w* rentree? plus_la",
    # German
    r"gestohlen geklaut verschwunden verloren fehlt fehlen vermiss\w* gfladert fort (?:ist|sind|war)_weg entlaufen ausgebuxt"
    r" gefunden wo_(?:ist|sind) weggelaufen such\w* heimgekommen",
    # English
    r"stolen nicked missing gone lost (?:been|was)_taken pinched find found where_(?:is|are) looking_for"
    r" took_(?:my|our|his|her|the) vanished disappeared",
)
_SENDS: Final = words(
    r"(?:ze|zij)_(?:sturen|zenden) (?:ils|on)_(?:m'|nous_)?envoi(?:e|ent) (?:sie|die|se)_schicken they(?:'?re|_are)_sending"
    r" they_(?:will_|'ll_)?send"
)


def weigh_end(said: ChatReading, chat: Chat, own: bytes, call: Told, end: ToldEnd | None) -> ChatReading:
    """Takes away an end that only the head sees and that the line or its incident speaks against, and its kind if that cannot
    be: a bystander ends nothing with «I'd make them wash my windows». `call`, `end`: what the grammar of the line tells."""
    incident = next((each for each in chat.incidents if each.id == said.incident), None)
    if said.maybe_back and not (incident is not None and is_search(chat, incident)):
        said = replace(said, maybe_back=False)
    ends = said.act is Act.ENDS or said.ending is not None or said.maybe_ending is not None
    if ends and incident is not None and chat.line.role is not Role.POLICE and is_search(chat, incident):
        if is_other_kin_home(chat, incident, own):
            return replace(said, act=Act.ADDS, ending=None, maybe_ending=None, maybe_back=not is_not_seen(own))
        if end is None and says_nothing_of_end(chat, incident, own):
            return replace(said, act=Act.ADDS, ending=None, maybe_ending=None)
    if not ends or incident is None or (end is not None and end.plain and end.ending is not Ending.OVER):
        return said
    of_head = end is None or end.if_found
    ending, maybe = (each and _likely_kind(each, chat, incident, own) for each in (said.ending, said.maybe_ending))
    alien = ending is not said.ending and not (incident.called or chat.line.by in incident.reporters)
    against = NOT_YET.occurs_in(own) or (
        Ending.FALSE_ALARM in (said.ending, said.maybe_ending)
        and (intrudes(own) or tells_of_suspects(own) or threatens(own) or takes_all_clear_back(own, with_wait=True))
    )
    against |= says_where(own)
    against |= _NOT_HELD.occurs_in(own) and Ending.FALSE_ALARM not in (said.ending, said.maybe_ending)
    against |= said.ending is Ending.POLICE and _NOT_ARRESTED.occurs_in(own)
    found = Ending.FOUND in (said.ending, said.maybe_ending)
    against |= found and names_belongings(own) and is_search(chat, incident)
    against |= _is_spoken_against(said, chat, incident, own)
    only_call = (end is None or not end.plain) and _only_tells_of_call(said, chat, own, call, end)
    if said.act is Act.ENDS and (only_call or (of_head and (alien or against))):
        return replace(said, act=Act.ADDS, ending=None)
    return replace(said, ending=ending, maybe_ending=None if of_head and against else maybe)


def without_other_end(reading: Reading, said: ChatReading, chat: Chat, own: bytes) -> Reading:
    """The reading without the phrases of an end, if the line tells of the end of another matter than the incident."""
    incident = next((each for each in chat.incidents if each.id == said.incident and not each.ended), None)
    if incident is None or not _ENDS & reading.flags:
        return reading
    lines = [fold(line.text).encode() for line in chat.before if line.incident == incident.id]
    of_reporter = chat.line.by in incident.reporters
    if not tells_of_other_matter(own, is_search(chat, incident), lines, of_reporter):
        return reading
    return replace(reading, flags=reading.flags - _ENDS)


def _is_spoken_against(said: ChatReading, chat: Chat, incident: ChatIncident, own: bytes) -> bool:
    ending = said.ending or said.maybe_ending
    if ending is None:
        return False
    if ARRESTED.occurs_in(own):
        ending = Ending.POLICE  # the head may take it for any other end
    elif ending is Ending.FOUND:
        ending = _likely_kind(ending, chat, incident, own)
    lines = [fold(line.text).encode() for line in chat.before if line.incident == incident.id]
    if is_unresponsive(own) or (sleeps(own) and any(map(tells_of_poison, lines))):
        return True
    of_police = chat.line.role is Role.POLICE
    of_member = ending is Ending.POLICE and not of_police
    of_reporter = chat.line.by in incident.reporters
    if tells_of_other_matter(own, is_search(chat, incident), lines, of_reporter):
        return True
    held = of_member and any(attackers_hold(own, each) for each in lines)
    return held or speaks_against(own, ending, is_search(chat, incident), of_police)


def _likely_kind(ending: Ending, chat: Chat, incident: ChatIncident, own: bytes) -> Ending:
    """The kind of an end that only the head sees: no police without a call or a word for them, and no find without a loss."""
    if ending is Ending.POLICE and not _may_end_with_police(chat, incident, own):
        return Ending.OVER
    if ending is Ending.FOUND and _was_no_loss(chat, incident):
        if _MISSING.occurs_in(own):
            return ending
        by_police = chat.line.role is Role.POLICE or (incident.called and _TAKEN.occurs_in(own))
        return Ending.POLICE if by_police else Ending.OVER
    return ending


def _only_tells_of_call(said: ChatReading, chat: Chat, own: bytes, call: Told, end: ToldEnd | None) -> bool:
    """True for «it's sorted, I've told them», which tells of a call. While that incident or one of the author waits for one, a
    hint is enough. Later a plain call speaks only against a doubtful end."""
    plain_only = chat.line.role is Role.POLICE  # whose «he was taken along» is no call
    tells = call >= (Told.PLAIN if plain_only else Told.HINTED) or (call is Told.NOT and _SENDS.occurs_in(own))
    if not tells or says_who(own) or takes_back(own) or gives_harmless_reason(own):
        return False
    line = chat.line
    waiting = (each for each in chat.incidents if not (each.ended or each.called) and line.at - each.last_at < QUIET)
    waits = any(each.id == said.incident or line.by in each.people for each in waiting)
    return waits or (call is Told.PLAIN and end is None and not said.plain_ending)


def _may_end_with_police(chat: Chat, incident: ChatIncident, own: bytes) -> bool:
    """True for an officer, if the police know of the incident, or if the line or one before it names them."""
    lines = (fold(line.text).encode() for line in chat.before if line.incident == incident.id)
    by_officer = chat.line.role is Role.POLICE
    return by_officer or incident.called or _POLICE.occurs_in(own) or any(map(_POLICE.occurs_in, lines))


def is_search(chat: Chat, incident: ChatIncident) -> bool:
    """True also for an incident that the bot took for no search, if a line of it tells that a person is missing."""
    lines = (fold(line.text).encode() for line in chat.before if line.incident == incident.id)
    return incident.search or any(map(tells_of_search, lines))


def _was_no_loss(chat: Chat, incident: ChatIncident) -> bool:
    """True if no person, animal or thing is missing by the lines of the incident, its report included."""
    told = [line for line in chat.before if line.incident == incident.id]
    if is_search(chat, incident) or not any(line.id in incident.lines[:1] for line in told):
        return False
    return not any(_MISSING.occurs_in(fold(line.text).encode()) for line in told)
