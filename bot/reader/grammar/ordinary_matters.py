"""Ordinary matters that the models take for breaches: a door that stays shut, peace between members, what others did to the
author, a call that the author got, workers with a badge, a service that is off, rubbish. Expressions over folded text.
"""

from __future__ import annotations

from typing import Final

AT_THE_DOOR: Final = (
    r"\b(?:laat|laten)_(?:hem|ze|haar|die)_(?:\w+_)?(?:niet|nie|ni)_(?:binnen|erin)\b"
    r"|\blaat_niemand_binnen\b"
    r"|\b(?:hou|houd|doe)_de_ketting\b|\b(?:le|la|les)_laiss\w+_pas_entrer\b|\bgard\w+_la_chaine\b"
    r"|\blasst?_(?:(?:ihn|sie|den|die)_(?:ja_)?(?:nicht|net|nich)|niemanden|keinen)_(?:rein|herein|ins_haus)\b"
    r"|\b(?:don'?t|do_not|never)_let_(?:him|her|them|anyone|anybody)_in\b|\bkeep_the_chain_on\b"
)
PEACE: Final = (
    r"(?:\b(?:stop|rustig|kalm|calme\w*|calm|ruhig|easy|hou_op|arretez|hort_auf|es_reicht)\b(?:[ ,]+\w+){0,3}[ ,.]+)?"
    r"\b(?:zo_(?:praten|spreken)_we|on_se_parle_(?:bien|correctement|gentiment)"
    r"|(?:so_)?reden_wir_(?:hier|nicht)|wir_reden_hier|we_don'?t_(?:talk|speak)_(?:like_that|to)|keep_it_civil)\b"
)
"""A member makes peace between others."""
FOLLOWED: Final = (
    r"\b(?:car|van|man|men|lad|lads|bloke|guy|someone|somebody)"
    r"_(?:has_|have_|in_a_\w+_|just_)?followed_(?:me|us|him|her|\w+)\b"
    r"|\btried_to_get_(?:him|her|them|me)_(?:to_)?(?:sit_|get_|into?\b|in\b)"
    r"|\b(?:auto|wagen|man|kerel|iemand)_(?:heeft|is)_(?:mij|ons|mijn_\w+|onze_\w+|\w+)_(?:\w+_){0,6}gevolgd\b"
    r"|\b(?:voiture|homme|type|quelqu'un)_(?:a|nous_a|m'a)_suivi\w*\b"
    r"|\b(?:auto|wagen|mann|typ|jemand)_(?:ist|hat)_(?:mir|uns|meine[rnm]?_\w+)_(?:\w+_){0,7}(?:gefolgt|verfolgt)\b"
)
"""Conduct of others, which is a report."""
CRIMINALS: Final = (
    r"^\W*(?:\w+_){0,1}(?:die|deze|those|these|them|ces|diese)_(?:verdomde_|bloody_|damn_|foutus_|verdammten_)?"
    r"(?:\w*dieven|oplichters|inbrekers|vandalen|thieves|scammers|burglars|vandals|voleurs|escrocs|cambrioleurs"
    r"|vandales|\w*diebe|einbrecher|\w*betruger)(?:_\w+){0,2}\W*$"
)
"""A sigh about criminals without a name or a house."""
RUBBISH: Final = (
    r"\bvuil(?:kar|niskar|niswagen|nisman\w*)_(?:\w+_){0,2}(?:geweest|gepasseerd|komt|kwam|voorbij|staat|laat|vroeg)\b"
    r"|\bvuilzak\w*_(?:\w+_)?(?:buiten|binnen|opgehaald)\b"
)

