"""Tells whether an officer says that a patrol is on the spot («une patrouille est sur place»), not that it will come, or that
another person is there («er komt een ploeg ter plaatse», «is er iemand ter plaatse»)."""

from __future__ import annotations

import re
from typing import Final

from bot.core.incidents.police_call import LEAD_IN, stated_clauses

_ON_SPOT: Final = (
    r"(?:ter (?:plaatse|plekke)|op de plek|sur (?:place|les lieux)|vor ort|am einsatzort"
    r"|(?:on|at) (?:the )?(?:scene|spot))\b"
)
_POLICE: Final = (
    r"(?:\w*ploeg(?:en)?|\w*patrouilles?|politie|teams?|agent(?:en|s)?|collega['’]?s?|combi['’]?s?|eenheid|eenheden"
    r"|équipes?|polic(?:e|iers?)|unités?|collègues?|streifen?(?:wagen)?|polizei|kolleg(?:e|en|in)|beamte[nr]?"
    r"|(?:einsatz)?kräfte|officers?|patrols?|units?|colleagues?|crews?"
    r"|(?:wij|we) zijn|zijn (?:wij|we)|ik ben|ben ik|nous sommes|on est|je suis|wir sind|sind wir|ich bin|bin ich"
    r"|we(?: are|['’]re)|i(?: am|['’]m))"
)
_STILL: Final = (
    r"(?:is|zijn|staat|staan|nu|al|reeds|intussen|inmiddels|ondertussen|momenteel|ook|zelf|est|sont|déjà|maintenant|bien"
    r"|aussi|ist|sind|jetzt|nun|bereits|schon|inzwischen|mittlerweile|auch|selbst|are|now|already|currently|also|both|all"
    r"|here)"
)
_TOLD: Final = re.compile(rf"\b{_POLICE}(?: {_STILL}){{0,4}} {_ON_SPOT}", re.IGNORECASE)
_NOT_NOW: Final = re.compile(
    r"\b(?:niet|geen|nog|pas|onderweg|straks|binnenkort|zodra|zometeen|kom(?:t|en)?|ga(?:at|an)?|st(?:uur|uurt|uren)"
    r"|gestuurd|rijd(?:t|en)?|vertrek(?:t|ken)?|begeeft|kun(?:t|nen)|als|indien|wanneer|tot|totdat|voordat|was|waren"
    r"|bient[oô]t|en route|aucune?|arriv(?:e|ent|ons|era|eront)|vient|viennent|va|vont|envoi\w*|envoy\w*"
    r"|ren(?:d|dent|dons)|quand|si|d[eè]s|jusqu\w*|avant|était|étaient"
    r"|nicht|noch|keine?[nr]?|unterwegs|gleich|sobald|komm(?:t|en)|schick\w*|f(?:ä|ae)hr\w*|wenn|falls|bis|bevor|war"
    r"|not|no|yet|soon|shortly|will|sen[dt]\w*|coming|heading|going|if|when|once|until|till|before|were"
    r"|on (?:the|our|their|its) way|min(?:uten|uut|utes?)?|kwartier|quart|uur|heures?|stunden?|hours?"
    r"|morgen|vroeger|demain|tomorrow|gestern|gisteren|yesterday|(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
"""Words for a patrol that comes, for a condition, and for another time."""


def is_told(text: str) -> bool:
    """True if a clause says that a patrol is on the spot now. False for a question."""
    return any(_TOLD.search(each) and not _NOT_NOW.search(each) for each in stated_clauses(text))


def is_bare(text: str) -> bool:
    """True if a clause says this and no more, behind `LEAD_IN` words at most: «ok, we zijn ter plaatse»."""
    found = ((_TOLD.search(each), each) for each in stated_clauses(text) if not _NOT_NOW.search(each))
    return any(
        each and not clause[each.end() :].strip() and len(clause[: each.start()].split()) <= LEAD_IN
        for each, clause in found
    )
