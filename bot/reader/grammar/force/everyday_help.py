"""Recognises help that has the words of force: a car that is pulled free, a lost child who is kept by the hand, a loose
animal that is fenced in, the daily round with a dog.

The lines before say what is pulled, kept or fenced in. A crime or a stranger in them, or violence in the line, and the
models decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.help_calls import (
    names_animal,
    names_crime,
    names_suspect_or_weapon,
    names_violence,
)
from bot.reader.grammar.force.rescue import rescues
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_ANY3: Final = r"(?:[\w']+_){0,3}"
_JUST: Final = 5
"""Lines back."""

_STRANDED: Final = words(
    r"""panne pech autopech pechstrook stilgevallen start_niet (?:wil|wilt)_niet_starten platte_band lege_batterij
    batterij_plat
    vastgereden en_rade embourbee? demarre_(?:pas|plus) pneu_creve batterie_(?:plate|morte|vide) enlisee?
    liegengeblieben liegen_geblieben springt_nicht_an festgefahren steckengeblieben batterie_leer reifenpanne
    accu_is_(?:dood|plat|leeg) accu_leeg zit_vast_in vast_in_(?:de|het|'t)_(?:modder|slijk|sneeuw|gracht) im_schlamm
    stuck_in_the_(?:mud|ditch|snow)
    broken_down broke_down breakdown won'?t_start flat_battery flat_tyre bogged"""
)
_FREES: Final = expression(
    r"\b(?:zet|trek|trekken|sleep|slepen|duw|duwen|geef)_(?:we_|ik_|er_)?(?:hem|em|m|'m|'t|het|de|den|die|je|jou|u|ne"
    r"|nen)\b|\b(?:te_duwen|met_een_ketting|ketting|sleepkabel|chaine|seil|kette|chain|tow_?rope|aanduwen|wegslepen|slepen"
    r"|startkabels)\b"
    r"|\b(?:pouss\w*|tir(?:e|er|ons|ez)|remorqu\w*|cables_de_demarrage|depann\w*)\b"
    r"|\b(?:schieb\w*|anschieb\w*|zieh\w*|abschlepp\w*|uberbrueck\w*|starthilfe)\b"
    r"|\b(?:push\w*|tow\w*|pull\w*|jump_start|jump_leads|drag_(?:it|her))\b"
)

