"""Words for the grammar of talk about groups of people: the groups, contempt, and what makes a kind sentence doubtful.

All are patterns over folded text, in four languages.
"""

from __future__ import annotations

from typing import Final

from bot.reader.phrases.alternatives import one_of

ORIGINS: Final = one_of(
    r"marok\w* maroc\w* morocc\w* turk\w* turc(?:s|que|ques)? roem\w+"
    r" rumen\w* ruman\w* roumain\w* romanian\w* polen pool poolse"
    r" poles? polish polonais\w* polnisch\w* polin(?:nen)? bulga\w* alban\w* syri\w* syrer\w* afgha\w* afrik\w* afric\w*"
    r" arab\w* somal\w* eritre\w* ethiop\w* athiop\w* niger\w*"
    r" ghan\w+ congol\w* kongol\w* senegal\w* kamerun\w* cameroun\w*"
    r" alger\w* tunes\w* tunis\w* iran\w* irak\w* iraq\w* pakist\w* indiers? indians? indiens? indiennes? inders? chinees"
    r" chinezen chinois\w* chinesen? chinesisch\w* vietnam\w*"
    r" aziat\w* asiat\w* asian\w* russ\w+ oekrai\w* ukrain\w*"
    r" serb\w* servi\w* serven joegosl\w* jugoslaw\w* kosov\w* portug\w* tsjetsj\w* tchetch\w* tschetsch\w* surina\w*"
    r" antill\w* latino\w* mexic\w* mexik\w* amerikaan\w* bangla\w* filip\w* philip\w* griek\w* griech\w* italia\w*"
)
FAITHS: Final = one_of(
    r"moslim\w* muslim\w* moslem\w* musulman\w* islamiet\w* jood joden joods\w* jodin juifs? juives? jud(?:e|en|in|innen)"
    r" judisch\w* jews? jewish hindoe\w* hindu\w* sikhs? christen\w* christians? chretien\w*"
)
STATUS: Final = one_of(
    r"migrant\w* migrations\w* immigr\w* emigrant\w* vluchteling\w* refugi\w* fluchtling\w* gefluchtete\w* refugee\w*"
    r" asielzoeker\w* asylbewerber\w* asylant\w* asylum_seekers?"
    r" demandeurs?_d'asile buitenlander\w* buitenlandse vreemdeling\w*"
    r" etrang\w+ auslander\w* auslandisch\w* foreign\w* allocht\w* statushouder\w* einwander\w* zugewander\w* zuwander\w*"
)
_OTHERS: Final = one_of(
    r"roms? roma sinti zigeuner\w* gitan\w* tsigan\w* gyps\w+ travellers? gens_du_voyage woonwagen\w*"
    r" zwarte_(?:mensen|personen|vrouwen|mannen) zwarten? noire?s? schwarze\w* (?:black|coloured|brown)_\w+"
    r" blacks? (?:mensen|personnes|gens|people|menschen)_(?:van|de|of)_(?:kleur|couleur|colou?r)"
    r" vrouwen vrouw femmes? frau frauen wom[ae]n meisjes filles madchen"
    r" girls homo's homos? homoseksue\w* homosex\w* gay_\w+ gays? lesb\w*"
    r" schwul\w* queers? trans(?:vrouw\w*|man\w*|personen|gender\w*|mensen|frau\w*|manner|menschen|_(?:people"
    r"|person\w*|wom[ae]n|m[ae]n|girls?|kids?|femmes?|hommes?|mensen|vrouw\w*))? bi(?:seks|sex)\w* biseksue\w*"
    r" gehandicapt\w* mindervalide\w* handicape\w* behindert\w* disabled(?:_\w+)?"
    r" (?:mensen|personen|kinderen|people|menschen|kinder|children)_(?:met|with"
    r"|mit)_(?:een_|a_|einer_)?(?:beperking|handicap|disabilit\w+|behinderung\w*)"
    r" (?:personnes|enfants|gens)_(?:en_situation_de_handicap|handicapees?)"
    r" autist\w* daklozen? sdf sans-abri obdachlos\w* homeless\w*"
)
GROUP: Final = rf"\b(?:{ORIGINS}|{FAITHS}|{STATUS}|{_OTHERS})\b"
"""The name of a group of people by origin, faith, colour, sex, orientation, disability or way of life."""

