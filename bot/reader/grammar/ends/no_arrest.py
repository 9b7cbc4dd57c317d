"""Recognises lines that tell of no arrest although they have the words of one: a catch by others than the police or by a limb,
the wrong person, a suspect who is free again, others who are still free, a stolen police car. Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.arrest_forms import REST_CAUGHT
from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.grammar.vocabulary import MY, THEIR
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression

_THE: Final = r"(?:de|den|het|'?t|een|le|la|les|l'|un|une|der|die|das|dem|einen?|the|a|an|zijn|haar|son|sa|his|her)"

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
    rf"\b{_CATCH}_(?:ma|mon|mes|notre|nos|la_tele|la_voiture|le_velo|les_bijoux|me|us|my|our)\b"
    rf"|\b(?:m'|nous_)(?:a|ont)_{_CATCH}\b"
    r"|\b(?:mij|me|ons|mijn_\w+|onze_\w+)_(?:\w+_)?(?:meegenomen|geboeid|opgepakt)\b"
    r"|\bpar_(?:le|les|un|des)_(?:voleurs?|cambrioleurs?)\b"
    r"|\b(?:mich|uns|meine?n?_\w+|unsere?n?_\w+)_(?:\w+_)?(?:mitgenommen|in_handschellen|festgenommen)\b"
    r"|\b(?:les_deux|de_twee|alle_twee|beiden?|die_zwei|the_two|both(?:_the)?)"
    r"_(?:filles|fillettes|petites|enfants|meisjes|kinderen|kindjes|madchen|kinder|madels|girls|children|women)\b"
    r"|\b(?:lont|les_ont|les_on|lon|l'ont|l'a)_(?:pris|prise|prises|pri|eu)_(?:le|la|les|mon|ma|mes|son|sa|ses|leur|par)_"
    r"|,_?(?:le|la|les|mon|ma|mes|de|den|mijn|die|das|mein|meine|the|my)"
    r"_(?:cles?|clefs|voiture|velos?|sac|sacoche|tele|bijoux|moto|trottinette|sleutels?|fiets\w*"
    r"|tas|handtas|juwelen|schlussel|rad|tasche|schmuck|keys|bikes?|bag|jewel\w+)(?:_d[eu]_(?:la_)?\w+)?_?(?:[.!]|$)"
    r"|\b(?:elle|la_petite)_(?:crie|criait|hurle|hurlait|pleure|pleurait)\b"
    r"|\b(?:she|girl)_?(?:'s|was)_(?:screaming|crying)\b"
    r"|\bze_(?:gilt|gilde|schreeuwt|schreeuwde|huilt)\b|\bsie_(?:schreit|schrie|weint)\b"
)
"""Persons or things that the culprits have, unless the line names the police."""
_FREE_AGAIN: Final = (
    r"\bil_(?:me_|nous_)?(?:regarde|observe|attend|fixe|menace)\b"
    r"|\b(?:er|hij|il|he)_(?:hat|heeft|a|has)_(?:\w+_)?(?:handschellen|handboeien|menottes|handcuffs)_?(?:$|[,.!])"
    r"|\b(?:let|letting)_(?:him|her|them|the_lads?)_(?:out|go|off)\b"
    r"|\b(?:he|she|they)(?:'s|'re|_is|_are)_(?:out|free)_again\b"
    r"|\b(?:l'ont|l'a|l'avons)_(?:re)?perdue?s?\b|\bperdue?s?_de_vue\b|\buit_het_oog_verloren\b|\bkwijtgeraakt\b"
    r"|\b(?:zijn|waren|is)_(?:hem|haar|ze|'m)_(?:\w+_)?kwijt\b|\baus_den_augen_verloren\b"
    r"|\b(?:entwischt|ontglipt|slipped_away|gave_them_the_slip|lost_(?:him|her|them|sight))\b"
    r"|\b(?:laten_gaan|vrijgelaten|laten_lopen|terug_vrij|relachee?s?|laissee?s?_(?:partir|filer)|freigelassen"
    r"|(?:laufen|gehen)_(?:ge)?lassen)\b"
    r"|\bslipped_(?:the|his|out|away)|\bout_of_(?:the|his)_cuffs\b|\b(?:uit_de_(?:boeien|combi)_|aus_den_handschellen_)"
    r"|\b(?:er_(?:ist|is|steht)_(?:schon_)?wieder|(?:ist|steht|is)_er_(?:schon_)?wieder"
    r"|hij_(?:staat|is|loopt)_(?:er_|daar_|hier_)?(?:al_)?(?:weer|terug)|(?:staat|is|loopt)_hij"
    r"_(?:er_|daar_|hier_)?(?:weer|terug)|il_est_(?:deja_|encore_)?(?:revenu|ressorti|de_retour)|et_ressorti"
    r"|(?:he|they)(?:'s|'re|s|_is|_are)_back(?:_(?:here|again|out|at|in_the_street))?_?(?:$|[,.!])|back_out_again)\b"
    r"|\b(?:vorige?|letzte[sn]?|last|derniere?|passee?)_(?:week|woche|monat|maand|jahr|jaar|year|month|sommer|zomer|summer)"
    r"|\b(?:la_semaine|le_mois|l'annee|l'an)_(?:derniere?|passee?)\b|\bhier_deja\b"
    r"|\b(?:last_time|the_last_time|every_time"
    r"|(?:vorige|laatste)_keer|derniere_fois|l'autre_fois|(?:letzte[sn]?|vorige[sn]?)_mal)\b"
)
_HAS_OTHERS: Final = (
    r"\b(?:nur|only|just|maar|slechts|seulement)_(?:eine?r?|een|1|one|une?)_(?:von|van|of|sur|des)\b"
    r"|\b(?:eine?r?|een|1|one|une?)_(?:von|van|of|sur|des)_(?:(?:den|de|the|les)_)?"
    r"(?:zwei|drei|vier|twee|drie|two|three|four|deux|trois|quatre)\b"
    r"|\b(?:er_(?:zit|zijn|is|loopt|lopen)_er_nog|il_en_reste|(?:il_)?y_en_a_(?:encore|un_autre)"
    r"|es_(?:ist|sind)_noch_(?:einer|zwei|welche)|there's_(?:another|one_more)|there's_still_(?:one|two))\b"
    r"|\b(?:ander|andere|anderen|tweede|2e|derde|autres?|deuxieme|troisieme|anderer|zweiter?|zweiten|dritte[rn]?|others?"
    r"|second|third)_?(?:one_|guy_|lad_|two_|twee_|deux_|zwei_)?(?:'s|is|rennen|rent|rennt|courent|(?:has|heeft|hat|a)"
    r"_(?:\w+_){0,2}(?:bar|knife|gun|mes|messer|couteau|barre|stok|stange|still|nog|noch|encore)|zit|zitten|loopt"
    r"|lopen|zijn|staat|gewapend|nog|ist|sind|lauft|laufen|sitzt|noch|est|sont|court|encore|s'est|are|still|ran|armed)\b"
    r"|\b(?:een|1|ene|eentje|einer|un|one|twee|2|deux|zwei|two|drie|drei|trois|three)"
    r"_(?:(?:lopen|loopt|laufen|lauft|courent|court|zit|zitten|sitzt|is|est|ist|are|sind|sont)_)?"
    r"(?:op_de_loop|op_de_vlucht|nog|noch|encore|still|en_fuite|dehors|on_the_run)\b"
    r"|\b(?:his|their|her|zijn|hun|haar|son|sa|ses|leurs?|seine?|ihre?)_(?:brothers?|mates?|friends?|pals?|cousin"
    r"|father|broers?|vrienden|maten|maat|neef|freres?|potes?|copains?|cousin|bruder|kumpels?|freunde?|vater)"
    r"(?:'s|'re)?_(?:\w+_){0,3}(?:turned_up|showed_up|here|there|back|outside|coming|still|nog"
    r"|hier|daar|buiten|da|draussen|encore|la|dehors|arrive\w*|debarque\w*|aufgetaucht|opgedoken|komt|komen|kommt|kommen)\b"
    r"|\b(?:rest|reste)_(?:is|ist|est|sind|zijn|sont)_(?:\w+_)?"
    r"(?:naar|in|op|nog|hier|daar|noch|nach|im|auf|encore|dans|vers|still|at|down)\b"
    r"|\b(?:one|een|1|eentje|un|einer)_(?:toch|at_least|au_moins|zumindest|minstens)\b"
    r"|\b(?:one|two|1|2|twee|zwei|deux|een|einen?)_of_them_at_least\b"
    rf"|\b(?:eentje|een|1|one|un|einen?|einer)(?:'s)?(?:_[\w']+){{0,4}}_"
    rf"(?:{_CATCH}|arrested|festgenommen|verhaftet|aangehouden|gearresteerd)(?:_[\w']+){{0,3}}?_?,?_(?:maar|mais|aber|but)\b"
    r"|\b(?:at_least|minstens|au_moins|mindestens|zumindest)_(?:one|two|een|twee|un|deux|einen?|zwei)\b"
)
_HOSTAGE: Final = expression(
    r"\b(?:took|takes|has|have|got|holding|holds|with)_(?:[\w']+_){0,3}hostages?\b|\ben_otage\b|\bals_geiseln?\b"
    r"|\bgegijzeld\b|\bin_gijzeling\b"
    r"|\b(?:hat|nimmt|haben)_(?:\w+_){0,2}geiseln?\b"
)
_FREED: Final = expression(r"\b(?:freed|released|rescued|bevrijd|vrij|liberee?s?|libres?|befreit|frei)\b")
_DRIVE_OFF: Final = expression(
    r"\b(?:mannen|daders|gasten|kerels|men|lads|hommes|mecs|types|manner|typen|burschen)_(?:rijden|lopen|rennen"
    r"|vluchten|drive|run|(?:are_)?driving"
    r"|(?:are_)?running|roulent|filent|fuient|fahren|laufen|fluchten)_(?:\w+_)?(?:weg|away|off|davon|los)\b"
    r"|\b(?:hommes|mecs|types)_(?:filent|fuient|se_barrent)\b"
)
_TOO: Final = expression(r"\b(?:ook|aussi|auch|too|as_well)_?(?:$|[.,!]|\w+_?(?:$|[.,!]))")
_DOUBTED: Final = (
    rf"\b(?:zogezegd|zogenaamd|supposedly|allegedly|soi-disant|angeblich)_(?:(?:al|been|deja|schon)_)?(?:{_CATCH}|arrested"
    r"|aangehouden|gearresteerd|verhaftet|festgenommen)\b"
    r"|\b(?:dacht_ik|dachten_we|ik_dacht|i_thought|we_thought|je_(?:croyais|pensais)|on_(?:croyait|pensait)|dachte_ich"
    r"|dachten_wir)_(?:maar|but|mais|aber)_(?:nee|niet|no|not|non|nein|nicht)\b"
)
_BY_CULPRITS: Final = (
    rf"\b{_CATCH}_?[!.,]+_?{_BY}_(?:\w+_)?(?:bende|gang|bande|clan|dieven|daders|inbrekers|mannen|gasten|kerels|overvallers"
    r"|voleurs|cambrioleurs|types|mecs|hommes|agresseurs|diebe|einbrecher|manner|typen|burschen|lads|men|thieves|burglars"
    r"|robbers|thugs|fellas)\b"
)
"""«Caught! by that gang», of a victim."""
_HOLDS: Final = (
    r"\b(?:hij|ie)_(?:heeft|houdt)_(?:haar|hem|ze|mijn_\w+|ons_\w+|onze_\w+)_(?:wel_)?nog_(?:steeds_|altijd_)?(?:vast|beet|binnen)\b"
    r"|\b(?:he|she)(?:'s|_has)?_still_(?:has|got|holds|holding)_(?:her|him|them|my_\w+)_?(?:$|[,.!])"
    r"|\bil_(?:la|le|les)_tient_(?:encore|toujours)\b|\bil_l'a_encore_avec_lui\b"
    r"|\ber_(?:hat|halt)_(?:sie|ihn|mein\w*_\w+|unser\w*_\w+)_(?:immer_)?noch_(?:fest|drin|in_seiner_gewalt)\b"
    r"|\b(?:andere?n?|autre|anderer|other)_(?:one_|lad_|guy_|man_)?(?:heeft|houdt|hat|halt|a|tient|has|holds|'s_got|is_holding)"
    r"_(?:nog_|noch_|encore_|still_)?(?:mijn|ons|onze|my|our|mon|ma|notre|meinen?|meine|unseren?|unsere)_\w+"
    r"|\b(?:his|their|her|zijn|hun|haar|son|leurs?|sein|seine|ihr)_(?:brother|mate|friend|pal|cousin|broer|vriend|maat|neef"
    r"|frere|pote|copain|bruder|kumpel|freund)s?(?:'s|'re|_is|_are|_zit|_staat|_est|_ist)_(?:inside|in_there|binnen|dedans"
    r"|drin|drinnen|in_the_house|in_het_huis|dans_la_maison|im_haus)_?(?:$|[,.!])"
)
"""The suspect or another one holds a person, or is in the house."""
_HER_INSIDE: Final = expression(
    r"\bshe_(?:can't|cant|cannot|can_not)_get_out\b|\bze_(?:kan_er|geraakt_er|raakt_er)_(?:niet|nie)_(?:uit|buiten)\b"
    r"|\belle_(?:ne_)?(?:peut|arrive)_pas_(?:a_)?sortir\b|\bsie_(?:kommt|kann)_(?:da_)?(?:nicht|net|ned|nimmer)_(?:raus|hinaus)\b"
)
_AGAINST_ARREST: Final = expression("|".join((_BY_BODY, _WHOM_ELSE, _FREE_AGAIN, _DOUBTED, _BY_CULPRITS, _HOLDS)))
_WERE_MORE: Final = expression(
    r"\b(?:es|sie)_waren_(?:aber_|doch_)?(?:zwei|drei|zu_(?:zweit|dritt)|mehrere)"
    r"|\bze_waren_(?:\w+_)?(?:met_)?(?:twee|drie|2|3|zijn_tween)\b"
    r"|\b(?:ils|y|elles)_(?:etaient|en_avait)_(?:deux|trois|plusieurs|2|3)\b"
    r"|\bthere_(?:were|was)_(?:two|three|another|2|3)\b"
)
_ONE: Final = expression(r"\b(?:hem|haar|ihn|eam|him|her|l'_?(?:a|ont))\b|_'m\b")
_OTHERS: Final = expression(_HAS_OTHERS)
_POLICE_CAR: Final = expression(
    r"\b(?:police|polis|cop|squad|garda|guards)_car\b|\bpolitie(?:auto|wagen)\b|\b(?:polizeiauto|streifenwagen)\b"
    r"|\bvoiture_de_(?:la_)?police\b"
    r"|\bcombi\b"
)
_TAKES_CAR: Final = expression(
    r"\b(?:driving_(?:it|the)|stole|stolen|nicked|robbed_it|hijack\w*|behind_the_wheel|(?:he|and)_(?:drives|drove)"
    r"_(?:off|away)|(?:er|und)_fahrt_(?:los|weg|davon)|(?:hij|en)_rijdt_weg|il_demarre|et_demarre|rijdt_er_?mee"
    r"|achter_het_stuur|gestolen|gejat|gepikt|fahrt_damit|am_steuer|geklaut|gestohlen|conduit|au_volant|vole[es]*)\b"
)
_LIFTED: Final = expression(
    r"\blifted_(?:into|onto|up|over|out|in_the_(?:ambulance|air))\b|\blifted_(?:the|a|my|his|her|it)\b"
)

_REST_CAUGHT: Final = expression(REST_CAUGHT)
_BEFORE: Final = (
    r"(?:(?:letzte[sn]?|vorige[sn]?|vorig|last)_(?:woche|week|monat|maand|month|jahr|jaar|year|sommer|zomer|summer|mal|keer|time)"
    r"|(?:la_semaine|le_mois|l'annee|l'an|l'ete|la_fois)_(?:passee?|derniere?))"
)
_NO_SIGN: Final = expression(
    rf"\b(?:derselbe|dieselben?|gleichen?|dezelfden?|memes?|same)(?:_[\w']+){{0,3}}?_(?:wie|van|als|que|as|from)(?:_\w+)?_{_BEFORE}\b"
    rf"|[,.;:!]_?{_BEFORE}(?:_[\w']+){{1,3}}_(?:auch_schon|ook_al|al_eens|deja|aussi|before|too)\b"
    rf"|\b{one_of(THEIR)}_[\w-]+(?:_\w+){{0,3}}_(?:en_pleurs|en_larmes|weint|heult|huilt|in_tears|crying|in_tranen)\b"
    r"|\b(?:at_least|minstens|tenminste|au_moins|mindestens|zumindest|wenigstens)_(?:one|een|1|une?|einer?)_(?:de_moins|minder"
    r"|weniger|less|fewer)\b"
)
"""Beside an arrest: the same person as on another day, family in tears, one thief less."""


def is_no_arrest(text: bytes) -> bool:
    text = _REST_CAUGHT.replace_in(_NO_SIGN.replace_in(text))
    if _AGAINST_ARREST.occurs_in(text) or _LIFTED.occurs_in(text):
        return True
    if _DRIVE_OFF.occurs_in(text) or (_HOSTAGE.occurs_in(text) and not _FREED.occurs_in(text)):
        return True
    if _WERE_MORE.occurs_in(text) and _ONE.occurs_in(text):
        return True
    if _OTHERS.occurs_in(text) and not _TOO.occurs_in(text):
        return True
    if _POLICE_CAR.occurs_in(text) and _TAKES_CAR.occurs_in(text):
        return True
    if _BY_OTHERS.occurs_in(text) and not _BY_POLICE.occurs_in(text):
        return True
    return not _POLICE.occurs_in(text) and any(each.occurs_in(text) for each in (_INTO_VAN, _VICTIMS, _HER_INSIDE))
