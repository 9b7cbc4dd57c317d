"""Recognises an emergency in another scene than that of the open incident: «here at number 40 my husband has collapsed» while
a house burns, «our baby is choking» after an accident.

The head takes such a line for news of the incident, since both tell of danger. All texts are folded, in UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.vocabulary import KIN, MY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, expressions, words

_ELDERS: Final = one_of(
    "oma opa bomma bompa mamie mamy papy papi maman papa gran granny nan nana grandma grandad mum dad"
)
_CHILDREN: Final = one_of(
    r"baby bebe kind kinderen kleinkind\w* enfants? kids? child\w* zoontje dochtertje son lad kleine"
)
_OURS: Final = one_of(
    r"bij_(?:ons|mij) chez_(?:nous|moi) bei_(?:uns|mir) at_(?:ours|mine) in_(?:my|our)_(?:house|flat|kitchen|garden)"
    r" hier_(?:op|in|bij)_(?:nr|nummer|hausnummer)?\W*[0-9]+ ici_(?:au|a)_(?:numero_)?[0-9]+"
    r" (?:here_at|at_number)_(?:number_)?[0-9]+ at_number_[0-9]+_here"
)
_OWN: Final = expression(
    rf"\b{one_of(MY)}_(?:\w+_)?(?:{one_of(KIN)}|{_CHILDREN}|{_ELDERS})\b|^\W*{_ELDERS}\b|\b{_OURS}\b"
)
_VICTIM: Final = words(
    r"(?:that's|thats|it's|its|that_is|c'est|c'etait|(?:dat|dit|het)_is|(?:das|es|da)_ist)_(?:\w+_)?(?:my|our|mijn|ons"
    r"|onze|m'n"
    r"|mon|ma|notre|mein\w*|unser\w*)"
)
"""Words for the person of whom the lines before tell."""
_THERE: Final = words(
    # in the house, in the car, and among its victims
    r"erin daarin ernaast daarnaast (?:daar|er_?|naar_?)?binnen dedans (?:da_?)?drin drinnen rein in_(?:there|it) inside"
    r" went_in entree? slachtoffers? opfer victim\w* geraakt getroffen touchee? hit gewond verletzt blessee? hurt"
    # as others there
    r" ook aussi auch too",
)
"""Words for a person in the same place: an ill or a wound there is no other scene."""
_ILL: Final = one_of(
    # heart
    r"hart hart(?:aanval|infarct|stilstand|falen)\w* coeur herz herz(?:infarkt|anfall|stillstand)\w* heart chest borst"
    r" poitrine brust beroerte avc schlaganfall stroke"
    # the throat
    r" stikt? verstikt \w?etouffe\w* erstickt? chok\w*"
    # consciousness
    r" bewusteloos bewusstlos inconscient\w* unconscious passed_out flauwgevallen evanouie? ohnmachtig collapsed"
    r" zusammengebrochen in(?:een|_elkaar)_?gezakt (?:reageert|antwoordt|beweegt|bouge|bougent|reagit|repond|reagiert|bewegt)"
    r" (?:not|isn't)_(?:responding|moving|waking) won't_wake unresponsive"
    # breath, sugar, pregnancy
    r" [0-9]_(?:maand|maanden|mois|monat|months)_(?:zwanger|enceinte|schwanger|gone|pregnant)"
    r" (?:wird|devient|devien|gone|going)_(?:blau|bleue?|blue)"
    r" puffer inhaler inhalator ventolin\w* asthma\w* asthme epipens? glucagon diabet\w* zuckerkrank\w*"
    r" (?:mond|mund|bouche|face|mouth)_(?:hangt|pend|drooping|dropped|droops)"
    # fits, births, poison
    r" aanval stuipen crise convuls\w* (?:krampf)?anfall krampft fit seizure bevalt bevallen weeen accouche\w* wehen"
    r" hebamme midwife sage-femme vroedvrouw kopfchen"
    r" fruchtblase (?:birth|labour) (?:baby|kind|bebe|enfant|child)s?_(?:komt|kommt|arrive|is_coming|coming) allergi\w*"
    r" vergiftig\w* vergiftet ingeslikt geslikt avale\w* verschluckt swallowed somniferes medicaments medicijnen"
    r" empoisonn\w* overdos\w* pillen pilules \w*tabletten pills opgehangen pendue? erhangt hanged hangin\w* adieu"
    # water, power
    r" noie\w* drown\w* verdrink\w* ertrink\w*"
    r" elektrocut\w* electrocut\w*"
)
_FALLS: Final = one_of(
    r"trap escaliers? treppe (?:the|my|our|his|her)_stairs zwembad etang piscine teich pool pond vijver"
)
_CRASH: Final = one_of(
    r"ongeval\w* ongeluk aanrijding accident\w* unfall\w* crash\w* aangereden renverse\w* angefahren"
    r" (?:knocked|run)_(?:over|down)"
)
_AIR: Final = one_of(r"adem\w* lucht atme?t? luft respire\w* air breath\w*")
_WOUNDS: Final = one_of(
    r"gevallen valt tombee? gesturzt runtergefallen gefallen fell fallen bloedt? bloeden saigne\w* blutet blut bleeding"
)
_GAS: Final = one_of(r"gas gaz gaslucht gasgeruch \w*koolmonoxide\w* monoxyde kohlenmonoxid carbon_monoxide")
_FLOOR: Final = one_of(
    r"op_de_(?:grond|vloer) par_terre au_sol on_the_floor (?:auf_dem|am)_boden recht_kan kan_(?:niet|ni)_recht overeind"
    r" se_(?:re)?lever get_(?:back_)?up aufstehen nicht_hoch (?:nicht|ni|net|nit|ned)_auf niet_open ouvre_pas"
    r" repond_pas not_answering"
    r" (?:seine|ihre|zijn|haar|ses|his|her)_(?:fusse|beine|beene|benen|voeten|jambes|pieds|legs|feet)"
)
_SCENES: Final = expressions(
    {
        "fire": r"\b(?:\w*brand\w*|vlam\w*|vuur|rook\w*|feu|flammes?|incendie|fumee|\w*feuer\w*|flammen|rauch|brenn\w*|fires?"
        r"|flames?|smoke|burn\w*|ontploff\w*|explo\w*)\b",
        "fight": r"\b(?:(?:een|n|met|zijn|haar|groot|lang)[ ]mes|messen|\w*messer\w*|kni(?:fe|ves)|couteau\w*|wapen\w*"
        r"|waffen?|armes?|guns?|bijl|axt?e?|hache"
        r"|gestoken|steek\w*|gestochen|stech\w*|stich\w*|abstech\w*|bats|hurleys|batter\w*|raclee|poignard\w*|stab\w*"
        r"|vecht\w*|gevecht|schlag\w*|\w*geschlagen"
        r"|prugel\w*|wurg\w*|slaat|bagarre|strangl\w*|etrangl\w*|tape|battent|frapp\w*|agress\w*|fight\w*|beat\w*"
        r"|attack\w*|aanval(?:len)|vallen_\w+_(?:\w+_)?aan"
        r"|greifen_\w+_(?:\w+_)?an|geschoten|schiet\w*|schiess\w*|schuss\w*|shot|shots|shoot\w*|tire_sur|tirs?)\b",
        "road": r"\b(?:\w*autos?|auto's|wagens?|voitures?|bagnole|cars?|(?:a|the|white|grey|black|blue|red)[ ]van|lorry"
        r"|truck|camion\w*|vrachtwagen|lkw|moto\w*"
        r"|brommer|scooters?|roller|velo|fiets\w*|fahrrad\w*|radfahrer\w*|bikes?|cycli\w*|ongeval\w*|ongeluk|aanrijding"
        r"|accident\w*|unfall\w*|crash\w*|aangereden|renverse\w*|angefahren|bestuurder|conduct\w*|fahrer\w*|driver\w*"
        r"|achterbank|rucksitz|back_?seat|banquette|volant|lenkrad|tractor\w*|traktor\w*|tracteur|bus|tram|(?:le|un|du"
        r"|the|a)[ ]train|trein|zug)\b",
        "burglar": r"\b(?:inbreker\w*|inbraak|ingebroken|cambriol\w*|voleurs?|einbrecher\w*|einbruch|burglar\w*"
        r"|intruder\w*|koevoet"
        r"|pied[ ]de[ ]biche|brechstange|crowbar|hebeln|overval\w*|braqu\w*|uberfall\w*|held[ ]up|robb\w*|binnen[ ]bij"
        r"|(?:boven|downstairs|beneden|en[ ]bas|unten)[ ]\w+[ ]stappen)\b",
        "taken": r"\b(?:sleur\w*|gesleurd|gezerrt|zerr\w*|dragged|enlev\w*|kidnap\w*|ontvoer\w*|entfuhr\w*|snatched)\b",
        "lost": r"\b(?:verdwenen|vermist|disparue?|verschwunden|vermisst|missing|vanished|introuvable"
        r"|heimgekommen|thuisgekomen|pas[ ]rentree?|(?:come|came)[ ](?:back|home)|on[ ]cherche|finden[ ]\w+[ ]nicht|kwijt"
        r"|nulle[ ]part|nergens|nirgends|heeft[ ]mijn[ ]\w+[ ]gezien)\b",
        "machine": r"\b(?:hakselaar|kreissage|kettensage|motorsage|chainsaw|disqueuse|tronconneuse|slijpschijf"
        r"|kettingzaag|betonmolen"
        r"|betonniere|mixer|machine|maschine|flex|krik|jack[ ]slipped)\b",
        "fallen": r"\b(?:\w+mauer|garden[ ]walls?|kraan|grue|kran|crane|schrank|wardrobe|armoire|puin|decombres|trummer"
        r"|silo|put|puits|schacht|shaft|liftkoker|ascenseur|aufzugschacht)\b",
        "water": r"\b(?:water|eau|wasser|vijver|kanaal|canal|kanal|etang|teich|pond|lake|river|rivier|riviere|fluss|zwembad"
        r"|piscine|pool|schwimmbad|noie\w*|verdrink\w*|ertrink\w*|drown\w*)\b",
        "height": r"\b(?:dak|toit|dach|roof|ladder|echelle|leiter|balkon|balcon|balcony|brug|pont|brucke|bridge|steiger"
        r"|echafaudage|gerust|scaffold\w*)\b",
        "gas": rf"\b{_GAS}\b",
        "shock": r"\b(?:stroom|courant|strom\w*|electri\w*|elektri\w*|stopcontact|prise|steckdose|socket)\b",
        "animal": r"\b(?:hond\w*|chiens?|\w*hund\w*|dogs?|stier|taureau|bull|paard|cheval|pferd|horse|bijt|gebeten"
        r"|pitbull\w*|malinois|alsatians?|mord\w*|beisst|gebissen|bit(?:es?|ten|ing)?|slang|serpent|schlange|snake)\b",
        "ill": rf"\b{_ILL}\b",
        "falls": rf"\b{_FALLS}\b",
        "crash": rf"\b{_CRASH}\b",
        "floor": rf"\b{_FLOOR}\b",
        "air": rf"\b{_AIR}\b",
        "wounds": rf"\b{_WOUNDS}\b",
    }
)
"""The words of each kind of scene."""
_BRINGS: Final = {
    "air": frozenset({"fire", "water", "gas"}),
    "wounds": frozenset({"fire", "fight", "road", "height", "animal"}),
    "ill": frozenset({"falls"}),
    "falls": frozenset({"ill"}),
    "crash": frozenset({"road"}),
    "floor": frozenset(
        {"fire", "fight", "crash", "height", "animal", "water", "gas", "ill", "wounds", "air", "fallen"}
    ),
}
"""Wounds, lack of air and people on the floor come with these scenes, and are no scene of their own beside them."""
_AT_HOME: Final = frozenset({"ill", "falls", "air", "wounds", "gas", "shock", "animal", "burglar", "machine"})
"""Scenes that befall a person at home while something else goes on."""
_CRIMES: Final = frozenset({"fight", "taken", "burglar", "road"})
_PEOPLE: Final = expressions(
    {
        "boy": r"\b(?:jongens?|jeunes?|garcons?|jungen?|lads?|boys?)\b",
        "man": r"\b(?:mannen|hommes?|manner|men)\b",
        "woman": r"\b(?:vrouwen|dames?|frauen|wom[ae]n|lady)\b",
    }
)
_QUESTION: Final = expression(r"[^.,!?]*[?]+")
_HOUSE: Final = re.compile(
    rb"\b(?:nr|no|n|num|numero|nummer|number|hausnummer|huisnummer|op|au|at|van|du|from)\W{1,3}([0-9]{1,4})\b"
    rb"(?!\W?(?:jaar|ans|jahr|year|min))"
)


def tells_of_other_scene(
    text: bytes,
    lines: Sequence[bytes],
    likely: bool,
    search: bool = False,
    *,
    calm: bool = False,
    unknown: bool = False,
) -> bool:
    """True if the line tells of danger in another scene than the lines of the incident, or at another house: what befalls a
    person or a home of the author's, or anything if the head does not rule out another incident (`likely`). `search`: a person
    is missing in it. `calm`: the incident is in no danger, so it has hurt no person. `unknown`: also a scene without known
    words."""
    text, before = _QUESTION.replace_in(text), b" , ".join(lines)
    scenes = _SCENES.found_in(text) | ({"lost"} if search else set())
    own = bool(_AT_HOME & scenes) and _OWN.occurs_in(text)
    if not (scenes or unknown) or not (own or likely) or _VICTIM.occurs_in(text):
        return False
    here, there = set(_HOUSE.findall(text)), set(_HOUSE.findall(before))
    if here & there or _PEOPLE.found_in(text) & _PEOPLE.found_in(before):
        return False
    told = _SCENES.found_in(before)
    news = scenes - {each for each, bringers in _BRINGS.items() if bringers & told and not calm}
    if _THERE.occurs_in(text):
        news -= _AT_HOME | {"lost"}
    if not scenes:
        return not _THERE.occurs_in(text)
    return (own and bool(here)) or (bool(news) and news.isdisjoint(told))


def tells_of_crime(text: bytes) -> bool:
    """True for a scene of suspects, who may hurt a person after a theft."""
    return not _CRIMES.isdisjoint(_SCENES.found_in(text))
