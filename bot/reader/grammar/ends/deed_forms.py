"""The forms of a line that tells what helpers did to end it: they lead a person away, have a fire out, caught an animal, took a
thing along, or brought a person to safety. In four languages, as expressions over folded clauses. A `_` stands for a space.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.end_forms import ARRESTERS
from bot.reader.phrases.alternatives import one_of

_NOW: Final = (
    "(?:_(?:nu|net|al|juist|zonet|allebei|alle_\\w+|grad|gerade|jetzt|eben|schon|beide|maintenant|deja|juste|just|now|already"
    "|right_now)){0,2}"
)
_THEM: Final = (
    r"(?:hem|'?m|haar|ze|hen|ihn|sie|den|him|her|them|(?:den?|die|the)_(?:\w+_)?(?:dief|dader|man|mannen|gast|gasten|kerels?"
    r"|jongens?|typ|typen|kerl|manner|mann|beiden?|jungs|guy|guys|lads?|men|two|three|twee|drie|zwei|drei))"
)
_POLICE_CAR: Final = (
    r"(?:combi|politie(?:wagen|auto|bus\w*)|streifenwagen|polizeiauto|polizeibus|peterwagen|panier_a_salade"
    r"|(?:police|polis|squad|cop|garda|patrol)_(?:car|van))"
)
_IN_CAR: Final = (
    rf"(?:in|im|ins|into|dans|achterin|in_the_back_of)_(?:(?:de|den|die|le|la|the|a|een|'?n)_)?{_POLICE_CAR}"
)
LED_AWAY: Final = (
    rf"\b(?:voert|voeren|leidt|leiden|fuhrt|fuhren){_NOW}_{_THEM}{_NOW}_(?:geboeid_)?(?:af|weg|ab)_?$"
    r"|\b(?:wordt|worden|wird|werden)_(?:\w+_)?(?:afgevoerd|weggeleid|weggevoerd|ingerekend|abgefuhrt)\b"
    rf"|\b(?:leading|marching|hauling|dragging|led|marched|hauled)_{_THEM}_(?:away|off)\b"
)
"""A person is led away. Not always by the police: an ambulance takes persons along too."""
TAKE_ALONG: Final = (
    rf"\b(?:neemt|nemen|brengt|brengen|nimmt|nehmen|bringt|bringen){_NOW}_{_THEM}{_NOW}_(?:weg|mee|mit)_?$"
    rf"|\b{_THEM}_(?:wordt|worden|wird|werden){_NOW}_(?:meegenomen|mitgenommen)\b"
    r"|\b(?:l'|les_|la_|le_)(?:embarque|embarquent|emmene|emmenent)_?$"
    rf"|\b(?:taking|taken|took)_{_THEM}_to_the_(?:police_)?station\b"
    rf"|\b(?:walking|walked|taking|took)_{_THEM}_(?:away|off|out)_?$|\b{_THEM}_(?:\w+_){{0,2}}{_IN_CAR}\b"
    r"|\b(?:has|have|got|'ve|putting|put|hebben|heeft|zit|zitten|haben|hat|sitzt|ont|est|sont)_(?:\w+_){0,3}"
    r"(?:back_of_(?:the|a)_(?:car|van|jeep)|in_the_van|achter_?in_de_(?:wagen|auto|bus)|hinten_im_(?:auto|wagen|bus)"
    r"|a_l'arriere_(?:de_la_voiture|du_fourgon))\b"
)
"""A person is taken along. It tells of an end if the line names the police."""

_IT: Final = one_of("het 't dat it that them es das alles tout everything all")
TOOK_IT: Final = (
    rf"\b{ARRESTERS}_(?:(?:heeft|hebben|hat|haben|have|has|'ve){_NOW}_{_IT}|hat'?s|habens){_NOW}_(?:mee|meegenomen"
    rf"|weggehaald|opgehaald|mitgenommen|abgeholt|weggebracht|sichergestellt|taken(?:_away|_off|_with_them)?)\b"
    rf"|\b{ARRESTERS}_(?:have|has|'ve)_taken_{_IT}_(?:away|off|with_them|in)\b"
    rf"|\b{ARRESTERS}_(?:took|taken)_{_IT}_(?:away|off|with_them|in)\b"
    rf"|\b{ARRESTERS}_(?:(?:l'|les_)(?:ont|a)|(?:ont|a)_tout)_(?:emportee?s?|recuperee?s?|saisie?s?)\b"
)
"""The police took along a thing: «Polizei hat's mitgenommen»."""

