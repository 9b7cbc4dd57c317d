"""Tells an emergency of a person called by name from a tale of the street: «Jef is in de vijver gevallen» from «Jef is in de
vijver gevallen, droge broek aan en weg».

Neighbours chat about people by name, and hardly ever by «a woman» or «my father». So the danger must be all that the line
tells, but for a place, a time and a plea, or a second sign of danger stands behind it. Four languages, folded.
"""

from __future__ import annotations

import re
from typing import Final

from bot.reader.grammar.emergencies.by_name.second_sign import SIGN
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import expression, whole, words

_ARTICLE: Final = one_of(
    r"de den het 't een ne mijn m'n onze ons zijn haar uw la le les l' un une mon ma notre son sa der die das dem"
    r" einer einem unser unserem unserer mein meiner meinem seinem seiner ihrem ihrer the a an my our his her their"
    r" this dees deze ce cette nos mes"
)
_BESIDE: Final = (
    r"(?:in_front_of|outside|next_to|opposite|behind|beside|across_from|naast|tegenover|achter|devant|derriere"
    r"|a_cote_d[eu]|en_face_d[eu]|en_bas_d[eu]|au_bas_d[eu]|pres_d[eu]|au_coin_d[eu]|vorm|hinterm?|neben"
    r"|gegenuber(?:_von)?)"
)
_NEAR: Final = rf"(?:{_BESIDE}|near|by|at|aan|bij|voor|onderaan|bovenaan|vlak_bij|chez|vor|beim|bei)"
_SITE: Final = one_of(
    r"\w*tuin hof \w*keuken douche bad living salon \w*kamer kelder garage gang traphal trap berging zolder"
    r" bureau lift terras oprit stoep straat weg baan \w*plein park bos veld stal schuur serre erf huis deur voordeur"
    r" poort school \w*winkel bakker\w* slager\w* apotheek kerk station \w*halte bus tram trein auto zebra\w* kruispunt"
    r" rotonde hoek brug grond vloer parking apartement appartement flat jardin cuisine"
    r" baignoire salle_de_bains? chambre cave couloir escaliers? grenier terrasse trottoir rue"
    r" route place parc bois champ grange cour maison porte ecole magasin boulangerie boucherie pharmacie eglise gare"
    r" arret metro voiture carrefour rond-point coin pont sol terre entree hall immeuble marche"
    r" toilettes wc passage_pieton\w* \w*garten kuche badewanne dusche wohnzimmer schlafzimmer zimmer keller"
    r" flur treppenhaus stiegenhaus treppe dachboden balkon einfahrt gehweg strasse platz wald feld stall"
    r" scheune haus haustur tur schule laden backerei \w*markt apotheke kirche bahnhof haltestelle zug"
    r" kreuzung ecke brucke boden aufzug wohnung parkplatz spielplatz klo kiosk garden kitchen bath bathroom shower"
    r" living_room lounge bedroom cellar hallway landing stairs attic loft patio drive driveway pavement"
    r" street road square woods field barn shed yard house door gate shop chippy pub bakery chemist church"
    r" stop train car crossing junction roundabout corner bridge floor ground car_park market"
    r" playground toilet loo back_garden front_garden greenhouse \w*weiher \w*teich \w*bach see kanal kanaal"
    r" vijver gracht sloot water canal etang riviere river lake pond voetbal training scouts zwemles foot"
    r" entrainement piscine football practice werk travail arbeit conservatory byre tub bathtub gutter verge footpath"
    r" tafel table tisch balcon balcony snackbar frituur cafe kroeg bar restaurant hotel kneipe imbiss"
    r" tankstelle station-service delhaize colruyt aldi lidl jumbo albert_heijn spar action leclerc auchan"
    r" intermarche rewe edeka penny netto tesco asda sainsbury's morrisons"
)
_IN: Final = (
    r"(?:in|op|dans|sur|au|aux|a|im|am|auf|on|en|up|down|onder|van|du|de|des|vom|von|of|from|beneden|boven|l'|d')"
)
_STREET: Final = r"\w*(?:straat|laan|steenweg|dreef|plein|strasse|weg|gasse|platz|street|road|lane|avenue)"
_NUMBER: Final = r"(?:nr\.?|nummer|numero|number|no\.?|hausnummer|huis)?_?[0-9]{1,3}[a-z]?"
_PLACE: Final = (
    rf"(?:{_IN}_)?(?:{_ARTICLE}_?)?(?:\w+_)?{_SITE}(?:_{_IN}_{_ARTICLE}_{_STREET})?|(?:at_|onder_"
    rf"|unten_)?(?:the_)?(?:bottom|top|foot)_of_(?:the|our|my)_{_SITE}|(?:{_NEAR}|{_IN})_(?:{_ARTICLE}_)?{_STREET}"
    rf"|(?:{_NEAR}|{_IN})_{_NUMBER}"
    rf"|{_NEAR}_(?:(?:{_ARTICLE}_)?{_SITE}|mij|ons|hem|haar|moi|nous|lui|mir|uns|me|us|mine|ours)"
    rf"|{_BESIDE}_(?:{_ARTICLE}_)?[\w']+"
    r"|(?:rue|avenue|place|chaussee)_(?:d\w+_)*[\w'-]+|opposite|tegenover|gegenuber|en_face|hier(?:naast)?|daar|ici|la"
    r"|da|here|there|buiten|binnen|dehors|dedans|draussen|drinnen|outside|inside|upstairs|downstairs|nebenan|next_door"
    r"|thuis|zuhause|zu_hause|daheim|at_home|chez_(?:moi|nous|lui|elle)|oben|unten|en_haut|en_bas"
)
_WHEN: Final = (
    r"nu|net|juist|daarnet|zonet|zojuist|plots|ineens|opeens|maintenant|la|soudain\w*|d'un_coup|tout_d'un_coup"
    r"|a_l'instant|jetzt|gerade|grad|eben|plotzlich|nog|noch|still|vorhin|now|just|just_now|suddenly|right_now|again"
    r"|weer|wieder|encore|(?:sinds|seit|depuis|since|for|al|schon|about)_(?:\w+_){0,2}(?:[0-9]+|min\w*|uur|uren|heures?"
    r"|stunden?|hours?|\w*ochtend|\w*morgen|\w*middag|\w*avond|matin|midi|soir|\w*mittag|\w*abend|fruh|morning|noon"
    r"|lunch\w*|gisteren|hier|gestern|yesterday|school|schule|l'ecole|longtemps|lang\w*|tijdje|while|ages)|(?:een"
    r"|[0-9]+|vijf|tien)_(?:minuten|minuutjes|uur)_geleden|il_y_a_\w+_minutes?|vor_\w+_minuten?|\w+_min\w*_ago|vandaag"
    r"|vanmorgen|vanmiddag|vanavond|vannacht|aujourd'hui|ce_(?:matin|soir|midi)|cet_apres-midi|heute(?:_\w+)?|today"
    r"|this_(?:morning|afternoon|evening)|tonight"
)
_SO: Final = (
    r"erg|hard|hevig|zwaar|goed|echt|helemaal|niet|nie|ni|meer|fel|enorm|beaucoup|fort|vraiment|plus|completement|tout"
    r"|stark|schwer|richtig|ganz|sehr|nicht|mehr|badly|really|bad|completely|heavily|fully|at_all|anymore|a_lot|(?:i"
    r"|we)_think|(?:ik_)?denk_ik|denk_ik|volgens_mij|peins_ik|je_(?:crois|pense)|on_dirait|glaub\w*(?:_ich)?|denke_ich"
    r"|i'm_sure|i_reckon|zo_te_zien|so_wie_es_aussieht|(?:met|uit|aan|op)_(?:zijn|haar|z'n|het|de)_(?:hoofd|kop"
    r"|gezicht)|(?:am|aus_dem|auf_den|auf_dem|mit_dem)_(?:hinter)?kopf|(?:de|sur|a)_la_tete|(?:from|on|to)_(?:his|her"
    r"|the)_head|te_(?:snurken|kreunen|reutelen)|cardiaque|(?:met|mit|avec|with|in)_(?:zijn|haar|z'n|zijne|seine[mr]"
    r"|ihre[mr]|sa|son|his|her)_(?:auto|wagen|fiets|moto|brommer|quad|tractor|voiture|velo|tracteur|car|van|bike)|aub"
    r"|svp|alstublieft|please|bitte|pls|help|hulp|hilfe|vite|snel|vlug|schnell|quick|quickly|omg|oh_nee|mon_dieu"
    r"|genommen|geschluckt|genomen|geslikt|gepakt|worden|geworden|gerade|und|en|and|et|is|hier|asthma?|astma|asthme"
    r"|mensen|leute|allemaal|everyone|guys|folks|all"
)
_DOER: Final = (
    r"(?:door|par|von|by|van)_(?:een|ne|une?|einem?r?|a|an|the|de|le|la)_(?:auto|wagen|bus|tram|trein|vrachtwagen"
    r"|camion|moto|brommer|scooter|fatbike|voiture|bus|train|velo|lkw|zug|motorrad|rad|car|van|lorry|train|truck|taxi"
    r"|motorbike|bike|man|vent|homme|type|mec|mann|bloke|guy)|(?:door|par|von|by|durch)_(?:(?:zijn|haar|son|sa|seine\w?"
    r"|ihre\w?|his|her|deux|twee|zwei|two|een|une?|a|drie|trois|three|an)_)+(?:ex|jeunes?|jongens?|gasten?|mannen|man"
    r"|kerels?|lads?|men|types|mecs|manner\w*|jugendlichen?|vriend|partner|hommes?)|(?:van_)?(?:onder|sous|unter"
    r"|under)_(?:de|l'|la|der|the)_?(?:pompbak|gootsteen|evier|spule|sink|lavabo)|(?:na|apres|nach|after)_(?:het|le|dem"
    r"|the|de|la|der|a|son|zijn|haar)_(?:eten|repas|essen|meal|dinner|ontbijt|bevalling|accouchement|geburt|birth|fall"
    r"|val|chute|sturz)|en_(?:tondant|nettoyant|taillant|coupant|travaillant|marchant|courant|montant"
    r"|descendant)(?:_\w+){0,2}|(?:bij|beim)_(?:het_)?(?:\w*wechseln|werken?|arbeiten|putzen|kuisen|snoeien|schneiden)"
    r"|(?:while|when)_\w+ing(?:_\w+){0,2}|(?:onto|op|auf|sur|on)_(?:de|het|die|den|le|la|the)_(?:patio|beton|concrete"
    r"|kasseien|pflaster|terras|werf|stenen|voie)|(?:in|dans|into)_(?:de|zijn|haar|le|la|the|his|her)_(?:rug|buik|hals"
    r"|nek|borst|been|arm|dos|ventre|cou|cuisse|jambe|bras|back|stomach|neck|chest|leg|arm)|in_(?:den|die"
    r"|das)_(?:rucken|bauch|hals|brust|bein|arm)|(?:in|aan|met|avec|sur|mit|an|on|with)_(?:een|ne|une?|eine[rmn]?|a|an"
    r"|zijn|haar)_(?:\w*druif|\w*bonbon|snoep\w*|stuk_\w+|raisin|grain_de_\w+|noix|cacahuete|morceau_de_\w+|traube|nuss"
    r"|stuck_\w+|grape|sausage|\w*worst\w*|saucisse|wurst\w*|carrot|wortel|apple|appel|pomme|apfel|marble|knikker|bille"
    r"|murmel|sweet|nut|peanut|piece_of_\w+|\w*kers|\w*noot|bot\w*)"
)
"""The thing or the person that hits, the part of the body, or the bite on which a person chokes."""
_PLAIN: Final = whole(rf"(?:(?:{_PLACE}|{_WHEN}|{_SO}|{_DOER}|@p|@[kceasno]|'s)(?:_|$))*")
_SLIGHT: Final = expression(
    r"\b(?:fiets|trap|paard|velo|cheval|escaliers?|l'escalier|rad|fahrrad|pferd|treppe|bike|horse|stairs|steps|tree"
    r"|baum)\b|water\b|wasser|l'eau|vijver|gracht|sloot|beek|zwembad|piscine|etang|mare|teich|bach|pool|becken|pond"
    r"|lake|stream|sea\b|(?:onder|sous|unter|under)_(?:\w+_)?(?:auto|wagen|voiture|car|van|bus)\b|gefallen_und"
    r"|runtergefallen|flauw|evanoui|umge|umkippt|ohnmacht|fainted|fainting|passed_out|blacked_out|malaise|\b(?:bloedt"
    r"|saigne|blutet|bleeding)(?:_(?:du|uit|aus|from|des)_\w+(?:_\w+)?)?$|stikt|verdrink|etouffe|noie|erstickt|ertrink"
    r"|chok|drown|inconscient|geslikt|avale|schluckt|swallow|zoek|kwijt|verdwenen|weg\b|disparu|introuvable"
    r"|verschwunden|missing|gone|disappeared|vanished|wandered|thuisgekomen|rentree?|kommen|come_home|trop_de|too_many"
    r"|zu_viele|te_veel|shot|neergeschoten|\b(?:tous|toutes?|all|alle|al)_"
)
"""Dangers that are slight on most days, or figures of speech."""
_AT_EASE: Final = words(
    r"gelukkig heureusement zum_gluck luckily thank_god bless lightweight pleister\w* pansement\w* pflaster plasters?"
    r" koekje\w* biscuits? cola gewonnen gagne won_(?:the|a|his|her) trots (?:also|well)_(?:sein|seine|his|her|the)"
    r" that_is karaoke gins? pints? wijntjes? gefeest althans tenminste du_moins zumindest at_least party naturlich bref"
)
_CLAUSE: Final = re.compile(rb"[.,:;!?()\n]+| - ")


def is_in_earnest(text: bytes, end: int) -> bool:
    """True if no more is told than the danger, or a second sign of one stands behind it. `text`: folded, in UTF-8, with people
    tagged; `end`: of the words of the danger."""
    danger = text[:end].rstrip(b" .,:;!?()")
    rest = text[len(danger) :]
    if SIGN.occurs_in(rest):
        return True
    if _AT_EASE.occurs_in(rest):
        return False
    own, *others = _CLAUSE.split(rest)
    return _is_plain(own) and (not _SLIGHT.occurs_in(danger) or all(map(_is_plain, others)))


def _is_plain(clause: bytes) -> bool:
    return _PLAIN.occurs_in(clause.strip())
