"""The words for what only sounds like trouble: a museum, a play, an open day, a walk together, a pet that chews slippers.

Folded, four languages.

Each is a pair of what is named and of the words that make it suspect (`everyday_trouble.py`).
"""

from __future__ import annotations

from typing import Final

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
AMUSEMENTS: Final = (
    (rf"\b(?:{_DISPLAY}|{_PLAY})\b", _REAL),
    (rf"\b(?:{_SLAIN}_(?:\w+_){{0,2}}{_SOFT}|{_SOFT}_(?:\w+_){{0,2}}{_SLAIN})\b", _IN_PERIL),
    (rf"\b{_WALK}\b", _IN_PERIL),
)
"""Pairs of expressions: what is named, and the words that make it suspect."""
