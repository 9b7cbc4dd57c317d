"""Blows that a member announces, as forms of speech over folded text: broken legs, a beating, a fist in a face."""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

HIM_NL: Final = r"(?:hem|em|'m|m|ze|hen|hun|haar|die|dien|dieje|die_\w+|de_(?:dief|dader|kerel|gast|gasten|dieven))"
HIM_DE: Final = (
    r"(?:ihn|ihm|den|dem|die|denen|ihnen|eam|sie"
    r"|(?:den|dem)_(?:kerl|typen?|dieb|burschen|auto|wagen|transporter|mann))"
)
HIM_EN: Final = r"(?:him|them|her|'em|em|that_(?:guy|lad|bloke|one|scum\w*)|the_(?:guy|bloke|lad|lads|thief|b\w*d))"

_BODY_NL: Final = one_of(
    r"""benen poten vingers armen nek nekke tanden kaak neus botten knieen kneukels knoken smoel muil bakkes smikkel gezicht kop
    kont hersens rug ribben"""
)
_BODY_FR: Final = (
    r"(?:gueule|jambes?|dents?|doigts?|genoux|bras|nez|os|tete|machoire|cotes|face|figure|crane|tronche|pattes?)"
)
_BODY_DE: Final = one_of(
    r"""beine? knochen finger arme? fresse fressn maul mei+ hals genick zahnd?e? zehn schadel schadl gfri\w+ goschn knia haxn
    gesicht nase kiefer rippen knie haxen gosch\w*
    kopf ruben birne mutze schnauze hintern"""
)
_BODY_EN: Final = one_of(
    """legs? arms? fingers? neck jaw nose bones? face teeth head heid heed hied skull pus coupon gub dial knees? kneecaps?
    hands? ribs? back arse ass lights"""
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
    rf"\b(?:ik|k|we|wij)_(?:(?:zal|zullen|ga|gaan|zou|zouden)_)?(?:{_HITS_NL}_)?{_HEM}(?:_\w+){{0,3}}"
    rf"_(?:zijn|z'n|zn|hun|de|zen)_{_BODY_NL}\b"
    rf"|\b{_HITS_NL}_(?:ik|k|we)_(?:{_HEM}|zijn|hun|z'n)\b"
    rf"|\bkrijg(?:t|en)_(?:hij|ie|die|ze|m)_(?:\w+_){{0,3}}{_SLAGEN}"
    rf"|\b(?:hij|die|ze)_(?:gaat|zal|zullen|gaan)_(?:\w+_){{0,3}}{_SLAGEN}"
    r"|\b(?:ik|we|wij|k|me|ich|iech|veer|weer|wulder)_(?:slaa?n?|sloan?|slaon|sjlaon|sjloon|klop\w*|timmer\w*|schop\w*|schup\w*|sj?tamp\w*)"
    r"_(?:hem|ze|die|'?m|'?em|'?um|hum|hom)_(?:\w+_){0,2}"
    r"(?:verrot|kapot|kepot|kapoet|in_elkaar|in_mekaar|in_ein|halfdood|het_ziekenhuis|ineen|inein|dood|doad|plat|omver)"
    r"|\b(?:die|hem)_maak_(?:ik|k|we)_(?:\w+_){0,2}(?:kapot|af|koud|in)\b"
    rf"|\bik_maak_{_HEM}_(?:kapot|af|koud)\b"
)
_LUI: Final = r"(?:lui|leur)"
_RACLEE: Final = one_of(
    r"raclee rouste derouillee branlee trempe correction tannee droite baffe\w* poing torgnole pied_au_cul claque"
)
_BLOWS_FR: Final = (
    rf"\b(?:je|on|nous)_(?:vais_|va_|allons_)?{_LUI}_(?:cass|pet|eclat|defonc|explos"
    rf"|bris|arrach|demoli)(?:e|er|ons|s|r)_(?:\w+_){{0,2}}{_BODY_FR}\b"
    rf"|\b(?:je|on)_(?:vais_|va_)?{_LUI}_(?:fous?|fout|foutre|mets?|mettre|colle\w*|donne\w*"
    rf"|flanque\w*|file\w*)_(?:\w+_){{0,2}}{_RACLEE}\b"
    rf"|\b(?:il|ils)_(?:va|vont)_(?:\w+_){{0,2}}(?:prendre|ramasser|recevoir|manger)"
    rf"_(?:une|la|sa)_(?:\w+_)?{_RACLEE}\b"
    r"|\b(?:je|on)_(?:vais|va)_(?:le|les)_(?:defonc|demol|tabass|crev|explos|eclat|deglingu)\w*"
    r"|\b(?:je|on)_(?:vais_|va_)?(?:me|se)_(?:le|les)_(?:fais|fait|faire|paye|payer|farcir)\b"
)
_IHM: Final = r"(?:ihm|dem|denen|ihnen|eam)"
_HITS_DE: Final = r"(?:brech|hau|schlag|tret|polier|reiss|zertrumm)\w*"
_WIR: Final = "(?:ich|wir|mir|mer|ma|i|isch|ick|ik)"
_BLOWS_DE: Final = (
    rf"\b{_WIR}_(?:{_HITS_DE}|haun|kloppe?n?|trete?n?)_{_IHM}(?:_\w+){{0,3}}_{_BODY_DE}\b"
    rf"|\b{_WIR}_(?:geh|gang|komm|fahr|lauf|lof)\w*(?:_\w+){{0,5}}_(?:und|un|u)_{_HITS_DE}_{_IHM}(?:_\w+){{0,3}}_{_BODY_DE}\b|"
    rf"\b{_HITS_DE}_(?:ich|wir|i|ma|mer)_{_IHM}(?:_\w+){{0,3}}_{_BODY_DE}\b"
    rf"|\b(?:{_IHM}|dann)_{_HITS_DE}_(?:ich|wir|i)(?:_\w+){{0,4}}_{_BODY_DE}\b"
    r"|\b(?:gibt'?s|gibt_es|setzt_es|(?:kriegt|bekommt)_(?:er|der))_(?:\w+_){0,4}"
    rf"(?:auf_(?:die|das|den)_|aufs_){_BODY_DE}\b"
    r"|\b(?:gibt'?s|gibt_es|setzt_es|(?:kriegt|bekommt)_(?:er|der))_(?:\w+_)?"
    r"(?:prugel|schlage|haue|dresche|eine_tracht)\b"
    r"|\b(?:den|ihn|die)_mach\w*_(?:ich|wir|i)_(?:\w+_)?(?:fertig|platt|kalt|alle|kaputt)\b"
    r"|\bich_mach\w*_(?:ihn|den)_(?:(?:jetzt|so|noch|sowas_von|dann|aber)_)?(?:fertig|platt|kalt|alle)\b"
)
_WILL: Final = r"(?:i'?ll|i_will|i'?m_gonna|i'?m_going_to|we'?ll|we_will|i'?d|gonna|let'?s)"
_GOING: Final = (
    r"(?:(?:i'?m|ah'?m|am|a'm|aam|we'?re|i_am|we_are)_(?:\w+_)?"
    r"(?:gaun|gawn|goin|going|gan|gaan|gonnae?|gunna|comin|coming|heading|headin|away|awa)"
    r"(?:_(?:up|doon|down|over|ower|round|roond|in|oot|out|there|noo|now|tae|to|te|and|an|n|&))*|(?:ah'?ll|aa'?ll|a'll))"
)
_IM: Final = r"(?:him|'?im|um|hm|them|thaim|em|her)"
_BLOWS_EN: Final = (
    rf"\b{_GOING}_(?:break|smash|cave|kick|punch|batter|stamp|slap|bash|snap|crack|knock)(?:in|ing)?_(?:on_)?(?:his|their|her|the|that)"
    rf"_(?:\w+_)?{_BODY_EN}\b"
    rf"|\b(?:{_GOING}|{_WILL})_(?:pit|put|stick|plant)_(?:the|ma|my|mi)_(?:heid|head|nut|boot)_(?:oan|on|in|intae|tae)_{_IM}\b"
    rf"|\b{_GOING}_(?:(?:fill|do|kick|punch)_{_IM}_in|(?:batter|deck|lamp|flatten|chib|malky|stiffen|panel|leather|murder)_{_IM})\b|"
    rf"\b{_WILL}_(?:\w+_)?(?:break|smash|cave|knock|kick|punch|batter|stamp|slap|bash|snap|crack)_(?:on_)?"
    rf"(?:his|their|her|the)_(?:\w+_)?{_BODY_EN}\b"
    r"|\b(?:he|they)(?:'ll|_will|'s_gonna|_is_going_to)_(?:\w+_)?get_(?:a|his|their)_(?:\w+_)?"
    rf"{_BEATING}(?:\W*$|_(?:from|off|for|if|when|he|they|and|next|this|alright|so)\b)"
    rf"|\b{_WILL}_(?:\w+_)?give_{HIM_EN}_(?:a|his)_(?:\w+_)?{_BEATING}\b"
    rf"|\b{_WILL}_(?:\w+_)?(?:batter|deck|lamp|flatten|kneecap|floor|punch|clobber|leather|murder|panel"
    rf"|malky|hammer)_{HIM_EN}\b"
)
BLOWS: Final = f"{_BLOWS_NL}|{_BLOWS_FR}|{_BLOWS_DE}|{_BLOWS_EN}"
"""Announced by the author or as a fate, never told of the past."""

