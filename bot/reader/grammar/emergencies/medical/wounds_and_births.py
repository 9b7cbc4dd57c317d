"""The forms of speech for blood that does not stop, for pills and poison that are in a body, and for a child that is being
born, in plain words, in four languages.

The texts are folded, with people tagged (`people.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.medical.places import PLACE
from bot.reader.grammar.emergencies.people import NAMED, ONE
from bot.reader.grammar.emergencies.wording import forms
from bot.reader.phrases.expression import words

_STOP: Final = (
    r"(?:\s*$|\s*[.!,?;]| (?:en|et|und|and|help|hulp|hilfe|au secours|aidez|venez|kom|come|vite|snel|schnell|quick|@p"
    r"|bel|call|ruft?"
    r"|appelez|wat|que|was|what|wie|who|qui))"
)
_CRY: Final = r"(?:help+|hulp|hilfe|au secours|a l'aide|aidez\W?(?:moi|nous)?)"
_BLOOD: Final = r"(?:bloed|sang|blod|blut|blood)"
_SPURTS: Final = (
    r"(?:spuit|spuiten|gutst|gulpt|spritzt|schiesst|spurting|spurts|gushing|pumping|pouring|spraying|gicle|jaillit"
    r"|pisse"
    r"|stroomt|stromt)"
)
_ARTERY: Final = (
    r"(?:(?:hals|pols|bein|bovenbeen|ober\w+)?(?:slagader|schlagader|pulsader|arterie)|(?:l')?artere|artery)"
)
_OPEN: Final = (
    r"(?:geraakt|doorgesneden|open|kapot|offen|durch\w*|verletzt|getroffen|ouverte?|coupee?|touchee?|sectionnee?|cut"
    r"|hit|severed)"
)
_TIE: Final = r"(?:tourniquet|garrot|abbinden|afbinden|druckverband)"
_NEEDS: Final = r"(?:heeft|wie|iemand|nodig|need|anyone|who|faut|vite|besoin|qui|brauche\w*|hat|wer|snel|quick|schnell)"
_NO_END: Final = (
    r"(?:(?:bloed|bloeden|bloeding|bloedt|@p bloedt|bleeding|saignement)~(?:stopt (?:maar )?niet|houdt niet op"
    r"|won't stop|wont stop|isn't stopping)"
    r"|saigne~s'arrete (?:pas|plus)|hort (?:nicht|gar nicht|einfach nicht) (?:mehr )?auf zu bluten|(?:won't|wont"
    r"|doesn't|can't) stop"
    r" (?:the )?bleed(?:ing)?|stopt niet met bloeden|arrete pas de saigner)"
)
_I_BLEED: Final = (
    r"(?:ik bloed|je saigne|ich blute|i'?m bleeding)(?: \w+){0,2} (?:hard|hevig|veel|erg|enormement|beaucoup|fort"
    r"|stark|heftig"
    r"|heavily|badly)"
)
_HEAD: Final = r"(?:oor|oren|oreilles?|ohr|ohren|ears?|hoofd|tete|kopf|head|hals|gorge|neck|ogen|yeux|augen)"
_FROM: Final = (
    r"(?:uit|de|du|des|aus|out of|from|coming out of)(?: (?:zijn|haar|de|het|la|sa|son|ses|l'|les|dem|den|seinem"
    r"|ihrem|his|her|the))?"
)
_VEINS: Final = r"(?:les veines|les poignets|le poignet|ses veines)"
_PILLS: Final = (
    r"(?:\w*pill(?:en|s)|\w*tabletten|(?:heart |sleeping )?(?:tablets|meds|medicines?|pills)|medicatie|medicijnen"
    r"|medicaments?"
    r"|medocs|cachets|comprimes|pilules|medikamente|medizin|slaapmiddel\w*|somniferes|methadon\w*|antidepress\w*)"
)
_EATS: Final = (
    r"(?:opgegeten|gegeten|gegessen|aufgegessen|geschluckt|verschluckt|geslikt|ingeslikt|mange|bouffe|avale|croque"
    r"|ate|eaten|swallowed)"
)
_WHOLE: Final = (
    r"(?:(?:een )?hele (?:doos|strip|fles|pot)|heel(?: de|'t)? (?:doos|doosje|strip)|toute? (?:la|une|sa|ma"
    r"|le)?\s?(?:boite|plaquette|tube)"
    r"|une? (?:boite|plaquette)(?: entiere)?|(?:eine|die|ne) ganze (?:packung|schachtel|dose)"
    r"|(?:a|the) (?:full|whole|entire) (?:box|packet|pack|bottle|strip|tub)|all (?:her|his|my|the)|tous (?:ses|mes)"
    r"|alle (?:seine|ihre)"
    r"|al (?:zijn|haar)|(?:twee|deux|zwei|two|drie|trois|drei|three|[3-9]|[1-9][0-9]) (?:strips?|dozen|doosjes|boites"
    r"|plaquettes|packungen"
    r"|boxes|packets))"
)
_DOSE: Final = (
    rf"(?:(?:de|of|met|von) )?(?:d')?(?:{_PILLS}|paracetamol\w*|dafalgan\w*|doliprane|ibuprofen\w*|xanax|valium"
    rf"|tramadol|antidouleurs"
    r"|pijnstillers|schmerz\w+|schlaf\w+|painkillers|tylenol|efferalgan)"
)
_TOOK: Final = (
    r"(?:binnen|op|genomen|geslikt|ingenomen|genommen|geschluckt|intus|pris|prise|avalee?s?|taken|took|swallowed|had)"
)
_DOSE_END: Final = (
    r"(?:\s*$|\s*[.!]| (?:et|und|and|help|hulp|hilfe|@p|(?:avec|met|mit|with|en|and|et|und) (?:(?:een|une?|a|eine?"
    r"|ne) )?(?:hele )?(?:fles|bouteille"
    r"|flasche|bottle|vodka|whisk\w*|alcool|alcohol|wijn|vin|wein|wine|gin|rum)))"
)
"""Not: «in a month»."""
_SORRY: Final = (
    r"(?:sorry|pardon|desolee?|(?:es )?tut mir leid|verzeiht|vergeef|forgive|adieu|goodbye|bye|vaarwel|lebt wohl"
    r"|leb wohl|aidez|help"
    r"|hilfe)"
)
_ATE_ALL: Final = (
    r"(?:(?:i've|ive|i|i have) (?:just )?(?:taken|took|swallowed) (?:them all|all of them|everything|the lot)"
    r"|j'ai tout (?:avale|pris)"
    r"|je les ai tous (?:avales|pris)|(?:ich )?hab\w* (?:sie )?alle?s? (?:geschluckt|genommen)"
    r"|(?:ik )?heb (?:ze |het )?(?:allemaal|alles|alle) (?:geslikt|genomen|ingenomen))"
)
_POISON: Final = (
    r"(?:ontstopper|deboucheur|wasbolletje|wastablet\w*|\w*capsule\w*|capsule de lessive|(?:washing|laundry) pod"
    r"|\w*wasmiddel\w*"
    r"|waschmittel\w*|rohrreiniger|bleach|javel\w*|bleekwater|entkalker|ontkalker|detartrant|descaler)"
)
_BITES: Final = (
    r"(?:doorgebeten|gebeten|croquee?|mordu|gebissen|bit|bitten|chewed|kauwt|bu|gedronken|getrunken|drank|drunk)"
)
_SMALL: Final = r"(?:knoop(?:cel|batterij)\w*|batterij\w*|magneet\w*|magneetjes|munt\w*|\w*pillen|pillen)"
_PREGNANT: Final = r"(?:zwanger|enceinte|schwanger|pregnant)"
_I_BEAR: Final = (
    r"(?:ik ben aan het bevallen|ik beval|je suis en train d'accoucher|j'accouche|i'?m (?:having (?:the baby|my baby|@[kc])"
    r"|giving birth|in labour)"
    r"|ich (?:krieg|kriege|bekomme?)(?: (?:grad|gerade|jetzt))? (?:das|mein|@[kc]) ?(?:baby|kind)?)"
)
_I: Final = r"(?:ik heb|k heb|ich hab\w*|i|i've|je viens de|j'ai|je me suis)"
_MY_WRISTS: Final = (
    r"(?:(?:mijn |m'n )?polsen|(?:mijn |m'n )pols|(?:die |meine )?pulsadern|les veines|les poignets|my wrists?)"
)
_ROOM: Final = (
    r"(?:gang|hal|living|keuken|badkamer|trap|lift|auto|tuin|zetel|salon|cuisine|couloir|escaliers?|ascenseur|voiture"
    r"|jardin|salle de bain"
    r"|entree|flur|wohnzimmer|kuche|bad|treppenhaus|aufzug|garten|hall|kitchen|hallway|living room|stairs|bathroom"
    r"|car|car park|garden"
    r"|sofa|couch|floor|vloer|boden)"
)
_BEARS: Final = (
    r"(?:bevalt|accouche|entbindet|(?:bekommt|kriegt|krijgt)(?: \w+)? (?:@[kc]|(?:het|das|ihr|haar) (?:baby|kind"
    r"|kindje))"
    r"|(?:'s|is) having (?:the|her|our|@[kc])(?: baby)?|(?:'s |is )?giving birth|is aan het bevallen)"
)
_HERE: Final = r"(?: (?:nu|la|ici|hier|now|right|jetzt|gerade|grad|here|maintenant|thuis|op|in|auf|on))*"
_BABY: Final = r"(?:(?:de |het |le |la |das |the |our )?(?:baby|bebe|kind|kindje|@[kc])(?:'s)?)"
_COMES: Final = (
    r"(?:komt|kommt|arrive|sort|coming|is coming|comes|vient)(?: (?:eraan|nu|jetzt|now|maintenant|raus|deja|al|schon"
    r"|er al aan))*"
)
_CROWN: Final = r"(?:hoofd|hoofdje|kopje|tete|kopf|kopfchen|head|crown)"
_SEES: Final = r"(?:voel|sens|spure?|feel|zien?|ziet|vois|voit|seh|sehe|sieht|see|sees)"
_IS_OUT: Final = (
    r"(?:is|ist|est|'s)(?: (?:al|schon|deja|already|halb|half))? (?:er|eruit|zichtbaar|da|draussen|zu sehen|la|dehors"
    r"|sortie|out|showing|crowning)"
)
_WATERS: Final = (
    r"(?:perdu? les eaux|(?:fruchtblase|vruchtwater|vliezen|poche des eaux|waters?)(?: (?:is|ist|has|have|zijn|just"
    r"|est))*"
    r" (?:geplatzt|gebroken|percee|rompue|broke|broken|gone))"
)
_PUSHES: Final = r"(?:presst|pressen|perst|persen|pousse|pousser|pushing|push|persdrang|presswehen)"
WOUNDS_AND_BIRTHS: Final = forms(
    rf"""
    {_BLOOD}(?:'s)?(?: (?:is|en|dat|qui|nur|zo|so|er|la|partout|overal|uberall)){{0,2}} {_SPURTS}
    {_SPURTS} (?:\w+ ){{0,2}}{_BLOOD}{_STOP}
    {NAMED}(?: is|'s)? (?:bloedt?|saigne|blutet|bleeding)(?: \w+){{0,2}} (?:erg|hard|hevig|enormement|enorm|bad|badly
        |verruckt|fort|stark|heftig|mad)
    {_I_BLEED}\W.*(?:zwanger|enceinte|schwanger|pregnant|{_CRY}|@s|{PLACE})
    ^\W*(?:pols(?:en)?|pulsadern|(?:les )?(?:poignets|veines)|wrists?) (?:overgesneden|doorgesneden|auf
        |aufgeschnitten|coupee?s|ouvertes|cut|slit)
    @[kc]~{_SMALL} (?:binnen|ingeslikt)
    {_ARTERY} (?:is |ist |est )?{_OPEN}
    {ONE}~{_OPEN}~{_ARTERY}
    (?:doorgesneden|coupee?|geschnitten|cut|ouvert)\W.*\W(?:ca|het|es|@p|it) (?:gicle|spuit|spritzt|spurts|is spurting)
    {ONE}~{_ARTERY}~(?:ca|het|es|it) (?:gicle|spuit|spritzt)
    {_BLOOD}\W.*{_NEEDS}~{_TIE}
    {_TIE}\W*(?:{_CRY}|vite|snel|schnell|quick|{PLACE})
    ^\W*(?:(?:{_CRY}|ca|het|es|it|@p|@[kceas])\W+){{0,2}}{_NO_END}(?: {PLACE})?{_STOP}
    {ONE}~{_NO_END}{_STOP}
    (?:gevallen|tombee?|gesturzt|gefallen|fell|fallen|hit|gestuikt|chute)\W.*{_BLOOD}~{_FROM} ?{_HEAD}
    {_BLOOD}~{_FROM} ?(?:oor|oreilles?|ohr|ears?){_STOP}
    {_BLOOD}~{_FROM} ?{_HEAD}{_STOP}.*(?:{_CRY}|gevallen|tombee?|gesturzt|fell)
    {ONE} s'est (?:taille|ouvert|coupe|tranche) {_VEINS}
    {ONE}~(?:zijn|haar) pols(?:en)? (?:doorgesneden|opengesneden|overgesneden)
    (?:@[kc]|@a (?:heeft|hat|a|has|just|ate|got))(?:'s)?~~{_EATS}~(?:\w+'?s )?{_PILLS}
    (?:@[kc]|@a (?:heeft|hat|a))~~{_PILLS} {_EATS}
    {ONE}(?: (?:van|von|de|aged) [0-9]+(?: ans)?| [0-9]+)? (?:heeft|hat|a|has|vient d')
        ~{_WHOLE} {_DOSE}(?: \w+)? {_TOOK}{_DOSE_END}
    {ONE}(?: (?:van|von|de|aged) [0-9]+(?: ans)?| [0-9]+)?(?: has|'s| a| vient d')? (?:just )?(?:slikte|nam|schluckte
        |nahm|taken|took|swallowed
        |avalee?r?|pris) {_WHOLE} {_DOSE}{_DOSE_END}
    ^\W*(?:\w+\W+){{0,2}}{_ATE_ALL}[\s.!,]+{_SORRY}
    {_SORRY}(?: \w+){{0,2}}\W+{_ATE_ALL}\W*$
    (?:{ONE}|^\W*(?:kind|kid|child|petit))~{_BITES}~{_POISON}
    (?:{ONE}|^\W*(?:kind|kid|child|petit))~{_POISON} {_BITES}
    {ONE} {_BEARS}{_HERE} (?:(?:de|het|le|la|l'|dem|der|im|the|op|in|auf|dans|on) ?){{0,3}}{_ROOM}{_STOP}
    {ONE} {_BEARS} (?:nu|now|jetzt|la|maintenant|here|hier|right now){_STOP}
    (?:bevalling|accouchement|geburt|birth|labour)\W.*{_SEES} (?:(?:het|la|den|the|its|al|deja|schon
        |already) ){{0,2}}{_CROWN}(?:\s*$|\s*[.!,])
    {_I}~(?:cut|slit|slashed|m'ouvrir|m'etre ouvert|ouvert|taille|m'tailler|me tailler|coupe)~{_MY_WRISTS}
    {_I}~{_MY_WRISTS} (?:gesneden|doorgesneden|overgesneden|opengesneden|aufgeschnitten|geschnitten|aufgemacht)
    {NAMED}~(?:vingers?|duim|hand|voet|arm) (?:is|zijn|ligt|hangt) er ?af
    {NAMED}~sich~(?:finger|daumen|hand|fuss) (?:abgeschnitten|abgehackt)
    {ONE}(?:'s)?\W(?:\w+\W+){{0,3}}{_PREGNANT}\W+(?:\w+\W+){{0,3}}(?:bloedt|saigne|blutet|bleeding)
    {ONE}(?:'s| is)? (?:bloedt|saigne|blutet|bleeding)\W+(?:\w+\W+){{0,4}}{_PREGNANT}
    {_I_BEAR}{_HERE} (?:(?:helemaal|ganz|bin|en) ){{0,2}}(?:alleen|seule|allein|alone|by myself|on my own|{PLACE}
        |{_CRY})
    {ONE}\W(?:\w+\W+){{0,8}}(?:vingers?|duim|hand|voet) (?:is|zijn|ligt|hangt) er ?af
    {ONE}~(?:avale|swallowed)~(?:@k piles?|wee batter(?:y|ies))
    {_BABY} {_COMES}\W.*{_SEES} (?:(?:het|la|sa|den|the|its|al|deja|schon|already|his|her) ){{0,2}}{_CROWN}(?:\s*$
        |\s*[.!,])
    {_BABY} {_COMES}\W.*{_CROWN}(?: ist| is| est|'s)? (?:al|schon|deja|already|halb|half) (?:er|eruit|da|draussen|la
        |dehors|out)
    {_BABY} {_COMES}\W+(?:{_CRY}|am+bulan\w+|snel|vite|schnell|quick){_STOP}
    {_CROWN} {_IS_OUT}{_STOP}.*(?:baby|bebe|kind|bevalt|accouche|birth|@[kcap])
    (?:baby|bebe|kind|bevalt|accouche|birth).*{_CROWN} {_IS_OUT}
    {_WATERS}\W.*{_PUSHES}
    {NAMED}(?: is aan het|'s| muss| doit| moet)? {_PUSHES}\W.*(?:baby|bebe|kind|ambulan\w+|hebamme|vroedvrouw|midwife
        |sage-femme)
    """
)
NO_WOUND: Final = words(
    r" neus nez nase nose neusbloed\w* nasenbluten nosebleeds? tandvlees gencive\w* zahnfleisch gums? tand dent zahn"
    r" tooth"
    r" kunstblut nepbloed faux_sang fake_blood ketchup \w*verf peinture farbe paint tomatensaus steak biefstuk"
    r" bloedafname prise_de_sang blutabnahme blood_test bloed_geven blutspende\w* don_de_sang donors?"
    r" vitamin\w* smarties snoep\w* bonbons? sweets tic_?tacs? homeopat\w* placebo\w*"
    r" koe koeien vache vaches kuh kuhe cow cows schaap ooi mouton brebis schaf ewe ewes sheep lamb lammetje merrie"
    r" jument stute mare"
    r" op_(?:de|een)_echo echographie ultraschall\w* ultrasound due"
    r" in_(?:januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december|march|may|june|july|august|october|mars|avril|mai|juin|juillet|aout"
    r"|septembre|octobre"
    r"|novembre|decembre) im_\w+(?:ar|er|rz|ril|ai|ni|li|st)"
    r" welkom welcome willkommen bienvenue proficiat felicitations congrat\w* gluckwunsch\w* geboren born nee?e?"
)
"""Words that take a wound or a birth back: a nose, a play, a cow, a month."""
