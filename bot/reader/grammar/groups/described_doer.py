"""Recognises a person described with skin colour who does a suspicious deed: «two black men are trying to force the door».

With the policy `skin_colour: with_behaviour` such a line is a description and no profiling. The person is one or counted («2
donkere mannen», «ein dunkelhäutiger Mann»), not a whole group, and does the deed or tries to: a way into a house or a car, a
lock that is cut, door handles that are felt, a torch in a car. A deed that is guessed, feared or habitual, another doer, and
words against the group leave the text to lists and models.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.contempt_words import SLUR
from bot.reader.grammar.groups.notation import in_notation
from bot.reader.grammar.vocabulary import CONDITIONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, words

_COUNT: Final = one_of(
    r"een 'n ne nen de die twee drie vier vijf [2-9] un deux trois quatre ein eine"
    r" zwei drei der a an the that one two three four le ce la cette une"
)
_MANY: Final = one_of("twee drie vier vijf [2-9] deux trois quatre zwei drei two three four 2x")
_COLOUR: Final = one_of(
    "donkere? zwarte? getinte? blanke? witte? bruine? licht_getinte?"
    " schwarze[rn]? dunkle[rn]? dunkelhautige[rn]? hellhautige[rn]? weisser? farbige[rn]?"
    " black white dark brown dark-?_?skinned light-?_?skinned brown-?_?skinned coloured"
)
_AGE: Final = "(?:(?:jonge|oudere|grote|kleine|junge[rn]?|altere[rn]?|grosse[rn]?|young|older|tall|jeunes?|grands?)_)?"
_ONE: Final = one_of(
    r"man vrouw jongen gast kerel vent type persoon mann frau typ junge kerl person woman lad guy bloke fella male boy girl"
    r" homme femme jeune gars mec individu personne"
)
_MEN: Final = one_of(
    r"mannen vrouwen jongens gasten kerels venten types personen manner"
    r" frauen typen jungs kerle men women lads guys blokes"
    r" fellas males boys girls hommes femmes jeunes gars mecs individus personnes"
)
_NOIR: Final = one_of("noire?s? blanche?s? blancs? basanee?s? metis(?:se)?s? de_couleur foncee?s?")
_SKIN: Final = (
    r"(?:met_(?:een_)?(?:donkere|zwarte|lichte|blanke|witte|getinte)_huids?(?:kleur)?"
    r"|a_la_peau_(?:noire|foncee|mate|claire|blanche)|de_peau_(?:noire|foncee|mate|claire|blanche)|mit"
    r"_(?:dunkler|schwarzer|heller|weisser)_haut(?:farbe)?|dunkler_hautfarbe|with_(?:dark|black|light|white|brown)_skin)"
)
_PERSON: Final = (
    rf"(?:(?:^|{_COUNT}_){_AGE}{_COLOUR}_{_AGE}{_ONE}|(?:^|{_COUNT}_|^{_COUNT}_){_AGE}{_ONE}_{_NOIR}"
    rf"|{_MANY}_{_AGE}{_COLOUR}_{_AGE}{_MEN}"
    rf"|{_MANY}_{_AGE}{_MEN}_{_NOIR}|(?:^|{_COUNT}_){_AGE}{_ONE}_{_SKIN}|{_MANY}_{_AGE}{_MEN}_{_SKIN}"
    r"|(?:un|une)_noire?|(?:deux|trois|quatre)_noire?s|(?:ein|eine)_(?:schwarzer?|farbiger?|dunkelhautiger?)"
    rf"|(?:zwei|drei|vier)_(?:schwarze|farbige|dunkelhautige)|(?:ne|nen|een)_zwarte|twee_zwarten)"
)

_CAR: Final = (
    r"(?:\w*auto'?s?|\w*wagens?|\w*bus(?:je)?s?|camionettes?|camionnettes?|voitures?|vehicules?|\w*wagen|\w*autos?"
    r"|transporter|pkws?|cars?|vans?|vehicles?|trucks?)"
)
_DOOR: Final = (
    r"(?:\w*deur(?:en|tje)?|\w*raam|\w*ramen|\w*poort|\w*slot|\w*sloten|\w*klink(?:en)?|\w*portier(?:en)?|\w*hek"
    r"|\w*schuur|\w*garage\w*"
    r"|\w*portes?|portieres?|poignees?|serrures?|fenetres?|vitres?|antivols?|cadenas|garages?|volets?|abri|coffre"
    r"|\w*tur(?:en)?|\w*turklinken?|\w*fenster|\w*schloss|\w*schlosser|\w*tor|\w*scheibe|\w*schuppen|\w*laden|\w*keller"
    r"|\w*doors?|windows?|locks?|handles?|gates?|sheds?|boots?|garages?|padlocks?|chains?|glass)"
)
_BREAK_IN: Final = (
    r"(?:(?:open|los|door|in|kapot)_?(?:te_)?(?:breken|knippen|wrikken|boren|slijpen|zagen|trappen|slaan|snijden|steken|maken)"
    r"|(?:te_)?forceren|inbreken|binnen_te_(?:dringen|geraken|komen|raken|klimmen)|(?:te_)?stelen|(?:te_)?jatten"
    r"|forcer|fracturer|crocheter|cambrioler|casser|scier|couper|voler|ouvrir|entrer_par|s'introduire|arracher"
    r"|escalader|penetrer"
    r"|(?:auf|ein|durch|ab)zu(?:brechen|hebeln|knacken|schneiden|stemmen|flexen|schlagen|steigen|treten|montieren)|einbrechen"
    r"|aufbrechen|aufhebeln|knacken|(?:zu_)?klauen|(?:zu_)?stehlen"
    r"|force|break|jemmy|prise|pry|smash|cut|saw|steal|nick|rob|pick_the|get_(?:in|into|inside)|climb|open|snip)"
)


def _some(most: int) -> str:
    """Up to so many words of one sentence, lazily."""
    return rf"(?:[^\s.!?;]+[ ]+){{0,{most}}}?"


_TRY: Final = (
    r"(?:probe(?:er|ert|ren|erde|erden)|pogen|poogt|trachten|tracht|essa(?:ie|ient|ye|yent|yait|yaient)(?:_de|_d')?"
    r"|tent(?:e|ent|ait|aient)_(?:de_|d')"
    r"|cherche(?:nt)?_a|versuch(?:t|en|te|ten)|(?:is|are|were|was|'s)?_?(?:tr(?:ying|ies|ied)|attempting)(?:_to)?)"
)
_HOLDING: Final = one_of(
    "koevoet breekijzer slijpschijf slijpmachine betonschaar kniptang grinder"
    " pied-?_?de-?_?biche pince-?_?monseigneur disqueuse coupe-boulons"
    " brecheisen bolzenschneider flex stemmeisen kuhfuss crowbar bolt_?-?cutters? angle_grinder jemmy"
)
_DEED: Final = (
    # what is tried
    rf"{_TRY}_?{_some(8)}(?:{_BREAK_IN}|{_DOOR}|te_openen)\b"
    # Dutch
    r"|(?:forceert|forceren|forceerde|wrikt|wrikken|slijpt|slijpen|rammelt|rammelen|morrelt|morrelen|prutst|prutsen"
    rf"|peutert|peuteren)_{_some(5)}(?:{_DOOR}|{_CAR}|\w*fiets\w*)"
    rf"|{_some(6)}(?:aan_het|aan_'t)_(?:forceren|inbreken|openbreken|stelen|slijpen|wrikken|doorknippen|klimmen|vechten)"
    r"|(?:breekt|breken|brak|knipt|knippen|zaagt|zagen|trapt|trappen|schopt|schoppen|slaat|slaan|gooit|gooien|tikt"
    rf"|tikken)_{_some(6)}(?:{_DOOR}|\w*ruit(?:en|je)?|open|{_CAR}_open|door|in_bij)\b"
    rf"|(?:steelt|stelen|jat|jatten)_(?:[\w']+_){{0,3}}(?:\w*fiets\w*|\w*auto\w*|\w*pakje\w*|\w*tas\w*|\w*brommer\w*)"
    rf"|(?:klimt|klimmen|klautert|klauteren|kruipt|kruipen|springt|springen)_{_some(3)}(?:over|door|op|via|langs|binnen)\b"
    rf"|(?:voelt|voelen|trekt|trekken|duwt|duwen)_{_some(2)}aan_{_some(3)}{_DOOR}"
    rf"|(?:schijnt|schijnen|scheen|kijkt|kijken|gluurt|gluren|loert)_{_some(6)}(?:in_{_some(2)}(?:de|alle|onze|elke"
    rf"|mijn|geparkeerde)_{_some(1)}{_CAR}|{_some(2)}(?:door|langs|in)_{_some(2)}(?:raam|ramen|brievenbus)|binnen_bij)"
    # French
    rf"|(?:est|sont)_en_train_(?:de_|d')_?(?:{_BREAK_IN}|escalader)"
    r"|(?:force|forcent|casse|cassent|fracture|fracturent|coupe|coupent|scie|scient|brise|brisent|teste|testent"
    rf"|secoue|secouent|crochete|crochetent|essaie|essaient)_{_some(3)}(?:{_DOOR}|l'antivol|{_CAR})"
    rf"|(?:escalade|escaladent|grimpe|grimpent|saute|sautent|enjambe|enjambent)_{_some(3)}(?:cloture|mur|grille"
    r"|portail|grillage|balcon|toit|haie|palissade)"
    rf"|(?:eclaire|eclairent|regarde|regardent|braque|braquent)_{_some(6)}(?:dans|interieur_d\w+"
    rf"|l'interieur_d\w+)_{_some(1)}{_CAR}"
    rf"|(?:vole|volent)_{_some(2)}(?:velos?|scooters?|colis|{_CAR}|sacs?)"
    # German
    r"|(?:ruttelt|rutteln|hebelt|hebeln|bricht|brechen|knackt|knacken|stemmt|stemmen|schneidet|schneiden|flext|flexen"
    rf"|sagt|sagen_auf|tritt|treten|schlagt|schlagen)_{_some(5)}(?:{_DOOR}|\w*rad_auf|\w*autos?_auf|{_CAR}_auf)"
    rf"|(?:klettert|klettern|steigt|steigen|springt|springen)_{_some(2)}"
    rf"(?:uber|durch|auf|in)_{_some(2)}(?:\w*zaun|\w*mauer|\w*tor|\w*balkon|\w*fenster|\w*dach|\w*garten)"
    rf"|(?:leuchtet|leuchten|schaut|schauen|guckt|gucken)_{_some(6)}"
    rf"(?:in_{_some(2)}{_CAR}|in_{_some(2)}(?:fenster|briefkasten))"
    rf"|(?:probiert|probieren|zieht|ziehen|fasst|fassen)_{_some(4)}(?:\w*turgriffe?n?|\w*turklinken?|\w*turen|autoturen)"
    rf"|(?:klaut|klauen|stiehlt|stehlen)_(?:gerade_)?{_some(2)}(?:\w*rad|\w*rader|\w*roller|\w*paket\w*|\w*auto)"
    # English
    r"|(?:is|are|was|were|'s)?_?(?:forcing|jemmying|breaking|smashing|cutting|sawing|picking|kicking|rattling"
    rf"|prising)_{_some(5)}(?:{_DOOR}|{_CAR}|into)"
    rf"|(?:is|are|was|were|'s)?_?(?:climbing|climbed|climbs|jumping|jumped)_{_some(2)}"
    rf"(?:over|through|into|onto|up)_{_some(4)}(?:wall|fence|gate|window|roof|hedge|drainpipe|garden)"
    rf"|(?:is|are|was|were|'s)?_?(?:shining|shone|looking|peering|pointing)_{_some(5)}"
    rf"(?:into|in|through|inside)_{_some(3)}(?:{_CAR}|windows?|letterbox\w*)"
    rf"|(?:is|are|was|were|'s)?_?(?:feeling|testing|checking|pulling|trying)_{_some(4)}(?:handles?|doors?)"
    rf"|(?:is|are|was|were|'s)?_?(?:stealing|nicking|taking_off_with)_{_some(2)}(?:bikes?|parcels?|mopeds?|{_CAR}|bags?)"
    # what they have done
    rf"|(?:heeft|hebben)_{_some(5)}(?:geforceerd|opengebroken|opengeknipt|doorgeknipt|gestolen|ingebroken|ingeslagen"
    r"|meegenomen)"
    r"|(?:a|ont)_(?:force|casse|vole|coupe|fracture|brise|escalade)|(?:vient|viennent)_de_(?:forcer|casser|voler|couper|briser)"
    rf"|(?:hat|haben)_{_some(5)}(?:aufgebrochen|eingebrochen|gestohlen|geklaut|aufgehebelt|eingeschlagen|aufgeschnitten)"
    r"|(?:has|have|'ve|just)_(?:just_)?(?:broken|broke|forced|smashed|cut|kicked|stolen|stole|nicked|climbed)"
    # a tool
    rf"|(?:met|avec|mit|with)_(?:een_|un_|une_|einem|einer_|eine_|a_|an_)?_?{_HOLDING}"
)
_WHO: Final = r"(?:[ ,(]+(?:[^\s.!?;]+[ ,]+){0,7}?)"
_DESCRIBED: Final = expression(rf"\b{_PERSON}\b{_WHO}(?:{_DEED})")
_MAY_DESCRIBE: Final = expression(rf"\b{_PERSON}\b")

_OTHER_DOER: Final = words(
    r"iemand quelqu'un jemand someone somebody il_y_a_eu werd werden wordt worden wurde wurden wird ete on_a"
    r" on_m'a on_nous_a on_lui_a was_\w+en had_been has_been been_\w+en politie police polizei agent\w* bewoner\w*"
    r" gisteren hier_soir gestern yesterday last_(?:night|week) vannacht cette_nuit heute_nacht vorige_\w+ letzte\w* derniere?"
)
_AGAINST: Final = words(
    CONDITIONS,
    r"weer altijd steeds natuurlijk uiteraard typisch vast wellicht"
    r" waarschijnlijk zal zullen gaan gaat willen wil wou zeker_weer komen_\w+"
    r" kunnen_niet kan_niet allemaal zoals hoort_hier horen_hier"
    r" niet_van_hier zegt_genoeg soort volk slag ras gespuis afkomst"
    r" terug_naar buitenland\w* vreemd\w* allochto\w* asiel\w* vluchteling\w* misschien precies dat_soort"
    r" encore toujours evidemment bien_sur forcement surement sans_doute vont va veulent veut peut-etre on_sait d'ici race"
    r" genre_de retour\w*_chez etranger\w* migrants? refugie\w* comme_d'habitude gens-la ces_gens"
    r" wieder immer naturlich bestimmt sicher wohl wollen will"
    r" werden wird vielleicht man_weiss weiss_man wundert klar_war"
    r" von_hier hierher gesindel pack auslander\w* fluchtling\w* asyl\w* zuruck_nach diese_leute"
    r" again always naturally obviously typical probably bet surely bound_to going_to gonna would might maybe must_be"
    r" not_from their_kind their_lot that_lot same_lot need_i_say"
    r" say_no_more foreign\w* immigrant\w* refugee\w* go_back"
    r" they_all all_of_them every_time surprise surprised",
    r"poolse? marok\w* turk\w* roeme\w* bulgaa?r\w* syri\w* afgh\w* arab\w*"
    r" islam\w* moslim\w* muslim\w* zigeuner\w* roma? gitan\w* maghreb\w*"
    r" marocain\w* roumain\w* algeri\w* polnisch\w* rumani\w* polish"
    r" romanian\w* gyps\w* lithuanian\w* albani?\w* asian african\w*",
)
_SLUR: Final = Expression(in_notation(SLUR))


def describes_doer(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    if not _MAY_DESCRIBE.occurs_in(text) or not _DESCRIBED.occurs_in(text):
        return False
    return b"?" not in text and not any(each.occurs_in(text) for each in (_AGAINST, _OTHER_DOER, _SLUR))


def describes_person(text: bytes) -> bool:
    """True for a person with skin colour, whatever they do, without words against a group. `text`: folded, in UTF-8."""
    return _MAY_DESCRIBE.occurs_in(text) and not any(each.occurs_in(text) for each in (_AGAINST, _SLUR))
