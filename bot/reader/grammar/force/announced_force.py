"""Recognises force that a member announces: a pursuit, blows, a person who is held, a confrontation, going out with a dog.

The forms need the author (or «we», or a fate: «he'll get a kicking») and a person as the object. Past deeds, deeds of others,
quoted threats, denials, and following at a distance have other forms: they are reports and updates. Blows are meant at any
time, all others only while an incident is known. Of the labelled lines with such a form 79 are calls to act; 20 are not,
mostly insults, games and jokes.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from bot.reader.grammar.clauses import within_clauses
from bot.reader.grammar.force.blows import BLOWS, HIM_DE, HIM_EN, HIM_NL
from bot.reader.grammar.force.help_calls import WEAPON
from bot.reader.grammar.vocabulary import CONDITIONS, NOBODY, NOT, POLICE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, expressions, words


class Force(IntEnum):
    """`DOUBTFUL`: a moderator looks at it. `PLAIN`: it is hidden."""

    NONE = 0
    DOUBTFUL = 1
    PLAIN = 2


_RUNS_NL: Final = r"(?:rij\w*|loop|lopen|fiets\w*|ga|gaan|ren\w*|spring\w*|sprint\w*|spurt\w*|vlieg\w*)"
_AFTER_NL: Final = r"(?:achterna|achteraan|erachteraan)"
_RUNS_DE: Final = r"(?:fahr|lauf|renn|geh|radl?|spring|sprint|jag)\w*"
_IHM: Final = r"(?:ihm|denen|ihnen|eam|dem_(?:kerl|typen?|dieb|burschen|auto|wagen|transporter|mann))"
_AM: Final = r"(?:i'?m|i_am|we'?re|i'?ll|we'?ll|gonna|let'?s)"
_PURSUIT: Final = (
    rf"\b(?:ik|k|wij|we)_(?:{_RUNS_NL}_|zit_er\b){HIM_NL}?(?:_?\w+){{0,3}}_?{_AFTER_NL}\b"
    rf"|\bk(?:rij|loop|fiets|ga|ren)_(?:\w+_){{0,3}}{_AFTER_NL}\b|^(?:kom_)?(?:erachteraan|er_achteraan)$"
    rf"|\b(?:ik|we|wij)_(?:\w+_)?(?:ga|gaan|rij|rijden|loop|lopen|ren|zit|zitten)_achter_{HIM_NL}_aan\b"
    rf"|\b(?:ik|we|wij)_(?:achtervolg\w*_{HIM_NL}|zet_de_achtervolging_in)"
    r"|\b(?:je|on|nous)_(?:le|la|les)_(?:poursui\w*|pourchass\w*|rattrap\w*|course)\b"
    r"|\b(?:je|on)_(?:lui|leur)_cour[st]?_apres\b|\ba_(?:sa|leur)_poursuite\b"
    r"|\b(?:je|on)_(?:cour[st]?|fonce|roule|part)_(?:derriere|apres|sur)_(?:lui|eux|elle)\b"
    r"|\b(?:je|on)_(?:vais|va)_(?:le|la|les)_(?:poursuivre|rattraper|pourchasser|courser)\b"
    rf"|\b(?:ich|wir)_{_RUNS_DE}_(?:{_IHM}(?:_\w+){{0,3}}_(?:hinterher|nach)"
    r"|(?:(?:dem|denen)_)?(?:(?:jetzt|gleich|mal|schnell|grade?|gerade|schon|noch)_){0,2}hinterher)\b"
    rf"|\b(?:ich|wir)_verfolgen?_{HIM_DE}\b|^(?:los_?)?hinterher$|\bnix_wie_hinterher\b|^auf_(?:sie|ihn)$|\bdrauf_auf_(?:den|sie|ihn)\b"
    r"|\bfaites?[ -](?:(?:lui|leur)_la_peau|lui_sa_fete|leur_leur_fete)\b"
    r"|\b(?:cours|courez|courons)[ -](?:lui|leur)_apres\b|^after_(?:him|them)(?:_(?:lads|boys|now|quick))?$"
    rf"|\b(?:ik|we|wij)_(?:ga|gaan)_er_(?:\w+_)?op_los(?:\W*$|_met_(?:\w+_){{0,2}}{WEAPON}\b)"
    r"|\b(?:bin|sind)_(?:hinter_(?:ihm|ihnen)_her|(?:ihm|ihnen)_hinterher)\b"
    rf"|(?:\b{_AM}_(?:\w+_){{0,2}}|^(?:right_)?)(?:chas\w*|go(?:ing|in|ne)?_after|off_after|run(?:ning|nin)?_after"
    rf"|driv\w+_after|tailing|away_after)_{HIM_EN}\b"
)
_CAR: Final = one_of(
    r"""auto wagen bus busje bestelwagen camionette brommer scooter voiture camionnette bagnole fourgon\w* moto roller
    moped motorrad transporter lieferwagen kombi car van jeep lorry quad transit motorbike golf bmw audi mercedes passat polo
    fiesta"""
)
_COLOUR: Final = r"(?:(?:zwarte|witte|grijze|blauwe|rode|black|white|grey|blue|red|schwarzen?|weissen?|grauen?)_)?"
_FOLLOWS: Final = (
    rf"\b(?:ik|k)_spring_op_(?:de|mijn|m'n)_\w+_achter_{HIM_NL}_aan\b"
    r"|\b(?:ik|k)_(?:rij|rie\w*|zit\w*)_(?:er|der|d'r)_achter\b"
    r"|\bj'?(?:les|le|la)_(?:suis|suit)(?:$|_(?:en|a|avec)\b)"
    rf"|\b(?:ben|zijn)_{HIM_NL}_(?:nu_)?aan_het_(?:achter)?volgen\b|\b(?:zit|blijf|plak|hang)_(?:\w+_){{0,2}}"
    rf"(?:(?:aan|op)_(?:zijn|z'n|hun)_(?:bumper|staart|gat)|aan_{HIM_NL}_plakken)\b"
    rf"|\b(?:ik|we)_(?:spring|stap|pak)_(?:\w+_){{0,5}}haal_{HIM_NL}_(?:wel_|zo_)?in\b"
    rf"|\b(?:je|on)_(?:roule|suis|est)_(?:\w+_)?derriere_(?:lui|eux|(?:la|le|leur|sa)_{_CAR})\b"
    r"|\b(?:je|on)_(?:le|la|les|lui|leur)_colle_(?:\w+_)?(?:cul|train|fesses|basques|pare)\b"
    rf"|\b(?:bin|sind|fahr\w*)_(?:\w+_)?hinter_(?:ihm|ihnen|dem_{_COLOUR}{_CAR})\b"
    r"|\b(?:hang\w*|bleib\w*)_an_(?:ihm|dem|denen|ihnen)_dran\b"
    rf"|\b(?:im|i'm|i_am|we're|we_are)_(?:\w+_)?behind_(?:him|them|the_{_COLOUR}{_CAR})\b"
    rf"|\bon_(?:his|their)_(?:tail|bumper)\b|^(?:\w+_)?following_(?:him|them|the_{_COLOUR}{_CAR})\b"
    rf"|\b(?:ik|we|wij|k)_?volg(?:en)?_{HIM_NL}\b|\b(?:je|on)_(?:le|la|les)_(?:suis|suit)(?:$|_(?:en|a|avec)\b)"
    r"|\bje_vais_(?:le|la|les)_suivre\b|\b(?:ich|wir)_(?:folge|folgen)_(?:ihm|denen|ihnen|dem)\b"
    rf"|\b(?:i'?m|i_am|we'?re|i'?ll|we'?ll)_(?:\w+_)?follow(?:ing|in)?_{HIM_EN}\b"
)
_AT_A_DISTANCE: Final = words(
    r"op_(?:\w+_)?afstand|van_ver|op_100|de_loin|a_distance|distance|mit_(?:\w+_)?abstand|von_weitem"
    r"|aus_der_(?:ferne|entfernung)|at_a_(?:\w+_)?distance|from_(?:a_(?:\w+_)?distance|afar|far)|mijn_ogen"
    r"|des_yeux|du_regard|mit_den_augen|with_my_eyes|camera\w*|kamera\w*"
)

_CATCH_FR: Final = r"(?:chop|attrap|coinc|cogn|plaqu|intercept|cueill|accueill|derouill)\w*"
_CATCH_DE: Final = r"(?:hol|schnapp|greif|krall|pack|kauf|knopf)\w*"
_TAKES: Final = (
    rf"\b(?:we|wij)_(?:gaan_|zullen_)?{HIM_NL}_(?:\w+_)?(?:vast)?(?:pakken|grijpen|houden|klemzetten|insluiten"
    rf"|tegenhouden|opwachten)\b|\b(?:we|wij)_(?:pakken|grijpen)_{HIM_NL}\b"
    r"|(?:\b(?:we|wij|me|wa)_|^)wachten_(?:we_)?(?:hem|ze)_op\b|\b(?:wij|we)_ons\b.*\bwachten_(?:hem|ze)_op\b"
    rf"|\b(?:ik|k)_(?:pak|grijp|vloer)_{HIM_NL}_(?:wel|vast|bij|zelf|nu)\b|\b(?:die|hem)_(?:pak|grijp)_(?:ik|we)\b"
    rf"|\b(?:on|je|nous)_(?:va|vais|allons)_(?:se_)?(?:le|la|les)_(?:{_CATCH_FR}|retenir|bloquer|coffrer)"
    rf"|\b(?:on|je)_(?:le|la|les)_{_CATCH_FR}|\b(?:l'|les?_)attend\w*_(?:a_la_sortie|dehors|au_tournant)\b"
    rf"|\b(?:wir|ich|i)_{_CATCH_DE}_(?:uns|mir|ma)_(?:jetzt_|mal_)?"
    r"(?:ihn\b|den(?:$|_(?:kerl|typen?|dieb|burschen|jetzt|gleich|schon|mal|selbst|selber)\b))"
    rf"|\bund_{_CATCH_DE}_(?:uns|mir)_(?:ihn|den)\W*$|\bwir_(?:schnapp|krall|pack|greif)\w*_(?:sie|die|ihn|den)_uns\b"
    rf"|\b(?:den|ihn)_{_CATCH_DE}_(?:ich|wir|i)_(?:mir|uns)\b"
    rf"|\b{_AM}_(?:\w+_)?(?:go_(?:and_)?)?(?:grab|nab|tackle|corner)_{HIM_EN}\b"
    rf"|\b{_AM}_(?:\w+_)?(?:go_(?:and_)?)?(?:get|catch)_{HIM_EN}"
    r"(?:$|_(?:now|together|boys|lads|before|ourselves|tonight|out)\b)"
    rf"|\b{_AM}_(?:sort|do)_{HIM_EN}_(?:out|in|over)\b"
    rf"|\b{_AM}_(?:deal_with|have)_{HIM_EN}_(?:\w+_)?(?:myself|ourselves)\b"
    r"|\bgoing_(?:out(?:_there)?|(?:over|down|round)_there)_(?:to|and)_have_(?:him|them)\W*$"
    r"|^(?:lads_|boys_|quick_|just_)?(?:grab|nab|tackle|corner)_(?:him(?:_(?:quick|now))?|(?:him|them)(?:_(?:lads|boys))?)\W*$"
    r"|\b(?:on|je|nous)_(?:va_|vais_|allons_)?(?:lui|leur)_(?:donn\w*|appren\w*|fou\w*|met\w*|coll\w*)_(?:une|la|sa)_(?:bonne_)?"
    r"(?:lecon|correction|raclee|derouillee|branlee|rouste)"
    r"(?:\W*$|_(?:ce_soir|maintenant|tout_de_suite|a_ces?|dont|qu\w*|et)\b)"
    r"|\b(?:(?:dem|ihm|denen|ihnen)_verpass\w*_(?:wir|ich)|(?:wir|ich)_verpass\w*_(?:dem|ihm|denen|ihnen))_(?:\w+_){0,2}"
    r"(?:abreibung|lektion|denkzettel|tracht_prugel)(?:\W*$|_(?:heute|jetzt|und|dass?|die)\b)"
)
_WE: Final = r"(?:on|nous|je|we|wij|ons|wir|uns|ich|i|us|let's)"
_TO_THE_GROUND: Final = rf"\b{_WE}\b[^.!?]{{0,60}}?" + one_of(
    r"(?:le|la|les)_(?:maintenir|immobiliser|plaquer|tenir)_(?:\w+_)?(?:au_sol|par_terre)"
    r" (?:hem|ze|die|'m|em)_(?:\w+_){0,2}(?:tegen|op|naar)_de_grond_(?:\w+_)?(?:houden|duwen|drukken|werken)"
    r" (?:ihn|den|sie)_(?:\w+_){0,2}(?:am|zu|auf_den)_boden_(?:halten|festhalten|drucken|bringen|fixieren|werfen)",
    rf"(?:pin|hold|wrestle|push)_{HIM_EN}_(?:down|to_the_(?:ground|floor)|on_the_(?:ground|floor))",
)
_POLICE: Final = one_of(POLICE, r"gendarm\w* garda\w*")
_TILL: Final = rf"(?:_[\w']+){{0,5}}_{_POLICE}"
_HOLDS: Final = (
    rf"\b(?:ik|we|wij|k)_(?:heb|hebben|hou|houd|houden)_(?:hem|ze|die|'m|em)\b{_TILL}\b"
    rf"|\bhou\w*_(?:hem|ze|die)_(?:vast|tegen)\b{_TILL}\b"
    rf"|\b(?:je|on)_(?:le|la|les)_(?:tiens|tient|retiens|retient|maintiens|bloque)\b{_TILL}\b"
    rf"|\b(?:je|on)_(?:le|la|les)_(?:retiens|retient)\W*$|\bretenez[ -](?:le|la|les)\b{_TILL}\b"
    rf"|(?:\b(?:ich|wir|i|und)_|^)halte?n?_(?:ihn|den|sie)_(?:\w+_){{0,2}}fest\b{_TILL}\b"
    r"|\b(?:haben|hab|habe)_(?:ihn|den|sie)_(?:\w+_){0,2}(?:im_griff|eingesperrt|festgesetzt|im_schwitzkasten)\b"
    rf"|\b(?:holding|hold|keep|keeping|sitting_on)_{HIM_EN}{_TILL}\b"
    r"|\b(?:ik|we)_(?:bind|binden)_(?:hem|ze|die|'m|em)_(?:vast_)?"
    r"(?:aan|met)_(?:de|den|het|een|'n)_(?:paal|boom|hek|poort|verlichtingspaal|radiator)\b"
    r"|\b(?:je|on)_(?:l'|les_)attach\w*_(?:au|a_un|a_l')_?(?:poteau|arbre|reverbere|grillage|radiateur|portail)\b"
    r"|\b(?:ich|wir)_(?:bind|fessel)\w*_(?:den|ihn|die)_(?:\w+_)?an"
    r"_(?:den|die|das|einen?)_(?:pfosten|baum|laterne|zaun|heizung|tor)\b"
    rf"|\b(?:tying|tie|chain|chaining|strap)_{HIM_EN}_to_(?:the|a)_(?:\w+_)?"
    r"(?:post|lamppost|tree|gate|railings?|fence|radiator)\b"
    rf"|\b(?:we|i)(?:'ve|_have)?_?(?:got_)?{HIM_EN}_(?:pinned|in_a_headlock|tied)\b"
)
"""Until the police come, or by force: a person in the water, a child and a dog are held too."""
_GOES: Final = r"(?:je|on)_(?:vais|va)"
_CONFRONTS: Final = (
    r"\bpiece_of_my_mind\b"
    r"|\b(?:dem|denen|ihm)_(?:sag|geig|stoss)\w*_(?:ich|wir|i)_(?:\w+_){0,2}(?:die|meine)_meinung\b|\b(?:lui"
    r"|leur)_dire_(?:ses|leurs)_(?:4|quatre)_verites\b"
    r"|\b(?:qui|ki)_vient_(?:avec|ac|av)_(?:moi|nous)_chez_(?:lui|eux|elle)\b|"
    r"\bstelle?n?_(?:ihn|den|sie|die)_(?:\w+_)?zur_rede\b"
    r"|\b(?:ihn|den|sie|die)_(?:\w+_){0,2}zur_rede_stellen\b"
    r"|\bter_verantwoording_roepen\b|\b(?:ik|we)_(?:ga|gaan)_(?:hem|ze|die)_(?:\w+_)?confronteren\b"
    rf"|\b{_GOES}_(?:lui|leur)_demander_des_comptes\b|\b{_GOES}_(?:le|les)_confronter\b"
    r"|\bhave_it_out_with_(?:him|them)\b"
    r"|\bbloquez_(?:la|les|cette)_(?:rue|route|sortie|rues)"
    r"_avec_(?:vos|les|nos|des)_(?:voitures?|bagnoles|caisses|camionnettes?)\b"
    r"|\bvenez_(?:a_plusieurs|en_force)"
    r"(?:\W*$|_(?:vite|maintenant|on|il|ils|pour_(?:le|les)_(?:choper|coincer|attraper|bloquer))\b)"
    r"|\b(?:ich|wir)_(?:lass|lasse|lassen|hetz\w*)_(?:den|meinen|unseren|die)_hunde?"
    r"_(?:(?:raus|los)\W*$|(?:raus_|los_)?auf_(?:ihn|den|die|sie)\b(?:_(?:kerl|typen?|dieb|los))?\W*$)"
    r"|\b(?:i'?m|i'?ll|we'?ll|we're)_(?:going_(?:out_)?(?:there_)?to_)?confront(?:ing)?_(?:him|them)\b"
    r"|\b(?:ik|we)_(?:neem|nemen|pak)_(?:de|den|mijn|onze)_hond\w*_(?:\w+_)?(?:mee|en)(?:_\w+){0,4}"
    r"_(?:kijken|buiten|zien)\b"
    r"|\b(?:ich|wir)_(?:nehm\w*|hol\w*|schnapp\w*)_(?:mir_)?(?:den|meinen|unseren)_hund(?:_\w+){0,3}"
    r"_(?:nachsehen|nachschauen|schauen|gucken|raus|runter)\b"
    r"|\b(?:je|on)_(?:prends?|sors)_(?:le|mon|avec_le|avec_mon)_chien(?:_\w+){0,4}_(?:voir|dehors)\b"
    r"|\b(?:i'?m|i'?ll|we'?re)_(?:\w+_)?(?:tak\w+|bring\w+)_(?:the|my|our)_dogs?(?:_\w+){0,4}"
    r"_(?:look|see|out|check)\b"
    rf"|\b(?:ik|we)_(?:trek\w*|sleur\w*)_{HIM_NL}_(?:\w+_)?uit_(?:de|die|zijn|hun)_{_CAR}\b"
    rf"|\b(?:je|on)_(?:vais_|va_)?(?:le|la|les)_(?:sor\w*|tir\w*)_de_(?:la|sa|leur)_(?:{_CAR}|caisse)\b"
    rf"|\b(?:ich|wir)_(?:zieh|zerr|hol)\w*_(?:ihn|den|die)_(?:\w+_)?aus_(?:dem|seinem|ihrem)_{_CAR}\b"
    rf"|\b{_AM}_(?:\w+_)?(?:drag|pull|haul)\w*_{HIM_EN}_out_of_(?:that|the|his|their)_{_CAR}\b"
    r"|\b(?:hij|die|ze)_krijg(?:t|en)_(?:(?:straks|nog|zo)_)?(?:wat|iets)_(?:\w+_)?van_(?:mij|ons)\b"
    r"|\bils?_(?:va|vont)_passer_un_(?:sale|mauvais)_quart\b"
    r"|\b(?:der|er|die)_krieg\w*_(?:(?:gleich|noch|jetzt)_)?was_von_(?:mir|uns)\b"
    r"|\b(?:getting_what'?s|(?:he|they)(?:'s|'ve)?_(?:has|have|got)_it)_coming\b"
    r"|\bwho'?s_(?:com\w+|going|up_for)_(?:(?:out|round|over|down|there)_){0,2}with_(?:me|us)\b"
    r"|\bwho'?s_com\w+_out(?:side)?\b|\bwie_(?:komt|gaat)_(?:er_)?(?:\w+_)?mee_(?:naar_)?buiten\b"
    r"|\bqui_(?:sort|descend)_avec_(?:moi|nous)\b|\bwer_(?:kommt|geht)_mit_(?:raus|runter|hin|naus|usse)\b"
)

_NOT: Final = words(NOT, NOBODY, "nich net niemals dont do_not wouldn't")
_SAID_BY_OTHERS: Final = words(
    r"""zei zegt zeggen riep roept dreigt dreigde dreigen bedreigt gezegd geroepen schreeuwt
        dit_qu\w* disait menac\w* crie criait gueule_qu\w* sagt sagte gesagt droht drohte gedroht schreit schrie ruft brullt
        says said saying threat\w* shout\w* yell\w* scream\w* told claims reckons_he
        mijn_(?:man|zoon|broer)_zijn mon_fils mein_sohn my_(?:son|lad|boy|brother|kid|dog|cat)"""
)
_HAPPENS: Final = words(
    r"gerade|grad|momenteel|en_train_de|right_now|hulp|hilfe|help|aidez|van_(?:twee|drie|vier|een_groep)"
    r"|von_(?:zwei|drei|vier|mehreren)|(?:by|from)_(?:two|three|four|a_group|several)"
)
"""A fight that goes on is a report."""
_SEEN: Final = words(
    r"zag zagen zie zien gezien konden moest(?:en)? vue?s? vois voit voyons voyais (?:ai|a|avons|ont)_(?:reussi|du)"
    r" seh\w* sah\w* gesehen konnte\w* musste\w* saw see seen seeing watch\w* managed_to had_to"
)
"""Of a witness, and of what is done: an arrest, or a person who was held."""
JOKE: Final = expression(r"😂|🤣|😅|😉|😜|\b(?:haha\w*|hihi\w*|lo+l|mdr+|ptdr+)\b")
_IF: Final = words(
    CONDITIONS,
    "wie si s'ils? celui_qui quand wer whoever when next_time volgende_keer la_prochaine das_nachste_mal"
    " einmal_noch noch_einmal noch_ein_mal nog_een_keer nog_eens encore_une_fois one_more_time once_more",
)
_CARE: Final = words(
    r"wachtrij|in_de_rij|file|queue|schlange|stau|traffic|kassa|caisse|kasse"
    r"|ziekenhuis|hopital|krankenhaus|hospital|instagram|insta|facebook|tiktok|snap\w*|vinted|ambulan\w*|krankenwagen"
    r"|vergeten|vergat|oublie\w*|vergessen|forgot\w*|rettung\w*|samu|pompiers|medic\w*|paramedic\w*|hand|main|warm|deken"
    r"|decke|blanket|foto|photo|film\w*"
    r"|epilep\w*|stuip\w*|convuls\w*|krampf\w*|krampfanfall|(?:having|had|has)_a_(?:fit|seizure)"
    r"|camera|video|oeil|oog|auge|hoogte|courant|laufenden|posted|touch|poste|gaten|\w*dank\w*|merci|thanks"
)

_TAIL: Final = re.compile(
    rb"[a-z], ?(?:the|my|our|those|de|het|die|mijn|onze|les|la|le|mes|nos|der|das|den|meine|unsere)(?: \w+){1,2}\W*$"
)
"""«I'll get them before tonight, the tickets»: the thing stands behind the comma."""
_PEOPLE: Final = expression(
    r"\b(?:lads?|guys?|man|men|boys?|kids?|thie\w+|bastards?|b\w+ds"
    r"|scum\w*|fuckers?|cunts?|pricks?|gast\w*|mannen|kerels?|jongens?|dief|dieven"
    r"|klootzak\w*|smeerlap\w*|rotzak\w*|mecs?|gars|homme\w*|type|salauds?|voleur\w*|batards?|typ|typen|kerle?|mann|manner"
    r"|jungen?|jungs|diebe?|gits?|eejits?|\w*rags?|dogs?|schweine?|wichser|arsch\w*|burschen?|idio\w+|\w+ers)\b"
)
_CLAUSE: Final = re.compile(rb"[.!?;,]+")
_PATTERNS: Final = {
    "violent": BLOWS,
    "pursuit": _PURSUIT,
    "follows": _FOLLOWS,
    "takes": _TAKES,
    "to the ground": _TO_THE_GROUND,
    "holds": _HOLDS,
    "confronts": _CONFRONTS,
}
_FORMS: Final = expressions(_PATTERNS)
_MAY_ANNOUNCE: Final = OF_A_LINE.expressions(
    {form: within_clauses(pattern, r"\s*[.!?;,]\s*") for form, pattern in _PATTERNS.items()}
)


