"""Recognises calls that only sound like a call to act: help at a fire, in a flood, after an accident or in a search, and the
catching of animals.

A line alone does not show what «who is coming along, 2 men, with a torch» is for, so the lines before it count. One word for
a suspect, a weapon or violence in the line, or for a crime before it, and the models decide.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.against_person import handles_person
from bot.reader.grammar.pet_search import seeks_pet
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_FIRE: Final = (
    r"brand|brandweer|brandhaard|bosbrand\w*|heidebrand\w*|vlammen|incendie|flammes|au_feu|pompiers|feuer|feuerwehr"
    r"|flammen|(?:es|scheune|wald|haus|dach)_brennt|fire|flames|wildfire|on_fire"
)
_WATER: Final = (
    r"overstrom\w*|onder_water|wateroverlast|zandzak\w*|dijk|kelders?_(?:loopt|lopen|staat|staan)|verdronken|verdrink\w*"
    r"|inondation\w*|inonde\w*|sous_(?:l')?eau|sacs_de_sable|noyee?|se_noie|digue|hochwasser|uberschwemm\w*|uberflut\w*"
    r"|sandsack\w*|unter_wasser|ertrink\w*|deich|flood\w*|sandbags?|drown\w*|under_water"
)
_ACCIDENT: Final = (
    r"ongeval|in_(?:de|den)_(?:gracht|sloot|vaart|beek)|bewusteloos|ingestort|reanim\w*|bedolven|accident|inconscient\w*"
    r"|effondre\w*|dans_le_fosse|unfall|bewusstlos|eingesturzt|im_graben|verschuttet|crash|unconscious|collapsed"
    r"|in_the_ditch"
)
_MISSING: Final = (
    r"vermiste?|verdwaald|dement(?:e|er|en|ie|ierend\w*)?|alzheimer\w*|demence|dementia|demenz\w*|zoekactie|disparue?|egaree?|(?:une|la)_battue|vermisst(?:e[nrs]?)?"
    r"|verlaufen|suchaktion|suchtrupp|missing|search_party|wandered_off"
)
_GAS: Final = (
    r"gasl(?:ek|ucht)|gasgeur|(?:ruikt|stinkt)_(?:\w+_){0,2}naar_gas|fuite_de_gaz|odeur_de_gaz|sent_le_gaz|monoxyde|du_co"
    r"|gasgeruch|gasleck|nach_gas|gas_leak|smell_of_gas|smells?_(?:of_)?gas|carbon_monoxide|koolmonoxide|kohlenmonoxid"
    r"|co-?_?(?:alarm|melder|vergiftiging|vergiftung|poisoning)"
)
_TROUBLE: Final = words(rf"{_FIRE}|{_WATER}|{_ACCIDENT}|{_MISSING}|{_GAS}")

CRIME: Final = one_of(
    r"dader\w* dief dieven inbreker\w* insluiper\w* overvaller\w* brandsticht\w* aangestoken vandaal bende\w*"
    r" gluurder\w* verdacht\w* oplichter\w* gestolen ingebroken voleur\w* cambrioleur\w* rodeur\w* agresseur\w*"
    r" incendiaire\w* pyromane\w* vandale\w* suspects? volee? cambriole\w* dieb\w* einbrecher\w* tater\w* taeter\w*"
    r" rauber\w* brandstifter\w* verdachtig\w* spanner\w* gestohlen eingebrochen angezundet thie(?:f|ves)\w* burglar\w*"
    r" robber\w* prowler\w* arsonist\w* vandal\w* intruder\w* suspicious stolen nicked"
)
FELLOW: Final = one_of(
    r"gast gasten kerel\w* gozer\w* tuig crapuul smeerlap\w* klootzak\w* bedelaar\w* mec mecs salaud\w* racaille\w*"
    r" voyou\w* gaillards? kerl\w* typ typen gesindel scum\w* bastard\w* bloke guy lads scrote\w*"
)
WEAPON: Final = one_of(
    r"\w*knuppel\w* bats? riek koevoet\w* (?:een|'n|het|groot|met)_mes mes_(?:mee|bij|in|vast)"
    r" messen geweer jachtgeweer buks bijl hamer stok stokken loden_pijp \w*stick"
    r" battes? fusils? couteaux? barres? gourdin\w* matraque\w* fourches? pioches? haches? manche \w*schlager"
    r" gewehr\w* flinte\w* messer mistgabel\w* axt eisenstange\w* brecheisen latte pfefferspray \w*guns? rifles?"
    r" kni(?:fe|ves) crowbars? hurl(?:ey|eys|s)? hammers? pitchforks? axe cricket_bat"
)
_HARM: Final = one_of(
    r"sla slaan slagen klop rammel mep afmaken afrossen omsingel\w* klemrijden klem_rijden opwachten afrekenen"
    r" lesje afpakken spijt nek dicht dichtzet\w* sluit\w* insluit\w* versper\w* blokke\w* frapp\w*"
    r" tap(?:er|e|ons|ez) tabass\w* coinc\w* encercl\w* cogn\w* cou bloqu\w* barr\w* correction lecon gueule"
    r" regler_son_compte lynch\w* schlag\w* prugel\w* verprugel\w* umstell\w* einkreis\w* fresse maul lektion vermobel\w*"
    r" abfangen festhalten feierabend versperr\w* beat\w* hit punch\w* kick\w*"
    r" smash\w* corner\w* batter\w* lesson kill\w* shoot\w* regret neck block\w*"
)
_HELP: Final = words(
    r"help\w* zoek\w* uitkam\w* afzoek\w* doorzoek\w* ratiss\w*"
    r" durchkamm\w* absuch\w* scour \w*lamp\w* water (?:water|regen)?vat"
    r" emmer\w* pomp\w* slang\w* zandzak\w* deken\w* ladder\w* bootje"
    r" \w*tractor\w* trekker aanhang\w* touw touwen handschoenen handen quad boswachter warmtecamera ehbo aide\w*"
    r" cherch\w* fouill\w* \w*lampes? eau seaux? tonneaux? pompes? tuyau\w* couvertures? echelles? barques? bateau\w*"
    r" \w*tracteur\w* remorques? cordes? bras mains hilf\w* helf\w* such\w* \w*lampen? wasser \w*fass eimer"
    r" schlauch\w* pumpe\w* sandsack\w* decken? leitern? boote? \w*traktor\w* schlepper trecker anhanger seile?"
    r" help\w* search\w* look(?:ing)?_for \w*lights? torch torches comb tank buckets? hose\w* pumps? sandbags?"
    r" blankets? ladders? boats? \w*tractor\w* trailers? ropes? hands"
)
HELPERS: Final = expression(
    r"^(?:ok_|right_|come_on_|allez_|kom_|los_)?(?:lads|guys|gars|gasten|mecs)\b|\b(?:lads|guys|gars|gasten|mecs)\W*$"
    r"|\b(?:on|up|out|all|ok|tonight|sunday|the|mijn|de|onze|les|mes|my|our)_(?:lads|guys|gars|gasten|mecs)\b"
)
"""Neighbours who are spoken to or fetched; «two lads» are suspects."""
_LEAVE: Final = words(
    r"(?:iedereen|allemaal|allen)_(?:(?:nu|direct|onmiddellijk|meteen)_)?(?:naar_)?(?:buiten|eruit)"
    r"|sortez|evacuez|tou(?:s|t_le_monde)_dehors|alle_(?:\w+_)?raus|raus_(?:da|hier|mit_euch)"
    r"|every(?:one|body)_(?:get_)?out|all_(?:of_(?:you|ye)_)?out|get_out|out_of_the_(?:house|building)"
)
_GOES_FOR: Final = words(
    r"(?:naar|chez|zu|nach|to|at|for)_(?:hem|lui|eux|ihm|denen|him|them)"
    r" (?:holen|pakken)_(?:wir_|we_)?(?:ihn|hem|die|ze) wir_holen on_va wir_gehen"
    r" we_gaan we_komen let'?s we'?re_going"
)
_DOG: Final = words(r"\w*hond(?:en|je)?|pup(?:py|pies|s)?|chiens?|chienne|chiot|\w*hunde?|welpe|dogs?|labrador|herder")
_KEEPS: Final = words(
    r"\w*bind\w*|vastgebonden|vast(?:leggen|maken|zetten)|(?:leg|maak|zet)\w*_(?:hem|haar|m|'m)_(?:\w+_)?vast|attach\w*"
    r"|ti(?:e|ed)|tying|lock(?:ed)?|sperr\w*|eingesperrt|angeleint|opgesloten|enferme\w*"
    r"|(?:aan|en|on|an)_(?:(?:de|der|die|a|the)_)?(?:lijn|laisse|lead|leash|leine)"
    r"|water|wasser|eau|eten|voer|futter|gamelle|napf|bowl|food|drinken"
)
_WITH_A_PERSON: Final = words(
    FELLOW,
    "man mann mannen manner homme fella woman femme vrouw frau lad typ type jongen jongens"
    " somebody someone iemand jemand",
)
"""Beside a dog: «he» may be the person."""
_IT_IS: Final = expression(
    r"^\W*(?:(?:oh|ah|ja|oui|yes|ah_ja)\W+)?(?:(?:dat|da|die|het)_is|das_ist|c'est|(?:that|it)(?:'s|s|_is)|he's|she's)\b"
)
_HARMED: Final = words(
    r"(?:ge)?(?:bijt\w*|bet|beten|beet\w*|mord\w*|biss\w*|beiss\w*|bit|bites?|biting|bitten|attack\w*|attaqu\w*|aangevallen"
    r"|angegriffen)"
)
PESTS: Final = words(
    r"mol|mollen|muis|muizen|wesp\w*|\w*slak\w*|marter|mug|muggen|taupes?|souris|guepes?|limaces?|moustiques?|\w*maulwurf"
    r"|mause?"
    r"|wespen?|schnecken?|\w*marder|mucken?|moles?|mouse|mice|wasps?|slugs?|mosquitos?"
)
_OTHER_BEING: Final = words(rf"{CRIME}|{FELLOW}|buur\w*|voisin\w*|nachbar\w*|neighbou?r\w*|\w*hond|chien|hund|dog")
_PERSON: Final = words(
    r"hem|haar|ze|hen|lui|leur|ihn|ihm|denen|him|her|them|'em|(?:on|je|va|vais|allons|faut)_l(?:e|a|es)"
)
_SUSPECT_OR_WEAPON: Final = words(rf"{CRIME}|{FELLOW}|{WEAPON}")
AGAINST_HELP: Final = words(rf"{CRIME}|{FELLOW}|{WEAPON}|{_HARM}")
_CRIME_BEFORE: Final = expression(rf"\b{CRIME}\b")
_HUNT: Final = words(
    r"(?:pak|pakken|pakt)_(?:we|ze|hem|m|em|haar|die)|(?:hem|ze)_pakken|grijp\w*|vang(?:en|t)?|achtervolg\w*"
    r"|tegenhouden|hou\w*_(?:hem|ze)_(?:tegen|vast)|jaag|jagen|verjag\w*|weg_met|attrap\w*|chop\w*|poursui\w*|retenir"
    r"|chass\w*|schnapp\w*|packt?|fang\w*|verfolg\w*|aufhalten|jag\w*|catch\w*|grab\w*|chas\w*|hunt\w*|get_(?:him|them)"
    r"|stop_(?:him|them)|hold_(?:him|them)"
)
_FOX_OR_FISH: Final = (
    r"(?:een|die|den|nen?|'n|onze|jonge|dode|grote|kleine|stomme)_(?:vos|vis|mol) de_(?:vis|mol)"
    r" de_vos_(?:zit|is|heeft|in|uit|weer|van|die|loopt|komt) (?:pakken|pak|vangen|vang|jagen|jaag)_(?:we_)?de_vos"
)
"""«Vos» and «vis» alone are French, «mol» is «Mal» in dialects of German."""
_GEESE: Final = r"(?:twee|drie|vier|wilde|mijn|onze|jonge|de)_ganzen ganzen_(?:op|lopen|zitten|staan|zijn)"
"""«Die ganzen …» is German for «all the …»."""
_BULLS: Final = (
    r"(?:jung|zucht|mast)bullen? bullen?_(?:\w+_){0,4}(?:ausge\w+|entlaufen|los|weide|stall|zusammen\w*|einfangen|treiben)"
    r" (?:weide|stall|koppel|bauer\w*|treib\w*)_(?:\w+_){0,5}bullen?"
)
"""«Bullen» alone are the police."""
_ANIMAL: Final = words(
    _FOX_OR_FISH,
    _GEESE,
    _BULLS,
    r" (?:bos|kerk|steen|rans|sneeuw|nacht)?uil(?:en)? vogel\w* eend\w*"
    r" zwa(?:an|nen) gans kip(?:pen)? ha(?:an|nen) geit\w* schaap schapen"
    r" koe(?:ien)? kalf kalveren stier\w* paard\w* pony'?s? ezels konijn\w* hert(?:en|je)? ree(?:en)? everzwijn\w*"
    r" vossen egel\w* marters? eekhoorn\w* vissen brasem\w* snoek\w* karper\w* krab\w* wespen bijen"
    r" kikkers? padden muis muizen mollen kat(?:ten|je)? poes\w* kater (?:le|un|mon|ton|notre|petit)_chat"
    r" chatte chatons? chouettes? hiboux? oiseaux? canards? cygnes? oies? poules? coqs? chevres? moutons? vaches?"
    r" veaux? taureaux? cheva(?:l|ux) poneys? lapins? cerfs? chevreuils? sangliers? renards? herissons? poissons? carpes?"
    r" brochets? guepes abeilles crapauds? souris (?:schleier|wald|schnee)?eulen?"
    r" \w*vogel enten? schwane? ganse huhner hahne? ziegen? schafe? kuhe?"
    r" kalb\w* stiere? pferde? ponys? kaninchen hirsche? rehe? wildschwein\w* fuchse? igel marder fische?"
    r" hechte? karpfen bienen kroten? katzen? maus mause owls? birds? ducks? swans? geese hens chickens?"
    r" cockerels? goats? sheep cows? calves bullocks? bulls? horses? ponies rabbits? deer foxes badgers?"
    r" hedgehogs? squirrels? fish pikes? carp crabs? wasps bees toads? mice moles? cats? kittens?",
)
JUST: Final = 4
"""Lines back."""

_A_PERSON: Final = words("iemand quelqu'un qqn jemand someone somebody")

_FETCH: Final = expression(
    r"^\W*(?:(?:ja|ok|oke|oui|ja|yes|dan|alors|dann|then)\W+)?(?:kom(?:t|en)?|venez|viens|komm|kommt|hol|holt"
    r"|come(?: and)?|go and)_(?:(?:maar|even|hem|haar|ze|m|em|'m|'t|het|le|la|les|ihn|sie|es|mal|get|fetch|him|her|it"
    r"|them|halen|ophalen|oppikken|chercher|prendre|recuperer|holen|abholen|vorbei|then|please|aub|svp|bitte)\W*){2,5}$"
)


def is_trouble(text: str, before: Sequence[str]) -> bool:
    """True while neighbours are to help: in a fire, a flood, an accident or a search, without a crime. All texts: folded."""
    told = "\n".join(before).encode()
    return (_TROUBLE.occurs_in(text.encode()) or _TROUBLE.occurs_in(told)) and not _CRIME_BEFORE.occurs_in(told)


def calls_for_help(text: str, before: Sequence[str], in_search: bool) -> bool:
    """True for a call to help in such a trouble. All texts: folded. `before`: of its incident.

    `in_search`: its incident is a search, in which «him» is the person who is missing.
    """
    line = HELPERS.replace_in(text.encode()) if in_search else text.encode()
    if not _HELP.occurs_in(line) or AGAINST_HELP.occurs_in(line) or _HUNT.occurs_in(line):
        return False
    if in_search:
        return not _CRIME_BEFORE.occurs_in("\n".join(before).encode())
    return is_trouble(text, before) and not _PERSON.occurs_in(line)


def names_violence(text: str) -> bool:
    """True for a line with a suspect, a weapon, violence or a person to catch. `text`: folded."""
    line = text.encode()
    return AGAINST_HELP.occurs_in(line) or _HUNT.occurs_in(line)


def names_suspect_or_weapon(text: str) -> bool:
    """`text`: folded."""
    return _SUSPECT_OR_WEAPON.occurs_in(text.encode())


def names_person(text: str) -> bool:
    """True for a line that speaks of «him» or «them», or goes to them. `text`: folded."""
    line = text.encode()
    return _PERSON.occurs_in(line) or _GOES_FOR.occurs_in(line)


def names_pursuit(text: str) -> bool:
    """`text`: folded."""
    return _HUNT.occurs_in(text.encode())


def names_crime(text: str) -> bool:
    """`text`: folded."""
    return _CRIME_BEFORE.occurs_in(text.encode())


def names_animal(text: str) -> bool:
    """`text`: folded."""
    return _ANIMAL.occurs_in(text.encode())


def is_about_animal(text: str, before: Sequence[str]) -> bool:
    """True for the catching of an animal that the line names, or for «come and fetch him» about one named just before.

    All texts: folded. `before`: the lines before, the last one at the end.
    """
    line = text.encode()
    if AGAINST_HELP.occurs_in(line) or handles_person(text):
        return False
    if _ANIMAL.occurs_in(line):
        return True
    just = "\n".join(before[-JUST:]).encode()
    if _CRIME_BEFORE.occurs_in(just):
        return False
    if _KEEPS.occurs_in(line) and _WITH_A_PERSON.occurs_in(just):
        return False
    keeps = _KEEPS.occurs_in(line) and _DOG.occurs_in(just)
    return keeps or ((_FETCH.occurs_in(line) or _KEEPS.occurs_in(line)) and _ANIMAL.occurs_in(just))


def chases_pet(text: str, before: Sequence[str]) -> bool:
    """True for «I'm going after him» just after a pet that ran away, if no line names a crime, a weapon or another person. All
    texts: folded."""
    just = "\n".join(before[1 - JUST :]).encode()
    if not any(seeks_pet(told.encode()) for told in before[1 - JUST :]):
        return False
    return not any(
        each.occurs_in(just + b"\n" + text.encode())
        for each in (AGAINST_HELP, _CRIME_BEFORE, _WITH_A_PERSON, _A_PERSON)
    )


def names_stray(text: str, before: Sequence[str]) -> bool:
    """True for «that's Benno» just after a stray animal that has harmed no person. All texts: folded."""
    just = "\n".join(before[-JUST // 2 :]).encode()
    line = text.encode()
    harmed = _HARMED.occurs_in(just + b"\n" + line) or _CRIME_BEFORE.occurs_in(just)
    return not harmed and _IT_IS.occurs_in(line) and (_DOG.occurs_in(just) or _ANIMAL.occurs_in(just))


def is_about_pest(text: str, before: Sequence[str]) -> bool:
    """True for «I'll kill him» about a mole or a wasp that was just named. All texts: folded."""
    just = "\n".join(before[-JUST:]).encode()
    return PESTS.occurs_in(just) and not _OTHER_BEING.occurs_in(just + b"\n" + text.encode())


def calls_to_leave(text: str, before: Sequence[str]) -> bool:
    """True for «everybody out» in a fire, a flood or a smell of gas. All texts: folded. `before`: of its incident."""
    line = text.encode()
    if not _LEAVE.occurs_in(line) or _GOES_FOR.occurs_in(line) or names_violence(text):
        return False
    return is_trouble(text, before)