CONTEMPT: Final = (
    r"\b(?:weniger[ ]+wert|minder[ ]+waard|fardeau|burden|last\b|nietsnut|dief|dieven|diefst|stele|steelt|steal|stole"
    r"|voleu|volent|volait|volaient|vole\b|voler|dieb|stehl|stiehlt|klau|klauen|jat|thie|rob\b|robb|crimin|krimin|delinq"
    r"|verbrech|terror|verkracht|rapist|viol|vergewalt|ongedierte|vermin|ungeziefer|parasi|schmarotz|profiteur|uitvret"
    r"|uitkering|lui\b|luie|lazy|faul\b|faule|paresseu|faineant|dreck|vuil|vies|sale\b|sales\b|dirt|filth|schmutz"
    r"|scum|crap|tuig|abschaum|racaille|ordure|trash|mull\b|animal|beest|beesten|dieren|tiere\b|animaux|monkey|singe"
    r"|aap\b|apen|affe|dom\b|domme|stupid|stom|betes?\bs?\b|dumm|idiot|debiel|debile|mongo|spast|gek\b|minder|inferi"
    r"|minderwert|less than|gevaarlijk|dangere|danger|gefahrlich|gewelddad|violent|gewalt|agressi|aggressiv|lieg|lug\w*"
    r"|lying|liar|ment(?:ent|eur)|probleem|problem|schuld|blame|faute|coupabl|pest\b|plaag|plague|virus|ziek\b|malad"
    r"|krank|disgust|walg|degout|eklig|ekel|abnorma|onnatuur|unnatur|minderwaard|waardeloos|worthless|wertlos|slecht"
    r"|bad\b|evil|mauva|mechant|bose\b|schlecht|stink|kloot|klote|lul\b|lulle|kut|eikel|sukkel|smeer|teef|hoer|trut"
    r"|wijf|arsch|wichs|hure|hurensohn|schlampe|penner|mistst|connard|connasse|salop|encul|putain|pute|batard|bastard"
    r"|bitch|cunt|dick|prick|wank|fuck|shit|merde|scheiss|moron|ugly|lelijk|moche|hasslich|useless|nutzlos|inutile"
    r"|nutteloos|pack\b|gesindel|gespuis|krapuul|janet|mietje|schwuchtel|tunte|pede|tapette|faggot|fag\b|dyke|tranny"
    r"|nigger|neger|negre|nigga|paki|kaffer|bougnoul|kanak|spic\b|kike|retard|fick|kreupel|kruppel|bende|horde|gestol"
    r"|geklaut|\w*dieb|scam|oplicht|arnaqu|betrug|bedrieg|cheat|kanker|cancer|krebs|zuip|drink|drunk|saufen|suff|picole"
    r"|bordel|chaos|ellende|miserie|hond\b|honden|dogs?\b|chiens?\b|hunde?\b|rats?\b|ratten?\b|kakkerlak|cockroach|cafard"
    r"|kakerlak|zwijn|varken|pig|schwein|cochon|porc\b|naief|naif|naiv|fool|dwaas|gullible|schande|shame|honte|schand"
    r"|ongeluk|ungluck|nightmare|spuug|spuck|crache|hoer|degueulas|repugn|repouss|abject|immond|ignobl|veracht|widerlich"
    r"|abstoss|afstot|weerzin|zielig|nuisible|dechet|rebut|afval|abfall|execut|menace|bedreig|bedroh|threat|ignoran)\w*"
)
"""Words of contempt or accusation. In the words of another person that the writer rejects they are harmless."""