def announced_force(text: str, in_incident: bool) -> Force:
    """How plainly a member announces force. `text`: folded. `in_incident`: one is known; no fire, accident or search."""
    line = text.strip().encode()
    if not _MAY_ANNOUNCE.occur_in(line):
        return Force.NONE
    clauses = [clause.strip() for clause in _CLAUSE.split(line)]
    found = [(clause, _FORMS.found_in(clause)) for clause in clauses]
    forms = frozenset[str]().union(*(forms for clause, forms in found if forms and not _NOT.occurs_in(clause)))
    if _SEEN.occurs_in(line):
        forms -= {"to the ground"}
    if not forms or _SAID_BY_OTHERS.occurs_in(line) or ("violent" not in forms and _is_of_thing(line)):
        return Force.NONE
    if not forms & {"pursuit", "follows"} and _HAPPENS.occurs_in(line):
        return Force.NONE
    if "violent" in forms:
        return _of_violence(line, in_incident)
    if not in_incident or _CARE.occurs_in(line):
        return Force.NONE
    far = _AT_A_DISTANCE.occurs_in(line)
    if forms & {"pursuit", "takes", "to the ground"} and not far:
        return Force.PLAIN
    return Force.DOUBTFUL if forms & {"holds", "confronts"} or ("follows" in forms and not far) else Force.NONE


def _is_of_thing(line: bytes) -> bool:
    tail = _TAIL.search(line)
    return tail is not None and not _PEOPLE.occurs_in(tail[0])


def _of_violence(line: bytes, in_incident: bool) -> Force:
    """Without an incident, blows are a joke if the line laughs, and plain only under a condition: «if I find who did it»."""
    if in_incident:
        return Force.PLAIN
    if JOKE.occurs_in(line):
        return Force.NONE
    return Force.PLAIN if _IF.occurs_in(line) else Force.DOUBTFUL
