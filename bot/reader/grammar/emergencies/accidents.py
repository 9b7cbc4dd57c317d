"""The forms of speech for accidents of a body: a person who is poisoned, who has cut or sawn into a limb, who gets hardly any
breath, or who gives birth before help is there, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms

_POISON: Final = (
    r"(?:bleach|bleichmittel|bleekwater|javel|eau de javel|destop|\w*ontstopper|afwasmiddel|vaatwas\w+|\w*reiniger|domestos"
    r"|antivries|antifreeze|antigel|frostschutz\w*|white spirit|terpentin\w*|lampenolie|lampenol|huile de lampe|lamp oil"
    r"|rattengif\w*|rattengift|mort aux rats|rat poison|rat pellets|weed ?killer|onkruidverdelger|desherbant|unkraut\w+"
    r"|knoopcel\w*|knoopbatterij\w*|knopfzelle\w*|pile bouton|piles bouton|button batter\w+|methadon\w*|methadone"
    r"|produits? (?:pour|de|a) (?:les |la )?(?:toilettes?|wc|vaisselle|lessive)|(?:blauwe|roze) korrels|slakkenkorrels"
    r"|(?:blaue|rosa) korner|schneckenkorn|(?:granules|boulettes|graines) (?:bleue?s|roses?)"
    r"|(?:blue|slug) pellets|stuff for the drains|spulmaschinen\w*|spulmittel|waschmittel\w*|wasmiddel|waspods?|wc-?blok\w*"
    r"|weichspuler|wasverzachter|(?:dishwasher|washing|laundry) (?:tablets?|tabs?|pods?|liquid|capsules?|powder)|detergent"
    r"|drain (?:cleaner|unblocker)|toilet (?:cleaner|block)|(?:pastille|tablette|capsule)s? (?:de|pour le|pour la)"
    r" (?:lave-vaisselle|lessive)|liquide vaisselle|(?:button|watch|lithium) cells?"
    r"|(?:a|een|eine|one|two|twee|zwei) (?:\w+ )?batter(?:y|ies|ij|ijen|ijtje|ie|ien)|knopfbatterie\w*"
    r"|magnets?|magneet\w*|magneten|aimants?|paint (?:thinner|stripper)|verfverdunner|essigessenz|ammonia\w*|salzsaure"
    r"|zoutzuur|vliegenzwam\w*|fliegenpilz\w*)"
)
_TOOK: Final = (
    r"(?:drank|drunk|drinking|drinks|swallowed|swallowing|ate|eaten|eating|drinkt|dronk|gedronken|ingeslikt|geslikt"
    r"|gegeten|opgegeten|bu|avale"
    r"|avaler|boire|mange|getrunken|trinkt|trank|geschluckt|verschluckt|gegessen)"
)
_SICK: Final = (
    r"(?:vomiting|throwing up|sick|braken|braakt|kotsen|overgeven|vomissent|vomit|malades?|erbrechen|erbricht|kotzen|kotzt"
    r"|ubergeben|ubergibt)"
)
POISONED: Final = forms(
    rf"""
    {ONE}~(?:poisoned|vergiftigd|empoisonne|vergiftet) .*{NAMED}~{_SICK}
    {ONE}~~{_TOOK}~{_POISON}
    {ONE}~~{_POISON}~{_TOOK}
    {ONE}~avale (?:une|la|deux) (?:petites? )?piles?
    """
)

_MACHINE: Final = (
    r"(?:chain ?saw|(?:circular|table|band) saw|angle grinder|grinder|wood ?chipper|hedge trimmer|lawn ?mower|kettingzaag"
    r"|cirkelzaag|tafelzaag|zaagmachine|slijpschijf|slijper|hakselaar|haagschaar|grasmaaier|bosmaaier|tronconneuse"
    r"|scie circulaire|meuleuse|disqueuse|broyeur|taille-haie|kettensage|motorsage|kreissage|flex|winkelschleifer|hacksler"
    r"|heckenschere|rasenmaher)"
)
_PART: Final = (
    r"(?:hand|arm|been|voet|vinger|duim|main|bras|jambe|pied|doigt|pouce|bein|fuss|finger|daumen|leg|foot|thumb)"
)
_LIMB: Final = rf"(?:zijn|haar|z'n|d'r|sa|son|la|le|die|der|den|seine[nr]?|ihre[nr]?|his|her) {_PART}"
_CUT: Final = r"(?:cut|coupee?|blessee?|entaillee?|gesneden|gezaagd|geschnitten|gesagt)"
_ONESELF: Final = r"(?:himself|herself|themselves|zich|zichzelf|s'est|sich)"
_CUT_OFF: Final = r"(?:afgezaagd|afgehakt|afgesneden|afgerukt|tranchee?|sectionnee?|arrachee?|abgesagt|abgetrennt|abgehackt|abgerissen)"
_STREAMS: Final = (
    r"(?:als een rund|als een varken|comme un (?:boeuf|porc|cochon)|wie (?:ein schwein|sau)|like a (?:stuck )?pig|heavily"
    r"|hevig|abondamment)"
)
WOUNDED: Final = forms(
    rf"""
    {ONE}~{_LIMB}~(?:in|into|dans|under|onder|sous|with|met|mit|avec)~{_MACHINE}
    {ONE}~(?:{_CUT} {_ONESELF}|{_ONESELF}~{_CUT})~~{_MACHINE}
    {ONE}~{_ONESELF}~{_MACHINE}~(?:in|ins) (?:\w+ )?{_PART}~{_CUT}
    {_LIMB}~{_CUT_OFF}
    (?:took|takes|taken|cut|sawed|chopped) {_LIMB}~off
    {ONE}~~(?:bloedt|saigne|blutet|bleeding|bleeds)~{_STREAMS}
    {ONE}~~(?:pisse le sang|bloed overal|overal bloed|blood everywhere|du sang partout|uberall blut|blut uberall)
    """
)

SHORT_OF_BREATH: Final = forms(
    rf"""
    {NAMED}~(?:krijgt|kriegt|bekommt)~(?:amper|nauwelijks|bijna geen|kaum|fast keine)~(?:lucht|adem|asem|luft)
    {NAMED}~(?:arrive|peut|sait)~(?:presque plus|a peine|quasi plus) (?:a )?respirer
    {NAMED} can (?:barely|hardly) breathe
    """
)

_IN_LABOUR: Final = (
    r"(?:bevalt|bevallen|accouche|accoucher|wehen|weeen|in labour|(?:bekommt|kriegt|krijgt|having)"
    r" (?:@[kc]|(?:das|ihr|the|her|our|haar) (?:baby|kind)))"
)
_HEAD: Final = r"(?:hoofd|hoofdje|kopje|tete|kopf|kopfchen|head)"
_WATERS: Final = r"(?:(?:fruchtblase|vruchtwater|vliezen|poche des eaux|waters?)~(?:geplatzt|gebroken|percee|rompue|broke|broken|gone))"
GIVES_BIRTH: Final = forms(
    rf"""
    {_IN_LABOUR}~~{_HEAD}~(?:is (?:er|@p)|te zien|zichtbaar|sort|est la|est deja la|da|draussen|zu sehen|out|coming|crowning)
    {_IN_LABOUR}~~(?:zie|zien|vois|voit|seh|sehe|sieht|can see) (?:(?:het|al|deja|la|den|schon|the|its) ){{0,2}}{_HEAD}
    (?:weeen|contractions|wehen)~(?:om de|toutes les|elke|alle|every)~(?:minu\w+|min)
    {_WATERS}~~(?:kommt|komt|arrive|coming)
    """
)

ACCIDENTS: Final = POISONED + WOUNDED + SHORT_OF_BREATH + GIVES_BIRTH
"""Danger to life, whoever tells it."""
