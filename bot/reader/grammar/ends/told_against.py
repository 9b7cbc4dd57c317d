"""Recognises lines that speak against the end of which they seem to tell: a hope, an arrest of another day, a catch by others
than the police, another suspect who is free, blows that go on, a find in peril.

An end that is told too early silences the members who could still tell more, so a word is enough. Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.core.reading import Ending
from bot.reader.grammar.clauses import clauses_of
from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.grammar.ends.found_in_peril import is_no_find, tells_of_find_in_peril
from bot.reader.grammar.ends.rescued_forms import SAFE_HOME
from bot.reader.grammar.vocabulary import MY
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression

_HE: Final = r"(?:hij|ie|ze|zij|die|il|elle|ils|elles|y|er|sie|he|she|it|they)"
_THE: Final = r"(?:de|den|het|'?t|een|le|la|les|l'|un|une|der|die|das|dem|einen?|the|a|an|zijn|haar|son|sa|his|her)"

_HOPED: Final = (
    # Dutch
    r"\b(?:(?:ik_)?wed|wedden|we_dachten|dachten_we|gedroomd|stel_je_voor|(?:ik_)?(?:bid|bidden)_(?:dat|voor)"
    r"|betwijfel|zeg_me_dat"
    r"|zorg_dat|(?:is|zit)_(?:vast|allicht|waarschijnlijk)_(?:wel_)?(?:al_)?(?:thuis|veilig|binnen)"
    r"|zal_(?:wel|allicht)_(?:al_)?(?:thuis|veilig|terug|gevonden|opgepakt)"
    # French
    r"|je_parie|parions|on_croyait|j'ai_reve|imaginez?|dis-?_?moi_qu|dites-?_?moi_qu|pri(?:e|ons)_(?:pour_)?qu"
    r"|je_doute|verifiez?_qu"
    # German
    r"|(?:ich_)?wette|wetten|getraumt|stell(?:t_euch|_dir)_vor|bete\w*|bezweifle|sag_mir_dass"
    r"|(?:ist|sind)_(?:sicher|bestimmt|wohl|vermutlich)_(?:schon|eh|langst)"
    # English
    r"|bet|(?:dreamt|dreamed)|imagine|(?:tell_me|make_sure|check|doubt|hope|prayer|pray(?:ing)?)_(?:that_)?(?:she"
    r"|he|they|it|they're|she's|he's)"
    r"(?:'s|'re)?|please_god|i'd_say|i'm_sure|pray(?:ing)?)\b"
    r"|\b(?:is_it_true|any_truth|did_they|have_they|est-ce_(?:vrai|qu)|c'est_vrai_qu|parait_qu|stimmt_es"
    r"|stimmt_das|klopt_het_dat|is_het_waar"
    r"|someone_(?:said|says))\b"
    r"|^_?(?:ah_)?sure_(?:she|he|they|it)(?:'s|'re|s)?_(?:\w+_){1,3}by_now\b"
)
"""Not: «make sure the door is locked», «thank God»."""
_REVOKED: Final = (
    r"\b(?:no_wait|wrong_(?:fella|one|guy|man|lad|person))\b"
    r"|\b(?:a+h+|o+h+|ach|euh)_(?:nee|non|nein)_?(?:$|[,.!]|(?:toch|doch|pardon|sorry|wait|c'etait|c'est|es_ist"
    r"|das_ist|het_is|dat_is|'?t_is|it's|that's|het_was"
    r"|es_war|ca|pas|niet|nicht)\b)"
    r"|\b(?:ah|oh)_(?:no_)?(?:wait|sorry)\b|\bdoch_nicht\b|\btoch_niet\b"
    r"|\bfinalement_(?:non|pas)\b"
    r"|\bc'etait_(?:pas_lui|pas_elle|un_autre|une_autre|quelqu'un_d'autre)\b|\bhet_was_(?:iemand_anders|een_ander)\b"
    r"|\b(?:war|ist)_(?:jemand_anders?|jemand_anderer|wer_anderer|ein_anderer)\b|\b(?:it_was|that_was"
    r"|was)_(?:someone|somebody)_else\b"
)
_STILL_AT_IT: Final = (
    # blows and fights
    r"\b(?:tabasse(?:nt)?|massacre(?:nt)?|(?:la|le|les)_(?:rouent?|tape(?:nt)?)|treten_(?:\w+_){0,2}(?:weiter"
    r"|noch|auf|ein|zu)|(?:treten|prugeln|schlagen)_weiter"
    r"|prugeln_(?:\w+_)?(?:auf|noch)|verprugeln_(?:ihn|sie|den|die)|schlagern_(?:noch|weiter)|schlagen_(?:noch|zu|auf)"
    r"|(?:slaan|schoppen|trappen|stampen|vechten)_(?:\w+_)?(?:nog|verder|door|op)|(?:beating|kicking|stamping|hitting"
    r"|punching)_(?:on_)?(?:him|her|them|lumps)"
    r"|still_(?:fighting|lying|there|at_it)|(?:liegt|liegen)_noch_(?:dort|da|drin|am_boden)"
    r"|(?:ligt|liggen)_(?:daar_nog|nog_(?:daar|op_de_grond))|(?:est"
    r"|sont)_encore_(?:la|par_terre|a_terre)"
    # flight, and climbing
    r"|se_liberer?|se_liberent|recommence(?:nt)?|reissen?_sich_los|losgerissen|rukt_zich_los|losgerukt|(?:s'est"
    r"|se_sont)_(?:libere|degage|detache)\w*"
    r"|got_loose|broke_(?:free|loose|away)|breaks?_free|breaking_free"
    r"|escalade(?:nt)?|grimpe(?:nt)?|klettert|klettern|klautert|klimt_(?:\w+_){0,3}(?:op|over|omhoog|binnen"
    r"|balkon)|climbing_(?:up|over|in|onto)"
    # in the house
    r"|(?:ist_er|er_ist|er_steht|steht_er|is_hij|hij_is|hij_staat|il_est|est-il|he's|he_is)_(?:im_|in_de_|in_the_"
    r"|dans_la_|dans_l'_?|on_the_)"
    r"(?:stiegenhaus|treppenhaus|stiege|trappenhal|traphal|trap|cage_d'escalier|escalier|stairs|stairwell)"
    r"|(?:she|he|they)(?:'s|_has|'ve|_have)_(?:\w+_)?petrol)\b"
)
_HIDDEN: Final = (
    rf"\b{_HE}_?(?:'s|'re|is|are|zit|zitten|ligt|est|sont|s'est|se_sont|ist|sind)_(?:\w+_)?(?:cachee?s?"
    rf"|planquee?s?|verstopt|verscholen|versteckt|hiding)\b"
    r"|\b(?:hat|haben)_sich_(?:\w+_)?versteckt\b"
)
"""Of a suspect. A missing child who is hiding is found."""
_BURNS_AGAIN: Final = (
    r"\b(?:het|'?t|es|s|ca)_(?:rookt|raucht|qualmt|brandt|brennt|begint|fume|brule)_(?:\w+_)?(?:terug|weer"
    r"|opnieuw|wieder"
    r"|a_nouveau|de_nouveau)\b|\b(?:smoking|smoke|burning)_again\b|\bfangt_wieder_an\b"
    r"|\b(?:laait|flakkert|flammt|lodert)_(?:\w+_){0,2}(?:op|auf|aan|weer|terug|wieder)\b|\b(?:(?:feu|incendie|ca"
    r"|flammes)_(?:reprend|reprennent|repart|repartent)|se_rallume|s'est_rallume)\b"
    r"|\b(?:flares?|flaring|flared|kicks?|kicking|starting)_(?:back_)?up_again\b|\breignit\w+\b"
)
_ANY: Final = expression("|".join((_HOPED, _REVOKED, _STILL_AT_IT)))
_FLAMES: Final = expression(_BURNS_AGAIN)
_HIDES: Final = expression(_HIDDEN)
_HOME: Final = expression(SAFE_HOME)
_NEAR_HOME: Final = expression(
    r"(?:[,.!]|\b(?:and|en|und|et|but|maar|aber|mais))_?(?:(?:and|en|und|et|but|maar|aber|mais|now|nu"
    r"|jetzt)_)?(?:he|hij|ie|ils?|er)(?:'s|_)"
    r"|\b(?:jetzt|nu|now|maintenant)_(?:\w+_(?:er|hij|ie|he)|il|he)\b|\b(?:noch|nog|still|encore)\b"
)
"""The suspect is at the door of the author who is safely home, or others are still where it happened."""

_CATCH: Final = (
    r"(?:chope[es]*|choper|attrape[es]*|attraper|arretee?s?|interpellee?s?|interceptee?s?|menottee?s?|coincee?s?"
    r"|embarquee?s?|maitrisee?s?|serrer"
    r"|pincer|embarquer|arreter|cueillir|ramasser|gauler|opgepakt|gepakt|gevat|gegrepen|onderschept|tegengehouden"
    r"|vastgehouden|overmeesterd"
    r"|festgehalten|geschnappt|erwischt|gefasst|gestellt|uberwaltigt|caught|nabbed|grabbed|stopped|lifted|nicked|held)"
)
_BY: Final = r"(?:par|door|von|vom|by)"
_BY_OTHERS: Final = expression(
    rf"\b{_CATCH}_{_BY}\b|\b(?:door|von|vom)_(?:{_THE}_?)?(?:\w+_){{1,3}}{_CATCH}\b|\barrete_(?:par|contre)\b"
)
_BY_POLICE: Final = expression(
    rf"\b{_BY}_(?:{_THE}_?|des_|zwei_|twee_|deux_|two_|\w+_)?(?:{ARRESTERS}|bac|brigade|ploeg|inspecteurs?"
    rf"|detectives?|patrol)\b"
)
_POLICE: Final = expression(rf"\b{ARRESTERS}\b")
_BODY: Final = (
    r"(?:cou|gorge|cheveux|bras|pieds?|jambes?|mains?|col|poignets?|oreille|keel|nekvel|haar|haren|arm|armen|nek|been"
    r"|benen|voet|pols|oor|hals|haaren"
    r"|beinen?|bein|fuss|genick|kehle|gurgel|ohr|handgelenk|throat|hair|neck|arms?|legs?|foot|wrists?|ear)"
)
_BY_BODY: Final = (
    rf"\b(?:par|bij|aan|an|by|um)_{_THE}_?{_BODY}\b|\b(?:am|beim)_{_BODY}\b"
    rf"|\b(?:choper|attraper|pincer|coincer)_(?:le|la|les)_{_BODY}\b"
)
_CAR: Final = (
    r"(?:camionnette|fourgonnette|coffre|busje|bestelwagen"
    r"|koffer|kofferbak|transporter|lieferwagen|kofferraum|boot|trunk)"
)
_INTO_VAN: Final = expression(
    rf"\b(?:dans|in|into)_(?:leurs?|une?|la|le|hun|een|'?n|de|ihren?|einen?|den|their|a|the)_(?:\w+_)?{_CAR}\b"
    rf"|\bin_einem_transporter\b"
    r"|\b(?:richtung|richting|direction)_(?:autobahn|grenze|wald|autostrade|snelweg|grens|bos|autoroute|frontiere"
    r"|bois|motorway)\b"
)
"""Abductors have vans too."""
_WHOM_ELSE: Final = (
    r"\b(?:pas_(?:lui|elle|eux)|niet_(?:hem|haar)|nicht_ihn|not_(?:him|her|them))\b"
    rf"|\bc'est_{one_of(MY)}_\w+_qu'(?:ils|elles)\b"
    r"|\bto_safety\b|\bin_(?:veiligheid|sicherheit)_gebracht\b|\bmis\w*_(?:a_l'abri|en_securite)\b"
)
"""The wrong person, or one who is brought to safety."""
_VICTIMS: Final = expression(
    rf"\b{_CATCH}_(?:ma|mon|mes|notre|nos|la_tele|la_voiture|le_velo|les_bijoux|me|us|my|our)\b|\b(?:m'|nous_)(?:a"
    rf"|ont)_{_CATCH}\b"
    r"|\b(?:mij|me|ons|mijn_\w+|onze_\w+)_(?:\w+_)?(?:meegenomen|geboeid|opgepakt)\b|\bpar_(?:le|les|un"
    r"|des)_(?:voleurs?|cambrioleurs?)\b"
    r"|\b(?:mich|uns|meine?n?_\w+|unsere?n?_\w+)_(?:\w+_)?(?:mitgenommen|in_handschellen|festgenommen)\b|"
    r"\b(?:les_deux|de_twee|alle_twee|beiden?|die_zwei|the_two|both(?:_the)?)_(?:filles|fillettes|petites|enfants"
    r"|meisjes|kinderen|kindjes|madchen"
    r"|kinder|madels|girls|children|women)\b"
    r"|\b(?:lont|les_ont|les_on|lon|l'ont|l'a)_(?:pris|prise|prises|pri|eu)_(?:le|la|les|mon|ma|mes|son|sa|ses"
    r"|leur|par)_"
    r"|,_?(?:le|la|les|mon|ma|mes|de|den|mijn|die|das|mein|meine|the|my)_(?:cles?|clefs|voiture|velos?|sac"
    r"|sacoche|tele|bijoux|moto|trottinette"
    r"|sleutels?|fiets\w*|tas|handtas|juwelen|schlussel|rad|tasche|schmuck|keys|bikes?|bag"
    r"|jewel\w+)(?:_d[eu]_(?:la_)?\w+)?_?(?:[.!]|$)"
    r"|\b(?:elle|la_petite)_(?:crie|criait|hurle|hurlait|pleure|pleurait)\b|\b(?:she|girl)_?(?:'s"
    r"|was)_(?:screaming|crying)\b"
    r"|\bze_(?:gilt|gilde|schreeuwt|schreeuwde|huilt)\b|\bsie_(?:schreit|schrie|weint)\b"
)
"""Persons or things that the culprits have, unless the line names the police."""
_FREE_AGAIN: Final = (
    r"\bil_(?:me_|nous_)?(?:regarde|observe|attend|fixe|menace)\b"
    r"|\b(?:er|hij|il|he)_(?:hat|heeft|a|has)_(?:\w+_)?(?:handschellen|handboeien|menottes|handcuffs)_?(?:$|[,.!])|"
    r"\b(?:let|letting)_(?:him|her|them|the_lads?)_(?:out|go|off)\b|\b(?:he|she|they)(?:'s|'re|_is|_are)_(?:out"
    r"|free)_again\b"
    r"|\b(?:laten_gaan|vrijgelaten|laten_lopen|terug_vrij|relachee?s?|laissee?s?_(?:partir|filer)|freigelassen"
    r"|(?:laufen|gehen)_(?:ge)?lassen)\b"
    r"|\bslipped_(?:the|his|out|away)|\bout_of_(?:the|his)_cuffs\b|\b(?:uit_de_(?:boeien|combi)_|aus_den_handschellen_)"
    r"|\b(?:er_(?:ist|is|steht)_(?:schon_)?wieder|(?:ist|steht|is)_er_(?:schon_)?wieder|hij_(?:staat|is"
    r"|loopt)_(?:er_|daar_|hier_)?(?:al_)?(?:weer|terug)"
    r"|(?:staat|is|loopt)_hij_(?:er_|daar_|hier_)?(?:weer|terug)|il_est_(?:deja_|encore_)?(?:revenu|ressorti"
    r"|de_retour)|et_ressorti"
    r"|(?:he|they)(?:'s|'re|s|_is|_are)_back(?:_(?:here|again|out|at|in_the_street))?_?(?:$|[,.!])|back_out_again)\b"
    r"|\b(?:vorige?|letzte[sn]?|last|derniere?|passee?)_(?:week|woche|monat|maand|jahr|jaar|year|month|sommer"
    r"|zomer|summer)"
    r"|\b(?:la_semaine|le_mois|l'annee|l'an)_(?:derniere?|passee?)\b|\bhier_deja\b"
    r"|\b(?:last_time|the_last_time|every_time|(?:vorige|laatste)_keer|derniere_fois|l'autre_fois|(?:letzte[sn]?"
    r"|vorige[sn]?)_mal)\b"
)
_HAS_OTHERS: Final = (
    r"\b(?:er_(?:zit|zijn|is|loopt|lopen)_er_nog|il_en_reste|(?:il_)?y_en_a_(?:encore|un_autre)|es_(?:ist"
    r"|sind)_noch_(?:einer|zwei|welche)"
    r"|there's_(?:another|one_more)|there's_still_(?:one|two))\b|"
    r"\b(?:ander|andere|anderen|tweede|2e|derde|autres?|deuxieme|troisieme|anderer|zweiter?|zweiten|dritte[rn]?"
    r"|others?|second|third)_?"
    r"(?:one_|guy_|lad_|two_)?(?:'s|is|(?:has|heeft|hat|a)_(?:\w+_){0,2}(?:bar|knife|gun|mes|messer|couteau|barre"
    r"|stok|stange|still|nog|noch|encore)|zit|zitten|loopt|lopen|zijn|staat|gewapend|nog|ist|sind"
    r"|lauft|laufen|sitzt"
    r"|noch|est|sont|court|encore"
    r"|s'est|are|still|ran|armed)\b"
    r"|\b(?:een|1|ene|eentje|einer|un|one|twee|2|deux|zwei|two|drie|drei|trois|three)_(?:(?:lopen|loopt|laufen"
    r"|lauft|courent|court|zit|zitten|sitzt|is|est"
    r"|ist|are|sind|sont)_)?(?:op_de_loop|op_de_vlucht|nog|noch|encore|still|en_fuite|dehors|on_the_run)\b"
    r"|\b(?:one|een|1|eentje|un|einer)_(?:toch|at_least|au_moins|zumindest|minstens)\b"
    r"|\b(?:one|two|1|2|twee|zwei|deux|een|einen?)_of_them_at_least\b|\b(?:at_least|minstens|au_moins|mindestens"
    r"|zumindest)_(?:one|two|een|twee|un"
    r"|deux|einen?|zwei)\b"
)
_IN: Final = (
    r"(?:in_(?:there|the|his|her|my)|inside|binnen|drin|drinnen|dedans|a_l'interieur|upstairs|boven|oben|en_haut)"
)
_STILL: Final = (
    r"(?:'s|'re|_is|_are|_est|_sont|_ist|_sind|_zit|_zitten|_staat)?_(?:(?:with|mit|met|avec)_(?:\w+_){0,2}"
    r"(?:knife|messer|mes|couteau|gun)_)?(?:still|nog|noch|encore|toujours)_(?:steeds_|altijd_|immer_)?"
)
_STILL_INSIDE: Final = (
    rf"\b(?:they|ze|ils|sie|eux){_STILL}{_IN}\b"
    r"|\b(?:he|she|one|someone|lui|il|elle|hij|er|der|einer|man|homme|mann|gars|type|guy|dader|tater|mec|fella|knife)"
    rf"{_STILL}(?:{_IN}|bij_ons|hier|daar|la|there|here|da|dort|free|vrij|frei|libre)\b"
    r"|(?:^|[,.;:!]|\b(?:and|but|et|mais|en|maar|und|aber))_?(?:lui|eux|hij|hem|er|der|ihn|he|him|the_(?:man|guy|fella))_"
    r"(?:toujours_|still_|nog_|noch_)?(?:non|pas|niet|nie|nicht|net|ned|isn't|is_not|wasn't)_?(?:$|[,.!])"
)
"""The suspect is still inside, or was not the one whom the police took: «la dame est en sécurité, lui non»."""
_TOO: Final = expression(r"\b(?:ook|aussi|auch|too|as_well)_?(?:$|[.,!]|\w+_?(?:$|[.,!]))")
_AGAINST_ARREST: Final = expression("|".join((_BY_BODY, _WHOM_ELSE, _FREE_AGAIN)))
_INSIDE: Final = expression(_STILL_INSIDE)
_OTHERS: Final = expression(_HAS_OTHERS)
_POLICE_CAR: Final = expression(
    r"\b(?:police|polis|cop|squad|garda|guards)_car\b|\bpolitie(?:auto|wagen)\b|\b(?:polizeiauto|streifenwagen)\b"
    r"|\bvoiture_de_(?:la_)?police\b"
    r"|\bcombi\b"
)
_TAKES_CAR: Final = expression(
    r"\b(?:driving_(?:it|the)|stole|stolen|nicked|robbed_it|hijack\w*|behind_the_wheel|(?:he|and)_(?:drives"
    r"|drove)_(?:off|away)|(?:er|und)_fahrt_(?:los|weg|davon)|(?:hij|en)_rijdt_weg|il_demarre|et_demarre|rijdt_er_?mee"
    r"|achter_het_stuur|gestolen|gejat|gepikt"
    r"|fahrt_damit|am_steuer|geklaut|gestohlen|conduit|au_volant|vole[es]*)\b"
)
_LIFTED: Final = expression(
    r"\blifted_(?:into|onto|up|over|out|in_the_(?:ambulance|air))\b|\blifted_(?:the|a|my|his|her|it)\b"
)


def speaks_against(text: bytes, ending: Ending, in_search: bool) -> bool:
    """`ending`: the end of which it seems to tell. `in_search`: a person is missing, so water and wounds are peril."""
    if ending is Ending.FALSE_ALARM or (ending is Ending.FOUND and not in_search):
        return False
    if _ANY.occurs_in(text):
        return True
    if ending is Ending.FOUND:
        return is_no_find(text)
    if in_search and tells_of_find_in_peril(text):
        return True
    if (
        _INSIDE.occurs_in(text)
        or _HIDES.occurs_in(text)
        or (_NEAR_HOME.occurs_in(text) and any(map(_HOME.occurs_in, clauses_of(text))))
    ):
        return True
    return _FLAMES.occurs_in(text) if ending is Ending.OVER else _speaks_against_arrest(text)


def _speaks_against_arrest(text: bytes) -> bool:
    if _AGAINST_ARREST.occurs_in(text) or _LIFTED.occurs_in(text):
        return True
    if _OTHERS.occurs_in(text) and not _TOO.occurs_in(text):
        return True
    if _POLICE_CAR.occurs_in(text) and _TAKES_CAR.occurs_in(text):
        return True
    if _BY_OTHERS.occurs_in(text) and not _BY_POLICE.occurs_in(text):
        return True
    return not _POLICE.occurs_in(text) and (_INTO_VAN.occurs_in(text) or _VICTIMS.occurs_in(text))
