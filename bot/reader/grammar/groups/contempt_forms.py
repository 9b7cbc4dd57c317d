"""Forms of contempt for a group of people: hatred, a bad quality, a wish, the denial of worth, a threat, a comparison.

The letters are classes of words (`contempt_words.py`): G the group, X a group that is only an owner or the speaker's own,
S a slur, H the speaker's hatred, T the same with «them», F an opinion, N a negation, Q a vile quality, B a charge, V «steal,
lie», K violence, D death or exile, Z no place or no worth. `_` and `{n}` are those of `notation.py`; up to n words have none
of these letters.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.groups.contempt_words import FEELING
from bot.reader.grammar.groups.speech_words import POS
from bot.reader.phrases.alternatives import one_of

_WITHIN: Final = r"[^.!?;\nNX]*"
_CALM: Final = r"(?:^|[.!?;\n])[^.!?;\nN]*\b"
"""The sentence so far, without a negation."""

_END: Final = (
    r"(?:_G)?(?:[ ]*(?:[.,!?;:)]|$)"
    r"|_(?:allemaal|hier|ook|en|of|die|dat|omdat|want|zoals|uit|in|op|als|die|echt|gewoon|all|here|and|or|who|that|because"
    r"|like|from|so|with|on|at|tous|toutes|ici|et|ou|qui|parce|car|comme|dans|alle|hier|und|oder|weil|wie|aus|im|auf)\b)"
)
"""After a group that is no adjective: «I hate Turkish coffee» has another word there."""

_DEGREE: Final = one_of(
    r"echt heel zo gewoon puur zuiver helemaal absoluut toch ook wel zeer"
    r" erg allemaal altijd stuk_voor_stuk geboren de het een niets_dan"
    r" niks_dan niets_anders_dan niet_meer_dan van_nature menselijk\w* vuile vieze luie domme een_stel een_hoop"
    r" meestal behoorlijk nogal volledig te"
    r" ontzettend werkelijk bijna als erger_dan slechter_dan vraiment tellement tres purement simplement tout tous"
    r" toutes absolument totalement juste si trop assez"
    r" plutot des du une? la le les que rien_que nes? sales?"
    r" gros grosses tas bande completement toujours comme pires?_que"
    r" wirklich sehr einfach rein reine reiner nur ganz total so auch ja doch alle alles voll"
    r" geborene[nr]? eine? der die das den nichts_als"
    r" komplett absolut schlimmer_als schlechter_als immer meist ziemlich menschlich\w* von_natur_aus wie zu"
    r" really very just plain simply absolutely pure all always also"
    r" both such an? the nothing_but complete completely utterly"
    r" totally born human fucking basically like mostly pretty usually too worse_than the_worst_kind_of"
)
_D: Final = rf"(?:{_DEGREE}_)*"
_AFTER: Final = (
    r"(?:_(?:zoals|comme|wie|like)_\w+|_(?:hier|here|ici|overal|allemaal|in_\w+_\w+|dans_\w+_\w+|de_(?:ce|cette)_\w+"
    r"|in_\w+|daar))?,?"
)
_ARE: Final = r"(?:zijn|sind|seien|are|'re|were|blijven|bleiben|remain|lijken_op|gelten_als)"
_ONE_IS: Final = r"\b(?:elke|iedere|jeder|jede|every|chaque|tout)_G_(?:is|ist|est)"
_SUBJECT: Final = (
    rf"(?:G{_AFTER}_{_ARE}"
    rf"|(?:^|[.!?,;:\n\"]|\b(?:les|ces|tous|toutes|que|comme|seuls|et|mais|vos))[ ]*G{_AFTER}[ ]*(?:_?ne)?_sont"
    rf"|{_ONE_IS}|G[ ,]*(?:c'est|dat_is|dat_zijn|das_ist|das_sind|that's)|G[ ]?[?:-])"
)
_THEY: Final = one_of(
    r"ze zij die de_meeste_van_hen ze_allemaal they most_of_them all_of_them ils elles"
    r" la_plupart_d'entre_eux la_plupart sie diese die_meisten die_meisten_von_ihnen"
)
_LATER: Final = r"G[^\n]*(?:[.!?;,]|\b(?:en|et|und|and|dat|que|dass|that))[ ]*"
_SHOULD: Final = one_of(
    r"zouden zou moeten moet mogen verdienen gehoren horen behoren"
    r" kunnen should must deserve deserves need_to ought_to can belong"
    r" devraient devrait doivent meritent peuvent sollten sollte sollen gehort konnen durfen could"
)
_INTEND: Final = one_of(
    r"ik_wil ik_zou ik_ga ik_zal wil_ik ga_ik zal_ik zou_ik ik_wilde"
    r" ik_overweeg we_moeten we_zouden moeten_we we_gaan laten_we laat_ons"
    r" iemand_moet iemand_zou men_moet men_zou ze_moesten ze_zouden ze_moeten"
    r" wanneer_gaan_we waarom_mogen_we wat_als_we iemand_maar ik_hoop ik_wou ik_wens"
    r" je_veux je_vais je_voudrais j'aimerais j'ai_envie j'avais_envie"
    r" j'ai_juste_envie on_devrait nous_devrions il_faut il_faudrait"
    r" faudrait faut nous_allons on_va je_souhaite j'espere il_va_falloir quelqu'un_devrait"
    r" ich_werde ich_werd ich_will ich_mochte ich_wurde ich_konnte"
    r" werde_ich wurde_ich wir_sollten wir_mussen wir_werden sollten_wir"
    r" man_sollte man_musste sollte_man lasst_uns jemand_sollte"
    r" ich_hoffe ich_wunsche ich_wunschte ich_uberlege warum_konnen_wir"
    r" i_want i_will i'll i'd i_would i'm_going_to i_am_going_to"
    r" i_wanna i'm_gonna we_should we_must let's let_us somebody_should"
    r" someone_should they_should i_hope i_wish wish why_can't_we how_about_we we_need_to"
)
_BETTER: Final = one_of(
    r"beter mooier properder schoner veiliger rustiger vreedzamer"
    r" mieux meilleure? plus_propre plus_sure? besser sauberer"
    r" sicherer sauber better nicer cleaner safer bessere[rs]?"
)
_TRUST: Final = r"(?:trust|vertrouw\w*|trauen?|confiance)"
_THOSE: Final = (
    r"(?:(?:all|alle|allen|al|tous|toutes|les|ces|cet|cette|chaque|die|diese[nrs]?|de|den|der|the|those|these|that"
    r"|every|each|elke|iedere|jeden|een|ein\w*|un|une|a|an|van|of|deze|dit|vous|you|euch|jullie|nachsten|volgende"
    r"|prochain|next|von|d'|le|la)_)*"
)
_STRIKE: Final = (
    r"(?:K|klop|sla|schop|schlag\w*|hau\w*|tret\w*|erschiess\w*|cogne|frappe|tape|tue|bute|eclate|casse_la_gueule"
    r"|punch|hit|break|smash|shoot)"
)
_DOGS: Final = (
    r"\b(?:hond|kat|rat|insect\w*|beest|dier|chien|chat|insecte|animal|hund|katze|insekt\w*|ratte|tier\w*|dog|cat"
    r"|bug|animal)\b"
)
_I: Final = r"\b(?:ik|mijn|me|je|j'\w+|mon|ma|ich|mein|mir|mich|hab|i|i'm|my)\b"
_SICK: Final = (
    r"\b(?:misselijk|schlecht|ubel|kotzen|sick|ill|degoute|vomir|gerber|nausee|disgusts?|sickens|ashamed|schaam"
    r"|schame|honte|walg|walgelijk|ekelt|angewidert)\b"
)
_LIVING: Final = (
    r"\b(?:zie|zien|sehe|sehen|see|seeing|voir|vois|wonen|woon|leben|wohnen|live|living|vivre|habiter|naast|neben"
    r"|nachbarn|next_to|share|sharing|delen|partager|cote_de)"
)
_MAKES_SICK: Final = (
    r"(?:maken|maakt|make|makes|machen|macht|rendent|font|donnent)(?:_[a-z']+){0,4}?_(?:misselijk|ziek|kotsmisselijk"
    r"|woedend|razend|boos|sick"
    r"|want_to_(?:vomit|puke)|puke|furious|krank|wutend|rasend|malades?|furieu\w+|vomir|gerber|nausee)\b"
)
_SIGHT: Final = (
    r"(?:_(?:van|met|all|alle|die|these|those|these|ces|les|de|du|diese|dieser|al|deze|a|an|un|une|zoveel|so_many"
    r"|with|avec|mit|to|aux?))*"
)

HATRED_OF_A_GROUP: Final = (
    rf"H_(?:{_D}|vous_autres_|every_single_|jullie_|euch_|elke_|each_|every_|ces_|ce_genre_de_|deze_|those_|these_"
    rf"|that_|dit_|diese[nrs]?_|dieses_|zulke_|jeden_|you_)*G{_END}",
    rf"\bH\b{_WITHIN}\b(?:vooral|zeker|especially|surtout|besonders|vor_allem)\b{_WITHIN}\bG",
    rf"\bik_kan_(?:{_D}|deze_)*G{{3}}N{{2}}(?:uitstaan|luchten|zien|verdragen|rieken|pruimen|velen|hebben)",
    rf"\bich_kann_(?:{_D}|diese_)*G{{3}}N{{2}}(?:ausstehen|leiden|ertragen|riechen|sehen)",
    rf"{_I}{_WITHIN}\b{FEELING}\b_?{_WITHIN}\b(?:aan|voor|van|tegen|jegens|tegenover|pour|envers|contre|des?|d'|par"
    rf"|auf|fur|gegen|gegenuber|vor|von|for|of|by|towards?|with)_(?:\w+_){{0,2}}?[GX]{_END}",
    rf"(?:^|[.!?\n])[ ]*(?:\w+_)?(?:{FEELING}|kotsmisselijk|walg)_(?:van|aan|voor|par|de|des|von|vor|by|of"
    rf"|for)_(?:{_D}|al_die_)*[GX]",
    rf"G{{3}}{_MAKES_SICK}",
    r"\bG{2}(?:disgust|sicken|walgen)_(?:me|us|mij)\b|\bG[ ](?:me|nous)_(?:degoutent|repugnent|ecoeurent|font_chier"
    r"|cassent\w*)\b",
    r"\bG_(?:widern_mich_an|ekeln_mich|kotzen_mich)",
    rf"(?:{_SICK}|{_MAKES_SICK}){_WITHIN}{_LIVING}{_SIGHT}_[GX](?:_(?:all|allemaal|hier|here|ici))?[ ]*(?:[.,!?]|$)",
    rf"{_LIVING}{_SIGHT}_[GX]\b{_WITHIN}(?:{_SICK}|{_MAKES_SICK})",
    rf"(?:{_SICK}|{_MAKES_SICK}){_WITHIN}[ ](?:wenn_ich|als_ik)"
    rf"_(?:\w+_){{0,2}}?[GX]\b{_WITHIN}\b(?:sehe|zie|hore|hoor)\b",
    r"\b(?:ik_wil|i_want|i_don't_want|je_veux|ich_will|ich_mochte)_N_(?:\w+_){0,3}?G_(?:als_buren|as_neighbou?rs"
    r"|comme_voisins|als_nachbarn)",
    r"\bfuck_(?:all_|you_)?G|\b(?:nique|niquez|fick|fickt|verdoem|weg_met|buiten_met|down_with|out_with)_(?:les_"
    r"|tous_les_|toutes_les_|alle_|all_"
    r"|de_|die_|the_|these_|those_|you_|euch_)*G",
    r"\b(?:(?:D|tod|dood|mort|death)_(?:aan|de|aux?|a|to|fur)|a_mort_les|tod|dehors)_(?:tous_les_|toutes_les_|les_"
    r"|alle_|allen_|all_|den_|de_|the_)*[GX]",
    r"\bG_(?:raus|dehors|buiten)[ ]*(?:[.,!?]|$)",
    rf"(?:kut|klote|gore|vuile|vieze|smerige|stinkende|verdomde|fucking|filthy|stinking|dirty|bloody|damn"
    rf"|sales?|putains?_de?|saletes?_de|scheiss"
    rf"|dreckige?n?|verdammten?|beschissenen?|verfluchte?n?|stinkende[nr]?)_G{_END}",
)

BAD_QUALITY: Final = (
    rf"{_CALM}{_SUBJECT}_?{_D}Q\b",
    rf"{_CALM}\bG_{_D}Q_(?:zijn|sind|seien)\b",
    rf"{_CALM}\b(?:waarom|warum|why)_{_ARE}_(?:{_D})G_{_D}[QB]\b",
    rf"{_CALM}\bF_(?:dass_|dat_|que_|that_)?{_D}G_{_D}[QB]\b",
    r"\b(?:leven|levens|life|lives|vies?|leben|rechten|rechte|rights|droits)(?:_(?:van|of|des?|d'|von|der)(?:_\w+)?)?_?"
    rf"[GX]\b{_WITHIN}\b(?:Z|wichtig|belangrijk)\b",
    rf"{_CALM}\bG{_AFTER}(?:_{_ARE})?(?:_\w+)?_?{_D}Z\b",
    rf"\bG_{_ARE}_{_D}Z\b",
    r"\b(?:zwermen|horden?|hordes?|swarms?|invasions?|schwarme|meutes?|vloedgolf|tsunami)_(?:van_|of_|de_|d'|des_"
    r"|von_|an_)?(?:die_|deze_)?[GX]\b",
    rf"\b(?:liever|rather|lieber|plutot|prefere\w*|j'aimerais_mieux)\b{_WITHIN}\b(?:[QD]|ziek|krebs|cancer|kanker"
    rf"|sterf|sterbe|meurs)\b{_WITHIN}\b"
    rf"(?:dan|than|als|que|de|an)\b{_WITHIN}\bG",
    rf"{_DOGS}{_WITHIN}\b(?:dan|than|als|que|qu'|celle|das)(?:\w+_|_){{0,4}}?[GX]\b",
    rf"\b(?:niets|niks|nothing|rien|nichts)\b{_WITHIN}\b(?:erger|worse|pire|schlimmere?s?|dommer|horrible|haat|hate"
    rf"|deteste|hasse|H)\b{_WITHIN}"
    r"\b(?:dan|than|que|qu'|als)_?(?:\w+_)?G\b",
    rf"\b(?:N{{2}}{_TRUST}|{_TRUST}_N)(?:_\w+){{0,3}}?_G{_END}",
    rf"{_LATER}{_THEY}{_AFTER}_(?:{_ARE}|sont|ne_sont)_{_D}[QZ]\b",
    rf"{_LATER}{_THEY}_{_D}Q_(?:zijn|sind)\b",
    r"\bG\b[^\n]*\bT\b",
    r"\b(?:mensenrechten|human_rights|droits_de_l'homme|menschenrechte)\b[^.!?;\n]*\bN\b[^.!?;\n]*[GX]\b",
    rf"\b(?:n'existe|n'y_a|gibt_es|es_gibt|there_are|er_zijn"
    rf"|er_bestaan)(?:_\w+){{0,2}}?_N(?:_\w+){{0,2}}?_(?:G_{POS}|{POS}_G)\b",
    r"\bN_(?:enkele_|einziger?_|single_)?G_[^.!?;\n]*\b(?:membre|member|lid|mitglied)\b",
)

GENERALISED: Final = (
    rf"{_CALM}{_SUBJECT}_?{_D}B\b",
    rf"{_CALM}\bG_{_D}B_(?:zijn|sind|seien)\b",
    rf"{_CALM}\b(?:alle|al_die|tous_les|toutes_les|all|all_the|every|die)_(?:{_D})?G_(?:{_D})V\b",
    rf"{_CALM}\bG_(?:altijd|alleen_maar|toujours|immer|nur|only|always|just|kunnen_alleen)_(?:\w+_)?V\b",
    rf"{_CALM}\bG_V_(?:altijd|toujours|immer|always|alles|tout|everything|like)\b",
    rf"\b[GX]{_WITHIN}\b(?:in_(?:their|het|hun|the)_(?:blood|bloed|genes|genen)|dans_(?:le|leur)_sang|im_blut"
    rf"|in_den_genen)",
    rf"\b(?:aard|nature|natur)_(?:van|of|des?|d'|von|der)_(?:\w+_){{0,2}}?[GX]\b{_WITHIN}\b[QB]\b",
    rf"{_LATER}{_THEY}{_AFTER}_(?:{_ARE}|sont|ne_sont)_{_D}B\b",
    rf"\b(?:alleen|only|nur|seuls?|seules)_(?:\w+_){{0,2}}?G_{_WITHIN}\b[QB]\b",
)

WISH: Final = (
    rf"{_CALM}\bG{_AFTER}(?:_\w+)?_{_SHOULD}(?:_\w+){{0,5}}?_(?:D\b|die[ ]*(?:[.,!?]|$))",
    rf"{_CALM}\b{_SHOULD}(?:_\w+){{0,4}}?_G{{4}}D\b",
    rf"{_CALM}\b{_INTEND}\b{_WITHIN}\bG\b{_WITHIN}\b[DK]\b",
    rf"{_CALM}\b{_INTEND}(?:_\w+){{0,6}}?_K_{_THOSE}[GX](?:{_END}|_(?:[a-z]+)_(?:zoals|comme|wie|like)\b)",
    r"(?:^|[.!?,:\n])[ ]*(?:K|burn|verbrand|vergas|erschiesst|hang|tuez|butez)_(?:all_|die_|alle_|the_|tous_les_"
    r"|toutes_les_|les_)+G",
    rf"\b(?:if_i|als_ik|wenn_ich|si_je)\b{_WITHIN}\bG\b[^.!?;N]*\b{_STRIKE}\b",
    rf"\b(?:graag|love_to|gern|aimerais|would_like)\b{_WITHIN}\bG{{1}}(?:zien_)?(?:lijden|leiden|suffer|souffrir"
    rf"|sterben|sterven|die|mourir|D)\b",
    rf"\b(?:zonder|without|sans|ohne)_(?:\w+_){{0,3}}?G\b{_WITHIN}\b{_BETTER}\b"
    rf"|\b{_BETTER}\b{_WITHIN}\b(?:zonder|without|sans|ohne)_(?:\w+_){{0,3}}?G\b",
    rf"\b(?:{_BETTER}|gut|goed|good|bien)\b[^.!?;N]*\b(?:als|if|wenn|si)\b{_WITHIN}\b[GX]\b{_WITHIN}\b[DK]\b",
    rf"\b(?:si_seulement|if_only|iemand_maar|wenn_doch|wenn_nur|hopefully|hoffentlich|hopelijk"
    rf"|belang_van_iedereen)\b{_WITHIN}(?:\bG\b{_WITHIN}\b[DK]|\bK\b{_WITHIN}[GX])\b",
    r"\b(?:mord_an|moord_op|meurtre_de|murdering|killing|raping|K)(?:_\w+){0,3}?_[GX]\b[^.!?;]*\b(?:leg\w+"
    r"|illeg\w+|toegestaan|erlaubt|strafba\w+)",
    rf"\b(?:ich|i|ik|je)(?:_(?:ga|will|vais|werde|werd))?_{_STRIKE}"
    rf"(?:_\w+){{0,3}}?_G(?:{_END}|_(?:das|de|le|la|the|his|in)\b)",
    rf"\b(?:beter|better|mieux|besser|schoner|nicer)\b{_WITHIN},?_(?:als|if|wenn|s'il)_(?:er_|es_|there_were_|il_|they_)?"
    r"(?:geen|keine|no|n'y|N)(?:_\w+){0,2}?_[GX]\b",
    r"\bN_(?:enkele_|enkel_|einziger?_|single_|one_|\w+_)?G{2}(?:verdient|deserves?|merite\w*"
    r"|(?:has|hat|heeft|a)_(?:het_|es_|the_)?(?:recht|right|droit|verdient))"
    r"(?:_\w+){0,4}?_(?:live|leven|leben|vivre|here|hier|ici|huis|haus|house|logement|respect|respekt"
    r"|rechten?|rights?|droits?|liebe|love|amour|wohnen|wonen|habiter|woning|hilfe|help|hulp|aide)\b",
    rf"{_LATER}{_THEY}(?:_\w+)?_{_SHOULD}(?:_\w+){{0,4}}?_D\b",
    rf"{_LATER}(?:\w+_)?qu'(?:ils|elles)_(?:crevent|degagent|meurent|se_cassent|rentrent)\b",
    rf"{_LATER}(?:\w+_){{0,2}}?{_INTEND}(?:_\w+){{0,3}}?_(?:ze|hen|them|sie|les|die|alle)(?:_\w+){{0,3}}?_K\b",
    rf"{_LATER}(?:\w+_){{0,2}}?{_INTEND}(?:_\w+){{0,3}}?_K_(?:them|all|ze)",
)
