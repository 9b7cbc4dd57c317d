"""Tags the persons of a text, so that a form of speech says «a person» in place of a list of them. Folded, four languages."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_INDEFINITE: Final = one_of(
    r"een ne nen ene 'n un une des ein eine einem einer einen a an some twee deux zwei two drie trois drei three"
)
_DEFINITE: Final = one_of(
    r"mijn m'n mn mne mijne mijnen mien miene ons onze onzen de den die dien het 't t uw je haar zijn hun"
    r" mon ma mes notre nos le la ce cet cette son sa leur votre ton ta"
    r" mein meine meinem meiner meinen mei unser unsere unserem unserer unseren der das dem dein deine ihr ihre sein seine"
    r" my our me the his her their this that your next_door's"
)
_TODDLER: Final = one_of(
    r"zoontje dochtertje kindje kleintje kleine babytje baby peuter kleuter broertje zusje jongetje meiske"
    r" bebe nourrisson petite? fillette garconnet"
    r" sohnchen tochterchen kleiner kleinen kleinkind saugling"
    r" toddler bairn wean newborn"
)
_CHILD: Final = one_of(
    r"zoon zeun dochter dochters kind kiend kinderen kleinzoon kleindochter"
    r" tweeling jongen jongens meisje meisjes tiener scholier leerling"
    r" fils fille garcon enfants? gamine? petit-fils petite-fille jumeaux ado eleve gosse"
    r" sohn tochter kinder enkel enkelin zwillinge jungen? bub bubi"
    r" bueb madchen madl dirndl meitli teenager schuler schulerin"
    r" son daughter boy girl lad lass child kid kids children grandson granddaughter grandchild twins"
)
_SMALL: Final = "(?:kleine[nr]?|petite?|little|wee|small)"
_ELDER: Final = one_of(
    r" stiefvader stiefmoeder plusvader beau_pere stiefvater stiefmutter stepfather stepdad stepmother stepmum"
    r" vader moeder papa mama oma opa bomma bompa grootmoeder grootvader moeke schoonmoeder schoonvader bejaarde"
    r" bewoner bewoonster omaatje dame heer mevrouw meneer vrouwtje mannetje madam"
    r" pere mere maman mamie papy papi mamy grand-mere grand-pere"
    r" belle-mere beau-pere meme pepe monsieur vieux vieille residente?"
    r" vater mutter omi omama grossmutter grossvater schwiegermutter"
    r" schwiegervater herr senior seniorin bewohnerin vati mutti mami"
    r" father mother dad mum mam mom nan nana nanny gran granny grandma grandad grandpa granda grandfather grandmother"
    r" pensioner resident gentleman old_man old_lady"
)
_ADULT: Final = one_of(
    r"man vrouw vent kerel gozer buurman buurvrouw buurjongen buurmeisje broer zus"
    r" vriend vriendin partner collega nonkel tante huisgenoot kotgenoot oom nicht neef"
    r" gast persoon fietser fietsster voetganger wandelaar bestuurder"
    r" chauffeur bromfietser motorrijder mens dakwerker postbode"
    r" mari femme homme compagnon compagne conjoint voisine? frere soeur amie?"
    r" collegue colocataire oncle cousine? mec type gars personne cycliste"
    r" pieton conducteur conductrice motard ouvrier couvreur facteur jeune"
    r" mann frau nachbar nachbarin bruder schwester freund freundin partnerin kollege kollegin mitbewohner"
    r" mitbewohnerin onkel person radfahrer"
    r" radfahrerin"
    r" radler radlerin typ kerl fussganger fussgangerin fahrer fahrerin autofahrer"
    r" motorradfahrer passant dachdecker arbeiter brieftrager mensch ehemann ehefrau"
    r" woman lady husband wife hubby neighbou?r brother sister mate friend boyfriend girlfriend colleague flatmate"
    r" roommate housemate uncle aunt auntie"
    # as an angry neighbour names them
    r" smeerlap klootzak rotzak viezerik zatlap salaud connard enfoire ordure poivrot drecksack mistkerl dreckskerl arschloch"
    r" saufer bastard prick scumbag arsehole asshole wanker drunk creep"
    r" cousin bloke guy fella fellow cyclist pedestrian driver rider biker motorcyclist roofer builder postman youth"
)
_TRADE: Final = one_of(
    r"plumber electrician cleaner gardener carer nurse loodgieter elektricien poetsvrouw tuinman verpleegster monteur"
    r" plombier electricien jardinier boulanger infirmiere femme_de_menage concierge"
    r" klempner installateur elektriker gartner hausmeister pflegerin putzfrau"
)
"""Only in peril: a plumber in the kitchen is no stranger there, and one who stays away is not missing."""
_SOMEBODY: Final = one_of("iemand quelqu'une? qqn qq1 qqu?'?un jemand wer einer someone somebody some1")
_PRONOUN: Final = one_of("hij zij ze il elle er sie he she ils elles")
_BARE: Final = (
    r"(?:man|vrouw|kerel|jongen|jong|meisje|wicht|kind|kiend|fietser|voetganger|homme|femme|gamine?|gosse|cycliste"
    r"|pieton|mann|frau|junge|madchen|radfahrer|fussganger|lad|lass|wean|fella|fellow"
    r"|bloke|guy|woman|girl|boy|kid|cyclist|pedestrian|young one|bastard|scumbag|prick|klootzak|smeerlap|salaud|drecksack)"
)
_CALLED_SO: Final = one_of(
    r"mama papa maman mamie papy papi oma opa bomma bompa mum mam mom dad nan gran granny grandad grandma meme pepe"
    r" (?:ons|mijn|onze|my)_(?:ma|pa|va|da)"
)
"""Elders without an article or an owner."""

TODDLER: Final = "@k"
CHILD: Final = "@[kc]"
KIN: Final = "@[kcea]"
"""A child, an elder or another person whom the author knows."""
STRANGER: Final = "@s"
"""Somebody, or an adult with an indefinite article."""
NAMED: Final = "@[kceas]"
"""Each person but «he» and «she»."""
ONE: Final = "@[kceasp]"

_ANY_OF: Final = f"(?:{_DEFINITE}|{_INDEFINITE})"
_TAGS: Final = (
    (expression(rf"^\W*(?:(?:help|hulp|hilfe|young|jonge|jeune|old|oude|dirty|vuile|sale)_)?{_BARE}\b"), b"@s"),
    (words(_SOMEBODY), b"@s"),
    (words(_PRONOUN), b"@p"),
    (words(rf"{_ANY_OF}_(?:{_SMALL}_(?:{_CHILD}|one)|(?:{_SMALL}_)?{_TODDLER})"), b"@k"),
    (words(rf"{_ANY_OF}_(?:[a-z-]+_)?{_CHILD}"), b"@c"),
    (words(rf"{_ANY_OF}_(?:[a-z-]+_)?{_ELDER}"), b"@e"),
    (words(rf"{_INDEFINITE}_(?:[a-z-]+_)?{_ADULT}"), b"@s"),
    (words(rf"{_DEFINITE}_(?:[a-z-]+_)?{_ADULT}"), b"@a"),
    (words(rf"{_DEFINITE}_{_TRADE}"), b"@p"),
    (words(_CALLED_SO), b"@e"),
)


def with_people_tagged(text: bytes) -> bytes:
    """The text with a tag for each person: `@k` a small child, `@c` a child, `@e` an elder, `@s` somebody, `@a` another adult,
    `@p` «he» or «she». `text`: folded, in UTF-8."""
    for persons, tag in _TAGS:
        text = persons.replace_in(text, tag)
    return text