_ANIMAL: Final = (
    "(?:(?:de|het|den|der|die|das|the|le|la|les|l'|'t)_?)?(?:hond|honden|stier|stieren|koe|koeien|paard|paarden|pony\\w*|ezel"
    "|varken\\w*|slang|schapen|geit\\w*|hund|hunde|bulle|stier|kuh|kuhe|pferd\\w*|esel|schwein\\w*|wildschwein\\w*|schlange"
    "|schafe|ziege\\w*|rind\\w*|chiens?|taureaux?|vaches?|chev(?:al|aux)|poney\\w*|anes?|sangliers?|cochons?|serpent|moutons?"
    "|chevres?|dogs?|bulls?|cows?|cattle|horses?|pony|ponies|donkeys?|pigs?|snake|sheep|goats?|beast|calf|heifers?|bullocks?)"
)
ANIMAL: Final = (
    rf"\b{_ANIMAL}(?:'?s|_is|_are|_zijn|_staan|_stehen|_ist|_sind|_wurde|_wurden|_est|_sont|_ont_ete|_a_ete|'?s_been"
    rf"|_has_been|_have_been){_NOW}(?:_(?:weer|toutes|tous|all|safely))?_(?:gevangen|gevat|aangelijnd|eingefangen"
    r"|gefangen|angeleint|attrapee?s?|capturee?s?|rattrapee?s?|rentree?s?|caught|captured|rounded_up|tied_up|secured"
    r"|(?:weer|terug|wieder|back)_(?:in|op|auf|im|on|into|inside|dans|au|a|en)"
    r"_(?:(?:de|het|der|die|den|the|their|hun|le|la|leur|l')_?)?(?:wei|weide|stal"
    r"|hok|stall|koppel|field|stable|shed|yard|pen|pre|prairie|etable|ecurie|enclos|pature))\b"
    r"|\b(?:dieren(?:ambulance|bescherming|politie|asiel)|asiel|tier(?:rettung|heim|schutz)|spa|refuge|dog_warden"
    rf"|warden|[ri]spca)_(?:heeft|hebben|hat|haben|has|have|l'a|l'ont)_(?:{_THEM}|het|es|it|pris|recupere)\b"
)
"""A loose animal is caught, or back where it lives."""

_FIRE_CREW: Final = one_of(
    "brandweer brandweermannen spuitgasten pompiers? les_pompiers sapeurs feuerwehr wehr fw fire_brigade brigade firemen"
    " fire_crews? fire_engine firefighters fire_service"
)
_THE_FIRE: Final = one_of(
    r"it het 't es das den_brand das_feuer die_flammen (?:de|den)_brand het_vuur"
    r" 't_vuur alles the_(?:fire|blaze|flames) le_feu l'incendie les_flammes"
)
PUT_OUT: Final = (
    rf"\b{_FIRE_CREW}(?:_brigade)?_(?:hebben|heeft|ebben|hat|haben|have|has|'ve|had|got)"
    rf"(?:_got|'?s)?{_NOW}(?:_{_THE_FIRE})?{_NOW}_(?:uit|uitgekregen|geblust|aus|ausgekriegt|geloscht|out)\b"
    rf"|\b{_FIRE_CREW}_hats_(?:aus|geloscht)\b|\b(?:vuur|brand)_is_er_?onder\b|^_?"
    r"(?:(?:sein|het|'?t|is|nu|net|de|brandweer|geeft|gaf|meldt)_){0,5}brand_?meester\b|\b(?:\w*tonnen|flammen)_sind_aus_?$"
    rf"|\b(?:{_FIRE_CREW}|ils|elles)_(?:l'ont|l'a|ont|a)_(?:\w+_)?eteinte?s?(?:_?$|_{_THE_FIRE})"
    r"|\bput_(?:it|the_(?:fire|blaze|flames))_out(?:_now)?_?$"
    r"|\b(?:hebben|heeft)_(?:het_vuur|de_brand|den_brand|'t_vuur)_uit\b"
    r"|^_?(?:(?:de|het|'t|the|le|das|der)_)?(?:fikkie|vuur|\w*brand|\w*feuer|feu|fire)_(?:uit|oet|aus|out|eteint)_?$"
    r"|^_?(?:tis|'t_is|cest|c_est|s'is)_(?:weer_|enfin_|bien_)?(?:uit|oet|eteint|aus)_?$"
)
"""The fire brigade, or «they», have it out."""

