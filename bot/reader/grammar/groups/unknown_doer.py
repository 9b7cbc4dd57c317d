"""Recognises a report of a harm by an unknown person whom the author calls a name: «some scrote has had my van away», «un
enfoiré m'a piqué mon vélo», «iemand heeft mijn fiets gestolen, de smeerlap». The curse hits no member and no person who can
be found.

A second curse, a house, a name that follows, and words to a reader leave the text to lists and models. Text is folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.contempt_words import PEOPLE, SLUR
from bot.reader.grammar.groups.notation import in_notation
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, words

_CURSE: Final = one_of(
    # Dutch
    r"\w*idioot \w*idioten eikels? \w*klootzak\w* klojo'?s? lul lullen smeerlap\w* smeerlapke zak zakken schoft\w* hufters?"
    r" \w*rotzak\w* onnozelaars? onverlaten? debiel\w* mongool zot zotten kalf kwast kloot etterbak\w* etter snotneus"
    r" snotneuzen"
    r" vandaal crapuul tuig gespuis mafkees mafketel vetzak lelijkaard viezerik\w* bastaard rotjong\w* kutkind\w* kutkop hond"
    r" asociaal asociale_\w+ sukkels?",
    # French
    r"connards? connasses? enfoires? salauds? salopards? salope batards? fdp fils_de_pute petits?_cons? gros_cons? con cons"
    r" abrutis? cretins? imbeciles? debiles? ordures? racailles? raclures? crapules? pourritures? fumiers? idiots? sale_type"
    r" sales_types encules? merdeux voyous?",
    # German
    r"\w*arsch \w*arschloch \w*arschlocher \w*drecksack dreckskerl\w* mistkerl\w* \w*idiot\w* vollpfosten \w*depp\w* trottel\w*"
    r" wichser \w*schwein \w*hund penner hurensohn\w* hirni vollhorst lump\w* schuft rotzbengel rotzloffel saukerl"
    r" scheisskerl\w*"
    r" drecksau sau bloedmann blodmann spinner\w* spasti? asi assi",
    # English
    r"scrotes? scumbags? scum toe-?rags? wankers? twats? tossers? pricks? dickheads? arseholes? assholes? bastards? gits? sods?"
    r" muppets? idiots? eejits? gobshites? (?:little_)?shits? shites? bellends? knobheads? plonkers? numpty numpties morons?"
    r" tosspots? low-?_?li(?:fe|ves) dirtbags? brats? cunts? bugger muppet pillocks? fuckers? scallies scally chancers?",
)
_ADJECTIVE: Final = (
    r"(?:(?:absolute|complete|total|utter|thieving|bloody|f\w*cking|feckin\w*|little|rotten|dirty|selfish|vuile?|vieze?|stomme"
    r"|lelijke|rotte|verdomde|luie|echte|gore|achterlijke|sale|gros|grosse|petit|petits|bel|espece_de|sacre|verdammte[rs]?"
    r"|blode[rs]?|dreckige[rs]?|elende[rs]?|feige[rs]?|kleine[rs]?|dumme[rs]?)_)"
)
_A: Final = (
    r"(?:some|which|what|another|een_of_andere|een_of_ander|ene?|'?n|nen?|zo'?n|welke|de_een_of_andere|weer_een|un|une|quelque|quel"
    r"|quelle|encore_un|irgend_?(?:so_)?(?:ein|eine|welche)|so_(?:ein|eine)|ein|eine|welcher|welches|wieder_(?:so_)?ein)"
)
_OF_KIND: Final = r"(?:_(?:of_an?|van_een|d'un|von)_\w+)?"
_ON: Final = r"(?:_(?:in|on|op|auf|sur|en|dans|met|mit|avec|with|im)_(?:\w+_){0,2}\w+)?"
_DOES: Final = (
    r"(?:_?'s|_(?:has|have|just|heeft|hebben|is|had|heb|hee|a|ont|m'a|m'ont|nous_a|l'a|vient_de|hat|haben|ist|war)\b|_(?:\w+_){0,2}"
    r"(?:trapt|schopt|slaat|gooit|steelt|breekt|krast|rijdt|probeert|kicking|smashing|stealing|trying|throwing|breaking|keying"
    r"|nicked|stole|took|smashed|kicked|broke|keyed|robbed|threw|clipped|hit|scratched|slashed|dumped"
    r"|casse|vole|pique|raye|donne_des_coups|force|essaie|lance|jette|tritt|klaut|schlagt|wirft|zerkratzt|probiert|rammt)\b)"
)
_SUBJECT: Final = expression(rf"(?:\b{_A}_{_ADJECTIVE}{{0,3}}|^\W*{_ADJECTIVE}?){_CURSE}{_OF_KIND}{_ON}{_DOES}")
_BEHIND: Final = expression(
    rf"(?:[.,!?:;]|-|\b(?:by|door|par|von))_?(?:(?:the|de|den|die|le|la|les|der|quel|quelle|what_an?|wat_een|so_ein|bande_de|some)_)?"
    rf"{_ADJECTIVE}{{0,3}}{_CURSE}[ .,!?]*$"
)
_UNKNOWN: Final = words(
    r"iemand ze_hebben er_is er_zijn \w+_(?:is|zijn)_gestolen gestolen gejat gepikt quelqu'un on on_m'a on_nous_a ils_ont"
    r" m'a_ete vole[es]* jemand einer man_hat hat_man wer_hat wurde wurden gestohlen geklaut someone somebody stolen nicked was"
    r" were been"
)
_DRIVERS: Final = expression(
    r"\b(?:die|dat|deze|those|these|the|ces|cette|les|diese|all_die)_(?:[\w']+_)?(?:idioten|gekken|zotten|debielen|kamikazes|wegpiraten"
    r"|maniacs|lunatics|idiots|morons|nutters|boy_racers|numpties|muppets|wankers|eejits"
    r"|malades|fous|tares|abrutis|chauffards|cingles|irren|raser|spinner|deppen"
    r"|verruckten|vollidioten)_(?:(?:die|qui|who|that)_)?(?:[\w'-]+_){0,8}?(?:rijden|rijdt|scheuren|vlammen"
    r"|racen|\w*fahren|\w*rasen|\w*brettern|\w*heizen|roulent|foncent|passent|doing|do|drive|driving|speed|speeding|race|racing|fly)\b"
)
"""Drivers who speed, whom no reader can find."""
_DEED: Final = words(
    # Dutch
    r"(?:mijn|m'n|ons|onze|mon|ma|mes|notre|nos|mein\w*|unser\w*|mir|my|our)_\w+",
    r"gepikt gejat gestolen geroofd meegenomen \w*gereden \w*getrapt \w*geschopt \w*geslagen \w*gegooid \w*gekrast \w*gebroken"
    r" kapot\w* vernield \w*gestoken ingebroken bespoten beklad gedumpt aangereden geforceerd opengebroken leeggehaald trapt"
    r" schopt slaat gooit steelt breekt krast af eraf weg probeert",
    # French
    r"pique[es]* vole[es]* casse[es]* raye[es]* creve[es]* defonce[es]* arrache[es]* force[es]* fracture[es]* tague[es]*"
    r" brise[es]*"
    r" embouti[es]* percute[es]* embarque[es]* chourave\w* cambriole[es]* renverse\w* jete[es]* lance donne_des_coups essaie",
    # German
    r"geklaut gestohlen \w*getreten \w*geschlagen zerkratzt \w*gebrochen zerstochen \w*gefahren beschadigt beschmiert"
    r" \w*geworfen"
    r" mitgehen_lassen \w*gerissen abgeschraubt ausgeraumt zerstort angezundet tritt klaut schlagt wirft probiert rammt weg",
    # English
    r"nicked nick stolen stole robbed robbing swiped had_(?:my|our|me|the|all|both|his|her) taken took half-inched smashed"
    r" smashing broken broke kicked kicking keyed"
    r" keying scratched slashed dumped clipped hit dented trashed wrecked vandalised graffitied torched thrown threw throwing"
    r" pinched lifted burgled trying breaking stealing egged ripped sprayed off",
)
_POINTED: Final = words(
    _CURSE,
    r"\d+\w? nr nummer numero number jij gij je jullie u tu toi vous du ihr you your yours yer bea heet genaamd appelle heisst"
    r" called named van_(?:de_)?(?:overkant|hiernaast|beneden|boven) (?:d')?en_face d'a_cote du_rez du_dessus next_door"
    r" opposite"
    r" upstairs downstairs nebenan gegenuber buur\w* voisin\w* nachbar\w* neighbou?r\w* \w*volk polen \w*turk\w* marok\w*"
    r" zigeuner\w* gitans? arabes? \w*auslander gyps\w* pikeys? travellers?"
    r" tegenkom\w* verdien\w* merite\w* verdient deserv\w* tuer kill umbringen poten beine legs jambes genoux knees hang\w*"
    r" krieg\w*_ich wenn_ich als_ik si_je if_i attrap\w* erwisch\w* catch pakken schnapp\w*",
)

_CURSES: Final = words(_CURSE)
_MAY_CURSE: Final = words(
    _CURSE,
    r"gekken kamikazes wegpiraten maniacs lunatics nutters boy_racers malades fous tares chauffards cingles irren raser"
    r" verruckten",
)
_TO_READER: Final = words("jij gij u toi vous du ihr you your nr nummer numero number")
_GROUP: Final = Expression(in_notation(rf"{PEOPLE}|{SLUR}"))


def curses_unknown_doer(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    if not _MAY_CURSE.occurs_in(text):
        return False  # nearly every text
    rest = _DRIVERS.replace_in(text)
    if rest != text:
        return not (_CURSES.occurs_in(rest) or _TO_READER.occurs_in(rest))
    if not _DEED.occurs_in(text):
        return False
    rest = _SUBJECT.replace_in(text)
    if rest == text and _UNKNOWN.occurs_in(text):
        rest = _BEHIND.replace_in(text)
    return rest != text and not (_POINTED.occurs_in(rest) or _GROUP.occurs_in(text))
