"""Texts that only look like a breach: a neighbour who keeps an eye on a person, a dark coat, a poor soul, a runaway dog.

As in `no_call.py`, the harmless words are removed from the text. If the rest has nothing that could be a breach of that
kind, the label is excluded, whatever the lists and models say. Otherwise they decide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.reading import Label
from bot.reader.grammar.calls.no_call import MENTION, tells_of_no_call
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, Expressions


@dataclass(frozen=True, slots=True)
class _NearMiss:
    """A text with `harmless` words is a near miss if none of the `suspect` words is in the rest."""

    harmless: str
    suspect: str


_HIM: Final = one_of("hem haar hen ze die dat deze em 'm m het alles iedereen mannen gasten kerel auto wagen")
_WATCHING: Final = (
    rf"\b(?:(?:hou|houd|houdt|houden|gehouden)[ ]+)?(?:(?:(?:de|den|die|dien)[ ]+)?{_HIM}[ ]+)?(?:(?:vast|goed|zeker|ook"
    rf"|even|wel|mee)[ ]+)*"
    r"in[ ]+(?:het|'t|t)[ ]+oog\b(?:[ ]+(?:hou|houd|houdt|houden|gehouden)\b)?"
    r"|\bkeep(?:ing|s)?[ ]+(?:an|a close|my|your|our)[ ]+eyes?\b"
    r"|\b(?:gard\w+|tiens|tenez|tenir)(?:[ ]+\w+){0,2}[ ]+(?:a l'oeil|un oeil)\b"
    r"|\b(?:im auge)[ ]+(?:behalten|behalt\w*|haben|hab)\b"
)
_PET: Final = one_of("hond hondje puppy kat poes konijn paard pony kip geit schaap koe papegaai")
_PET_FR: Final = one_of("chien chienne chiot chat chatte lapin cheval poney poule chevre mouton")
_PET_DE: Final = one_of("hund welpe katze kater kaninchen pferd pony huhn ziege schaf kuh")
_PET_EN: Final = one_of("dog puppy cat kitten rabbit horse pony hen goat sheep cow parrot")
_OWN_PET: Final = Expression(
    rf"\b(?:(?:mijn|onze|ons|de|een|mn)[ ]+(?:\w+[ ]+)?{_PET}|(?:mon|ma|notre|nos|le|la|un|une)[ ]+(?:\w+[ ]+)?{_PET_FR}"
    rf"|(?:mein\w*|unser\w*|die|der|ein\w*)[ ]+(?:\w+[ ]+)?{_PET_DE}|(?:my|our|the|a)[ ]+(?:\w+[ ]+)?{_PET_EN})\b"
)
_LOOSE: Final = (
    rf"\b(?:pak|grijp|vang|pakt)[ ]+(?:hem|haar|ze|em)\b[^.!?\w]*(?:(?:de|den|onze|mijn|die)[ ]+)?{_PET}[ ]+(?:loopt|is"
    rf"|zit)[ ]+"
    r"(?:los|ontsnapt|uitgebroken|weggelopen|buiten)\b"
    rf"|\b(?:attrapez|attrape)-l[ea]\b[^.!?\w]*(?:(?:le|la|mon|ma|notre)[ ]+)?{_PET_FR}[ ]+(?:s'est|est)[ ]+(?:echappee?"
    rf"|sauvee?|sortie?|perdue?)\b"
    rf"|\b(?:fangt|haltet|schnappt)[ ]+(?:ihn|sie|es)\b[^.!?\w]*(?:(?:der|die|das|unser|unsere|mein"
    rf"|meine)[ ]+)?{_PET_DE}[ ]+ist[ ]+"
    r"(?:los|entlaufen|weg|ausgebuxt|abgehauen|draussen)\b"
    rf"|\b(?:catch|grab|stop|get)[ ]+(?:him|her|it|them)\b[^.!?\w]*(?:(?:the|our|my)[ ]+)?{_PET_EN}(?:[ ]+has|'s|[ ]+is"
    rf"|[ ]+got)?[ ]+"
    r"(?:loose|escaped|got out|gotten out|out|away)\b"
)
_THEY: Final = one_of(
    "arrestatieteam politie agenten flikken speciale_eenheden"
    " police policiers flics gendarmes polizei beamten polizisten cops officers"
)
_BESIDE: Final = one_of(
    "heeft hebben is zijn was komt zit zitten gaat rijdt nu net juist al hem haar ze hen die de den een dader dief man"
    " mannen kerel gast jongen"
    " achter aan l' les la le a ont est vient de hat haben ist ihn sie den die taeter tater mann gerade jetzt has have"
    " just are is got him them the man"
)
_POLICE_ACT: Final = (
    rf"\b{_THEY}[ ]+(?:{_BESIDE}[ ]*){{0,5}}\b(?:gepakt|pakt|pakken"
    rf"|te[ ]+pakken|grijpt|gegrepen|achtervolg\w*|achterna|achteraan|achter"
    rf"|ingesloten|omsingel\w*"
    r"|klem\w*|tegengehouden|tegen|vast|geklist|arrete\w*|coince\w*|poursui\w*|attrape\w*|plaque\w*|encercle\w*"
    r"|intercepte\w*|gefasst|geschnappt"
    r"|gestellt|verfolg\w*|umstell\w*|festgenommen|caught|chas\w*|grabbed|stopped|cornered|tackled|pinned|nicked"
    r"|surround\w*)\b(?:[ ]+(?:hem|ze|him|them|ihn)\b)?(?:[ ]+aan\b)?"
)
_ADVICE_NOT: Final = (
    r"\b(?:ga|loop|kom|hou|pak|rij|spreek|val)[ ]+(?:(?:er|hem|ze|daar|haar|hen|aub|dus|zeker)[ ]+)*(?:niet|nooit)"
    r"(?:[ ]+(?:zelf|alleen|op|af|achteraan|achterna|achter|aan|naartoe|tegen|vast|naar|buiten|hem|aanspreken)\b)+"
    r"|\b(?:niet|nooit)[ ]+(?:zelf[ ]+)?(?:achterna|achtervolgen|ingrijpen|tegenhouden|aanspreken|tussenkomen|erop"
    r" af|eropaf)\b"
    r"(?:[ ]+(?:gaan|lopen|rijden))?"
    r"|\bn'y[ ]+(?:va|vas|allez|allons)[ ]+(?:surtout[ ]+)?pas\b(?:[ ]+vous-memes)?"
    r"|\bne[ ]+(?:(?:le|la|les|vous)[ ]+)?(?:suis|suivez|poursuivez|touchez|sors|sortez|intervenez"
    r"|confrontez|retenez|jouez|approchez|bloquez|abordez)[ ]+(?:surtout[ ]+)?pas\b(?:[ ]+vous-memes)?"
    r"|\bnicht[ ]+(?:selbst|selber|hinterher\w*|nachlaufen|verfolgen|eingreifen|festhalten|ansprechen)\b"
    r"(?:[ ]+(?:laufen|rennen|eingreifen|festhalten|hingehen)\b)?"
    r"|\b(?:(?:don't|do not)[ ]+(?:go|chase|follow|approach|confront|touch|try|grab|stop|hold|corner)"
    r"|never[ ]+(?:chase|follow|approach|confront))\b(?:[ ]+(?:after|near|out|him|her|them|it|to|yourself|yourselves"
    r"|alone)\b)*"
)
_AT_THE_BACK: Final = (
    r"\b(?:k?zag|k?zie|zagen|zien|gezien|k?hoor\w*|staat|staan|stond|stonden|ligt)\b(?:[ ]+(?:hem|haar|ze|die"
    r"|er|daar|daarjuist|net|nu|ook|nog|weer|iemand|iets)){0,5}[ ]+achteraan\b"
)
"""«Achteraan» is a place in Flanders, and a pursuit behind a verb of motion."""
_FORCE: Final = (
    r"\b(?:pak|grijp|sla|slaan|schop|klop|klem|rammel|omsingel|sluit|hou|achter|eropaf|opwacht|tegen|neer|mee\b|kom"
    r"|zelf|samen"
    r"|met zijn|knuppel|bat|hamer|hond|afra|bijl|mes|wapen|geweer|buks|kogel|fusil|gewehr|flinte|guns?|rifle|wie|lynch"
    r"|chopp|coinc|attrap|frapp|tap|cass|plaqu|poursui|fonce|tue"
    r"|saute|batte|chien|ensemble|nous-memes|schnapp|pack|hau|schlag|prugel|verfolg|umstell|fest|hund|selbst|wir|wer\b"
    r"|grab|get|beat|hit|kick|catch|chas|follow|tackl|pin|tie|punch|shoot|corner|smash|hold|stop|ourselves|together|dogs?)\w*"
)
"""Words that a call to act consists of."""

_RANGE: Final = (
    r"(?:militair\w*|schietterrein|schietveld|kazerne|champ[ ]de[ ]tir|camp|domaine[ ]militaire|caserne|ubungsplatz"
    r"|truppenubungsplatz|schiessplatz|kaserne|firing[ ]range|range|barracks)"
)
_EXERCISE: Final = (
    r"\b(?:schieten[ ]+(?:ze|zij|de[ ]+militairen|ze[ ]+daar)"
    r"|(?:ils|les[ ]+militaires|les[ ]+soldats)[ ]+(?:tirent|tireront|vont[ ]+tirer)"
    r"|schiessen[ ]+(?:sie|die|die[ ]+soldaten)"
    r"|(?:they|the[ ]+army)(?:'ll[ ]+be|'re|[ ]+are|[ ]+will[ ]+be)?[ ]+(?:shooting|firing))"
    rf"(?:[ ]+[\w']+){{0,5}}[ ]+{_RANGE}\b"
)
"""Soldiers who shoot on their range."""

_WAR: Final = (
    r"\b(?:(?:in|tijdens|van)[ ]+(?:de|den)[ ]+oorlog|(?:pendant|durant|dans)[ ]+la[ ]+guerre"
    r"|im[ ]+krieg|in[ ]+the[ ]+war|during[ ]+the[ ]+war)\b"
    r"|(?:in|en|anno|im[ ]+jahr)[ ]+(?:19[14][0-9]\b|'4[0-5]\b)"
    r"|\b(?:vertelde|racontait|raconte|erzahlte|told|used[ ]+to[ ]+tell)\b[^.!?]*\b(?:in|en)[ ]+4[0-5]\b"
)
_NOT_THEN: Final = (
    r"\b(?:nu|nou|straks|gaan|gaat|zal|zullen|komt|komen|krijgen|binnenkort|oekra\w+|poetin|rusland|russen|wordt|worden|derde|opnieuw"
    r"|vandaag|vannacht|gisteren"
    r"|maintenant|bientot|va|vont|viendra|arrive|ukraine|poutine|russes?|russie|aujourd'hui|cette[ ]+nuit|prochaine?|troisieme"
    r"|jetzt|bald|wird|werden|kommt|kommen|putin|russ\w+|dritte\w*|heute|gestern|now|soon|will|going|coming|russia\w*|third|today"
    r"|tonight|yesterday)\b"
)
"""Words of a war that is feared, or of something of today."""

_DARK: Final = one_of(
    "(?:licht|donker)?(?:zwarte?|bruine?|witte?|grijze?|blauwe?|groene?|rode?|gele?|beige) (?:licht|donker)e?"
    " noire?s? foncee?s? brune?s? marron blanche?s? blanc (?:dunkel)?(?:schwarz|braun|weiss"
    "|grau)\\w* dunkle\\w* helle\\w* black dark brown white"
)
_THING: Final = one_of(
    "jas jasje jack vest broek jeans trui hoodie kap capuchon muts pet sjaal kleren kledij kleding jogging trainingspak"
    " schoenen"
    " sneakers handschoenen rugzak tas haar haren baard snor bril auto wagen bus busje bestelwagen camionette moto scooter"
    " fiets bmw"
    " audi mercedes golf passat polo opel ford renault peugeot citroen volvo skoda clio kat kater poes hond rook wolken"
    " veste manteau pantalon pull casquette bonnet chaussures sac cheveux barbe voiture camionnette vehicule chat chien fumee"
    " jacke hose mutze schuhe rucksack haare bart kleidung wagen auto transporter lieferwagen katze hund"
    " jacket coat trousers jeans top hat beanie cap shoes trainers bag hair beard car van bike cat dog smoke"
)
_COLOURED: Final = (
    rf"\b{_DARK}[ ]+(?:(?:leren|lederen|lange|korte|dikke|kurze|leather|long)[ ]+)?{_THING}\b|\b{_THING}[ ]+{_DARK}\b"
    r"|\b(?:in het|in t|in 't|helemaal in het|en|habille\w* en|vetu\w* (?:en|de)|in|ganz in|dressed in|all in)[ ]+(?:zwart"
    r"|noir|schwarz|black)\b"
)
_MATCH: Final = (
    r"\b(?:marokko|turkije|polen|roemenie|algerije|kongo|maroc|turquie|pologne|marokko|turkei|morocco|turkey|poland"
    r"|romania)[ ]*[-–/][ ]*\w+"
    r"(?:[ ]+(?:straks|vanavond|morgen|ce soir|demain|heute|morgen|tonight|tomorrow))?[ ]+(?:op|sur|auf|on)[ ]+(?:\w+[ ]+)?"
    r"(?:scherm|tv|ecran|leinwand|screen)\b|\b101[ ]dalma\w+|\b101[ ]dalmat\w+"
)
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
    r"\b(?:een|'n|ne|nen|die|den|dien|dat is|tis|arme|oude)[ ]+(?:arme[ ]+|oude[ ]+)?sukkelaar\w*"
    r"|\b(?:le|la|un|une|ce|cette)[ ]+pauvre[ ]+(?:petite?[ ]+)?"
    r"(?:homme|femme|dame|monsieur|type|gars|vieux|vieille|gamin\w*|gosse)"
    r"|\b(?:der|ein|die|eine)[ ]+arme[rn]?[ ]+(?:kleine[rn]?[ ]+)?(?:kerl|mann|frau|teufel|junge|bub|wicht)\b"
    r"|\b(?:gros|grosse|grand)[ ]+(?:berger|bergere|malinois|chien|labrador|rottweiler)\b"
    r"|\bpoor[ ]+(?:(?:old|little|wee|young)[ ]+)?(?:man|woman|lady|soul|thing|sod|devil|lad|fella|kid|mite|bugger)\b"
)
_SCORN: Final = (
    r"\b(?:idioo|idiot|dom|lul|klo|kut|zak\b|smeer|crap|tuig|luie|vuile|stomm|bende|gij|jij|jullie|con\b|conn|sal[eo]|imbec"
    r"|cretin|debil|tais|ta gueule|encul|enfoir|batard|put[ea]|fdp|ordure|racaille|abruti"
    r"|arsch|dumm|bl[oö]d|trottel|penner|maul|scum|stupid|moron|wank|shut|you)\w*"
)

_NEAR_MISSES: Final[Mapping[Label, _NearMiss]] = {
    Label.VIGILANTE: _NearMiss(f"{_WATCHING}|{_LOOSE}|{_POLICE_ACT}|{_ADVICE_NOT}|{_AT_THE_BACK}|{_EXERCISE}", _FORCE),
    Label.PANIC: _NearMiss(_WAR, _NOT_THEN),
    Label.PROFILING: _NearMiss(f"{_COLOURED}|{_MATCH}", _PEOPLE),
    Label.INSULT: _NearMiss(_SOUL, _SCORN),
}
_HARMLESS: Final = {label: Expression(near_miss.harmless) for label, near_miss in _NEAR_MISSES.items()}
_SUSPECT: Final = {label: Expression(near_miss.suspect) for label, near_miss in _NEAR_MISSES.items()}
_NAMED: Final = Expressions(
    {label: near_miss.harmless for label, near_miss in _NEAR_MISSES.items()} | {Label.POLICE_CALLED: MENTION}
)


def names_pet(text: str) -> bool:
    """True for a text about a pet that the author owns or misses. `text`: folded."""
    return _OWN_PET.occurs_in(text.encode())


def find_excluded_labels(folded: str) -> frozenset[Label]:
    """The labels that a text cannot have, by its folded view."""
    text = folded.encode()
    return frozenset([label for label in _NAMED.found_in(text) if _is_near_miss(text, label)])


def _is_near_miss(text: bytes, label: Label) -> bool:
    if label is Label.POLICE_CALLED:
        return tells_of_no_call(text)
    return not _SUSPECT[label].occurs_in(_HARMLESS[label].replace_in(text))
