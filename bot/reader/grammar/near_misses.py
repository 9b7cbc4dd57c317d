"""Texts that only look like a breach: a neighbour who keeps an eye on a person, a dark coat, a poor soul, a runaway dog.

As in `no_call.py`, the harmless words are removed from the text. If the rest has nothing that could be a breach of that
kind, the label is excluded, whatever the lists and models say. Otherwise they decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bot.core.reading import Label
from bot.reader.grammar.calls.no_call import MENTION, tells_of_no_call
from bot.reader.grammar.groups.described_doer import describes_doer
from bot.reader.grammar.ordinary_matters import (
    AT_THE_DOOR,
    CLAIMS_AT_DOOR,
    CRIMINALS,
    FOLLOWED,
    HEARD_NOW,
    LEAVING,
    OF_OWN_CHILD,
    PEACE,
    PHONED,
    RUBBISH,
    SELLS,
    SERVICE,
    SHOCK,
    SPREADS,
    WORKERS,
)
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions, words


@dataclass(frozen=True, slots=True)
class _NearMiss:
    """A text with `harmless` words is a near miss if none of the `suspect` words is in the rest."""

    harmless: str
    suspect: str


_HIM: Final = one_of("hem haar hen ze die dat deze em 'm m het alles iedereen mannen gasten kerel auto wagen")
_WATCHING: Final = (
    rf"\b(?:(?:hou|houd|houdt|houden|gehouden)_)?(?:(?:(?:de|den|die|dien)_)?{_HIM}_)?"
    r"(?:(?:vast|goed|zeker|ook|even|wel|mee)_)*in_(?:het|'t|t)_oog\b(?:_(?:hou|houd|houdt|houden|gehouden)\b)?"
    r"|\bkeep(?:ing|s)?_(?:an|a close|my|your|our)_eyes?\b"
    r"|\b(?:gard\w+|tiens|tenez|tenir)(?:_\w+){0,2}_(?:a l'oeil|un oeil)\b"
    r"|\b(?:im auge)_(?:behalten|behalt\w*|haben|hab)\b"
)
_PET: Final = one_of("hond hondje puppy kat poes konijn paard pony kip geit schaap koe papegaai")
_PET_FR: Final = one_of("chien chienne chiot chat chatte lapin cheval poney poule chevre mouton")
_PET_DE: Final = one_of("hund welpe katze kater kaninchen pferd pony huhn ziege schaf kuh")
_PET_EN: Final = one_of("dog puppy cat kitten rabbit horse pony hen goat sheep cow parrot")
_OWN_PET: Final = words(
    rf"(?:mijn|onze|ons|de|een|mn)_(?:\w+_)?{_PET}|(?:mon|ma|notre|nos|le|la|un|une)_(?:\w+_)?{_PET_FR}"
    rf"|(?:mein\w*|unser\w*|die|der|ein\w*)_(?:\w+_)?{_PET_DE}|(?:my|our|the|a)_(?:\w+_)?{_PET_EN}"
)
_LOOSE: Final = (
    rf"\b(?:pak|grijp|vang|pakt)_(?:hem|haar|ze|em)\b[^.!?\w]*(?:(?:de|den|onze|mijn|die)_)?{_PET}_(?:loopt|is|zit)_"
    r"(?:los|ontsnapt|uitgebroken|weggelopen|buiten)\b"
    rf"|\b(?:attrapez|attrape)-l[ea]\b[^.!?\w]*(?:(?:le|la|mon|ma|notre)_)?{_PET_FR}"
    r"_(?:s'est|est)_(?:echappee?|sauvee?|sortie?|perdue?)\b"
    rf"|\b(?:fangt|haltet|schnappt)_(?:ihn|sie|es)\b[^.!?\w]*(?:(?:der|die|das|unser|unsere|mein|meine)_)?{_PET_DE}_ist_"
    r"(?:los|entlaufen|weg|ausgebuxt|abgehauen|draussen)\b"
    rf"|\b(?:catch|grab|stop|get)_(?:him|her|it|them)\b[^.!?\w]*(?:(?:the|our|my)_)?{_PET_EN}(?:_has|'s|_is|_got)?_"
    r"(?:loose|escaped|got out|gotten out|out|away)\b"
)
_THEY: Final = one_of(
    "arrestatieteam politie agenten flikken speciale_eenheden"
    " police policiers flics gendarmes polizei beamten polizisten cops officers"
)
_BESIDE: Final = one_of(
    "heeft hebben is zijn was komt zit zitten gaat rijdt nu net juist al"
    " hem haar ze hen die de den een dader dief man mannen kerel gast jongen"
    " achter aan l' les la le a ont est vient hat haben ist ihn sie taeter tater mann gerade jetzt has have"
    " just are got him them the"
)
_POLICE_ACT: Final = (
    rf"\b{_THEY}_(?:{_BESIDE}_?){{0,5}}\b(?:gepakt|pakt|pakken|te_pakken|grijpt|gegrepen|achtervolg\w*|achterna"
    r"|achteraan|achter|ingesloten|omsingel\w*|klem\w*|tegengehouden|tegen|vast|geklist|arrete\w*|coince\w*|poursui\w*"
    r"|attrape\w*|plaque\w*|encercle\w*|intercepte\w*|gefasst|geschnappt|gestellt|verfolg\w*|umstell\w*|festgenommen|caught"
    r"|chas\w*|grabbed|stopped|cornered|tackled|pinned|nicked|surround\w*)\b(?:_(?:hem|ze|him|them|ihn)\b)?(?:_aan\b)?"
)
_ADVICE_NOT: Final = (
    r"\b(?:ga|loop|kom|hou|pak|rij|spreek|val)_(?:(?:er|hem|ze|daar|haar|hen|aub|dus|zeker)_)*(?:niet|nooit)"
    r"(?:_(?:zelf|alleen|op|af|achteraan|achterna|achter|aan|naartoe|tegen|vast|naar|buiten|hem|aanspreken)\b)+"
    r"|\b(?:niet|nooit)_(?:zelf_)?(?:achterna|achtervolgen|ingrijpen|tegenhouden|aanspreken|tussenkomen|erop af|eropaf)\b"
    r"(?:_(?:gaan|lopen|rijden))?"
    r"|\bn'y_(?:va|vas|allez|allons)_(?:surtout_)?pas\b(?:_vous-memes)?"
    r"|\bne_(?:(?:le|la|les|vous)_)?(?:suis|suivez|poursuivez|touchez|sors|sortez|intervenez"
    r"|confrontez|retenez|jouez|approchez|bloquez|abordez)_(?:surtout_)?pas\b(?:_vous-memes)?"
    r"|\bnicht_(?:selbst|selber|hinterher\w*|nachlaufen|verfolgen|eingreifen|festhalten|ansprechen)\b"
    r"(?:_(?:laufen|rennen|eingreifen|festhalten|hingehen)\b)?"
    r"|\b(?:(?:don't|do not)_(?:go|chase|follow|approach|confront|touch|try|grab|stop|hold|corner)"
    r"|never_(?:chase|follow|approach|confront))\b(?:_(?:after|near|out|him|her|them|it|to|yourself|yourselves|alone)\b)*"
)
_AT_THE_BACK: Final = (
    r"\b(?:k?zag|k?zie|zagen|zien|gezien|k?hoor\w*|staat|staan|stond|stonden|ligt)\b(?:_(?:hem|haar|ze|die"
    r"|er|daar|daarjuist|net|nu|ook|nog|weer|iemand|iets)){0,5}_achteraan\b"
)
"""«Achteraan» is a place in Flanders, and a pursuit behind a verb of motion."""
_FORCE: Final = (
    r"\b(?:pak|grijp|sla|slaan|schop|klop|klem|rammel|omsingel|sluit|hou|achter|eropaf|opwacht|tegen|neer|mee\b|kom"
    r"|zelf|samen|met zijn|knuppel|bat|hamer|hond|afra|bijl|mes|wapen|geweer|buks|kogel|fusil"
    r"|gewehr|flinte|guns?|rifle|wie|lynch|chop|coinc|attrap|frapp|tap|cass|plaqu|demont|defonc|eclat|poursui|fonce|tue"
    r"|saute|batte|chien|ensemble|nous-memes|schnapp|pack|hau|schlag|prugel|verfolg|umstell|fest|hund|selbst|wir|wer\b|grab"
    r"|get|beat|hit|kick|catch|chas|follow|tackl|pin|tie|punch|shoot|corner|smash|hold|stop|ourselves|together|dogs?)\w*"
)
"""Words that a call to act consists of."""

_RANGE: Final = (
    r"(?:militair\w*|schietterrein|schietveld|kazerne|champ_de_tir|camp|domaine_militaire|caserne|ubungsplatz"
    r"|truppenubungsplatz|schiessplatz|kaserne|firing_range|range|barracks)"
)
_EXERCISE: Final = (
    r"\b(?:schieten_(?:ze|zij|de_militairen|ze_daar)"
    r"|(?:ils|les_militaires|les_soldats)_(?:tirent|tireront|vont_tirer)|schiessen_(?:sie|die|die_soldaten)"
    rf"|(?:they|the_army)(?:'ll_be|'re|_are|_will_be)?_(?:shooting|firing))(?:_[\w']+){{0,5}}_{_RANGE}\b"
)
"""Soldiers who shoot on their range."""

_WAR: Final = (
    r"\b(?:(?:in|tijdens|van)_(?:de|den)_oorlog|(?:pendant|durant|dans)_la_guerre"
    r"|im_krieg|in_the_war|during_the_war)\b"
    r"|(?:in|en|anno|im_jahr)_(?:19[14][0-9]\b|'4[0-5]\b)"
    r"|\b(?:vertelde|racontait|raconte|erzahlte|told|used_to_tell)\b[^.!?]*\b(?:in|en)_4[0-5]\b"
)
_NOT_THEN: Final = (
    r"\b(?:nu|nou|straks|gaan|gaat|zal|zullen|komt|komen|krijgen|binnenkort|oekra\w+"
    r"|poetin|rusland|russen|wordt|worden|derde|opnieuw|vandaag|vannacht|gisteren|maintenant|bientot|va|vont|viendra"
    r"|arrive|ukraine|poutine|russes?|russie|aujourd'hui|cette_nuit|prochaine?|troisieme|jetzt|bald|wird|werden|kommt"
    r"|kommen|putin|russ\w+|dritte\w*|heute|gestern|now|soon|will|going|coming|russia\w*|third|today|tonight|yesterday)\b"
)
"""Words of a war that is feared, or of something of today."""

_DARK: Final = one_of(
    "(?:licht|donker)?(?:zwarte?|bruine?|witte?|grijze?|blauwe?|groene?|rode?|gele?|beige) (?:licht|donker)e?"
    " noire?s? foncee?s? brune?s? marron blanche?s? blanc"
    " (?:dunkel)?(?:schwarz|braun|weiss|grau)\\w* dunkle\\w* helle\\w* black dark brown white"
)
_THING: Final = one_of(
    "jas jasje jack vest broek jeans trui hoodie kap capuchon muts"
    " pet sjaal kleren kledij kleding jogging trainingspak schoenen"
    " sneakers handschoenen rugzak tas haar haren baard snor bril auto"
    " wagen bus busje bestelwagen camionette moto scooter fiets bmw"
    " audi mercedes golf passat polo opel ford renault peugeot citroen volvo skoda clio kat kater poes hond rook wolken"
    " veste manteau pantalon pull casquette bonnet chaussures sac"
    " cheveux barbe voiture camionnette vehicule chat chien fumee"
    " jacke hose mutze schuhe rucksack haare bart kleidung transporter lieferwagen katze hund"
    " jacket coat trousers top hat beanie cap shoes trainers bag hair beard car van bike cat dog smoke"
)
_COLOURED: Final = (
    rf"\b{_DARK}_(?:(?:leren|lederen|lange|korte|dikke|kurze|leather|long)_)?{_THING}\b|\b{_THING}_{_DARK}\b"
    r"|\b(?:in het|in t|in 't|helemaal in het|en|habille\w* en|vetu\w* (?:en|de)|in|ganz in|dressed in|all in)_(?:zwart"
    r"|noir|schwarz|black)\b"
)
_NATURE: Final = one_of(
    r"\w*duizendknoop \w*hoornaars? renouees? du_japon frelons? \w*knoterich \w*hornisse\w* knotweed hornets? coccinelles?"
    r" lieveheersbeestjes? marienkafer ladybirds? labradors? retrievers? schaferhund\w* pudel poedels? caniches? poodles?"
    r" terriers? eekhoorns? ecureuils? eichhornchen squirrels? kerselaars? cerisiers? kirschbaum\w*"
)
_WORD_OF_ORIGIN: Final = one_of(
    r"(?:japanse?|aziatische?|amerikaanse?|chinese?|turkse?|asiatiques?|japonaise?s?|americaine?s?|chinoise?s?|turcs?"
    r"|japanisch\w*|asiatisch\w*|amerikanisch\w*|chinesisch\w*|japanese|asian|american|chinese|turkish|grey|gray)"
)
_OF_NATURE: Final = rf"\b(?:{_DARK}|{_WORD_OF_ORIGIN})_{_NATURE}\b|\b{_NATURE}_(?:{_DARK}|{_WORD_OF_ORIGIN})\b"
"""Plants, insects and dogs that have the name of a country or a colour."""
_MATCH: Final = (
    r"\b(?:marokko|turkije|polen|roemenie|algerije|kongo|maroc|turquie|pologne|marokko|turkei|morocco|turkey|poland"
    r"|romania)_?[-–/]_?\w+"
    r"(?:_(?:straks|vanavond|morgen|ce soir|demain|heute|morgen|tonight|tomorrow))?_(?:op|sur|auf|on)_(?:\w+_)?"
    r"(?:scherm|tv|ecran|leinwand|screen)\b|\b101_dalma\w+|\b101_dalmat\w+"
)
_REBUKE: Final = (
    r"\b(?:dat|dit|zoiets|(?:zo'n|zulke)_(?:praat|taal))_hoort_hier_(?:niet|ni|nie)\b|\b(?:geen|niet_de)_afkomst\b"
)
"""About what was said. «Die horen hier niet» is about people."""
_PEOPLE: Final = (
    r"donker|zwart|bruin|getint|huid|neger|marok|turk|roem|pool|polen|bulga|alban|syri|afgh|afrik|arab|islam|moslim|zigeu"
    r"|rom[as]?\b|volk|slag\b|soort"
    r"|type|afkomst|buitenl|vreemd|allocht|asiel|vlucht|taal|nederlands|vlaams|thuis|hier niet|terug naar|dieven"
    r"|zegt genoeg|altijd|weer|weet|die mannen|opvang|allemaal"
    r"|plaat|kenteken|plaque|kennzeichen|noir|peau|maghr|maroc|roum|gitan|etrang|migr|refug|race|origin|parle|francais"
    r"|d'ici|toujours|gens|genre|basane|bronze"
    r"|schwarz|dunkel|dunkl|haut|auslan|ruman|fluchtl|asyl|sprach|deutsch|herkunft|diese|immer|klar"
    r"|black|dark|brown|skin|foreign|immig|gyps|english|their|they|always|asian|muslim|not from|here|irish|polish|lithuan"
    r"|plates?\b"
)

_SOUL: Final = (
    r"\b(?:een|'n|ne|nen|die|den|dien|dat is|tis|arme|oude)_(?:arme_|oude_)?sukkelaar\w*"
    r"|\b(?:le|la|un|une|ce|cette)_pauvre_(?:petite?_)?"
    r"(?:homme|femme|dame|monsieur|type|gars|vieux|vieille|gamin\w*|gosse)"
    r"|\b(?:der|ein|die|eine)_arme[rn]?_(?:kleine[rn]?_)?(?:kerl|mann|frau|teufel|junge|bub|wicht)\b"
    r"|\b(?:gros|grosse|grand)_(?:berger|bergere|malinois|chien|labrador|rottweiler)\b"
    r"|\bpoor_(?:(?:old|little|wee|young)_)?(?:man|woman|lady|soul|thing|sod|devil|lad|fella|kid|mite|bugger)\b"
)
_BREED: Final = r"\b\w*(?:teckel|dackel|dackl|poedel|pudel|caniche|labrador|beagle|terrier|spaniel|husky|chihuahua)s?\b"
_MASKED: Final = (
    r"\b(?:type|gars|mec|homme|individu|jeune)s?_(?:cagoulee?s?|masquee?s?|encapuchonnee?s?|louches?)"
    r"(?:_vien(?:t|nent))?\b"
)
"""«Un type cagoulé vient de passer la haie» tells what a person wears and does."""
_SCORN: Final = (
    r"\b(?:idioo|idiot|dom|lul|klo|kut|zak\b|smeer|crap|tuig|luie|vuile|stomm|bende|gij|jij|jullie|con\b|conn|sal[eo]|imbec"
    r"|cretin|debil|tais|ta gueule|encul|enfoir|batard|put[ea]|fdp|ordure|racaille|abruti"
    r"|arsch|dumm|bl[oö]d|trottel|penner|maul|scum|stupid|moron|wank|shut|you)\w*"
)

_NEAR_MISSES: Final[tuple[tuple[Label, _NearMiss], ...]] = (
    (
        Label.VIGILANTE,
        _NearMiss(f"{_WATCHING}|{_LOOSE}|{_POLICE_ACT}|{_ADVICE_NOT}|{_AT_THE_BACK}|{_EXERCISE}", _FORCE),
    ),
    (Label.VIGILANTE, _NearMiss(f"{AT_THE_DOOR}|{PEACE}|{FOLLOWED}", _FORCE)),
    (Label.PANIC, _NearMiss(_WAR, _NOT_THEN)),
    (Label.PANIC, _NearMiss(f"{PHONED}|{WORKERS}|{LEAVING}|{OF_OWN_CHILD}", SPREADS)),
    (Label.PANIC, _NearMiss(f"{CLAIMS_AT_DOOR}|{HEARD_NOW}", SPREADS)),
    (Label.PROFILING, _NearMiss(f"{_COLOURED}|{_OF_NATURE}|{_MATCH}|{_REBUKE}", _PEOPLE)),
    (Label.INSULT, _NearMiss(f"{_SOUL}|{_BREED}|{_MASKED}", _SCORN)),
    (Label.INSULT, _NearMiss(SHOCK, _SCORN)),
    (Label.INSULT, _NearMiss(f"{CRIMINALS}|{RUBBISH}", f"{_SCORN}|[0-9]")),
    (Label.ADVERT, _NearMiss(SERVICE, SELLS)),
)
_HARMLESS: Final = tuple(expression(near_miss.harmless) for _, near_miss in _NEAR_MISSES)
_SUSPECT: Final = tuple(expression(near_miss.suspect) for _, near_miss in _NEAR_MISSES)
_MENTION: Final = len(_NEAR_MISSES)
_NAMED: Final = expressions(dict(enumerate((*(near_miss.harmless for _, near_miss in _NEAR_MISSES), MENTION))))


def names_pet(text: str) -> bool:
    """True for a text about a pet that the author owns or misses. `text`: folded."""
    return _OWN_PET.occurs_in(text.encode())


def find_excluded_labels(folded: str) -> frozenset[Label]:
    """The labels that a text cannot have, by its folded view."""
    text = folded.encode()
    labels = frozenset([_label(number) for number in _NAMED.found_in(text) if _is_near_miss(text, number)])
    return labels | {Label.PROFILING} if describes_doer(text) else labels


def _label(number: int) -> Label:
    return Label.POLICE_CALLED if number == _MENTION else _NEAR_MISSES[number][0]


def _is_near_miss(text: bytes, number: int) -> bool:
    if number == _MENTION:
        return tells_of_no_call(text)
    return not _SUSPECT[number].occurs_in(_HARMLESS[number].replace_in(text))
