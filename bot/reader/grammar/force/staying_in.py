"""Recognises members who stay in: lights at all windows, a look from behind the curtain, a door that is held shut from
within. A road that is kept clear for the fire brigade or an ambulance counts as well.

The words are removed from the line. If the rest goes out, shuts a person in, or names violence, the models decide.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.help_calls import names_violence
from bot.reader.grammar.force.veiled_calls import is_veiled_call
from bot.reader.grammar.vocabulary import RESCUERS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_WINDOW: Final = (
    r"(?:(?:het|mijn|'t|ons)_(?:raam|venster|balkon|gordijn)|(?:de|ma|la|notre)_(?:fenetre|balcon|rideau)|d'en_haut"
    r"|(?:dem|meinem|unserem|vom|am)_(?:fenster|balkon|vorhang)|(?:my|the|our)_(?:window|balcony|curtains?|upstairs_window))"
)
_HELPERS: Final = one_of(RESCUERS)
_IN: Final = expression(
    # lights at the windows
    r"\b(?:licht|lichten|lampen)_(?:\w+_)?aan\b|\b(?:lumieres?|lampes?)_(?:\w+_)?allumees?\b"
    r"|\ballum\w*_(?:tous_)?(?:les|vos|toutes_vos)_(?:lumieres|lampes)\b"
    r"|\b(?:licht|lichter)_(?:\w+_)?(?:an|anmachen|ein)\b|\blights?_(?:\w+_)?on\b|\bput_(?:all_)?(?:the|your)_lights?_on\b"
    # a look from a window
    rf"|\b(?:kijk|zie|hou|volg|noteer|film|schrijf|regarde|vois|surveille|guette|note|filme|observe|schau\w*|seh\w*"
    rf"|beobacht\w*|notier\w*"
    rf"|watch\w*|looking|see|noting)\b[^.!?]{{0,40}}\b(?:van(?:uit|achter|_achter)?|achter|uit|depuis|de|derriere|von|vom|aus"
    rf"|hinter|am|from|behind|at)?_?{_WINDOW}\b"
    # a door that is held shut
    r"|\b(?:ik|we)_(?:hou|houd|houden)_(?:de|die|mijn|onze)_(?:voor)?deur_(?:\w+_){0,3}(?:dicht|toe)\b"
    r"|\b(?:tiens|tient|bloque)_(?:la|ma|notre)_porte_(?:\w+_)?fermee\b"
    r"|\bhalt\w*_(?:ich_)?die_(?:haus)?tur_(?:\w+_){0,3}zu\b"
    r"|\b(?:hold|holding|keep|keeping)_(?:the|my|our)_door_(?:\w+_)?(?:shut|closed)\b"
    # everybody at home
    r"|\bchacun_chez_soi\b|\bjeder_bleibt_(?:daheim|zu_hause|drin)\b|\biedereen_blijft_(?:thuis|binnen)\b"
    r"|\beveryone_stays_(?:in|home|at_home|inside|indoors)\b"
    # room for helpers
    r"|(?:\b(?:stell|park|fahr|zet|mets|gare|put)\w*_(?:\w+_)?(?:auto|wagen|voiture|car)_(?:quer|dwars|en_travers|across)_)?"
    rf"\b(?:damit|zodat|pour_qu[e']|so|so_that)_?(?:die_|der_|de_|den_|l'_?|les_|la_|the_|an_)?{_HELPERS}_(?:\w+_){{0,2}}"
    r"(?:durchkomm\w*|durch|vorbei|door|erdoor|passer|passent?|through|past|in)\b"
    rf"|\b(?:sperr|blockier)\w*_(?:wir_|ich_)?(?:mal_)?die_(?:strasse|gasse|fahrbahn)_(?:ab_)?bis_(?:die_|der_)?{_HELPERS}\b"
    rf"|\b(?:sluiten|zetten|houden)_de_(?:straat|weg)_(?:af|vrij)_tot_(?:de_)?{_HELPERS}\b"
    rf"|\b(?:bloqu|ferm)\w*_la_(?:rue|route)_jusqu'a_l'arrivee_(?:des_|de_l'_?){_HELPERS}\b"
    rf"|\b(?:closing|blocking)_(?:off_)?the_(?:road|street)_(?:un)?till?_(?:the_)?{_HELPERS}\b"
)
_GOES_OUT: Final = words(
    r"""naar_buiten naarbuiten eruit erop eropaf op_straat naar_beneden buiten sort\w* descend\w* dehors en_bas raus
    rausgehen draussen
    runter hinaus hin out_there come_out outside downstairs go_out going_out over_there
    (?:niet|ni|nie)_(?:meer_)?(?:weg|uit|buiten) staan_(?:wij|we) pas_sortir
    nicht_raus can'?t_get_out
    not_getting_out get_out hem lui ihn him hinein rein binnen_gaan wachten_op lauer"""
)
_STAYS: Final = words(
    r"""(?:ga|gaan|kom|loop|gaat)_niet_(?:\w+_)?(?:naar_)?buiten niet_naar_buiten
    (?:ne_)?(?:sors|sortez|descends|descendez)_(?:pas|nin|nen)
    (?:gehe?|geht|komm)_nicht_(?:raus|runter) nicht_rausgehen (?:don'?t|not)_(?:go|going|come)_(?:out|outside|downstairs)
    (?:er|sie|die|hij|ze|il|he|they)_(?:will|wollen|wil|willen|veut|veulent|wants?)_(?:hier_)?(?:rein|herein|binnen|entrer|in)
    (?:mi|moi|ik|ich)_je_(?:ne_)?descends_(?:pas|nin)"""
)


def stays_in(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    rest = _STAYS.replace_in(_IN.replace_in(line))
    if not _IN.occurs_in(line) or _GOES_OUT.occurs_in(rest) or names_violence(rest.decode()):
        return False
    return announced_force(text, in_incident=True) is Force.NONE and not is_veiled_call(rest.decode(), in_incident=True)
