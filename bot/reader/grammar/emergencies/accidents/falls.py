"""The forms of speech for a person who lies at the foot of a stair, fell into a shaft, a well or through a roof, hangs from a
gutter, or for a small child at an open window, in four languages.

A ball falls into a shaft too, so a person stands in each form. The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.accidents.casualties import (
    A_CHILD,
    ENDS,
    LIFELESS,
    NOBODY_HURT,
    PEOPLE,
    SMALL_CHILD,
    STILL_BODY,
    THERE_IS,
)
from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_ART: Final = (
    r"(?:(?:de|den|het|een|'t|la|le|les|l'|un|une|der|die|das|dem|den|eine?n?|einem|einer|the|a|an|zijn|his|her) ?)?"
)
_REST: Final = r"[^?]*[^\w?]"
_FALLEN: Final = (
    r"(?:gevall?en?|gedonderd|getuimeld|gestuikt|gesukkeld|gestort|neergestort|gedoken|gefallen|gesturzt|reingefallen"
    r"|runtergefallen"
    r"|hinuntergefallen|gerutscht|tombee?s?|chutee?|fallen|fell|dropped)"
)
_SHAFT: Final = (
    r"(?:lift ?koker|lift ?schacht|cage d'ascenseur|gaine d'ascenseur|aufzug\w*schacht|fahrstuhlschacht|liftschacht|lift shaft"
    r"|elevator shaft|mijnschacht|\w*schacht|shaft|mangat|riool\w*|rioolput|bouche d'egout|egouts?|regard|gully\w*|manhole"
    r"|drain"
    r"|waterput|regenput|\w*put|puits|puit|\w*brunnen|well|citerne|zisterne|cistern|septic tank|fosse(?: septique| a"
    r" purin)?|silo"
    r"|mestkelder|aalkelder|gierkelder|gullegrube|jauchegrube|\w*grube|slurry (?:pit|tank)|quarry|steengroeve|carriere"
    r"|steinbruch|ravijn|ravin|cliff"
    r"|klif|klippe|schlucht|falaise)"
)
_HIGH: Final = (
    r"(?:l')?(?:\w*trap|ladder|dak|stelling|steiger|raam|balkon|zolder|escali\w+|echelle|toit|echafaudage|fenetre|balcon"
    r"|treppe"
    r"|stiege"
    r"|leiter|dach|\w*gerust|fenster|stairs|steps|roof|scaffold\w*|window|balcony|loft|etage|verdiep\w*|stock)"
)
_FELL: Final = (
    rf"(?:{_FALLEN}|treppe (?:runter|hinunter|herunter)\w*|chute|sturz|degringolee?"
    r"|(?:runter|hinunter|herunter|ab)gesturzt)"
)
_FLOOR: Final = r"(?:[0-9]+\.?|[0-9]*\w+)(?:e|nd|rd|th)? (?:verdiep\w*|stock\w*|etage|floor|storey)"
_HIGH_PLACE: Final = (
    r"(?:ladder|\w*dak|stelling|steiger|raam|balkon|toit|echelle|echafaudage|balcon|leiter|\w*dach|gerust|fenster|roof"
    r"|scaffold\w*|balcony"
    r"|\w*brug|pont|\w*brucke|bridge|kraan|grue|kran|crane|mur|muur|mauer|wall)"
)
_SPOT: Final = (
    r"(?:gracht|sloot|berm|zwembad|vijver|stoep|straat|wei|weide|veld|akker|fosse|piscine|etang|trottoir|rue|champ|pre|chaussee"
    r"|\w*graben|schwimmbad|pool|teich|gehweg|strasse|wiese|feld|ditch|pond|pavement|street|road|field|swimming pool"
    r"|fietspad|kruispunt)"
)
_LIFT: Final = r"(?:lift|ascenseur|aufzug|fahrstuhl|elevator)"
_DROPPED: Final = (
    r"(?:neergestort|naar beneden (?:gestort|gevallen)|tombee? (?:avec|au fond|de \w+ etages?)|abgesturzt|dropped"
    r"|plunged)"
)
_AT_THE_FOOT: Final = (
    r"(?:(?:onderaan|beneden aan|onder aan|aan de voet van)|(?:en bas|au pied|au bas)|unten an|am fuss|(?:at|to) the"
    r" (?:bottom|foot))"
    r" (?:van |of )?(?:de |des |de l'|du |der |the |d')?(?:\w*trap|escaliers?|echelle|treppe|stiege|leiter|stairs|steps|ladder)"
)
_EDGE: Final = (
    r"(?:dakgoot|goot|gouttiere|dachrinne|regenrinne|gutter|guttering|vensterbank|vensterrichel|raamkozijn"
    r"|appui de fenetre|rebord(?: de (?:la )?fenetre)?|fensterbrett|fensterbank|fenstersims|sims|window ?ledge|window ?sill"
    r"|ledge|balustrade"
    r"|balkonrand|railing|gelander|reling)"
)
_WINDOW: Final = r"(?:raam|venster|fenetre|fenster|window|balkon|balcon|balcony)"
_HANGS: Final = (
    r"(?:hangt|hangen|suspendue?|accrochee?|pend|s'accroche|agrippee?|hangt|baumelt|klammert|hanging|dangling|clinging)"
)
_LOSES_GRIP: Final = (
    r"(?:(?:va|vont) (?:lacher|tomber)|(?:kan|kunnen) (?:niet|ni|het niet)|gaat vallen|houdt het niet|(?:kann|konnen)"
    r" (?:nicht|nimmer)"
    r"|fallt gleich|(?:can't|cant|cannot) hold|(?:about|going) to fall|losing (?:his|her) grip|help|hulp|hilfe|a l'aide)"
)
_OUTER: Final = (
    r"(?:buiten ?kant|verkeerde kant|de l'autre cote|mauvais cote|outside|wrong side|aussenseite|(?:auf der )?(?:anderen"
    r"|falschen) seite"
    r"|draussen hinter)"
)
_UP: Final = r"(?:op|auf)(?:\s*$|\s*[.!])"
"""Not: «kan niet op het feest komen»."""
_HELPLESS: Final = (
    r"(?:(?:been|voet|arm|heup)~(?:verkeerd|gebroken)|(?:kan|krijg|geraak|kom)~(?:niet|ni|nie)(?: meer)? "
    rf"(?:recht|overeind|bewegen|opstaan|{_UP})"
    r"|(?:jambe|hanche|bras)~(?:cassee?|l'envers)|(?:peux|arrive|sais) (?:plus|pas) (?:a )?(?:me (?:re)?lever|bouger)"
    r"|(?:bein|hufte|fuss)~(?:gebrochen|verdreht|falsch)"
    rf"|(?:komme?|kann) (?:nicht|nimmer)(?: mehr)? (?:hoch|aufstehen|bewegen|{_UP})"
    r"|(?:leg|hip|ankle)~(?:broken|wrong|snapped)|can'?t (?:get up|move|stand))"
)
_CLIMBS: Final = r"(?:zit|staat|klimt|sitzt|steht|klettert|assise?|debout|grimpe|sitting|sat|standing|climbing)"
_HIGH_UP: Final = (
    r"(?:open|offen|ouverte?|op(?: het)? (?:tweede|derde|vierde|vijfde|\d+\w*)|[2-9](?:e|eme|de|th|rd|nd|ste|\.)?"
    r" ?(?:verdiep\w*|etage"
    r"|stock\w*|floor|storey)|(?:second|third|fourth|fifth|deuxieme|troisieme|quatrieme|tweede|derde|vierde|zweiten|dritten"
    r"|vierten)"
    r" (?:verdiep\w*|etage|stock\w*|floor|storey))"
)
_ROOF: Final = (
    r"(?:(?:\w+ )?(?:\w*dak|\w*dakraam|lichtkoepel|toit|verriere|lucarne|\w*dach|oberlicht|lichtkuppel|roof|skylight"
    r"|glasdach))"
)
FALLS: Final = forms(
    rf"""
    {_HIGH}~{_FELL}{_REST}{LIFELESS}
    {_FELL}~{_HIGH}{_REST}{LIFELESS}
    {_FELL}~{_HIGH}~{LIFELESS}
    {_FELL}{_REST}@p {STILL_BODY}
    {NAMED} (?:est |is |ist |has )?(?:\w+ )?(?:tombee?|gevallen|gefallen|fallen|fell){_REST}@p {LIFELESS}
    {PEOPLE}(?: is)? van {_ART}(?:ladder|stelling|steiger|dak|balkon) gevallen?
    {_LIFT}~{_DROPPED}{_REST}{PEOPLE}
    {PEOPLE}~{_AT_THE_FOOT}{_REST}{LIFELESS}
    {PEOPLE} (?:ligt|liegt|is lying|lying|lies|git|allongee?) {_AT_THE_FOOT}{ENDS}
    {PEOPLE}~(?:in|im|ins|de) {_ART}(?:\w+ )?{_SHAFT} {_FALLEN}
    {PEOPLE}~{_FALLEN} (?:dans|into|down|in) {_ART}(?:\w+ )?{_SHAFT}(?:{ENDS}| (?:de|des|of|that|and|et|qui))
    {THERE_IS}(?: \w+)? {PEOPLE}~(?:in|im|dans|down|au fond de|au fond) {_ART}(?:\w+ )?{_SHAFT}{ENDS}
    ^\W*(?:(?:help|hulp|hilfe|aide)\W+)?(?:een |un |ein |a )?(?:@s|{A_CHILD}) (?:in|im|dans|down) {_ART}{_SHAFT}\s*(?:!|$
        | (?:bij|achter|nr|hinter
        |behind|derriere|au|help|hulp|kom|come|komm\w*|venez|vite|snel))
    {ONE}(?:'s)?(?: \w+)? {_HANGS}~{_EDGE}{_REST}{_LOSES_GRIP}
    {PEOPLE}(?: \w+)? {_HANGS}~(?:balkonrand|balcony|dakgoot|gouttiere|dachrinne|gutter)
    (?:er|@p|daar|da) hangt {NAMED} (?:aan|am|an) {_ART}(?:dakgoot|raam|balkon|dachrinne|fenster)
    {SMALL_CHILD} hangt~(?:uit|aan|am|aus) {_ART}(?:open )?(?:raam|venster|fenster|balkon)
    {SMALL_CHILD}(?: is|'s)?~(?:hanging|dangling|climbing|leaning)~(?:out of|out|from|off) {_ART}(?:\w+ )?{_WINDOW}
    {SMALL_CHILD}~(?:pend|penche|suspendu|grimpe)~(?:a|par|sur) {_ART}{_WINDOW}
    (?:{NAMED}|{A_CHILD})~~{_OUTER} (?:(?:van|of|du|de|von|vom) )?{_ART}(?:balkon\w*|balcon|balcony(?: rail\w*)?|rambarde
        |railing|\w*gelander\w*|reling|leuning|fence)
    {NAMED}~~(?:{_EDGE}|{_WINDOW})~~(?:benen|beine|fusse|voeten|pieds?|jambes|legs|feet) (?:naar buiten|nach draussen
        |draussen|buiten|dehors|out|outside|hanging out)
    (?:er|@p|daar) hangt {NAMED} uit~(?:raam|venster){_REST}(?:(?:houdt|houd)~vast|valt|gaat vallen)
    {PEOPLE}(?: (?:is|ist))?(?: \w+)? (?:van|von|vom|aus|uit) {_ART}{_HIGH_PLACE} {_FALLEN}
    {PEOPLE}(?: est| vient de)? (?:tombee?|tomber|chutee?) (?:de l'|de la |du |de son |de sa |d'un |d'une ) ?{_HIGH_PLACE}
    {PEOPLE}(?: has| is)?(?: just)? (?:fallen|fell|came|come) (?:off|from|out of) {_ART}(?:\w+ )?{_HIGH_PLACE}
    {PEOPLE}~~(?:in|op|on|sur|auf|im|am|dans|aan) {_ART}{_SPOT}{_REST}{STILL_BODY}
    {PEOPLE}~(?:ligt|liegt|lying|allongee?|couchee?|tombee?|gevallen|est|is|in) (?:\w+ )?(?:in|op|on|sur|auf|im|am|dans
        |the) {_ART}{_SPOT}{_REST}{LIFELESS}
    {PEOPLE}~~(?:ligt|liegt|lying|allongee?|git|est) (?:\w+ )?(?:roerloos|reglos|sans bouger|motionless|immobile|inanimee?)
    {PEOPLE} (?:valt|fallt) (?:uit|aus) {_ART}(?:raam|venster|fenster)
    {PEOPLE}~(?:aus|vom|van|uit) {_ART}{_FLOOR} {_FALLEN}
    {PEOPLE}(?:'s| has)?~(?:fallen|fell) from {_ART}{_FLOOR}
    {PEOPLE}~{_FALLEN}{_REST}(?:sait|peut|arrive) (?:plus|pas) (?:a )?(?:se relever|bouger)
    {PEOPLE}~{_FALLEN}{_REST}(?:kan|raakt|geraakt|kommt|kann) (?:niet|ni|nicht|nimmer)(?: meer| mehr)? (?:recht|overeind
        |hoch|aufstehen|opstaan|{_UP})
    {PEOPLE} (?:valt|tombe|fallt) (?:van|du|de l'|vom|von der|von dem) ?{_ART}(?:stelling|steiger|ladder|dak|balkon|toit
        |balcon|echafaudage|echelle|gerust|dach|leiter)
    (?:(?:ik|k) ben~(?:gevallen|uitgegleden|gestruikeld|gesukkeld|gestuikt)|je suis tombee?|ich bin~(?:\w*gefallen
        |\w*gesturzt|ausgerutscht|gestolpert)|i fell|i've fallen|i slipped)~~{_HELPLESS}
    {SMALL_CHILD}~~{_EDGE}~~{_HIGH_UP}
    {SMALL_CHILD}~{_CLIMBS}~(?:in|op|aan|im|am|auf|a|sur|on|at) {_ART}(?:\w+ )?{_WINDOW}~~{_HIGH_UP}
    {NAMED}~(?:door|durch|durchs) {_ART}{_ROOF} (?:gezakt|gevallen|gedonderd|gebrochen|gefallen|gesturzt|gekracht|eingebrochen)
    {PEOPLE} (?:door|durch|durchs) {_ART}{_ROOF} (?:gezakt|gevallen|gebrochen|gefallen|gesturzt|gekracht)
    {NAMED} (?:est )?(?:passee?|tombee?) a travers (?:le|la|un|une) (?:toit|verriere|lucarne|plafond)
    {ONE}(?:'s| has)?(?: just)? (?:fallen|fell|crashed|come|came) (?:right )?through {_ART}{_ROOF}
    {NAMED}(?:'s| has)?(?: just)? gone (?:right )?through {_ART}{_ROOF} of
    {ONE}(?:'s| has)?(?: just)? (?:fallen|fell) out {_ART}(?:\w+ )?window
    """
)
NO_FALL: Final = words(
    NOBODY_HURT,
    # things that fall, and a person who only looks or smokes
    r" (?:gsm|telefoon|smartphone|handy|phone|telephone|tablet|laptop|bal|ballon|ball|sleutels?|keys?|schlussel|cles?)"
    r" malade amoureu\w* sommeil enceinte panne hangematte hammock hamac hangmat zetel sofa couch canape bed lit bett bank"
    r" bankje yoga"
    r" rook\w* smok\w* fum\w* rauch\w* zwaai\w* waving winkt gordijn\w* rideaux? vorhang\w*"
    r" kerstman pere_noel santa weihnachtsmann prijzen preise prix prices",
)