PACKING: Final = (
    rf"\b{_FIRE_CREW}_(?:packt|packen)_(?:\w+_){{0,2}}(?:ein|zusammen)\b|\b{_FIRE_CREW}_(?:rollt|rollen)_(?:\w+_){{0,2}}(?:ein|auf)\b"
    rf"|\b{_FIRE_CREW}_(?:pakt|pakken|rolt|rollen)_(?:\w+_){{0,2}}(?:in|op)_?$|\b{_FIRE_CREW}_(?:remballent?|rangent?|replient?|plient?)\b"
)
"""The fire brigade packs up."""

_PARENT: Final = (
    r"(?:mere|pere|maman|papa|mamie|papy|mama|moeder|vader|oma|opa|mutter|vater|mum|mam|mom|dad|father|mother|gran\w*)"
)
_DANGEROUS: Final = (
    r"(?:rand|dak|water|balkon|brug|vijver|kanaal|gracht|dakgoot|wand|dach|wasser|kante|fensterbrett|balkon|brucke|teich"
    r"|kanal|toit|eau|rebord|balcon|pont|canal|etang|bord|roof|ledge|water|edge|bridge|canal|pond|river|balcony|tree|boom|baum"
    r"|arbre|crane)"
)
_OFF_IT: Final = (
    rf"(?:van|uit|vom|von|aus|off|out_of|from)_(?:(?:het|de|den|'?t|der|dem|the|that)_)?{_DANGEROUS}(?:_(?:af|weg|gehaald"
    r"|gezogen|geholt|getrokken|gevist))?"
    rf"|(?:du|de_la|de_l'|des)_?{_DANGEROUS}"
)
_CHILD: Final = r"(?:(?:le|la)_(?:petite?|gosse|gamine?|fille|dame|vieux|vieille|jeune)|l'enfant)"
BROUGHT_IN: Final = (
    r"\b(?:hebben|heeft|ebben|haben|hat|ham|hams|have|has|got|'ve|'ve_got|have_got)"
    rf"{_NOW}_(?:{_THEM}|es|het|de_jongen|het_meisje|het_kind|den_jungen|das_kind|the_(?:lad|girl|boy|kid|child)){_NOW}"
    r"(?:_(?:weer|terug|wieder|safely|back|veilig|heil)){0,2}_(?:binnen|eruit|eraf|er_af|er_uit|beneden"
    r"|naar_beneden|bevrijd|gered|los|aan_(?:de_kant|wal)|runter(?:_?geholt|gekriegt)?|raus(?:_?geholt|gekriegt|gezogen)?"
    r"|(?:he?|hi)?n?(?:rein|runter|rauf|raus)(?:_?geholt|gezogen|gekriegt)|rein"
    rf"|gerettet|befreit|drin|down|inside|out|in|off|ashore|{_OFF_IT})(?:_?$|_(?:van|uit|vom|von|aus|off|out|from|of)_)"
    rf"|\b(?:pulled|brought|talked|cut|dragged|fished|hauled)_{_THEM}_(?:safely_|back_)?"
    r"(?:down|inside|out|in|off|ashore)(?:_?$|_(?:off|of|from)_)"
    rf"|\b(?:haben|hat|hebben|heeft)_(?:sie|ihn|hem|haar)_{_OFF_IT}"
    rf"|\b(?:hij|ze|zij|ie|er|sie|he|she)(?:'?s|_is|_ist){_NOW}_(?:{_OFF_IT})\b"
    r"|\b(?:l'ont|l'a|les_ont|on_l'a)_(?:fait_(?:descendre|rentrer|sortir)|sortie?s?|recuperee?s?|sauvee?s?|ramenee?s?"
    rf"|descendue?s?|mise?s?_en_securite)(?:_?$|_{_OFF_IT}\b|_(?:avec|par)_(?:l'_?echelle|la_nacelle|la_grande_echelle)\b)"
    rf"|\b(?:il|elle|{_CHILD})_(?:est_(?:bien_|enfin_)?en_bas|a_les_pieds_(?:par|sur)_terre)\b"
    rf"|\b(?:il|elle)_est_(?:\w+_)?(?:redescendue?|descendue?|sortie?)_(?:{_OFF_IT})\b"
    rf"|\b{_PARENT}_(?:(?:l'a|les_a|heeft_{_THEM}|hat_{_THEM}|has|'s)_)?(?:\w+_)?(?:r?attrapee?s?|vast|te_pakken"
    rf"|gepakt|geschnappt|erwischt|(?:grabbed|caught|got)_{_THEM})(?:_in_time|_op_tijd|_rechtzeitig|_a_temps)?_?$"
)
"""A person who was in danger is in safety. Alone it leaves open how that person is. Not: «she's in, thank God», of a
person who came home."""
RELIEF: Final = (
    r"\b(?:godzijdank|goddank|gelukkig|oef|pfoe|phew|ouf|dieu_merci|heureusement|gott_?sei_?dank|zum_gluck|puh"
    r"|uff|thank_god|thanks_be_to_god|thank_heavens?|thankfully|leeft|leven|leven_nog|lebt|leben|vivante?s?|en_vie|alive"
    r"|alles_(?:gut|goed|ok|oke)|all_(?:good|grand|fine|well)|(?:tt|tout)_va_bien|ongedeerd|unverletzt|indemnes?"
    r"|unharmed|unhurt|niks_gebroken|niemand_gewond|heelhuids|wohlauf|sain\w*_et_sau\w+|safe_and_sound|c'est_bon|c_bon)\b"
)

