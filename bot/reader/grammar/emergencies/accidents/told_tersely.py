"""Recognises emergencies in a few words without a verb: «tram derailed», «lorry through house front», «finger off, table saw».

The head takes them for small talk behind small talk, since it has learned from sentences. Each form joins a class of things or
people with a class of what befell them. Only a line that is hardly longer counts. All texts are folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.kind import Emergency
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression

_LONGEST: Final = 48
"""Bytes. A longer line is a sentence, which the models read better."""
_RIDER: Final = one_of(
    r"trams? treins? trains? \w*bahn bus bussen auto's autos? wagens? bagnoles? voitures? cars? camion(?:s|nette|nettes)?"
    r" \w*vrachtwagen\w* bestelwagens? vans? lkws? lasters? lieferwagen lorr(?:y|ies) trucks? artics? poids_lourd motards?"
    r" motor(?:rijder|fietser|radfahrer)s? motos? bikers? scooters? roller tractors? tracteurs? trakt?ors? fietsers? cyclistes?"
    r" radfahrer(?:in)? radler(?:in)? cyclists? taxis? taxi's brommers? forklifts? heftruck\w* stapler"
)
_FIXED: Final = one_of(
    r"\w*gevels? facades? \w*wand \w*mauer mur muur walls? tree arbre boom baum pole lamppost poteau paal pfosten pfahl"
    r" laternenmast huis maison haus house shop winkel magasin laden schaufenster vitrine etalage bushokje abribus bus_stop"
    r" bushaltestelle haltestelle terras terrasse water wasser eau gracht ditch fosse graben canal kanaal kanal beek bach"
    r" brook river riviere rivier fluss vijver etang teich pond front"
)
_INTO: Final = one_of(
    "in into tegen against contre dans au a_l' gegen ins im op through through_the door_de durch_die sur on"
)
_ARTICLE: Final = r"(?:(?:l'|(?:the|an?|de|het|een|le|la|une?|der|die|das|den|dem|einen?|einer?)_))?"
_WRECKED: Final = one_of(
    r"ontspoord entgleist deraillee? derailed sorti_des_rails off_the_rails uit_de_rails gekanteld umgekippt renversee?"
    r" retournee? couchee? overturned on_(?:its|their)_sides? op_zijn_kant frontaal frontal frontale frontalement head_?on"
    r" choc_frontal face_a_face"
)
_LIMB: Final = one_of(
    "vingers? duim hand arm voet been teen finger daumen fuss bein zeh doigts? pouce main bras pied jambe orteil thumb foot leg"
    " toe"
)
_OFF: Final = one_of(
    "eraf af ab off coupee? arrachee? sectionnee? afgezaagd afgerukt abgetrennt abgesagt verbrijzeld ecrasee? crushed"
)
_PERSON: Final = one_of(
    r"baby bebe peuter kleuter kind kindje kleine jongen meisje \w*kind enfants? gamine? gosse petite? fillette garcon bub"
    r" junge madchen toddler kid child boy girl lad man vrouw homme femme mann frau woman bloke fella iemand jemand quelqu'un"
    r" someone somebody worker ouvriers? arbeider arbeiter wee_one"
)
_OUT_OF: Final = one_of(
    r"uit (?:out_)?of out out_the tombee? par de du de_la aus aus_dem aus_der van von vom gevallen gefallen gesturzt fell off"
)
_HEIGHT: Final = one_of(
    r"raam fenetre fenster window balkon balcon balcony dak toit dach roof ladder echelle leiter stelling steiger echafaudage"
    r" gerust scaffold\w* kraan grue kran crane"
)
_BURST: Final = one_of("ontploft ontplofte exploseen? explosee? explodiert exploded blew_up blown_up geplatzt")
_HURT: Final = one_of(
    r"verbrande? brulee?s? verbrannt burnt burned gewonde?n? blessee?s? verletzte?r? hurt injured inerte inconscient\w*"
    r" bewusteloos bewusstlos unconscious unresponsive"
)
_STRUCTURE: Final = one_of(
    r"\w*stelling\w* steiger echafaudages? \w*gerust scaffold\w* kraan grue kran crane \w*muur mur \w*mauer wall plafond decke"
    r" ceiling dak toit dach roof put put(?:ten)? sleuf tranchee graben grube trench schacht balkon balcon balcony boom arbre"
    r" baum tree tribune podium pont brug brucke bridge"
)
_DOWN: Final = one_of(
    r"omver omgevallen omgewaaid ingestort ingezakt ingevallen (?:naar_)?beneden tombee? effondree? ecroulee? umgefallen"
    r" umgekippt umgesturzt eingesturzt eingebrochen down collapsed fallen fell caved_in in"
)
_UNDER: Final = one_of(
    r"eronder onder_\w+ dessous sous_\w+ (?:dr)?unter unter_\w+ darunter under(?:neath)? under_\w+ erin dedans drin inside"
    r" in_it vast coincee?s? eingeklemmt trapped pinned stuck bedolven ensevelie?s? begraben verschuttet buried"
)
_WALKER: Final = one_of(
    "voetgangers? pietons? fussganger(?:in)? pedestrians? fietsers? cyclistes? cyclists? radfahrer radler"
)
_STRUCK: Final = one_of(
    r"aangereden overreden geschept omvergereden gegrepen renversee?s? fauchee?s? percutee?s? ecrasee?s? angefahren uberfahren"
    r" erfasst umgefahren hit run_over knocked_down mown_down struck"
)
_FIGHT: Final = one_of(
    r"messerstecherei messerstich\w* steekpartij bagarre_(?:aux?|de|avec)?_?(?:couteaux?|couteau) coups?_de_(?:couteau|feu)"
    r" knife_fight stabbing mes(?:sen)?gevecht schiesserei schietpartij fusillade shooting"
)
_CRIME: Final = one_of(
    "overval uberfall raububerfall braquage hold-?up robbery raid inbraak einbruch cambriolage burglary"
)
_NOW: Final = one_of(
    "bezig aan_de_gang lauft gerade grad jetzt en_cours in_progress going_on now nu maintenant right_now"
)
_TERSE: Final = expression(
    rf"^_?(?:\w+_)?{_RIDER}_(?:\w+_)?{_INTO}_?{_ARTICLE}(?:\w+_)?{_FIXED}\b"
    rf"|\b{_RIDER}_(?:\w+_){{0,2}}{_WRECKED}\b|\b{_WRECKED},?_(?:\w+_)?{_RIDER}\b"
    rf"|^_?(?:\w+_)?{_LIMB}_{_OFF}\b"
    rf"|\b{_PERSON}_(?:\w+_)?{_OUT_OF}_{_ARTICLE}(?:\w+_)?{_HEIGHT}\b"
    rf"|\b{_PERSON}_(?:tombee?|gevallen|gefallen|gesturzt|fell)_{_HEIGHT}\b"
    rf"|\b{_BURST}\b.*\b{_HURT}\b|\b{_PERSON},?_(?:\w+_){{0,3}}inerte\b"
    rf"|\b{_STRUCTURE}_(?:\w+_)?{_DOWN},?_(?:\w+_){{0,3}}{_UNDER}\b"
    rf"|^_?(?:\w+_)?(?:{_PERSON}|{_WALKER})_(?:\w+_)?{_STRUCK}\b"
    rf"|^_?(?:\w+_)?{_PERSON}_(?:onder|sous|unter|under)_{_ARTICLE}(?:{_RIDER}|{_STRUCTURE})\b"
    rf"|\b{_RIDER}_(?:over|sur|uber)_{_ARTICLE}(?:\w+_)?{_LIMB}\b"
    rf"|^_?{_FIGHT}\b"
)
_CRIME_NOW: Final = expression(rf"\b{_CRIME}_{_NOW}\b")
_OTHERWISE: Final = expression(
    r"\?|\b(?:was|war|etait|had|hatte|avait|gisteren|yesterday|hier_(?:soir|matin)|gestern|vorige|last|letzte\w*|dernier\w*|jaar|year"
    r"|years|ans|jahr\w*|film|serie|series|game|jeu|spel|spiel|krimi|tatort|thriller|boek|livre|buch|book|podcast|theorie|oefening"
    r"|exercice|ubung|drill|te_koop|for_sale|a_vendre|zu_verkaufen|gezocht|wanted|cherche|gesucht|reparatie|hersteld|repaired"
    r"|repariert|prozess|proces|procez|court|tribunal|gericht|rechtbank|rumou?r|speelgoed|toy|jouet|spielzeug)\b"
)


def told_tersely(text: bytes) -> Emergency:
    """`text`: folded, in UTF-8."""
    if len(text) > _LONGEST:
        return Emergency.NONE
    danger = _TERSE.occurs_in(text)
    if not (danger or _CRIME_NOW.occurs_in(text)) or _OTHERWISE.occurs_in(text):
        return Emergency.NONE
    return Emergency.DANGER if danger else Emergency.CRIME
