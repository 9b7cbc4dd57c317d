"""Recognises news of an incident: a person or a thing seen during a search («there's an old man on the bench by the church»,
«found a brown slipper at the jetty»), what a thief took («mum's jewels are gone and the laptop»), and what helpers say. All
texts are folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.alarm import tells_of_deed_or_peril
from bot.reader.grammar.harmless_pair import near
from bot.reader.grammar.vocabulary import OFFICERS, POLICE, RESCUERS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions, words

_WHO: Final = one_of(
    r"(?:een|'n|ne|nen|ene|nog_een)_(?:\w+_)?(?:man|vrouw|dame|heer|meneer|madam|mens|persoon|kind|jongen|meisje|meiske|manneke"
    r"|ventje|vent|opa|oma|bompa|bomma|oudje|figuur) iemand entwien ene ener"
    r" une?_(?:\w+_)?(?:monsieur|dame|homme|femme|enfant|garcon|fille|fillette|gamine?|mamie|papy|papi|personne|silhouette"
    r"|vieux|vieille) quelqu'un qqn qq'un"
    r" (?:ein|eine|einen|einem|einer|ne|nen|a|an)_(?:\w+_)?(?:mann|frau|herr|herrn|dame|kind|junge|jungen|bub|bua|madchen|opa"
    r"|oma|person|gestalt) jemand jemanden wer einen?"
    r" an?_(?:\w+_)?(?:man|woman|lady|gentleman|fella|fellow|bloke|chap|lad|girl|boy|kid|child|person|figure|pensioner)"
    r" someone somebody some_(?:old_)?(?:man|woman|lady|fella|bloke)"
)
_SEEN: Final = one_of(
    r"zit zat zitten staat stond loopt liep lopen wandelt wandelde slentert gezien zie kzie zag zien passeerde passeert voorbij"
    r" voorbijgekomen gepasseerd"
    r" assise? debout marche marchait passer passe passait vue? vois voit voyons promene promenait errait erre"
    r" sitzt sass sitzen steht stand lauft lief laufen geht ging gehen gesehen sah sehe vorbei"
    r" sits sitting sat stands standing stood walks walking walked wandering saw seen see passed passing"
)
_WHERE: Final = one_of(
    r"op aan in bij naar richting voor achter langs door over sur devant dans vers au aux a_la pres derriere le_long chez"
    r" am an im auf bei beim vor zum zur hinter neben entlang on at by near towards? outside behind down past along round"
)
_WORN: Final = one_of(
    r"pantoffels? slof sloef sloefen sloffen schoen\w* sjaal muts pet hoed jas stok wandelstok rollator bril handtas"
    r" rugzak knuffel"
    r" pantoufles? chaussons? chaussures? echarpe bonnet casquette chapeau manteau veste canne deambulateur lunettes doudou"
    r" cartable"
    r" hausschuhe? schlapfn? schlappen? latschen pantoffeln schuhe? schal mutze hut jacke mantel stock gehstock brille"
    r" kuscheltier schulranzen ranzen"
    r" slippers? shoes? scarf hat cap coat jacket stick cane glasses teddy satchel"
)
_FOUND: Final = one_of(
    r"gevonden vond ligt lag liggen trouvee?s? traine par_terre gefunden gfunden gfundn fand liegt liegen"
    r" found lying"
)
_SUSPECT_OR_IN_PERIL: Final = words(
    # Dutch
    r"slot sloten auto's morrel\w* kinderen meisjes vreemde? verdacht\w* naakte? zegt_dat zaklamp masker gemaskerd\w* reling"
    r" dak rand spoor sporen snelweg",
    # French
    r"serrures? portieres? voitures enfants filles bizarre louche nue? dit_qu\w* lampe cagoul\w* masque\w* parapet rebord toit"
    r" balustrade voie_ferree rails autoroute",
    # German
    r"schlosser autos turgriff\w* kinder\w* madchen_\w+ komisch\w* seltsam\w* verdachtig\w* nackte?r? sagt_\w+ taschenlampe"
    r" maskiert\w* vermummt\w* gelander brustung dach gleis\w* autobahn",
    # English
    r"locks? handles cars kids children strange weird dodgy suspicious naked saying_(?:he|she|they)'?s? torch masked? balaclava"
    r" railings? parapet ledge roof tracks railway motorway",
)
"""Of another person than the missing one, or of a place where a person falls or is run over."""
_SIGHTING: Final = expressions(
    {
        "a person": rf"\b{_WHO}\b[^.!?]{{0,50}}\b{_SEEN}\b|\b{_SEEN}\b[^.!?]{{0,30}}\b{_WHO}\b",
        "a thing": near(_WORN, _FOUND, 40),
    }
)
_PLACE: Final = expression(rf"\b{_WHERE}_")

_VALUABLE: Final = one_of(
    r"\w*juwelen \w*sieraden goud ringen horloges? geld laptop\w* computer tablet ipad portefeuille kluis\w* tv televisie"
    r" bijoux l'or bagues? montres? argent l'argent ordi ordinateur tablette coffre tele"
    r" \w*schmuck gold ringe? uhren? bargeld rechner geldborse tresor fernseher"
    r" jewels jewell?ery rings? watch watches cash money wallet safe telly"
)
_TAKEN: Final = one_of(
    r"weg verdwenen gestolen meegenomen mee gepikt foetsie"
    r" partie?s? disparue?s? volee?s? emporte\w* pris prises? envole\w*"
    r" fort verschwunden gestohlen mitgenommen geklaut"
    r" gone missing stolen taken took nicked"
)
_LOSSES: Final = expression(near(_VALUABLE, _TAKEN, 40))


_HELPERS: Final = one_of(POLICE, OFFICERS, RESCUERS, r"\w*feuerwehr\w* brandweer\w* pompiers? firem[ae]n")
_HELPERS_SAY: Final = expression(
    rf"\b{_HELPERS}\b(?:_\w+){{0,2}}?_"
    r"(?:zegt|zeggen|zei|zeiden|meldt|dit|disent|a_dit|ont_dit|confirme\w*|sagt|sagen|sagte|meint|says?|said|confirm\w*)\b"
)


_SPREAD: Final = words(
    r"doorgestuurd doorsturen stuur\w*_(?:\w+_)?door deel(?:t|en)?_(?:dit|dat|het|maar|aub) zegt_het_voort verspreid\w*"
    r" partage[rz]? faites_tourner fais_tourner transfere\w* diffuse[rz]?"
    r" weiterleit\w* weitergeleitet bitte_teilen teilt_das weitersagen"
    r" forward\w* share_(?:this|it) please_share pass_(?:this|it)_on spread_the_word"
)
_RUMOUR: Final = words(
    r"ontvoer\w* orga(?:an|nen)\w* bende krijt seriemoordenaar hoorde_ik gehoord nicht van_een_vriend (?:maat|vriend)_van",
    r"enlev\w* organes reseaux? craie tueur_en_serie cousine? coiffeu\w* ami_(?:de|d'un) entendu",
    r"entfuhr\w* organe bande kreide betaubt\w* serienmorder friseur\w* (?:freund|kollegin?|schwester)_(?:meine[rs]?|von)",
    r"kidnap\w* abduct\w* snatch\w* organs gangs? chalk serial_killer cousin\w* mate's friend_of hairdresser heard",
    r"(?:[2-9][0-9]|[1-9][0-9]{2,})_(?:\w+_)?(?:inbrekers|cambrioleurs|einbrecher|burglars|dieven|voleurs|diebe|thieves)",
)
"""Of rumours for which the police are a pretext: gangs, chalk marks, and friends of friends."""


def tells_of_sighting(text: bytes) -> bool:
    """True for a person or a thing seen at a place, in a line without a deed, a suspect or a danger."""
    found = _SIGHTING.found_in(text)
    else_told = _SUSPECT_OR_IN_PERIL.occurs_in(text) or tells_of_deed_or_peril(text)
    return bool(found) and _PLACE.occurs_in(text) and not else_told


def tells_of_losses(text: bytes) -> bool:
    return _LOSSES.occurs_in(text)


def helpers_say(text: bytes) -> bool:
    """True for what a police officer, a fireman or an ambulance man says, unless the line is to be spread or is a rumour."""
    return _HELPERS_SAY.occurs_in(text) and not (_SPREAD.occurs_in(text) or _RUMOUR.occurs_in(text))
