"""The forms in which neighbours tell that an incident is over, in four languages, as expressions over folded clauses.

A `_` stands for a space. Dialects count: «si hei ne», «hams mitgnumma», «'t vuur is oet», «pit oot».
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.vocabulary import ALREADY, MONTHS, OFFICERS, POLICE, RESCUERS, UNDONE, WEAPONS
from bot.reader.phrases.alternatives import one_of

ARRESTERS: Final = one_of(
    POLICE,
    OFFICERS,
    "flikke flik agent copper bobby officer policier agents polizischte polizischten patrouille combi schandarmerie"
    " arrestatieteam sek gign armed_response kieberer kiwara",
)
"""The people who may hold a person: the police, an officer, or their troops."""
_LITTLE: Final = one_of(
    ALREADY,
    "nu toch gewoon dus meteen direct weer terug alweer allemaal iedereen hoor jetzt wieder alle ja etz nun"
    " juste aussi tous toutes now all back both",
)
_L: Final = rf"(?:_{_LITTLE}){{0,3}}"
_CULPRIT: Final = one_of(
    "dief dieven daders? gast gasten mannen? chauffeur bestuurder verdachten? inbrekers? kerels? vent jongens? tater"
    " diebe? kerl manner mann typ typen bursche?n? fahrer einbrecher jungs? tatverdachtigen?"
    " voleurs? gars types? mecs? conducteur suspects? individus?"
    " lads? guys? men man driver thief thieves burglars? fellas? males?"
)
_SOME: Final = one_of(
    "2 3 4 twee drie vier beiden? allebei alletwee alledrie zwei drei alle deux trois two three both all them_all"
)
HIM: Final = (
    r"(?:hem|'?m|em|um|hum|ze|haar|ihn|ihm|eam|en|ne|'?n|sie|him|her|them|'em"
    rf"|(?:(?:alle|er|de|die|der|the)_)?{_SOME}|(?:den?|die|the|der)_(?:\w+_(?:en|und|and)_(?:the|den?|die)_)?{_CULPRIT})"
)
_CAUGHT: Final = one_of(
    "opgepakt aangehouden gearresteerd ingerekend geboeid geklist gevat gesnapt gepakt? (?:mee|binnen)gepakt te_pakken"
    " kunnen_(?:pakken|oppakken|vatten|grijpen|klissen|inrekenen|arresteren|aanhouden)"
    " beet vast meegenomen mee opgeladen klemgereden onderschept staande_gehouden bijhebben"
    " festgenommen verhaftet gefasst geschnappt erwischt gekriegt mitgenommen mitgnomm?en? mitgnumm?a abgefuhrt"
    " eingepackt gstellt gestellt eingesackt (?:ein)?kassiert gekascht hops_?genommen eingebuchtet derwischt obgfuhrt obgfiahrt"
    " chopp?ee?s? serree?s? attrapee?s? arretee?s? embarquee?s? interpellee?s? coincee?s? menottee?s? cueillie?s?"
    " pincee?s? emmenee?s? coffree?s? alpaguee?s?"
    " caught nicked lifted arrested nabbed cuffed grabbed collared detained"
)
_AT: Final = one_of(
    "aan op bij in achter langs onder am an im bei beim bim hinter"
    " auf at on by near behind a au aux place rue derriere pres"
)
_STOP: Final = rf"(?:_(?:alle_)?{_SOME})?(?:_(?:{_CAUGHT}|{_AT})\b|_?$)"
_HAVE_NL: Final = "(?:hebben|hebbe|hebn|hen|hem|hamm|ham|emmen|ein)"
_HAVE_DE: Final = "(?:haben|habn|hamm|ham|han|hend|hei|hand|hobn|hot|hat)"
CAUGHT: Final = (
    rf"\b(?:(?:ze|zij|z)_{_HAVE_NL}|{ARRESTERS}_(?:heeft|{_HAVE_NL})|{_HAVE_NL}_(?:ze|zij|der)){_L}_(?:der_)?{HIM}{_L}{_STOP}",
    rf"\b{HIM}_(?:hebben|hebbe|heeft)_(?:ze|zij|de_politie){_L}{_STOP}",
    rf"\b(?:sie|se|si|die|{ARRESTERS})_{_HAVE_DE}{_L}_{HIM}{_L}{_STOP}",
    rf"^_?(?:haben|habn|ham)_(?:ihn|sie|beide|den){_L}{_STOP}"
    rf"|\b(?:die|{ARRESTERS}|den|ihn|beide)_(?:haben|ham)_(?:den|sie|ihn){_L}_{_CAUGHT}\b",
    rf"\b(?:hams|homs|habns|habens|haben_sie|ham_se|hamse|hat_die_polizei)(?:_\w+)?_{_CAUGHT}",
    rf"\b(?:they|{ARRESTERS})(?:'?ve|_have|'s|_has|_hae)?{_L}"
    rf"_(?:(?:got|have|has)_{HIM}(?:_of_them)?{_L}(?:_in\b|{_STOP})|{_CAUGHT}_{HIM})\b",
    rf"\b(?:ils|elles|{ARRESTERS})_(?:les_|en_|l'|l_|la_|le_)(?:ont|on|a)_?(?:tous_)?(?:eue?s?|{_CAUGHT})\b",
    rf"\b(?:ils|elles|{ARRESTERS})_(?:(?:ont|on|a|viennent_d[e']|vient_d[e'])_?{_CAUGHT}\b"
    rf"|(?:l'ont|les_ont|l'a|les_a)(?:_{_AT}\b|_?$))",
)
"""The police, or «they», have the person: «ze hebben hem», «sie haben ihn am Bahnhof», «ils l'ont eu», «they've got both».
Not: «they have two coming», «ze hebben hem gezien», «they have him on camera»."""

HELD: Final = (
    r"\b(?:opgepakt|aangehouden|aanhoudingen|gearresteerd|ingerekend|geboeid|geklist"
    r"|(?:in|met)_(?:de_)?(?:hand)?boeien|mee_(?:met_de_(?:combi|politie|flikken|agenten)"
    r"|naar_(?:het_|'?t_)?(?:politie)?(?:bureau|kantoor|commissariaat))|(?:zit|zitten)_vast"
    r"|(?:achterin|achteraan_in|achter_in)_(?:de|den|'?n)_(?:combi|politiewagen|politieauto)|festgenommen"
    r"|verhaftet|festnahme|abgefuhrt|gefasst|geschnappt|handschelln|handschellen|in_gewahrsam"
    r"|(?:aufs|zum|zur|auf_die)_(?:revier|wache|polizeirevier)|(?:im|ins)_(?:streifenwagen|polizeiauto|peterwagen)"
    r"|interpellee?s?|menottee?s?|embarquee?s|privee?s?_de_liberte|en_garde_a_vue|intercepte[es]*"
    r"|(?:ete|sont|ont|etait)_(?:arretee?s?|embarquee?s?)|(?:dans|ds)_(?:le|la|l'_?)_?(?:combi|panier_a_salade"
    r"|voiture_de_police)|arrested|cuffed|handcuffed|handcuffs|in_cuffs|cuffs_on|in_custody|huckled|nabbed"
    r"|in_the_cells|led_away|in_(?:the_|a_)?(?:back_of_)?(?:the_|a_)?(?:police|polis|squad|cop)_(?:car|van))\b"
    r"|^_?embarque_?$"
)
"""An arrest in the passive, or its signs. Not: «the bike was taken away», «een van de drie opgepakt»."""

OUT: Final = (
    r"\b(?:geblust|gedoofd|(?:\w*vuur|\w*brand|vlammen|spul|fikkie|brandje|'?t|het|ze|dat"
    r"|alles)_(?:(?:is|zijn|zin|was|meester_en)_)(?:nu_|al_|weer_|helemaal_|meester_en_)?(?:uit|oet|geblust)"
    r"|(?:alles|\w*brand|\w*feuer|ist|is|isch|wehr_hat|es)_(?:\w+_)?ge?loscht"
    r"|(?:\w*feuer|\w*brand|es|s|alles)_(?:ist_|is_|isch_)?aus|(?:est|c'est|feu|tout|incendie)_(?:tout_)?eteinte?"
    r"|(?:fire|it|blaze|that)(?:'?s|_is)_(?:all_|now_|well_)?(?:out|oot)|its_out|have_it_out|put_out)\b"
    r"|^_?(?:(?:is|ist|isch)_)?(?:uit|oet|aus|eteint|geloscht)_?$"
    r"|\b(?:no_more|plus_de|plus_aucune)_(?:flames?|flammes?)\b"
)
"""A fire that is out. Not: «the power is out» (only fires and «it»), «onder controle» (a weaker form, below)."""

IN_AGAIN: Final = (
    r"\b(?:(?:mag|mogen|moogt|moogn|kan|kunnen|meuge|meugen)_(?:\w+_){0,3}(?:(?:naar|weer|terug|were)_(?:binnen"
    r"|huis|boven|in|boven)|terug)|(?:durfen|darf|durfts|konnen|derf|derfa|derfen)_(?:\w+_){0,3}(?:rein|hinein"
    r"|hoch|zuruck|eini|rauf|ine|nach_hause|heim|wieder_durch)|(?:peut|peuvent|pouvez|pouvons"
    r"|peux)_(?:\w+_){0,2}(?:rentrer|remonter|redescendre|ressortir)"
    r"|(?:can|may|allowed|let|letting|safe_to|ok_to|could)_(?:\w+_){0,3}(?:back_(?:in|inside|up|home)"
    r"|go_(?:in|home|inside|up)))\b|\b(?:we|everybody|everyone|they're|all)_(?:\w+_)?back_in(?:side)?\b"
    r"|\bfeu_vert\b|\bsein_veilig\b|\bvrijgegeven\b|\b(?:geeft|geven)_(?:\w+_){0,3}vrij\b"
)
"""People may go in again. Not: «you can come in» (no «again», no «back»), «we mogen niet naar binnen»."""

OPEN: Final = (
    r"\b(?:(?:straat|baan|rijbaan|brug|kruispunt|stroot|brege|weg)_(?:is_|zijn_)?(?:terug_|weer_|were_"
    r"|er_)?(?:vrij|open|iepen)|(?:strasse|straasse|bahn|fahrbahn|kreuzung|hauptstrasse|sperrung)_(?:ist_|is_"
    r"|isch_)?(?:wieder_)?(?:frei|offen|aufgehoben)|(?:rue|route|avenue|pont|voie|carrefour|rond-point|chaussee"
    r"|quai)_(?:est_)?(?:de_nouveau_|a_nouveau_)?(?:rouverte?|libre|degagee?|reouverte?)"
    r"|(?:street|road|bridge|roundabout|lane)(?:'?s|_is)?_(?:now_|all_)?(?:open|clear|free|reopened))\b"
)
"""A street is open again. Not: «laat de straat vrij»."""

_HELPERS: Final = one_of(ARRESTERS, RESCUERS, "mug pompier wehr brigade engine")
LEFT: Final = (
    rf"\b{_HELPERS}_(?:(?:is|zijn|zin|sont|est|ont|have|has|are|'?s|'ve|ist|sind|net|juist|alweer|terug|weer|al"
    r"|just|wieder|nu|all|now|viennent_de|vient_de)_){0,3}(?:weg|ingepakt|naar_huis|aan_'?t_inpakke?n?|aan_het_inpakken"
    r"|weggefahren|abgeruckt|abzoge|fort|ruckt_ab|rucken_ab|fahrt_ab|abgezogen|repartis?|repartie?s?|repartir|partis"
    r"|partie?s?|gone|left|away|packing_up|packed_up)\b|\b(?:they|ze|sie|die|ils|crews?)(?:'re|'s|_are|_is|_zijn)?_(?:al_|weer_|nu_|net_)?"
    r"(?:rolling_up|packing_up|packed_up|aan_'?t_inpakke?n?|packen_(?:ein|zusammen)|remballent|rangent)\b"
    r"|\b(?:rollen|rolt|rouler?|roulent|rolling|winding)_(?:\w+_){0,3}(?:slang(?:en)?_op|tuyaux|hoses?)\b|\brollen_(?:\w+_)?schlauche\b"
)
"""Helpers who leave. Not: «de pompiers zijn vertrokken», which also tells that they set off."""

DONE: Final = (
    r"\b(?:klaar_(?:voor_(?:nu|vandaag|vannacht|vanavond)|hier|daar|nu)"
    r"|(?:'?t_is|het_is|dat_is|das|tis|hier_is_het)_(?:nu_|hier_|weer_|al_|dus_|helemaal_)?(?:voorbij|gedaan"
    r"|afgelopen|geregeld|afgerond|opgelost|afgehandeld)|afgerond|afgehandeld|onder_controle|brand_meester"
    r"|brandmeester|(?:alles|gefahr)_(?:is_|ist_|isch_)?(?:voorbij|vorbei|vorbi|over)|gevaar_(?:is_)?geweken"
    r"|all_sorted|alles_geregeld|einsatz_(?:ist_)?(?:beendet|vorbei|abgeschlossen|zu_ende)"
    r"|(?:es_ist|s_isch|es_is|einsatz_ist|damit|sache|fall)_(?:\w+_){0,2}(?:vorbei|erledigt|geklart|beendet"
    r"|uberstanden|vorbi)|ruhe_(?:ist|is)|(?:weer|terug)_(?:rustig|stil|kalm)|wieder_(?:ruhig|still|ruhe)"
    r"|de_nouveau_calme|retour_au_calme|(?:quiet|calm)_again|all_calm|unter_kontrolle|sous_controle|maitrisee?s?"
    r"|(?:c'?_?est|est|voila|affaire|dossier|incident|intervention|tout_est)_(?:\w+_){0,2}(?:fini|finie|termine"
    r"|terminee|regle|reglee|clos|close|cloture|calmee?|resolue?)|under_control|that's_that|thats_that|log_closed"
    r"|stood_down|incident_closed|(?:it|that|is|its|everything)(?:'?s|_is)?_(?:all_|now_|well_)?(?:over|finished"
    r"|sorted|dealt_with|settled))\b|^_?(?:finished|ende|termine|afgelopen)_?$"
)
"""It is declared over, or quiet again. Not: «alles rustig hier», which neighbours also say of their own street, and «it's
gone quiet», which may frighten."""

FIXED: Final = (
    r"\b(?:gelucht|verlucht|gedicht|alles_(?:gemeten|veilig)|geluftet|abgedichtet|repariert"
    r"|(?:est|c'est|fuite|ete)_(?:\w+_)?(?:reparee?|colmatee?)|fuite_colmatee|aeree?s?|ventilee?s?|capped"
    r"|sealed_(?:it|off)|ventilated)\b"
)
"""The helpers have mended it. Not: «gas is af», «hahn abgedreht», a first measure."""
NOTHING: Final = (
    r"\b(?:niemand_(?:meer|gevonden|aangetroffen)|(?:niks|niets)_gevonden|keiner_mehr|niemand_mehr_da"
    r"|niemanden_(?:mehr|gefunden)|(?:nix|nichts)_gefunden|plus_personne|personne_(?:dedans|trouve)|rien_trouve"
    r"|(?:n')?ont_rien_trouve|nobody_(?:found|in_there)|no_one_(?:found|in_there)"
    r"|didn'?t_find_(?:any\w*|him|them))\b"
)
TAKEN: Final = (
    r"\b(?:(?:mee|weg|onderweg|gaat|brengen|opgenomen|vertrekt)_(?:\w+_){0,4}(?:ziekenhuis|ziekenwagen|ambulance"
    r"|spoed|hospitaal|sikehus|azs?|uz|umc)|(?:nemen|neemt|pakken)_(?:hem|haar|em|'?m|ze)_(?:\w+_){0,2}mee"
    r"|(?:nehmen|nimmt|bringen|bringt|fahren|fliegen|fahrt|kommt)_(?:\w+_){0,3}(?:ins_(?:krankenhaus|spital"
    r"|klinikum|kh)|in_die_klinik)|(?:nehmen|nimmt)_(?:ihn|sie|en|se)_(?:\w+_){0,2}mit"
    r"|(?:fahren|fliegen)_(?:mit_)?(?:ihn|ihm|ihr)_(?:\w+_){0,2}(?:nach|ins)|abtransportiert"
    r"|(?:l'|les_|la_)(?:emmenent|emmene|transportent)|emmenee?s?_(?:a|au|aux)"
    r"|(?:partie?s?|transportee?s?|depart)_(?:\w+_){0,2}(?:hopital|chu|chr|clinique|urgences)"
    r"|(?:taking|taken|took|off|away|going|goes|brought|transferred"
    r"|on_(?:his|her|their|the)_way)_(?:\w+_){0,3}(?:hospital|a&e|a_and_e|infirmary)"
    rf"|{one_of(RESCUERS)}_(?:\w+_){{0,2}}(?:away|off)_with_(?:him|her|them)"
    rf"|{one_of(RESCUERS)}_(?:l'|les_|la_|le_)_?(?:a|ont)_emmenee?s?"
    r"|(?:taking|takin)_(?:him|her|them)_(?:to|in|away|off)|took_(?:him|her)_(?:in|away))\b"
)
"""Helpers take the person along. Not: «ze hebben mijn fiets mee»: an object."""

PANIC_OVER: Final = r"\b(?:panic_over|panik_vorbei|paniek_(?:is_)?voorbij|fin_de_l'alerte|alerte_levee)\b"

AWAKE: Final = (
    r"\b(?:praat_(?:weer|terug|al)|bij_bewustzijn|aanspreekbaar|heeft_(?:weer|terug)_(?:een_)?hartslag"
    r"|buiten_levensgevaar|ansprechbar|wieder_wach|wieder_puls|augen_wieder_auf|(?:il|elle)_parle|consciente?s?"
    r"|hors_de_danger|ouvert_les_yeux|opened_(?:the|his|her)_eyes|has_a_pulse|sat_up|sitting_up|he'll_live|out_of_danger)\b"
)
"""The person is better. Not: «he is breathing», the first that helpers at the spot tell."""

BREATHES: Final = (
    r"\b(?:er|sie|es|hij|zij|ze|ie|il|elle|he|she|they|man|vrouw|kind|mann|frau|homme|dame|enfant|woman|child)"
    r"(?:'?s|_is|_are)?_(?:\w+_)?(?:ademt|atmet|respire|breathing|breathes)\b"
    r"|\b(?:heeft|hat|has|got|a)_(?:(?:weer|terug|wieder|a|een|again)_){0,2}"
    r"(?:hartslag|polsslag|puls|pulse|un_pouls|heartbeat)\b|\bwieder_puls\b"
    r"|\b(?:hart|hartje|herz|coeur|heart)(?:'?s|_is)?_(?:\w+_)?"
    r"(?:klopt_weer|schlagt_wieder|rebat|repart\w*|reparti|going_again|going|beating_again|started)\b"
)
"""Not alone, nor a heart that beats again: helpers are still at work."""
ON_THE_WAY: Final = (
    r"\b(?:(?:gaan|gaat|rijden|vliegen|vertrekken)_(?:nu_)?met_(?:hem|haar|'?m)_naar"
    r"|(?:fliegen|fahren)_(?:\w+_)?(?:nach|ins|in_die)|on_(?:his|her|the|their)_way_to|repartent_avec_(?:lui|elle)"
    r"|(?:partent|vont)_avec_(?:lui|elle)_(?:a|au|aux|vers))\b"
)
"""Helpers take a person along, to wherever."""

HERE: Final = (
    r"\b(?:(?:hij|zij|ze|ie|hier)_(?:zit|ligt|staat|slaapt|sit|is)_(?:(?:ze|hij|hier)_)?(?:hier|bij_(?:mij|ons|mi)"
    r"|op_de)|(?:er|sie|der|die)_(?:sitzt|ist|hockt|isch|is)_(?:bei_(?:mir|uns)|hier|wieder_da|da_bei)"
    r"|(?:il|elle)_est_(?:la|ici|chez_(?:moi|nous)|rentree?)|c'est_elle"
    r"|(?:he|she)(?:'?s|_is)_(?:home|here|back|safe|with_(?:me|us)|in_my|at_my))\b"
    r"|\b(?:er|sie|es)_ist_da_?$"
)
"""A person is here. It tells of an end if the conversation does: suspects are here too, and guests."""
SIGHTED: Final = r"\b(?:gezien|zag|gesehen|gsehn|gseh|sah|vue?s?|seen|saw|spotted)\b"
"""Where a missing person was."""
_THEN: Final = (
    rf"(?:_(?:{_AT}|dans|ds|hier|here|ici|da|terug|gevonden|gefunden|trouvee?s?|retrouvee?s?|found|safe|with|wieder|now|nu)\b"
    r"|_?$)"
)
SAFE: Final = (
    r"\b(?:(?:is|hem|haar|ze|hij|ihn|sie|er|ist|wurde)_(?:\w+_)?(?:terug|terecht)?(?:gevonden|gefunden)"
    r"|weer_thuis|terug_thuis|(?:ze|hij|zij)_is_(?:terug|weer|veilig|terecht)"
    r"|(?:hij|zij|ze|ie)_(?:zit|ligt|staat|slaapt)_op|wieder_(?:da|zuhause|daheim|daham|dahoam)"
    r"|(?:er|sie|der|die)_(?:sitzt|ist|hockt|isch|is)_(?:beim|im|in|daheim|zuhause|zu_hause)|(?:l'a|l'ai|l'ont|est|ete)"
    r"_(?:re)?trouvee?|(?:est|sont)_rentree?s?|(?:il|elle)_est_(?:chez|assise?|(?:avec|pres_de)_(?:moi|nous))"
    r"|(?:is|ist|est|'s)_(?:\w+_)?(?:hier_bij|hier_bei|ici_avec|ici_chez|here_with)_(?:mij|ons|mir|uns|moi|nous|me|us)"
    r"|been_found|turned_up)\b"
    rf"|^_?(?:gevonden|teruggevonden|gefunden|(?:re)?trouvee?|found|hebbes){_THEN}"
    r"|\b(?:(?:ich|wir|ech|i|ik|we)_(?:hebb?e?n?|hab|habe|han|hob|haben|have|got|'ve_got)"
    r"_(?:hem|haar|em|'?m|ihn|sie|eam|en|him|her)"
    rf"|(?:heb|hob|hoeb|hab|habe|got|have|je|on|found)_(?:hem|haar|em|'?m|um|ihn|sie|l'ai|l'a|him|her)){_THEN}"
)
"""A person is back. It tells of an end only while a person is missing. Not: «je l'ai vu», «found her scarf»."""

