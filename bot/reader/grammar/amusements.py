"""The words for what only sounds like trouble: a museum, a play, an open day, a walk together, a pet that chews slippers, young
people who sit about and do nothing, a dog that ran off and answers to its name.

Folded, four languages.

Each is a pair of what is named and of the words that make it suspect (`everyday_trouble.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.alarm import DEED
from bot.reader.grammar.harmless_pair import PERIL, near
from bot.reader.phrases.alternatives import one_of

_REAL: Final = one_of(
    # Dutch
    r"nu net bewusteloos gewond\w* bloed\w* hulp help ambulance ingebroken inbra\w* gestolen man mannen straat onwel"
    # French
    r" maintenant vient inconscient\w* blesse\w* sang saigne secours aide cambriol\w* vole\w* homme hommes rue malaise"
    # German
    r" jetzt gerade grad bewusstlos verletzt\w* blut\w* hilfe notarzt krankenwagen eingebrochen einbruch gestohlen mann manner"
    r" strasse zusammengebrochen umgekippt"
    # English
    r" now just unconscious injur\w* hurt blood bleed\w* burgl\w* broke broken stolen men lads street collapsed fainted"
    # all
    r" brandt brennt brule rook rauch smoke fumee flammen vlammen flammes flames machetes? gefallen tombee?"
)
"""A person who is hurt, a burglary, or the present."""

_DISPLAY: Final = one_of(
    r"(?:politie|brandweer|misdaad|gevangenis)museum musee_(?:de_la_)?(?:police|gendarmerie) musee_des_pompiers"
    r" (?:polizei|feuerwehr|kriminal)museum (?:police|fire|crime|prison)_museum"
    r" opendeurdag open_dag open_huis portes_ouvertes tag_der_offenen_tur open_day"
)
_PLAY: Final = one_of(
    r"poppenkast\w* jan_klaassen kapitein_haak zwaardgevecht\w* schooltoneel guignol capitaine_crochet combat_d'epees?"
    r" spectacle_de_l'ecole kasper\w* kasperl\w* puppentheater kapitan_hook in_den_turm schwertkampf\w* schultheater"
    r" school_play puppet_show punch_and_judy captain_hook sword_fights? panto pantomime"
)
_SLAIN: Final = one_of(
    r"vermoord\w* gedood gesloopt assassine\w* massacre\w* tue ermordet gekillt getotet gemeuchelt murdered killed savaged"
)
_SOFT: Final = one_of(
    r"pantoffels? sloffen schoenen kussens? sokken pantoufles? chaussons? coussins? chaussures chaussettes hausschuhe?"
    r" pantoffeln kissen socken schuhe slippers? cushions? pillows? socks? shoes? trainers"
)
_WALK: Final = (
    r"(?:(?:spaziert|wandert|radelt|joggt|schwimmt|angelt)_(?:noch_)?(?:wer|jemand)_mit"
    r"|(?:wandelt|fietst|jogt|zwemt)_er_(?:iemand|wie)_mee|wie_(?:wandelt|fietst|jogt)_er_mee|iemand_(?:zin_om_)?(?:mee_)?te_wandelen"
    r"|(?:qui|quelqu'un)_(?:vient|veut)_(?:se_)?(?:promener|marcher|courir)|(?:walk|stroll|jog|run)_by_the_\w+_any(?:one|body)"
    r"|any(?:one|body)_(?:fancy|up_for)_a_(?:walk|stroll|jog|run|swim))"
)
_IN_PERIL: Final = one_of(
    r"verdrink\w* ertrink\w* untergegangen noie\w* noye\w* drown\w* \w*wasser water eau leiche lijk corps body schrei\w* ruft"
)
_YOUNG: Final = one_of(
    r"kinderen jongeren jeugd jongens meisjes pubers gasten tieners jeunes gamins gamines ados enfants gosses mioches"
    r" kinder jugendliche\w* jugend jungs kids children teens teenagers teenager youngsters youths lads boys girls weans bairns"
)
_PASTIME: Final = one_of(
    r"muziek_(?:te_|aan_het_)?luister\w* luister\w*_(?:naar_)?muziek ecoutent_de_la_musique hor(?:t|en)_musik"
    r" (?:playing|listening_to)_music (?:met|avec|with|wi|mit)_(?:hun|leur|their|ihrer)_(?:muziek|musique|music|musik)"
    r" (?:spelen|spielen|jouent|playing|play)_(?:\w+_){0,2}(?:voetbal|fussball|foot|ballon|football|basketball)"
)
_IDLE: Final = one_of(
    r"(?:doen|doet)_(?:\w+_){0,2}(?:niks|niets)(?:_mis|_verkeerds)? doen_niemand_kwaad geen_kwaad onschuldig"
    r" (?:font|fait|faisaient)_rien(?:_de_mal)? sans_histoires? inoffensifs? pas_mechants?"
    r" (?:machen|tun)_(?:\w+_){0,2}nichts harmlos ganz_friedlich"
    r" (?:not|aren'?t|no)_(?:doing|doin)_(?:any|owt|nowt)\w* doing_nothing (?:doing_)?no_harm"
    r" no_(?:trouble|bother|hassle) harmless"
)
_NOT_IDLE: Final = one_of(
    # Dutch
    r"man mannen kerel vent gast vrouw politie mes \w*vuur\w* brand\w* rook sten?en? gooi\w* drugs \w*deal\w*"
    r" verkoop\w* pillen pilletjes dak spoor\w* rails"
    r" water ijs bloed\w*"
    r" ziek dronken \w*deur\w* ruit\w* auto'?s? brommer\w* maar_nu pest\w* huilt"
    # French
    r" homme hommes police couteau\w* feu petards? pierres? cailloux lancent jettent drogue toit rails voie eau glace"
    r" sang ivres?"
    r" portes? vitres? voitures? scooters? mais_la harcel\w* pleure"
    # German
    r" mann manner polizei messer feuer boller steine? werfen drogen dach gleis\w* wasser eis blut\w* betrunken \w*tur \w*turen"
    r" scheibe\w* autos? roller aber_jetzt weint"
    # English
    r" man men bloke woman police knife knives fire fireworks stones? throwing drugs roof tracks? railway water ice blood drunk"
    r" doors? windows? cars? scooters? but_now bully\w* crying crossbow gun guns"
)
_DOG: Final = one_of(
    r"\w*hond hondje hund hunderl \w*dackel \w*dackl pudel dog doggy dug pup puppy chien chienne kat kater poes katze"
    r" chat chatte cat"
)
_DACHSHUND: Final = one_of(r"\w*teckel\w* \w*dackel \w*dackl dachshund sausage_dog pudel poedel caniche chihuahua")
_FOWL: Final = "(?:een|ne|un|une|ein|a)_" + one_of(
    r"kip haan eend gans poule coq canard oie huhn hahn ente chicken hen cockerel duck goose"
)
_ABOUT: Final = one_of(
    r"loopt rondloopt wandelt straat tuin rue route jardin trottoir se_promene lauft spaziert strasse garten gehweg"
    r" walking wandering street road garden lane path"
)
_RAN_OFF: Final = one_of(
    r"weggelopen ontsnapt gaan_lopen ausg\w*rissen durchgegangen echappee? sauvee? fait_la_malle entlaufen aus?gebuxt"
    r" ausbuxt abg?e?hau[te]n?"
    r" davong?e?laufen"
    r" ran_off run_off (?:got|gotten)_out escaped legged_it done_a_runner"
)
_ANSWERS_TO: Final = one_of(r"luistert_naar hort_auf horcht_auf repond_au_nom s'appelle answers_to")
_IN_TRAFFIC: Final = one_of(
    r"autosnelweg snelweg autobahn autoroute motorway dual_carriageway accident unfall ongeval crash\w*"
)
_ON_A_ROAD: Final = one_of(
    r"man mann homme woman femme frau vrouw hilfe help hulp bijt\w* gebeten mord\w* beisst gebissen bit bites bitten"
    r" attack\w* aangevallen attaque\w* angegriffen kind kinder enfant child"
    r" \w*strasse \w*bahn \w*baan snelweg route rue nationale road motorway tracks? spoor gleise? gestolen vole\w*"
    r" geklaut stolen"
)

AMUSEMENTS: Final = (
    (rf"\b(?:{_DISPLAY}|{_PLAY})\b", _REAL),
    (rf"\b(?:{_SLAIN}_(?:\w+_){{0,2}}{_SOFT}|{_SOFT}_(?:\w+_){{0,2}}{_SLAIN})\b", _IN_PERIL),
    (rf"\b{_WALK}\b", _IN_PERIL),
)
"""Pairs of expressions: what is named, and the words that make it suspect."""
QUIET: Final = (
    (near(_YOUNG, _PASTIME, 60), f"{_NOT_IDLE}|{PERIL}|{DEED}"),
    (near(_YOUNG, _IDLE, 80), f"{_NOT_IDLE}|{PERIL}|{DEED}"),
    (rf"{near(_DOG, _RAN_OFF, 40)}.{{0,60}}\b{_ANSWERS_TO}\b|{near(_DACHSHUND, _RAN_OFF, 40)}", _ON_A_ROAD),
    (near(_FOWL, _ABOUT, 40), f"{_IN_TRAFFIC}|{PERIL}|{DEED}"),
)
"""The same, of those who do nothing and of a dog. A person may be in peril beside them."""
