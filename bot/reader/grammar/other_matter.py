"""Recognises the end of a matter beside the incident: «as for my parcel, false alarm» in a search for a person, «false alarm
for Pompon, found in the wardrobe» after a burglary, «the meeting is over», «the storm has passed». All texts are folded, in
UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.core.reading import Ending
from bot.reader.grammar.calls.copied_notice import copies_notice
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.deed_forms import GOT_BACK
from bot.reader.grammar.ends.end_told import tells_of_end
from bot.reader.grammar.ends.found_forms import THING_FOUND
from bot.reader.grammar.ends.losses import things_in
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words
from bot.reader.phrases.late_pattern import LatePattern

_MY: Final = r"(?:mon|ma|mes|notre|nos|mijn|m'n|mien|onze|ons|mein\w*|unser\w*|my|our)"
_THING: Final = one_of(
    r"pakjes? pakket\w* bestelling zending post brief kat poes hond fiets sleutels? bril vuilbak container colis paquet lettre"
    r" courrier livraison chat chatte chien velo cles? lunettes poubelle paket pakete packchen lieferung katze kater hund rad"
    r" fahrrad schlussel brille tonne parcels? packages? delivery letter cat dog bike keys? glasses bin"
)
_OWN_THING: Final = expression(
    rf"^\W*(?:[\w']+_)?(?:pour|voor|wat|fur|wegen|quant_a|met|mit|for|about|as_for)_{_MY}_(?:\w+_)?{_THING}\b"
)
_FOUND: Final = words("retrouvee? trouvee? gevonden terecht teruggevonden gefunden aufgetaucht found turned_up")
_ALARM_FOR: Final = LatePattern(
    r"\b(?:fausses? alertes?|vals alarm|falscher alarm|fehlalarm|false alarm) (?:pour|voor|fur|wegen|for|about) ([a-z]{3,})"
)
_NO_NAME: Final = words(
    r"(?:pour|voor|fur|wegen|for|about)_(?:nous|tous|tout|toute|les|mon|mes|notre|iedereen|ons|onze|mij|mijn|het|alle|allen|uns"
    r"|unser|alles|die|das|den|dem|der|mich|mein|meine|the|all|everyone|our|you|jullie|vous|euch|nummer|numero|number"
    r"|dat|dit|that|this|your|his|her|their|jouw|uw|zijn|haar|ton|ta|votre|son|sa|dein|deine|euren?|ihre?n?"
    r"|in\w+|diefstal|pak\w+|vermissing|zoek\w+|vol|cambriolage|colis|livraison|disparition|diebstahl|einbr\w+|suche"
    r"|theft|burgla\w+|stolen|parcel|search)"
)
_HIDES: Final = words(
    r"armoire placard lit canape grenier buffet kast kleerkast bed zetel zolder schrank bett sofa keller dachboden kommode"
    r" wardrobe cupboard couch attic drawer airing_cupboard basket mand korb panier"
)
"""Of a pet. A parcel and a person are found elsewhere."""
_KIN: Final = words(
    r"papa'?s? pappa mama mamma vader moeder opa oma bompa bomma opi omi pepe meme papy papi mamie mami pere mere grand-pere"
    r" grand-mere frere soeur fils fille broer zus zoon dochter vati mutti vater mutter bruder schwester sohn tochter dad daddy"
    r" mum mam mom mummy grandad grandpa gran granny nan nana brother sister son daughter husband wife man vrouw mari femme"
)
_EVENTS: Final = one_of(
    # Dutch
    r"(?:voetbal)?match wedstrijd vergadering \w*training repetitie film voorstelling optreden concert"
    r" \w*feest(?:je)? rommelmarkt"
    r" kermis bbq barbecue receptie viering cursus examens? opendeurdag storm onweer noodweer hittegolf stroompanne"
    r" stroomstoring"
    r" \w*werken wegenwerk werkzaamheden \w*werf \w*onderzoek_naar vakantie quiz"
    # French
    r" reunion assemblee entrainement repetition spectacle fete soiree brocante kermesse messe tempete orages?"
    r" canicule travaux chantier"
    r" panne_(?:de_courant|d'electricite) enquete_sur vacances repas apero alerte_(?:meteo|orages?|orange|rouge|vents?)"
    # German
    r" \w*spiel \w*sitzung \w*versammlung besprechung ubung probe vorstellung konzert \w+fest das_fest feier party flohmarkt"
    r" kirmes gottesdienst"
    r" \w*sturm \w*gewitter unwetter (?:un)?wetterwarnung sturmwarnung hitzewelle stromausfall bauarbeiten baustelle"
    r" \w*ermittlung(?:en)?_(?:zu|wegen)\w*"
    r" ferien urlaub"
    # English
    r" game meeting agm rehearsal movie gig funfair thunderstorm heatwave power_cut blackout roadworks"
    r" building_work investigation_(?:into|of)"
    r" holidays? (?:weather|storm|wind|flood)_warning"
    r" \w*oefening exercices?(?:_(?:incendie|d'evacuation|d'alerte))? \w*ubung drills?"
)
_OVER: Final = one_of(
    r"voorbij gedaan afgelopen over klaar uit afgerond afgesloten beeindigd overgetrokken gaan_liggen"
    r" finie?s? terminee?s? passee?s? cloture?e?s? close? levee?s? bouclee?s?"
    r" vorbei voruber zu_ende aus fertig beendet abgeschlossen durch rum abgezogen aufgehoben"
    r" finished done ended closed passed lifted concluded"
)
_EVENT_OVER: Final = expression(rf"^\W*(?:[\w'-]+_){{0,3}}?(?:l')?{_EVENTS}(?:_[\w'-]+){{0,9}}?(?:'s)?_{_OVER}\b")
"""An event, the weather or works that are over: nothing of the incident, unless its lines tell of that event."""
_BACK: Final = (expression(GOT_BACK), expression(THING_FOUND))
_PARCEL: Final = words("pakjes? pakket(?:je)? colis paket packchen parcels? package")
_OF_MINE: Final = expression(rf"\b{_MY}_")
_PET: Final = words(
    r"hond(?:je)? kat(?:je)? poes\w* kater konijn chien(?:ne)? chat(?:te)? lapin hund katze hase dog cat kitten"
    r" puppy rabbit"
)
_PET_BACK: Final = words(
    r"terug weer_thuis terecht gevonden teruggevonden retrouvee? rentree? revenue? gefunden wieder_(?:da|daheim|zuhause) zuruck"
    r" found back home turned_up"
)
_DRILL: Final = words(r"\w*oefening exercices? \w*ubung drills?")
_ALARMED: Final = words(
    r"\w*brand\w* \w*vuur \w*rook\w* \w*alarm\w* \w*sirene\w* ontruim\w* feu incendie\w* fumee\w* alarme\w* brul\w* evacu\w*"
    r" \w*feuer\w* \w*rauch\w* brenn\w* raum\w* \w*fire\w* smoke\w* sirens? burn\w* explo\w* knal\w* schuss\w* schoten"
    r" coups_de_feu"
    r" shots? shooting"
)
"""Words of an incident that may be a drill."""
_NAMED_EVENT: Final = words(_EVENTS)
_LOUD: Final = words(
    r"\w*muziek \w*lawaai herrie feest\w* luid musique bruit tapage fetards? musik larm laut\w* partys? ruhestorung"
    r" music noise noisy loud"
    r" raves?"
)


REPORT: Final = 3
"""Lines of an incident that say who is missing."""


def tells_of_other_matter(text: bytes, in_search: bool, lines: Sequence[bytes], of_reporter: bool) -> bool:
    """`in_search`: a person is missing. `lines`: those of the incident, which name that person. `of_reporter`: the author
    reported it, and so may use a name in a search that no line has."""
    if copies_notice(text) or (in_search and _OWN_THING.occurs_in(text)) or _only_event_is_over(text, lines[:REPORT]):
        return True
    if _only_pet_is_back(text, lines) or (not in_search and _only_thing_is_back(text, lines, of_reporter)):
        return True
    of_pet = _FOUND.occurs_in(text) and _HIDES.occurs_in(text) and not _NO_NAME.occurs_in(text)
    found = _ALARM_FOR.search(text.decode()) if of_pet else None
    if found is None or (in_search and (of_reporter or _KIN.occurs_in(found[1].encode()))):
        return False
    return not any(re.search(rf"\b{found[1]}\b", line.decode()) for line in lines[:REPORT])


def _only_event_is_over(text: bytes, lines: Sequence[bytes]) -> bool:
    """True for the end of an event of which no line of the incident tells but its end, in a text without another end."""
    clauses = clauses_of(text)
    rest = tuple(_EVENT_OVER.replace_in(each) for each in clauses)
    if rest == clauses:
        return False
    lines = [each for each in lines if not _EVENT_OVER.occurs_in(each)]
    if _DRILL.occurs_in(text) and any(map(_ALARMED.occurs_in, lines)):
        return False
    if any(_NAMED_EVENT.occurs_in(each) or _LOUD.occurs_in(each) for each in lines):
        return False
    end = tells_of_end(b",".join(rest))
    return end is None or (_DRILL.occurs_in(text) and end.ending is Ending.OVER and not end.settled)


def _only_thing_is_back(text: bytes, lines: Sequence[bytes], of_reporter: bool) -> bool:
    """True for a parcel, or a thing of an author who is not the reporter, that is found or back, if no line of the incident
    tells of such a thing: «my parcel's turned up» in a burglary."""
    things = things_in(text)
    back = (each for each in clauses_of(text) if things_in(each) and any(form.occurs_in(each) for form in _BACK))
    own = any(_PARCEL.occurs_in(each) or (_OF_MINE.occurs_in(each) and not of_reporter) for each in back)
    return bool(lines) and own and all(things.isdisjoint(things_in(each)) for each in lines)


def _only_pet_is_back(text: bytes, lines: Sequence[bytes]) -> bool:
    """True for an animal of the author that is back, if no line of the incident names one."""
    back = any(all(form.occurs_in(each) for form in (_PET, _OF_MINE, _PET_BACK)) for each in clauses_of(text))
    return back and bool(lines) and not any(map(_PET.occurs_in, lines))