_NO_END: Final = one_of(
    UNDONE,
    r"dont denkt? dacht glaub\w* dachte crois croyais pense think thought"
    r" nog bijna straks gaan noch gleich bald encore toujours presque bientot va vont"
    r" still yet almost nearly soon once"
    r" morgen_pas wie waar hoe wo wann qui where who how you'd he'd they'd si_(?:on|la|le|les|il|elle|vous) soll\w* s'il"
    r" [0-9]+_?min\w* of_(?:het|'?t|den?|die|dat|alles) ob whether if"
    r" (?:1|een|ene|twee|2)_van_de (?:een|1)_van eine[nr]?_von l'un_des un_des one_of",
    # searches, orders, pictures
    r"zoek\w* such(?:en|t) cherch\w* looking searching gaten zicht"
    r" laat laten houd? op_de_grond lasst haltet am_boden laissez au_sol leave keep on_the_ground"
    r" facebook instagram insta tiktok google linkedin snapchat camera\w* foto\w* beeld\w* filmpje lijn telefoon"
    r" nachricht bild kamera video leitung message cctv footage",
)
NO_END: Final = rf"\b(?:{_NO_END}|(?:in|en|im)_{one_of(MONTHS)})\b"
"""A denial, a hope, a condition, a part, a search, or another day."""
REST: Final = (
    r"\b(?:voortvluchtig|op_de_vlucht|ontsnapt|ontkomen|gevlucht"
    r"|lopen|weggerend|weg_gerend|gaan_lopen|weggelaufen|abgehauen|ran_off|run_off|got_off|s'est_sauve|s'est_barre"
    r"|(?:de|den|die)_(?:ander|andere|anderen|rest|tweede|2e|derde)|fluchtig|auf_der_flucht|entkommen|der_andere"
    r"|die_anderen|der_zweite|der_rest|en_fuite|s'est_enfui|court_toujours|l'autre|les_autres|le_deuxieme|at_large"
    r"|on_the_run|ran|legged_it|got_away|the_other|the_others|the_rest|second_one|getuigen|temoins|zeugen|witness\w*)\b"
    rf"|\b{_HELPERS}_(?:\w+_){{0,3}}(?:with|bij|bei|avec|aupres_de)_(?:her|him|them|hem|haar|ihm|ihr|elle|lui)\b"
)
"""Others of them are still free, the police ask for witnesses, or helpers are with a person."""
ARRIVED: Final = rf"\b{_HELPERS}_(?:is|zijn|sont|est|are|ist|sind)_(?:er|hier|da|la|here|there)\b"
"""Helpers have just arrived, so a person who speaks is no end yet."""

