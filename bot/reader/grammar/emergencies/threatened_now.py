"""The forms of speech of an earnest threat with death: beside it stands a weapon, a person at the door or in the house, a
hiding place or a cry for help. In four languages.

«She's going to kill me» alone is a cry or a jest (`at_their_mercy.py`). Beside a forgotten birthday or a broken vase it is a
jest, whatever else stands there. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import expression, words

_KILLER: Final = r"(?:@[easp]|(?:mijn|m'n|mon|mein|my) ex)"
_KILL_NL: Final = r"(?:vermoorden|doodmaken|afmaken|doodslaan|doodsteken|doodschieten|neersteken|neerschieten)"
_KILLS_ME: Final = (
    rf"(?:{_KILLER} (?:gaat|wil|zal|komt) (?:me|mij|ons) {_KILL_NL}|{_KILLER} vermoordt (?:me|mij|ons)"
    rf"|{_KILLER} maakt (?:me|mij|ons) (?:af|dood)|(?:gaat|wil|zal) {_KILLER} (?:me|mij|ons) {_KILL_NL}"
    rf"|{_KILLER} (?:va|veut) (?:me|nous) (?:tuer|egorger|poignarder|buter)"
    rf"|(?:{_KILLER}|der) (?:bringt|will|wird) (?:mich|uns) (?:um|umbringen|toten|abstechen|erschiessen)"
    rf"|(?:bringt|will) {_KILLER} (?:mich|uns) (?:um|umbringen|toten|abstechen|erschiessen)"
    rf"|{_KILLER}(?:'s)?(?: is)? (?:going to|gonna|trying to|wants to) (?:kill|stab|shoot|murder) (?:me|us))"
)
_ARM: Final = (
    r"(?:mes|bijl|hamer|geweer|pistool|machete|couteau|hache|marteau|fusil|pistolet|batte|messer|beil|axt|hammer|pistole"
    r"|gewehr|knife|axe|gun|shotgun|hatchet|bat)"
)
_A: Final = r"(?:(?:een|'n|un|une|ein|eine|einem|einer|nem|ner|a|an|the) )?"
_HAS: Final = r"(?: heeft| a| hat| has| got| has got|'s got)"
_WITH: Final = r"(?:met|avec|mit|with)"
_DOOR_NL: Final = r"(?:aan|voor|achter) (?:de|mijn|onze) \w*deur"
_ROOM_NL: Final = r"in (?:de|het|mijn|ons) (?:huis|gang|tuin|keuken|living|kelder)"
_DOOR_DE: Final = r"(?:an|vor) (?:der|meiner|unserer) \w*tur"
_ROOM_DE: Final = r"im (?:haus|flur|garten|keller)"
_DOOR_EN: Final = r"(?:the|my|our) (?:(?:front|back) )?(?:door|window)"
_ATTACK: Final = (
    rf"(?:@[ceasp]{_HAS} {_A}{_ARM}|@[ceasp](?:'s)?[^.!?]{{0,30}} {_WITH} {_A}{_ARM}"
    r"|@p (?:slaat|trapt|breekt|beukt|bonkt) (?:(?:nu|al|op) )?(?:de|mijn|onze) \w*(?:deur|ruit|raam)"
    r"|@p (?:casse|defonce|enfonce|force|tape sur|frappe a) (?:la|ma|notre) (?:porte|fenetre)"
    r"|@p (?:schlagt|tritt|bricht|hammert) (?:(?:gegen|an) )?(?:die|meine|unsere) \w*(?:tur|scheibe)"
    rf"|@p(?:'s| is| has)? (?:broken|breaking|kicking|smashing|banging on) (?:in|down {_DOOR_EN}|{_DOOR_EN}))"
)
_NEAR: Final = (
    rf"(?:@p (?:is|staat|zit|komt) (?:(?:nu|hier|al|net) )?(?:binnen|{_DOOR_NL}|{_ROOM_NL}|op de trap)"
    r"|@p est (?:(?:deja|la) )?(?:dedans|entree?|a l'interieur|(?:a|devant|derriere) (?:la|ma|notre) porte"
    rf"|dans (?:la|ma|le) \w+)|@p (?:ist|steht|kommt) (?:(?:jetzt|schon|hier) )?(?:drin|rein|{_DOOR_DE}|{_ROOM_DE})"
    rf"|@p(?:'s| is) (?:at|outside|behind) {_DOOR_EN}|@p(?:'s| is) (?:inside|in(?: (?:the|my|our) (?:house"
    r"|hall|garden|yard|kitchen))?|on the stairs)|(?:verstopt|cachee?|versteckt|hiding|opgesloten|enfermee?"
    r"|eingesperrt|locked|locked myself) (?:in|dans|im) (?:(?:de|het|mijn|la|le|ma|der|dem|the|my) )?\w+)"
)
_AFTER_LEFT: Final = (
    r"(?:[.,;!]| (?:and|but|so|now|today|yesterday|tonight|last|this|for good|\w+ \w+ ago"
    r"|et|mais|hier|alors|aujourd'hui|ce|la semaine))"
)
_WHEN: Final = (
    r"(?: (?:\w*gister\w*|vandaag|net|eindelijk|nu|vorige|verleden|deze|week|maand|jaar|\w*gestern|heute|gerade|eben|endlich"
    r"|jetzt|letzte[ns]?|diese[ns]?|woche|monat|jahr|(?:wegen|omwille van|na|nach) \w+|vor \w+(?: \w+)?)){0,2}"
)
"""Not «in der Schlange»."""
_LEFT: Final = (
    rf"(?:uitgemaakt|bij (?:hem|haar|@a|mijn ex) weg(?:gegaan)?|(?:hem|haar|@a|mijn ex){_WHEN} verlaten|(?:ai|a) rompu"
    rf"|schluss gemacht|(?:ihn|@[ap]|meinen ex|meine ex){_WHEN} verlassen|broke up|broken up|split up"
    rf"|(?:l'ai quittee?|ai quittee? (?:@a|mon (?:ex|copain)|ma copine)|left (?:him|@a|my ex)){_AFTER_LEFT})"
)
"""Not «I left him with the washing up»."""
PARTED: Final = expression(
    r"[^.,;!?]*\b(?:uitgemaakt|bij_(?:hem|haar|mijn_\w+)_weg\w*|verlaten|(?:ai|a)_rompu|(?:l'ai|ai)_quittee?|schluss_gemacht"
    r"|verlassen|broke_up|broken_up|split_up|left_(?:him|her|my_\w+))\b[^.,;!?]*"
)
"""The clause of `_LEFT`, in a text without tags. Its «last week» makes no past of the threat."""
_HELP: Final = (
    r"(?:(?:help|hulp|hilfe|au secours|aidez-moi|a l'aide|please (?:come|help)|venez(?: vite)?|bitte (?:kommt|helft)|kom aub"
    r"|aub kom|komt)"
    r"(?: (?:me|mij|mich|ons|us|please|aub|svp|bitte|schnell|vite|snel|quick|quickly))*(?: (?:(?:nr|no|nummer|number|numero"
    r"|au)\W*)?\d{1,3})?)"
)
_PLEA: Final = (
    r"(?:help|hulp|hilfe|au secours|aidez|aide|please|pls|aub|alsjeblieft|asjeblieft|svp|bitte|quick|quickly|snel|vite|schnell"
    r"|now|nu|maintenant|jetzt|police|politie|polizei|guards|gardai|call|ring|bel|belt|appelez|appelle|ruft|komt|kom|venez"
    r"|kommt"
    r"|come|somebody|someone|iemand|quelqu'un|jemand|me|mij|moi|mir|ons|nous|uns|us|de|die|la|the|and|en|et|und|again|weer"
    r"|encore|wieder|drunk|dronken|zat|ivre|bourre|saoul|betrunken|furious|woedend|roept|crie|schreit|shouting|is|est|ist"
    r"|has|got|heeft|hat|a|een|de|einen|den|les|keys?|sleutels?|cles?|schlussel|@p(?:'s)?|[0-9]{3})"
)
ONLY_A_PLEA: Final = rf"(?:\W+{_PLEA})*\W*$"
NOTHING_BEFORE: Final = (
    r"^\W*(?:(?:help|hulp|hilfe|please|au secours|i'm|im|i am|we're|ik zit|ik ben|we zitten|je suis|j'suis|ich bin|bin"
    r"|(?:i )?forgot to lock(?: up)?|j'ai oublie de fermer(?: a cle)?|vergeten (?:te sluiten|de deur te sluiten)"
    r"|and|en|et|und)\W+)*"
)
KILLS_ME: Final = forms(_KILLS_ME)
"""Each of these forms has it."""
THREATENED_NOW: Final = forms(
    rf"""
    {_KILLS_ME}.{{0,60}}[^\w@]{_ATTACK}
    {_ATTACK}.{{0,60}}[^\w@]{_KILLS_ME}
    {_LEFT}.{{0,40}}[^\w@]{_KILLS_ME}
    {_KILLS_ME} {_WITH} {_A}{_ARM}
    {NOTHING_BEFORE}{_KILLS_ME}\W+(?:{_PLEA}\W+)*{_NEAR}{ONLY_A_PLEA}
    {NOTHING_BEFORE}{_NEAR}\W+(?:{_PLEA}\W+)*{_KILLS_ME}{ONLY_A_PLEA}
    ^\W*{_KILLS_ME}\W+{_HELP}\W*$
    """
)
"""A threat beside a door or a hiding place alone is earnest if the line has only a plea besides. In a jest the author tells of
a slip («she's at the door and the house is a tip»)."""
JEST: Final = words(
    # days, gifts and cakes
    r"verjaardag\w* trouwdag jubileum cadeau\w* taart\w* koek\w* anniversaire anniv gateau\w* geburtstag\w* hochzeitstag"
    r" jahrestag geschenk\w* kuchen kekse birthday anniversary valentin\w*"
    r" presents? cake\w* biscuits? moederdag muttertag fete_des_meres mother'?s_day",
    # a ball in a window
    r"overslapen verslapen verschlafen overslept ball bal ballon",
    # chores, but no meals: people are beaten over those
    r"vuilnis\w* vuilbak\w* afwas stofzuig\w* strijk boodschappen poubelles? vaisselle aspirateur courses"
    r" mull mulltonne\w* abwasch staubsaug\w* einkauf\w* bins? dishes hoover\w* shopping laundry ironing",
    # what would be, a trip, and what was lent
    r"(?:voor|for|pour|fur)_(?:een|a|un|ein)_(?:\w+_)?(?:week-?end\w*|wochenende)",
    r"als_ik quand_je wenn_ich when_i knife_set geleend uitgeleend emprunte\w* ausgeliehen geliehen borrowed",
    # games and things that are dear
    r"schaken schaak echecs schach chess poker uno fifa monopoly",
    r"vaas plant\w* kras krassen servies vase\w* assiettes? rayee? rayure teppich kratzer carpet scratch\w* sofa"
    r" couch tapijt tapis handtas sac_a_main handtasche handbag lawn gazon",
)
