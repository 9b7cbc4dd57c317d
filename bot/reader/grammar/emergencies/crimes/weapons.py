"""The forms of speech for people with knives, guns and axes in sight, who draw them, threaten or hold them to a throat, in four
languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.crimes.doers import (
    ANY_ARM,
    DOER,
    END,
    EX,
    GANG,
    HAS,
    PERSONS,
    SEEN_ARM,
    WITH_ANY_ARM,
    WITH_SEEN_ARM,
)
from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms

_PLACE: Final = (
    r"(?:hier|daar|zit|sitzt|assis|voor|aan|op|bij|in|rond|achter|loopt|devant|derriere|dans|rue|sur|au|a la|place|ici|qui"
    r"|court|vor|vorm|am|auf|beim"
    r"|im|da|rennt|lauft|steht|at|outside|on|near|by|walking|running|battering|trying|attacking|chasing)"
)
_OUR_DOOR: Final = (
    r"(?:voor (?:de|mijn|onze) \w*deur|devant (?:chez (?:moi|nous)|(?:ma|notre|la) porte)|vor (?:der|meiner|unserer) \w*tur"
    r"|outside(?: (?:my|our|the) \w+)?|at (?:my|our|the) (?:front |back )?door|buiten|dehors|draussen)"
)
_COMES_AT: Final = (
    r"(?:(?:en|et|und|and) @p (?:wil|komt|veut|vient|essaie|will|kommt|wants|is coming|is trying|loopt|rent|court|lauft|rennt)"
    r"|and (?:hes|shes|@p's|theyre|they're) (?:trying|coming|running|going|chasing|shouting|threatening|waving|got)"
    r"|@p veut (?:r?entrer|nous)|running round|umananda|qui (?:crie|court|menace))"
)
_DRAWS: Final = (
    rf"(?:{DOER} (?:trekt|a sorti|sort|zieht|zuckt|vient de sortir) {SEEN_ARM}|{DOER} heeft {SEEN_ARM} (?:getrokken"
    rf"|bovengehaald)"
    rf"|{DOER} hat(?: \w+)? {SEEN_ARM} (?:gezogen|gezuckt)|{HAS} (?:pulled|drawn)(?: out)? {SEEN_ARM})"
)
_THROAT: Final = (
    r"(?:op|tegen|aan|sous|sur|a|contre|an|am|auf|to|at|against) (?:(?:haar|zijn|mijn|de|la|sa|ma|le|leur|ihren|ihre|ihr|den"
    r"|die"
    r"|seinen|seine|her|his|my|the|@\w+'?s?) )?(?:keel|gorge|hals|kehle|throat|neck|hoofd|slaap|tete|tempe|kopf|schlafe|head)"
)
ARMED_NOW: Final = forms(
    rf"""
    {PERSONS} {WITH_SEEN_ARM} {_PLACE}
    (?:@s|{GANG}) {WITH_SEEN_ARM}\s*(?:$|!)
    (?:is|isch|staat|steht|there's|theres|y a|ya|@p|da) (?:@p |da |a )?(?:{PERSONS}|einer)~{WITH_SEEN_ARM}(?: {_PLACE}|\s*$
        |\s*!)
    {PERSONS} (?:armee?s?|gewapend|bewaffnet|armed) (?:dans|devant|au|a la|in|bij|voor|im|vor|at|outside|near|on)
    (?:gewapende|bewaffnete|armed) (?:{GANG}|man|mann|person|persoon|raiders?|robbers?) (?:in|bij|aan|voor|op|im|beim|vor|at
        |outside|near|inside|on)
    (?:{EX}|@[asp])(?:'s| is|s| staat| steht| est)? {_OUR_DOOR}~{WITH_ANY_ARM}
    (?:{EX}|@[asp]) (?:staat|steht|est|is)~{WITH_ANY_ARM}~{_OUR_DOOR}
    (?:@[asp]|der)(?: heeft| hat| a|'s got| has got| has| got) {SEEN_ARM} {_COMES_AT}
    (?:hes|shes) got {SEEN_ARM} {_COMES_AT}
    {_DRAWS}
    (?:@[asp]|der|hes|shes)(?:'s)?~{SEEN_ARM}(?: bij| dabei| vast)? (?:en|und|et|and)~(?:loopt|laft|lauft|rennt|geht|komt|kommt
        |marche|court|avance|walking|heading|running|coming|going)
    {PERSONS} (?:armee?s?|gewapend|bewaffnet|armed) (?:d'un |d'une |de |(?:met|mit|with) ){ANY_ARM}
    (?:2|3|4|twee|drie|deux|trois|zwei|drei|two|three) (?:bewaffnete|gewapenden|armed \w+|gewapende \w+) {_PLACE}
    (?:der|einer|die|hes|he's) (?:fuchtelt|zwaait|waving|brandishing|fuchteln|droht)~{SEEN_ARM}
    (?:{DOER}(?:'s|'ve)?|hes|shes|theyve)~{ANY_ARM} {_THROAT}
    {DOER}~(?:heeft|houdt|grijpt) (?:haar|hem|me|mij|@[a-z]) (?:keel vast|bij de (?:keel|hals|nek)|(?:de )?keel dicht\w*)
    {DOER}~(?:haar|hem|me|mij|@[a-z])~bij de (?:keel|hals|nek) (?:vast|gepakt){END}
    {DOER}~(?:heeft|houdt) (?:(?:haar|hem|me|mij|@[a-z]) )?(?:haar |zijn |mijn |de )?keel (?:vast|dicht\w*)
    (?:{DOER}|hes|shes)(?:'s)?~(?:got|has|holding) (?:her|him|me|@[a-z]) by the (?:throat|neck)
    {DOER}~(?:hat|halt|packt) (?:sie|ihn|mich|@[a-z]) (?:am hals|an der kehle)
    {DOER} (?:la|le|me) (?:tient|serre|prend|saisit)~gorge
    {DOER} hat @p~(?:hals|kehle)
    (?:{ONE}(?:'s|'re)?|hes|shes|theyre|they're|they are|{GANG} (?:are )?|{GANG})~(?:bedreigt|bedreigen|menacent|menace|bedroht
        |bedrohen|threatening|threatens)~~{WITH_ANY_ARM}
    (?:amoklauf|schoolshooting|school shooting|active shooter|tueur dans|tireur (?:actif|dans|fou))(?: (?:an|in|bij|op|dans|au
        |at|on|a)|\s*$|\s*!)
    {DOER}~{WITH_ANY_ARM}~~(?:court apres|chasing|going for|attacking|slaat op|schlagt auf|frappe|valt)~(?:people|mensen|leute
        |gens|{NAMED})
    """
)
"""Not a tool in the hand of a craftsman."""
