"""Blows that a member announces, as forms of speech over folded text: broken legs, a beating, a fist in a face."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

HIM_NL: Final = r"(?:hem|em|'m|m|ze|hen|hun|haar|die|dien|dieje|die[ ]\w+|de[ ](?:dief|dader|kerel|gast|gasten|dieven))"
HIM_DE: Final = (
    r"(?:ihn|ihm|den|dem|die|denen|ihnen|eam|sie"
    r"|(?:den|dem)[ ](?:kerl|typen?|dieb|burschen|auto|wagen|transporter|mann))"
)
HIM_EN: Final = r"(?:him|them|her|'em|em|that[ ](?:guy|lad|bloke|one|scum\w*)|the[ ](?:guy|bloke|lad|lads|thief|b\w*d))"

_BODY_NL: Final = one_of(
    r"""benen poten vingers armen nek nekke tanden kaak neus botten knieen kneukels knoken smoel muil bakkes smikkel gezicht kop
    kont hersens rug ribben"""
)
_BODY_FR: Final = (
    r"(?:gueule|jambes?|dents?|doigts?|genoux|bras|nez|os|tete|machoire|cotes|face|figure|crane|tronche|pattes?)"
)
_BODY_DE: Final = one_of(
    r"""beine? knochen finger arme? fresse maul hals genick zahne schadel gesicht nase kiefer rippen knie haxen gosch\w*
    kopf ruben birne mutze schnauze hintern"""
)
_BODY_EN: Final = one_of(
    """legs? arms? fingers? neck jaw nose bones? face teeth head skull knees? kneecaps? hands? ribs? back arse ass lights"""
)
_BEATING: Final = one_of(
    """kicking hiding battering beating slapping slap thumping smack smackdown clout hammering leathering pasting clatter
    digging belting thrashing skelp skelping"""
)
_SLAGEN: Final = one_of(
    r"""pak_(?:slaag|rammel|slagen|ransel) lap_(?:rond|tegen|om|op) mot\b toek\b mep\b oplawaai dreun oplazer muilpeer peer_op
    schop_onder trap_onder klap_op rammeling knal_voor"""
)
_HEM: Final = r"(?:hem|ze|die|'m|em)"
_HITS_NL: Final = r"(?:breek|sla|schop|trap|klop|stamp|mep|timmer|trek|draai|geef)"
_BLOWS_NL: Final = (
    rf"\b(?:ik|k|we|wij)[ ](?:(?:zal|zullen|ga|gaan|zou|zouden)[ ])?(?:{_HITS_NL}[ ])?{_HEM}(?:[ ]\w+){{0,3}}"
    rf"[ ](?:zijn|z'n|zn|hun|de|zen)[ ]{_BODY_NL}\b"
    rf"|\b{_HITS_NL}[ ](?:ik|k|we)[ ](?:{_HEM}|zijn|hun|z'n)\b"
    rf"|\bkrijg(?:t|en)[ ](?:hij|ie|die|ze|m)[ ](?:\w+[ ]){{0,3}}{_SLAGEN}"
    rf"|\b(?:hij|die|ze)[ ](?:gaat|zal|zullen|gaan)[ ](?:\w+[ ]){{0,3}}{_SLAGEN}"
    rf"|\b(?:ik|we)[ ](?:sla|slaan|klop|timmer|schop|stamp)[ ]{_HEM}[ ](?:\w+[ ]){{0,2}}"
    r"(?:verrot|kapot|in[ ]elkaar|in[ ]mekaar|halfdood|het[ ]ziekenhuis|ineen|dood|plat|omver)"
    r"|\b(?:die|hem)[ ]maak[ ](?:ik|k|we)[ ](?:\w+[ ]){0,2}(?:kapot|af|koud|in)\b"
    rf"|\bik[ ]maak[ ]{_HEM}[ ](?:kapot|af|koud)\b"
)
_LUI: Final = r"(?:lui|leur)"
_RACLEE: Final = one_of(
    r"raclee rouste derouillee branlee trempe correction tannee droite baffe\w* poing torgnole pied_au_cul claque"
)
_BLOWS_FR: Final = (
    rf"\b(?:je|on|nous)[ ](?:vais[ ]|va[ ]|allons[ ])?{_LUI}[ ](?:cass|pet|eclat|defonc|explos"
    rf"|bris|arrach|demoli)(?:e|er|ons|s|r)[ ](?:\w+[ ]){{0,2}}{_BODY_FR}\b"
    rf"|\b(?:je|on)[ ](?:vais[ ]|va[ ])?{_LUI}[ ](?:fous?|fout|foutre|mets?|mettre|colle\w*|donne\w*"
    rf"|flanque\w*|file\w*)[ ](?:\w+[ ]){{0,2}}{_RACLEE}\b"
    rf"|\b(?:il|ils)[ ](?:va|vont)[ ](?:\w+[ ]){{0,2}}(?:prendre|ramasser|recevoir|manger)"
    rf"[ ](?:une|la|sa)[ ](?:\w+[ ])?{_RACLEE}\b"
    r"|\b(?:je|on)[ ](?:vais|va)[ ](?:le|les)[ ](?:defonc|demol|tabass|crev|explos|eclat|deglingu)\w*"
    r"|\b(?:je|on)[ ](?:vais[ ]|va[ ])?(?:me|se)[ ](?:le|les)[ ](?:fais|fait|faire|paye|payer|farcir)\b"
)
_IHM: Final = r"(?:ihm|dem|denen|ihnen|eam)"
_HITS_DE: Final = r"(?:brech|hau|schlag|tret|polier|reiss|zertrumm)\w*"
_BLOWS_DE: Final = (
    rf"\b(?:ich|wir)[ ]{_HITS_DE}[ ]{_IHM}(?:[ ]\w+){{0,3}}[ ]{_BODY_DE}\b"
    rf"|\b{_HITS_DE}[ ](?:ich|wir|i)[ ]{_IHM}(?:[ ]\w+){{0,3}}[ ]{_BODY_DE}\b"
    rf"|\b(?:{_IHM}|dann)[ ]{_HITS_DE}[ ](?:ich|wir|i)(?:[ ]\w+){{0,4}}[ ]{_BODY_DE}\b"
    r"|\b(?:gibt'?s|gibt[ ]es|setzt[ ]es|(?:kriegt|bekommt)[ ](?:er|der))[ ](?:\w+[ ]){0,4}"
    rf"(?:auf[ ](?:die|das|den)[ ]|aufs[ ]){_BODY_DE}\b"
    r"|\b(?:gibt'?s|gibt[ ]es|setzt[ ]es|(?:kriegt|bekommt)[ ](?:er|der))[ ](?:\w+[ ])?"
    r"(?:prugel|schlage|haue|dresche|eine[ ]tracht)\b"
    r"|\b(?:den|ihn|die)[ ]mach\w*[ ](?:ich|wir|i)[ ](?:\w+[ ])?(?:fertig|platt|kalt|alle|kaputt)\b"
    r"|\bich[ ]mach\w*[ ](?:ihn|den)[ ](?:(?:jetzt|so|noch|sowas[ ]von|dann|aber)[ ])?(?:fertig|platt|kalt|alle)\b"
)
_WILL: Final = r"(?:i'?ll|i[ ]will|i'?m[ ]gonna|i'?m[ ]going[ ]to|we'?ll|we[ ]will|i'?d|gonna|let'?s)"
_BLOWS_EN: Final = (
    rf"\b{_WILL}[ ](?:\w+[ ])?(?:break|smash|cave|knock|kick|punch|batter|stamp|slap|bash|snap|crack)[ ](?:on[ ])?"
    rf"(?:his|their|her|the)[ ](?:\w+[ ])?{_BODY_EN}\b"
    r"|\b(?:he|they)(?:'ll|[ ]will|'s[ ]gonna|[ ]is[ ]going[ ]to)[ ](?:\w+[ ])?get[ ](?:a|his|their)[ ](?:\w+[ ])?"
    rf"{_BEATING}(?:\W*$|[ ](?:from|off|for|if|when|he|they|and|next|this|alright|so)\b)"
    rf"|\b{_WILL}[ ](?:\w+[ ])?give[ ]{HIM_EN}[ ](?:a|his)[ ](?:\w+[ ])?{_BEATING}\b"
    rf"|\b{_WILL}[ ](?:\w+[ ])?(?:batter|deck|lamp|flatten|kneecap|floor|punch|clobber|leather|murder|panel"
    rf"|malky|hammer)[ ]{HIM_EN}\b"
)
BLOWS: Final = f"{_BLOWS_NL}|{_BLOWS_FR}|{_BLOWS_DE}|{_BLOWS_EN}"
"""Announced by the author or as a fate, never told of the past."""
