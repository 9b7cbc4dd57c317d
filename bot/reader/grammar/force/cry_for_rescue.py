"""Recognises a cry for a rescue in one line: «get him out of there, the car is on fire», «tirez-le de sous la voiture».

It calls to get a person out, and names what endangers that person: a fire, smoke, water, a load, or that the person is stuck.
Every other word of the line must be one of a few that say nothing of a deed, a suspect or force, so a line that goes on («and
teach him», «he's in my shed») is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.reader.grammar.force.help_calls import JUST, names_suspect_or_weapon
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_PERSON_NL: Final = (
    r"(?:(?:de|die|den|dat|het|mijn|onze?)_(?:oude_|kleine_)?(?:man|vrouw|mens|mensen|kind|kinderen|baby|jongen|meisje|bestuurder"
    r"|chauffeur|fietser|buurman|buurvrouw|zoon|dochter|oma|opa|mama|papa|moeder|vader))"
)
_PERSON_FR: Final = (
    r"(?:l'enfant|(?:le|la|les|mon|ma|mes)_(?:petite?_|vieux_|vieille_)?(?:monsieur|madame|dame|homme|femme|gens|enfants?|gamine?"
    r"|gosses?|bebe|conducteur|conductrice|cycliste|voisine?|fils|fille|mere|pere|mamie|papy|petite?))"
)
_PERSON_DE: Final = (
    r"(?:(?:den|die|das|meine?n?|unsere?n?)_(?:alte?n?_|kleine?n?_)?(?:mann|frau|leute|menschen|kind|kinder|baby|jungen|madchen"
    r"|fahrer|fahrerin|nachbarn?|nachbarin|sohn|tochter|oma|opa|mutter|vater|mama|papa|kleinen?))"
)
_PERSON_EN: Final = (
    r"(?:(?:the|that|those|my|our)_(?:old_|poor_|little_|wee_)?(?:man|woman|lady|people|kids?|child|children|baby|boy|girl|driver"
    r"|cyclist|neighbour|son|daughter|husband|wife|nan|gran|granny|mum|dad|mother|father))"
)
_PULLS: Final = expression(
    r"\b(?:get|pull|drag|haul|lift|help|free|cut)_"
    rf"(?:him|her|them|{_PERSON_EN})_(?:(?:right|straight|up|back)_)?(?:out|off|free|clear|loose|from_(?:under|underneath|beneath))\b"
    r"|\b(?:haal|haalt|halen|trek|trekt|trekken|sleur|sleurt|til|tillen|krijg|help|helpt|bevrijd)_(?:we_)?"
    rf"(?:hem|haar|ze|hen|em|'m|{_PERSON_NL})\b"
    r"|\b(?:hem|haar|ze|hen|em|'m)_(?:(?:daar|er|nu|snel)_){0,2}(?:eruit|onderuit|uit|los|vrij)_(?:halen|trekken|krijgen|helpen)\b"
    r"|\b(?:ihn|sie)_(?:(?:da|dort|schnell)_)?(?:raus|heraus|hervor)(?:holen|ziehen|kriegen)\b"
    r"|\b(?:sors|sortez|sortons|tire|tirez|tirons|degage|degagez|degageons|libere|liberez|aide|aidez)"
    rf"(?:-(?:le|la|les)\b|_{_PERSON_FR}\b)"
    r"|\b(?:faut|va|vais|doit)_(?:le|la|les)_(?:sortir|tirer|degager|liberer)\b"
    r"|\b(?:hol|holt|holen|zieh|zieht|ziehen|zerr|zerrt|hebt|befreit|befreien|helft)_(?:wir_)?"
    rf"(?:ihn|ihm|sie|{_PERSON_DE})\b"
)
_OUT: Final = words(
    r"""out off free clear loose from_under from_underneath from_beneath eruit er_uit uit onderuit eronderuit eraf af los vrij
    weg vandaan van_onder naar_buiten de_la dela d'ici de_sous de_dessous dehors hors sortir degage\w* liber\w* de_l'eau
    de_la_(?:voiture|maison) raus heraus rausholen rausziehen frei befrei\w* hervor vor hoch runter aus_(?:dem|der)"""
)
_LOAD: Final = one_of(
    r"""\w*tractor trekker auto wagen bestelwagen busje camion vrachtwagen bus aanhangwagen boom muur quad heftruck moto
    tracteur voiture camionnette remorque arbre mur motobineuse tondeuse \w*traktor trecker schlepper lkw laster anhanger baum
    mauer car van lorry truck trailer tree wall digger forklift motorbike tram train trein zug rubble puin decombres
    trummern"""
)
_WATER: Final = one_of(
    r"""water vijver gracht kanaal vaart sloot beek rivier zwembad eau etang canal riviere mare piscine lac wasser teich bach
    fluss graben see pool pond river lake sea harbour ijs glace eis ice"""
)
_A: Final = r"(?:de|den|het|'t|een|die|dat|le|la|l'|un|une|dem|der|die|einem|einer|the|a|an|that|his|her)"
_IS: Final = r"(?:is|'s|are|'re|zit|zitten|ligt|liggen|hangt|est|sont|ist|sind|liegt|liegen|steckt|stecken|hangen)"
_FELL: Final = r"(?:fell|fallen|gevallen|gezakt|tombee?s?|passee?s?|gefallen|gesturzt|eingebrochen)"
_ANY: Final = r"(?:still_|nog_|encore_|noch_|stuck_|trapped_|vast_|klem_|coincee?s?_|eingeklemmt_)?"
_PERIL: Final = expression(
    # fire and smoke
    r"\b(?:on_fire|in_brand|en_feu|in_flammen|in_vlammen|en_flammes|in_flames)\b"
    r"|\b(?:is|'s|are|'re)_burning\b|\b(?:burning|brandende|brennende[nmrs]?)_(?:car|van|house|auto|wagen|huis|haus)\b"
    r"|\b(?:voiture|maison|camion|camionnette|elle|il|ca|tout)_brule\b"
    r"|\b(?:auto|wagen|huis|haus|het|alles|es|wohnung|bus)_(?:brandt|brennt)\b|\bvoiture_qui_brule\b"
    r"|\b(?:full_of|vol|plein\w*_de|voller|voll|there's|il_y_a_de_la|y_a_de_la)_(?:smoke|rook|fumee|rauch)\b"
    r"|\b(?:there's_a|there_is_a|er_is|il_y_a_le|y_a_le)_(?:fire|brand|feu)\b"
    r"|\b(?:gaat|going_to|gonna|va|wird)_(?:ontploffen|exploderen|explode|blow|exploser|explodieren)\b|\bit_blows\b"
    # water
    r"|\b(?:is|'s|are|'re)_(?:drowning|going_under|sinking)\b|\bverdrinkt\b|\bse_noie\b|\bertrinkt\b|\bgeht_unter\b"
    r"|\b(?:zinkt|coule|sinkt)\b"
    rf"|\b(?:out_of|uit|de|aus)_{_A}_?{_WATER}\b"
    rf"|{_IS}_{_ANY}(?:in|dans|im)_(?:{_A}_?)?{_WATER}\b"
    rf"|\b{_FELL}_(?:in|into|dans|im|ins|through|sous)_(?:{_A}_?)?{_WATER}\b"
    rf"|\b(?:in|into|through|dans|im|ins|door)_(?:{_A}_?)?{_WATER}_{_FELL}\b"
    # a load, or the person is stuck
    rf"|\b(?:from_under|from_underneath|from_beneath|van_onder|de_sous|de_dessous)_{_A}_?{_LOAD}\b"
    rf"|\b(?:onder|unter)_{_A}_{_LOAD}_(?:uit|vandaan|weg|raus|heraus|hervor|vor)\b"
    rf"|{_IS}_{_ANY}(?:under|underneath|beneath|onder|sous|unter)_(?:{_A}_?)?{_LOAD}\b"
    rf"|\bunter(?:m|_dem)_{_LOAD}\b"
    r"|\b(?:he|she|they)_?(?:'s|is|are|'re)_(?:stuck|trapped|pinned|wedged|crushed)\b"
    r"|\b(?:driver|man|woman|lady|kid|child)_?(?:'s|is)_(?:stuck|trapped|pinned)\b"
    r"|\b(?:il|elle|ils|elles)_(?:est|sont)_(?:coincee?s?|bloquee?s?)\b"
    r"|\b(?:hij|ie|ze|zij)_(?:zit|zitten|is|zijn)_(?:vast|bekneld|klem|geklemd|gekneld|ingeklemd)\b"
    r"|\b(?:er|sie)_(?:ist|sind)_(?:eingeklemmt|eingequetscht|verschuttet)\b|\b(?:er|sie)_steckt_fest\b"
)
_SAYS_NOTHING: Final = """
    a an the that there here it its it's is are 's 're he he's she she's they they're him her them his of out off from under
    up down now quick quickly fast please pls someone somebody anyone everyone help come on car van house flat bus lift and
    still in inside before just already oh god jesus christ lads everybody number nr driver man woman lady kid kids child
    children baby we need to must have got gotta can you i think engine door wreck fire smoke ambulance
    de het een den die dat er zijn staat staan hij ie ze zij hem haar hen je jullie moet moeten kan iemand snel vlug gauw nu
    direct hulp kom komt daar hier eruit uit nog binnen auto wagen huis woning en voor want aub alsjeblieft asap
    bestuurder vrouw kind kinderen nummer mensen toch eerst allemaal onder van rook vuur
    le la les l' un une il elle ils elles est sont ca c'est d' du sous dans la-dedans dedans dehors vite maintenant viens
    venez aide aidez secours au svp stp quelqu'un faut doit y qu' que et encore voiture maison camion appart ascenseur
    conducteur enfant enfants homme femme dame numero puis tout suite moi
    der das dem ein eine sie ist sind liegt da dort jetzt schnell sofort bitte mal hilfe helft kommt komm jemand muss
    musst mussen ihr wir noch im aus unter raus heraus haus wohnung aufzug und bevor weil fahrer mann frau leute alle los doch
