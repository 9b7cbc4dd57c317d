"""The forms of speech for a person who had an electric shock or hangs on a wire, a power line over people, and an aircraft of
the air sports that came down, in four languages.

A laptop hangs on a wire too, and a street gets its current back. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import (
    A_CHILD,
    DOWN,
    ENDS,
    INSIDE,
    LIFELESS,
    NOBODY_HURT,
    PEOPLE,
)
from bot.reader.grammar.emergencies.people import ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_REST: Final = r"[^?]*[^\w?]"
_SHOCK: Final = (
    r"(?:(?:stroom|elektriek|elektriciteit|schok) (?:gekregen|gepakt|gehad)|kreeg~schok|geelektrocuteerd|geelectrocuteerd"
    r"|(?:pris|prise) (?:le courant|du jus|le jus|une chataigne|une decharge)|electrocutee?|elektrocutie|stromschlag"
    r"|elektrischen schlag|electric(?:al)? shock|electrocuted|shock off)"
)
_FINGERS: Final = (
    r"(?:vingers?|doigts?|finger|fingers|hand|main|schroevendraaier|tournevis|schraubenzieher|screwdriver|fork)"
)
_OUTLET: Final = r"(?:stopcontact|prise(?: de courant)?|steckdose|(?:\w+ )?socket|plug)"
_PALE: Final = (
    r"(?:(?:tout|toute|ganz|helemaal|gone|going|ziet|wordt|wird|devient|is|jetzt) (?:zo |ganz |tout |all )?(?:blanc|blanche"
    r"|weiss|wit|bleek|blass"
    r"|white|pale|grey|grijs|gris|grise|grau|bleue?|blauw|blau|blue))"
)
_HELD: Final = (
    r"(?:hangt(?: er)? (?:nog|vast)|plakt (?:nog|vast)|zit (?:nog )?vast|reste colle|collee? (?:au|a)|hangt (?:noch|fest)|klebt"
    r"|(?:still )?(?:holding|stuck to|touching)|can't let go|cant let go)"
)
_WIRE: Final = (
    r"(?:(?:stroom|stromkabel|starkstrom)\w*|(?:electrische|elektrische) (?:draad|kabel)|(?:fil|cable) (?:electrique|denude)"
    r"|live wire|cable haute tension|prise|courant)"
)
_LINE: Final = (
    r"(?:hoogspanning\w*|elektriciteitskabels?|stroomkabels?|bovenleiding|(?:lignes?|fils?|cables?)(?: a| de)? haute tension"
    r"|lignes? electriques?|haute tension|catenaires?|hochspannung\w*|starkstrom\w*|stromleitung\w*|stromkabel|oberleitung"
    r"|power ?(?:lines?|cables?)|high voltage|pylon|pyloon|strommast|pylone|live cable)"
)
_FLYER: Final = (
    r"(?:paraglid\w*|parapent\w*|gleitschirm\w*|parachut\w*|fallschirm\w*|deltaplan\w*|deltavlieg\w*|drachenflieger"
    r"|zweefvlieg\w*|segelflug\w*|segelflieger|glider|hang ?glider|luchtballon|heissluftballon|montgolfiere|hot air balloon"
    r"|sportvlieg\w*|vliegtuigje|avion de tourisme|kleinflugzeug|light aircraft|small plane|microlight|ulm)"
)
_CAME_DOWN: Final = (
    r"(?:neergestort|gecrasht|gevallen|ecrasee?|tombee?|abgesturzt|runtergesturzt|crashed|come down|came down|fallen)"
)
_GROUND: Final = (
    r"(?:veld|weide|wei|tuin|bos|bomen|champ|pre|jardin|bois|arbres?|prairie|feld|acker|wiese|garten|wald|baum\w*|field|garden"
    r"|woods|trees?|meadow|dak|toit|dach|roof|street|rue|straat|strasse|lake|lac|see)"
)
CURRENTS: Final = forms(
    rf"""
    (?:\w*kabel|cable|leiding|\w*leitung|wire|fil)~(?:naar beneden|gevallen|tombee?|runtergefallen|down|gerissen)
        ~(?:\w*schoolplein|\w*speelplaats|cour|\w*schulhof|(?:school ?)?yard|playground|straat|rue|strasse
        |street){_REST}{A_CHILD}
    {_FINGERS}~(?:in|dans) (?:\w+ )?{_OUTLET}{_REST}(?:{DOWN}|{LIFELESS}|{_PALE}|valt weg|flauw)
    {_SHOCK}{_REST}(?:{DOWN}|{_PALE}|{LIFELESS}|{_HELD}|bougt|respire (?:mal|pas|plus)|atmet (?:nicht|kaum|schwer))
    {ONE}(?: (?:is|est|ist|hangt|reste|zit))?~(?:hangt|hangend|colle|collee|vast|fest|stuck|plakt|klebt)~(?:aan|au|a|am|an
        |to)~{_WIRE}
    @p hangt am strom fest
    {ONE}(?:'s| is)? (?:still )?(?:holding|stuck to|touching) (?:the|a) (?:live )?(?:wire|cable|power line)
    {_LINE}~(?:op|sur|auf|on|hangt|gevallen|tombee?|gefallen|gerissen|geknapt|down){_REST}{PEOPLE}~{INSIDE}{ENDS}
    {_LINE}~~(?:op|sur|auf|on) (?:@[a-z]|mensen|des gens|leute|people|kinderen|kinder|enfants)
    {PEOPLE}~(?:hangt|pend|hanging|steckt|vast|coince|stuck|caught)~(?:in|dans|im) (?:\w+ )?{_LINE}
    (?:klettern|klettert|kraxl\w*|klimt|klimmen|kruip\w+|grimpe\w*|climb\w*)~~(?:hoogspanning\w*|hochspannung\w*|pylon\w*
        |strommast|haute tension)
    (?:hoogspanning\w*|hochspannung\w*|pylon\w*|strommast)~~(?:klettern|klettert|klimt|klimmen|kruip\w+|grimpe\w*|climb\w*)
    {PEOPLE}~(?:aan|an|touchee?|touched|tegen|gegen)~(?:bovenleiding|catenaire|oberleitung|overhead (?:wires?|lines?))
    {_FLYER}~(?:in|dans|into|gegen|tegen|contre) (?:\w+ )?{_LINE}
    {_FLYER}~{_CAME_DOWN}~{_GROUND}
    {_FLYER}~(?:in|im|dans|auf|op) (?:\w+ ){{0,2}}{_GROUND} {_CAME_DOWN}
    {_FLYER}~{_CAME_DOWN}(?:{ENDS}|{_REST}{LIFELESS})
    """
)
NO_CURRENT: Final = words(
    NOBODY_HURT,
    r" laptop gsm opladen charger laden charging tv te_koop zu_verkaufen a_vendre for_sale cours kurs lessen (?:eerste"
    r"|erster|premier|first)_(?:vlucht|flug|vol|flight)",
)