_JAMS: Final = expression(
    r"\b(?:deur|achterdeur|voordeur|poort|schuif|rolluik|slot)_(?:\w+_){0,4}(?:klemt|klem|dichtgewaaid|toegevallen"
    r"|vastgeroest)\b"
    r"|\b(?:porte|portail|serrure|volet|vanne)_(?:\w+_){0,4}(?:coincee?|bloquee?|claquee?)\b|\bsuis_enfermee?_dehors\b"
    r"|\b(?:tur|tor|schieber|schloss|rollo)_(?:\w+_){0,4}(?:klemmt|zugefallen|zug'?fallen)\b|\bhab_mich_ausgesperrt\b"
    r"|\b(?:door|gate|lock|shutter)(?:'s|_is)?_(?:\w+_)?(?:jammed|stuck|seized)\b|\blocked_(?:myself_)?out\b"
)
_TOOLS: Final = words(
    r"koevoet breekijzer hamer bijl pieds?[ -]de[ -]biche marteau brecheisen stemmeisen hammer crowbars? axe"
)
_CHILD: Final = one_of(
    r"""zoon\w* kleinzoon\w* dochter\w* kleindochter\w* kind\w* peuter kleuter jongetje meisje ventje
    fils fille fillette gamine? gosse petite? enfant petit-?fils sohn tochter enkel\w* bub kleine[rn]? madel
    son daughter grandson granddaughter toddler wee_(?:one|boy|girl|lad) little_(?:one|boy|girl|lad) child wean boy girl"""
)
_GONE: Final = one_of(
    r"""kwijt verloren vermist verdwenen weggelopen perdue? disparue? egaree? echappee? verschwunden weggelaufen weg
    vermisst lost missing vanished wandered_off gone"""
)
_LOST_CHILD: Final = expression(rf"\b{_CHILD}\b[^.!?]{{0,40}}\b{_GONE}\b|\b{_GONE}\b[^.!?]{{0,40}}\b{_CHILD}\b")
_KEEPS_CHILD: Final = expression(
    r"\b(?:hou|houd|houdt|houden|pak|neem|pakt)_(?:hem|haar|em|'m)_(?:\w+_)?(?:vast|bij|daar|even|tegen|in_het_oog)"
    r"|\b(?:bij|aan)_de_hand\b|\b(?:ga|sta|staan|blijf|wacht)_(?:ik_|we_)?"
    r"(?:\w+_)?(?:bij|aan)_(?:de|den|het)_(?:\w*uitgang|ingang|\w*poort|kassa|deur)"
    r"|\b(?:mee|gaan|helpen|ga|help)_(?:\w+_)?zoeken\b"
    r"|\b(?:retiens|retenez|garde|gardez|tiens|tenez|prends|prenez)[ -](?:le|la)\b"
    r"|\bpar_la_main\b|\b(?:reste|restez|mets|attends)_(?:\w+_)?"
    r"(?:a_la|devant_la|pres_de_la)_(?:sortie|porte|caisse|grille)\b"
    r"|\b(?:viens?|vient|venez|aide\w*|pour)_(?:\w+_)?chercher\b"
    r"|\bhalt\w*_(?:ihn|sie)_(?:\w+_)?(?:fest|auf|an)\b|\b(?:an|bei)_der_hand\b"
    r"|\b(?:steh|stell|wart|bleib)\w*_(?:ich_)?(?:mich_)?(?:am|beim|an_den)_(?:\w*ausgang|eingang|tor|kasse)\b"
    r"|\b(?:mit|hilft|helfen|beim)_suchen\b"
    r"|\b(?:hold|keep|grab|take|catch)_(?:onto_|on_to_|hold_of_)?(?:him|her)\b"
    r"|\bby_the_hand\b|\b(?:stand|wait|stay)(?:ing)?_(?:at|by)_the_(?:\w+_)?(?:exit|gate|door|till|entrance)"
    r"|\b(?:come|help|who'?s)_(?:\w+_)?(?:look\w*|search\w*)\b"
)
_TAKEN: Final = words(
    r"""man mannen kerel gast gasten vent vrouw auto wagen busje bestelwagen ontvoer\w* meegenomen homme type mec voiture
    camionnette enlev\w* kidnapp\w* mann manner kerl typ frau transporter entfuhr\w* mitgenommen stranger bloke fella guy
    van
    abduct\w* took taken snatch\w*"""
)
"""A person who may have the child: «hold him» means that person."""

_FENCES: Final = expression(
    r"\b(?:zet|rij|parkeer)_(?:[\w']+_){1,4}dwars\b|\b(?:hek\w*|poort\w*)_(?:\w+_)?(?:dicht|toe)\b"
    r"|\b(?:blokke\w*|versper\w*|sluit|zet)_(?:[\w']+_){0,2}(?:weg|straat|baan|dijk|fietspad)\b"
    r"|\ben_travers\b|\b(?:bloqu\w*|barr\w*|ferm\w*)_(?:le|la|les|vos|ton|ta)_(?:route|rue|chemin|portails?|barrieres?)\b"
    r"|\b(?:stell|park|fahr)\w*_(?:[\w']+_){1,4}quer\b|\b(?:tore?|gatter|zaun)_zu\b"
    r"|\b(?:sperr|blockier)\w*_(?:[\w']+_){0,2}(?:strasse|weg|gasse|zufahrt)\b"
    r"|\b(?:put|park|pull)\w*_(?:[\w']+_){1,4}across_the_(?:road|lane|street)|\b(?:shut|close)_(?:[\w']+_){0,3}gates?\b"
    r"|\bblock\w*_(?:\w+_)?(?:road|lane|street|gap)\b"
)
_RUNS_LOOSE: Final = words(
    r"""los ontsnapt uitgebroken weggelopen lo+pt? lopen rent galoppeert
    op_(?:de|den|het|t|'t)_(?:\w*weg|baan|straat|fietspad|dijk)
    echappee?s? en_liberte divague\w* sur_la_(?:route|chaussee|rue|nationale) s'est_sauvee? sorti
    entlaufen ausgebrochen ausgebuxt lauft laufen rennt rennen frei_herum auf_der_\w*strasse auf_der_fahrbahn
    loose escaped got_out running wandering on_the_(?:\w+_)?(?:road|lane|street|motorway|line)"""
)
_DIALECT_ANIMAL: Final = words(
    r"peerd\w*|pjerd|paerd|peard|schoap\w*|kou|koei\w*|bist|beest\w*|betes?|viech\w*|vieh|kalb|baest\w*|rind\w*|fohlen"
    r"|poulain|ane|anes|veulen|ezel\w*|donkeys?|foal|ram|lambs?|cattle|cow|pig|pigs|varken\w*|cochons?|schwein\w*"
)
_PERSON_NAMED: Final = words(
    r"""man mannen kerel\w* gast gasten vent jongens? tieners? homme mec gars gamins? jeunes? individus?
    mann manner kerle? typen? typ jungs? burschen? einer bloke fella guy lads? kids? somebody someone iemand quelqu'un jemand
    wer who"""
)