SHOCK: Final = (
    r"^\W*(?:(?:ach|oh|och|o|oei|amai|ai|omg|holy|ah|oula|jezus)\W+)?(?:du_)?"
    r"(?:scheisse|kacke|fuck|shit|crap|kak|verdomme|merde|putain|mein_gott|mon_dieu|my_god)\W+"
    r"(?:geht(?:'?s|_es)?_(?:es_)?(?:dir|euch|ihr|ihm)|bist_du_(?:verletzt|ok|okay)|alles_(?:ok|oke|okay|gut)|gaat_het"
    r"|zijt_ge_ok|ben_je_\w+|are_you_(?:all_)?(?:ok|okay|alright|right|hurt|safe)"
    r"|(?:is|are)_(?:everyone|everybody|she|he|they)_(?:ok|okay|alright|hurt)|ca_va|tu_vas_bien|vous_allez_bien)"
    r"(?:\W+(?:bei|mit|met|avec|with|dir|euch|u|je|jou|jullie|alle|allen|all|mate|love|toi|vous|gut|ok|goed|bien))*\W*$"
)
"""Words of shock and of concern for the person who told it: «oh shit, are you ok?»."""
PHONED: Final = (
    r"\b(?:mich|mir)_hat_(?:\w+_){0,6}angerufen\b|\bich_wurde_(?:\w+_){0,2}angerufen\b"
    r"|\bhat_mich_(?:\w+_){0,4}angerufen\b"
    r"|\bkreeg_(?:\w+_){0,2}telefoon\b|\bik_(?:werd|ben)_(?:\w+_)?gebeld\b"
    r"|\bheeft_mij_(?:\w+_)?gebeld\b|\bbel(?:t|de)_(?:mij|me)\b"
    r"|\bj'ai_recu_un_(?:appel|coup)\b|\b(?:on_)?m'a_(?:telephone|appele\w*)\b"
    r"|\bm'appelle_en_(?:chuchotant|pleur)"
    r"|\bi_(?:just_)?(?:got|had)_a_(?:phone_)?call\b|\b(?:just_)?(?:rang|phoned|called)_me\b"
    r"|\bruft_mich_(?:gerade|grad|an)\b"
)
WORKERS: Final = (
    r"\b(?:twee_)?(?:mannen|techniekers|monteurs|werkmannen|agents|techniciens|ouvriers|hommes|manner|techniker|monteure"
    r"|handwerker|lads|men|fellas|workers|engineers)_(?:\w+_){0,6}(?:meters?|glasvezel|dakgoot|badge|pas|pasje|legitimatie"
    r"|compteurs?|fibre|gouttieres?|zahler|glasfaser|ausweis|dachrinne|hi[ -]vis|clipboards?|photo_id|id_cards?|gutters)\b"
)
OF_OWN_CHILD: Final = (
    r"\b(?:mijn|m'n|onze|ons|mon|ma|notre|mein|meine|unser|unsere|my|our)_(?:\w+_)?"
    r"(?:zoon|zoontje|dochter|dochtertje|kind|kleinzoon|kleindochter|fils|fille|petit-fils|petite-fille|sohn|tochter|enkel"
    r"|enkelin|son|daughter|kid|boy|girl|grandson|granddaughter)_"
    r"(?:zegt|zei|vertelt|vertelde|dit|raconte|m'a_dit|vient_de_me_dire|sagt|hat_gesagt|erzahlt|says|said|told_me|tells_me)_"
    r"(?:\w+_|qu'){1,5}(?:l'a|lui_a|hem|haar|ihn|ihm|ihr|him|her)\b"
)
"""A thing that happened to a child of the author, who tells it: «mon fils dit qu'un homme l'a suivi»."""
CLAIMS_AT_DOOR: Final = (
    r"\b(?:tur|deur|porte|door|doorstep|steh(?:n|en|t)|staan|staat|standing|stands)\b(?:[ ,]+[\w']+){0,5}[ ,]+"
    r"(?:(?:sag(?:en|t)|behaupt(?:en|et))[ ,]+(?:dass_)?(?:sie|er|se)"
    r"_(?:sind|seien|waren|ist|kommen|kommt|mussen|muss|wollen|will)"
    r"|(?:zeggen|zegt|beweren|beweert)_(?:dat_)?(?:ze|zij|hij)_(?:van|moeten|moet|komen|komt|zijn|is)"
    r"|(?:disent|dit|pretend(?:ent)?)_(?:qu'ils?|qu'elles?|etre|venir|que_c'est)"
    r"|(?:say(?:ing|s)?|claim(?:ing|s)?)_(?:that_)?(?:they'?re|they_are|they_need|they_have_to|he'?s|he_is|he_needs|to_be))\b"
)
"""A claim of people at a door is no rumour: «two men at my gran's door say they're from the waterworks»."""
HEARD_NOW: Final = (
    r"\b(?:ik_|'?k_?)hoor_(?:ze|hem|hen)\b|\bze_zijn_(?:nu_)?bezig\b"
    r"|\bje_(?:les|l'?)_?entends\b|\bich_hore?_(?:sie|ihn|die)\b"
    r"|\bi_(?:can_)?hear_(?:them|him)\b"
)
"""A sound that the author hears now is no rumour: «thieves in the yard, I can hear them»."""
SPREADS: Final = (
    r"\b(?:nep|vals|valse|oplett\w*|opgelet|pas_op|waarschuw\w*|faux|fausses?|attention|mefi\w*|falsch\w*|achtung"
    r"|vorsicht|warn\w*|fake|bogus|beware|careful"
    r"|not_real|scam\w*|oplicht\w*|arnaq\w*|deel|delen|share|partag\w*|teil\w*|verspreid\w*|bende\w*|bandes?"
    r"|gangs?|overal|partout|uberall|everywhere|everyone|iedereen"
    r"|tout_le_monde|alle|angeblich|blijkbaar|apparently|parait|they_say|ze_zeggen|steel\w*|stelen|vol\w+"
    r"|klau\w*|steal\w*|rob\w*|kidnap\w*|ontvoer\w*|enlev\w*)\b"
)
LEAVING: Final = (
    r"^\W*(?:(?:nu|vite|los|now)\W+)?(?:iedereen_(?:naar_)?(?:buiten|eruit)|allemaal_naar_buiten"
    r"|sortez(?:_tous)?|tous_dehors|tout_le_monde_dehors|evacuez"
    r"|alle_raus|raus_(?:da|hier)|every(?:one|body)_(?:get_)?out"
    r"|get_out(?:_all_of_you)?)(?:\W+(?:nu|vite|maintenant|sofort|jetzt|now|tous|alle))*\W*$"
)