HARM: Final = (
    r"\b(?:gehaat|haten|haat|uitgescholden|uitschelden|uitgelachen|beledig\w*|gepest\w*|pesten|gediscrimineerd"
    r"|discrimin\w*|geslagen|vermoord|sterven|doodgaan|mishandel\w*|bedreig\w*|aangevallen|aanvallen|uitgesloten|uitsluiten"
    r"|weggepest|vernederd\w*|veroordeel\w*|veroordelen|zo_behandeld|anders_behandeld"
    r"|C_behandeld|lastig\w*|buitengesloten|verbannen|verbieden|insult\w*|hai[rse]?s?|detest\w*|maltrait\w*|frapp\w*"
    r"|mourir|tue\w*|agress\w*|menace\w*|humili\w*|harcel\w*|exclu\w*|rejet\w*|attaqu\w*|mepris\w*|meurent|juge\w*|moque\w*"
    r"|traite\w*_(?:comme_ca|ainsi|de_la_sorte|mal|differemment|de_cette)|gehasst|hassen|beschimpf\w*|beleidig\w*|gemobbt"
    r"|diskriminier\w*|geschlagen|ermordet|sterben|misshandel\w*|bedroht|angegriffen|ausgeschlossen|verurteilt|C_behandelt"
    r"|so_behandelt|anders_behandelt|ausgelacht|ausgegrenzt|verspottet|umgebracht|getotet|verbieten|schikanier\w*"
    r"|hated?|bull(?:y|ied)|killed|(?:to|should|must)_die|beaten|hurt|harass\w*|threaten\w*|attack\w*|shouted_at"
    r"|abused?|exclud\w*|mock\w*|judged|humiliat\w*|gemarteld|martelen|lijden|leiden|gefoltert|foltern|leiden_lassen"
    r"|tortur\w*|souffrir|suffer\w*|doden|toten|totung\w*|killing|treated_(?:like|this|so|C|differently|worse|that)"
    r"|(?:deze|zo'n|diese|so_eine|ce|cette|un_tel|this|such)_(?:[a-z]+_)?(?:behandeling|behandlung|traitement|treatment)"
    r"|murdered|banned|deport\w*)\b"
)
"""Harm to a person. «No one deserves it» rejects it; «no one deserves to live here» has no such word."""

