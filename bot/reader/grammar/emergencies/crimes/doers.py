"""Words that the forms of crimes share: who does it, with what, to whom. Four languages, folded, with people tagged
(`people.py`)."""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE

UNKNOWN: Final = (
    r"(?:(?:(?:een|ne|nen|un|une|ein|eine|a|an|some) )?(?:wildvreemde|vreemde|vreemdeling|onbekenden?|inconnue?s?|etranger"
    r"|fremder"
    r"|fremde|unbekannte[rn]?|strangers?|strange|wildfremder|weirdo)(?: (?:vent|man|kerel|gast|mann|typ|kerl|bloke|guy"
    r"|woman))?)"
)
NUMBER: Final = (
    r"(?:[2-9]|1\d|twee|drie|vier|vijf|zes|deux|trois|quatre|cinq|six|zwei|drei|vier|funf|sechs|zwoa|two|three|four|five|six"
    r"|een paar|paar|enkele|des|plusieurs|ein paar|einige|some|a few|a couple of|couple of|a load of|a gang of)"
)
_LOOK: Final = (
    r"(?:(?:gemaskerde|gewapende|vreemde|onbekende|vermomde|dronken|cagoulee?s?|armee?s?|masquee?s?|inconnue?s?|vermummte"
    r"|maskierte|bewaffnete|fremde|unbekannte|masked|armed|hooded|strange|big|grote|grosse|young|jonge|jeunes) )?"
)
MEN: Final = (
    r"(?:mannen|gasten|kerels|venten|jongens|gastjes|gasthen|mecs|gars|types|hommes|jeunes|individus|inconnus|personnes"
    r"|manner|mana|typen|kerle|jungs|jugendliche|vermummte|maskierte|men|lads|fellas|blokes|guys|youths|yobs|thugs)"
)
_DRESS: Final = (
    r"(?: (?:in|met|avec|mit|with|en)(?: des| de)? (?:balaclavas?|bivakmuts\w*|maskers?|masques?|cagoules?|sturmhauben?"
    r"|masken|masks|hoodies|hoods)| (?:cagoules|masques|armes))?"
)
GANG: Final = rf"(?:(?:the |die |de |les )?(?:{NUMBER} )?{_LOOK}{MEN}{_DRESS})"
"""Several people."""
EX: Final = r"(?:(?:mijn|m'n|mon|mein|meine|my) (?:ex|ex-\w+))"
PERSONS: Final = (
    rf"(?:@[sac]{_DRESS}|{GANG}|{EX}|einer|typ|gast|vent|mec|gars|type|individu|dude|geezer"
    r"|gek|zot|zottin|fou|malade|irrer|irre|verruckter|lunatic|maniac|psycho|nutter|junk|junkie|crackhead|dealer)"
)
"""Of people who carry arms. An elder does not."""
DOER: Final = (
    rf"(?:{ONE}|{GANG}|{EX}|die|der|ils|elles|they|einer|neighbou?r|buurman|voisine?|nachbar|daddy|mammy|mummy"
    r"|(?:(?:eine|een|une|a) )?(?:gruppe|groep|groepje|bande|gang)(?: \w+)?)"
)
"""A person before a verb."""
IS_ING: Final = rf"(?:{DOER}(?:'s|'re| is| are)?|{DOER} (?:has )?(?:just )?started|hes|shes|theyre|they're)"
"""Before an English verb in «-ing»."""
HAS: Final = rf"(?:{DOER}(?:'s|'ve| has| have)?(?: just)?|(?:hes|shes|theyve)(?: just)?)"
"""Before an English participle."""
_A: Final = r"(?:(?:a|an|een|ne|nen|un|une|des|de|ein|eine|einem|einer|nem|ner|nen|zijn|his|son|the|two|twee) )?"
_SIZE: Final = r"(?:(?:groot|grote|lang|gros|grand|enorme|grossen?|grossem|langen|big|huge|large|bloody|kitchen) )?"
BLADE_OR_GUN: Final = (
    r"(?:(?:keuken|vlees|brood|zak|stanley|jacht|koks|cutter|slagers|hak|knip|snij|steak)mes|messen|pistool|pistolen"
    r"|geweer|geweren|vuurwapens?|revolvers?|machete[ns]?|machettes?|bijl|bijlen|zwaard"
    r"|couteaux?|fusils?|flingues?|kalach\w*|haches?|\w*messern?|knarren?|pistolen?|gewehre?n?|schusswaffen?|axt|axten"
    r"|beil|knife|knives|knifes|guns?|pistols?|rifles?|shotguns?|axe|axes|hatchet|swords?)"
)
_CLUB: Final = (
    r"(?:hamers?|knuppels?|\w+knuppels?|koevoet|marteau|batte(?: de base-?ball)?|battes|barre de fer|hammer|(?:baseball"
    r"|golf|hockey|tennis)schlagern?"
    r"|eisenstangen?|brechstangen?|hammers?|(?:baseball |cricket )?bats?|crowbars?|(?:iron|metal) bars?|wapens?|armes?"
    r"|waffen?|weapons?|stokken|batons|ketting|golf clubs?)"
)
_KNIFE_NL: Final = r"(?:(?:een|ne|nen|'n|zijn|haar|groot|lang) (?:groot |lang )?mes)"
"""« Mes » are «my» in French."""
SEEN_ARM: Final = rf"(?:{_A}{_SIZE}{BLADE_OR_GUN}|{_KNIFE_NL})"
"""Arms that no craftsman carries about."""
ANY_ARM: Final = rf"(?:{_A}{_SIZE}(?:{BLADE_OR_GUN}|{_CLUB})|{_KNIFE_NL})"
WITH_SEEN_ARM: Final = rf"(?:(?:met|avec|mit|with) {SEEN_ARM}|met mes)"
WITH_ANY_ARM: Final = rf"(?:(?:met|avec|mit|with) {ANY_ARM}|met mes)"
HER: Final = (
    r"(?:mummy|mammy|daddy|haar|hem|hen|ihn|sie|ihm|ihr|him|her|them|someone|somebody|people|mensen|des gens|les gens|leute"
    r"|jemanden|iemand"
    r"|zijn vrouw|zijn vriendin|zijn lief|zijn kind\w*|sa femme|sa copine|sa compagne|ses enfants|son fils|sa fille|seine frau"
    r"|seine freundin|seine kinder|seinen sohn|his (?:wife|girlfriend|missus|kids|mother|mum|son|daughter|partner))"
)
VICTIM: Final = rf"(?:{NAMED}|@p|{HER})"
ME: Final = r"(?:mij|me|ons|mich|uns|us)"
END: Final = (
    r"(?:\s*$|\s*[.!,(]| (?:en|et|und|and|nu|nou|jetzt|now|right now|maintenant|mnt|mtn|help|hulp|hilfe|aidez|please|pls|aub"
    r"|svp|bitte|kom|komt|kommt|venez|come|again|weer|wieder|encore|outside|op straat|en pleine rue|auf offener strasse"
    r"|in the street|halbtot|halfdood|half to death|a mort|hier|ici|here|ik|je|ich|i|i'm|we|wij|on|wir|@p|bel|ruft|appelez"
    rf"|call|nr|no|nummer|number|numero|au \d+|at \d+|\d+|(?:met|avec|mit|with) {ANY_ARM})\b)"
)
