"""The forms of speech for accidents of a body: a person who is poisoned, who has cut or sawn into a limb, who gets hardly any
breath, or who gives birth before help is there, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_STOP: Final = (
    r"(?:\s*$|\s*[.!,?;]| (?:en|et|und|and|nu|jetzt|now|maintenant|help|hulp|hilfe|aidez|snel|vite|schnell|quick|wat|que|quoi"
    r"|was|what))"
)
_POISON: Final = (
    r"(?:bleach|bleichmittel|bleekwater|javel|(?:l')?eau de javel|destop|\w*ontstopper|afwasmiddel|vaatwas\w+|[\w-]*reiniger"
    r"|domestos|antivries|antifreeze|(?:l')?antigel|frostschutz\w*|white spirit|terpentin\w*|lampenolie|lampenol"
    r"|huile de lampe|lamp oil|rattengif\w*|rattenvergif|rattengift|mort aux rats|rat poison|rat pellets|weed ?killer"
    r"|onkruidverdelger|desherbant|unkraut\w+|knoopcel\w*|knoopbatterij\w*|knopfzelle\w*|knopfbatterie\w*"
    r"|piles? boutons?|(?:button|watch|lithium) batter\w+|(?:button|watch|lithium) cells?|methadon\w*|methadone"
    r"|produits? (?:pour|de|a) (?:les |la )?(?:toilettes?|wc|vaisselle|lessive)|(?:blauwe|roze) korrels|slakkenkorrels"
    r"|(?:blaue|rosa) korner|schneckenkorn|(?:granules|boulettes|graines) (?:bleue?s|roses?)"
    r"|(?:blue|slug) pellets|stuff for the drains|spulmaschinen\w*|spulmittel|waschmittel[\w-]*|wasmiddel|waspods?|wc-?blok\w*"
    r"|\w*reinigings\w+|schoonmaakmiddel|putzmittel|produits? (?:d'entretien|menagers?)|cleaning (?:fluid|product|stuff)"
    r"|geschirrspul\w*"
    r"|weichspuler|wasverzachter|(?:dishwasher|washing|laundry) (?:tablets?|tabs?|pods?|liquid|capsules?|powder)|detergent"
    r"|drain (?:cleaner|unblocker)|toilet (?:cleaner|block)|(?:pastille|tablette|capsule)s? (?:de|pour le|pour la)"
    r" (?:lave-vaisselle|lessive)|liquide vaisselle|paint (?:thinner|stripper)|verfverdunner|essigessenz|ammonia\w*"
    r"|salzsaure|zoutzuur|vliegenzwam\w*|fliegenpilz\w*)"
)
_OF: Final = (
    r"(?: (?:some|an?|the|of|from|my|our|his|her|one|two|three|whole|half|bottle|glass|cup|sip|mouthful|bit|lot|load|few|all"
    r"|that|those|de|het|een|van|uit|wat|twee|slok|fles|du|des|la|les?|une?|deux|trois|peu|bouteille|verre|gorgees?|dans"
    r"|net|juist|per ongeluk|gerade|eben|just|vom|von|aus|der|die|das|eine?n?|etwas|schluck|flasche|[0-9]+)){0,5}(?: [\w-]+)?"
)
"""How much of it, and one word more."""
_TAKES: Final = (
    r"(?:drank|drunk|drinking|drinks|swallowed|swallowing|ate|eaten|eating|drinkt|dronk|bu|avale|avaler|boire|mange"
    r"|trinkt|trank|(?:gedronken|gegeten|getrunken|gegessen) (?:van|von|vom|uit|aus))"
)
_TAKEN: Final = r"(?:gedronken|ingeslikt|geslikt|gegeten|opgegeten|getrunken|geschluckt|verschluckt|gegessen)"
_SOME: Final = r" (?:an?|one|two|three|some|une?|deux|trois|des)(?: (?:small|little|tiny|petite?s?))?"
_SMALL: Final = r"(?:piles?|batter(?:y|ies)|magnets?|aimants?|batterij(?:en|tjes?)?|magneet\w*|magneten|batterien?)"
_AND_NO_MORE: Final = rf"(?:{_STOP}| (?:from|out of|de la|du|d'une?|plate|ronde))"
"""Not: «une pile de crêpes»."""
_SICK: Final = (
    r"(?:vomiting|throwing up|sick|braken|braakt|kotsen|overgeven|vomissent|vomit|malades?|erbrechen|erbricht|kotzen|kotzt"
    r"|ubergeben|ubergibt)"
)
POISONED: Final = forms(
    rf"""
    {ONE}~(?:poisoned|vergiftigd|empoisonne|vergiftet) .*{NAMED}~{_SICK}
    {ONE}(?:'s)?~~{_TAKES}{_OF} {_POISON}
    {ONE}~~{_POISON}~{_TAKEN}
    {ONE}(?:'s)?~(?:swallowed|swallowing|ate|eaten|avale){_SOME} {_SMALL}{_AND_NO_MORE}
    {ONE}~{_SMALL}(?: \w+){{0,2}} (?:ingeslikt|geslikt|opgegeten|verschluckt|geschluckt)
    """
)

_MACHINE: Final = (
    r"(?:chain ?saw|(?:circular|table|band) saw|angle grinder|grinder|wood ?chipper|hedge trimmer|lawn ?mower|mower"
    r"|kettingzaag|cirkelzaag|tafelzaag|zaagmachine|slijpschijf|slijper|hakselaar|\w*versnipperaar|haagschaar"
    r"|(?:gras|bos)?maaier|tronconneuse|scie circulaire|meuleuse|disqueuse|broyeur|taille-haie|kettensage|motorsage|kreissage"
    r"|flex|winkelschleifer|hacksler|heckenschere|rasenmaher)"
)
_THE: Final = r"(?:(?:the|an?|his|her|de|het|een|zijn|la|le|une?|son|sa|der|die|den|dem|das|eine[rm]?) )?"
_PART: Final = (
    r"(?:hand|arm|been|voet|vingers?|duim|main|bras|jambe|pied|doigts?|pouce|bein|fuss|fingers?|daumen|leg|foot|thumb)"
)
_OWN: Final = r"(?:zijn|zn|haar|z'n|d'r|sa|son|seine?[nr]?|ihre?[nr]?|his|her)"
_LIMB: Final = rf"(?:{_OWN}|de|dem|la|le|les|ses|die|der|den) {_PART}"
_CAUGHT: Final = (
    rf"(?: \w+){{0,2}} (?:in|into|im|ins|dans|under|onder|unter|sous) {_THE}(?:{_MACHINE}|tondeuse)(?:{_STOP}"
    r"| (?:gekomen|gekregen|geraakt|terechtgekomen|vast|geraten|gekommen|bekommen|gebracht|stuck))"
)
_CUT: Final = r"(?:gesneden|gezaagd|geschnitten|gesagt)"
_COUPE: Final = r"(?:coupee?|couper|blessee?|blesser|entaillee?)"
_CUT_OFF: Final = (
    r"(?:(?:er)?af gezaagd|afgezaagd|afgehakt|afgesneden|afgerukt|tranchee?|sectionnee?|abgetrennt|abgehackt"
    r"|abgerissen)"
)
_SAWN_OFF: Final = rf"(?: (?:(?:mit|an) {_THE}{_MACHINE}|halb|komplett|gerade|grad|eben|ist|wurde))* abgesagt"
"""Right behind the limb: «abgesagt» without its dots is what was called off."""
_STREAMS: Final = (
    r"(?:als een rund|als een varken|comme un (?:boeuf|porc|cochon)|wie (?:ein schwein|sau)|like a (?:stuck )?(?:pig|tap)"
    r"|heavily|hevig|abondamment)"
)
_BLOOD: Final = r"(?:bloed overal|overal bloed|blood everywhere|du sang partout|uberall blut|blut uberall)"
WOUNDED: Final = forms(
    rf"""
    (?:{ONE}|himself|herself)(?:'s)?~~{_LIMB}{_CAUGHT}
    {ONE}(?:'s (?:hand|arm|leg|foot|fingers?|thumb)| (?:met|mit|with|avec) {_PART}){_CAUGHT}
    {_MACHINE} (?:in|into|dans|ins) {_OWN} (?:been|leg|jambe|bein|voet|foot|pied|fuss)
    {ONE}(?:'s| has)?(?: just)? cut (?:himself|herself)(?: (?:badly|bad|deep))? with {_THE}{_MACHINE}
    {ONE} (?:vient de se|s'est) {_COUPE}(?: (?:au|a la|le|la|une?|deux) {_PART})? avec {_THE}{_MACHINE}
    {ONE}~(?:zich|zichzelf|sich)~(?:met|aan|mit|an) {_THE}{_MACHINE}~{_CUT}
    {ONE}~(?:zich|sich)~{_PART} (?:gezaagd|gesagt)
    {ONE}~zich(?:zelf)? gesneden (?:met|aan) {_THE}{_MACHINE}
    {ONE}~(?:met|mit) {_THE}{_MACHINE}~(?:in|ins) (?:\w+ )?{_PART}~{_CUT}
    (?:{ONE} a|ihm|hem|sich)~{_LIMB}~{_CUT_OFF}
    {_OWN} {_PART}~{_CUT_OFF}
    (?:ihm|sich)~{_LIMB}{_SAWN_OFF}
    {_OWN} {_PART}{_SAWN_OFF}
    {ONE} s'est (?:tranchee?|sectionnee?) (?:le|la|un|deux|les|trois) {_PART}
    {ONE}(?:'s| has)?(?: just)? (?:cut|sawed|sawn|chopped) {_LIMB}(?: clean| right)? off(?:{_STOP}| with)
    {ONE}(?:'s| has)? (?:cut (?:into )?{_LIMB}(?: \w+)? with {_THE}{_MACHINE}|(?:sawn|sawed|cut) through {_LIMB})
    {ONE}~~(?:bloedt|saigne|blutet|bleeding|bleeds)~{_STREAMS}
    {ONE}~~(?:pisse le sang|{_BLOOD})
    {_BLOOD} {NAMED}
    """
)

_HARDLY_ANY: Final = r"(?:amper|nauwelijks|bijna geen|kaum|fast keine)(?: nog| noch)?"
_BREATH: Final = r"(?:lucht|adem|asem|luft)(?: meer| mehr)?"
SHORT_OF_BREATH: Final = forms(
    rf"""
    {NAMED}(?: \w+){{0,2}} (?:krijgt|kriegt|bekommt)(?: \w+){{0,2}} {_HARDLY_ANY} {_BREATH}{_STOP}
    {NAMED}~(?:arrive|peut|sait)~(?:presque plus|a peine|quasi plus) (?:a )?respirer{_STOP}
    {NAMED}(?: ne)? respire (?:presque|quasi|quasiment) plus{_STOP}
    {NAMED} can (?:barely|hardly) breathe{_STOP}
    """
)

_IN_LABOUR: Final = (
    r"(?:bevalt|bevallen|accouche|accoucher|wehen|weeen|in labour|(?:bekommt|kriegt|krijgt|having)"
    r"(?: gerade| grad| net| nu| jetzt)? (?:@[kc]|(?:das|ihr|the|her|our|haar) (?:baby|kind)))"
)
_HEAD: Final = r"(?:hoofd|hoofdje|kopje|tete|kopf|kopfchen|head(?:'s)?)"
_SHOWS: Final = (
    r"(?:er|@p|te zien|zichtbaar|sort|est la|est deja la|da|draussen|zu sehen|out|coming(?: out)?|crowning)"
    r"(?: al| schon| deja)?"
)
_SEE: Final = r"(?:zie|zien|vois|voit|seh|sehe|sieht|see)(?: (?:het|al|deja|la|den|schon|the|its)){0,2}"
_WATERS: Final = (
    r"(?:perd(?:s|u)? les eaux|(?:fruchtblase|vruchtwater|vliezen|poche des eaux|waters?)"
    r"~(?:geplatzt|gebroken|percee|rompue|broke|broken|gone))"
)
_EVERY: Final = r"(?:om de|toutes les|elke|alle|every)"
_TWO: Final = r"(?:twee|drie|deux|trois|zwei|drei|two|three|couple of|2|3)"
GIVES_BIRTH: Final = forms(
    rf"""
    {_IN_LABOUR}~~{_HEAD}(?: \w+){{0,2}} {_SHOWS}{_STOP}
    {_IN_LABOUR}~~{_SEE} {_HEAD}(?: al| schon| deja)?{_STOP}
    {_IN_LABOUR} (?:im auto|in de auto|dans la voiture|in the car){_STOP}
    (?:weeen|contractions|wehen)(?: \w+)? {_EVERY} {_TWO} (?:minu\w+|min)
    {ONE} (?:heeft|hat|a des|has)(?: \w+)? (?:weeen|contractions|wehen) {_EVERY} (?:minu\w+|min)
    {_WATERS}\W.*(?:alleen|allein|seule?|alone|on my own|montage|niemand thuis|bloque\w*|{_EVERY} (?:{_TWO}|\d+) min\w*)
    {_WATERS}~(?:baby|kind|bebe|@[kcp])(?:'s)?(?: is)?(?: nu)? (?:kommt|komt|arrive|coming){_STOP}
    """
)

ACCIDENTS: Final = POISONED + WOUNDED + SHORT_OF_BREATH + GIVES_BIRTH
"""Forms of danger to life, from any author."""

_TIGHT: Final = (
    r"(?:huiswerk|examens?|exams?|revision|devoirs|klausur\w*|hausaufgaben|homework|hobby\w*|robe|jurk|kleid|dress|suit|costume"
    r"|corset|arie|excited)"
)
_ALMOST: Final = r"(?:bijna|fast|beinahe|presque|nearly|almost)"
_LAST: Final = r"l'an_(?:passe|dernier) l'annee_(?:passee|derniere) le_mois_dernier"
NO_ACCIDENT: Final = words(
    # a nose, a scratch, a shave, a tooth, a slice, a habit, advice
    r"\w*neus nez nase nasenbluten nose nosebleeds? kratzer egratignure just_a_nick scar va_bien (?:an)?genaht"
    r" scheert scheren rase rasant rasier\w* shav\w+ \w*tand tooth dent \w*zahn geslacht pierced"
    r" (?:une|la|des|deux)_tranches?"
    r" altijd always elke_keer telkens chaque_(?:fois|mois) jedes_mal jeden_monat"
    r" every_(?:time|month) den_ganzen_tag (?:de_)?hele_dag toute_la_journee all_day om_te"
    r" tips erfahrung\w* ervaring\w*"
    # a doll, a monument, a picture, a play, a taste
    r" (?:de|een|haar|die)_pop poppen poupees? puppen? dolls? barbie robot\w* lego playmobil statues? \w*beeld denkmal\w*"
    r" foto photo picture chair's stoelpoten (?:plant|plante|pflanze)_(?:van|de|von)"
    r" neppe? faux_bien_sur \w*toneel cosplay on_stage too_much_for_me tasting y_avait",
    # school and clothes that leave no breath
    rf"(?:adem|lucht|luft|breathe|respirer)\b.*\b{_TIGHT}",
    rf"{_TIGHT}\b.*\b(?:adem|lucht|luft|breathe|respirer)",
    # a child that is born, or not yet, and a calf
    r"(?:is|werd|ist|wurde)_(?:\w+_){0,3}geboren (?:is|was)_born welkom welcome willkommen bienvenue proficiat"
    r" felicitations congrats congratulations gluckwunsch\w* (?:weeen|wehen|contractions)_(?:kwamen|kamen|came)"
    r" had_(?:\w+_)?contractions (?:de|op|een)_echo\w* echographie ultrasound ultraschall\w* preparation \w*kurs antenatal"
    r" (?:vache|koe|kuh|cow)_(?:accouche|bevalt|gaat|krijgt|kriegt|bekommt|is)",
    # years ago, almost, not
    r"als_kind as_a_(?:kid|child|lad|boy|girl) quand_j'etais when_(?:i|we)_(?:was|were) toen_(?:ik|we) als_ich"
    rf" (?:19|20)[0-9]{{2}} {_LAST} depuis_l'age {_ALMOST}_(?:af\w+|ab\w+|cut|tranche|sectionne)"
    r" (?:niet|nicht)_(?:gegeten|gedronken|\w*geslikt|gegessen|getrunken|\w*schluckt) (?:pas|rien)_(?:bu|mange|avale)"
    r" geputzt gepoetst gekuist",
)
"""Words that take an accident back: it is past, a play, or no danger."""