SERVICE: Final = (
    r"\b(?:water|gas|power|electricity|stroom|elektriciteit|courant|eau|electricite|strom|wasser)"
    r"_(?:(?:will_be|is|sera|est|wird|ist|wordt|staat)_)?(?:off|uit|afgesloten|onderbroken|coupee?|abgestellt|abgeschaltet"
    r"|interrupted|cut)\b|\b(?:burst_(?:main|pipe)|mains?_repairs?|coupure_d'\w+|stroomonderbreking|wegenwerken)\b"
    r"|\b(?:read|see|saw|got|seen)_the_(?:flyer|leaflet|poster)\b"
    r"|\b(?:flyer|folder|foldertje|affiche|zettel|plakat)_(?:niet_|nicht_)?(?:gelezen|gezien|gelesen|gesehen)\b"
    r"|\b(?:lu|vu)_(?:le|l')_?(?:flyer|affiche|tract)\b"
)
SELLS: Final = (
    r"[€$£]|\b(?:euro?s?|eur|prijs|prix|preis|price|korting|promo\w*|rabatt|discount|sale|te_koop|a_vendre"
    r"|zu_verkaufen|for_sale|bestel\w*|commande\w*|bestell\w*|order|book"
    r"|reserve\w*|www|offer\w*|aanbod|offre|angebot|gratis|gratuit|free|tickets?|kaart\w*|billets?|karten|dm|pm|whatsapp)\b"
)