_WEAPON: Final = one_of(WEAPONS, "pistolet")
GOES_ON: Final = (
    rf"\b(?:heeft|hat|has|hes|he's|got|holt)_(?:\w+_){{0,2}}{_WEAPON}\b"
    rf"|\b(?:il|elle|qui)_(?:a|sort|tient)_(?:\w+_)?{_WEAPON}\b"
    r"|\b(?:slaat|slaan|schopt|bijt|bloedt|frappent?|cogne\w*|saigne\w*|schlagt|tritt|blutet|kicking|punching|bleeding)\b"
    r"|\b(?:kom|komt|venez|viens|kommt|send|stuur|schickt|envoyez)_(?:\w+_)?(?:help\w*|hulp|hilfe|helfen|aider|aide)\b"
    r"|\b(?:(?:de|den)_verkeerden?|(?:den?|die)_falschen?|(?:le|la|les)_mauvaise?s?"
    r"_(?:gars|types?|mecs?|hommes?|personnes?)|the_wrong_(?:ones?|lads?|guys?|man|men|person|fella|blokes?|house|door))\b"
    r"|\b(?:slaat_over|slaan_over|brandt_(?:nog|weer|terug)"
    r"|brennt_(?:noch|wieder|weiter)|greift_uber|le_feu_(?:avance|gagne|reprend|continue)"
    r"|(?:brule|flambe|crame)_encore|still_(?:burning|roaring)|its?_spreading|is_spreading)\b"
    r"|\b(?:nog_niet_(?:terug|weer|naar)|pas_encore_(?:rentrer|retourner|revenir)|noch_nicht_(?:wieder|zuruck|rein|hinein)"
    r"|not_(?:yet_)?(?:back|go_back)_(?:in|inside|home)|stay_out|still_wait|(?:wait|stay|blijf|blijven|wacht"
    r"|wachten|attendez|restez|bleibt|wartet)_(?:\w+_)?(?:outside|buiten|dehors|draussen))\b"
    r"|\b(?:leg_it|(?:kan|kunnen|gaat|gaan)_(?:\w+_)?(?:wegrijden|wegvluchten|vluchten|ontkomen)"
    r"|vont?_(?:filer|s'enfuir|se_sauver)|haue?n?t?_(?:gleich_|sonst_)?ab|going_to_(?:run|escape|get_away))\b"
)
"""Signs in any clause that it goes on: an armed person, blows, a call for helpers, the wrong person, a fire that spreads, a
flight to come. Not: «he had a knife», which is told after an arrest."""

