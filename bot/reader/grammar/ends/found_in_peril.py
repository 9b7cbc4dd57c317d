"""Recognises finds that end no search: the missing person is in a place of peril («up a crane», «auf den Gleisen»), caught or
ill, in the hands of another («a man won't let go of him»), has gone again, or was seen on another day.

Text is folded, in UTF-8.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import KIN, MY, THE, THEIR
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, words

_THEM: Final = r"(?:hem|haar|ze|'m|ihn|sie|him|her)"
_NOW: Final = r"(?:(?:net|juist|zonet|eben|gerade|grad|just)_)?"
_WATERS: Final = (
    r"(?:water|pond|river|canal|lake|sea|ditch|\w*vijver|kanaal|vaart|gracht|\w*sloot|rivier|wasser|\w*bach|\w*teich|\w*kanal"
    r"|fluss|\w*see|\w*weiher|eau|etang|riviere|mare)"
)
_IN_WATER: Final = (
    r"in_(?:the|a)_(?:water|river|canal|\w*pond|lake|sea|weir|ditch|dyke|pool|stream|drain|harbour|marsh|bog|reservoir|brook|creek"
    r"|dock|loch|burn)"
    r"|in_het_(?:water|kanaal|zwembad|ven|moeras)|in_(?:de|een)_(?:\w*vijver|\w*beek|\w*vaart|gracht|\w*sloot|plas|poel"
    r"|rivier|zee|haven|wetering|maas|schelde|leie|rijn|waal)"
    r"|dans_(?:l'_?|le_|la_|un_|une_)(?:eau|canal|etang|riviere|ruisseau|mare|piscine|fleuve|lac|bassin|marais|meuse|sambre"
    r"|ourthe|semois|seine)"
    r"|im_(?:wasser|\w*bach|\w*teich|\w*kanal|fluss|pool|\w*see|becken|moor|schwimmbad|planschbecken|weiher|rhein|main|neckar)"
    r"|in_der_(?:mosel|elbe|donau|isar|spree)"
    r"|(?:through|under)_the_ice|door_het_ijs|a_travers_la_glace|(?:durchs|ins|im)_eis"
    r"|(?:ins_wasser|in_(?:den|die)_(?:\w*fluss|\w*bach|\w*teich|\w*kanal|\w*weiher|\w*see))_(?:gefallen|gerutscht|gesturzt|gesprungen)"
    rf"|(?:\b{_THEM}_{_NOW}|pulled_(?:\w+_)?)(?:uit_(?:de|het)|aus_(?:dem|der)|out_of_the|de_l'_?|du_)_?{_WATERS}"
)
_PIT: Final = (
    r"(?:in|into|down|at_the_bottom_of)_(?:the|a)_(?:\w+_)?(?:well|pit|shaft|hole|quarry|mine|ravine|manhole|embankment)"
    r"|in_(?:de|een)_(?:\w+_)?(?:\w*put|schacht|kuil|riool|ravijn|groeve)"
    r"|(?:dans_|au_fond_d(?:e_|u_|'))(?:l'_?|le_|la_|un_|une_)?(?:puits|trou|fosse|ravin|carriere|egout|regard|precipice)"
    r"|(?:im|in_(?:den|einem|der|einer))_(?:\w*brunnen|\w*schacht|\w*graben|\w*grube|kanalschacht|schlucht|steinbruch)"
)
_HEIGHT: Final = (
    r"(?:on|off)_(?:the|a)_(?:\w+_)?(?:bridge|roof|ledge|scaffold\w*|parapet|cliff|edge)"
    r"|wrong_side_of_the|verkeerde_kant_van_de|autre_cote_du_(?:garde-corps|parapet)|falschen_seite_vom|onderaan_de_klif"
    r"|au_pied_de_la_falaise|bottom_of_the_cliff"
    r"|up_(?:the|a)_(?:crane|pylon|mast|tower)"
    r"|op_(?:de|het|een)_(?:\w+_)?(?:brug|dak|richel|kraan|rand|reling|stelling)|in_(?:de|een)_(?:hijskraan|torenkraan)"
    r"|over_the_(?:\w+_)?(?:edge|barriers?|parapet)"
    r"|(?:dach|parkhaus|hochhaus|brucke|turm|balkon)(?:_\w+){0,3}_(?:rand|kante)|(?:dak|parking|garage|brug|toren|flat)(?:_\w+){0,3}_rand"
    r"|bord_du_(?:toit|pont|vide|quai|parapet)|(?:roof|car_park|bridge|tower|quay|platform)(?:_\w+){0,3}_(?:edge|ledge)"
    r"|van_(?:de|het|een)_(?:\w*dak|brug|\w*klif|rots|talud|muur|trap|ladder)_(?:gevallen|gegleden|gestort)"
    r"|(?:fallen|fell)_(?:off|down|from)_(?:the|a)_(?:roof|bridge|cliff|wall|stairs|steps|embankment|ladder)"
    r"|(?:vom_dach|von_der_(?:brucke|mauer|klippe|leiter)|die_(?:treppe|boschung)_(?:runter|hinunter))_?(?:gefallen|gesturzt)"
    r"|abgesturzt|(?:est|vient_de)_tombe(?:e|r)?_(?:du_(?:toit|pont)|d'une?_(?:echelle|arbre|mur|toit)|de_la_falaise|dans_(?:le_ravin|les_escaliers))"
    r"|clinging_(?:on_)?to|klampt_zich|s'accroche_a|klammert_sich"
    r"|sur_(?:le|la|un|une)_(?:pont|toit|rebord|corniche|parapet|grue|falaise)"
    r"|en_haut_d[eu]_(?:la_|une?_)?(?:grue|pylone|pont|echafaudage)"
    r"|auf_(?:der|dem|einer|einem|da|am)_(?:brucke|dach|kran|sims|\w*gelander|gerust|klippe)|am_(?:dach|kran)"
)
_DOWN: Final = (
    r"face_down|gezicht_in_(?:de|het)|face_contre_terre|gesicht_(?:im|in_der|nach_unten)|lying_(?:at|on|under|behind|outside|in_a|in_the_(?:grass|road|street|bushes|rain|mud))"
    r"|at_the_bottom_of_the_(?:stairs|steps)"
    r"|(?:ligt|lag)_(?:onderaan|buiten|langs|op_de_(?:grond|straat|stoep|weg)|in_de_(?:berm|bosjes|struiken|modder))"
    r"|liegt_(?:am_boden|unten|unter|neben|hinter|auf_der_(?:strasse|stiege|treppe)|im_(?:gebusch|wald|schlamm))"
    r"|par_terre|au_sol|gisante?|(?:allongee?|etendue?)_(?:dans|sur|par|au)|en_bas_de[s]?_(?:l')?_?escaliers?"
    r"|(?:fensterbrett|vensterbank|window_?sill|rebord)(?:_[^ ]+){0,3}_(?:stock|verdiep|verdieping|floor|etage)"
    r"|hangt_(?:aan|an|uit|aus|(?:am|vom)_(?:gelander|seil|strick|baum|ast|gerust|fenster))|hanging_(?:from|off|out)|suspendue?"
    r"|pendue?"
)
_ROAD_AND_RAIL: Final = (
    r"on_(?:the|a)_(?:\w+_)?(?:tracks?|railway|motorway|dual_carriageway|rails)|on_the_railway_line"
    r"|(?:on|onto)_the_bypass|op_(?:de|een)_(?:expresweg|steenweg|n\d+)|(?:midden|middenin)_op_de_\w+"
    r"|mitten_auf_der_(?:[abl]_?\d+|kreuzung)|middle_of_the_[am]\d+"
    r"|milieu_de_la_(?:route|nationale|rue|chaussee)|mitten_auf_der_\w*strasse|middle_of_the_road"
    r"|hard_shoulder|pechstrook|bande_d'arret|standstreifen|seitenstreifen|(?:op_de|sur_l'?|auf_der|on_the)_?(?:e|a|m)\d+"
    r"|walking_(?:down|along|on)_the_(?:m\d+|motorway)"
    r"|op_(?:de|het)_(?:\w*spoor|\w*sporen|rails|snelweg|autostrade|autosnelweg)"
    r"|sur_(?:les|la|l'_?|le)_?(?:rails|voies?_ferrees?|voies?|autoroute|ring)"
    r"|auf_(?:den|der|die)_(?:\w*gleisen?|schienen|autobahn|fahrbahn)"
)
_UNDER: Final = (
    r"under_(?:the|a)_(?:ice|car|lorry|truck|train|tractor|rubble)|onder_(?:de|het|een)_(?:ijs|auto|vrachtwagen"
    r"|trein|tractor|puin)"
    r"|sous_(?:la|le|une?)_(?:glace|voiture|camion|train|tracteur|decombres)"
    r"|unter(?:m|_dem|_einem|n)_(?:eis|auto|lkw|laster|zug|traktor|bagger|schutt)"
    r"|in_(?:the|a)_freezer|in_de_(?:diepvries\w*|vrieskist)|dans_le_congelateur|in_der_(?:tiefkuhl\w*|gefrier\w*)"
)
_CAUGHT: Final = (
    r"stuck|trapped|pinned|wedged|(?:zit|hangt)_(?:met|in|tussen|onder|aan)_(?:\w+_){1,3}vast|(?:zit|hangt|ligt)_(?:er_|daar_|helemaal_)?vast|klem|vastgeraakt|gekneld"
    r"|krijgen_(?:haar|hem|'?m)_er_(?:niet|nie)_uit"
    r"|coincee?|bloquee?|klemmt|eingeklemmt|(?:steckt|hangt)_(?:\w+_){0,4}fest|feststeckt|eingequetscht"
)
_ILL: Final = (
    r"(?:going|turning|gone)_(?:grey|blue)|stijfd?_van_de_kou|verstijfd|raide_de_froid|steif_vor_kalte|c'est_grave"
    r"|slecht_aan_toe|sieht_(?:schlimm|nicht_gut)_aus|in_a_bad_way|not_good_?(?:$|[,.!])|het_is_niet_goed"
    r"|frozen|freezing|ice_cold|ijskoud|eiskalt|hurt|injured|ambulance|needs?_help|not_moving"
    r"|isn't_moving|won't_wake|not_(?:waking|breathing)|cold_and_stiff"
    r"|(?:he|she)(?:'s|_is|s)_(?:all_|gone_)?(?:blue|limp|fitting)|lips_are_\w+|swelling|swollen|seizure"
    r"|convuls\w+|stung_all_over|choking|foaming"
    r"|beweegt_niet|roert_niet|onderkoeld|gewond|(?:helemaal|volledig)_(?:blauw|slap)|koud_en_stijf|stuipt"
    r"|stuipen|opgezwollen|zwelt|ademt_niet"
    r"|(?:wordt|niet)_(?:niet_)?wakker_te_krijgen|krijgen_(?:haar|hem|'?m)_niet_wakker|schuimt|antwoordt_niet"
    r"|bouge_(?:plus|pas)|blesse\w*|(?:est|tout|toute|completement|moitie|presque|trouvee?|pieds|mains|doigts)_gele(?:e|s|es)?|(?:tout|toute)_(?:bleue?|froide?|molle?)|convuls\w*|gonfle\w*"
    r"|(?:sent|bouge)_(?:plus|pas)_ses_\w+|se_reveille_pas|s'etouffe|(?:re)?anime\w*"
    r"|(?:ruhrt|bewegt)_sich_(?:nicht|net|ned|nimmer)|reagiert_(?:nicht|net|ned)|verletzt|unterkuhlt"
    r"|(?:ganz_)?kalt_und_steif|ganz_(?:blau|schlaff|steif)|krampft"
    r"|geschwollen|schwillt|wacht_nicht_auf|(?:atmet|antwortet)_(?:nicht|net|ned|nimmer)"
)
_HURT: Final = (
    r"broken_(?:leg|hip|arm|ankle)|(?:leg|hip|arm|ankle)(?:'s|_is)_broken"
    r"|broke_(?:his|her)_\w+|gebroken_(?:been|heup|arm|enkel)"
    r"|(?:been|heup|arm|enkel|bein|hufte|knochel)_(?:gebroken|gebrochen)|casse_(?:la_(?:jambe|hanche|cheville)|le_bras)"
    r"|(?:grosse|vilaine|open|diepe|gapende|tiefe|klaffende|bad|deep|nasty)_(?:plaie|wond(?:e|en)?|wunde|platzwunde|gash|wound)"
    r"|head_(?:is_)?split(?:_open)?|kopf_(?:ist_)?aufgeschlagen|hoofd_open"
    r"|heart_attack|stroke|hartaanval|beroerte|herzinfarkt|schlaganfall|crise_cardiaque|infarctus|avc"
    r"|can't_move|kann_sich_nicht_(?:ruhren|bewegen)|(?:peut|sait)_(?:plus|pas)_bouger|kan_(?:zich_)?niet_(?:meer_)?bewegen"
    r"|(?:can't|cannot|can_not)_(?:move|feel)_(?:his|her)_\w+|kan_(?:haar|zijn|z'n)_\w+_niet_bewegen"
    r"|kann_(?:ihre?n?|seine?n?)_\w+_nicht_bewegen|(?:hit|knocked_down|run_over)_by_a|aangereden|overreden|(?:an|uber)gefahren"
    r"|renversee?_par|fauchee?_par|collapsed|in_elkaar_gezakt|s'effondre\w*|zusammengebrochen|(?:had|having)_a_fit"
    r"|send_(?:an|the|help|someone|somebody)|envoyez|schickt_(?:\w+_)?(?:rettung|hilfe|wen|jemand\w*)"
    r"|rettung_bitte|bitte_rettung|throat(?:'s|_is)_closing|electric_shock|\w*elektrocut\w*|electrocut\w*|stromschlag"
    r"|defib\w*|aed|(?:needs?|brauch\w*|faut|besoin)_(?:\w+_|d'){0,3}(?:doctor|medic|arzt|sanitater|notarzt|medecin|docteur|secours)"
    r"|dokter_nodig|(?:doctor|arzt|dokter|medecin|docteur)_(?:quick|now|schnell|snel|vite)"
    r"|stuur_(?:\w+_)?(?:hulp|ambulance|iemand)|lips_(?:are|gone)_\w+|lippen_(?:zijn|sind)_blau\w*"
)
_OTHERS_AT_THEM: Final = (
    r"stabbed|(?:neer)?gestoken|poignardee?|(?:nieder|an)gestochen|neergeschoten|angeschossen"
    r"|(?:robbing|attacking|beating|hitting|hurting|chasing|following|dragging|grabbing)_(?:her|him|them)"
    r"|(?:la|le)_(?:suit|suivent|frappe\w*|tape\w*|bat|battent|menace\w*)"
    r"|(?:schlagen|prugeln|verfolgen|bedrohen|schlagt|verfolgt|bedroht)_(?:ihn|sie)|folgt_(?:ihr|ihm)"
    r"|(?:slaan|volgen|bedreigen|slaat|volgt|bedreigt)_(?:haar|hem|ze)|om(?:singel|ring)\w+|um(?:zingel|ring)\w+|surround\w+|encercl\w*|entourent"
    r"|(?:he|il|er|hij)(?:'s|_is|_est|_ist)_(?:in_there|inside|dedans|drin|binnen)_(?:with|avec|mit|met)_(?:her"
    r"|him|elle|lui|ihr|ihm|haar|hem)"
)
_HELD: Final = (
    r"won't_open|doet_(?:niet|nie)_open|ouvre_pas|macht_(?:\w+_)?(?:nicht|net|ned)_auf"
    r"|won't_let_(?:go|him|her|us|me)|(?:has|holding|holds)_(?:him|her)_by"
    r"|(?:man|fella|guy|bloke|stranger|woman)_(?:i|we|he|she|nobody|no_one)_(?:don'?t|doesn'?t|do_not)?_?knows?\b"
    r"|laat_(?:hem|haar|'?m|ze)_(?:niet|nie)_(?:los|gaan)"
    r"|die_(?:ik|we|wij|ze|hij)_(?:niet|nie)_(?:ken|kennen|kent)|vreemde_(?:man|vent|kerel)"
    r"|(?:la|le)_(?:lache|laisse)_pas|(?:qu'on|que_je|qu'elle|qu'il)_(?:ne_)?connai(?:s|t)_pas|avec_un_inconnu"
    r"|lasst_(?:ihn|sie)_(?:nicht|net|ned)_(?:los|gehen)"
    r"|den_(?:ich|wir|keiner|sie|er)_(?:nicht_|net_|ned_)?kenn(?:e|en|t)?|einem_fremden|(?:halt|zerrt)_(?:ihn|sie)_fest"
)
_HARMS_SELF: Final = (
    r"(?:wants?|wanting|going|threaten\w*|about)_to_jump|wil_(?:er_af_)?springen|dreigt_te_springen"
    r"|veut_(?:se_)?(?:sauter|jeter|tuer)|menace_de_(?:sauter|se_jeter)"
    r"|will_(?:runter_?)?springen|droht_zu_springen|springt_gleich|noose|strop|hose_(?:from|on|in|off)_the_exhaust"
    r"|slang_(?:aan|van|op|uit)_de_uitlaat|schlauch_(?:am|vom|im)_auspuff"
    r"|tuyau_(?:d'|sur_l'|de_l')_?echappement|(?:slit|cut)_(?:his|her)_(?:own_)?wrists?|cut_(?:himself|herself)_(?:bad|deep)\w*"
    r"|pols(?:en)?_(?:\w+_)?gesneden|(?:puls)?adern_(?:auf)?geschnitten|ouvert_les_(?:veines|poignets)"
    r"|(?:ist|is)_(?:\w+_)?(?:gesprungen|gesprongen)|(?:he|she)(?:'s|_has|_just)?_(?:just_)?jumped|vient_de_sauter_(?:du_(?:pont|toit)|dans_l)|a_saute_d[ue]"
    r"|struggling_to_breathe|ringt_nach_luft|haalt_moeilijk_adem|hapt_naar_adem|respire_difficilement|kriegt_(?:kaum|keine)_luft"
    r"|krijgt_(?:geen|nauwelijks)_(?:adem|lucht)|etat_de_choc|in_shock|moaning|groaning|kreunt|gemit|stohnt|brulee?_(?:au|aux|a_la)"
    r"|grelotte|face_(?:is_)?(?:all_)?swollen|petrol_(?:all_)?over|mit_benzin|(?:in_zijn|in_haar|met)_benzine_over|d'essence_sur_(?:lui|elle)"
    r"|(?:kuhlschrank|kofferraum)_eingesperrt|in_an_(?:old_)?fridge|attaquer_par|(?:been|being)_attacked|aangevallen_door|angegriffen"
    r"|(?:door|through)_(?:een|the|a)_(?:\w+_)?(?:vloer|floor)|exploser_avec"
    r"|was_angetan|iets_aangedaan|s'est_fait_du_mal|hurt_(?:himself|herself)|hypotherm\w*|levres_(?:bleues|violettes)|zugedrohnt|ubergibt_sich"
    r"|vomit\w*|throwing_up|braakt|(?:voiture|auto|car)_(?:d'un_inconnu|van_een_(?:vreemde|onbekende)|eines_fremden|of_a_stranger)"
    r"|(?:has|'s_got|heeft|hat|a)_(?:an?|the|his|een|zijn|einen?|ein|une?|le|son)_(?:\w+_)?(?:shotgun|gun|rifle|geweer|pistool|fusil|pistolet|gewehr"
    r"|pistole)"
    r"|(?:has|'s_got|heeft|hat|a)_(?:an?|een|einen?|nen|une)_(?:rope|touw|strick|seil|corde)|pills|pillen|cachets|tabletten"
    r"|gashahn|gaskraan|robinet_(?:de|du)_gaz"
    r"|gas_(?:on|taps?)|overdos\w*"
)
_DEAD: Final = (
    r"dood|overleden|gestorven|levenloos|lifeless|dead|died|mort|morte|decedee?|sans_vie|leblos\w*|gestorben|tot_?(?:$|[,.!])"
    r"|(?:ist|war|liegt|sie|ihn|er|es)_tot|tot_(?:auf)?gefunden|bewusteloos|inconscient\w*|bewusstlos\w*|unconscious"
    r"|verdronken|noyee?|ertrunken|drowned|(?:bloedt|saigne|blutet|bleeding|blood|sang|bloed|blut)"
    r"|sans_connaissance|buiten_(?:kennis|bewustzijn)|ohne_bewusstsein|out_cold|ohnmachtig|evanouie?|flauwgevallen"
    r"|pass(?:es|ing)_out|(?:he's|she's|has|is)_passed_out|valt_(?:\w+_){0,3}weg|perd_connaissance|kippt_(?:\w+_){0,2}weg"
    r"|\w*reanim\w*|wiederbeleb\w*|beleb\w+_(?:\w+_)?wieder|cpr|massage_cardiaque|herz(?:druck)?massage|hartmassage"
    r"|(?:arret|cardiac)_(?:cardiaque|arrest)|herzstillstand|hartstilstand"
    r"|(?:no|kein|geen|pas_de|plus_de|sans)_(?:pulse?|hartslag|polsslag|pouls)"
)
_FLUID: Final = (
    r"(?:terp\w+|terebenthine|turp\w+|white_spirit|javel|bleach|bleekwater|\w*reiniger|\w*ontstopper|destop|drain_cleaner"
    r"|antivries|antigel|antifreeze|frostschutz\w*|verdunner|verdunnung|lampenolie|lampenol|petrol|benzine?|methanol)"
)
_SWALLOWED: Final = (
    r"slaappillen|schlaftabletten|sleeping_(?:pills|tablets)|"
    rf"(?:ver)?schluckt|ingeslikt|avale\w*|swallowed|(?:taken|took|had)_(?:a|the)_(?:load|lot|bunch|packet|bottle)_of_(?:tablets|pills)"
    rf"|(?:a_bu|drank|drunk)_(?:[\w']+_){{0,2}}{_FLUID}|{_FLUID}_(?:getrunken|gedronken|gsoffn|drunk)"
)
_IN_PERIL: Final = expression(
    rf"\b(?:{_DEAD}|{_SWALLOWED}|{_IN_WATER}|{_PIT}|{_HEIGHT}|{_ROAD_AND_RAIL}|{_UNDER}|{_DOWN}|{_HURT}|{_OTHERS_AT_THEM}|{_CAUGHT}"
    rf"|{_ILL}|{_HELD}|{_HARMS_SELF})\b"
)
UNRESPONSIVE: Final = expression(
    r"\b(?:won't_wake|can't_wake|not_(?:waking|breathing|responding|moving)|isn't_(?:waking|breathing|moving"
    r"|responding)|(?:he|she)(?:'s|_is)_(?:limp|blue|floppy)"
    r"|(?:barely|hardly)_breathing|stopped_breathing|unresponsive|gasping_for|rochelt|rale_(?:encore|fort)"
    r"|atmet_(?:\w+_){0,2}flach"
    r"|niet_wakker_te_krijgen|(?:nicht|kaum|net|niet|nauwelijks|amper)_(?:mehr_|noch_|meer_)?(?:ansprechbar|aanspreekbaar)"
    r"|(?:respire|reagit|repond)_(?:presque|a_peine)|(?:ademt|reageert)_(?:bijna|nauwelijks|amper)"
    r"|(?:atmet|reagiert)_(?:kaum|fast_nicht)|arrive_pas_a_(?:la|le)_reveiller|krieg(?:e|en)?_(?:ihn|sie)_(?:nicht|net|ned)_wach"
    r"|(?:krijg|krijgen)_(?:haar|hem|'?m|ze)_(?:niet|nie)_wakker|wordt_(?:niet|nie)_wakker|ademt_(?:niet|nie|raar"
    r"|amper)|beweegt_(?:niet|nie)|reageert_(?:niet|nie)"
    r"|bouge_(?:plus|pas)|respire_(?:plus|pas|mal)|repond_(?:plus|pas)|se_reveille_pas|(?:est|tout|toute)_molle?"
    r"|(?:ruhrt|bewegt)_sich_(?:nicht|net|ned|nimmer)|(?:atmet|reagiert|antwortet)_(?:nicht|net|ned|nimmer"
    r"|so_komisch|komisch)|wacht_nicht_auf|nicht_wach_zu_kriegen)\b"
)
"""Of a person who may be dying, whatever else is over."""
_DYING: Final = words(
    r"lots?_of_blood blood_everywhere bleeding_(?:\w+_)?(?:badly|heavily|lots) bloedt_(?:\w+_)?(?:hard|hevig|erg|fel|enorm)"
    r" saigne_(?:beaucoup|fort|enormement|abondamment) vide_de_son_sang (?:plein_de|tout_en|toute_en)_sang"
    r" blutet_(?:\w+_)?(?:stark|heftig|sehr) (?:viel|voller|uberall)_blut (?:veel|overal|onder_het)_bloed"
    r" bouche_a_bouche mouth_to_mouth mund_zu_mund mond_op_mond beatmet beademd"
    r" (?:shotgun|gun|fusil|geweer|gewehr)_(?:on|dans|in|op)"
    r" (?:coughing_up|hoest|crache|spuckt)_(?:\w+_)?(?:water|eau|wasser)"
    r" garage(?:_\w+){0,4}_(?:draaiende_motor|laufendem_motor|moteur_qui_tourne)"
    r" unconscious bewusteloos inconscient\w* bewusstlos\w* ohnmachtig out_cold"
    r" (?:rope|strick|seil|touw|corde)_(?:round|around|um|om|autour)_(?:his|her|den|de|zijn|haar|du)_(?:neck|hals|nek|cou)"
    r" (?:pillen|tabletten|pills|tablets|cachets)_(?:gepakt|geslikt|geschluckt|swallowed|avales?)"
    r" pris_(?:plein|trop|beaucoup)_(?:\w+_){0,3}(?:medicaments|comprimes|somniferes)"
)
"""Of a person who needs help at once, though they may talk."""
_CALM: Final = one_of(
    "ok oke okay fine grand safe sound well happy alright gezond tevreden goed gut gsund bien sauf sauve"
    " asleep sleeping playing laughing slaapt sliep lacht dort dormait endormie? joue schlaft schlief spielt bestens"
)
_AWARE: Final = rf"(?:{_CALM}|wakker|aanspreekbaar|ansprechbar|wach|talking)"
_NOT_CALM: Final = expression(
    rf"\b(?:not|isn'?t|aren'?t|never|niet|nie|nicht|net|ned|pas|nimmer|kaum|nauwelijks|amper|barely|hardly)_(?:\w+_)?{_AWARE}\b"
    r"|\b(?:schlaft|dort|slaapt)_(?:niet|nicht|pas)\b"
    r"|\b(?:redet|praat|parl(?:e|ait)|talking)_(?:\w+_)?(?:keinem|niemand\w*|personne|nobody|no_one|anyone)\b"
    r"|\b(?:well|bien|goed|gut)_(?:\w+_)?(?:stuck|coincee?|vast)\b|\b(?:in|into|down|the|old|disused)_well\b"
)
_WELL: Final = words(
    _CALM,
    r"sain\w*_et_sau\w+ au_chaud content\w* parl(?:e|ait) aanspreekbaar wakker praat ansprechbar wach wohlauf"
    r" redet talking chatting in_bad in_the_bath dans_(?:son|le)_bain badet lekker unharmed"
    r" not_a_scratch niks_aan_de_hand nichts_passiert rien_de_casse plus_de_peur_que_de_mal"
    r" safe_and_(?:sound|well) unhurt ongedeerd indemne unverletzt"
    r" (?:not|isn't|niet|nicht|pas|nobody|no_one|niemand|keiner"
    r"|personne(?:_de)?|aucun)_(?:hurt|injured|gewond|verletzt|blessee?s?)"
    r" (?:war|sass|was|were|zat|speelde|zwom|etait|jouait|nageait)_(?:\w+_){0,4}(?:mit|met|with"
    r"|avec)_(?:\w+_)?(?:freund\w*|vriend\w*|friends?|mates|copines?|copains?|amies?|amis|kindern|kinderen|kids|enfants)"
    r" (?:was|were|war|etait|zat)_(?:\w+_){0,2}(?:stuck|trapped|vast"
    r"|coincee?|bloquee?|eingeklemmt|on_the_roof|op_het_dak|sur_le_toit)",
)
"""An ambulance may also only have a look at the person, and what was is over."""
_NOT_DEAD: Final = expression(
    r"\b(?:morte?s?_de_\w+|died_(?:of|with)_\w+|dead_(?:tired|asleep|on_(?:his|her)_feet|happy|funny|easy)|dood_?(?:op|moe)|half_?dood|battery_\w+)\b"
    r"|\b(?:ein|n|das|pro|paar|zwei|drei|vier|kleines|grosses|letztes|guates|\d+)_stuck\b"
    r"|\b(?:batterie|akku|phone|gsm|handy|telephone|telefoon|portable)(?:'s)?(?:_\w+){0,2}_(?:dead|died|dood|tot|leer|morte?)\b"
)
_FOUND: Final = words("(?:terug)?gevonden (?:wieder)?gefunden (?:re)?trouvee?s? found")
_WHO_IS: Final = one_of(
    r"is ist est zijn sind are he's she's c'est a hij zij ze er sie he she they il elle ook auch aussi too weer wieder again"
    " gone net juste nur just",
    MY, THEIR, THE, KIN,
)  # fmt: skip
_GONE_AGAIN: Final = expression(
    r"\b(?:hier_(?:a|soir|matin)|gisteren|gestern|yesterday|reckon|heard_(?:she|he)(?:'s)?|thuis_zeker_?$)\b"
    r"|\b(?:in_een_(?:vreemde_)?|in_a_|in_einem_(?:fremden_)?|dans_une_)"
    r"(?:auto|wagen|lieferwagen|transporter|kofferraum|car|van|voiture|camionnette|coffre|bestelwagen|koffer|busje)\b"
    r"|\b(?:ressortie?|repartie?|(?:weer|terug|opnieuw)_(?:weg|vertrokken|buiten)|wieder_(?:weg|los|raus|gegangen|fort)"
    r"|(?:gone|went|left|out)_again)\b"
    r"|\b(?:was|etait|war)_(?:\w+_)?(?:home|thuis|daheim|zuhause|a_la_maison)_(?:at|om|um|a|until|till|tot|bis|jusqu)"
    r"|\b(?:sie|er|ihn|elle|lui|il|ze|zij|haar|hij|hem|she|her|he|him)"
    r"(?:'s)?_(?:(?:(?:n'est|est|immer|is|ist)_)?(?:noch|nog_steeds|nog|toujours|pas|not|still)"
    r"_(?:immer_)?(?:nicht|net|ned|niet|nie|pas|encore|yet|not|missing)|isn't(?:_yet)?)_?(?:$|[,.!])"
    r"|\b(?:in_the_boot_of|dans_le_coffre_d|in_de_koffer(?:bak)?_van|im_kofferraum)\b|\bfehlt_noch_?(?:$|[,.!])"
    rf"|\b(?:nu|now|jetzt|maintenant)_(?:{_WHO_IS}_){{0,4}}"
    r"(?:kwijt|vermist|verdwenen|weg|missing|gone|disparue?|verschwunden|abgangig)\b"
    r"|\b(?:thought|dacht\w*|croya\w+|pensa\w+|prenais)_(?:[\w']+_){1,6}(?:but|maar|aber|mais)\b"
    r"|\b(?:but|maar|aber|mais)_(?:it'?s|it_(?:is|was)|het_(?:is|was)|'?t_(?:is|was)|es_(?:war|ist)|war|was|c'est|c'etait)"
    r"_(?:an?|een|ne|ein|une?|someone|iemand|jemand|quelqu'un)\b"
    r"|\b(?:every_(?:night|day|evening)|elke_(?:avond|dag)|tous_les_(?:soirs|jours)|jeden_(?:abend|tag))\b"
)


def is_well(text: bytes) -> bool:
    return _WELL.occurs_in(_NOT_CALM.replace_in(text))


def is_unresponsive(text: bytes) -> bool:
    return UNRESPONSIVE.occurs_in(text)


def may_be_dying(text: bytes) -> bool:
    """True whatever else the text says of how the person is."""
    return UNRESPONSIVE.occurs_in(text) or _DYING.occurs_in(text)


def finds_in_peril(text: bytes) -> bool:
    """True if it speaks against a find that the person is in peril. A word for their being well speaks for it."""
    text = _NOT_DEAD.replace_in(text)
    if may_be_dying(text):
        return True
    return _IN_PERIL.occurs_in(text) and not is_well(text)


def tells_of_find_in_peril(text: bytes) -> bool:
    """True if the text says that the person was found, in peril or not for good (`is_no_find`)."""
    return _FOUND.occurs_in(text) and is_no_find(text)


def is_no_find(text: bytes) -> bool:
    """True if the person is in peril, has gone again, or was there on another day."""
    return _GONE_AGAIN.occurs_in(text) or finds_in_peril(text)
