"""Recognises texts that tell of a harmless reason for what others saw: «those are the window cleaners», «die arbeiten für die
Gemeinde», «c'est le voisin lui-même», «dat is een vogelaar, staat er elke week».

Such a text is worth the question whether it is over, and no more: a swindler is «the man from the water company» too.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.clauses import clauses_of, within_clauses
from bot.reader.grammar.ends.explanation import DOUBTS, IT_IS, JUST, THINGS
from bot.reader.grammar.vocabulary import MY, THEIR, WEAPONS
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, expression, whole

_A: Final = (
    r"(?:(?:de|den|der|die|das|dem|het|'?t|een|ne|le|la|les|un|une|des|ein\w*|a|an|the|some|our|onze|notre|unser\w*)_"
    r"|l'_?)?"
)
WORKER: Final = one_of(
    # Dutch
    r"(?:glazen|ramen|ruiten)wassers? \w*bezorgers? dakdekkers? dakwerkers?"
    r" koeriers? schilders? stratenmakers? \w*monteurs? \w*leggers? werkmannen"
    r" werklui (?:school)?fotogra(?:af|fen) bouwvakkers? hoveniers? tuinman(?:nen)? boomverzorgers? boomsnoeiers? verhuizers?"
    r" landmeters? meteropnemers? collectanten? vogelaars? makelaars? verzekeringsagent\w*"
    r" vogelspotters? \w*vegers? schoonmakers? poetshulp vuilnismannen vuilophalers? straatvegers? ijsjesman melkboer"
    # French
    r" laveurs?_de_vitres couvreurs? peintres? elagueurs? ramoneurs?"
    r" demenageurs? geometres? techniciens? releveurs? ornithologues? facteurs?"
    r" livreurs? eboueurs? jardiniers? paysagistes? macons? electriciens? agents?_de_la_(?:ville|commune) livreurs?_de_journaux"
    r" cantonniers? agents?_immobiliers? serruriers? photographes?"
    # German
    r" dachdecker maler maurer gartner fensterputzer gerustbauer schornsteinfeger"
    r" kaminkehrer rauchfangkehrer handwerker monteure? techniker"
    r" vermesser landvermesser umzugsleute mullmanner mullabfuhr"
    r" zeitungsbote zeitungsaustrager vogelbeobachter ornithologe bauarbeiter"
    r" (?:schul)?fotograf(?:in)? makler immobilienmakler schlusseldienst klempner"
    r" ableser strassenbauer baumpfleger spendensammler sternsinger hausmeister"
    # English
    r" window_cleaners? roofers? painters? scaffolders? tree_surgeons?"
    r" gardeners? builders? bin_?men surveyors? meter_readers? removal_men"
    r" bird_?(?:watchers?|ers) twitchers? paper_?(?:boy|girl) engineers? decorators? road_?sweeper chimney_sweep"
    r" caretaker janitor estate_agents? locksmith photographers?"
)
_FIGURE: Final = one_of(
    r"vogelverschrikker\w* paspop etalagepop tuinkabouter\w* standbeeld epouvantails? mannequins? nain_de_jardin statue"
    r" vogelscheuchen? schaufensterpuppe gartenzwerge? strohpuppe scarecrows? dummy garden_gnomes?"
)
_WHOSE: Final = one_of(MY, THEIR)
_PEOPLE: Final = one_of(
    "ploeg team mensen man mannen vrouw lui die werkmannen gasten equipe"
    " gens ouvriers hommes dame celui ceux techniciens leute mann manner"
    " frau der trupp crew people men lads guys woman lady van bus camionette wagen voiture auto"
)
_FIRM: Final = one_of(
    # Dutch
    r"gemeente stad pakjesdienst dhl ups dpd gls amazon \w*glasvezel\w* fluvius proximus telenet"
    r" ziggo kpn enexis liander stedin vitens bpost postnl kadaster"
    r" woningbouw\w* verhuurder syndicus rode_kruis groendienst netbeheerder waterleiding parochie kerk thuiszorg"
    # French
    r" commune ville mairie fibre enedis edf engie gaz veolia orange syndic"
    r" regie ores sibelga vivaqua voirie croix-?rouge paroisse cadastre"
    # German
    r" gemeinde stadt stadtwerken? \w*amt \w*werke?n? telekom"
    r" glasfaser\w* netze? netzbetreiber hausverwaltung bauhof post versorger kirche pfarre"
    # English
    r" council gas_board openreach bt virgin water_company electricity_board survey"
    r" land_survey housing_association parks_department church gas_networks? highways charity"
)
_SELF: Final = (
    r"(?:buurman|buurvrouw|eigenaar|bewoner|bewoonster|eigenares|huisbaas|nachbar|nachbarin|besitzer|besitzerin|bewohner"
    r"|eigentumer|hausherr|vermieter|voisine?|proprietaire|proprio|habitant|occupant|locataire|neighbou?r|owner|resident"
    r"|occupier|tenant|landlord|landlady)_(?:zelf|selbst|selber|lui-?_?meme|elle-?_?meme|himself|herself|themselves)"
)
_PLAY: Final = (
    r"(?:carnavals?\w*|karneval\w*|fasnet\w*|fasching\w*|carnival\w*|fanfare|harmonie|toneel\w*|theat(?:er|re)\w*|drama_?(?:club|group)"
    r"|impro\w*|film_?(?:crew|team|ploeg|shoot)|scouts|chiro|jeugdbeweging|jeugdhuis|jugendgruppe|student(?:en|s)\w*|studenten\w*"
    r"|troupe|char|wagen|praalwagen|praalgroep|gilles|bachfest|dress_?up|cosplay\w*|larp\w*|escape_?(?:room|game)"
    r"|brandweer_?jeugd|jeugd_?brandweer|jugendfeuerwehr)"
)
_PLAYERS: Final = (
    r"(?:jonges|jongens|jongs|mannen|gasten|leden|kinderen|lads|boys|girls|men|lot|guys|kids|jungs|leute|manner|kinder|gars"
    r"|jeunes|enfants|hommes|mecs)"
)
_SCENE: Final = r"(?:scene\w*|\w*film\w*|clip\w*|court-?_?metrage|short|kurzfilm|toneelstuk|stuk|piece|play|stuck)"
_PLAYING: Final = (
    r"(?:proben|probt|repeteren|repeteert|repetent|rehears\w*|se_deguisent|deguises|verkleed|verkleidet|dressed_up|in_costume"
    rf"|(?:filmen|filming|shooting|drehen|tournent|draaien|spelen|spielen|jouent)_(?:\w+_){{0,3}}{_SCENE})"
)
_AS_PLAY: Final = (
    rf"\b{IT_IS}(?:_{JUST}){{0,2}}_{_A}(?:(?:{_PLAYERS}|groep|group|groupe|gruppe|verein)_(?:van|vom|von|de|du|des|from|of|aus)_"
    rf"(?:(?:de|het|den|der|dem|la|le|the)_|l'_?|d'_?)?)?(?:\w+_)?{_PLAY}\b"
    rf"|^_?(?:(?:ja|ah|oh|nee|nein|non|no|sorry|yes|oui)_)?(?:die|dat|ze|zij|ils|elles|sie|they|those|these)_(?:\w+_){{0,4}}{_PLAYING}\b"
)
"""People who play what others took for a crime: a carnival group, a theatre, a film."""
_WORKS: Final = (
    r"^_?(?:(?:ja|ah|oh|nee|nein|non|no|sorry|yes)_)?"
    r"(?:die|dat|ze|zij|hij|ils|elles|il|elle|ca|sie|er|they|he|she|those|these)"
    r"(?:_(?:lads|guys|men|mannen|leute))?_(?:work|works|werken|werkt|travaillent|travaille|arbeiten|arbeitet|are_working"
    r"|is_working)_(?:\w+_)?(?:for|there|here|on|voor|daar|er|hier|aan|pour|la|ici|sur|fur|da|dort|an|chez|bei)\b"
)
_DROPPED: Final = (
    rf"^_?(?:(?:ah|oh|ok|egal|sorry)_)*(?:is|was|waren|zijn|ist|war|sind|just|only|nur"
    rf"|gewoon)(?:_{JUST}){{0,2}}_{_A}(?:\w+_)?{WORKER}"
    rf"(?:_(?:maar|hoor|sorry|nur|bloss|schon)|_(?:van|de|d'|von|from|of)_?{_FIRM})?_?$"
)
"""Without «it»: «is de glazenwasser», «just the window cleaner»."""
_NAMED: Final = expression(
    rf"\b{IT_IS}(?:_{JUST}){{0,2}}_(?:{_A}|{_WHOSE}_)(?:[\w']+_)?(?:{WORKER}|{_FIGURE})\b"
    rf"|\b{IT_IS}(?:_{JUST}){{0,2}}_{_A}(?:{_PEOPLE}_)?(?:van|de|d'|vom|von|from|of|der)_?"
    rf"(?:(?:de|het|la|le|der|dem|den|the)_|l'_?)?{_FIRM}\b"
    rf"|\b(?:{IT_IS}|(?:that|it)'?ll_be)(?:_{JUST}){{0,2}}_(?:the|de|die|les|some)_{_FIRM}_{_PEOPLE}\b"
    rf"|\b(?:{IT_IS}|was|war|^_?is|^_?ist)(?:_{JUST}){{0,2}}_{_A}{_SELF}\b|{_WORKS}|{_DROPPED}|{_AS_PLAY}"
)
_BARE: Final = whole(rf"{_A}{WORKER}")
_IS_ONE: Final = expression(rf"^_?(?:(?:ja|ah|oh|nee|nein|non|no|sorry|yes|oui)_)?{IT_IS}(?:_[\w'-]+){{1,6}}_?$")
_REASON: Final = expression(
    r"\b(?:elke|iedere|jede[nmsr]?|tous_les|toutes_les|chaque|every)"
    r"_(?:week|maand|dag|avond|ochtend|jaar|woche|monat|tag|abend|morgen|jahr|semaines?"
    r"|mois|jours?|soirs?|matins?|ans|month|day|evening|morning|year|\w*dag|\w*tag|\w*day|lundis?|mardis?|samedis?)\b"
    r"|\b(?:stond|stand|stood|was|etait|stand_doch|staat|steht)_(?:\w+_){0,2}(?:in|im|dans|on)_(?:\w+_){0,2}"
    r"(?:krant|brief|briefje|bus|zeitung|brief|journal|courrier|paper|letter|newsletter|gemeindeblatt|infoblad|mail)\b"
    r"|\b(?:aangekondigd|angekundigt|annoncee?s?|announced)\b"
    r"|\b(?:hangt|hangen)_(?:\w+_){0,3}(?:uit|op)\b|\bhangt_(?:\w+_){0,3}aus\b"
    r"|\bc'est_affiche(?:_(?:en|dans|a|au|sur)_\w+(?:_\w+)?)?_?$"
    r"|\bnotice_(?:is_)?(?:up|in|on|by)\b"
    r"|\bthere_was_a_(?:letter|note|leaflet)\b"
    r"|\b(?:er_zat_een_briefje|on_a_recu_un_(?:courrier|avis|mot)|zettel_im_briefkasten)\b"
    r"|\b(?:heb|had)_(?:het_)?(?:\w+_){0,2}(?:gevraagd|gesproken)|\bik_(?:heb|sprak)_(?:\w+_)?(?:hem|haar|ze|hen)\b"
    r"|\b(?:hab|habe)_(?:\w+_){0,2}(?:gefragt|gesprochen|geredet)\b"
    r"|\bje_(?:viens_de_)?(?:leur|lui)_(?:ai_)?(?:parler?|demander?|parle|demande)\b"
    r"|\bi_(?:just_)?(?:asked|spoke_to|spoke_with|talked_to|had_a_word)\b|\b(?:spoke|talked)_to_(?:him|her|them)\b"
    r"|\b(?:kommt|kommen|komt|komen|vient|viennent|comes?|come|here|there)_(?:\w+_)?"
    r"(?:wegen|voor|pour|about|for_the|to_(?:fix|clean|read|repair))\b"
    r"|\b(?:woont|wonen|wohnt|wohnen|habitent?|lives?)_(?:\w+_)?(?:hier|daar|er|dort|da|la|ici|here|there)\b"
    r"|\b(?:arbeitet|arbeiten|werkt|werken|travaillent?|works?|working)_(?:\w+_)?"
    r"(?:hier|daar|er|dort|da|la|ici|here|there|fur|voor|pour|for)\b"
)
_TOY: Final = expression(
    rf"\b(?:plasti[ck]\w*|kunststof|houten|nep|toy|fake|wooden|cardboard|speelgoed\w*|faux|fausse|spielzeug\w*|attrappe\w*)_{one_of(WEAPONS)}\b"
    rf"|\b{one_of(WEAPONS)}(?:_(?:is|zijn|ist|sind|est|sont|are))?_(?:(?:a|an|een|ein|une?)_)?(?:van|aus|en|of|made_of|plastic|plastiek|toy|fake)"
    r"(?:_(?:plasti\w*|hout|karton|holz|pappe|bois|carton|wood|cardboard))?\b"
)
"""A weapon that is none."""
_SUSPICION: Final = one_of(
    WEAPONS,
    # the same person again, or a kind of person
    r"zelfde meme_(?:type|gars|homme|mec|voiture) gleiche\w* selbe\w* derselbe same again weer wieder always immer toujours"
    r" altijd inbrekers? dieven? dief einbrecher\w* diebe? cambrioleurs? voleurs? burglars? thie(?:f|ves) gast kerel kerl"
    r" typ types? mec gars bloke guy vent junk\w* dealer\w* bende bande gang polizei politie police",
    # swindlers, and what others claim or guess
    r"oplicht\w* betrug\w* betruger\w* arnaque\w* scam\w* fake nep\w* vals falsche\w* faux fausse zogenaamd zogezegd angeblich"
    r" soi-disant supposedly claims? says_he says_they zegt_(?:hij|ze|dat) beweert behauptet dit_qu\w* pretend\w*"
    r" said sagt gsagt gesagt gezegd disait misschien peut-etre vielleicht maybe probably waarschijnlijk wahrscheinlich"
    r" bestimmt sans_doute sicher perhaps might could",
    # fire, blood, blows, cries
    r"brandt brennt brule fire feuer feu brand blut\w* bloed\w* sang blood\w*"
    r" schlagt slaat frappe hits hitting schreit schreeuwt crie screaming",
    # what a person with a trade does or has done
    r"steelt stal gestolen vole volait stiehlt stahl klaut gestohlen steals? stealing stole stolen theft diefstal diebstahl"
    r" ontslagen vire entlassen gefeuert sacked fired arrested aangehouden opgepakt gearresteerd arrete verhaftet festgenommen"
    r" (?:volgt|suit|verfolgt|folgt|follows|following|fotografeert|photographie|fotografiert|photographing|filmt|filme|filming)"
    r"_(?:mijn|onze|de|het|een|ma|mon|mes|nos|les|la|une?|meine?n?|unsere?n?|die|ein\w*|my|our|the|a|kinderen|kinder|children|kids)"
    r" aangeraakt angefasst touche touched so-called ex-\w+",
)
_IS_NONE: Final = expression(rf"\b{IT_IS}_(?:(?:ook|auch|certainly|sure)_)?(?:no|geen|kein\w*|pas)\b")
_SUSPECT: Final = expression(rf"\?|\b{_SUSPICION}\b")
MAY_GIVE_REASON: Final = tuple(Expression(within_clauses(each.pattern)) for each in (_NAMED, _REASON))


def gives_harmless_reason(text: bytes) -> bool:
    """`text`: folded, in UTF-8."""
    if _SUSPECT.occurs_in(_TOY.replace_in(text)):
        return False
    clauses = [each for each in clauses_of(text) if not (DOUBTS.occurs_in(each) or _IS_NONE.occurs_in(each))]
    if any(_NAMED.occurs_in(each) for each in clauses):
        return True
    if not _REASON.occurs_in(text):
        return False
    return any(_BARE.occurs_in(each) or (_IS_ONE.occurs_in(each) and not THINGS.occurs_in(each)) for each in clauses)
