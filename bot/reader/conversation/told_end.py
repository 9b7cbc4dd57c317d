"""Weighs what the grammar of a line tells of an end, with the lines before it. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.core.message import Chat, Role
from bot.core.reading import Ending
from bot.reader.grammar.ends.arrest_forms import with_both_caught
from bot.reader.grammar.ends.attackers import attackers_hold
from bot.reader.grammar.ends.end_forms import LIGHT
from bot.reader.grammar.ends.end_told import ToldEnd, may_tell_of_end, tells_of_end, tells_of_papers
from bot.reader.grammar.ends.kinds import ARRESTED
from bot.reader.grammar.ends.losses import tells_of_loss, tells_of_search, things_in
from bot.reader.grammar.ends.officer_forms import is_sure_of_officer, officer_arrests, officer_ends, officer_ends_search
from bot.reader.grammar.ends.told_against import speaks_against
from bot.reader.grammar.other_matter import tells_of_other_matter
from bot.reader.phrases.expression import expression, words
from bot.reader.text.normalisation import fold

_LINES_BACK: Final = 2
"""Lines in which stands what the police have («did you send the photos?»)."""

FIRE: Final = words(
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
_HIM: Final = words("him")
"""In the other languages the word may mean a thing too: «nummerplaat genoteerd, politie heeft hem»."""
_HIS_RECORDS: Final = words(r"his_(?:number_?)?(?:plates?|pictures?|photos?|reg|face|details)")

_OVER: Final = ToldEnd(Ending.OVER, plain=True, certain=True, settled=True)
NOT_YET: Final = words(
    r"nog_(?:niet|nie|ni|geen|gin|steeds|altijd) pas_encore toujours_pas noch_(?:nicht|kein\w*|immer|net|ned) immer_noch"
    r" (?:we|wij)_zoeken_(?:nog|de|een|verder|naar|hem|haar) wir_suchen_(?:noch|den|die|nach|weiter|ihn|sie)"
    r" nous_(?:re)?cherchons (?:we|police)_are_(?:still_)?looking (?:we|wij)_zijn_onderweg sind_unterwegs sommes_en_route"
    r" on_our_way not_yet still_not nog_(?:weg|voortvluchtig|op_de_vlucht) court_toujours"
    r" still_(?:out_there|at_large|on_the_run)"
)
"""Some 130 lines of the annotated evenings have these words during an incident, and no form of an end; 5 of them end it."""


def told_end(chat: Chat, own: bytes) -> ToldEnd | None:
    """The end of which the line tells, while an incident is known. `own`: its text, folded, without quotations.

    «It's out» is surely a fire only if a fire was told of, and may be the power of which the lines before speak. «The police
    have them» may be photos, and «they have her» may be the attackers."""
    own = with_both_caught(own)
    if not chat.incidents or not (chat.line.role is Role.POLICE or may_tell_of_end(own)):
        return None
    of_incident = [fold(line.text).encode() for line in chat.before if line.incident]
    things = things_in(own)
    of_loss = bool(things) and any(tells_of_loss(report, things) for report in of_incident)
    still = {each.id for each in chat.incidents if not each.ended}
    of_open = (fold(line.text).encode() for line in chat.before if line.incident in still)
    in_search = any(each.search for each in chat.incidents) or any(map(tells_of_search, of_open))
    of_reporter = any(chat.line.by in each.reporters for each in chat.incidents if each.id in still)
    if tells_of_other_matter(own, in_search, of_incident, of_reporter):
        return None
    end = tells_of_end(own, in_search, of_loss)
    of_police = chat.line.role is Role.POLICE
    if end is not None and speaks_against(own, end.ending, in_search, of_police):
        return None
    if of_police:
        end = _of_officer(own, end, in_search)
    if end is None:
        return None
    new = all(chat.line.by not in each.people for each in chat.incidents)
    if new and tells_of_papers(own):
        return None  # the report of another matter: «bike stolen last night, police took a statement»
    if end.out and not any(map(FIRE.occurs_in, (own, *of_incident))):
        return replace(end, certain=False, out=False)
    near = [fold(line.text).encode() for line in chat.before[-_LINES_BACK:]]
    if end.out and any(map(_OTHER_OUT.occurs_in, near)) and not any(map(FIRE.occurs_in, (own, *near[-1:]))):
        return replace(end, plain=False, certain=False, out=False)
    of_member = end.ending is Ending.POLICE and not of_police
    if of_member and any(attackers_hold(own, each) for each in of_incident):
        return None
    of_person = ARRESTED.occurs_in(own) or (_HIM.occurs_in(own) and not _HIS_RECORDS.occurs_in(own))
    if end.ending is Ending.POLICE and not of_person and any(map(_RECORDS.occurs_in, (own, *near))):
        return replace(end, plain=False, certain=False)
    return end


def _of_officer(own: bytes, end: ToldEnd | None, in_search: bool) -> ToldEnd | None:
    """An officer who hints at an end tells of one: of 20 such lines in the annotated evenings all but those about fires do."""
    if end is not None and end.certain:
        return end
    if in_search:
        return replace(end or _OVER, plain=True, certain=True) if officer_ends_search(own) else end
    if NOT_YET.occurs_in(own):
        return None
    if officer_arrests(own):
        return ToldEnd(Ending.POLICE, plain=True, certain=True, settled=True)
    hints = end is not None and end.ending is Ending.OVER and is_sure_of_officer(own)
    return _OVER if hints or officer_ends(own) else end