NEEDS_HELPERS: Final = (
    r"\b(?:ambulance\w*|ambu|zieke?n?wagen|notarzt|krankenwagen|rtw|rettung\w*|samu|smur|pompiers|paramedics?"
    r"|blauw|bleue?|blau|blue|koud|froid|kalt|cold|freezing|onderkoeld|rilt|bibbert|tremble\w*|zittert|shaking|shivering"
    r"|(?:respire|ademt|atmet|breathing)_(?:mal|slecht|zwaar|raar|schlecht|schwer|komisch|badly|funny)|bloed\w*|saigne\w*|blut\w*|bleed\w*"
    r"|inconscien\w*|bewust\w*|bewusst\w*|unconscious|mes|couteau|messer|knife)\b"
)
"""A rescued person still needs help, or helpers are awaited."""

_CYCLE: Final = "(?:bikes?|ebike|fiets(?:en|je)?|rad|rader|fahrrad|velos?|trottinette)"
_VEHICLE: Final = one_of(
    "auto wagen voiture car van camionnette quad trailer aanhanger aanhangwagen anhanger remorque scooter brommer moped"
)
_BELONGING: Final = (
    r"(?:portemonnee|portefeuille|wallet|purse|geldbeutel|brieftasche|portemonnaie|handtas|sac|handbag|tasche|gsm|phone|handy"
    r"|telefoon|telephone|pakje|pakket|paket|colis|parcel|laptop|kinderwagen|buggy|poussette|pram|rugzak|rucksack|tools"
    r"|gereedschap|werkzeug|outils)"
)
_MINE: Final = r"(?:my|our|mijn|m'n|onze|mein\w*|unser\w*|mon|ma|mes|notre|nos|his|her|zijn|haar|son|sa)"
_THE: Final = r"(?:the|de|das|die|der|le|la|les)"
_FOUND: Final = (
    r"(?:terecht|teruggevonden|weer_gevonden|retrouvee?s?|recuperee?s?|turned_up|been_(?:found|recovered)"
    r"|wieder_(?:aufgetaucht|gefunden)|aufgetaucht)"
)
_IS_BACK: Final = r"(?:terug|weer_terug|de_retour|back|wieder_da|zuruck)"
_IS: Final = rf"(?:'?s|_is|_are|_zijn|_has|_have|_ist|_sind|_wurde|_est|_sont|_a_ete|_ont_ete)?{_NOW}"
_GOODS: Final = rf"(?:(?:{_MINE}|{_THE})_)?(?:{_CYCLE}|{_BELONGING})|{_MINE}_(?:\w+_)?{_VEHICLE}"
_BEGINS: Final = "(?:^_?|_(?:and|but|en|und|et|maar|mais|aber)_)"
_OWN: Final = rf"{_MINE}_(?:\w+_)?(?:{_CYCLE}|{_VEHICLE}|{_BELONGING})|{_THE}_(?:{_CYCLE}|{_VEHICLE}|{_BELONGING})"
GOT_BACK: Final = (
    rf"^_?(?:{_GOODS}){_IS}_(?:{_IS_BACK}_?$|{_FOUND}\b)|^_?{_THE}_{_VEHICLE}{_IS}_{_FOUND}\b"
    rf"|{_BEGINS}(?:(?:we|i)_(?:have_|got_)?|(?:we|i)_?'?ve_(?:got_)?|got_|have_)(?:it|them|{_OWN})_back_?$"
    rf"|{_BEGINS}(?:(?:ik|we|ich|wir)_)?(?:heb|hebben|hab|habe|haben)_(?:hem|'m|ze|het|es|ihn|sie|{_OWN})_(?:weer"
    rf"|terug|wieder|zuruck)_?$"
    rf"|{_BEGINS}(?:je_l'ai|on_l'a|nous_l'avons|(?:j'ai|on_a|nous_avons))_(?:bien_)?(?:retrouve|recupere)e?s?(?:_(?:{_OWN}))?"
    r"(?:_?$|_(?:dans|derriere|devant|sous)_)"
)
"""A stolen thing is back with its owner. Not: «the car is back», of strangers, «retrouvé sur Vinted»."""

