"""Recognises threats without a word of violence: «he won't be standing when the cops come», «leave me five minutes with him»,
«with two mates past his door, then it's quiet».

They are plain where the author goes there or speaks of a body, and a doubt where a person will only «be sorry».
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.force.announced_force import JOKE, Force
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import words

_HIM_NL: Final = r"(?:hem|em|'m|ze|hen|hun|die|dien|die_\w+)"
_HIM_DE: Final = r"(?:ihm|dem|denen|ihnen|eam|eana)"
_MIN: Final = one_of("min minuten minutes minuutjes minuutje minute mins minutn")
_FEW: Final = one_of("5 vijf twee 2 tien 10 cinq deux dix ein_paar paar funf zwei zehn five two ten fifteen")

_LEFT: Final = (
    # what is left of a person, never how a person is now: «he doesn't get up» is a report
    r"\b(?:he|they)_(?:won'?t|will_not|'?ll_not|willnae)_be_(?:standing|walking_(?:home|out|away))\b"
    r"|\bwhat'?s_left_(?:of|o)_(?:him|them)\b|\bwhen_(?:i'?m|we'?re)_(?:done|finished)_(?:with|wi)_(?:him|them)\b"
    r"|\b(?:hij|die|ze)_(?:zal|zullen|staat|staan|loopt|lopen)_(?:straks|dan)_(?:niet|ni|nie)_meer_(?:rechtstaan|recht)\b"
    r"|\bwat_er(?:_nog)?_van_(?:hem|ze)_overblijft\b"
    r"|\b(?:dan_)?lop(?:en|t)_(?:hij_|ie_|ze_)een_(?:week|maand)_(?:mank|kreupel)\b"
    r"|\bze_lopen_een_(?:week|maand)_(?:mank|kreupel)\b"
    r"|\b(?:il|ils)_(?:tiendra|tiendront|restera|resteront)_(?:plus|pas)_debout\b"
    r"|\bce_qu'il_(?:en_)?restera_d(?:e_lui|'eux)\b"
    r"|\b(?:il|ils)_(?:va|vont)_rentrer_a_quatre_pattes\b"
    r"|\b(?:der|die|er)_(?:steht|stehen)_(?:dann|danach|nachher)_(?:nicht|net|nimmer|nich)_mehr_(?:auf|aufrecht|gerade)\b"
    rf"|\bwas_(?:dann_)?(?:noch_)?von_{_HIM_DE}_(?:noch_)?ubrig_bleibt\b"
)
_BED: Final = (
    r"\b(?:die|hij)_komt_zijn_bed_(?:niet|ni|nie)_(?:meer_)?uit\b|\bil_sortira_(?:plus|pas)_de_son_lit\b"
    r"|\bkommt_(?:der|er)_(?:nicht|net|nimmer)_(?:mehr_)?aus_?(?:m|dem)_bett\b"
    r"|\bhe(?:'?ll_not|_won'?t|_will_not)_get_out_of_bed\b"
)
_IF_FOUND: Final = words(
    r"""(?:als|wanneer)_(?:ik|we)_(?:hem|ze|die) s(?:i|')_?(?:je|j'|jle|on)_?(?:le|la|les|l')?_?\w+
    (?:wenn|wann)_(?:ich|i|wir)_(?:den|ihn|die)
    (?:if|when|once)_(?:i|we)_(?:find|get|catch|see)_(?:him|them)"""
)
_FACE: Final = (
    # in the future alone: a face that looks different now may be a stroke
    r"\b(?:zijn|z'n|hun)_(?:gezicht|kop|smoel)_(?:zal|gaat)_(?:er_)?(?:\w+_){0,3}(?:anders|niet_meer)\b"
    r"|\b(?:demain|apres)_(?:il|ils)_(?:aura|auront)_(?:\w+_){0,2}une_autre_tete\b"
    r"|\b(?:morgen|nachher|danach)_(?:sieht|schaut)_(?:sein|deren)_gesicht_(?:\w+_){0,2}anders\b"
    r"|\b(?:his|their)_faces?_?(?:'ll|_will)_look_(?:\w+_)?different_(?:tomorrow|after|when)\b"
)
_DESERVES: Final = (
    r"\b(?:die|hij|ze)_verdien(?:t|en)_(?:een|ne|'n)_(?:kogel|strop|pak_slaag|rammeling|aframmeling)\b"
    r"|\bze_moeten_(?:ze|hem|die)_(?:\w+_)?(?:ophangen|afschieten|afmaken)\b"
    r"|\b(?:il|ils)_meriten?t?_(?:une|la|des)_(?:balle|balles|corde|potence|raclee)\b"
    r"|\b(?:faut|faudrait)_(?:les|le)_(?:pendre|flinguer|abattre|fusiller)\b"
    r"|\b(?:der|die|den)_gehor(?:t|en)_(?:\w+_)?(?:erschossen|aufgehangt|aufgeknupft|abgeknallt|an_die_wand)\b"
    r"|\b(?:he|they)_(?:wants?|deserves?)_(?:a_)?(?:shooting|hanging|stringing_up|bullet)(?:[.,!?]|\W*$)"
    r"|\bstring_(?:him|them)_up\b"
)
_PUNISHED: Final = (
    r"\bgehor(?:t|en)_(?:\w+_)?(?:verprugelt|vermobelt|verdroschen)\b"
    r"|\b(?:une_)?bonne_(?:raclee|derouillee|branlee|rouste)_(?:et_c'est_(?:regle|fini|bon)|leur_ferait|lui_ferait|pour_eux)\b"
    r"|\b(?:he|they|kids|lads|boys|youths|teenagers|thugs|yobs|(?:that|this)_lot)(?:_(?:in|at|from|by)_the_\w+)?_(?:all_)?"
    r"(?:needs?|deserves?|wants?)_a_(?:good_)?(?:hiding|kicking|beating|thrashing|battering)(?:[.,!?]|\W*$)"
    r"|\bnext_time_(?:i'?m_(?:using|getting|bringing)_the_(?:shot)?gun|i'?ll_shoot(?:_(?:him|them)\b|_the_(?:lot|bastards?|fuckers?)|\W*$))"
    r"|\bvolgende_keer_(?:schiet_ik|haal_ik_(?:het|mijn)_(?:jacht)?geweer)\W*$"
    r"|\bla_prochaine_fois_je_(?:tire(?:_dans_le_tas|_dessus)?|sors_le_fusil)\W*$"
    r"|\bdas_nachste_mal_(?:schiess\w*_ich|hol\w*_ich_(?:die_flinte|das_gewehr))\W*$"
)
_WAITS: Final = (
    r"\bon_(?:sera|est|serait)_(?:deux|trois|quatre|cinq|[2-9])_(?:\w+_)?a_l'attendre\b"
    r"|\bsending_(?:me|my|the)_(?:mates|lads|brothers|cousins)_(?:round|over|up)\b"
    r"|\b(?:iemand|wie_heeft_er|wie_heeft)_(?:zin|goesting)_(?:\w+_)?(?:om_)?(?:hem|ze)_op_te_wachten\b"
    r"|\bqui_(?:veut|vient|est_chaud_pour)_(?:l'|les_)attendre\b"
    r"|\bwer_(?:hat_lust|macht_mit|kommt_mit)_(?:\w+_)?(?:den|ihn|die)_(?:ab_?zu_?passen|abpassen)\b"
    r"|\b(?:anyone|anybody|who)_(?:fancy|fancies|wants_to|up_for|'s_up_for)_wait(?:ing)?_for_(?:him|them)\b"
    r"|\bsoll(?:en)?_(?:er|der|die)_nur_(?:kommen|rauskommen)\b"
    r"|\b(?:je|on)_tourne_(?:\w+_){0,2}pour_(?:les|le)_(?:trouver|chercher|choper)\b"
    r"|\bich_fahr_(?:\w+_)?rum_und_such_(?:die|den|ihn)\b"
)
_THERE: Final = (
    r"\b(?:come_on|right|ok|let'?s_go)_(?:lads|boys|men)_(?:we'?re_going|let'?s_go|we_go)_(?:over|round|up|down|in|out)\b"
    r"|\b(?:ik|k)_ga_(?:\w+_){0,2}kijken_(?:\w+_){0,4}met"
    r"_(?:mijn|m'n|twee|drie)_(?:broers?|zoon|zonen|maten|vrienden|neven)\b"
    r"|\b(?:ik|k)_ga_(?:\w+_){0,2}kijken_met_(?:\w+_){0,2}zaklamp_en_(?:mijn|m'n)_(?:broers?|zoon|zonen|maten|neven)\b"
    r"|\b(?:geh|gehe|gehen)_(?:\w+_){0,2}(?:schauen|gucken|nachsehen|kieken)"
    r"_mit_(?:\w+_){0,3}(?:bruder|kumpels?|sohn|jungs)\b"
    r"|\bj'?_?y_vais_(?:\w+_)?avec_(?:\w+_){0,4}(?:frere|freres|potes|cousins?|fils)\b"
    r"|\bgoing_(?:out_)?to_have_a_look_with_(?:\w+_){0,4}(?:brothers?|lads|mates|son|sons)\b"
    r"|\b(?:ik|k)_ga_(?:er|daar|d'r)_(?:wel_|nu_|ff_|even_|eens_|zelf_)*(?:op_af|opaf)\b"
    r"|\b(?:laat|laten)_(?:hem|ze|die)_(?:maar_)?(?:aan_)?mij_over\b|\blaiss\w*[ -](?:le|la|les)[ -](?:a_)?moi\b"
    r"|\b(?:den|die|ihn)_uberlass\w*_(?:ihr_)?mir\b"
    r"|\buberlass\w*_(?:den|die|ihn)_mir\b|\bleave_(?:him|them)_(?:all_)?to_me\b"
)
_WATER: Final = (
    # of the author or as an order: «they throw him in the canal» is a report
    r"\b(?:on|je|nous|faut|faudrait)_(?:\w+_){0,2}(?:les|le)_(?:jeter|balancer|foutre|flanquer|pousser)"
    r"_(?:a|dans|au)_(?:la_)?(?:meuse|sambre|escaut|canal|deule|eau|l'eau|fosse)\b"
    r"|(?:^|\b(?:we|wij)_)(?:gooi|gooien|smijt|smijten|kieper\w*)_(?:we_)?(?:hem|ze|die|em)_(?:\w+_)?in"
    r"_(?:de|den|het)_(?:vaart|maas|schelde|kanaal|gierput|gracht|sloot|beek|leie|dender|dijle|waal|rijn|amstel)\b"
    r"|\b(?:ik|we)_(?:duw|duwen|schop|schoppen|gooi|gooien|kieper)_(?:hem|em|'m|ze)_(?:\w+_){0,4}"
    r"(?:de|den|het)_(?:vaart|sloot|gracht|plomp|kanaal|beek|leie|maas)(?:_in)?\b"
    r"|\b(?:ik|we|wij|ge)_(?:\w+_){1,3}(?:hem|ze|die|em)_(?:\w+_)?in_(?:de|den|het)"
    r"_(?:vaart|maas|schelde|kanaal|gierput|gracht|sloot|beek)_(?:\w+_)?(?:gooien|smijten|kieperen|duwen|zwieren)\b"
    r"|(?:^(?:schmeiss|werf|hau)\w*_(?:ma_|wir_)?|\b(?:schmeiss|werf|hau)\w*_(?:ma|wir|i)_"
    r"|\b(?:ich|wir|i|mia)_(?:schmeiss|werf|hau)\w*_)"
    r"(?:s|ihn|den|die|sie)_in_(?:die|den)_(?:donau|kanal|bach|spree|maas|rhein|see|mur|salzach)\b"
    r"|(?:^|\b(?:i'?ll|we'?ll|let'?s|gan_an|i'?d|we_should|lads|just)_)"
    r"(?:chuck|throw|dump|lob|sling|fling)_(?:him|them|'em)_(?:in|into|in_til)"
    r"_(?:the_)?(?:river|canal|tyne|mersey|clyde|thames|lagan|liffey|harbour|docks?|sea|lough|lake|burn|cut)\b"
)
_ALONE: Final = (
    rf"\b(?:leave|give|gie)_(?:me|us)_(?:{_FEW})_{_MIN}_(?:alone_)?(?:with|wi)_(?:him|them)\b"
    rf"|\b(?:geef|laat)_(?:mij|me)_(?:{_FEW})_{_MIN}_(?:alleen_)?met_{_HIM_NL}\b"
    rf"|\b(?:laiss|donn)\w*[ -]moi_(?:{_FEW})_{_MIN}_(?:seule?_)?avec_(?:lui|eux)\b"
    rf"|\b(?:gib|gebt|lass\w*)_(?:mir|mich)_(?:{_FEW})_{_MIN}_(?:allein_)?mit_{_HIM_DE}\b"
    r"|\btaste_(?:of|o)_(?:his|their)_(?:own|ain)_medicine\b|\bkoekje_van_eigen_deeg\b"
    r"|\b(?:leert|leren)_(?:hij|ie|ze)_wat_(?:kloppen|slaan|pijn|klappen)_is\b"
    r"|\b(?:on|je|nous)_(?:pourrait|va|vais|devrait)?_?(?:[\w']+_)?"
    r"(?:leur|lui)_(?:faire_(?:pareil|la_meme_chose)|rendre_la_pareille)\b|\bsi_on_leur_(?:plant|cass|crev)\w*_aut\w*"
    r"|\b(?:lui|leur)_(?:fais|fait|ferai)_(?:bouffer|avaler|manger)_(?:son|sa|ses|leurs?)\b"
    r"|\bsi_(?:je|j')_?\w+\b.*\bil_(?:avale|bouffe)_(?:son|sa|ses)\b"
    rf"|\b(?:geb|gebn?s?|gebts|gib|gemma)_(?:ma_|wir_)?{_HIM_DE}"
    r"_(?:a_poa|a_paar|ein_paar|eine|oane|a_watschn)(?:[,.!]|\W*$)"
    rf"|\b(?:zeig|zoag)\w*_(?:wir_|ma_|ich_|i_)?{_HIM_DE}_(?:\w+_)?"
    r"(?:wi[ea]_d[ea]s_in_\w+_geht|wo_der_(?:hammer|bartl)|wo_?'?s_lang_?geht)"
    rf"|\b(?:zeig|zoag)\w*_{_HIM_DE}_wi[ea]_(?:ma|wir|des|das)_(?:in|bei|do|da)\b"
    r"|\b(?:krieg|kriag|bekomm)\w*_(?:von_)?(?:mir_|uns_)?(?:noch_)?"
    r"(?:a|eine|ane)_(?:\w+_)?(?:watsch\w*|fotzn|tachtel|schelle)\b"
    r"|\b(?:wan+|wenn)_i_(?:die|den|di|eam)_(?:\w+_){0,2}dawisch\w*[ ,]+"
    r"(?:dann|dan|pfiat|gnade|dawatsch|brich|hau|schmier|zerleg|is_was)\b"
    r"|\b(?:geht|geh|gehts|gemma)_?(?:'s_)?(?:eini|eine|nei|rein)"
    r"_(?:und|un|u)_haut?s?_(?:\w+_){0,2}(?:aussa|ausse|aussi|raus)\b"
)
_SORRY: Final = (
    r"\b(?:il|ils)_(?:va|vont)_(?:s'en_|sen_)?prendre_une(?:[.,!]|\W*$)"
    r"|\b(?:der|die)_fangt?_(?:si_)?(?:glei_|gleich_|jetzt_)?(?:ane|eine)(?:[.,!]|\W*$)"
    r"|\b(?:gonna|going_to)_get_a_(?:crack|dig|slap|clip|clout)(?:[.,!]|\W*$)"
    r"|\b(?:ik|we)_(?:ga|gaan|zal|zullen)_(?:hem|ze|die)_(?:\w+_){0,3}de_waarheid_zeggen\b|\bkurzen_prozess\b"
    r"|\bgnade_(?:ihm|dem|denen|eam)\b|\bgare_a_(?:lui|eux)\b"
    r"|\bgod_help_(?:him|them)_(?:if|when)\b|\bgod_sta_(?:hem|ze)_bij\b"
    r"|\bkorte_metten\b|\bshort_shrift\b"
    r"|\b(?:die|hij|ze)_(?:zal|zullen)_het_geweten_hebben\b"
    r"|\b(?:das|des)_(?:wird|tut)_(?:dem|ihm|denen|eam)_(?:\w+_)?leid_tun\b"
    r"|\b(?:he|they)(?:'ll|_will)_know_all_about_it\b"
    r"|\b(?:hij|ie|die|ze)_(?:gaat|gaan|zal|zullen)_(?:er_)?(?:nog_)?spijt_(?:van_)?(?:hebben|krijgen)\b"
    r"|\bis_(?:hij|ie|die)_nog_niet_jarig\b|\b(?:zijn|hun)_beste_dag_niet\b"
    r"|\b(?:il|ils)_(?:va|vont)_(?:le_)?(?:regretter|s'en_mordre\w*|s'en_souvenir)\b"
    r"|\b(?:ferait|feraient)_(?:bien|mieux)_de_changer_de_trottoir\b"
    r"|\b(?:der|die|er)_(?:wird|werden)_(?:\w+_){0,2}bereuen\b|\bpfiat_di\b"
    r"|\b(?:he|they)(?:'ll|_will|'s_going_to|'re_going_to|_is_gonna)_(?:\w+_)?(?:regret_it|be_sorry|wish_(?:he|they))\b"
)
_GOES: Final = (
    r"\b(?:i_could|i_can|i'?ll|i_will|we_could|want_me_to|shall_i|will_i|should_i|gonna|i'?m_going)_(?:to_)?"
    r"(?:just_)?(?:go|come|head|nip|pop)_(?:up|over|round|down|across)_(?:there_)?"
    r"(?:an|and|to)_(?:sort|have_a_(?:wee_|quiet_|little_)?(?:word|chat)_(?:with|wi)|deal_(?:with|wi))_(?:him|them|her)\b"
    r"|\b(?:go|going|gone)_for_a_(?:spin|drive|scout|cruise|wander)_(?:to_|and_|an_)?"
    r"(?:see_)?(?:\w+_){0,3}(?:find|spot|catch)_(?:\w+_)?(?:him|them|those|the_\w+)\b"
    r"|\b(?:who_has|who'?s_got|i_have|i'?ve_got)_(?:\w+_)?(?:big_)?(?:boys|guys|lads)_(?:free_)?(?:tonight|,|ready|tell)\b"
    rf"|\b(?:zal|moet|kan)_ik_{_HIM_NL}_(?:\w+_)?(?:naar_buiten|buiten)_(?:sleuren|trekken|gooien)\b"
    rf"|\b(?:dan_)?(?:ga|gaan|rij|rijden)_(?:ik|we)_{_HIM_NL}_(?:\w+_)?zoeken\b"
    r"|\b(?:welke_kant|waar_naartoe|waarheen)\b.*\bik_(?:pak|neem|spring_op|haal)"
    r"_(?:de|mijn|m'n|den)_(?:fiets|auto|brommer|moto|scooter|wagen|quad)\b"
    r"|\b(?:which_way|what_way|where_did_(?:they|he))\b.*\bi'?(?:ll|m)_(?:\w+_)?"
    r"(?:get|grab|take|on|in)\w*_(?:the|my)_(?:car|bike|van|jeep|quad|motor)\b"
    r"|\b(?:par_ou|quelle_direction|vers_ou)\b.*\bje_(?:prends|saute_dans|sors)"
    r"_(?:la|ma|le|mon)_(?:voiture|velo|moto|scooter|bagnole|caisse)\b"
    r"|\b(?:wohin|welche_richtung|wo_lang)\b.*\bich_(?:nehm\w*|hol\w*|schnapp\w*|spring\w*)"
    r"_(?:\w+_){0,2}(?:auto|rad|fahrrad|roller|moped)\b"
)
_STOPS: Final = (
    r"\b(?:snij|snijd|snijden)_(?:\w+_)?den_pas_af\b|\b(?:sleur|trek)_(?:hem|em|ze)_uit_(?:die\w*|de|den|zijn)_\w+\b"
    r"|\b(?:schuur|garage|kelder|berging)\b.*\blaat_(?:hem|ze)_(?:er_)?(?:niet|ni|nie)_(?:meer_)?(?:uit|gaan)\b"
    r"|\b(?:remise|garage|cave|cabane|abri)\b.*\b(?:le|la|les)_laisse_pas_(?:sortir|partir)\b"
    r"|\b(?:schuppen|keller|garage)\b.*\b(?:lass_(?:ich_)?(?:den|ihn|die)"
    r"|(?:den|ihn|die)_lass_ich)_(?:nicht|net|nimmer)_(?:mehr_)?raus\b"
    r"|\b(?:shed|garage|cellar|outhouse|yard)\b.*\bnot_letting_(?:him|them)_(?:out|go)\b"
    r"|\b(?:ge|je|we|u)_(?:hem|em|'m)_(?:\w+_)?(?:kunt|kan|kunnen|kun)_insluiten\b"
    r"|\b(?:snij|snijd|snijden)_(?:\w+_)?(?:de_)?pas_af\b"
    r"|\brij(?:d)?_(?:hem|m|'m|em|ze)_klem\b|\b(?:gooi|zet)_(?:\w+_){0,2}(?:auto|wagen|bus)_ervoor\b"
    r"|\b(?:nagels?|tuinslang|kabel|touw|draad)_(?:\w+_)?erover(?:heen)?_spannen\b"
    r"|\bje_(?:leur|lui)_coupe_la_route\b|\bik_ga_(?:ze|hem)_(?:\w+_)?wegjagen\b"
    r"|\bje_(?:vais_)?(?:les|le)_(?:faire_degager|chasser)\b"
    r"|\bop_slot_(?:\w+_){0,2}(?:zodat|dan)_(?:ze|hij)_(?:er_)?(?:niet|ni)_(?:meer_)?(?:uit|weg)\b"
    r"|\block_(?:them|him)_in_(?:\w+_){0,3}(?:till|til|until|so)\b"
)
_MATES: Final = one_of(
    r"""kumpels jungs freunden kollegen mann mannern leuten burschen hawara brudern haberer man maten kameraden vrienden
    gasten
    neven broers potes gars copains cousins freres costauds types mecs lads mates boys brothers pals big_guys"""
)
_SOME: Final = one_of(
    r"zwei drei vier funf paar ein_paar meinen ein_paar_meiner twee drie vijf een_paar mijn 2 3 4 5 deux trois"
    r" quatre quelques mes des two three four five a_few few some my a_couple_of couple_of"
)
_WITH_MATES: Final = rf"\b(?:mit|met|avec|with|wi)_{_SOME}_(?:\w+_)?{_MATES}\b"
_QUIET: Final = (
    r"(?:dann|dan|danach|then|apres|et|hinterher)_(?:is|ist|isses|zal|gaat|there'?ll_be|it'?s|it'?ll_be|y_aura|c'est"
    r"|aura)_(?:\w+_){0,3}"
    r"(?:ruhe|leise|schluss|ruhig|stil|rust|gedaan|quiet|peace|over|calme|fini|silence|tranquille)"
    r"|ca_va_(?:se_)?calmer|(?:that'?ll|that_will)_(?:shut|quieten)_(?:them|him)|nie_wieder|nooit_meer|never_again"
    r"|plus_jamais"
)
_CONSEQUENCE: Final = (
    rf"{_WITH_MATES}.*\b(?:{_QUIET})\b"
    r"|\bmit_der_(?:mannschaft|truppe|ganzen_truppe|clique)_(?:hin|vorbei|rein)\b"
    r"|\b(?:ich|wir)_(?:geh|komm|schau|fahr)\w*_(?:\w+_){0,4}bei_(?:ihm|dem|denen)_vorbei\b.*\b(?:ruhe|leise|schluss)\b"
    r"|\b(?:neven|broers|maten|cousins|brothers|freres|bruder|kumpels)_(?:\w+_)?(?:bellen|optrommelen|roepen|appeler|rufen"
    r"|anrufen)\b.*\b(?:lossen|oplossen|regelen|arranger|regler|klaren|regeln)\b"
    r"|\b(?:die|zij|ils|they|de)_(?:lossen|regelen|vont_regler|reglent|sort|klaren|regeln)_(?:da|dat|het|ca|it|das"
    r"|des)_(?:\w+_)?(?:op|wel|out|schon|vite)?\b.*\b(?:neven|broers|maten)\b"
)
_FORMS: Final = OF_A_LINE.expressions(
    {
        "left": f"{_LEFT}|{_FACE}|{_WATER}",
        "bed": _BED,
        "deserves": _DESERVES,
        "punished": _PUNISHED,
        "waits": _WAITS,
        "there": _THERE,
        "alone": _ALONE,
        "sorry": _SORRY,
        "goes": _GOES,
        "stops": _STOPS,
        "mates": _CONSEQUENCE,
    },
)
_NOT_MEANT: Final = words(
    r"""verpleg\w* dokter arts ehbo infirmier\w* medecin secouriste arzt arztin sanitater\w* krankenschwester pfleger\w*
    ersthelfer\w*
    nurse doctor medic paramedic first_aid\w* ambulan\w* zieke?n?wagen krankenwagen rettung\w* notarzt gebroken casse\w*
    gebrochen broken
    zei zegt ze_zeggen dit_qu\w* disait sagt sagte gesagt says said threatened dreigt\w* menac\w* droht\w* riep crie
    schreit
    shouted shouting
    mijn_(?:zoon|man|hond|kat|vrouw|dochter) mon_(?:fils|mari|chien) ma_(?:fille|femme)
    mein\w*_(?:sohn|mann|hund|frau|tochter)
    my_(?:son|lad|husband|dog|cat|wife|daughter|knee|legs?) don'?t do_not nooit never niet_zelf nicht_selbst film serie
    netflix match wedstrijd penalty elfmeter strafschop clay_pigeons? padel au_foot schnitzel [0-9]-[0-9]"""
)


HELPFUL_TO_VICTIMS: Final = frozenset({"there"})
"""«I go up there» is help where a person is in need."""
HELPFUL_IN_TROUBLE: Final = frozenset({"there", "goes"})
"""In a fire or a flood a person is also looked for."""


def threatens(text: str, in_incident: bool, helpful: frozenset[str] = frozenset()) -> Force:
    """How plainly a member threatens. `text`: folded. Without an incident only mates who bring quiet,
    blows that are deserved and shots next time count, as a doubt.

    `helpful`: the forms that are help in this incident.
    """
    line = text.encode()
    forms = _FORMS.found_in(line) - helpful
    if "bed" in forms and not _IF_FOUND.occurs_in(line):
        forms -= {"bed"}
    if not forms or _NOT_MEANT.occurs_in(line) or (JOKE.occurs_in(line) and not in_incident):
        return Force.NONE
    if not in_incident:
        if_found = "left" in forms and _IF_FOUND.occurs_in(line)
        return Force.DOUBTFUL if if_found or forms & {"mates", "alone", "bed", "punished"} else Force.NONE
    plain = forms & {"left", "alone", "bed"} and not JOKE.occurs_in(line)
    return Force.PLAIN if plain else Force.DOUBTFUL
