"""The kind of danger that the lines of an incident tell of."""

from __future__ import annotations

import re
from typing import Final

from bot.core.incident import Incident, Peril

_BREAK_IN: Final = re.compile(
    r"(?i)\b(?:inbre\w*|ingebroken|inbraak\w*|insluip\w*|einbre\w*|eingebrochen|einbruch\w*|eindringling\w*|cambriol\w*"
    r"|intrus?\b|intruders?|burgl\w*"
    r"|break(?:ing|s)? in|broken? in(?:to)?|(?:an|vor) der (?:\w+ )?tür|at (?:my|our|the) (?:\w+ )?door|aan (?:mijn|ons"
    r"|de) (?:\w+ )?deur|à (?:la|ma|notre) porte|(?:iemand|hij|ze|man|mannen|vent) (?:is |zijn |zit "
    r"|staat )?(?:\w+ )?(?:in (?:mijn|ons|het|de|haar|zijn) (?:huis|kelder"
    r"|woning|gang|tuin|garage|keuken)|binnen)|in (?:meinem|unserem|ihrem) (?:haus|keller|garten|flur)|in (?:meiner"
    r"|unserer) (?:wohnung|garage|küche)"
    r"|dans (?:ma|notre|la|mon|notre) (?:maison|cave|cuisine|appartement|couloir|jardin|garage)"
    r"|in (?:my|our|the) (?:house|home|cellar|flat|kitchen|hall|garage|garden))\b"
)
"""Words of a person who is in a house or at its door, without a word of what that person does."""

_HURT: Final = re.compile(
    r"(?i)brand|vlam|vuur|rook|feuer|flamm|rauch|qualm|brenn|feu\b|incendi|flamme|fum[ée]e|fire|smoke|burn|\bgas\b"
    r"|\bgaz\b|bl(?:oe|u)[dt]|blood|bleed|sa(?:ng\b|ign)|gewond|verletz|bless|hurt|injur|bewus|inconsci|unconsc|adem"
    r"|atmet|respir|breath|sla(?:at|an|gen)|schl[aä]g|frapp|tabass|hit(?:s|ting)?\b|beat|kick|trap(?:t|pen)|vecht"
    r"|pr[uü]gel|bagarre|fight|ste[ek]k|stab|poignard|gesto(?:chen|ken)|schie[ßs]|schiet|gescho|schoten|schuss|sch[uü]sse"
    r"|shot|shoot|tire sur|dro(?:wn)|verdrink|ertrink|noie|beweg\w* (?:niet|nicht|sich nicht)|not moving|bouge (?:pas|plus)"
    r"|aangereden|angefahren|renvers|ongeval|unfall|accident|gevallen|valt\b|gest[uü]rzt|tombé|fallen|collapsed|crash"
)
"""Words of a fire or an injury, for which rescuers come."""

_THREAT: Final = re.compile(
    r"(?i)mes(?:sen)?\b|messer|knife|knives|couteau|wapen|waffe|arme|weapon|pisto|gun\b|revolver|geweer|gewehr|fusil"
    r"|machete|hamer|hammer|marteau|bijl|\baxt\b|hache|\baxe\b|koevoet|brecheisen|crowbar|droht|dreig|bedroh|menac|threat"
    r"|schreeuwt?|schreit|schrei|crie|scream|om hulp|um hilfe (?:ruf|schrei)|for help|au secours|kind|baby|child|enfant"
)


def is_past(incident: Incident) -> bool:
    """True if the suspect has left, and no person is hurt."""
    return incident.gone and incident.peril is not Peril.HURT


def peril_of(text: str, before: Peril | None) -> Peril:
    """The danger that a line tells of. `before`: that of the lines before it; None: it is the first line that tells of any."""
    if before is Peril.HURT or _HURT.search(text) is not None:
        return Peril.HURT
    if _THREAT.search(text) is not None:
        return Peril.OTHER
    if before is None:
        return Peril.BREAK_IN if _BREAK_IN.search(text) is not None else Peril.OTHER
    return before