_DOG: Final = one_of(r"hond\w* chiens? chienne hunde? hunden dogs? dug pup")
_ROUND: Final = expression(
    rf"\b(?:tour|balade|promen\w*|sors|sortir|sortant)\b.*\b{_DOG}\b"
    rf"|\b{_DOG}\b.*\b(?:uit|uitlaten|wandelen|wandeling|gassi|spazier\w*|runde)\b"
    rf"|\blaat_{_ANY3}{_DOG}_(?:\w+_)?uit\b"
    rf"|\b(?:wandel\w*|rondje|ommetje|toertje|geh|gehe|runde|walk\w*|stroll)\b.*\b{_DOG}\b"
)
_DAILY: Final = words(
    r"""zoals_(?:elke|iedere|altijd|gewoonlijk) gelijk_(?:elke|alle|altijd) (?:elke|iedere)_(?:avond|dag|morgen|ochtend)
    comme_(?:chaque|tous|toutes|d'habitude|toujours) tous_les_(?:soirs?|jours|matins?) chaque_(?:soir|jour|matin)
    wie_(?:jeden|immer|gewohnt|sonst) jeden_(?:abend|tag|morgen) wia_(?:jeden|oiwei)
    si_ca_(?:vous_)?rassure als_(?:dat|het)_(?:\w+_)?geruststelt wenn_(?:das|es)_(?:\w+_)?beruhigt
    if_(?:it|that)_(?:helps|reassures)
    (?:as|like)_(?:every|always|usual) (?:every|each)_(?:night|evening|day|morning) as_i_always usual_(?:walk|round|loop)"""
)
_HUNTS: Final = words(
    r"kijk\w*_of|zoek\w*|vind\w*|grijp\w*|bijt\w*|los\w*_op|mord\w*|lach\w*|cherch\w*|trouv\w*|such\w*|find\w*|beiss\w*"
    r"|bite\w*|look_for|set_(?:him|her|it)_on"
)


def helps_at_hand(text: str, before: Sequence[str], of_incident: Sequence[str]) -> bool:
    """True for such help. All texts: folded. `before`: all lines before; `of_incident`: those of the open incidents."""
    just = "\n".join(before[-_JUST:]).encode()
    told = "\n".join((*of_incident, *before[-_JUST:])).encode()
    if names_crime("\n".join(of_incident)):
        return is_daily_round(text)
    if rescues(text, of_incident or before[-_JUST:]) or is_daily_round(text):
        return True
    line = text.encode()
    if _STRANDED.occurs_in(just + b"\n" + line) and not of_incident and _FREES.occurs_in(line):
        return not names_violence(text) and not names_crime(just.decode())
    if _JAMS.occurs_in(line) and not of_incident:
        return not names_suspect_or_weapon(_TOOLS.replace_in(line).decode()) and not _PERSON_NAMED.occurs_in(told)
    if _LOST_CHILD.occurs_in(told) and _KEEPS_CHILD.occurs_in(line):
        return not names_suspect_or_weapon(text) and not _TAKEN.occurs_in(told + b"\n" + line)
    if names_suspect_or_weapon(text) or names_crime(just.decode()) or _PERSON_NAMED.occurs_in(told + b"\n" + line):
        return False
    return _FENCES.occurs_in(line) and any(map(_tells_of_loose_animal, before[-_JUST:]))


def _tells_of_loose_animal(text: str) -> bool:
    line = text.encode()
    return _RUNS_LOOSE.occurs_in(line) and (names_animal(text) or _DIALECT_ANIMAL.occurs_in(line))


def is_daily_round(text: str) -> bool:
    """True for a walk with a dog as on every evening. `text`: folded."""
    line = text.encode()
    if not _ROUND.occurs_in(line) or not _DAILY.occurs_in(line) or _HUNTS.occurs_in(line):
        return False
    return not names_violence(text)
