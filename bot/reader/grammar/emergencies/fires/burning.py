"""The forms of speech for a fire and its smoke: a thing or a place of a house, and that it burns, in four languages.

The texts are folded, and `with_things_tagged` puts a tag for each thing.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, words

_THING: Final = one_of(
    # Dutch
    r"\w*huis huizen woning appartement \w*schuur\w* loods stal \w*dak keuken zolder kelder auto wagen camion vrachtwagen"
    r" brommer \w*container \w*bak heide haag heg hooi\w* berm zetel gordijn\w* boom afval \w*raam ramen venster\w* \w*deur"
    r" motorkap gevel traphal gang balkon terras buren hiernaast"
    # French
    r" maison appart\w* bagnole grange hangar toit toiture cuisine grenier cave voiture camion moto poubelles? conteneur"
    r" caravane ecole eglise canape rideaux? arbre immeuble broussailles voisins? fenetres? porte capot facade escaliers?"
    r" cage_d'escalier couloir hall palier benne haie foret"
    # German
    r" \w*haus wohnung scheune stall\w* stadl? dach dachstuhl kuche"
    r" \w*keller wagen lkw roller \w*tonne hecke wald wohnwagen heu"
    r" schule kirche sofa vorhang baum \w*schuppen laube nachbarn? fenster\w*"
    r" \w*tur motorhaube fassade dachboden treppenhaus stiegenhaus flur"
    # English, and words of several languages
    r" house home flat \w*shed garage barn roof kitchen loft attic cellar basement car van lorry truck bus scooter moped"
    r" bins? skip hedge caravan school church sofa curtains? tree balcony bungalow building pub next_door wheelie_bin"
    r" windows? door warehouse \w*halle bonnet stairwell hallway landing carport container chalet"
)
_ANY_THING: Final = Expression(rf"\b(?:l')?{_THING}\b")
_OUTDOORS: Final = words(
    r"schutting\w* omheining\w* clotures? palissades? \w*zaune? fences? fencing tent(?:en|s)? tentes? zelte? gazebo marquee"
    r" pergola parasols? \w*schirm luifel zonnetent markise awning decking tablecloth tischdecke nappe tafel(?:kleed|laken)"
)
"""They count where they burn, and not where smoke is over them: that is often a barbecue behind a fence."""


def with_things_tagged(text: bytes) -> bytes:
    """`@t` for a thing that burns or a place of a house, `@f` for a fence and the like. `text`: folded, in UTF-8."""
    return _OUTDOORS.replace_in(_ANY_THING.replace_in(text, b"@t"), b"@f")


FIRE: Final = forms(
    r"""
    @[tf]~(?:staat|staan|stond|vliegt)~in (?:brand|lichterlaaie|lichtelaaie|volle vlam|vlammen|de fik)
    (?:staat|staan)~@t~in (?:brand|lichterlaaie|lichtelaaie|volle vlam|vlammen|de fik)
    @[tf] (?:brandt|is aan (?:het|'t) branden|fikt)(?: (?:hier|nu|volop|af|uit)|\s*(?:$|[.!,]))
    (?:brandt|branden|brennt|brennen)(?: (?:er|da))? (?:een|twee|drie|eine?|zwei|drei) (?:\w+ )?@t
    (?:het|'t|t) brandt (?:bij|op|in)~@t
    bij~@t brandt het
    (?:brand|vuur) (?:bij|in|op|aan|boven) (?:het|de|den|'t|mijn|ons|onze)~@t
    (?:brand|vuur) op (?:het|de|'t) (?:gelijkvloers|\w+(?:de|ste))
    (?:rook|rookwolken|vlammen|steekvlammen|rookt|smoort)~(?:uit|onder|boven) (?:(?:het|de|den|'t|zijn|haar|ons|mijn|een) )?@t
    (?:rook|rauch|smoke|de la fumee) (?:in|im|dans)~@t
    @t (?:ist|is|steht|hangt) (?:rauch|rook|qualm)
    (?:rook|rookwolken|vlammen) boven (?:(?:de|het) )?@t
    uit (?:(?:het|de|den|'t) )?@t~(?:komt|komen|slaan|slaat)~(?:rook|vlammen)
    (?:ruikt|riekt|stinkt|ruik|riek)~(?:verbrand|brandlucht|brandgeur|naar rook|naar brand)~@t
    (?:ruikt|riekt|stinkt)~(?:hier|overal|gang|binnen|straat|buiten|@t)~naar (?:gas|brand|rook)
    (?:ruikt|riekt|stinkt) naar (?:gas|brand|rook) (?:hier|in de|bij ons|op straat)
    @[tf]~(?:est|sont|prend|prennent)~(?:en feu|en flammes|feu)
    @[tf] (?:est en train de bruler|brule|brulent|crame|flambe)
    @t (?:part|est parti|partent) en (?:fumee|flammes)
    @t (?:est|sont) en train de partir en (?:fumee|flammes)
    (?:ik zie|je vois|ich sehe?|i can see|i see)~(?:vlammen|flammes|flammen|flames)
    (?:rauch|smoke|rauchwolke) (?:uber|over|above)~@t
    (?:ca|cela) (?:brule|crame)~(?:chez|dans|au|a la|derriere|devant)~@t
    y a le feu (?:(?:au|a la|chez|dans)~@t|rue|au (?:\d\w*|premier|deuxieme|troisieme|rez|dernier|sous-sol))
    (?:fumee|flammes)~(?:sort|sortent|monte|echappe|s'echappe)~@t
    (?:de la|des|une|grosse) (?:fumee|flammes)(?: \w+)? (?:par|du|au|a|dans|sur|chez|au-dessus du|au-dessus de) (?:(?:la|le
        |les|notre|ma) )?@t
    ca fume (?:par|du|sous)~@t
    @t~(?:y a|sort|sortent)~(?:de la fumee|des flammes)
    (?:ca|cela) (?:sent|pue)~(?:le brule|le crame|la fumee)~@t
    (?:ca|cela) (?:sent|pue)~le gaz (?:ici|dans|chez|partout|rue|au)
    @[tf]~(?:steht|stehen)~(?:in flammen|in brand|lichterloh)
    (?:jetzt|nun|nu) (?:brennt|brandt) (?:(?:die|der|das|de|het|unser\w*|onze?|mein\w*|mijn) )?(?:\w+ )?@t
    @[tf] (?:brennt|brennen)(?: (?:lichterloh|hier|jetzt|gerade|grad|ab)|\s*(?:$|[.!,]))
    (?:bei|beim|im|in|auf|hinter)~@t brennt ?(?:es|'s)
    (?:es|'s) brennt (?:bei|beim|im|in|auf|hinter)~@t
    (?:feuer|brand) (?:im|in|bei|beim|auf) (?:(?:dem|der|den) )?(?:@t|\w+ stock)
    (?:rauch|flammen|qualm|qualmt|raucht|rauchts|qualmts)~(?:aus|unter|uber) (?:(?:dem|der|den|einem|einer|unserem|seinem) )?@t
    aus~@t~(?:kommt|kommen|schlagen|steigt|quillt|dringt)~(?:rauch|qualm|flammen)
    (?:riecht|stinkt)~(?:verbrannt|angebrannt|nach rauch|nach brand)~@t
    @t~(?:riecht|stinkt)~(?:verbrannt|nach rauch|nach brand)
    (?:hier|bei uns|im @t|in der @t|uberall)~(?:riecht|stinkt)~nach gas
    (?:riecht|stinkt) (?:hier|im @t|uberall|ganz|stark)~nach gas
    @[tf](?:'s| is| are|s)? (?:(?:gone up|up) )?(?:on fire|in flames|ablaze|burning)
    (?:set|sets)~@[tf] alight(?:\s*$|\s*[.!,]| (?:and|help|by|near|in|at|on|with (?:petrol|matches|a (?:lighter|match|flare))))
    fire (?:at|in|on|behind|above)~(?:@t|floor)
    (?:smoke|flames)~(?:out of|from|out|under|through) (?:(?:the|a|his|her|their|our|my|next) )?@t
    (?:smells?|stinks?|reeks?)~(?:of burning|of smoke|burning|burnt)~(?:@t|everywhere)
    (?:smells?|stinks?|reeks?)~gas (?:in|here|everywhere|outside|on the)
    (?:fire|flames)(?:'s| is| are)? (?:\w+ )?(?:spreading|spread)(?: (?:to|fast|quick\w*|up|across|along|into|now|further)
        |\s*(?:$|[.!,]))
    fire (?:has |is )?(?:started|flared|starting|flaring) (?:up )?again
    (?:brand|vuur|vlammen)~(?:breidt|breiden|uitbreiden|overgeslagen|slaat over|slaan over)
    (?:feuer|brand|flammen)~(?:breitet sich|breiten sich|ausgebreitet|greift uber|greifen uber|ubergegriffen)
    (?:feu|incendie|flammes) (?:\w+ )?(?:se propage(?:nt)?|s'etend|gagnent?|reprend|a repris)
    (?:(?:het|'t) brandt (?:weer|opnieuw)|es brennt (?:schon )?wieder|(?:ca|cela) (?:brule|crame) de nouveau)
    """
)