_BUT: Final = (
    r"\b(?:maar|mais|aber|but|however|alleen|sauf|except|nur|behalve|toch|zolang|until|tant|solange|tot\b|ondertussen"
    r"|intussen|pourtant|still|though|dus|donc|also)\b"
)
_STREET: Final = (
    r"\b(?:hoek|coin|ecke|corner|eck|rondhang\w*|rodent|rode\b|lungern|loiter\w*|hang(?:en|ing)|kijken|regard\w*"
    r"|schauen|verdacht|louche|suspect|verdachtig|let_op|opgelet|attention|achtung"
    r"|vorsicht|careful|watch|eyes|mefi\w*|slot|lock\w*|verrou\w*|sperr\w*|compte[zr]|weer|again|encore|wieder|altijd"
    r"|always|toujours|immer|allemaal|uiteraard|natuurlijk|evidemment|naturlich|gewoonlijk|usual|d'habitude"
    r"|wie_ublich|typisch|typical|typique|verrass\w*|surprise|toeval|zufall|hasard|wagen|wagentje"
    r"|busje|camionnette|trottoir|portiek|portail|veilig\w*|safe\w*|surs?\b|sicher\w*|bang|peur|angst|scared|afraid)\b"
)
_AWAY: Final = (
    r"\b(?:weg|terug|buiten|oprotten|opkrassen|gone|back|out|leave|left|dehors|partir|partis|partent|repart\w*"
    r"|vertrek\w*|oprot\w*|leaving|retour\w*|rentre\w*|raus"
    r"|zuruck|verschwind\w*|dood|dead|death|tot\b|tote[nr]?|mort\w*"
    r"|eigen_land|own_country|chez_eux|heimat|thuis|at_home|zu_hause|daheim|cage|kooi|zoo|dierentuin|gas|gaz"
    r"|opsluit\w*|enferm\w*|einsperr\w*|lock)\b"
)
_VERDICT: Final = (
    r"\b(?:kwijt|missing|verdwenen|disparu\w*|verschwunden|figures|wonder|expect|verwacht\w*|zegt_(?:genoeg|alles)"
    r"|etonnant|logisch|vanzelf|klar|guess|raad_eens|explains?|verklaart|explique|erklart"
    r"|next|naartoe|va-t-on|hinfuhren|beu|zat|moe|sick|tired|marre|satt|fed_up|blijven|bleiben|rester|stay|keuken"
    r"|kitchen|cuisine|kuche|haard|good_for|goed_voor|fakt|fact|facts|feit|feiten|fait|faits|tatsache|waarheid|truth"
    r"|verite|wahrheit|true|waar|wahr|vrai|vooral|surtout|especially|particularly|besonders|some|sommigen?|certains"
    r"|manche|einige|y_en_a|rest|others|anderen|autres|bijna|almost|presque|fast"
    r"|too|te_veel|teveel|trop|zu_viele?|alles|everything|tout|nu|now|maintenant|jetzt|ooit|jemals|krijgen|kriegen|get)\b"
)
_IRONY: Final = (
    r"\b(?:hoe_(?:ze|die|zij)|how|comment_ils|wie_(?:sie|die)|wenn|when|if|quand|als_ze|als_die|wanneer|zogezegd\w*"
    r"|so-called|soi-disant|sogenannt\w*|echt\?|really\?|lol|haha\w*|mdr|knipoog)\b"
    r"|🙄|😂|🤣|😏|🤡|🤮|🐒|🐖|\.\.\.|…"
)
_HATE: Final = r"\b(?:hate|haat|haten|hais|deteste|hasse?|hating)\b"
SUSPECT: Final = f"C|{_HATE}|{_BUT}|{_STREET}|{_AWAY}|{_VERDICT}|{_IRONY}".replace("_", "[ ]+")
"""Words that make a kind or neutral sentence about a group suspect: contempt, a reservation, the street, wishes that they go,
irony."""

NAIVE: Final = (
    r"\b(?:vreedza\w*|peace\w*|pacifi\w*|friedlich\w*|lief|lieve|braaf|brave|zielig|victims?|slachtoffers?|opfer"
    r"|victimes?|welkom|welcome|bienvenu\w*|willkommen"
    r"|integr\w*|intelligent\w*|goed|good|nice|bons?|bonnes?|gut|gute|werken|travaill\w*|arbeiten|work\w*|racis\w*"
    r"|rassist\w*|xenophob\w*|nazi\w*|normaal|normal\w*|mensen_zijn|anymore|any_more"
    r"|better|beter|mieux|besser)\b"
).replace("_", "[ ]+")
"""Words by which a reproach turns against those who defend a group: «stop saying that they are peaceful»."""

PRAISE: Final = (
    r"\b(?:chapeau|hut_ab|wohnen_viele|er_wonen_veel|vivent|habitent|hats_off|petje_af|bravo|mubarak|en_or|merci"
    r"|danke|bedankt|dank_u|dank_je|thanks|thank_you|schat|schatten|grafters"
    r"|harde_werkers|stars?|legends?|toppers|lekkere|lecker\w*|delicious|delicieu\w*|heerlijke?|mooiste|plus_belle"
    r"|schonste|loveliest|proficiat|felicitation\w*|congrat\w*|gluckwunsch|gefeliciteerd"
    r"|geholpen|hielpen|helpt|helpen|nous_aide\w*|m'a_aide\w*|geholfen|hilft|helped|helps|feest|suikerfeest|fete"
    r"|fetent|party|pannenkoek\w*|gateaux?|kuchen|cake|couscous|apero|graag|lieve?|gentil\w*|nette[nr]?|lovely|wonderful"
    r"|geweldige?|fiere?s?|stolz|trots|proud|sneeuwvrij|freigeschaufelt|repare|gerepareerd|repariert|fixed)\b|🌙|❤|💪|👏|🙏|🥰|😍"
).replace("_", "[ ]+")
"""Praise, thanks, and what neighbours share."""
