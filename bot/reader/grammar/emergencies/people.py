"""Tags the persons of a text, so that a form of speech says «a person» in place of a list of them. Folded, four languages."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.no_emergency import ANIMAL
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words
from bot.reader.text.remembered import remembered

_INDEFINITE: Final = one_of(
    r"een ne nen ene 'n un une des ein eine einem einer einen an some twee deux zwei two drie trois drei three"
)
"""All but the English «a», which is a verb in French."""
_MY_NL: Final = one_of(
    r"mijn m'n mn mne mijne mijnen mien miene ons onze onzen de den die dien het 't t uw je haar zijn hun"
)
_MY_FR: Final = one_of("mon ma mes notre nos le la les ce cet cette son sa ses leurs? votre ton ta")
_MY_DE: Final = one_of(
    r"mein meine meinem meiner meinen mei unser unsere unserem unserer unseren der da das dem dein deine ihr ihre[mnr]?"
    r" sein seine[mnr]?"
)
_MY_EN: Final = one_of("my our the his her their this that your next_door's")
_DEFINITE: Final = f"(?:{_MY_NL}|{_MY_FR}|{_MY_DE}|{_MY_EN}|me)"
_TODDLER: Final = one_of(
    r"zoontje dochtertje kindje manneke ventje kleintje kleine baby'?tje baby peuter kleuter broertje zusje jongetje meiske"
    r" bebe nourrisson petite? fillette garconnet"
    r" sohnchen tochterchen kleiner kleinen kleinkind saugling"
    r" toddler bairn wean newborn"
)
_CHILD: Final = one_of(
    r"zoon zeun dochter dochters kiend kinderen kleinzoon kleindochter"
    r" tweeling puber jongen jongens meisje meisjes tiener scholier leerling"
    r" sohn tochter kinder enkelin zwillinge jungen? bub bubi"
    r" bueb madchen madl dirndl meitli teenager schuler schulerin"
    r" daughter boy girl child kid kids children grandson granddaughter grandchild twins"
    r" stiefzoon stiefdochter pleegzoon pleegdochter pleegkind petekind neefje nichtje"
    r" stiefsohn stieftochter pflegekind patenkind enkelkind stepson stepdaughter godson goddaughter"
)
_CHILD_FR: Final = one_of(
    r"fils fille garcon enfants? gamine? petit-fils petite-fille jumeaux ado eleve gosse filleule?"
)
_SMALL: Final = "(?:kleine[nrs]?|petite?|little|wee|small)"
_ELDER: Final = one_of(
    r"stiefvader stiefmoeder plusvader stiefvater stiefmutter stepfather stepdad stepmother stepmum"
    r" vader moeder oma opa bomma bompa grootmoeder grootvader moeke schoonmoeder schoonvader bejaarde"
    r" moemoe vava vake bobonne overgrootmoeder bewoner bewoonster omaatje heer mevrouw meneer vrouwtje mannetje madam"
    r" vater mutter omi omama grossmutter grossvater schwiegermutter"
    r" schwiegervater uroma uropa herr senior seniorin bewohnerin vati mutti mami opi"
    r" father mother dad mum mam mom nan nana nanny gran granny grandma grandad grandpa granda grandfather grandmother"
    r" pensioner gentleman old_man old_lady rentner rentnerin gepensioneerde"
)
_ELDER_FR: Final = one_of(
    r"papa mama dame pere mere maman mamie papy papi mamy grand-mere grand-pere belle-mere beau-pere beau_pere meme pepe"
    r" bompapa bomama beau-papa belle-maman monsieur vieux vieille residente? retraitee?"
)
_ADULT: Final = one_of(
    r"man vrouw kerel gozer buurman buurvrouw buurjongen buurmeisje broer zus"
    r" vriend vriendin partner collega nonkel huisgenoot kotgenoot oom neef"
    r" gast persoon fietser fietsster voetganger wandelaar bestuurder"
    r" bromfietser motorrijder mens dakwerker postbode"
    r" mann frau nachbar nachbarin bruder schwester freund freundin partnerin kollege kollegin mitbewohner"
    r" mitbewohnerin onkel person radfahrer"
    r" radfahrerin"
    r" radler radlerin typ kerl fussganger fussgangerin fahrer fahrerin autofahrer"
    r" motorradfahrer dachdecker arbeiter brieftrager mensch ehemann ehefrau"
    r" woman lady husband wife hubby neighbou?r brother sister mate friend boyfriend girlfriend colleague flatmate"
    r" roommate housemate uncle aunt auntie"
    # as an angry neighbour names them
    r" smeerlap klootzak rotzak viezerik zatlap drecksack mistkerl dreckskerl arschloch"
    r" saufer bastard prick scumbag arsehole asshole wanker drunk creep"
    r" bloke guy fella fellow cyclist pedestrian driver rider biker motorcyclist roofer builder postman youth"
)
_ADULT_FR: Final = one_of(
    r"mari femme homme compagnon compagne conjoint copain copine voisine? frere soeur amie? tante chauffeur passant"
    r" collegue colocataire oncle cousine? mec gars personne cycliste"
    r" pieton conducteur conductrice motard ouvrier couvreur facteur jeune"
    r" salaud connard enfoire ordure poivrot"
)
_DEAR: Final = one_of(
    r"lief liefje schat schatje schatteke verloofde wederhelft andere_helft kotgenote kot_genote kot_genoot huisgenote"
    r" zwager schoonbroer schoonzus schoonzuster schoonzoon schoondochter stiefbroer stiefzus vrouwke"
    r" coloc chum cherie? fiancee? epoux epouse beau-frere beau_frere belle-soeur belle_soeur belle-fille belle_fille"
    r" gendre beau-fils niece neveu tonton tata tatie parrain marraine moitie"
    r" schwager schwagerin verlobte[rn]? schatz schatzi schatzl nichte neffen? cousine? schwiegersohn schwiegertochter gatte"
    r" gattin lebensgefahrtin lebensgefahrte"
    r" missus other_half better_half fiancee? nephew stepbrother stepsister lodger fella boyo eldest youngest"
    r" oudste jongste maatje peetje metekind ainee? cadette? puce bonhomme loulou"
)
"""Kin and loved ones of an owner: «een lief kind» and «le parrain» are something else."""
_IN_LAW: Final = r"[ -]in[ -]law"
_TRADE: Final = one_of(
    r"plumber electrician cleaner gardener carer nurse loodgieter elektricien poetsvrouw tuinman verpleegster monteur"
    r" plombier electricien jardinier boulanger infirmiere femme_de_menage concierge"
    r" klempner installateur elektriker gartner hausmeister pflegerin putzfrau"
    # whom the author serves or meets at work
    r" klant klante koerier pakjesbezorger pastoor priester dakloze reiziger passagier zwemmer kassierster ober"
    r" cliente? livreur livreuse serveur serveuse sans-abri sdf voyageur voyageuse nageur baigneur caissiere randonneur"
    r" kunde kundin kurier pfarrer obdachlose[rn]? fahrgast schwimmer kellner kellnerin kassiererin wanderer wanderin"
    r" customer courier delivery_(?:driver|rider|man|guy) vicar priest passenger swimmer waiter waitress cashier hiker jogger"
)
"""Only in peril: a plumber in the kitchen is no stranger there, and a customer who stays away is not missing."""
_SOMEBODY: Final = one_of("iemand quelqu'une? qqn qq1 qqu?'?un jemand wer einer someone somebody some1")
_PRONOUN: Final = one_of("hij zij ze il elle er sie he she ils elles")
_BARE: Final = (
    r"(?:man|vrouw|kerel|jongen|jong|meisje|wicht|kind|kiend|fietser|voetganger|homme|femme|gamine?|gosse|cycliste"
    r"|pieton|mann|frau|junge|madchen|radfahrer|fussganger|lad|lass|wean|fella|fellow"
    r"|bloke|guy|woman|girl|boy|kid|cyclist|pedestrian|young one|bastard|scumbag|prick|klootzak|smeerlap|salaud|drecksack)"
)
_CALLED_SO: Final = one_of(
    r"mama papa maman mamie mamy papy papi oma opa bomma bompa mum mam mom dad nan gran granny grandad grandma meme pepe"
    r" (?:ons|mijn|onze|my)_(?:ma|pa|va|da)"
)
"""Elders without an article or an owner."""
_CALLED_DEAR: Final = (
    r"(?:ons|mijn|onze|onzen|m'n|mn|my|our)_(?:ma|pa|va|da|moe)"
    r" ma_(?:ma|pa) me_(?:da|ma) (?:my|the|me)_(?:auld|oul|ould)_(?:fella|fellow|lad|one|man|wan)"
    r" tonton tatie nonkel bobonne bompapa moemoe vava uroma uropa schoonpa schoonma schoonvake schoonmoeke"
)
"""The same in a tone of the home or of a dialect."""

TODDLER: Final = "@k"
CHILD: Final = "@[kc]"
KIN: Final = "@[kcea]"
"""A child, an elder or another person whom the author knows."""
STRANGER: Final = "@s"
"""«Somebody», or an adult with an indefinite article."""
NAMED: Final = "@[kceas]"
"""Each person but «he» and «she»."""
CALLED: Final = "@[kceasn]"
"""Also a person of whom only the first name is told (`by_name/named_people.py`)."""
ONE: Final = "@[kceaspn]"
"""Also «he» and «she»."""

_BARE_KIN: Final = r"(?:tante|nonkel|oom|onkel|auntie|buurman|buurvrouw|nachbarin|nachbar|voisine?|neighbou?r)"
"""At the beginning of a line, without an article or an owner."""
_AND: Final = "(?:[a-z-]+_)?"
"""An adjective may stand between."""
_OWN_CHILD: Final = (
    rf"{_MY_EN}_{_AND}(?:son|lad|lass)",
    rf"(?:a|some)_{_AND}(?:lad|lass)",
    "me_(?:son|lad|lass)",
    rf"(?:{_MY_NL}|{_MY_DE}|een|'n|ein)_{_AND}kind",
    rf"(?:{_MY_DE}|ein|einem|einen)_{_AND}enkel",
)
"""Words that mean something else in another language: «il a son vélo», «den lass ich», «a kind of», «een enkel»."""
_STRANGE_ADULT: Final = (rf"(?:een|ne|nen|ene|'n)_{_AND}(?:vent|nicht)", rf"un_{_AND}type", "a_(?:cousin|chauffeur)")
_KNOWN_ADULT: Final = (
    rf"(?:mijn|m'n|mn|mne|mijnen?|onzen?|ons|den|dien?|dieje|uw|je|haar|zijn|hun)_{_AND}vent",
    rf"(?:mijn|m'n|mn|mijne|onze|ons|de|uw|je|haar|zijn|hun)_{_AND}nicht",
    rf"{_MY_FR}_{_AND}type",
    "(?:mei|mein|da|unser)_(?:mo|oide[rn]?)",
)
"""«Le vent» is the wind, and «mein Mann nicht» has no niece."""
OWNER: Final = one_of(
    r"mijn m'n mn mijne mijnen ons onze onzen uw je haar zijn mon ma notre ton ta son sa"
    r" meine? meine[mnr] mei unsere? unsere[mnr] deine? seine? ihre? my our his her your me"
)
_ANY_OF: Final = f"(?:{_DEFINITE}|{_INDEFINITE})"
_LAWS: Final = (
    (words(rf"{OWNER}_(?:mother|father){_IN_LAW}"), b"@e"),
    (words(rf"{OWNER}_(?:brother|sister|son|daughter){_IN_LAW}"), b"@a"),
)
_LOVED: Final = ((words(rf"{OWNER}_{_DEAR}"), b"@a"), (words(_CALLED_DEAR), b"@e"))
_TAGS: Final = (
    (expression(rf"^\W*(?:(?:help|hulp|hilfe|young|jonge|jeune|old|oude|dirty|vuile|sale)_)?{_BARE}\b"), b"@s"),
    (words(_SOMEBODY), b"@s"),
    (words("hes shes"), b"@p's"),
    (words("someones somebodys"), b"@s's"),
    (words(_PRONOUN), b"@p"),
    *_LAWS,
    (
        words(rf"(?:{_ANY_OF}|a)_(?:{_SMALL}_(?:{_CHILD}|{_CHILD_FR}|son|lad|lass|kind|one)|(?:{_SMALL}_)?{_TODDLER})"),
        b"@k",
    ),
    (words(rf"{_ANY_OF}_{_AND}(?:{_CHILD}|{_CHILD_FR})", rf"a_{_AND}{_CHILD}", *_OWN_CHILD), b"@c"),
    (words(rf"{_ANY_OF}_{_AND}(?:{_ELDER}|{_ELDER_FR})", rf"a_{_AND}{_ELDER}", "a_resident"), b"@e"),
    (words(rf"{_INDEFINITE}_{_AND}(?:{_ADULT}|{_ADULT_FR})", rf"a_{_AND}{_ADULT}", *_STRANGE_ADULT), b"@s"),
    (words(rf"{_DEFINITE}_{_AND}(?:{_ADULT}|{_ADULT_FR})", *_KNOWN_ADULT), b"@a"),
    (
        words(
            rf"{OWNER}_(?:lief|oudste|jongste|eldest|youngest)_(?:{ANIMAL}|katje|poesje|konijntje|beestje|diertje|paardje)"
        ),
        b"hond",
    ),
    (words(r"(?:my|our)_[0-9]{1,2}[ -](?:years?|yrs?)[ -]old"), b"@c"),
    (expression(rf"^\W*{_BARE_KIN}\b"), b"@a"),
    (words(rf"(?:{_ANY_OF}|a)_{_TRADE}"), b"@p"),
    (words(_CALLED_SO), b"@e"),
    *_LOVED,
)
_PLAIN_TAGS: Final = tuple(each for each in _TAGS if each not in _LAWS + _LOVED)


@remembered
def with_people_tagged(text: bytes) -> bytes:
    """The text with a tag for each person: `@k` a small child, `@c` a child, `@e` an elder, `@s` «somebody», `@a` another
    adult, `@p` «he» or «she». `text`: folded, in UTF-8."""
    for persons, tag in _TAGS:
        text = persons.replace_in(text, tag)
    return text


def with_plain_kin_tagged(text: bytes) -> bytes:
    """The same without a tag for in-laws and loved ones, of whom people tell much in jest."""
    for persons, tag in _PLAIN_TAGS:
        text = persons.replace_in(text, tag)
    return text
