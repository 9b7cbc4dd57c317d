"""Recognises calls to act that hide their violence: a weapon that comes along, a visit, a street that is blocked, a lesson.

The forms are of speech and not of single sentences: the author or the reader, a verb of coming or bringing, and a weapon; «he
will not get out»; «somebody should teach him». Most of them are harmless on a day without an incident («bring a hammer»), so
they count while one is known. Lines about the police or a fire engine, and denials, have another meaning.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from bot.reader.grammar.force.vehicle_blocks import VEHICLE, blocks_with_vehicles, boxes_car_in
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.bundle import OF_A_LINE
from bot.reader.phrases.expression import expression, words

_SOME: Final = r"(?:[ ,']+\w+){0,4}[ ,']+"
_FEW: Final = r"(?:[ ,']+\w+){0,2}[ ,']+"
_ANY3: Final = r"(?:\w+_){0,3}"
_ANY5: Final = r"(?:\w+_){0,5}"

_NL: Final = one_of(
    r"\w*knuppel\w* \w*stick koevoet riek mestvo\w* hark schop spade bijl \w*hamer stok stokken loden_pijp ijzeren_\w+"
    r" bezemsteel kettingzaag snoeisch\w* bats? hakmes katapult pikhouweel"
    r" moersleutel zweep boksbeugel deegrol \w*buks jachtgeweer geweer"
)
_FR: Final = one_of(
    r"battes? barres? pieds?-de-biche pieds?_de_biche demonte-pneu demonte_pneu manche pioche masse gourdin matraque"
    r" fourche hache pelle fusil carabine lacrymo batons? queue_de_billard"
    r" cle_a_molette flingue marteau rouleau_a_patisserie"
)
_DE: Final = one_of(
    r"\w*knuppel \w*schlager eisenstange brecheisen kuhfu\w* kohfoot besenstiel axt beil spaten schaufel mistgabel forke"
    r" nudelholz nudelwalker hammer \w*latte kantholz wagenheber pfefferspray bugelschloss heckenschere feuerhaken flinte"
    r" \w*gewehr \w*gwehr schreckschuss\w*"
)
_EN: Final = one_of(
    r"\w*bats? hurls? hurleys? crowbars? axes? hammers? pick_?axe shovels? spades? golf_clubs? pool_cue iron_bar bars"
    r" poker slash_hook pitchfork hockey_stick wrench spanner sledge(?:hammer)? shotgun rolling_pin tyre_iron"
)
_WEAPON: Final = (
    rf"\b(?:breng|brengt|bring|neem|neemt|nim|pak|pakt|haal|kome?|heb|hen|sta|rije?|ga|goan?){_SOME}{_NL}\b"
    rf"|\b{_NL}{_FEW}(?:mee|klaar|bij_de_(?:deur|hand))\b"
    rf"|\b(?:apporte\w*|prends?|prenez|sors|sortez|descends|arrive|viens|j'ai|ramene\w*|monte|y_vais){_SOME}{_FR}\b"
    rf"|\b(?:bringt?|nehmt?|nimm|holt?|hole|hob|komme?|habe?|gehe?|stehe?){_SOME}{_DE}\b"
    rf"|\b{_DE}{_FEW}(?:mit|dabei|bereit)\b|\b\w*(?:gewehr|gwehr|flinte)_(?:hab|liegt|steht)\b"
    r"|\b(?:bring\w*|grab\w*|i'?ve_(?:got|the|my)|i_got|we_got|got_(?:a|my|me|the)|tak(?:e|ing)_(?:a|my|me|the)"
    r"|gett?in\w*_(?:a|my|me|the)|get_(?:a|my|me|the)|(?:com\w+|go|going|gone)_(?:\w+_){0,3}(?:with|wi|w))"
    rf"(?:_\w+){{0,2}}_{_EN}\b|(?:^|[,.]_|\b(?:i'?m|i_am|we'?re)_)"
    rf"(?:stood|standing|waiting|sat)_(?:\w+_){{0,4}}(?:with|wi|w)(?:_\w+){{0,2}}_{_EN}\b"
    r"|\b(?:i'?ve_(?:got_)?(?:a|my|me|the)|got_(?:my|me|mi)|i_got_(?:a|my|the))(?:_\w+){0,2}_rifle\b"
    rf"|\bj'?(?:_?suis|ai)_{_ANY5}{_FR}\b"
)
_BLOCKED: Final = (
    rf"\b(?:zet|zetten|rijd?|parkeer|pak|sluit|zullen|zal|kunt)_(?:\w+_){{0,8}}(?:dwars|dicht|dichtzetten|toezetten"
    r"|toe_zetten|blokkeren|versperren)\b|\b(?:straat|steeg|brandgang|poort|oprit)_(?:\w+_){0,3}(?:dichtzetten"
    r"|toezetten)|\b(?:dan|daar|die|hij|ze)_(?:komt|komen|kan|kunnen|geraakt|geraken)_(?:hij|ze|die"
    r"|m)?_?(?:er_)?(?:hier_)?(?:niet|ni|nie|nooit)_(?:meer_)?(?:uit|voorbij|door|weg|langs|af|buiten)\b"
    rf"|\b(?:mets?|mettez|mettre)_{_ANY5}(?:en_travers|au_milieu_d\w+_(?:la_)?(?:rue|route|chemin))\b|\bje_me_mets_devant"
    r"|\b(?:je|on|faut|tu)_bloqu\w*_(?:la|le|les|l')_?(?:rue|sortie|passage|route|chemin|ruelle|acces|entree)"
    r"|\b(?:il|ils|elle)_(?:sor\w+|partir\w+|passer\w+)_(?:pas|plus)\b"
    rf"|\b(?:stell\w*|stehe?n?|park\w*)_{_ANY5}quer\b|\bschneid\w*_{_ANY5}weg_ab"
    r"|\b(?:dann|da)_(?:kommt|kommen|kimmt|konnen)_(?:der|er|die|sie)_(?:nicht|nich|net|ned|nimmer"
    r"|nod)_(?:\w+_)?(?:raus|durch|vorbei|weg|weit|verbi)|\b(?:lond|lassen?|lass)_(?:ihn|den|die|eam)_(?:nod|nicht"
    r"|nich|net|nimmer)_(?:mehr_)?(?:verbi|vorbei|durch|raus)|\b(?:let'?s|we|we'll|i'?ll|shall_(?:we|i)"
    r"|should_i)_(?:\w+_)?(?:block|box)_(?:the|off|his|their|both|that|him|them)|^block_(?:the|off|his|their"
    r"|both|him|them)|\b(?:he|they|she)(?:_is|'s|_are)?_?(?:isn't|isnt|ain't|aint|won't|wont|not)_(?:gettin\w*|get"
    r"|gonna_get|going)_(?:past|out|away|through|anywhere|the_van_out)|\bwe(?:'ll)?_cut_(?:him|them"
    r"|their_way|his_way)|\bi'?ll_cover_the_(?:alley|back|front|exit|gate)"
)
_ENDS: Final = (
    r"(?:(?:aan|op)_(?:elke?|ieder|allebei_de|beide|weers)_?(?:uiteinden?|kant|kanten|einde?|zijden?)|aan_weerskanten"
    r"|(?:a_chaque|des_deux|aux_deux|de_chaque)_(?:bouts?|cotes?|extremites?|entrees?)"
    r"|an_(?:jede[mns]?|beide[mn]?)_(?:enden?|seiten?|ausgang)|(?:at|across)_(?:each|either|both)_ends?)"
)
_SHUT: Final = (
    r"\b(?:fermez|bouchez|barrez|barre|ferme|on_ferme|on_barre)_(?:la|le|les|cette|leur)_?(?:rue|sortie|route|chemin"
    rf"|ruelle|acces|entree)_(?:\w+_){{0,3}}{VEHICLE}\b"
    r"|\b(?:blockiert|blockieren_wir|blockier|wir_blockieren|sperrt|sperren_wir)_(?:ihm_)?(?:die|den|das"
    rf"|seine)_\w+(?:_\w+){{0,2}}_(?:mit|mitm)_(?:\w+_)?{VEHICLE}\b"
    rf"|\bmacht?_(?:\w+_){{1,3}}mit_(?:\w+_)?{VEHICLE}_dicht\b|\bmacht?_(?:den|die|das)_\w+_dicht\b"
    rf"|\b(?:blokkeer|blokkeren|versper|versperren)_(?:\w+_){{1,3}}met_(?:\w+_){{0,2}}{VEHICLE}\b"
)
"""A street that vehicles shut."""
_BOTH_ENDS: Final = rf"\b{VEHICLE}(?:[ ,']+\w+){{0,5}}[ ,]+{_ENDS}\b|\b{_ENDS}(?:_\w+){{0,4}}_{VEHICLE}\b"
_NO_ESCAPE: Final = (
    r"^omsingel(?:en)?\b|\b(?:we|wij)_omsingelen\b|\bencercl(?:ez|ons)\b"
    r"|\bon_(?:les|l')_?encercle\b|\b(?:wir|mir)_(?:umzingel\w*|umstell\w*)\b"
    r"|^umzingel\w*\b|\b(?:let'?s|we'?ll|lads)_surround_(?:him|them|the_house|it)\b"
    r"|\blaat_(?:hem|ze|die|m|em)_(?:\w+_)?(?:niet|nie|ni)_(?:wegkomen|ontsnappen|ontkomen|wegrijden)\b"
    r"|\b(?:le|la|les)_(?:laiss\w+|lach\w+)_(?:surtout_)?pas_(?:partir|filer|passer|s'echapper|s'enfuir)\b"
    r"|\blaiss\w+[ -](?:le|la|les)_pas_(?:partir|filer|passer|s'echapper|s'enfuir)\b"
    r"|\blasst?_(?:den|ihn|die|sie)_(?:ja_)?(?:nicht|net|nich)_(?:abhauen|entkommen|entwischen|weglaufen|fort|gehen|weg)\b"
    r"|\b(?:don'?t|do_not)_let_(?:him|them|'em|that_\w+)_(?:get_away|escape|leave|go|run|drive)\b"
)
_CANNOT_LEAVE: Final = (
    r"\b(?:zet|rijd?|parkeer|sluit|doe)_(?:\w+_){1,7}(?:zodat|dat|dan)_(?:ze|hij|die)_(?:er_)?"
    r"(?:niet|ni|nie)_(?:meer_)?(?:weg|uit|buiten|door)\b"
    r"|\b(?:mets?|mettez|gare|garez|ferme|fermez)_(?:\w+_){1,6}"
    r"(?:qu'|pour_qu')(?:ils?|elle)_(?:puissent|puisse|peuvent|peut)_pas_(?:partir|sortir|filer|passer)\b"
    r"|\b(?:stell|park|fahr|mach)\w*_(?:\w+_){1,6}"
    r"(?:dass|damit|das)_(?:die|der|er|sie)_(?:nicht|net|nich)_(?:mehr_)?(?:weg\w*|raus\w*|abhau\w*)\b"
    r"|\b(?:park|put|pull|stick|shut|lock)_(?:\w+_){1,6}so_(?:that_)?"
    r"(?:he|they)_(?:can'?t|cant|cannot)_(?:get_(?:away|out|past)|leave|drive)\b"
)
_ANYTHING: Final = (
    r"\bmet_(?:wat|iets)_stevigs\b"
    r"|\bmet_(?:alles_)?wat_(?:je|ge|jullie)_(?:hebt|hebben|vindt|vinden)\b"
    r"|\b(?:avec_(?:tout_)?|(?:ramene\w*|apporte\w*|prenez|sortez)_tout_)ce_que_(?:vous|tu)_(?:avez|as|trouve\w*)\b"
    r"|\b(?:breng|pak|neem)_(?:alles_)?mee_wat_(?:je|ge|jullie)_(?:hebt|hebben|vindt)\b|\bbringt?_(?:alles_)?mit_was_ihr\b|\bnehmt?_(?:\w+_)?mit_was_ihr\b"
    r"|\bmit_allem_was_ihr\b"
    r"|\bwith_what(?:ever)?_(?:you|ye|yous)(?:'ve)?_(?:have|got)\b"
    r"|\b(?:wie_heeft|qui_a|wer_hat|who_has|who'?s_got|anyone_got)(?:_\w+){0,3}_"
    r"(?:\w*knuppels?|battes?|gourdin|matraque|\w*schlager|baseball_bats?)\b"
)
"""Improvised weapons, and the question for a bat."""
_VISIT: Final = (
    rf"\b(?:hem|ze|die|hen|haar)_{_ANY3}(?:bezoeken|bezoekje|opzoeken)"
    rf"|\bbij_(?:hem|die|dien)_{_ANY3}(?:koffie|bezoek|kofje)"
    r"|\b(?:blij|zot|gek)_(?:met|op|van)_(?:visite|bezoek)"
    rf"|\b(?:lui|leur)_{_ANY3}(?:rend\w*|faire)_(?:une_)?(?:petite_)?visite"
    r"|\bvisite_(?:groupee|de_courtoisie)|\baccueill\w*_comme_il_faut"
    r"|\b(?:ihm|denen|dem|eam)_(?:\w+_){0,4}besuch\b|\b(?:pay|give)_(?:him|them|her|the_\w+)_a_(?:\w+_){0,2}visit"
    r"|\bwelcom\w*_(?:committee|party)|\bcomite_d'accueil|\b(?:ontvangst|welkomst?|welkoms)_?comite|\bempfangskom\w*"
)
_TALK: Final = (
    r"\b(?:hem|ze|die|hen)_(?:\w+_){0,4}(?:goeiendag|goedendag|gedag|een_babbel\w*|uitleggen|duidelijk_maken"
    rf"|manieren_leren)\b|\bmet_(?:hem|ze)_{_ANY3}(?:babbel\w*|praatje|gesprek)|\bvan_praten_houden"
    r"|\b(?:lui|leur)_(?:\w+_){0,2}expliquer|\bcauser_entre_hommes|\bpedagogi\w*|\b(?:ihm|eam|denen"
    r"|dem)_(?:\w+_){0,4}(?:erklar\w*|freundlich)|\berklaren_(?:eam|ihm|denen)|\bfragt?_(?:ihr_)?(?:ihn|den"
    r"|die)_(?:\w+_){0,2}hoflich|\b(?:chat|talk|word)_(?:to|with|wi|aboot|about)_"
    rf"{_ANY3}(?:manners|respect)|\bsay_(?:good_evening|hello|hi)_to_(?:him|them)|\bgood_talker"
)
_SHOULD: Final = (
    r"\b(?:den|die|ihn)_(?:musste|sollte|konnte)_(?:mal_)?(?:einer|jemand|man)_(?:\w+_){0,3}"
    r"(?:vermobel|verprugel|verdresch|abschlag|zusammenschlag|aufmisch)\w*"
    r"|\b(?:iemand|ge|we)_(?:moet|moeten|zou|zouden)_(?:hem|ze|die|hen)_(?:\w+_){0,4}(?:leren|tonen|voelen|lesje)"
    r"|\bhad(?:den)?_(?:ze|we|ge|je)_(?:hem|ze|die)_(?:\w+_){0,4}(?:moeten|mogen)\b|\b(?:faudrait|fallait|devrait)"
    r"_(?:\w+_){0,2}(?:lui|leur|le|les)_(?:\w+_){0,2}(?:montrer|apprendre|casser|couper|laisser_tomber|peter|coller|briser)"
    r"|\b(?:jemand|einer|man|wir)_(?:musste|sollte|konnte)_(?:\w+_){0,3}(?:denen|dem|ihm)_(?:\w+_){0,4}"
    r"(?:zeigen|beibringen|klemmen)|\b(?:dem|denen|ihm)_(?:musste|sollte|konnte)_(?:mal_)?(?:einer|jemand|man)"
    r"|\bhattet?_(?:ihr|man|wir|t)_(?:ihm|ihn|den|dem|denen)|\b(?:someone|somebody|sumdy)"
    r"_(?:wants?|ought|needs?|should)_(?:to_)?(?:\w+_)?(?:show|teach|learn|their|his|burn|break)_"
    r"|\bshould(?:'ve|ve|_have)_(?:been_us|hit_(?:him|them)|broke\w*|kick\w*|batter\w*|run_(?:him|them))"
)
_HOME: Final = (
    rf"\b(?:ik|we|wij|k)_(?:weet|weten)_{_ANY3}waar_(?:hij|ie|die|ze)_(?:\w+_){{0,2}}(?:woon\w*|zit|slaapt|werkt)"
    r"|\b(?:je|on)_sa(?:is|it)_(?:\w+_){0,2}ou_(?:il|elle|ils)_(?:habit\w*|cre\w*|vit|bosse|se_gar\w*)"
    rf"|\b(?:ich|wir)_(?:weiss|wissen)_{_ANY3}wo_(?:der|er|die|sie)_(?:\w+_){{0,2}}(?:wohn\w*|pennt)|\b(?:i"
    rf"|we)_(?:\w+_)?(?:know|ken)_{_ANY3}(?:where|whaur)_(?:he|she|they)_(?:lives?|stays?|works?|parks?)\b"
)
_PATROL: Final = (
    r"\bon_patrouille_(?:\w+_)?nous[ -]?memes?\b|"
    r"\b(?:eigen|zelf|wij|we)_(?:\w+_){0,4}(?:burgerwacht|rondes?|rondrijden|patrouill\w*|wachtrond\w*)\b"
    r"|\bshiften_van|\bwie_doet_\d+_tot_\d+|\b(?:nos|nous-memes|on_fait|faire_des"
    r"|organise\w*)_(?:\w+_){0,2}rondes?\b|\bles_rondes\b|\b(?:eigene|selber|selbst)_(?:\w+_){0,2}(?:runde"
    r"|streife|wache)\b|\blost_mi\w*_(?:um|ab)|\bour_own_patrol|\btake_turns_(?:watch|patrol)\w*"
)
_SIDES: Final = (
    r"\bkeep_(?:him|them|'em)_(?:talking|busy|chatting)\b.*\b(?:round_the_back|from_behind|round_back)\b"
    r"|\boccup(?:ez|e)[ -](?:les|le)\b.*\bpar_derriere\b|"
    r"\b(?:gij|jij|du|toi|tu|moi|you|ik|ich|me)_(?:\w+_)?(?:langs|van|von|par|from|round)_(?:de |la |le |the "
    r"|y )?(?:links|rechts|achter\w*|voor\w*|hinten|vorne?|derriere|devant|back|front|left|right)\b"
    r"|\b(?:jij|gij)_(?:langs|via|door)(?:_\w+){1,3}[ ,]+(?:en_)?ik_(?:langs|via|door)\b"
    r"|\btoi_par(?:_\w+){1,3}[ ,]+(?:et_)?moi_par\b"
    r"|\bdu_(?:durch|uber)(?:_\w+){1,3}[ ,]+(?:und_)?ich_(?:durch|uber)\b"
    r"|\byou_take_the_\w+[ ,]+(?:and_)?i'?ll_take_the\b"
)
_NO_POLICE: Final = (
    r"(?:geen|gin)_(?:politie|flikken)_(?:voor_)?nodig|(?:politie|flikken)_(?:\w+_){0,3}(?:niet|ni"
    r"|nie)_(?:voor_)?nodig|wacht\w*_(?:niet|ni|nie)_(?:meer_)?op_(?:de_)?(?:politie|flikken)"
    r"|zonder_(?:de_)?(?:politie|flikken)|(?:pas|plus)_besoin_(?:de_la_|de_|des_)?(?:police|flics)"
    r"|attend\w*_(?:pas|plus)_(?:la_|les_)?(?:police|flics)|(?:sert|servent)_a_rien|sans_(?:la_"
    r"|les_)?(?:police|flics)|police_c'est_bien_pour|polizei_(?:\w+_){0,2}(?:nich|nicht|net|ned"
    r"|nid)_(?:notig|mehr)|brauch\w*_(?:\w+_){0,2}(?:keine?|nicht)_(?:die_)?(?:polizei|bullen)"
    r"|ohne_(?:die_)?(?:polizei|bullen)|(?:no|don't|dont|needn't|naebdy)_(?:need|needs"
    r"|bother)_(?:\w+_){0,3}(?:the_)?(?:police|polis|guards|cops|garda\w*)|not_a_word_to_the_(?:police"
    r"|polis|guards|cops)|(?:without|not_waiting_(?:for|on))_(?:the_)?(?:police|polis|cops|guards)"
)
_ENOUGH: Final = (
    r"(?:wij|we)_(?:zijn|zen|zien)_(?:met_)?(?:genoeg|met_genoeg)|on_est_assez|(?:wir|mir)_(?:sin|sind"
    r"|san)_(?:genug|gnua)|we(?:'re|_are)?_enough|enough_of_us|few_of_us|zelf|nous-memes|selber|selbst"
    r"|ourselves|unter_uns|entre_nous|onder_ons|volgende_keer|prochaine|nachste_mal|next_time|regeln_wir"
    r"|s'en_occupe|(?:\d+|vier|funf|quatre|cinq|four|five)_(?:man|mann|gars|men|lads)"
)


_BEATEN: Final = one_of(
    r"""pak_(?:slaag|rammel|ransel) rammeling oplawaai muilpeer meppen kletsen lap_(?:rond|om|op|tegen)
    raclee rouste derouillee branlee trempe tannee torgnole claques? baffes? coups?_de_pied_au_cul
    tracht_prugel prugel schellen watsch'?n abreibung ohrfeigen? haue dresche arschtritt
    slap slapping hiding kicking battering smack thumping clout clip_round_the_ear thick_ear digs?_in_the_ribs"""
)
_DESERVED: Final = one_of(
    r"""verdien\w* nodig kwaad helpt helpen leert merite\w* ferait fera faut faudrait besoin
    geschadet schadet hilft helfen wirk\w* braucht brauchen gebraucht fallig gehort
    deserv\w* needs? could_do_with good_for do_(?:him|them)_good never_(?:hurt|harmed) sort old_enough overdue"""
)
_PRAISED_BLOWS: Final = (
    rf"\b{_BEATEN}(?:_\w+){{0,5}}_{_DESERVED}\b|\b{_DESERVED}(?:_\w+){{0,5}}_{_BEATEN}\b"
    r"|\b(?:lap|klop|mep|timmer|hau|schlag)_(?:erop|er_op|drauf)\b|\btape[zr]?_dessus\b"
)
"""Blows that are only praised: «a hiding never hurt them»."""


_ORDERS: Final = (
    r"\b(?:chop|cogn|coinc|tabass|lynch|plaqu|defonc|massacr|butt|serr)ez(?:-|_)(?:moi_)?(?:le|la|les|lui|leur|ce|cet|ces)\b"
    r"|(?:^|[.!?,;]_?)(?:(?:jungs|leute|los|kommt|manner)[, ]+)?(?:(?:schnappt|packt|greift|jagt|tretet|schlagt|verprugelt)"
    r"_(?:euch_)?(?:ihn|sie|den|die|denen)|fahrt_(?:ihn|sie|den|die)_um|haltet_(?:ihn|den|die)_(?:fest|auf)"
    r"|brecht_(?:ihm|denen))\b"
    r"|(?:^|[.!?,;]_?|\b(?:and|go|just|lads|let's|please|someone|somebody)_)(?:(?:rugby_)?(?:tackle|batter|deck|floor|kneecap)"
    r"_(?:him|them|'em|the_(?:little_)?(?:git|lad|bloke|scrote|prick)s?)|(?:string|knock|cut)_(?:him|them|'em|the_\w+)_(?:up|down|out)"
    r"|run_(?:him|them|'em)_(?:over|down))\b"
    r"|(?:^|[.!?,;]_?)(?:hang|knoop)_(?:hem|ze|die_\w+)_op\b|(?:^|[.!?,;]_?)rij_(?:hem|ze|die_\w+)_(?:klem|omver|aan)\b"
)
"""Orders to go for a person, behind news too: «he went left at the church, tackle him»."""


class _Form(Enum):
    """`ALWAYS` calls also while no incident is known, `ARMED` unless the line denies it, `BOTH_ENDS` unless cars merely
    stand there."""

    ALWAYS = auto()
    IN_INCIDENT = auto()
    BOTH_ENDS = auto()
    ARMED = auto()
    NO_POLICE = auto()


_FORMS: Final = OF_A_LINE.expressions(
    {
        _Form.ALWAYS: f"{_SHOULD}|{_HOME}|{_PATROL}",
        _Form.IN_INCIDENT: f"{_BLOCKED}|{_SHUT}|{_NO_ESCAPE}|{_CANNOT_LEAVE}|{_ANYTHING}|{_VISIT}|{_TALK}|{_SIDES}"
        f"|{_PRAISED_BLOWS}|{_ORDERS}",
        _Form.BOTH_ENDS: _BOTH_ENDS,
        _Form.ARMED: _WEAPON,
        _Form.NO_POLICE: rf"\b(?:{_NO_POLICE})\b",
    }
)
_WE_ARE_ENOUGH: Final = words(rf"{_ENOUGH}")
OTHERS: Final = words(
    r"politie\w* polizei\w* police policiers? officers? fire_(?:engine|trucks?) brandweer pompiers feuerwehr streife"
    r" ambulan\w* zieke?n?wagen krankenwagen rettungs\w* notarzt"
    r" samu secours agent\w* flics? cops? guards? gardai? gendarme\w*"
)
"""Not all of `POLICE`: «the polis won't come, so bring a bat»."""
_ARE_PARKED: Final = words(
    r"geparkeerd(?:e)? parked gare[es]* stationnee?s? geparkte?n? parken_da"
    r" there_(?:are|were) er_sta(?:at|an) il_y_a es_stehen da_stehen"
)
"""Cars that merely stand at both ends."""
_DENIES: Final = words(
    r"nee|nein|strafbaar|verboden|interdit|illegal|rangee?|nobody|niemand|personne|geen|zonder|sans|ohne|without"
    r"|kein\w*|don't|dont|never|nooit|jamais|ne_\w+_pas|not_with|niet_met|nicht_mit|pas_de"
)
_STREET_SHUT: Final = expression(rf"{_BOTH_ENDS}|{_SHUT}|\b(?:dwars|quer|en_travers|across)\b|{_ENDS}")
_FEAST: Final = words(
    r"\w*feest\w* rommelmarkt kermis barbecue bbq speelstraat spelen tenten"
    r" fetes? brocante kermesse jouer jouent tonnelles? \w*fest \w*feste"
    r" flohmarkt feiern spielen spielstrasse part(?:y|ies) fair play"
    r" playing marathon race_day market processie stoet cortege umzug parade"
)
_CULPRIT: Final = words(
    r"hem ihn him dief dieven thie(?:f|ves) voleurs? diebe? inbreker\w* einbrecher burglars? bende bande gang"
    r" ontsnap\w* entkomm\w* escape echapp\w*"
    r" vluchten fliehen"
)


def is_veiled_call(text: str, in_incident: bool) -> bool:
    """True for a veiled call to act. `text`: folded. `in_incident`: an incident is known, and it is no fire and no search."""
    line = text.encode()
    if boxes_car_in(line) and not OTHERS.occurs_in(line):
        return True
    blocks = in_incident and blocks_with_vehicles(line)
    if not (forms := _FORMS.found_in(line)) and not blocks:
        return False
    if _Form.ALWAYS in forms or (_Form.NO_POLICE in forms and _WE_ARE_ENOUGH.occurs_in(line)):
        return True
    if not in_incident or OTHERS.occurs_in(line):
        return False
    if _Form.BOTH_ENDS in forms and not _ARE_PARKED.occurs_in(line):
        return True
    return blocks or (_Form.ARMED in forms and not _DENIES.occurs_in(line)) or _Form.IN_INCIDENT in forms


def shuts_for_feast(text: str) -> bool:
    """True for cars that shut a street to traffic for a feast or for children who play. `text`: folded."""
    line = text.encode()
    return _STREET_SHUT.occurs_in(line) and _FEAST.occurs_in(line) and not _CULPRIT.occurs_in(line)
