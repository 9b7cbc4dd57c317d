"""The forms in which an officer in the group declares an incident over: «er is geen gevaar meer», «the area is safe».

A neighbour's «alles veilig» may be a guess, so these forms count from the police only. Over whole texts; a `_` stands for a
space.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.vocabulary import BEFORE_TODAY
from bot.reader.phrases.expression import Expression, expression, words

_SAFE_NOW: Final = expression(
    r"\b(?:geen_(?:verder_)?gevaar_(?:meer|voor)|(?:het|de_(?:omgeving|buurt|situatie))_is_(?:weer_|nu_)?veilig"
    r"|alles_is_(?:geregeld|afgehandeld|onder_controle)|(?:dit|de_zaak|het_incident|deze_melding)_is_(?:nu_|hiermee_)?afgerond"
    r"|plus_(?:aucun|de)_danger|(?:tout|le_quartier|la_zone|les_lieux)_(?:est|sont)_securisee?s?|intervention_(?:est_)?terminee"
    r"|keine_(?:weitere_)?gefahr_(?:mehr|fur)|(?:lage|bereich|ort)_ist_(?:wieder_)?sicher|einsatz_(?:ist_)?(?:beendet|abgeschlossen)"
    r"|no_(?:further|more|longer_any)_(?:danger|threat|risk)|(?:area|scene|street)_is_(?:now_)?safe|incident_(?:is_)?(?:closed|resolved)"
    r"|(?:situatie|toestand)_(?:is_)?(?:weer_|terug_|nu_)?(?:rustig|kalm|genormaliseerd)|rust_(?:is_)?(?:weer_)?(?:teruggekeerd|hersteld)"
    r"|situation_(?:est_)?(?:redevenue_|de_nouveau_|maintenant_)?(?:calme|calmee|apaisee|normalisee|sous_controle)"
    r"|calme_(?:est_)?(?:revenu|retabli)|lage_(?:(?:ist|hat|sich|wieder|inzwischen|jetzt)_)*(?:beruhigt|ruhig|entspannt|unter_kontrolle)"
    r"|platzverweise?_(?:wurden_)?(?:erteilt|ausgesprochen)|all_(?:is_)?(?:quiet|calm)(?:_(?:again|now)|_?$|[,.])|calm_(?:has_been_)?restored"
    r"|(?:partijen|parties|personnes|personen|people|beteiligten?|betrokkenen|groep|groupe|group|gruppe|everyone|everybody|iedereen|alle"
    r"|jongeren|jeunes|youths|jugendliche\w*|both|beide|beiden)_(?:\w+_){0,4}(?:naar_huis_gestuurd|weggestuurd|gescheiden|renvoyee?s?"
    r"|rentree?s?_chez|separee?s?|dispersee?s?|nach_hause_geschickt|getrennt|sent_home|separated|dispersed|moved_on)"
    r"|(?:wij|we)_ronden_(?:hier_)?af|afgehandeld|is_dit_(?:klaar|afgerond)|(?:that|this)_closes_it|no_further_action|rien_a_signaler|niets_aan_de_hand|dealt_with)\b"
)
_SEARCH_OVER: Final = expression(
    r"\b(?:zoek(?:actie|tocht|ing)_(?:(?:is|werd)_)?(?:gestopt|stopgezet|afgelopen|beeindigd|afgeblazen|voorbij|gedaan)"
    r"|(?:we|wij)_stoppen_(?:met_zoeken|de_zoek\w+)|recherches?_(?:(?:est|sont)_)?(?:terminee?s?|levees?|arretees?|finies?)"
    r"|fin_des_recherches|(?:on|nous)_arreto?n?s?e?_les_recherches|such(?:e|aktion|massnahmen)_(?:(?:ist|sind|wurden?)_)?"
    r"(?:beendet|eingestellt|abgebrochen|abgeschlossen|vorbei)"
    r"|search_(?:(?:is|was|has_been)_)?(?:over|finished|called_off|stood_down|ended|concluded))\b"
)
_IN_VAIN: Final = words(
    r"zonder vergeefs hervat\w* verder vanavond vannacht sans vain repren\w* reprise soir nuit ohne vergeblich fortgesetzt"
    r" weiter heute_abend diese_nacht without unsuccessful\w* resum\w* tonight nothing niets rien nichts"
)
"""A search without a find, which goes on in the morning."""
_PERSON_TAKEN: Final = expression(
    r"\b(?:meneer|mijnheer|man|mannen|verdachten?|daders?|bestuurder|jongens|minderjarigen|herr|mann|manner|tatverdachtiger?|tater"
    r"|jugendliche|person|personen|personnes?|individus?|hommes?|monsieur|suspects?|auteurs?|mineurs?|conducteur|males?|driver|people"
    r"|men|lads|youths|both|beide|beiden|twee|drie|zwei|drei|deux|trois|two|three|one)_(?:(?:is|zijn|werd|werden|wurde|wurden|ist|sind"
    r"|a_ete|ont_ete|est|sont|has_been|have_been|was|were|vorlaufig)_){0,2}(?:mee_met_(?:ons|de_collega's)|meegenomen|aangehouden|gevat"
    r"|opgepakt|mitgenommen|festgenommen|gestellt|emmenee?s?|interpellee?s?|detained|taken_away|arrested"
    r"|in_gewahrsam|in_custody)\b"
    r"|\b(?:(?:we|we_have|we've|officers_have|nous_avons|on_a|nos_collegues_ont)_(?:just_|now_|bien_)?"
    r"(?:detained|arrested|interpelle|arrete|emmene))_(?:a|an|the|one|two|three|both|un|une|le|la|les|deux|trois)_"
    r"(?:young_|jeune_|first_)?(?:person|persons|people|man|men|males?|females?|woman|women|suspects?|youths?|lads?|driver|individuals?"
    r"|personnes?|individus?|hommes?|femmes?|auteurs?|mineurs?|conducteur)\b"
)
_AT_LARGE: Final = expression(
    r"\b(?:voortvluchtig\w*|fluchtig\w*|auf_der_flucht|en_fuite|at_large|on_the_run|(?:de|den|der|die|the)_(?:andere|other|zweite|second)"
    r"|l'autre|(?:we|wij)_zoeken|wir_suchen|nous_(?:re)?cherchons|we_are_(?:still_)?looking|looking_for)\b"
)
_BURNS: Final = expression(r"\b(?:vuur|brand|feu|incendie|feuer|fire|blaze)\b")
_NOT_YET: Final = expression(
    r"\?|\b(?:zodra|wanneer|als|totdat|nog_(?:niet|geen)|wenn|sobald|falls|noch_(?:nicht|kein\w*)|des_que|quand|lorsque|jusqu\w*"
    r"|pas_encore|if|when|once|until|yet|not|vanmorgen|ce_matin|heute_fruh|this_morning|niet|nicht|moeten|wordt|wird|sera|will_be)\b"
)
_OTHER_DAY: Final = words(
    BEFORE_TODAY,
    r"morgen demain tomorrow hier_soir letzten? vorige? last different",
)
_STAY_AWAY: Final = words(
    r"maar mais aber but blijf blijft bleiben_sie bleibt restez evitez meiden stay avoid niemand keiner nobody personne_n'a",
)
_SENTENCES: Final = re.compile(rb"[^.!;\n]+")


def officer_ends(text: bytes) -> bool:
    """`text`: folded, in UTF-8. True if an officer who writes it declares the incident over."""
    return _says(_SAFE_NOW, text)


def officer_ends_search(text: bytes) -> bool:
    """True if an officer who writes it declares a search over, and not that it was in vain or goes on another day."""
    return _says(_SEARCH_OVER, text) and not _IN_VAIN.occurs_in(text)


def officer_arrests(text: bytes) -> bool:
    """True if an officer who writes it tells of an arrest, and of no other who is free: «meneer is mee met ons»."""
    return _says(_PERSON_TAKEN, text)


def is_sure_of_officer(text: bytes) -> bool:
    """True if a hint of an end, in a line of an officer, tells of one. A fire that is under control may still be guarded."""
    return not any(each.occurs_in(text) for each in (_AT_LARGE, _BURNS, _STAY_AWAY, _OTHER_DAY))


def _says(form: Expression, text: bytes) -> bool:
    if _AT_LARGE.occurs_in(text) or _STAY_AWAY.occurs_in(text):
        return False
    sentences = (
        each for each in _SENTENCES.findall(text) if not (_NOT_YET.occurs_in(each) or _OTHER_DAY.occurs_in(each))
    )
    return any(map(form.occurs_in, sentences))
