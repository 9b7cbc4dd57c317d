"""Recognises help on the spot: care for a person who is hurt, a rope for a person in the water, a car that is pushed out of the
way of the fire engine.

The models take orders for calls to act, whatever is ordered. A line counts if it names a deed of care, and if the rest names no
doer, no blow and no pursuit. The lines before do not matter: also the victim of a stabbing, or «a lad outside the pub», is
cared for.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.announced_force import Force, announced_force
from bot.reader.grammar.force.fates import HELPFUL_IN_TROUBLE, threatens
from bot.reader.grammar.force.help_calls import (
    CRIME,
    is_trouble,
    names_crime,
    names_person,
    names_pursuit,
    names_violence,
)
from bot.reader.grammar.force.rescue import CARE, is_in_need, strikes, tells_of_suspect
from bot.reader.grammar.force.summons import announces_beating
from bot.reader.grammar.force.vehicle_blocks import VEHICLE, blocks_with_vehicles
from bot.reader.grammar.force.veiled_calls import is_veiled_call
from bot.reader.grammar.vocabulary import NUMBERS, RESCUERS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions, words

_BANDAGE: Final = one_of(
    r"""\w*verband(?:en|je)? knelverband tourniquet garrot compresses? pansements? bandages? verbande wundauflage dressings?
    gauze"""
)
_CLOTH: Final = one_of(
    r"""(?:hand|thee|keuken)?doek(?:en|je)? sjaal lakens? dekens? dekes dekentje serviettes? linges? torchons? echarpe draps?
    couvertures? tuch tucher handtuch\w* schal decken? deckn towels? cloths? scarf blankets? sheets? duvet"""
)
_WITH: Final = (
    r"(?:met|breng\w*|haal|neem|pak|mit|bring\w*|hol\w*|nehm\w*|avec|apport\w*|amene\w*|prend\w*|with|wi|get|fetch"
    r"|grab)"
)
_KIT: Final = one_of(
    r"""verband(?:s)?(?:kist|doos|kasten|kastl|trommel|koffer|tasche|zeug)\w* ehbo\w* reanimat\w* reanimier\w* aed
    (?:\w+_)?defib\w* defi
    (?:ma|la|une|de|mit_meiner|met_mijn|mijn|m'n)_trousse(?:_de_\w+)? trousse_(?:de_secours|du_\w+|medicale) premiers_secours
    erste[-_]hilfe\w* notfall(?:koffer|tasche|rucksack) rettungsdecke
    first[-_]aid\w* medical_bag epi-?pen inhaler insuline? insulin hartmassage
    massage_cardiaque bouche[- ]a[- ]bouche mond[- ]op[- ]mond\w* herz\w*massage cpr mouth_to_mouth chest_compressions
    recovery_position zijligging \w*seitenlage pls"""
)
_HEALER: Final = one_of(
    r"""verple(?:eg|g)ster\w* verpleger\w* verpleegkundige\w* huisarts dokter_van_beroep brandweervrijwilliger
    infirmier\w* aide-soignant\w* medecin secouriste\w* ambulancier\w* sage-femme
    krankenschwester krankenpfleger\w* arzt arztin sanitater\w* ersthelfer\w* hebamme
    nurse doctor paramedic medic first_aider midwife vet"""
)
_IS_HEALER: Final = (
    rf"\b(?:ik_ben|'?k_ben|ben|ich_bin|bin|je_suis|suis|chuis|j'(?:etais|suis)|i'?m|i_am|i_was|was)_(?:een|ne|nen|eine?|une?|an?)?"
    rf"_?(?:\w+_)?{_HEALER}\b"
)
_PRESS: Final = (
    r"(?:druk\w*|duw\w*|pers\w*|appu\w*|comprim\w*|serr\w*|press\w*|dru[ck]+\w*|drauf_?druck\w*|squeez\w*|push|hold\w*|keep"
    r"|bind\w*|wikkel\w*|wickel\w*|wrap\w*|knoop|knot\w*|tie|noue\w*|leg\w*|halt\w*|hou\w*|houd\w*|put)"
)
_WOUND: Final = one_of(
    r"""wond(?:e|je)? bloed\w* bloeding snee snede plaie saign\w* sang coupure cuisse hemorragie wunde blut\w* blutung wound\w*
    bleed\w* blood gash"""
)
_ON_IT: Final = (
    r"(?:drauf|draufdruck\w*|d(?:a|o)rauf|erop|er_op|derop|dessus|on_it|onto_it|drum|darum|errond|eromheen|autour)"
)
_LIMB: Final = one_of(
    r"""armen? been benen voeten hoofd kop hand nek borst bras jambes? pieds tete main nuque poitrine thorax arme? beine? fusse?
    fuass fiass kopf hand nacken brust arms? legs? feet head hand neck chest heid"""
)
_RAISED: Final = one_of(
    r"""omhoog hoog stil recht vast warm wakker en_l'air en_haut surelev\w* droite? immobile hoch auf(?:f)?i ruhig still_halten
    up_high raised higher still steady straight warm awake"""
)
_HIS: Final = (
    r"(?:zijn(?:en)?|z'n|haar|d'r|de|den|le|la|les|sa|son|ses|sein\w*|ihr\w*|den|die|das|'?s|d'|his|her|their|the|it)"
)
_CARES: Final = (
    rf"{CARE.pattern}|\b(?:{_KIT}|{_BANDAGE})\b|\b{_WITH}(?:_[\w'-]+){{0,3}}_{_CLOTH}\b|{_IS_HEALER}"
    rf"|\b{_PRESS}(?:_[\w']+){{0,5}}_(?:{_WOUND}|{_ON_IT})\b|\b{_PRESS}(?:_[\w']+){{0,4}}_{_CLOTH}\b|\b{_ON_IT}_?(?:druck|druk|press|drukk)\w*\b"
    rf"|\b{_HIS}_?{_LIMB}(?:_[\w']+){{0,2}}_{_RAISED}\b|\b{_RAISED}_{_HIS}_{_LIMB}\b"
    r"|\b(?:personne_ne|niemand)_(?:le|la|hem|haar|ihn|sie)_(?:tourne|bouge|touche|deplace|verplaats\w*|beweg\w*)\b"
    r"|\b(?:presse[rz]?|appuie[rz]?|duw|druk|druck\w*|press|push)_(?:\w+_){0,3}(?:mains?|paume|handen|hande|hands|palm)\b"
    r"|\b(?:borstbeen|sternum|brustbein|breastbone)\b|\b(?:fingers?|vinger|doigt|thumb)_(?:\w+_){0,2}(?:wunde|wonde?|plaie|wound)\b"
    r"|\bleg_(?:een|nen?)_(?:tapijt|kussen|matras|jas|deken)_(?:onder|over|op)\b|\bknip_(?:zijn|haar)_\w+_open\b"
    r"|\b(?:boven|au[- ]dessus_de|oberhalb|uber|above)_(?:\w+_)?(?:wond[e]?|plaie|wunde|wound|cut)\b"
    r"|\b(?:op|auf|on(?:to)?|sur)_(?:zijn|haar|z'n|zien|de|d'r|die|seine?|ihre?|his|her|their|le|son|sa)_"
    r"(?:zij|zijde|zijkant|zie|seite|seit|side|cote|flanc)\b"
    r"|\b(?:bouge|bougez|deplace|deplacez|releve|relevez)(?:-|_)(?:le|la)_pas\b|\bne_(?:le|la)_(?:bouge|deplace|releve|touche)\w*_pas\b"
    r"|\b(?:niet|nicht|ned|net|don'?t|do_not)_(?:\w+_){0,2}(?:verplaatsen|bewegen|verleggen|rechtzetten|optillen|(?:move|pull)_(?:him|her|them|the)"
    r"|lift_(?:him|her|them)|sit_(?:him|her)_up)\b"
    r"|\b(?:praat|blijf_praten|parle[rz]?|redet?|talk|chat|keep_talking)(?:-|_)(?:met|lui|mit|to)?_?(?:hem|haar|lui|ihm|ihr|him|her)\b"
    r"|\b(?:hou|houd|keep|halt\w*|tene[zr]|garde[rz]?)(?:-|_)(?:him|her|hem|haar|'m|em|ihn|sie|le|la)_(?:\w+_)?"
    r"(?:warm|wakker|awake|calm|kalm|eveillee?|conscient|wach)\b"
)
_LINE: Final = one_of(
    r"""touw(?:en)? koord tuinslang slang gartenschlauch schlauch reddingsboei\w* boei ladders? leer plank haak bootje boot
    roeispaan stok tak cordes? bouee echelle
    planche perche barque gaffe branche seile? rettungsring ring leiter\w* loater brett stange ast boot kahn schlauchboot
    ropes? rings? lifebuoy life_ring ladder plank pole boat hook branch oar lilo"""
)
_THROWS: Final = (
    rf"\b(?:gooi|smijt|werp|reik|schuif|steek|hou|geef|lance|lancez|jete|jetez|tend|tends|tendez|amene\w*|apport\w*|werft?|wirf"
    rf"|schmeiss\w*|schieb\w*|reich\w*|halt\w*|chuck|throw|fling|sling|hold|slide|reach|get|bring|fetch|kom|haal|hol\w*)"
    rf"(?:-|_)(?:[\w']+_){{0,4}}{_LINE}\b"
)
_WATER: Final = words(
    r"""\w*water vaart gracht kanaal rivier maas schelde leie sluis sas vijver ijs zee eau canal riviere meuse sambre ecluse
    etang glace fleuve seine wasser kanal fluss rhein see weiher teich eis bach hafen river canal lock pond ice lake sea
    burn beck harbour dock drown\w* verdrink\w* noie noyer ertrink\w*"""
)
_BRAKE: Final = one_of(r"hand(?:brake|rem|bremse) frein(?:_a_main)? bremse rem brake")
_OFF: Final = one_of(r"off pas_mis desserre leve los af nicht_(?:an|drin|zu) gelost not_on ni_op niet_op ist_los")
_SHIFTS: Final = one_of(
    r"""rijden_we duw\w* til\w* verzet\w* verplaats\w* rol\w* schuif heff\w* hef pousse\w* deplace\w* souleve\w* bouge\w*
    degage\w*
    sorte\w*
    schieb\w* schubs\w* heb\w* roll\w* fahrt_eure rangier\w* push\w* bounc\w* lift\w* shov\w* mov\w* roll\w* shift\w*
    hump\w*"""
)
_ASIDE: Final = one_of(
    r"""opzij weg aan_de_kant uit_de_weg achteruit weggezet verzet buiten du_passage sur_le_cote plus_loin degager weg
    zur_seite beiseite raus vor out_of_the_(?:way|road) away aside clear over back"""
)
_CARS: Final = (
    rf"(?:{VEHICLE}|camionet\w*|bestelwagen|wagens?|auto'?s|autos?|camion|(?:leurs?|les|vos)_(?:leurs?_)?voitures?|cars?|golf"
    r"|van|kombi|bus)"
)
_CLEARS: Final = (
    rf"\b{_BRAKE}(?:_(?:is|staat|est|ist|'s|was|isn't))?_?(?:'s_)?{_OFF}\b"
    rf"|\b{_SHIFTS}(?:_[\w']+){{0,4}}_{_CARS}(?:_[\w']+){{0,4}}_{_ASIDE}\b"
    rf"|\b{_CARS}\b[^.!?]{{0,40}}?\b{_SHIFTS}(?:_[\w']+){{0,3}}_{_ASIDE}\b"
    rf"|\b{_CARS}\b[^.!?]{{0,60}}?\b{_ASIDE}_?{_SHIFTS}\b"
    rf"|\b(?:bouger|sortir|deplacer)_(?:leurs?|les|vos)_{_CARS}\b|\b(?:mov\w*|shift\w*)_(?:your|their|the)_(?:cars|vans)\b"
)
_FRAIL: Final = one_of(
    r"""oma'?s? opa'?s? bomma bompa grootmoeder grootvader mensen bewoners kinderen kindjes baby kleintjes buurvrouw mevrouw
    madam
    mamie papy grand-?mere grand-?pere gens enfants bebe dame voisins? habitants leute alten alte_\w+ kinder baby kleinen
    bewohner nachbarin nachbarn granny gran nan grandad kids weans bairns people old_\w+ neighbours residents tenants family
    lady"""
)
_OUT: Final = one_of(
    r"naar_buiten buiten eruit uit dehors sors sortir descendre evacuer raus heraus aussa runter out downstairs outside"
)
_CARRIES: Final = (
    rf"\b(?:haal\w*|breng\w*|draag\w*|help\w*|sor[stz]\w*|sortez|porte\w*|aide\w*|hol\w*|trag\w*|bring\w*|hilf|helft|get|carry"
    rf"|carrying|walk|take|fetch)(?:_[\w']+){{0,3}}_{_FRAIL}(?:_[\w']+){{0,6}}_{_OUT}\b"
    r"|\b(?:rolstoel|chaise_roulante|fauteuil_roulant|rollstuhl|wheelchair)\b"
    r"|\b(?:onder|sous|unter|by|under)_(?:de_|les_|die_|the_)?(?:arms?|armen|oksels|bras|aisselles|arme)\b"
)
_DOOR: Final = r"(?:\w*deur|\w*poort|porte|portail|volet|\w*tur|\w*tor|door|gate|shutter)"
_FORCES: Final = (
    rf"\b(?:defonc|enfonc|forc|ouvr|breek|trap|ram|wrik|hebel|brech|kick|break|tak|smash|open)\w*(?:_[\w']+){{0,3}}_{_DOOR}\b"
    rf"|\b{_DOOR}_(?:\w+_)?(?:open|in|auf|aus|ein|off)?_?(?:wrikken|breken|trappen|rammen|aushebeln|aufbrechen|eintreten|forcer)\b"
)
"""A door that is forced to reach a person."""
_FORMS: Final = expressions(
    {"forces": _FORCES, "cares": _CARES, "throws": _THROWS, "clears": _CLEARS, "carries": _CARRIES}
)
_WORDING: Final = expression(f"{_CARES}|{_THROWS}|{_CLEARS}|{_CARRIES}|{_FORCES}")
_RESCUERS: Final = words(RESCUERS)
_AWAITED: Final = words(
    RESCUERS, NUMBERS, r"echelle ladder_?wagen drehleiter \w*brand brennt feu fire flames flammes flammen vlammen"
)
_DOER: Final = words(
    CRIME,
    r"""(?:die|degene)_(?:\w+_){0,2}(?:gedaan|geslagen|gestoken) de_(?:andere|anderen) schuldige celui_qui_(?:a|la|l'a|lui)
    l'autre
    coupable (?:der|die)_(?:andere|das_war\w*) schlager schuldige[nr]? the_other_(?:one|lad|fella|driver|guy|bloke)
    (?:one|lad|fella|bloke|who)_(?:that_|who_)?(?:did|done)_(?:it|this|that|him) revenge wraak rache""",
)
"""A person who did it, beside care for another."""


_FLED: Final = words(
    r"""doorgereden weggereden gevlucht weggelopen gevlogen vluchtmisdrijf file parti\w* enfuie?s? s'est_sauve delit_de_fuite
    barre
    tire abgehauen weggefahren gefluchtet fahrerflucht verschwunden fled drove_off driven_off sped_off legged hit_and_run
    ran_off scarpered pushed poussee? gestossen geschubst geduwd"""
)
"""A person who did it is not named, but the line tells of one."""


_OTHERS: Final = words(
    r"""hij ie il ils elle er he they em m hum hom zijn zijnen sa son ses sein\w* ihr\w* his her sleur\w* drag\w* zerr\w*
    als_ik si_je wenn_ich if_i zweer jure schwor\w* swear mir_vor hun leur leurs deren their
    theirs die_(?:van|uit|stokers|\w+aards) ceux (?:die|denen)_(?:von|aus|vom) those them_lot
    that_lot weer encore wieder again altijd toujours immer always wedden parie\w* wett\w* bet verdien\w* merit\w* verdient
    deserv\w* leren apprend\w* lern\w* learn\w* schuld\w* faute fault blame opzettelijk expres absichtlich on_purpose"""
)
"""Speaks of people who are not there, and of guilt."""


def helps_on_the_spot(text: str, before: Sequence[str], is_doubt: bool) -> bool:
    """True for such help in an incident of danger. All texts: folded. `before`: the lines of its incident. `is_doubt`: the
    models are not very sure of a call, so work that names no person is enough."""
    line = text.encode()
    forms = _FORMS.found_in(line)
    if not forms:
        return is_doubt and _works_where_needed(text, before)
    told = "\n".join((*before, text)).encode()
    if forms == {"throws"} and not _WATER.occurs_in(told):
        return False
    if forms <= {"clears", "carries"} and not _AWAITED.occurs_in(told):
        return False
    if "forces" in forms and (_OTHERS.occurs_in(line) or not _is_need_without_doer(before)):
        return False
    rest = _WORDING.replace_in(line, b" , ")
    return _is_peaceful(text, rest) and not (names_pursuit(rest.decode()) or _DOER.occurs_in(rest))


def _works_where_needed(text: str, before: Sequence[str]) -> bool:
    """True for orders that name no person, where a person is in need and no line tells of one who did it."""
    line = text.encode()
    if not _is_need_without_doer(before) or names_violence(text) or names_person(text) or _OTHERS.occurs_in(line):
        return False
    return _is_peaceful(text, line)


def _is_need_without_doer(before: Sequence[str]) -> bool:
    return (is_in_need(before) or is_trouble("", before)) and not any(map(_tells_of_doer, before))


def _tells_of_doer(told: str) -> bool:
    line = told.encode()
    if tells_of_suspect(line) or strikes(line) or names_crime(told) or names_pursuit(told) or _FLED.occurs_in(line):
        return True
    return names_violence(told) and not is_in_need((told,))


def _is_peaceful(text: str, rest: bytes) -> bool:
    if strikes(rest) or blocks_with_vehicles(text.encode()) or announces_beating(text):
        return False
    if announced_force(text, in_incident=True) or threatens(text, True, HELPFUL_IN_TROUBLE) is not Force.NONE:
        return False
    return not is_veiled_call(text, in_incident=True) or _RESCUERS.occurs_in(text.encode())
