"""The forms of speech of a cry for a defibrillator, a doctor, an adrenaline pen or hands for a massage of the heart, which is a
question or names the reason: «who has the defib?? cardiac arrest number 9», in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.medical.call_for_helpers import AED, DOCTOR, NEED, QUICK
from bot.reader.grammar.emergencies.medical.places import HERE, NUMBER, PLACE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_ATTACK: Final = (
    r"(?:hart(?:aanval|anval|infar\w+|stilstand)|(?:crise|arret|malaise|attaque)\Wcardia\w+|infarctus"
    r"|herz(?:inf\w+|stillstand|anfall)|h[ea]+rt\W(?:attack|attak|atack|atak)s?|cardiac\Warrest)"
)
_SINKS: Final = (
    r"(?:down|op\Wde\Wgrond|a\Wterre|par\Wterre|am\Wboden|on\Wthe\W(?:ground|floor)|weg|arret|collaps\w+"
    r"|(?:in\Welkaar\W)?gezakt|zusammen\w*|um|umgekippt|not\Wbreathing|(?:ademt"
    r"|atmet)\W(?:niet|nicht|raar)"
    r"|respire\W(?:plus|pas|mal)|reageert\Wniet|reagiert\Wnicht|reagit\W(?:pas|plus)|not\Wresponding|effondre\w*"
    r"|bewusstlos|bewusteloos|unconscious|inconsciente?)"
)
_REASON: Final = rf"(?:{_ATTACK}|(?:@[kceas]|man|vrouw|homme|femme|mann|frau|woman)(?:'s)?~{_SINKS})"
_ASK: Final = (
    r"(?:who|wie|qui|wer|any|@s|anyone|anybody|wo|waar|ou|where(?:'s|s)?|need|nodig|brauche?n?|faut|kan|can|gaat|bring"
    r"|breng|hol|apportez|ist|is|a)"
)
_SEEKS: Final = (
    r"(?:who|wie|qui|wer|any|anyone|anybody|wo|waar|ou|where(?:'s|s)?|need|nodig|brauche?n?|faut|bring|breng|hol"
    r"|apportez)"
)
_NEAR: Final = r"(?:nahe|near\w*|buurt|street|straat|strasse|rue|around|about|quartier|coin|here|hier|ici)"
_KIT: Final = r"(?:epi\W?pens?|adrenaline?\W?pen|jext|naloxon\w*|narcan|gluc?k?agon)"
_DANGER: Final = (
    rf"(?:throat|keel|hals|gorge|wespen?\w*|wasp|guepe|peanuts?|overdos\w*|uberdosis|anaphyl\w+|allerg\w+ (?:shock"
    rf"|schok|schock)"
    rf"|choc|(?:niet|nicht) (?:meer )?(?:ademen|atmen)|can.t breathe|respire (?:plus|pas)|{PLACE}\W*$)"
)
_MASSAGE: Final = (
    r"(?:reanim\w+|cpr|massage\Wcardiaque|le\Wmassage|hart\W?massage|herz(?:druck)?massage|(?:chest\W)?compressions)"
)
HELPERS_ASKED: Final = forms(
    rf"""
    {_REASON}\W(?:.*\W)?{AED}(?:\W*$|\W*[!?]|\W+(?:{NEED}|{QUICK}|{PLACE}))
    (?:{AED}|{_ASK}~{AED})\W(?:.*\W)?{_REASON}
    {_REASON}\W(?:.*\W)?{_ASK}~(?:{_MASSAGE}|masser)
    {_SEEKS}~{AED}\W+(?:\w+\W+){{0,2}}(?:{QUICK}|{NUMBER})\W*$
    {_ASK}~{AED}\W+(?:\w+\W+){{0,5}}{QUICK}\W*$
    {DOCTOR}(?: \w+){{0,3}}\W*[?!][?!]+\W*{NUMBER}\W*$
    (?:who|wie|qui|wer)~~masser\W+(?:\w+\W+){{0,2}}{NUMBER}\W*$
    (?:coeur|hart|herz|heart)\W(?:.*\W)?(?:qui|wie|wer|who)~(?:{_MASSAGE}|masser)
    {_ASK}~{AED}\W*[?!][?!]+\W*(?:{PLACE}\W*)?$
    {_ASK}~{DOCTOR}(?:\W\w+){{0,4}}\W*[?!]+\W*(?:(?:it'?s|c'est|es ist|het is)\W+)?{QUICK}
    {DOCTOR}(?:\W\w+){{1,3}}\W{_NEAR}\W*\?+\W*{QUICK}
    (?:{_ASK}|{NEED})~{_KIT}(?:\W*[?!]{{2,}}|\W*$|\W+(?:{QUICK}|{HERE})|\W.*{_DANGER})
    (?:{_DANGER}|{QUICK})\W.*{_KIT}\W*$
    {_KIT}\W+(?:\w+\W+){{0,2}}{QUICK}
    (?:we|wij|ik|wir|ich|i'?m|we'?re|we are|on|je)(?: \w+){{0,3}} (?:reanim\w+|masse)\W.*(?:{NUMBER}|aflossen|relais
        |ablosen|help)
    doing (?:cpr|compressions)(?: \w+){{0,2}} {PLACE}
    (?:who|wie|qui|wer|can|kan|kann|peut|@s)~{_MASSAGE}\W+(?:\w+\W+){{0,2}}{NUMBER}\W*(?:{QUICK}|now|nu|maintenant
        |jetzt)?\W*$
    (?:samu|ambulan\w+|rettung|krankenwagen|hulpdiensten) (?:arrive|onderweg|ist unterwegs|unterwegs|on (?:its
        |the) way)~~(?:kan|kann
        |peut|can)~{_MASSAGE}
    """
)
NO_HELPER_CALLED: Final = words(
    # what a doctor is for on other days
    r" (?:goede|gute[nr]?|bon|bonne|good|decent|recommend\w*|aanrader\w*|aanbevel\w*|empfehl\w*|empfiehlt|conseill\w*)"
    r" (?:kent|kennen|kennt|connait|connaissez|knows_of|neemt|nimmt|accepte|takes|nieuwe|neue|new)_(?:\w+_){0,4}"
    r"(?:do[ck]t\w+|arts|arzt|medecin"
    r"|patient\w*) \w*attest certifica\w* afspraak termin rendez-vous appointment surgery"
    r" speelgoed\w* playmobil lego jouet toy toys verkleed\w* deguisement costume quiz"
    # the keeper of a defibrillator, a course, a play
    r" sleutel schlussel key cle code batterij\w* batteri\w* plan map karte kaart onderhoud entretien"
    r" maintenance check"
    r" training trainings schulung\w* cours kurs course cursus lesson\w* les_geven infoavond infoabend demo drill"
    r" volunteers?"
    r" vrijwilligers? benevoles? freiwillige spende\w* donat\w* sponsor\w* subsid\w* installe\w* installatie"
    r" aufgehangt opgehangen eigenlijk eigentlich au_fait by_the_way kopen kaufen buy acheter leren lernen learn"
    r" apprendre elke jede chaque"
    r" every telt zahlt"
    r" (?:bij|bei|in_case_of|en_cas_d[e']?|wahrend|during)_?(?:een?|einem|eines|an?|un)_\w+"
    r" (?:voor|for|pour|fur)_(?:(?:een|de|het|the|a|an|le|la|une?|die|der|das|den|eine[nr]?)_)?(?:\w*vaccin\w*"
    r"|\w*prik|jabs?"
    r"|\w*impf\w*|hond|dog|chien|hund|kat|cat|katze|show|party|feest\w*|fete|fest|kostuum|film|repetitie|game|match"
    r"|spiel"
    r"|project|pop|doll)"
)
"""Words that take the call back."""
