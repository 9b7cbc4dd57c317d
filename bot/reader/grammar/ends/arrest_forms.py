"""The forms of an arrest in everyday words: the speech of phones, of learners and of the street, and the rest of a gang.

In four languages, as expressions over folded clauses. A `_` stands for a space. The plain forms are in `end_forms.py`.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.grammar.vocabulary import NOBODY, NOT, UNDONE
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_BARE: Final = one_of(
    "man mannen vrouw jongen jongens gast gasten dief dieven dader daders meneer persoon kerel vent"
    " homme monsieur voleur gars mann frau dieb typ kerl tater boy boys guy woman thief men lad lads"
)
_SUSPECTS: Final = one_of(
    "dader daders dief dieven gast gasten man mannen meneer jongens kerel kerels vent hij"
    " gars gamins? gosses jeunes types? mecs? voleurs? individus? suspects? auteurs? deux il ils"
    " tater dieb typ typen kerl manner jungs der_mann er lad lads fella guys? kids boys both he they"
)
_NOW: Final = (
    r"(?:_(?:nu|al|net|juist|jetzt|grad|gerade|schon|auch|ook|maintenant"
    r"|deja|aussi|now|just|too|all|both|already|toutes?|tous))*"
)
_NOUNS: Final = r"(?:gars|gamins?|gosses|jeunes|types?|mecs?|voleurs?|individus?|suspects?|les_deux|les_trois)"
_POLICE_CAR: Final = (
    r"(?:politie(?:auto|wagen|bus\w*|combi)|(?:auto|wagen|busje)_van_(?:de_)?politie|combi"
    r"|voiture_de_(?:la_)?police|polizeiauto"
    r"|streifenwagen|police_car|car_of_police)"
)
_CAUGHT_BY_OTHERS: Final = (
    r"(?:choper|pincer|arreter|coffrer|embarquer|cueillir|serrer|attraper|gauler|interpeller|ramasser)"
)
_TAKEN: Final = r"(?:pris?|prise?s?|eue?s?|chop\w+|attrap\w+|emmene\w*|embarque\w*|arrete\w*|gaule\w*|serre\w*)"
_STOPPED: Final = (
    r"(?:rausgezogen|rausgewunken|rausgwunken|angehalten|gestoppt|tegengehouden|staande_gehouden|aan_de_kant_gezet)"
)
EVERYDAY: Final = (
    # French: a bare participle, «la police le tient», the spelling of phones, «s'est fait choper»
    r"^_?(?:(?:enfin|bien)_)?arretee?s?_(?:(?:a_la_(?:gare|station|frontiere|sortie)|au"
    rf"_(?:parc|carrefour|coin)|pres|rue)_?\b|par_(?:(?:la|les|des)_)?{ARRESTERS}\b)"
    rf"|\b{ARRESTERS}_(?:le|la|les)_(?:tient|tiennent)\b"
    rf"|\b(?:il|ils|y|{ARRESTERS})_(?:lon|l'on|l_on|lont|les_on)_{_TAKEN}{_NOW}_?(?:$|_(?:a_la|au|rue|devant|pres)_)"
    rf"|(?:^_?|_)(?:il|ils|y|elle|(?:le|les|ce|ces)_{_NOUNS})_(?:s'est|se_sont|c'est)_fait"
    rf"_(?:\w+_)?{_CAUGHT_BY_OTHERS}{_NOW}(?:_par_(?:(?:la|les|des)_)?{ARRESTERS}\b|_?$|_(?:a_la|au|rue|devant|pres)_)"
    rf"|\b(?:ils|{ARRESTERS})_(?:ont|a)_(?:{_TAKEN}_)?(?:tous_)?les_(?:deux|trois|quatre){_NOW}_?$",
    rf"\b{_NOUNS}_(?:est|sont){_NOW}_(?:au_(?:poste|commissariat)|chez_les_(?:flics|policiers|keufs))\b"
    # without articles, as learners write, and in the car of the police
    rf"|\b{_SUSPECTS}_(?:is|zit|zitten|zijn|sitzt|sitzen|ist|sind|est|sont|are|'s|in){_NOW}_(?:in|im|dans)_"
    rf"(?:(?:de|een|'n|den|die|la|une|the|a)_)?{_POLICE_CAR}\b",
    # German: «am Wickel»
    r"\b(?:haben|ham|hams|hamse)_(?:\w+_){0,3}(?:am_wickel|am_schlafittchen|dingfest_gemacht)\b",
    # English: the nick, «got nicked»; not of a bike
    rf"\b{_SUSPECTS}(?:'s|'re|_are|_is)?{_NOW}_(?:down|in)_the_(?:nick|cells|cop_shop)_?$"
    rf"|\b(?:he|she|they|both|lads?|boys|fella){_NOW}(?:'ve|_have|'s|_has)?_(?:got|been|were|was)_(?:nicked|lifted|huckled)"
    rf"(?:_?$|_(?:by_(?:the_)?{ARRESTERS}|there|at|outside|on|down|near|in_\w+|for)\b)"
    r"|^_?(?:ok_|yes_)?(?:he|they|both|(?:the_)?(?:lads?|boys|fella|man))"
    r"(?:'s|'re|_is|_are)_(?:been_)?(?:lifted|nicked|huckled)_?$"
    r"|^_?(?:both|all)_(?:of_them_)?(?:lifted|nicked|huckled)_?$"
    rf"|\b{ARRESTERS}(?:'ve|_have|_has)?_(?:got_|have_|has_)?(?:him|them|the_lads?|both)_there(?:_now)?_?$"
    # an arrest in the passive, and a surrender
    r"|\b(?:il|ils|le_(?:voleur|gars|type|mec|suspect))_(?:est|sont)_arretee?s?_?$"
    r"|\b(?:he|they|the_(?:man|lad|fella|gunman))"
    r"(?:'s|_has|'ve|_have)?_(?:given|gave|handed)_(?:himself|themselves)_(?:up|in)_?$"
    r"|\b(?:il|ils|le_(?:gars|type|forcene))_(?:s'est|se_sont)_rendus?_?$"
    r"|\b(?:heeft|hebben)_zich_(?:net_|zelf_)?overgegeven_?$"
    r"|\b(?:hat|haben)_sich_(?:\w+_)?(?:gestellt|ergeben)_?$"
    r"|\b(?:hamn|hamns|hamms|ham)_(?:ihn_|eam_|sie_|alle_)?(?:mitgnumma|mitgnommen|mitgnomma|derwischt|gschnappt)\b"
    rf"|\b{ARRESTERS}_(?:hee|heet|eet|ee)_(?:ze|em|hem|'?m|alle_\w+)_?$"
    r"|\b(?:zit|zitten|daiven|dieven)_in_(?:de_cel|de_nor|den_bak)_?$",
)
STOPPED: Final = (
    rf"\b{ARRESTERS}_(?:hat|haben|ham|heeft|hebben)"
    rf"_(?:ihn|sie|eam|den(?:_fahrer)?|hem|haar|ze|de_(?:bestuurder|chauffeur|auto))(?:_[\w-]+){{0,4}}?_{_STOPPED}\b"
    rf"|\b{ARRESTERS}(?:'ve|_have|_has|_just)?_(?:pulled|stopped)_(?:him|her|them|the_(?:car|van|driver|lads?))\b"
    rf"|\b{ARRESTERS}_(?:heeft|hebben)_(?:hem|haar|ze|hen)_(?:\w+_)?(?:weggestuurd|buitengezet|weggejaagd)\b"
    rf"|\b{ARRESTERS}_(?:les_|la_|le_|l'_?)(?:a|ont)_(?:fait_(?:sortir|partir|circuler)|chassee?s?|delogee?s?)\b"
    rf"|\b{ARRESTERS}_(?:hat|haben)_(?:ihn|sie|alle)_(?:\w+_)?(?:weggeschickt|rausgeworfen|rausgeschmissen|vertrieben)\b"
    rf"|\b{ARRESTERS}(?:'ve|_have|_has|_just)?_(?:moved|sent|cleared)"
    r"_(?:him|her|them|the_(?:lads?|kids))_(?:on|off|away|home|out)\b"
)
"""Stopped on the road, from where they may drive on, or sent away, as residents are from a fire."""
_THEM: Final = r"(?:hem|haar|ze|'?m|ihn|sie|eam)"
NOT_HELD: Final = (
    r"\b(?:112|101|110|999|911|meldkamer|noodcentrale|centrale)_(?:heeft|hebben)_(?:net_|eindelijk_|al_)?opgepakt\b"
    rf"|\b(?:hebben|{ARRESTERS}_heeft)_{_THEM}_(?:nog_|altijd_)*(?:niet|nie|ni)\b"
    rf"|\b(?:haben|{ARRESTERS}_hat)_{_THEM}_(?:noch_|leider_|immer_)*(?:nicht|net|ned)\b"
    r"|\bne_l(?:'|es_)_?(?:a|ont)_(?:toujours_|encore_)?pas\b|\b(?:haven't|hasn't|have_not|don't|didn't)_(?:got|get|have|caught)"
    r"_(?:him|her|them)\b"
    r"|\bhebben_(?:hem|haar|ze|'?m)_(?:laten_(?:staan|liggen|vallen)|op_(?:de_|het_)?(?:anpr|camera|beeld|film|radar))\b"
    rf"|\b(?:haben|{ARRESTERS}_hat)_{_THEM}_(?:(?:stehen|liegen|fallen)_(?:ge)?lassen|auf_(?:der_)?(?:kamera|video|film|band))\b"
    r"|\bl'(?:a|ont)_(?:sur|en)_(?:camera|video|photo)\b|\b(?:him|her|them)_on_(?:the_)?(?:camera|cctv|anpr|radar|film)\b"
    rf"|\b(?:habe?|haben)_{_THEM}_(?:\w+_){{0,3}}(?:eingeschlossen|eingesperrt|eingekreist|umstellt)\b"
    rf"|\b(?:heb|hebben)_{_THEM}_(?:\w+_){{0,3}}(?:ingesloten|omsingeld|opgesloten)\b|\b(?:l'|les_)(?:a|ai|avons|ont)_(?:enferme|encercle)e?s?\b"
    r"|\b(?:have|got|'ve)_(?:him|her|them)_(?:cornered|surrounded|trapped|boxed_in|locked_in)\b"
    r"|\ber_(?:nog_)?meer_zijn\b|\b(?:may|might|could)_be_(?:more|others|another)\b|\bpeut_y_en_avoir_(?:d'autres|encore|plus)\b"
    r"|\b(?:kann|konnen|konnten|konnte)_(?:es_)?(?:noch_)?(?:mehr|weitere)_(?:\w+_)?(?:sein|geben)\b"
)
"""A suspect whom they do not have: sought, filmed or locked in by members. A service that answered, a thing that was left, and
more that may come."""
NO_ARREST: Final = (
    r"\b(?:(?:he|she|they|you)'ll_(?:get|be|have)|a_l'_?oeil|arretee?s?_aux?_(?:feux?|stop)|s'est_arretee?"
    r"|fait_\w+_par_(?:son|sa|ses)|nick_of_time|handschellen_dabei|handboeien_bij|(?:him|her|them|hem|'?m|ze|haar|ihn|sie)"
    r"_(?:on|in|am|im|aan_de|in_het)_(?:the_|het_)?(?:phone|line|telefon|lijn|tape|video|vizier|visier|oog|sights?|file)"
    r"|(?:a|ont)_(?:eue?s?_)?au_(?:tel|telephone|bout_du_fil))\b"
)
"""A wish, a look, a stop on the road, another person who caught them, a person on the phone."""
BARE_PERSON: Final = (
    rf"\b{ARRESTERS}_(?:heeft|hebben|neemt|nemen){_NOW}_{_BARE}{_NOW}_(?:mee|meegenomen|opgepakt|gepakt"
    rf"|aangehouden|gearresteerd)\b"
    rf"|\b{ARRESTERS}_(?:hat|haben|nimmt|nehmen){_NOW}_{_BARE}{_NOW}_(?:mit|mitgenommen|festgenommen|verhaftet)\b"
    rf"|\b{ARRESTERS}_(?:a|ont)_(?:arrete|pris|emmene|embarque){_NOW}_{_BARE}\b"
    rf"|\b{ARRESTERS}_(?:have|has|got|take|takes|took|taken|put){_NOW}_(?:him|her|them|{_BARE})_"
    r"(?:away|with_them|in_(?:the_|police_|their_)?(?:car|van))\b"
)
"""The police, named, take along a person without an article: «politie heeft man meegenomen»."""

_REST: Final = (
    r"(?:tweeden?|2e|anderen?|derde|laatsten?|rest|deuxieme|second|troisieme|dernier|autre|autres|zweiten?"
    r"|dritten?|letzten?|other|others|third|last)"
)
_ONE: Final = (
    r"(?:_(?:ook|nu|al|te_pakken|gepakt|opgepakt|vast|aussi|auch|jetzt|schon|nun|erwischt|geschnappt|gefasst"
    r"|am_wickel|one|lad|fella|guy|too|as_well|now|of_them))*"
)
REST_CAUGHT: Final = (
    rf"\b(?:ze|zij|{ARRESTERS})_(?:hebben|heeft)_(?:de|den|die)_{_REST}{_ONE}_?$"
    rf"|\b(?:ils|{ARRESTERS})_(?:ont|a)_(?:(?:eu|chope|attrape|pris)_)?(?:le_|la_|les_|l'_?){_REST}{_ONE}_?$"
    rf"|\b(?:den|die)_{_REST}_(?:haben|ham|hams|habens|hamse)(?:_(?:sie|se))?{_ONE}_?$"
    rf"|\b(?:sie|{ARRESTERS})_(?:haben|ham|hat)_(?:den|die)_{_REST}{_ONE}_?$"
    rf"|\b(?:they|{ARRESTERS})(?:'ve|_have|'s|_has)?_(?:got|have|caught|nicked|lifted)_the_{_REST}{_ONE}_?$"
    rf"|\b(?:l'|le_|la_|de_|den_|der_|die_|the_)_?{_REST}(?:'s|'ve|_is|_has|_have|_was|_werd|_wurde|_ist|_a|_est)?_(?:been_|ook_|auch_|ete_|s'est_fait_)?"
    rf"(?:{_CAUGHT_BY_OTHERS}|{_TAKEN}|opgepakt|aangehouden|geboeid|abgefuhrt|festgenommen|verhaftet|arrested|nicked|carted_away|led_away)\b"
)
"""The rest of them is caught too. Of thieves the same is said, with things, so it hints at an end."""
NOT_ARRESTED: Final = (
    r"\b(?:niemand|keiner|nobody|no_one|personne_n'(?:a|est)|nicht|niet|pas|not)_(?:[\w']+_){0,4}?(?:opgepakt"
    r"|aangehouden|gearresteerd|geboeid"
    r"|gevat|arretee?s?|interpellee?s?|menottee?s?|verhaftet|festgenommen|gefasst|arrested|caught|detained)\b"
)
"""Not: «une personne interpellée»."""

_CUFFED: Final = one_of(
    r"\w*cuffs cuffed handcuffed menottee?s? handschellen handschelln geboeid \w*boeien embarquee?s?"
    r" opgepakt aangehouden"
    r" festgenommen verhaftet arrested nicked lifted interpellee?s? arretee?s? abgefuhrt combi streifenwagen"
    r" polizeiauto politiewagen"
    r" (?:police|polis|cop|squad)_(?:car|van) voiture_de_police",
)
_VAN: Final = r"(?:(?:van|car|jeep|camionnette|fourgon|voiture|auto|wagen|bus|wache|station|poste|bureau)\b)"
_OTHER_ONE: Final = (
    r"(?:(?:the|de|den|der|l'|le)_?)(?:other|second|ander|andere[nr]?|andre|tweede|autre|deuxieme|zweiter?)"
)
_BOTH: Final = expression(
    rf"\b(?:one|een|eentje|1|l'un|un|einer|(?:der|de|den)_e(?:i)?ne)(?:'s)?(?:_[\w'-]+){{0,6}}?_{_CUFFED}(?:_[\w'-]+){{0,5}}?"
    rf"_?[,.;]?_(?:(?:and|en|et|und)_)?{_OTHER_ONE}(?:one_)?(?:'s)?(?:_[\w'-]+){{0,6}}?_(?:{_CUFFED}\b|{_VAN})"
)
_FREE: Final = words(
    *(NOT, NOBODY, UNDONE),
    r"maar mais aber but ran runs fled fuit fui court rent gerend vlucht\w* weg lauft lief rannte enfui\w* escaped away gone",
)


def with_both_caught(text: bytes) -> bytes:
    """The text with plain words in place of an arrest of two that is told one by one: «one face down in cuffs and the other's
    in the back of the van». They name the police, who alone have cuffs and such cars. `text`: folded, in UTF-8."""
    if not _BOTH.occurs_in(text) or _FREE.occurs_in(text):
        return text
    return _BOTH.replace_in(text, b"police have them")
