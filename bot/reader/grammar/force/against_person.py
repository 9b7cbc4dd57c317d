"""Recognises force that only a person can suffer: pulled off a scooter or out of bed, held by the collar, thrown into a canal.

Beside such words the name of an animal is an insult («pull that cow off his scooter»), and a sport says how it is to be done
(«tackle him like at the rugby»).
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.expression import expression, words

_THEIRS: Final = r"(?:zijn|z'n|zn|haar|hun|son|sa|leur|sein\w*|ihr\w*|his|her|their)"
_RIDE: Final = (
    r"(?:scooter|brom\w*|fiets|moto|motor|motorbike|step|quad|velo|mobylette|trottinette|roller|rad|fahrrad|moped|mofa"
    r"|motorrad|bike|bicycle|e-?bike)"
)
_HOME: Final = r"(?:bed|huis|woning|lit|maison|appart\w*|bett|haus|wohnung|house|flat|home)"
_TAKEN_OFF: Final = (
    rf"\b(?:van|de|vom|von|off|from)_{_THEIRS}_(?:\w+_)?{_RIDE}\b|\bvom_(?:roller|rad|fahrrad|moped|mofa|motorrad)\b"
    rf"|\b(?:uit|de|aus|out_of)_{_THEIRS}_(?:\w+_)?{_HOME}\b|\bde_chez_(?:lui|elle|eux)\b"
)
_HELD: Final = (
    r"\bbij_(?:de|het|zijn|z'n|haar|hun)_(?:kraag|lurven|kladden|haren?|jas|kap|keel|strot)\b"
    r"|\bpar_(?:le|la|les|son|sa|ses)_(?:colback|collet|cheveux|capuche|veste|gorge)\b"
    r"|\b(?:am|an_(?:der|den|seinen|seiner))_(?:kragen|schlafittchen|haaren|jacke|kapuze|gurgel)\b"
    r"|\bby_(?:the|his|her|their)_(?:hair|hood|jacket|coat|shirt|throat)\b"
)
_WATER: Final = (
    r"(?:\w*kanaal|vaart|gracht|vijver|rivier|sloot|beek|singel|haven|plas|canal|riviere|etang|fleuve|fosse|ruisseau|eau|flotte"
    r"|kanal|bach|fluss|teich|weiher|graben|hafen|wasser|water|river|pond|lake|sea|harbour|lough|brook|stream|ditch)"
)
_INTO_NL: Final = rf"(?:\w+_){{0,2}}(?:in_)?(?:het|de|den|'t)_{_WATER}"
_INTO_DE: Final = rf"(?:\w+_){{0,2}}(?:ins|in_(?:den|die|das))_{_WATER}"
_THROWN: Final = expression(
    rf"\b(?:smijt|gooi|stamp|trap|schop|flikker|kieper|mik|zwier|duw|knikker)\w*_(?:\w+_)?(?:hem|haar|ze|'m|hen)_{_INTO_NL}\b"
    rf"|\b(?:hem|haar|ze|'m|hen)_{_INTO_NL}_(?:\w+_)?(?:smijten|gooien|stampen|trappen|schoppen|flikkeren|kieperen|duwen)\b"
    r"|\b(?:balanc|jet|fou|fich|flanqu|pouss|bascul|lanc)\w*(?:_|-)(?:le|la|les)_(?:\w+_){0,2}"
    rf"(?:dans|a)_(?:l[ea']|un)_?{_WATER}\b"
    rf"|\b(?:le|la|les)_(?:balanc|jet|fou|fich|flanqu|pouss)\w*_(?:\w+_){{0,2}}(?:dans|a)_(?:l[ea']|un)_?{_WATER}\b"
    rf"|\b(?:schmeiss|werf|wirf|stoss|tret|tritt|schubs|kipp)\w*_(?:\w+_)?(?:ihn|sie|den|die)_{_INTO_DE}\b"
    rf"|\b(?:ihn|sie)_{_INTO_DE}_(?:\w+_)?(?:schmeissen|werfen|stossen|treten|schubsen|kippen)\b"
    r"|\b(?:throw|chuck|kick|dump|sling|boot|shove|lob|toss|push|fling|hurl)\w*_(?:\w+_)?(?:him|her|them|'em)_"
    rf"(?:\w+_){{0,2}}in(?:to)?_(?:the|that|a)_{_WATER}\b"
)
_BELONGS_THERE: Final = words(
    # brought back, or at home in the water
    r"terug weer back zuruck wieder retour rejet\w* remet\w* relach\w*"
    r" \w*vis vissen snoek\w* karper\w* brasem\w* paling\w* kreeft\w* krab\w* eend\w* zwaan zwanen ganzen kikkers? padden"
    r" otter\w* zeehond\w* poissons? carpes? brochets? anguille\w* crabes? canards? canetons? cygnes? oies? grenouilles?"
    r" crapauds? phoques? fische? hechte? karpfen aale? krebse? enten? schwane? ganse? frosche? krote\w*"
    r" robben? fish pikes? carp eels? crabs? ducks? ducklings? swans? geese goose frogs? toads? seals?"
)
_HANDLED: Final = expression(f"{_TAKEN_OFF}|{_HELD}")


def handles_person(text: str) -> bool:
    """`text`: folded."""
    line = text.encode()
    return _HANDLED.occurs_in(line) or (_THROWN.occurs_in(line) and not _BELONGS_THERE.occurs_in(line))
