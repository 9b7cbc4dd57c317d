"""Recognises vows of revenge: «if I find him, no judge will be needed», «wenn ich den erwische, braucht der einen Sarg».

A condition of the author («if I find …», «the first that I catch», or that they go there) and a fate of the person in the same
line. Either alone is harmless: «if I find him I'll ring you», «the driver will never walk again».
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.announced_force import JOKE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_FINDS_NL: Final = (
    r"(?:vind|vinden|terugvind|tegenkom\w*|kom_\w+_tegen|pak|pakken|krijg\w*|vastkrijg|zie|snap|ontmoet|trek)"
)
_FINDS_DE: Final = (
    r"(?:find\w*|erwisch\w*|d(?:er|a)wisch\w*|krieg\w*|kriag\w*|seh|sehe|treff\w*|schnapp\w*|begegn\w*|fass\w*|fing\w*"
    r"|pack\w*)"
)
_FINDS_FR: Final = (
    r"(?:(?:re)?trouv\w*|(?:re)?chop\w*|(?:r)?attrap\w*|crois\w*|tomb\w*|coinc\w*|pinc\w*|mets_la_main|met_la_main"
    r"|vois|rencontr\w*|tiens)"
)
_FINDS_EN: Final = r"(?:find|catch|get|see|meet|lay|come_across|bump|clap|run_into|haud|track)"
_FOUND: Final = OF_A_LINE.expression(
    rf"\b(?:als|wanneer|moest|mocht|zodra|a[sl]s?)_(?:ik|'?k|we|ich)_(?:[\w']+_){{0,4}}?{_FINDS_NL}\b"
    r"|\b(?:de|den|dieje|diegene|degene)_(?:eerste_)?die_(?:ik|'?k|we)_(?:\w+_)?(?:tegenkom|pak|vind|vast\w*|te_pakken)\b"
    rf"|\b(?:si|quand|le_jour_ou|les?_premiere?s?_(?:que?|qu')|celui_que?)_?(?:je|j'|on|jle|jla|jles)_?(?:[\w']+_){{0,3}}?{_FINDS_FR}\b"
    rf"|\b(?:wenn|wan+|falls|sobald)_(?:ich|i|wir|ma|mir|isch|ick)_(?:[\w']+_){{0,4}}?{_FINDS_DE}\b"
    r"|\b(?:der|den)_ersten?_den_(?:ich|i|wir)_(?:\w+_)?(?:erwisch\w*|krieg\w*|seh\w*|find\w*)\b"
    rf"|\b(?:if|when|once|the_(?:day|minute|second)|see_(?:if|when)|wait_till)_(?:i|ah|a|aa|we|us)_(?:ever_)?(?:\w+_)?{_FINDS_EN}\b"
    r"|\bthe_first_(?:one_)?(?:i|we|ah)_(?:\w+_)?(?:see|catch|find|get)\b"
)
_LAW: Final = one_of(
    r"""rechter\w* advocaat rechtbank proces politie flikken juge avocat tribunal proces police flics richter anwalt gericht
    prozess polizei bullen polente judge lawyer court trial police polis cops jury solicitor handcuffs"""
)
_NO: Final = (
    r"(?:geen|niet|ni|nie|niemand|pas|plus|keine?n?|nicht|nich|net|koan\w*|no|not|nae|never|won't|wont|winnae|dinnae)"
)
_NEED: Final = r"(?:nodig\w*|meer|besoin|brauch\w*|need\w*|notig|mehr|plus)"
_BURIED: Final = one_of(
    r"""(?:doods)?kist lijkkist begrafenis\w* lijkwagen lijkzak kerkhof mortuarium rolstoel chirurg tandarts cercueil corbillard
    croque-mort morgue cimetiere fauteuil_roulant chirurgien dentiste orthopediste sarg bestatter leichen\w+ friedhof
    leichensack rollstuhl chirurg zahnarzt coffin undertaker hearse morgue cemetery body_?bag wheelchair surgeon dentist
    jigsaw casket grave ambulance ziekenwagen krankenwagen notarzt dokter docteur doktor doctor"""
)
_NEEDS: Final = (
    rf"(?:(?:heeft|hebben|hem)_(?:hij|ie|die|ze)?_?(?:\w+_){{0,2}}{_BURIED}_(?:meer_)?nodig"
    rf"|(?:mag|moogt|meugt|mogen|kunt|kan)_(?:ge|je|gij|u|jullie|ze|men)_(?:[\w']+_){{0,3}}{_BURIED}"
    rf"|(?:aura|auront|a|ont)_(?:plutot_)?besoin_(?:de_|d'une?_|du_|d')?{_BURIED}|(?:pouvez|peux|peut|peuvent)_(?:\w+_){{0,2}}(?:l[ea'])?_?{_BURIED}"
    rf"|brauch\w*_(?:der|er|die|sie)?_?(?:\w+_){{0,2}}{_BURIED}|(?:konnt|konnen|darf|durft)_(?:ihr|die|man)_(?:\w+_){{0,2}}{_BURIED}"
    rf"|(?:he|they|she)?_?(?:'ll|will|wull|gonna)_(?:be_)?need\w*_(?:\w+_){{0,2}}{_BURIED})"
)
_CRIPPLED: Final = (
    r"(?:(?:loopt|lopen|stapt|wandelt|fietst|rijdt|lacht|praat)_(?:hij|ie|die|ze|m|der)?_?(?:\w+_)?(?:niet|nooit|ni|nie)_(?:meer)?"
    r"|(?:niet|nooit)_meer_(?:lopen|stappen|wandelen|rechtstaan|lachen)|(?:door|met)_een_rietje"
    r"|(?:re)?march\w*_(?:plus|jamais)|(?:plus|jamais)_(?:re)?march\w*|a_la_paille|avec_une_paille|ses_dents|les_dents_par_terre"
    r"|(?:nie|nicht|nimmer|net|nich)_mehr_(?:\w+_)?(?:lauf\w*|geh\w*|lach\w*|aufsteh\w*|grad\w*)|(?:strohhalm|schnabeltasse)"
    r"|(?:tanden|tand|botten|knoken|dents|os|zahne?|knochen|teeth|bones)_(?:[\w']+_){0,3}(?:op)?(?:rapen|zoeken|tellen|ramass\w*|compt\w*"
    r"|cherch\w*|zusammen\w*|auf\w*|zahl\w*|such\w*|pick\w*|count\w*|find\w*|collect\w*)"
    r"|(?:rapen|tellen|zoeken|ramass\w*|compt\w*|cherch\w*|pick\w*|count\w*|find\w*|collect\w*)_(?:up_)?(?:zijn|z'n|hun|ses|leurs|his|their)_(?:tanden|dents|teeth|botten|os|bones)"
    r"|(?:lauft|geht)_(?:der|die|er)_(?:\w+_)?(?:nie|nimmer|nicht)"
    r"|(?:never|won't|no|not|wont|nae)_(?:\w+_)?(?:walk|stand|see_straight|chew|ride|drive)\w*|through_a_straw)"
)
_THROWN: Final = (
    r"(?:(?:vliegt|ligt|gaat|belandt|eindigt|zwemt|hangt)_(?:hij|ie|die|ze|m)?_?(?:\w+_)?(?:in|door|aan|onder|uit)_(?:de|het|den|zijn|'t)_(?:\w+_)?"
    r"(?:vaart|kanaal|gracht|maas|schelde|ruit|raam|deur|venster|grond|boom|beek|voorruit|container)"
    r"|(?:finit|finira|finissent|passe|passera|termine\w*|va|vont|dort|dormira)_(?:\w+_)?(?:dans|au_fond_d[ue]|par|a)_(?:le_|la_|l'|un_)?"
    r"_?(?:canal|meuse|sambre|fenetre|pare-brise|hopital|hosto|fosse|benne|coffre|reanimation)"
    r"|(?:fini\w*|termin\w*|dorm\w*)_(?:pendu|attache|accroche|ligote|cloue)e?s?_(?:au|aux|a_la|a_un|a_une|par)"
    r"|(?:landet|liegt|fliegt|schwimmt|hangt|endet)_(?:der|die|er)?_?(?:\w+_)?(?:im|in_(?:der|den|die)|am|durch_die|durchs)_"
    r"(?:kanal|rhein|graben|fluss|bach|krankenhaus|scheibe|fenster|weiher|container|baum|donau|spree|elbe)"
    r"|(?:going|goin|goes|gan|gaun|gonna|ending|ends|gettin|getting|swimming)_(?:\w+_)?(?:in|into|through|thru|off|under)_(?:that|the|his|a)_"
    r"(?:\w+_)?(?:river|canal|windscreen|windae|window|bridge|harbour|dock|burn|skip|wall|bus|hospital))"
)
_GONE: Final = (
    r"(?:is_(?:hij|ie|die)_(?:er_geweest|dood|gezien|niet_jarig)|(?:il|ils)_(?:est|sont)_(?:mort|morts|foutus?|cuits?|finis?)"
    r"|(?:ist|is|isser)_(?:der|die|er)_?(?:tot|fallig|dran|reif|hin|geschichte|erledigt)"
    r"|(?:he|they)(?:'s|'re|_is|_are)_(?:dead|deid|done(?:_for)?|finished|history|toast|a_dead_man|getting_buried))"
)
_FATE: Final = expression(
    rf"\b(?:{_NEEDS}|{_CRIPPLED}|{_THROWN}|{_GONE}"
    rf"|{_NO}_(?:[\w']+_){{0,3}}{_NEED}_(?:[\w']+_){{0,2}}?{_LAW}|{_NO}_(?:[\w']+_){{0,2}}{_LAW}_(?:\w+_){{0,2}}{_NEED}|{_NEED}_(?:[\w']+_){{0,4}}{_NO}_(?:\w+_)?{_LAW}"
    rf"|{_NO}_(?:a_|an_)?{_LAW}\W*$|(?:in_plaats_van|au_lieu_de|statt|anstatt|instead_of)_(?:de_|den_|la_|der_|die_|the_)?{_LAW})"
)
_GOES: Final = OF_A_LINE.expression(
    r"\b(?:boots|shoes|coat)_on\b|\b(?:on|j')_?y_(?:va|vais)\b|\b(?:ich|i|wir)_geh\w*_(?:jetzt_)?(?:rauf|runter|ruber|umi|hin|naus|nunter)\b"
    r"|\b(?:ik|k|we|wij)_(?:ga|gaan)_(?:er(?:naartoe|_naartoe|op_af)|daar\w*|nu_\w+)\b"
    r"|\b(?:i'?m|i_am|ahm|am|we'?re)_(?:gaun|gawn|going|goin|gaan|gan|headed|heading|coming|comin)_(?:doon|down|up|over|round|out|there|ower)\b"
)
_MUST_BE_THROWN: Final = expression(rf"\b(?:{_CRIPPLED}|{_THROWN})\b")
_QUOTED: Final = words(
    r"""zei zegt zeiden riep roept dreigt dreigde schreeuwt dit disait crie criait menac\w* sagt sagte schreit schrie droht
    drohte ruft said says shout\w* yell\w* scream\w* threat\w* told film serie netflix mijn_(?:man|zoon|vrouw|dochter)
    mon_(?:fils|mari) ma_(?:fille|femme|mere) mein\w*_(?:sohn|mann|frau|tochter) my_(?:son|lad|husband|wife|daughter|mum|dad)"""
)


def vows_revenge(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    found, goes = _FOUND.occurs_in(line), _GOES.occurs_in(line)
    vows = (found and _FATE.occurs_in(line)) or (goes and _MUST_BE_THROWN.occurs_in(line))
    return vows and not (_QUOTED.occurs_in(line) or JOKE.occurs_in(line))