_I_EN: Final = r"(?:i'm|im|i am|we're|we are|i'll|ill|i will|we'll|we will|i)(?: (?:going to|gonna))?(?: \w+)?"
_IK: Final = "(?:ik|k|we|wij)"
_WHOM_NL: Final = r"(?:hem|haar|hen|em|'m|m|ze|die|dien|dieje|@[psa])"
_JE: Final = "(?:je|j|on)(?: (?:vais|va))?"
_LE: Final = r"(?:(?:le|la|les) |l')"
_ICH: Final = "(?:ich|i|wir)"
_IHN: Final = r"(?:ihn|den|sie|die|@[psa])"
_HIM: Final = r"(?:him|her|them|'em|em|@[psa])"
SHOOTS_HIM: Final = (
    rf"(?:{_I_EN} (?:shoot|stab|knife) {_HIM}"
    rf"|{_IK} (?:schiet|schieten|knal|knallen) {_WHOM_NL} (?:\w+ )?(?:dood|neer|af|overhoop|kapot)"
    rf"|{_IK} (?:steek|steken) {_WHOM_NL} (?:\w+ )?(?:dood|neer|overhoop)"
    rf"|{_IK} (?:ga|gaan|zal|zullen) {_WHOM_NL} (?:\w+ )?(?:doodschieten|neerschieten|afknallen|doodsteken|neersteken)"
    rf"|{_JE} {_LE}(?:flingu|but|egorg|poignard|fusill)(?:e|er|ons)"
    rf"|{_JE} lui (?:tire|tirer|mets|mettre|colle|coller|fous|foutre) (?:dessus|une balle)"
    rf"|{_ICH} (?:knall|schiess|stech)(?:e|en)? {_IHN} (?:\w+ )?(?:ab|nieder|tot|uber den haufen)"
    rf"|{_ICH} (?:erschiess|erstech)(?:e|en)? {_IHN}"
    rf"|{_ICH} (?:werde?n?|will|wollen) {_IHN} (?:\w+ )?(?:erschiessen|abknallen|erstechen|abstechen|niederstechen))"
)
KILLS_HIM: Final = (
    rf"(?:{_I_EN} (?:kill|murder) {_HIM}"
    rf"|{_IK} (?:vermoord|vermoorden) {_WHOM_NL}|{_IK} (?:sla|slaan|klop|kloppen) {_WHOM_NL} (?:\w+ )?dood"
    rf"|{_IK} (?:maak|maken) (?:die|(?:hem|haar|hen|em|'m|ze|@[psa])(?: \w+)?) (?:kapot|af|dood|koud)"
    rf"|{_IK} (?:ga|gaan|zal|zullen) {_WHOM_NL} (?:\w+ )?(?:vermoorden|afmaken|kapotmaken|doodslaan|doodmaken)"
    rf"|{_JE} {_LE}(?:tue|tuer|creve|crever|abats|abattre|zigouille|zigouiller)"
    rf"|{_ICH} (?:bring|bringe|bringen) {_IHN} (?:\w+ )?um|{_ICH} (?:mach|mache|machen) {_IHN} (?:\w+ )?(?:kalt|tot)"
    rf"|{_ICH} (?:schlag|schlage|schlagen) {_IHN} (?:\w+ )?tot"
    rf"|{_ICH} (?:werde?n?|will|wollen) {_IHN} (?:\w+ )?(?:umbringen|toten|erschlagen|kaltmachen|totschlagen))"
)
ARM_HELD: Final = (
    r"(?:this|my|the|a|an|that|dit|deze|mijn|het|een|ce|cet|cette|mon|ma|le|la|un|une|diesem|dieser|meinem|meiner|dem|der|einem"
    r"|einer|ein|eine|das|die|mein|meine) (?:(?:kitchen|carving|bread|big|huge|hunting) )?(?:\w*mes|geweer|jachtgeweer|bijl"
    r"|pistool|machete|couteau|fusil|hache|flingue|pistolet|machette|\w*messer|gewehr|axt|beil|pistole|knife|gun|shotgun|rifle"
    r"|pistol|axe)"
)
_WITH_ARM: Final = rf"(?:with|met|avec|mit) {ARM_HELD}"
KILLS_HIM_ARMED: Final = (
    rf"(?:{KILLS_HIM} {_WITH_ARM}|{_IK} (?:maak|maken) {_WHOM_NL} {_WITH_ARM} (?:kapot|af|dood|koud)"
    rf"|{_ICH} (?:bring|bringe|bringen) {_IHN} {_WITH_ARM} um|{_ICH} (?:mach|mache|machen) {_IHN} {_WITH_ARM} (?:kalt|tot)"
    rf"|{_ICH} (?:schlag|schlage|schlagen) {_IHN} {_WITH_ARM} tot)"
)
"""Death that the author announces: by a weapon, by any means, and by a weapon that is named, in texts with and
without tags of people: `@p` is «he»."""