LIGHT: Final = (
    r"\b(?:lumieres?|lampes?|lampadaires?|courant|electricite|eclairage|four|moteur|licht|lichten|lamp|lampen|stroom|oven|motor"
    r"|lampe|strom|ofen|herd|lights?|power|engine|oven|telly)\b"
)
"""Other things than a fire that go out."""

RETURNED: Final = (
    r"\b(?:(?:hij|zij|ze|ie)_(?:staat|staan|is|zijn|zit|loopt)_(?:\w+_)?(?:terug|weer|opnieuw)"
    r"|(?:il|elle|ils)_(?:est|sont)_(?:deja_)?revenue?s?"
    r"|(?:er|sie|der|die)_(?:steht|stehen|ist|sind)_(?:schon_)?wieder|(?:he|she|they|hes|theyre)(?:'?s|'re|_is|_are)?_back"
    r"|(?:komt|kommt|monte|montent|kommen|coming)_(?:\w+_)?(?:trap|treppe|l'escalier|les_escaliers|stairs|up_the))\b"
)
"""A suspect is there again, or comes up the stairs. It speaks against hints while no person is missing."""
DESPAIR: Final = (
    r"\b(?:gedaan|voorbij|afgelopen|fini|termine|vorbei|aus|over|finished)"
    r"_(?:met|voor|pour|avec|mit|fur|for|with)_(?:ons|mij|me|mi|moi|nous|uns|mir|mich|us)\b"
)
"""Not the incident is over: «es ist vorbei mit uns»."""