"""
_HARMLESS_WORDS: Final = frozenset(_SAYS_NOTHING.split())
_ONWARD: Final = expression(
    r"\b(?:and|en|et|und|then|dan|puis|dann)_(?:in|into|under|on|onto|onder|op|het|de|dans|sous|a|au|ins|unter|auf|im)\b"
    r"|\b(?:off|van|von|de)_(?:her|him|them|me|haar|hem|mij|me|ihr|ihm|mir|elle|lui|moi)\b"
)
"""«Out and into the canal» is no rescue, and «get him off her» is one from an attacker."""
_WORD: Final = re.compile(r"[a-z]+(?:['-][a-z]+)*'?")
"""Of a text in ASCII. One with a sign such as a knife is left to the models."""
_MOST: Final = 160
"""Characters. A longer line tells more than a cry."""


def cries_for_rescue(text: str, before: Sequence[str]) -> bool:
    """All texts: folded. `before`: the lines before, of any matter. A suspect in them may be the one who is pulled out."""
    line = text.encode()
    if len(text) > _MOST or not text.isascii() or not (_PULLS.occurs_in(line) and _PERIL.occurs_in(line)):
        return False
    if names_suspect_or_weapon("\n".join(before[-JUST:])):
        return False
    if not _OUT.occurs_in(line) or _ONWARD.occurs_in(line):
        return False
    rest = _PULLS.replace_in(_PERIL.replace_in(line, b" "), b" ")
    return _HARMLESS_WORDS.issuperset(_WORD.findall(_OUT.replace_in(rest, b" ").decode()))
