"""Words beside which no person is accused: a game, a pet, a joke, thanks, a denial, and a person to whom a deed was done.

Expressions over the plain or the folded view of a text.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.personal_data.charges import NO
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, words
from bot.reader.phrases.late_pattern import LatePattern

PRICE: Final = Expression(r"(?:€|£) ?[0-9]|[0-9] ?(?:€|£)|[0-9] ?(?:euro?s?|balles|pounds?|quid|pond|ct|cent)\b")
"""«The baker is a thief, 3 euro for a loaf» scolds a price."""
IDLE_POLICE: Final = expression(
    r"\b(?:politie|polizei|police|flics|flikken|guards|garda|cops)_(?:(?:er|daar|dagegen|da|nooit|nie|hier)_)*"
    r"(?:doet|tut|macht|weet|weiss|komt|kommt|onderneemt|unternimmt|kijkt|schaut|wil|will|do|does|did|won't|don't|know"
    r"|knows|look)\b"
)
"""«The police do nothing» clears no person."""
HARMLESS: Final = Expression(
    r"\b"
    + one_of(
        r"""bal ballon balle ball bal_af goal doelpunt
        (?:een|het|\d)_punt (?:un|le|one|a|the|match)_point points punten match wedstrijd spiel show hart hartje harten
        coeurs? herz hearts? thunder limelight scene voetbal football fussball foot quiz carnaval toneel theater theatre
        stuk rol film serie roman boek liedje panto(?:mime)? musical la_vedette mince_pies? (?:the|his|her|their)_targets?
        katten? kat poes kater hond hondje hunde? chien chienne (?:le|un|mon|ton|son|leur|notre|du|ce)_chat chatte katze
        cat dogs? puppy magpies? ekster\w* (?:la|une)_pie
        elster\w* kauw\w* eekhoorn\w* ecureuil squirrels? meeuw\w* seagulls? marder marter fuchs
        (?:un|le|les|du|des)_renards? fox
        (?:de|den|een|ne|die)_vos
        koekje\w* koeken frieten frietjes taart\w* chocola\w* snoep\w* cookies? biscuits? chips crisps cake kuchen keks\w*
        plaatzen gateaux? bonbons? frites schokolade snacks (?:mijn|onze|een|zijn|de)_parkeerplaats
        (?:ma|une?|my|de|mijn|onze|last)_parking parking_(?:space|spot|place)s?
        (?:mein|unser|ein|den)\w*_parkplatz plekje
        maibaum\w* stop roddel\w* laster\w* vals\w*_beschuldig\w* calomni\w* diffam\w* ragots? verleumd\w* gerucht\w*
        slander\w* gossip\w*
        zonder_bewijs sans_preuve ohne_beweis\w* without_proof accuse\w* beschuldig\w* accusing
        politie polizei police_(?:have|has|got|took) parodie sketch"""
    )
    + r"\b|😂|🤣|😹|😄|\b(?:haha\w*|hihi\w*|lo+l|mdr+|ptdr+)\b"
)
"""Games, pets, treats, jokes, and words against slander."""
THANKS: Final = Expression(r"\b(?:bedankt|dank|merci|danke|thanks|thank you|cheers)\b")
PRAISE: Final[Expression] = words(
    r"""bravo proficiat mooi prachtig knap topkerel chapeau felicit\w* magnifique genial\w* wunderbar wunderschon toll klasse
    wonderful lovely brilliant legends? well_done fair_play fantasti\w* gluckwunsch congrat\w* hut_ab petje_af heroe?s?
    helden grateful gorgeous pluim dankeschon wat_een_(?:\w+_)?(?:werk|tuin|taart) quel(?:le)?_(?:\w+_)?(?:travail|fete|jardin)
    (?:das|dat|dit)_(?:organisiert|georganiseerd) organise_(?:ca|tout)
    organised_(?:it|this) was_fur_eine?_(?:\w+_)?(?:arbeit|muhe|garten) what_a_(?:lot_of_work|garden|cake|wreath)"""
)
POISON: Final[Expression] = words(r"vergiftig\w* vergiftet\w* empoisonn\w* poison\w*")
"""A deed done to pets and not by them."""
SELF_BEFORE: Final = re.compile(
    r"(?i:\b(?:(?<!pour )(?<!chez )moi|nous|ici|je suis|ik ben|hier is|ich bin|hier ist|i'm|i am|this is|me),? ?(?:(?:de"
    r"|den|le|la|les|der|die|the) |l')?)$"
)
"""«Moi, le maçon du 30, on m'a volé»: the author."""
SUFFERED_BEHIND: Final = re.compile(
    r"(?i:(?: [\w'-]+){0,5}? (?:bestolen|beroofd|beklaut|bestohlen|ausgeraubt|uberfallen|opgelicht|slachtoffer|opfer|victime?"
    r"|burgled|robbed|mugged|scammed|hurt|cambriolee?s?|volee?s?|agressee?s?|arnaquee?s?|gewond|verletzt|ingebroken"
    r"|eingebrochen"
    r"|tegengekomen|ontsnapt|onbekend|entwischt|entkommen|unbekannt|helpt|helped|helps|hilft|aide|gezien|gesehen|saw|seen|vu|gebeld|called|rang|appele)\b)"
)
"""«Everyone knows that Example was burgled»: a victim, a witness or a helper."""
TO_WHOM: Final = re.compile(
    r"(?i:\b(?:bij|chez|bei|beim|van|naast|tegenover|achter|voor|aan|met|pour|avec|fur|mit|from|at|to|next to"
    r"|with|near|for|of"
    r"|under|onder|boven|unter|uber|above|below|opposite|neben|gegenuber|vor|hinter|outside|behind|devant|derriere)"
    r" (?:de|den|het|der|die|dem|the|le|la|les|l'|mijn|onze|our|my|mon|ma)? ?)$"
)
CLEARED_BEFORE: Final = LatePattern(
    r"(?i:\b(?:no way|(?:don't|do not|can't|cannot) (?:believe|think)(?: that)?|stop saying(?: that)?"
    r"|arretez de (?:dire|raconter) que|crois pas que|(?:geloof|denk|zeg)(?: (?:ik|toch|maar|nu)){0,2} niet dat"
    r"|glaube?(?: ich)? (?:nicht|ned),? dass|(?:hort|hor) auf zu behaupten,? dass) (?:(?:de|die|le|la|der|the|that) )?)$"
)
"""«I don't believe … did it»."""
NOT_HIM: Final = re.compile(rf"(?i:\b{NO}(?: [\w']+){{0,2}} )$|{CLEARED_BEFORE.pattern}")
