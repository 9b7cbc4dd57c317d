"""Weighs what the grammar of a line tells of an end, with the lines before it. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat, ChatIncident, Role
from bot.core.reading import Act, ChatReading, Ending
from bot.reader.conversation.features import QUIET
from bot.reader.grammar.calls.call_made import Told
from bot.reader.grammar.ends.arrest_forms import NOT_ARRESTED
from bot.reader.grammar.ends.end_forms import ARRESTERS, LIGHT
from bot.reader.grammar.ends.end_told import (
    ToldEnd,
    names_belongings,
    names_lost_thing,
    tells_of_end,
    tells_of_papers,
    tells_of_search,
)
from bot.reader.grammar.ends.harmless import gives_harmless_reason
from bot.reader.grammar.ends.intrusion import intrudes, tells_of_suspects
from bot.reader.grammar.ends.officer_forms import is_sure_of_officer, officer_arrests, officer_ends
from bot.reader.grammar.ends.rightful_people import says_who
from bot.reader.grammar.ends.taken_back import takes_back
from bot.reader.phrases.expression import expression, words
from bot.reader.text.normalisation import fold

_LINES_BACK: Final = 2
"""Lines in which stands what the police have («did you send the photos?»)."""

_FIRE: Final = words(
    r"\w*(?:brand|vuur|vlam|rook|feuer|flamm|rauch|fire|smoke)\w* feux? incendie\w* fumee\w* flammes? brul\w* crame\w* brenn\w*"
    r" burn\w* flames? blaze fikkie"
)
_OTHER_OUT: Final = expression(
    rf"{LIGHT}|\b(?:gas\w*|gaz|kraan|robinet|hahn|tap|\w*alarm|sirenes?|\w*verwarming|heizung|chauffage|heating|boiler|tv|tele)\b"
)
"""Other things that are out beside a fire."""
_RECORDS: Final = words(
    r"\w*beeld(?:en)? \w*foto\w* photos? pictures? pics? images? \w*videos? film\w* footage clips? aufnahmen? bilder"
    r" enregistrements? \w*(?:nummer)?plaat kenteken plaque kennzeichen plate reg sleutels? cles? schlussel keys? gegevens"
    r" donnees daten details? coordonnees"
)


def told_end(chat: Chat, own: bytes) -> ToldEnd | None:
    """The end of which the line tells, while an incident is known. `own`: its text, folded, without quotations.

    «It's out» is surely a fire only if a fire was told of, and may be the power of which the lines before speak. «The police
    have them» may be photos."""
    if not chat.incidents:
        return None
    of_incident = [fold(line.text).encode() for line in chat.before if line.incident]
    of_loss = any(names_lost_thing(own, report) for report in of_incident)
    in_search = any(each.search for each in chat.incidents) or any(map(tells_of_search, of_incident))
    end = tells_of_end(own, in_search, of_loss)
    if chat.line.role is Role.POLICE:
        end = _of_officer(own, end, in_search)
    if end is None:
        return None
    new = all(chat.line.by not in each.people for each in chat.incidents)
    if new and tells_of_papers(own):
        return None  # the report of another matter: «bike stolen last night, police took a statement»
    if end.out and not any(map(_FIRE.occurs_in, (own, *of_incident))):
        return replace(end, certain=False, out=False)
    near = [fold(line.text).encode() for line in chat.before[-_LINES_BACK:]]
    if end.out and any(map(_OTHER_OUT.occurs_in, near)) and not any(map(_FIRE.occurs_in, (own, *near[-1:]))):
        return replace(end, plain=False, certain=False, out=False)
    if end.ending is Ending.POLICE and any(map(_RECORDS.occurs_in, (own, *near))):
        return replace(end, plain=False, certain=False)
    return end


def _of_officer(own: bytes, end: ToldEnd | None, in_search: bool) -> ToldEnd | None:
    """An officer who hints at an end tells of one: of 20 such lines in the annotated evenings all but those about fires do."""
    if in_search or (end is not None and end.certain):
        return end
    if _NOT_YET.occurs_in(own):
        return None
    if officer_arrests(own):
        return ToldEnd(Ending.POLICE, plain=True, certain=True, settled=True)
    hints = end is not None and end.ending is Ending.OVER and is_sure_of_officer(own)
    return ToldEnd(Ending.OVER, plain=True, certain=True, settled=True) if hints or officer_ends(own) else end


_POLICE: Final = expression(rf"\b{ARRESTERS}\b")
_NOT_ARRESTED: Final = expression(NOT_ARRESTED)
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
_NOT_YET: Final = words(
    r"nog_(?:niet|nie|ni|geen|gin|steeds|altijd) pas_encore toujours_pas noch_(?:nicht|kein\w*|immer|net|ned) immer_noch"
    r" (?:we|wij)_zoeken_(?:nog|de|een|verder|naar|hem|haar) wir_suchen_(?:noch|den|die|nach|weiter|ihn|sie)"
    r" nous_(?:re)?cherchons (?:we|police)_are_(?:still_)?looking (?:we|wij)_zijn_onderweg sind_unterwegs sommes_en_route"
    r" on_our_way not_yet still_not nog_(?:weg|voortvluchtig|op_de_vlucht) court_toujours"
    r" still_(?:out_there|at_large|on_the_run)"
)
"""Of some 130 lines with these words during an incident in the annotated evenings, and no form of an end, 5 end it."""
_SENDS: Final = words(
    r"(?:ze|zij)_(?:sturen|zenden) (?:ils|on)_(?:m'|nous_)?envoi(?:e|ent) (?:sie|die|se)_schicken they(?:'?re|_are)_sending"
    r" they_(?:will_|'ll_)?send"
)


def weigh_end(said: ChatReading, chat: Chat, own: bytes, call: Told, end: ToldEnd | None) -> ChatReading:
    """Takes away an end that only the head sees and that the line or its incident speaks against, and its kind if that cannot
    be: a bystander ends nothing with «I'd make them wash my windows». `call`, `end`: what the grammar of the line tells."""
    incident = next((each for each in chat.incidents if each.id == said.incident), None)
    said = replace(said, maybe_back=said.maybe_back and incident is not None and _is_search(chat, incident))
    if incident is None or (end is not None and end.plain and end.ending is not Ending.OVER):
        return said
    of_head = end is None or end.if_found
    ending, maybe = (each and _likely_kind(each, chat, incident, own) for each in (said.ending, said.maybe_ending))
    alien = ending is not said.ending and not (incident.called or chat.line.by in incident.reporters)
    against = _NOT_YET.occurs_in(own) or (
        said.ending is Ending.FALSE_ALARM and (intrudes(own) or tells_of_suspects(own))
    )
    against |= said.ending is Ending.POLICE and _NOT_ARRESTED.occurs_in(own)
    against |= said.ending is Ending.FOUND and names_belongings(own) and _is_search(chat, incident)
    only_call = (end is None or not end.plain) and _only_tells_of_call(said, chat, own, call, end)
    if said.act is Act.ENDS and (only_call or (of_head and (alien or against))):
        return replace(said, act=Act.ADDS, ending=None)
    return replace(said, ending=ending, maybe_ending=None if of_head and against else maybe)


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
    """True for «it's sorted, I've told them», which tells of a call. While an incident waits for one, a hint is enough; later
    a plain call speaks only against a doubtful end."""
    tells = call >= Told.HINTED or (call is Told.NOT and _SENDS.occurs_in(own))
    if not tells or says_who(own) or takes_back(own) or gives_harmless_reason(own):
        return False
    line = chat.line
    waits = any(not each.ended and not each.called and line.at - each.last_at < QUIET for each in chat.incidents)
    return waits or (call is Told.PLAIN and end is None and not said.plain_ending)


def _may_end_with_police(chat: Chat, incident: ChatIncident, own: bytes) -> bool:
    """True if the police know of the incident, or if the line or one before it names them."""
    lines = (fold(line.text).encode() for line in chat.before if line.incident == incident.id)
    return incident.called or _POLICE.occurs_in(own) or any(map(_POLICE.occurs_in, lines))


def _is_search(chat: Chat, incident: ChatIncident) -> bool:
    lines = (fold(line.text).encode() for line in chat.before if line.incident == incident.id)
    return incident.search or any(map(tells_of_search, lines))


def _was_no_loss(chat: Chat, incident: ChatIncident) -> bool:
    """True if no person, animal or thing is missing by the lines of the incident, its report included."""
    told = [line for line in chat.before if line.incident == incident.id]
    if _is_search(chat, incident) or not any(line.id in incident.lines[:1] for line in told):
        return False
    return not any(_MISSING.occurs_in(fold(line.text).encode()) for line in told)
