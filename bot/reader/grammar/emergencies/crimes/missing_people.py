"""The forms of speech for a child or a confused person who is lost, in words that name the age, the illness, the home of the
elderly or the night clothes, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import KIN
from bot.reader.grammar.emergencies.people_in_peril import LOST_MIND
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_YEARS: Final = r"(?:\d{1,2}(?: (?:jaar|ans?|jahre?|years?|yrs?|yo|j|m|maanden|mois|monate))?(?: (?:oud|alt|old))?)"
_AGE: Final = rf"(?: ?[(]? ?(?:(?:van|de|von|aged|age) )?{_YEARS} ?[)]?,?)"
_CHILD_AGE: Final = r"(?:,? (?:(?:van|de|von|aged) )?(?:[1-9]|1[0-5])(?: (?:jaar|ans?|jahre?|years?(?: old)?))?,?)"
_WHO: Final = rf"(?:@[kc](?:(?: \w+)?{_AGE})?)"
_CALL: Final = (
    r"(?:^\W*(?:(?:help|hulp|hilfe|urgent|sos|please|hallo|hello|hi|allo|bonjour|dag|iedereen|allemaal|everyone|all|tous"
    r"|zusammen|leute"
    r"|panic|paniek|mensen|our|the|and|en|und|et)\W+){0,3}|[.!?] )"
)
"""Nothing else stands before: «the bike of my son is gone»."""
_IS: Final = r"(?:'s|s)?(?: (?:is|ist|has|al|nu|schon|seit|jetzt|net|gone|just|nog|been|einfach|ineens|plots|nowhere))+"
_THEN: Final = (
    r"(?:\s*$|\s*[!?.,(]| (?:seit|sinds|depuis|since|for|from|in (?:de|het) (?:buurt|park|winkel|straat|wijk)|aan|bij"
    r"|au|am|an|beim|near|by|help|hilfe|hulp|hij|ze|zij|er|sie"
    r"|he|she|il"
    r"|elle|ik|ich|we|wir|on|blond\w*|rood|blauwe?|rote?|blaue|red|blue|pendant|dans|du|pres|\d+)\b)"
)
_LITTLE: Final = (
    r"(?:zoontje|dochtertje|kindje|kind|peuter|kleuter|jongetje|meisje|ventje|enfant|gamine?|gosse|fillette|petite fille"
    r"|petit garcon|bebe"
    r"|garconnet|kleines madchen|kleiner junge|madchen|junge|bub|kleinkind|child|toddler|(?:little|small|wee|young) (?:boy"
    r"|girl|lad|lass|one"
    r"|lad)|boy|girl)"
)
_A: Final = r"(?:(?:een|un|une|ein|a|klein|kleine|kleines|notre|ons|onze) )?"
_GONE: Final = (
    r"(?:kwijt|weg\s*[!?,.]|weg\s*$|vermist|verdwenen|zoek\s*[!.,]|zoek\s*$|verdwaald|perdue?|disparue?|egaree?|introuvable"
    r"|verloren|vermisst"
    r"|verschwunden|entlaufen|weggelaufen|missing|lost|gone missing|disappeared|nergens)"
)
_NOT_FOUND: Final = (
    r"(?:(?:vind|vinden) (?:we|ik|\w+) ?(?:hem|haar|@p)? ?(?:niet|nergens)|vinden (?:hem|haar|@p) (?:niet|nergens)|(?:la|le"
    r"|les) (?:re)?trouve (?:plus|pas)"
    r"|(?:finden?|findn) (?:ihn|sie|@p) (?:nicht|nirgends|nimmer)|(?:can't|cant|cannot) find (?:him|her|them)|on (?:la|le)"
    r" cherche|we zoeken"
    r"|(?:wir|alle) suchen|sucht(?: bitte)? mit|looking for (?:him|her)|lost (?:him|her|sight)|aidez(?:-| )nous|help us look"
    r"|zoek\w* mee"
    r"|zoeken|suchen|cherche|hat wer|iemand gezien|jemand gesehen|anyone seen)"
)
_AWAY: Final = (
    r"(?:is weg|(?:is|ist) (?:al|seit|schon) (?:\w+ ){1,2}(?:weg|fort)|been gone|niet in (?:haar|zijn) \w+|weggelopen"
    r"|weggewandeld|weggegaan|gaan wandelen|buiten geraakt|buitengeraakt|ontsnapt|verdwenen|vermist|kwijt|verdwaald"
    r"|(?:de|zijn|haar) deur uit|niet (?:meer )?(?:thuis|in huis|binnen|op \w+ kamer|in bed)|loopt (?:buiten|ergens|rond)"
    r"|sortie?|partie?|echappee?|enfuie?|disparue?|fugue\w*|pas rentree?|plus (?:la|chez|dans)|introuvable|erre"
    r"|abgehauen|weggelaufen|davongelaufen|weggegangen|ausgebuxt|verschwunden|vermisst|irrt|unterwegs|nicht (?:mehr"
    r" )?(?:daheim|zuhause|zu hause"
    r"|in der wohnung|im (?:haus|zimmer|bett|heim))|ist weg|raus"
    r"|wandered|wandering|walked out|got out|gone|missing|left the house|not (?:at )?home|slipped out|out in (?:her|his|the)"
    r"|lost)"
)
_CARE_HOME: Final = (
    r"(?:(?:uit|aus|de|du|from|out of|of|van|vom) (?:(?:het|de|la|le|l'|dem|der|the|een) ?)?(?:rusthuis|rvt|wzc"
    r"|woonzorgcentrum|verzorgingstehuis"
    r"|verpleeghuis|bejaardentehuis|maison de (?:repos|retraite)|ehpad|home|heim|altersheim|altenheim|pflegeheim|seniorenheim"
    r"|care home"
    r"|nursing home|sheltered housing|residence))"
)
_NIGHT_CLOTHES: Final = (
    r"(?:pyjamas?|pyama|nachtkleed|nachthemd|nachtpon|pantoffels|sloffen|kamerjas|chemise de nuit|robe de chambre|pantoufles"
    r"|chaussons|schlafanzug"
    r"|hausschuhen?|morgenmantel|bademantel|pjs|nightie|nightdress|nightgown|slippers|dressing gown)"
)
_DRESS: Final = (
    r"(?:coat|jacket|t(?:-| )?shirt|jumper|hoodie|backpack|jas|jasje|trui|muts|rugzak|manteau|veste|pull|jacke|pulli|mutze"
    r"|pullover|anorak)"
)
_ASK: Final = (
    r"(?:qui a vu|quelqu'un a vu|avez(?:-| )vous vu|has (?:anyone|anybody|someone) seen|anyone seen|have you seen"
    r"|weet iemand waar|@s gesehen|has @s seen|weet (?:@p )?@s waar|@s a vu)"
)
_SHOULD: Final = (
    r"(?:had~(?:thuis|hier|terug)~moeten|moest~(?:thuis|hier|terug|er)|(?:devait|aurait du)~(?:rentrer|etre|revenir|arriver)"
    r"|sollte~(?:da|daheim|zuhause|zu hause|hier|zuruck) ?(?:sein)?|(?:should've|should have|was meant to|was supposed to"
    r"|shouldve)~(?:home|back|here))"
)
_PARK: Final = (
    r"(?:(?:au|du|de la|a la|dans le|pres de l'|pres du|pres de la|im|am|auf dem|beim|in het|op de|op het|aan de|aan het|in"
    r" de|bij de|by the|in the"
    r"|at the|near the|on the) ?\w+)"
)
LOST: Final = forms(
    rf"""
    {_CALL}{_WHO}{_IS} (?:weg|{_GONE}){_THEN}
    {_CALL}{_WHO} (?:est|a|s'est) (?:perdue?|disparue?|egaree?|introuvable){_THEN}
    {_CALL}{_WHO} (?:kwijt|vermist|vermisst|missing|disparue?|verdwaald){_THEN}
    @[kc](?: \w+)?{_AGE}? (?:is|ist|est|isn't|isnt|n'est|is not)~(?:niet|nicht|not|plus|pas)?~(?:meer|mehr|plus|anymore
        |any more)~(?:in|im|dans|ds|op|au)
    @[kc](?: \w+)?{_AGE}? (?:est |n'est )?plus (?:dans|la|a|au)
    @[kc](?: \w+)?{_AGE}? (?:isn't|isnt|is not|not)~(?:in|at) the~(?:anymore|any more)
    @[kc](?: \w+)?{_AGE}? (?:is|ist) (?:niet|nicht) (?:meer |mehr )?(?:in|im|op|auf) (?:(?:de|het|den|der|dem) )?(?:tuin|kamer
        |bed|garten|zimmer|bett|speeltuin|spielplatz|school|schule)
    ^\W*(?:help |hulp |hilfe )?{_A}{_LITTLE}{_AGE}?,? (?:is |ist )?{_GONE}{_THEN}
    ^\W*@s{_AGE}? (?:kwijt|verloren|perdue?|lost) {_PARK}
    ^\W*(?:lost|missing|vermist|vermisst|perdu|disparue?) (?:een |un |une |ein |a )?(?:{_LITTLE}|@[kc])(?:{_AGE}| {_PARK}|\s*$
        |\s*[!.,])
    (?:zoek|zoeken|cherche|cherchons|suchen|suche|looking for|search(?:ing)? for) (?:@[kc]|{_A}{_LITTLE})(?: \w+)?{_CHILD_AGE}?
        ~~(?:niet (?:thuis|terug)\w*|laatst|zuletzt|perdue?|disparue?|last seen|{_DRESS}|vu pour|gezien|gesehen|kwijt|missing)
    (?:zoek|zoeken|cherche|cherchons|suchen|suche|looking for) (?:@[kc]|(?:(?:die|de|la|le) )?(?:kleine|kleinen|petite?
        |little) \w+){_CHILD_AGE}~~(?:laatst|zuletzt|perdue?|last seen|{_DRESS}|vue?|gezien|gesehen)
    {_ASK}~{_YEARS}~~(?:{_NOT_FOUND}|{_SHOULD}|kwijt|weg|{_DRESS})
    (?:hat|heeft|wie|wer)~~{_YEARS}~~(?:gezien|gesehen)~~(?:{_NOT_FOUND}|{_SHOULD})
    ^\W*[a-z'-]+ [(]?\d{{1,2}}[)]?,? (?:jaar |jahre |ans )?(?:is|ist|isn't|isnt|n'est|est)~(?:meer|mehr|plus|anymore|any more
        |missing|kwijt|vermist|vermisst|disparue?|niet|not)~~(?:wie|who|qui|@s|wer|anyone|iemand|jemand|vind|trouve|cherch|find
        |zoek|such)
    @[kc]~~(?:school|ecole|l'ecole|schule)~~(?:niet|nooit|nie|never|jamais|pas|nicht)~(?:thuis\w*|aangekomen|angekommen
        |arrivee?|home|daheim|rentree?)
    (?:meisje|jongen|kind|kleuter|peuter|petite?|fillette|enfant|kleinkind|madchen|toddler|@[kcs])~(?:alleen|seule?|allein
        |alone)~(?:op (?:de )?(?:straat|weg|baan)|dans la rue|sur la route|auf der strasse|on the (?:road|street)
        |in the (?:road|street))~~(?:ouders|parents|eltern|wie|who|qui|wer|mama|mum)
    ^\W*(?:(?:{_A}{_LITTLE}|@[kcs]){_AGE}?) (?:alleen|seule?|allein|alone) (?:op (?:de )?(?:straat|weg|baan)|dans la rue
        |sur la route|auf der strasse|on the (?:road|street))
    (?:vrouwtje|vrouw|dame|frau|woman|lady|man|mann|homme|@[a-z])~{_NIGHT_CLOTHES}~(?:verloren|dwaalt|perdue?|erre|irrt
        |wandering|lost|herum|confused|rond)
    {_ASK}~~(?:{_NOT_FOUND}|{_SHOULD})~~(?:\d{{1,2}} (?:jaar|ans|jahre|years?)|(?:he's|she's|hes|shes|@p's) \d{{1,2}})
    {_ASK}~(?:ons|onze|notre|unser\w*|our|mijn|mein\w*|my) \w+~~{_SHOULD}
    {_SHOULD}~~(?:\d{{1,2}} (?:jaar|ans|jahre|years?|jr)|(?:he's|she's|hes|shes|@p's|@p is|@p ist) (?:only )?\d{{1,2}})
    {LOST_MIND}\w*~~{_AWAY}
    {_AWAY}~~{LOST_MIND}
    (?:{KIN}|@s|bewoner|bewoonster|residente?)~{_CARE_HOME}~~{_AWAY}
    (?:{KIN}|@s)~{_AWAY}~{_CARE_HOME}
    (?:{KIN}|@s|dame|lady|man|mann|homme|frau|vrouw)~~{_NIGHT_CLOTHES}~~{_NOT_FOUND}
    (?:{KIN}|@s)~{_AWAY}~{_NIGHT_CLOTHES}
    (?:mei|unser|unsa) (?:bua|dirndl|madl|kloane[rn]?) (?:is|ist) (?:ned|net|nimmer) (?:hoamkumma|hoamkema|heimkommen|hoam|do
        |da)
    """
)
NOT_LOST: Final = words(
    r"lezing infoavond vortrag conference talk infoabend mantelzorg\w* praatcafe dagopvang selbsthilfe\w* angehorige\w*"
    r" support_group bonnet doudou knuffel\w* teddy kuscheltier tand zahn dent tooth vertrauen vertrouwen confiance"
    r" uitstap ausflug op_kamp colonie ferienlager oppas babysit\w* speelkameraad\w* spielkamerad\w* playmate\w* copine_pour"
    r" chien hond hund dog kat ca_va op_kamers gaan_wonen getrouwd heiratet"
    r" halsband\w* collier collar gechipt pucee? chipped getigerd\w* tigree? getigert tabby"
)
"""Of a talk, a thing that is lost, or a child that is on a trip."""
