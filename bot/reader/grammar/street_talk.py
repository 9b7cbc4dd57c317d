"""Recognises small talk that serves the street, so that no member is told to chat elsewhere for it: a question about a noise, a
person, a car or a trace, a thing and its owner, power and water, a closed school or bridge, a warning for children and animals,
a word of peril, a hello of a newcomer, a swindle, and the words that neighbours have for each other (`among_neighbours.py`).

A needless find costs one correction that is left out, so the forms are broad.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.among_neighbours import AMONG_NEIGHBOURS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions

_NOTICED: Final = one_of(
    # Dutch
    r"lawaai herrie kabaal knal knallen klap klappen ontploffing gerommel"
    r" geroep geschreeuw gegil helikopter sirenes? alarm zwaailicht\w*"
    r" rook geur stank brandlucht bloed glas scherven lampje lampke"
    r" zaklamp\w* licht_bij vuurwerk schoten boeren drugs spuiten naalden"
    # French
    r" bruits? boums? detonations? petards? explosions? cris? helico helicoptere drones? alarme gyrophares?"
    r" fumee odeur sang"
    r" verre bris lampe_de_poche feux_d'artifice seringues?"
    # German
    r" larm krach knall knalle boller knallerei geschrei schreie?"
    r" hubschrauber heli drohnen? sirenen? blaulicht rauch geruch gestank"
    r" blut scherben taschenlampe\w* feuerwerk spritzen"
    # English
    r" noise noises bang bangs banging boom screaming shouting helicopter chopper sirens?"
    r" blue_lights smoke smell blood"
    r" glass torch\w* fireworks needles syringes"
    # all
    r" aan_de_deur aangebeld a_la_porte sonne_chez an_der_tur geklingelt at_the_door rang_the_bell"
    r" (?:brand|verbrand|brule\w*|burn\w*|verbrannt|feuilles_brulees)"
)
_SENSED: Final = one_of(
    r"gehoord hoort horen hoor ruikt ruiken geroken zag entendu entendez"
    r" entends senti sentez sent gehort hort horst riecht riechst"
    r" heard hear smell smells ziet seht vibre tremble trilt"
)
_WHO: Final = one_of(
    # Dutch
    r"wie_is_(?:die|dat|deze) wie_zijn_(?:die|dat) wie_staat wie_loopt"
    r" wie_rijdt wie_zit wat_doet_die wat_staat_(?:die|er|daar) waarom_staat"
    r" van_wie_(?:is|zijn|die|dat|deze|de) wiens"
    # French
    r" c'est_qui qui_est_(?:ce|cet|cette|le|la) c'est_quoi_(?:ce|cet|cette|ces|tous_ces|tout_ce|le|la|les)"
    r" qui_sont que_fait(?:_ce)? a_qui_(?:est|sont|appartien\w+)"
    # German
    r" wer_ist_(?:das|der|die|dieser|diese) wer_sind_(?:die|das) wer_steht"
    r" wer_lauft was_macht_(?:der|die|das) was_ist_(?:das|da)_(?:fur|los)"
    r" was_war_das was_sind_das wem_(?:gehort|gehoren|sein\w*|ihr\w*) wessen"
    # English
    r" who_is_(?:that|this|the) who's_(?:that|this|the)"
    r" who_are_(?:those|these|the) what's_(?:that|this|all|going_on|with_the)"
    r" what_is_(?:that|this|all|going_on) what_was_that what_are_(?:those|these) whose who_owns"
    r" whoever_owns who_does whos_(?:that|the)"
    # Dutch and dialects: what is that
    r" wat_(?:is|was|zijn|zin|isda|isdat)_(?:dat|da|die|er|al|dit) wa_is_da wa_stao\w* wie_is_di\w+"
)
_NORMAL: Final = one_of(
    r"normaal normal normale normales normaux ok_so? da_normaal klopt_(?:dat|da) stimmt_das mag_dat darf_der is_that_right"
)
_OWNER: Final = one_of(
    # Dutch
    r"wie_(?:is|mist)_(?:er_)?(?:\w+_){0,4}kwijt wie_mist"
    r" wie_(?:z'?n|zijn|haar|d'r)_(?:pakje|pakketje|fiets|kliko|sleutel\w*|kat|hond)"
    r" (?:sleutels?|portefeuille|portemonnee|gsm|telefoon|bril"
    r"|handschoen|jas|tas|fiets|pakje|pakketje)_(?:\w+_){0,3}gevonden"
    r" gevonden_(?:\w+_){0,2}(?:sleutels?|portefeuille|portemonnee|gsm|telefoon|bril|handschoen\w*|jas|tas|fiets)"
    r" (?:mijn|mijne|onze)_(?:\w+_)?(?:kliko|vuilbak|container|fiets"
    r"|koersfiets|step)_(?:\w+_){0,2}(?:weg|verzet|foetsie|weggewaaid)"
    r" verloren_voorwerp\w* wie_heeft_(?:\w+_)?(?:mijn|mijne|m'?n|onze)_\w+_(?:verzet|meegenomen|gepakt)"
    # French
    r" qui_a_perdu perdu_(?:mes|ma|mon|un|une)_(?:cles?|clefs?|portefeuille|telephone|gsm|gant|sac|cartable|doudou)"
    r" trouve_(?:\w+_){0,2}(?:cles?|clefs?|portefeuille|telephone|gsm|gant|sac|cartable|doudou|velo)"
    r" quelqu'un_a_perdu objets?_trouves?"
    # German
    r" wer_vermisst wer_hat_(?:\w+_){0,4}verloren (?:schlussel|geldborse|portemonnaie|handy|handschuh|kinderhandschuh"
    r"|brille|jacke|fahrrad|rad)"
    r"_(?:\w+_){0,3}(?:gefunden|verloren) gefunden_(?:\w+_){0,2}(?:schlussel|geldborse|handy|handschuh|brille) fundsache\w*"
    r" wer_hat_(?:denn_)?(?:meine?n?|unsere?n?)_(?:\w+_)?(?:tonne|mulltonne|fahrrad|rad|paket)"
    # English
    r" who_(?:has_)?lost who's_lost does_(?:this|that|anyone)_(?:\w+_){0,3}(?:belong|own)"
    r" belongs?_to_(?:anyone|you|someone)"
    r" found_(?:\w+_){0,3}(?:keys?|wallet|purse|phone|glove|glasses|coat|bike|bag)"
    r" lost_(?:my|our|a)_(?:\w+_)?(?:keys?|wallet|purse|phone|glove|bag)"
    r" (?:pakje|pakket|pakketje)_(?:\w+_){0,3}aangenomen"
    r" (?:paket|packerl|packchen)_(?:\w+_){0,4}angenommen receptionne_(?:un|mon)_colis"
    r" (?:take|took|taken)_in_(?:\w+_){0,3}(?:parcel|package|packet)"
    r" (?:luistert|hort|horcht)_(?:naar|auf)_[a-z]+ repond_au_nom"
    r" answers_to (?:hond|kat|hund|katze)_weggelopen entlaufen aus?ge?buxt"
    r" (?:my|our)_(?:\w+_)?(?:bin|wheelie_bin|bike|scooter)_(?:\w+_){0,2}(?:gone|missing|blown_away)"
    r" (?:got|seen)_my_(?:\w+_)?bin"
)
_SERVICE: Final = one_of(
    r"water stroom elektriciteit verwarming internet wifi gas warm_water"
    r" ziggo telenet proximus licht lantaarn\w* courant electricite chauffage"
    r" eau eau_chaude reseau fibre strom wasser warmwasser heizung fernwarme laterne\w*"
    r" power electricity heating broadband hot_water street_lights? streetlights? mains"
)
_TOO: Final = one_of(
    r"ook ook_bij ook_geen nog_iemand iemand anders bij_jullie aussi chez_vous d'autres auch bei_euch noch_jemand"
    r" sonst_jemand also else at_yours at_you"
    r" as_well anybody anyone flicker\w* storing panne brown bruin braun marron"
)
_CLOSED: Final = (
    r"(?:school|schule|ecole|creche|kita|kindergarten|nursery|brug|brucke|pont|bridge|road|street|lane|weg|straat|strasse"
    r"|rue|route|tunnel|station|gare|bahnhof|parkplatz|parking)_(?:\w+_){0,3}"
    r"(?:open|ouverte?|offen|dicht|toe|gesloten|closed|shut|fermee?|gesperrt|zu|afgesloten|barree?)"
    r"|(?:roadworks|wegenwerken|wegwerkzaamheden|travaux|baustelle|bauarbeiten|omleiding|deviation|umleitung|diversion)"
    r"|(?:lift|ascenseur|aufzug|elevator|buzzer|zoemer|parlofoon|sonnette|klingel)s?_(?:\w+_){0,5}"
    r"(?:kapot|panne|kaputt|defekt|broken|stuck|out_of_order|dead)"
)
_WARNS: Final = (
    r"(?:appats?|koder|gif|vergif|rattengif|rattenvergif|poison|poisoned|gift|giftkoder|nagels|nails|nageln?|clous"
    r"|klemmen|pieges?|fallen|traps?|wespennest|wespen|wasps?|guepes|nid_de_guepes"
    r"|hornissen|frelons?|processierups\w*|eikenprocessie\w*|chenilles|blauwalg\w*|blaualgen|tekens?|scherven|scherben"
    r"|glassplinters|ratten|rats|serpent|slang|schlange|snake|dun_ijs|thin_ice|dunnes_eis|black_ice|ijzel|glatteis|verglas)"
    r"|(?:let|pas|houd|hou|passt|pass|achtung|vorsicht|attention|watch|mind|careful|keep)_(?:\w+_){0,5}"
    r"(?:hond|honden|hondje|kat|katten|kinderen|kindjes"
    r"|kleintjes|chiens?|chats?|enfants?|petits|hunde?|katzen?|kinder|kids|children|dogs?|cats?|pets|toddlers)"
    r"|(?:pets|dogs|cats|honden|katten|hunde|katzen)_(?:in|binnen|rein|inside)"
)
_PERIL: Final = (
    r"(?:stik\w*|gestikt|etouff\w*|erstick\w*|chok(?:es?|ed|ing)|ademt|adem|respire\w*|atmet|breath(?:es?|ing)|bewusteloos"
    r"|inconscient\w*|bewusstlos|unconscious|fainted|malaise|flauwgevallen|onwel|ohnmacht\w*|umgefallen|umgekippt"
    r"|zusammengebrochen|collapsed|gestuikt|duizelig|dizzy|schwindlig|misselijk|nausee\w*|vomir|co-?melder|koolmonoxide\w*"
    r"|monoxyde|kohlenmonoxid|carbon_monoxide|rookmelder|rauchmelder|smoke_alarm|detecteur_de_(?:fumee|monoxyde)|schoten"
    r"|geschoten|geweerschoten|schusse|geschossen|gunshots?|shots|coups_de_feu|tirs?|fusillade|schiet\w*|schiesst|pistool"
    r"|pistole|pistolet|gun|mes_in|messer|couteau|knife|verdrink\w*|verdronken|ertrink\w*|untergegangen|drown\w*|noie"
    r"|noyee|noye|brand|brandt|brennt|feuer|feu|fire|flambe|crame|torche|lodert|brule|vonken|etincelles|funken|sparks|cable"
    r"|kabel_hangt|stroomkabel|verschwunden|disparue?|vermist|vermisst|missing|spoorloos|agressee?|overvallen|uberfallen"
    r"|mugged|entrissen|arrache|hartaanval|herzinfarkt|crise_cardiaque|stroke|beroerte|schlaganfall|bloed\w*|avc|blut\w*"
    r"|(?:niet|nie|ni|nit|nich|nicht|nimmer)_(?:meer_|mehr_)?(?:wakker|wach)|reveill?e\w*_(?:pas|plus)"
    r"|(?:not|won't|doesn't)_wake|bouche_de_travers|(?:detecteur|alarme)_(?:de_)?co"
    r"|(?:qqn|quelqu'un|iemand|jemand|someone|somebody)_(?:ds|dans|in)_(?:mon|ma|mijn|m'n|mein\w*|my|the_house|het_huis)"
    r"|sang|bleed\w*|saign\w*|gestohlen|gestolen|volee?s?|stolen|slaat|schlagt|frappe|beating|hitting)"
)
_HELLO: Final = one_of(
    r"die_van_de_verhuizing (?:ben|zijn)_(?:hier_)?nieuw pas_(?:hier_)?(?:verhuisd|komen_wonen)"
    r" (?:suis|sommes)_nouve\w+ nouve(?:au|lle)_(?:ici|dans_l[ae]) viens_d'emmenager"
    r" (?:bin|sind)_(?:hier_)?neu neu_(?:eingezogen|zugezogen|hier)"
    r" just_moved_in (?:i'?m|we'?re)_new_(?:here|to|in)"
    r" nieuwe_(?:buur\w*|buren|bewoners?) nouve(?:aux?|lles?)_(?:voisine?s?|habitante?s?) neue[rn]?_nachbar\w* new_neighbou?rs?"
    r" (?:ik_ben|wij_zijn|je_suis|nous_sommes|je_m'appelle|ich_bin|wir_sind|i'?_?a?m|we'?_?a?re)"
    r"_(?:\w+[, ]+){1,4}(?:sinds|sedert|depuis|seit|since)"
)
_SWINDLE: Final = one_of(
    # Dutch
    r"(?:veilige|andere)_rekening kluisrekening digipass card_?stop pincode (?:valse|nep)_?(?:bank|sms|mail)\w*"
    r" (?:mijn|ons|haar|zijn)_(?:spaar)?geld_(?:\w+_){0,3}over\w*"
    # French
    r" compte_(?:securise|sur) faux_(?:banquier|sms|conseiller) (?:mes|ses|nos)_(?:codes?|economies) virer_(?:mon|l')_?argent"
    # German
    r" sichere\w*_konto betrugsmasche enkeltrick schockanruf (?:meine|die|ihre)_(?:pin|tan) geld_uberweisen"
    # English
    r" safe_account teamviewer anydesk phishing smishing gift_cards? bitcoins?"
    r" (?:move|transfer|send)_(?:my|our|the|her|his)_(?:savings|money)"
)
_WARNINGS: Final = (
    *(rf"\b(?:{each})\b" for each in (_PERIL, _WARNS, _OWNER, _CLOSED, _HELLO, _SWINDLE)),
    *AMONG_NEIGHBOURS,
)
_WARNING: Final = expressions({"warning": _WARNINGS})
_ASKED: Final = expression(
    rf"\b(?:{_NOTICED}|{_WHO}|{_SENSED})\b|\b{_NORMAL}\b[^.!]*\?|\b{_SERVICE}\b.*\b{_TOO}\b|\b{_TOO}\b.*\b{_SERVICE}\b"
)
_QUESTION: Final = expression(
    rf"\?|\b(?:{_WHO}|iemand|jemand|quelqu'un|qqn|anyone|anybody|somebody|someone|weet|weiss|sait)\b"
)
MAY_SERVE_THE_STREET: Final = (*map(expression, _WARNINGS), _ASKED)
_LONGEST_ANSWER: Final = 80


def serves_the_street(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    return _WARNING.occur_in(text) or asks_about_street(text)


def asks_about_street(text: bytes) -> bool:
    return (_QUESTION.occurs_in(text) and _ASKED.occurs_in(text)) or (b"?" in text and _WARNING.occur_in(text))


def answers(text: bytes, before: bytes) -> bool:
    """True for a short line behind such a question: «die is van ons, ik kom hem halen», «non, rien entendu»."""
    return len(text) <= _LONGEST_ANSWER and asks_about_street(before)
