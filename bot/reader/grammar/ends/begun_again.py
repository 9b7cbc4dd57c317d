"""Recognises lines that say, after an end, that it goes on, in so many words: the arrested suspect has escaped, the fire flares
up again, the wrong person was arrested or found, the person who was found is in peril. Text is folded, in UTF-8.

Only what is grave and leaves no doubt counts: «he's back», «there's another one» and «it starts again» are small talk after an
end as often as not. `bot/reader/back_again.py` has them. A denied, supposed, near or former escape is none.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.found_in_peril import UNRESPONSIVE, finds_in_peril
from bot.reader.grammar.vocabulary import BEFORE_TODAY, CHAT, CONDITIONS, NOT
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_STOP: Final = r"(?:_?$|_?[,.!;:(])"
_THEN: Final = (
    rf"(?:{_STOP}|_(?:again|now|from|out|over|through|into|and|with|weer|terug|opnieuw|nu|uit|van|over|langs|via|door"
    r"|naar|richting|en|met|de|du|des|par|vers|avec|et|encore|dans|wieder|jetzt|aus|von|uber|durch|nach|und|mit|beim)\b)"
)
_CULPRIT_EN: Final = r"(?:(?:the_)?(?:man|lad|fella|guy|thief|burglar|robber|suspect)|the_lads|one_of_them)"
_CULPRIT_NL: Final = (
    r"(?:(?:de|den|die)_(?:dader|daders|dief|dieven|inbreker|inbrekers|gast|verdachte)|(?:een|1)_van_hen)"
)
_CULPRIT_FR: Final = (
    r"(?:(?:le|les|l')_?(?:voleur|voleurs|cambrioleur|cambrioleurs|suspect|suspects|gars|type|mec)"
    r"|l'un_d'eux|un_des_(?:deux|trois))"
)
_CULPRIT_DE: Final = r"(?:(?:der|die)_(?:dieb|diebe|einbrecher|tater|typ|typen|verdachtige)|einer_von_ihnen|einer)"
_FROM_POLICE: Final = (
    r"(?:the_)?(?:(?:hand)?cuffs|guards?|gardai|police|cops?|(?:police|squad|garda|cop)_(?:car|van)|van|station|cell)"
)
_TO_POLICE: Final = r"(?:ihnen|(?:den|der)_(?:polizisten|polizei|beamten)|aus_(?:dem|der)_\w+)"
_ESCAPED: Final = expression(
    # English
    rf"\b(?:he|she|they|{_CULPRIT_EN})(?:'s|s|'ve|_has|_have)?_(?:just_)?(?:escaped|broken?_(?:out|free|loose)|got_loose"
    rf"|slipped_{_FROM_POLICE}|(?:got_(?:out_of|away_from)|slipped_(?:out_of|away_from))_{_FROM_POLICE}){_THEN}"
    rf"|\b(?:he|she|they|{_CULPRIT_EN})(?:'s|s|'re|_is|_are)_(?:on_the_(?:run|loose)|loose)_again\b"
    # Dutch
    rf"|\b(?:hij|ze|zij|{_CULPRIT_NL})_(?:is|zijn)_(?:(?:net|zonet|juist|nu|weer|terug|opnieuw|toch|aan_de_politie"
    rf"|uit_de_(?:combi|boeien))_)*(?:ontsnapt|losgebroken|ontkomen|ontglipt){_THEN}"
    rf"|\b(?:hij|ze|zij|{_CULPRIT_NL})_(?:heeft|hebben)_zich_(?:net_|terug_|weer_)?losgerukt{_THEN}"
    rf"|\b(?:politie|agent|agenten|wijkagent)_(?:zegt|zeggen|meldt)_(?:net_)?dat_(?:hij|ze|zij)_(?:ontsnapt|losgebroken"
    rf"|ontkomen)_(?:is|zijn){_THEN}"
    # French
    rf"|\b(?:il|elle|ils|elles|{_CULPRIT_FR})_(?:s'est|se_sont|vient_de_s'|viennent_de_s')_?(?:(?:deja|encore|de_nouveau)_)?"
    rf"(?:echappe\w*|enfui\w*|libere\w*|evade\w*|sauve[es]*|detache\w*){_THEN}"
    # German
    rf"|\b(?:er|sie|{_CULPRIT_DE})_(?:ist|sind)_(?:(?:{_TO_POLICE}|grad|gerade|jetzt|wieder|schon_wieder)_)*"
    rf"(?:entwischt|entkommen|geturmt|geflohen|ausgekommen){_THEN}"
    rf"|\b(?:er|sie|{_CULPRIT_DE})_(?:hat|haben)_sich_(?:grad_|gerade_|wieder_)?losgerissen{_THEN}"
)
"""Of a suspect whom the police had."""

_AGAIN_NL: Final = r"(?:weer|terug|opnieuw)"
_AGAIN_FR: Final = r"(?:de_nouveau|a_nouveau)"
_AGAIN_DE: Final = r"(?:schon_)?wieder"
_SEEN: Final = (
    rf"(?:{_STOP}|_(?:uit|op|in|aan|bij|te_zien|en|aus|am|im|auf|und|bei|zu_sehen|in_the|from|out|on|at|and|sur|dans"
    r"|au|et)\b)"
)
_FIRE_NL: Final = r"(?:het_vuur|vuur|de_brand|brand|de_vlammen|vlammen)"
_BUILDING: Final = one_of(
    r"dak huis garage loods schuur keuken woning zolder gebouw toit maison hangar grange cuisine dach\w* haus garagen"
    r" scheune schuppen halle wohnung roof house shed barn kitchen flat building",
)
_FLARES: Final = expression(
    # Dutch
    rf"\b(?:het|'?t|{_FIRE_NL})_(?:laait|laaien|flakkert|flakkeren)_(?:\w+_){{0,2}}(?:op|aan)\b"
    rf"|\b(?:het|'?t|{_FIRE_NL}|(?:de|het|ons|onze|hun)_{_BUILDING})_brandt_(?:nu_|al_|hier_)?{_AGAIN_NL}\b"
    rf"|\b{_AGAIN_NL}_(?:vuur|vlammen|brand){_SEEN}|\b{_AGAIN_NL}_in_brand\b|\bin_brand_{_AGAIN_NL}\b"
    rf"|\b(?:vlammen)_(?:zijn|slaan|komen)_(?:er_)?{_AGAIN_NL}\b"
    # French
    rf"|\b(?:(?:le_)?feu|(?:l')?incendie)_(?:reprend|repart|ressort|se_rallume|s'est_rallume|a_repris|est_reparti)\b"
    rf"|\b(?:reprend|reprennent|repris)_feu\b|\bflammes_(?:reprennent|repartent|reviennent|ressortent)\b"
    rf"|\b(?:ca|(?:le|la|les)_{_BUILDING})_(?:rebrule|(?:brule|flambe)_{_AGAIN_FR}|se_rallume)\b"
    rf"|\b{_AGAIN_FR}_(?:des_flammes|en_feu|le_feu)\b|\ben_feu_{_AGAIN_FR}\b"
    # German
    rf"|\b(?:es|feuer|(?:der|die|das|unser\w*)_{_BUILDING})_brennt_(?:jetzt_|hier_|dort_)?{_AGAIN_DE}\b"
    rf"|\bbrennt_es_(?:jetzt_|hier_)?{_AGAIN_DE}\b"
    rf"|\b(?:es|feuer|flammen)_(?:flammt|lodert|lodern|flackert|flackern)_(?:\w+_)?wieder\b|\bwieder_(?:feuer|flammen){_SEEN}"
    r"|\bflammen_schlagen_wieder\b|\b(?:wieder|erneut)_entzundet\b"
    # English
    r"|\b(?:fire|blaze|flames|it)(?:'s|s|'ve|_is|_are|_has|_have)?_(?:just_)?(?:flar(?:ed|ing|es?)_(?:back_)?up|reignit\w+"
    r"|blazing_again)\b"
    rf"|\b(?:it|fire|{_BUILDING})(?:'s|s|_is|_has)?_(?:gone_|caught_)?(?:burning|on_fire|alight|fire|up_in_flames)_again\b"
    rf"|\bflames_again{_SEEN}|\bflames_(?:are_)?(?:coming|shooting)_(?:out_|up_)?(?:\w+_){{0,3}}again\b"
)
"""Smoke or a smell alone may be what is left of the fire."""
_HEARTH: Final = words(
    r"kachel\w* \w*stoof \w*haard\w* bbq barbecue barbeque vuurkorf\w* \w*ovens? fornuis kaars\w* pan vuurpot waakvlam"
    r" po?eles? cheminee atre brasero bougies? four gaziniere chaudiere \w*ofen kamin\w* grill\w* herd kerzen? feuerschale"
    r" feuerstelle pizza stove fireplace hearth candles? fire_?pit hob boiler heating verwarming heizung chauffage"
    r" licht(?:en|je)? lamp(?:en|e|es)? lights? lumieres? feu_(?:rouge|vert) traffic_lights?"
)
"""«The stove burns again»."""

_WHO_NL: Final = r"(?:man|mannen|gast|jongen|persoon|vrouw|kerel|vent)"
_WHO_FR: Final = r"(?:gars|type|mec|homme|suspect|voleur|jeune|personne)"
_WHO_DE: Final = r"(?:mann|typen|jungen|kerl|person)"
_WHO_EN: Final = r"(?:man|men|lads?|ones?|guys?|fella|person|people|bloke|boy)"
_PARTICIPLE_FR: Final = (
    r"(?:arretee?s?|pris|embarquee?s?|emmenee?s?|chopee?s?|eu|interpellee?s?|attrapee?s?|menottee?s?|coffree?s?)"
)
_ARREST_NL: Final = r"(?:opgepakt|gepakt|aangehouden|gearresteerd|geboeid|meegenomen|mee|vast)"
_ARREST_DE: Final = r"(?:erwischt|verhaftet|festgenommen|mitgenommen|geschnappt|gefasst)"
_WRONG_ARREST: Final = expression(
    rf"\b(?:ze|zij|politie|agenten|flikken)_(?:hebben|heeft|pakken|pakten)_(?:nu_|gewoon_)?(?:de|den)_verkeerden?(?:_{_WHO_NL})?"
    rf"(?:_{_ARREST_NL})?{_STOP}"
    rf"|\b(?:de|den)_verkeerden?(?:_{_WHO_NL})?_(?:is|zijn|werd)_{_ARREST_NL}\b"
    rf"|\b(?:ont|a)_{_PARTICIPLE_FR}_(?:(?:le|la|les)_mauvaise?s?_{_WHO_FR}|pas_le_bon){_STOP}"
    rf"|\b(?:c'est|c'etait|ce_n'est|ce_n'etait)_pas_le_bon_{_WHO_FR}\b|\b(?:ont|tiennent)_(?:pas_le_bon|le_mauvais_{_WHO_FR}){_STOP}"
    rf"|\b(?:haben|ham|hat|habn)_(?:jetzt_|doch_)?(?:den|die)_falschen?(?:_{_WHO_DE})?(?:_{_ARREST_DE})?{_STOP}"
    rf"|\b(?:den|der|die)_falschen?(?:_{_WHO_DE})?_(?:wurde|wurden|ist)_{_ARREST_DE}\b"
    rf"|\b(?:they|guards|police|cops|gardai)(?:'ve|_have|_has)?_(?:got|have|arrested|took|taken|nicked|lifted|cuffed)"
    rf"_the_wrong_{_WHO_EN}\b|\b(?:that's|it's|he's|thats|its)_the_wrong_{_WHO_EN}{_STOP}"
)

_CHILD: Final = (
    r"(?:child|kid|boy|girl|lad|person|man|woman|kind|meisje|jongen|vrouw|enfant|fille|gamine?|garcon|personne|femme"
    r"|bub|madchen|frau)"
)
_NOT_THE_ONE: Final = expression(
    rf"\b(?:the_)?wrong_{_CHILD}{_STOP}|\b(?:it|that)(?:'s|s|_is|_was)_(?:another|a_different)_{_CHILD}\b"
    rf"|\b(?:that's|it's|thats|that_is)_not_(?:him|her){_STOP}"
    rf"|\b(?:dat|het)_(?:was|is)_(?:een_andere?|(?:het|de)_verkeerde)_{_CHILD}\b|\b(?:dat|het)_is_niet_(?:hem|haar){_STOP}"
    rf"|\b(?:c'etait|c'est|ce_n'est)_(?:une?_autre_{_CHILD}\b|pas_(?:lui|elle|la_bonne(?:_{_CHILD})?){_STOP})"
    rf"|\b(?:das|es)_(?:ist|war)_(?:ein\w*_ander\w*_{_CHILD}|das_falsche_kind|die_falsche)\b"
    rf"|\b(?:das|es)_ist_(?:nicht|net|ned)_(?:er|sie|ihn){_STOP}"
)
"""After a find."""
_OF_PERSON: Final = expression(
    rf"\b(?:he|she|him|her|hij|ze|zij|hem|haar|il|elle|lui|er|sie|ihn|ihm|ihr|(?:de_)?kleine|le_petit|la_petite|{_CHILD})\b"
    r"|\b(?:he|she)'?s\b"
)
PAST: Final = words(
    r"was wasn't were had could lag lagen zat zaten stond hing hadden zou kon"
    r" war waren sass hatte hatten ware etait etaient avait aurait pouvait"
)
_NO_PERIL: Final = words(NOT, r"gelukkig blij goed_dat good_(?:job|thing) glad lucky heureusement zum_gluck froh")
_NOT_NOW: Final = words(
    BEFORE_TODAY,
    CONDITIONS,
    r"hoop hopelijk hoff\w+ espere hope hopefully stel stel_je_voor suppose imagine[zr]? morgen demain tomorrow"
    r" straks bientot quand when wanneer wann bijna nearly almost presque fast beinahe failli misschien vielleicht peut-etre"
    r" maybe perhaps denk denkt dacht glaub\w* crois croyais pense think thought nooit jamais never nie al_eens ooit deja_ete"
    r" schon_(?:ein)?mal once_before already_once gevangenis gevang prison jail gefangnis knast last_time toen"
    r" damals jadis film serie match wedstrijd spiel game krant zeitung journal las_ik a_l'epoque",
)
NO_MATTER: Final = words(
    CHAT,
    r"haha\w* hihi lol mdr kat poes hond honden paarden? koe kip kippen konijn cavia katze hund pferd huhn hase chatte"
    r" chien chienne cheval poule lapin cat dog dogs horse hens? rabbit parrot papegaai perroquet papagei hamster \w*vogel",
)
"""Animals and laughter, anywhere in the line."""


def begins_again(text: bytes, of_arrest: bool, of_fire: bool, of_search: bool) -> bool:
    """True if the line says that what had ended goes on. `of_arrest`: the police had them. `of_fire`: it burnt. `of_search`: a
    person was missing."""
    if NO_MATTER.occurs_in(text):
        return False
    forms = [_WRONG_ARREST]
    forms += [_ESCAPED] if of_arrest else []
    forms += [_NOT_THE_ONE] if of_search else []
    forms += [_FLARES] if of_fire and not _HEARTH.occurs_in(text) else []
    told = [each for each in clauses_of(text) if not _NOT_NOW.occurs_in(each)]
    return any(form.occurs_in(each) for form in forms for each in told)


def tells_of_escape(text: bytes) -> bool:
    return _ESCAPED.occurs_in(text)


def is_in_peril(text: bytes) -> bool:
    """True for a person who was found and is in peril now: «she's in the canal». A past or a denied one begins nothing."""
    if not finds_in_peril(text) or NO_MATTER.occurs_in(text):
        return False
    return any(_tells_of_peril(each) for each in clauses_of(text) if not _NOT_NOW.occurs_in(each))


def _tells_of_peril(clause: bytes) -> bool:
    if PAST.occurs_in(clause) or not _OF_PERSON.occurs_in(clause) or not finds_in_peril(clause):
        return False
    return not _NO_PERIL.occurs_in(clause) or UNRESPONSIVE.occurs_in(clause)
