"""The forms of speech for a power line that is down or throws sparks, in four languages.

The texts are folded.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_LINE: Final = (
    r"(?:(?:elektriciteits|stroom|hoogspannings)(?:kabel|draad|leiding)|(?:cables?|lignes?|fils?) (?:electriques?"
    r"|a? ?haute tension)"
    r"|(?:hochspannungs|strom|ober)(?:kabel|leitung)|live (?:wire|cable)|(?:power|overhead|electric) (?:cable|line"
    r"|wire))(?:s|en)?"
)
_OUTLET: Final = (
    r"(?:stop ?contact|steckdose|prise|multiprise|socket|meterkast|zekeringkast|sicherungskasten|compteur"
    r"|tableau electrique|fuse ?box)"
)
_POLE: Final = (
    r"(?:elektriciteitspaal|stroompaal|hoogspanningsmast|strommast|poteau electrique|pylone|(?:electricity|power"
    r"|telegraph) pole)"
)
_DOWN: Final = r"(?:omgevallen|gevallen|umgefallen|umgeknickt|umgesturzt|tombee?|couchee?|down|fallen|snapped)"
LIVE_WIRE: Final = forms(
    rf"""
    (?:ligt|hangt|liegt|y a) (?:een|un|ein|eine) (?:draad|kabel|cable|fil|leitung)~(?:onder stroom|sous tension|unter strom)
    live (?:wire|cable|line)s? (?:on|across|in|hanging|lying|down|loose)
    {_POLE}~{_DOWN}
    {_OUTLET}~(?:qualmt|raucht|rookt|fume|smoking|smoulder\w*)
    (?:vuur|feu|feuer|flammen|vlammen|flammes|fire|flames|rook|rauch|fumee|smoke)~(?:uit|aus|de|du|out|from)~{_OUTLET}
    {_DOWN} {_POLE}
    (?:{_LINE}|kabel|draad|cable|fil|leitung|wire)(?:'s)?~~(?:vonk\w*|etincelles?|funken|funkt|spark\w*)
    {_LINE}(?:'s)?~(?:hangt|hangen|ligt|liggen|naar beneden|gevallen|losgekomen|pend|pendent|traine|par terre|tombee?s?
        |arrachee?s?|hangt|hangen
        |liegt|liegen|runtergekommen|heruntergefallen|abgerissen|down|hanging|lying|fallen|across the (?:road|street|path))
    (?:hangt|ligt|pend|liegt)(?: (?:er|hier|da|daar))? (?:een|un|une|ein|eine) (?:\w+ )?{_LINE}
    """
)
LAID_OUT: Final = words(
    r"\w*feest \w*fest \w*festes kermis kirmes fete kermesse braderie market \w*markt party verlengkabel\w* rallonge\w*"
    r" verlangerung\w* extension\w* glasvezel glasfaser fibre internet"
)
"""Of a cable that is laid out for a feast, or of the internet."""