_ANOTHER: Final = (
    r"(?:1|een|ene|eentje|de_(?:andere|tweede|derde|2de|3de|rest)|un|une|l'autre|les_autres|le_(?:deuxieme|troisieme)"
    r"|einer?|der_(?:andere|zweite|dritte)|die_anderen|one|(?:the_)?(?:other|others|second|third|rest))"
)
_IS_STILL: Final = (
    r"(?:(?:is|zijn|nog|kon|kunnen|est|sont|s'est|se_sont|ist|sind|noch|konnte|has|have|got|'s|still)_){0,2}"
)
ONE_IS_AWAY: Final = (
    rf"\b{_ANOTHER}_?{_IS_STILL}(?:gaan_lopen|gevlucht|ontsnapt|ontkomen|weggelopen|weggerend|voortvluchtig|op_de_vlucht"
    r"|en_fuite|enfuie?s?|sauvee?s?|barree?s?|echappee?s?|entkommen|abgehauen|weggelaufen|geflohen|fluchtig|auf_der_flucht"
    r"|away|ran_(?:off|away)|legged_it|escaped|on_the_run|at_large|out_there)\b"
    rf"|\b(?:{_ANOTHER}|andere?)_?(?:(?:is|est|ist|'s|loopt|court|lauft|nog|encore|noch|still|toujours)_){{1,2}}(?:weg|kwijt|los|vrij|rond"
    r"|herum|frei|draussen|dehors|libre|loose|missing|gone)\b"
    r"|\b(?:nog|noch|encore|still)_(?:1|een|eentje|einer|un|one)_(?:kwijt|los|te_gaan|frei|draussen|dehors|libre|a_trouver|loose"
    r"|missing|to_go)\b|\bnog_(?:1|eentje)_weg\b"
)
"""One of several suspects is not caught: «2 meegenomen, 1 gaan lopen»."""
STILL_BURNS: Final = (
    r"\b(?:(?:out|oot)_(?:of|there|the|front|back|on|in|at)"
    r"|(?:uit|oet)_(?:den?|het|'?t|een|'n|mijn|m'n|onze?|hun|dat|die|alle|controle|voorzorg|veiligheid\w*|ramen)"
    r"|aus_(?:de[rmn]|eine[mrn]?|mein\w*|unser\w*|ihr\w*|dies\w*|versehen|unachtsamkeit|vorsicht|sicherheit\w*|kontrolle|fenstern?)"
    r"|deels|gedeeltelijk|partly|partially"
    r"|partiellement|teils|teilweise|fast|presque|bijna|almost|nearly|wordt|wird|werden|en_train"
    r"|(?:half|halb)_(?:geblust|geloscht|aus|uit|out|eteinte?))\b"
)
"""A fire that is «out of control», half out, or being put out, and what comes out of something: «ze zijn uit het huis»."""
BURNS: Final = r"\b(?:brennts?|brennen|brandt|branden|brule(?:nt)?|burning|burns)\b"
AS_A_RULE: Final = (
    r"\b(?:altijd|normaal|gewoonlijk|meestal|elke|d'habitude|normalement|toujours|souvent|normally|usually|always|often|every"
    r"|normalerweise|immer|meistens|sonst|oft|jeden|in_spirit)\b"
)
"""Where a person mostly is."""
