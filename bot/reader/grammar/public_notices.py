"""The words for what a member passes on to all: a film that is shot, messages of cheats, gas and power that are back, a
container that is full. Folded, four languages.
Each is a pair of what is named and of the words that make it suspect (`everyday_trouble.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.alarm import DEED, PERSON
from bot.reader.grammar.harmless_pair import guarded, near
from bot.reader.phrases.alternatives import one_of

_SHOOT: Final = one_of(
    r"\w*film_?opname[ns]? opnames?_(?:van|voor)_een_(?:film|serie|reeks) draaidag(?:en)? er_wordt_(?:\w+_){0,4}gefilmd"
    r" tournage tourne_un_(?:film|episode) dreharbeiten film_?dreh wird_(?:\w+_){0,4}(?:gedreht|gefilmt)"
    r" film_?shoot filming_(?:for|of|on|in|at) (?:shooting|filming)_a_(?:\w+_)?(?:film|movie|series|scene|episode)"
)
_ANNOUNCED: Final = one_of(
    r"morgen overmorgen (?:maan|dins|woens|donder|vrij|zater|zon)dag gemeente stad burgemeester meldt laat_weten vergunning"
    r" demain apres-demain (?:lun|mar|mercre|jeu|vendre|same)di dimanche mairie commune ville previent autorisation"
    r" ubermorgen (?:mon|diens|donners|frei|sams|sonn)tag mittwoch stadt gemeinde rathaus genehmigung angekundigt"
    r" tomorrow (?:mon|tues|wednes|thurs|fri|satur|sun)day council permit notice scheduled"
)
_NO_SHOOT: Final = one_of(
    r"geen_film(?:opname)? niet_de_film echt_(?:bloed|gewond\w*) pas_un_(?:film|tournage) pas_le_tournage"
    r" kein_(?:film|dreh) not_(?:a_film|the_film|filming) nu maintenant jetzt now net vient gerade just"
    r" bloedt bloedend gevallen breekt_\w+ inge?bro?ken iemand saigne\w* tombee?s? blessee?s? renversee?s? cambriol\w*"
    r" quelqu'un blutet blutend\w* gesturzt verletzt\w* angefahren einbr\w* bricht jemand bleeding fell fallen injured hit_by"
    r" (?:isn't|not)_moving (?:been|get|got)_hurt someone somebody breaking_in\w* broke_in\w*"
    r" maar_(?:er|een|de|het|ik|hij|mijn|bij) en_nu mais_(?:il|un|une|la|le|j'ai|la|on|elle|deux) et_la"
    r" aber_(?:da|der|die|das|es|ein|eine|bei|hier|ich) und_(?:grad|bei) but_(?:there's|there_is|a|the|one|it|he|she|my|i)"
    r" and_there's stelen gestolen vole(?:r|nt)? klau\w* stehl\w* gestohlen robb\w* steal\w* stole\w* nick\w* unconscious"
    r" malaise onwel"
)

_MESSAGE: Final = one_of(
    r"sms smsen sms'en mails? e-?mails? berichten? bericht(?:je)?s? whatsapp telefoontjes? courriels? messages? appels? anrufe?"
    r" nachrichten? texts? text_messages? calls? qr-?codes?"
)
_FALSE: Final = one_of(
    r"valse? nep\w* frauduleuze? oplicht\w* phishing faux fausses? frauduleuses? arnaque\w* hameconnage"
    r" falsche\w* gefalschte\w* betrugs?\w* betruger\w* fake scam\w* dodgy bogus fraud\w*"
)
_BEWARE: Final = one_of(
    r"in_omloop doen_de_ronde gaan_rond gaat_rond klik\w*_(?:er_)?niet niet_(?:op_)?(?:\w+_)?klikken opletten let_op pas_op"
    r" opgepast circulent? ne_(?:cliquez|clique)_pas cliquez_pas ne_pas_cliquer attention mefiez in_umlauf machen_die_runde"
    r" nicht_(?:\w+_){0,2}(?:anklicken|klicken|reagieren) aufpassen achtung vorsicht going_(?:round|around) doing_the_rounds"
    r" don'?t_click do_not_click beware watch_out be_careful heads_up"
)
_CHEATED: Final = one_of(
    r"geklikt betaald overgemaakt kwijt leeg rekening_(?:is_)?leeg opgelicht_geworden ben_opgelicht bankkaart afgegeven"
    r" j'ai_(?:clique|paye|donne|verse) (?:a|ont)_(?:clique|paye|donne|verse) vide perdu debite"
    r" geklickt bezahlt uberwiesen abgebucht reingefallen weg angeklickt"
    r" clicked paid transferred lost gone fell_for emptied nu maintenant jetzt now deur porte tur door"
    r" koerier coursier abholer courier sitting_in meegegeven gegeven donnee?s? remise?s? ubergeben gegeben handed given gave"
    r" (?:zit|staat|is|est|steht|sitzt|ist)_(?:\w+_)?(?:bij|chez|bei|at)_(?:mijn|onze|ma|mon|mes|notre|meine[rmn]?"
    r"|my|our|oma|nan)"
)

_SUPPLY: Final = one_of(
    r"gas stroom elektriciteit water verwarming licht internet gaz courant electricite eau chauffage lumiere"
    r" strom wasser heizung power electricity heating broadband"
)
_BACK: Final = one_of(
    r"(?:weer|terug|opnieuw)_(?:aan|er|in_orde|beschikbaar) hersteld aangesloten retablie?s? revenue?s? de_retour remise?s?"
    r" wieder_(?:da|an|hergestellt|angeschlossen) back_(?:on|up) restored reconnected on_again"
)
_CONTAINER: Final = one_of(
    r"glasbak glasbol \w*container vuilnisbak vuilbak\w*"
    r" benne(?:_a_verre)? bulle(?:_a_verre)? bulles_a_verre conteneurs? poubelles?_(?:publiques?|de_la) corbeilles?"
    r" altglas\w* \w*tonnen? mulleimer bottle_bank skips? recycling_bins? litter_bins?"
)
_FULL: Final = one_of(
    r"vol bomvol overvol puilt_uit loopt_over pleine?s? deborde(?:nt)? voll quillt_uber ubervoll full overflowing"
)
_SMOULDERS: Final = one_of(
    r"brand\w* rook\w* vuur \w*vlam\w* feu fume\w* flammes? incendie brule\w* brenn\w* rauch\w* feuer \w*flamme\w* fire smok\w*"
    r" burn\w* flames? lek\w* ruikt stinkt fuite odeur sent leck\w* riecht geruch leak\w* smell\w* man mann homme vrouw frau"
    r" femme woman iemand jemand quelqu'un someone somebody bebe baby kind kindje enfant gamine? child kid toddler"
    r" geknallt gekracht knal\w* ontplof\w* explo\w* bang boom vonk\w* etincel\w* crepit\w* funk\w* spark\w*"
    r" (?:not|isn't|aren't)_(?:answering|responding) oxygen zuurstof\w* oxygene sauerstoff\w* beatmung\w*"
    r" aufgehebelt aufhebeln openbreken openbreekt forcee?s? forcer"
)

SHOOT: Final = (near(_SHOOT, _ANNOUNCED, 60), _NO_SHOOT)
PUBLIC_NOTICES: Final = guarded(
    (
        rf"{near(_FALSE, _MESSAGE, 25)}.{{0,120}}\b{_BEWARE}\b|\b{_BEWARE}\b.{{0,60}}{near(_FALSE, _MESSAGE, 25)}",
        _CHEATED,
    ),
    (rf"\b{_SUPPLY}\b[^.!?]{{0,25}}\b{_BACK}\b", f"{_SMOULDERS}|{PERSON}|{DEED}"),
    (near(_CONTAINER, _FULL, 50), f"{_SMOULDERS}|{PERSON}|{DEED}"),
)
"""Pairs of expressions: what is named, and the words that make it suspect."""
