"""Damage, fire, poison, fraud and theft in other words than «steal»: «keyed the cars», «a mis le feu», «tapt stroom af».

Deeds that are done, of things that are not the doer's own. A mishap, a deed that was paid for and a rescue are none.
Expressions over the plain or the folded view of a text.
"""

from __future__ import annotations

from typing import Final

from bot.reader.personal_data.charges import NO
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import Expression, Expressions, without_lookaheads, words

_OWN: Final = r"zijn(?:e|en)?|z'n|haar|hun|eigen|seine?[mnrs]?|ihre?[mnrs]?|(?:zich|mich|sich)"
_OTHER_DEED: Final = r"(?:ge(?:zien|hoord|meld|filmd|vonden|zegd|maakt|sehen|hort|meldet|filmt|funden|sagt))"
_THEIRS: Final = rf"(?: (?!(?:{NO}|{_OWN}|{_OTHER_DEED})\b)[\w'-]+){{0,6}}? "
"""Words between «heeft» or «hat» and what was done."""
_DONE: Final = one_of(
    r"""bekrast kapot_?(?:gestoken|gesmeten|gegooid|getrapt|geschoten|gestampt|gesneden) stuk_?geslagen vernield
    lek_?gestoken gevandaliseerd beklad vol_?gespoten ondergespoten ingeslagen ingegooid ingesmeten opengewrikt
    leeg_?(?:geroofd|gestolen|geplunderd) achterover_?gedrukt ontvreemd gegapt gegraaid geript
    (?:in_brand|in_de_fik)_gestoken
    zerkratzt zerstochen eingeschlagen eingeworfen demoliert zertrummert beschmiert bespruht abgefackelt in_brand_gesteckt
    verwustet leergeraumt mitgehen_lassen entwendet abgetreten kaputt_?(?:getreten|geschmissen) gestibitzt
    abgezockt geplundert (?:briefkasten|\w*automaten?)_gesprengt (?:brievenbus|automaat)_opgeblazen
    (?:bushokje|bushalte|prullenbak\w*|speeltuin\w*|bankje\w*|hek)_gesloopt (?:kas|kassa|spaarpot)_[^.!?]{0,30}leeggemaakt
    verduisterd afgetroggeld aangereden_en_(?:is_)?doorgereden unterschlagen veruntreut uber_den_tisch_gezogen
    vergiftigd vergiftet"""
)
_GOT_BACK: Final = r"(?! (?:zuruck\w*|terug\w*|wiederbekommen|vorgefunden|aangetroffen)\b)"
_BUILT: Final = one_of(
    r"""muur muren vloer\w* dak straat stoep badkamer keuken wande? dach boden strasse straße fliesen tegels estrich putz
    beton"""
)
_BROKEN_OPEN: Final = (
    rf"(?: (?!(?:{NO}|{_OWN}|{_OTHER_DEED}|{_BUILT})\b)[\w'-]+){{0,6}}? "
    r"(?:opengebroken|aufgebrochen|kapot ?geslagen|kaputt ?geschlagen)"
)
"""Not of what builders break open."""
_CAR_OR_HOUSE: Final = one_of(
    r"""windows? windscreens? windshields? wing_mirrors? mirrors? doors? greenhouse fence gate shelter headlights? lights?
    camera locks? shutters? panes?"""
)
_CARS: Final = r"(?:cars?|vans?|motors?|doors?|bonnets?|paintwork|golf|audi|bmw|mercs?|corsa|vehicles?)(?! park)"
_SOMEONES: Final = one_of(
    r"""the my our your all those these every\w* half \w+'s two three four
    five a an another that this them some"""
)
_SMASHED: Final = (
    rf"(?:smashed|bricked|kicked in|put in|broke|panned)(?: in)? {_SOMEONES} (?:(?!own\b)[\w']+ ){{0,2}}?{_CAR_OR_HOUSE}\b"
    rf"|(?:put|threw|chucked|lobbed) a (?:brick|stone|rock|bottle) through {_SOMEONES} \w+"
)
_ENGLISH: Final = (
    rf"{_SMASHED}|(?:keyed|scratched) {_SOMEONES} (?:[\w']+ ){{0,2}}?{_CARS}\b|keyed (?:them|it) all"
    rf"|slashed {_SOMEONES} (?:[\w']+ ){{0,2}}?t[yi]res|(?:torched|set fire to|set light to|vandali[sz]ed|trashed|spray"
    rf"[ -]?painted|graffitied) {_SOMEONES} [\w']+|set {_SOMEONES} (?!(?:bbq|barbecue|grill|pan|kitchen|chips|toast|oven"
    rf"|dinner|place|room|stage|crowd)\b)"
    r"(?:[\w']+ ){1,2}?(?:on fire|alight)"
    rf"|(?:pinched|swiped|thieved|half[ -]inched|made off with|walked off with|helped (?:him|her|them)sel(?:f|ves) to)"
    rf" {_SOMEONES} (?!(?:free|seat|spot|idea|show|recipe|last|biscuits?|crisps)\b)[\w']+"
    rf"|(?:turned over|did over|cleaned out|broke in(?:to)?) {_SOMEONES} (?:[\w']+ )?(?:shed|house|flat|garage|car|van"
    r"|lock-?up|shop|cellar)s?\b|(?:has|have|had|'s|'ve)? ?been (?:always )?(?:keying|slashing|smashing|torching|vandali[sz]ing"
    r"|setting fire|pinching|swiping|thieving|fencing|breaking into)"
)
_OTHERS: Final = (
    r"(?:(?:les|la|le|mon|ma|mes|nos|notre|ton|ta|tes|vos|votre|une?|des|toutes les|tous les|deux|trois) |l')"
)
_GLASS: Final = one_of(
    r"""vitres? vitrines? carreaux? fenetres? pare-brise retros? retroviseurs? portes? serrures? boites? camera lampadaires?
    abribus portail cloture portieres? digicode interphone"""
)
_LOOT: Final = one_of(
    r"""velos? colis paquets? scooters? trottinettes? motos? sacs? portefeuille telephone gsm outils cables? cuivre sacoche
    portable autoradio plaques? courrier pots? vtt caisse essence mazout gasoil roues? jantes?"""
)
_FRENCH: Final = (
    r"(?:a|ont|avait|avaient|aurait)(?: (?:deja|encore|aussi|tout|bien|meme|surement|encore une fois)){0,2} (?:"
    r"tout (?:casse|saccage|degrade|pete) (?:dans|a|au|aux|chez)\b|"
    rf"(?:vandalise|saccage|tague|degrade|devalise|rackette) {_OTHERS}\w+"
    rf"|(?:incendie|brule|crame) {_OTHERS}(?:voitures?|bagnoles?|poubelles?|conteneurs?|scooters?|motos?|garages?|local)\b"
    rf"|raye {_OTHERS}(?:\w+ )?(?:voitures?|portieres?|bagnoles?|caisses?|autos?|carrosserie|capots?)"
    r"|creve (?:les|mes|nos|tes|vos|quatre|tous les|deux) (?:\w+ )?pneus|(?:mis|foutu|bout\w+) le feu (?:a|au|aux"
    r"|dans)\b(?! (?:(?:la )?(?:piste|salle|scene|dancefloor|soiree|ambiance|quartier)|son (?:barbecue|bbq|four|poele))\b)"
    rf"|(?:casse|brise|pete|fracture|force|defonce|explose) {_OTHERS}(?:\w+ )?{_GLASS}\b"
    rf"|(?:pique|chipe|fauche|chourave|chaparde|subtilise|tire|vole|derobe|embarque) {_OTHERS}(?:\w+ )?{_LOOT}\b)"
)
_FIRE: Final = (
    r"(?:hat|haben)(?: (?!(?:kerzen?|grill|feuer\w*|ofen|kamin|raketen?|boller|licht\w*|zigarette|kohle|fackel\w*|wunderkerzen?"
    rf"|{NO}|{_OWN})\b)[\w'-]+){{1,5}}? (?:angezundet|angesteckt)"
)
_HABITS: Final = (
    r"(?:(?:(?:has|have|was|were|got|been) )+(?:seen|caught|spotted|filmed) (?:red-?handed|nicking|stealing|robbing"
    r"|keying|slashing"
    r"|smashing|breaking into)\b|(?:is|zijn|werd|werden) (?:gezien|betrapt|gefilmd) (?:op (?:diefstal|inbraak|heterdaad)"
    r"|bij het (?:stelen|inbreken)|terwijl \w+ (?:[\w']+ ){0,3}(?:stal|inbrak|pikte|jatte))"
    r"|(?:a|ont) ete (?:vue?s?|filmee?s?|surprise?s?|pris) en train de (?:voler|forcer|taguer|piquer|cambrioler|crever|rayer)"
    r"|(?:wurde|wurden|ist) (?:beim|bei einem) (?:klauen|einbruch|einbrechen|stehlen|diebstahl) (?:gesehen|erwischt"
    r"|gefilmt|ertappt)"
    r"|(?:verkoopt|vend|verkauft|sells|is selling|flogs) (?:onze|nos|unsere|our) (?:[\w']+ ){0,2}?(?:fietsen|velos|rader|bikes"
    r"|spullen|affaires|sachen|stuff)\b|fait que (?:de )?(?:voler|piquer)|doet (?:niks|niets) anders dan (?:stelen"
    r"|jatten)|macht (?:nichts|nix) anderes? als (?:klauen|stehlen)|does nothing but (?:steal|nick|thieve|rob)"
    r"|(?:is|are|'s) the ones? (?:(?:who|that)(?:'s| is| are| has been)? )?(?:nicking|stealing|robbing|lifting|keying|slashing"
    r"|smashing|breaking into)\b|(?:spruht|schmiert|spuit) (?:hier |immer |altijd )*alles voll?"
    rf"|qui (?:(?:raye|tague) (?:les|nos|tous les|toutes les|tout)\b|creve (?:les|nos) pneus|casse (?:les"
    rf"|nos) (?:\w+ )?{_GLASS}\b)"
    r"|(?:casse|raye|degrade|vandalise)(?:nt)? (?:les|nos) (?:voitures|bagnoles|autos|retros|vitres)\b|brich(?:t"
    r"|en) (?:\w+ ){0,3}?(?:keller|autos?|schuppen|garagen?|turen|automaten?|wohnungen) auf|(?:sloopt|slopen|vernielt"
    r"|vernielen) (?:elke|iedere) (?:nacht|avond|week|dag)|tague (?:tout|partout)"
    r"|zerkratzt (?:die|unsere|alle) autos|bekrast (?:de|onze|alle) auto's|keys (?:the|our|people's|everyone's) cars"
    r"|slashes (?:our |the )?tyres|smashes (?:our |the )?windows"
    r"|(?:garde(?:nt)?|houdt|houden|behalt|keeps?) (?:les|de|die|the|our|alle|all the) (?:colis|pakjes|pakketjes"
    r"|pakketten|pakete|parcels) (?:pour (?:lui|elle|eux)|voor (?:zich|hem|haar)\w*|fur sich|for (?:him|her|them)sel\w+)"
    r"|(?:(?:has|have|'s|'ve) )?been at (?:the|our|my|everyone's) (?:cars|sheds|bikes|locks|vans)\b"
    r"|(?:zit|zitten|zat) (?:weer |altijd |steeds |'s nachts )+aan (?:de|onze|mijn) (?:auto'?s?|fietsen|sloten"
    r"|pakjes)\b(?! te\b)"
    r"|war(?:en)? (?:heute nacht|wieder|letzte nacht|nachts) an (?:unseren?|den|meinem|euren) (?:autos?|radern|kellern?"
    r"|wagen)\b)"
)
_FRAUD: Final = (
    r"(?:(?:tapt|tappen) (?:\w+ ){0,2}?(?:stroom|elektriciteit|gas)\b|draai(?:t|en) aan (?:de )?kilometertellers"
    r"|(?:empoche|detourne)(?:nt)? (?:l'argent|la caisse|les charges)"
    r"|(?:a|ont) (?:empoche|detourne) (?:l'argent|la caisse|les charges)"
    r"|(?:a|ont) (?:detrousse|depouille|arnaque|escroque) (?:la|le|les|ma|mon|mes|une?|tout|plusieurs)\b"
    r"|(?:a|ont) (?:embouti|percute|accroche) (?:ma|la|une?|notre) \w+ (?:et|puis) (?:est parti|s'est (?:barre|sauve"
    r"|enfui|tire))"
    r"|hat (?:\w+ ){0,4}?(?:gerammt|angefahren) und ist (?:abgehauen|weitergefahren)"
    r"|(?:(?:is|are|been|'s) )?skimming (?:cards|the till|money)|let the air out of"
    r"|let down (?:our|my|all|the) (?:\w+ )?t[yi]res"
    r"|(?:opens|opened|been opening|steals|has been through) (?:our|my|other people's|everyone's) (?:post|mail|letters|bins)"
    r"|(?:scams|scammed|conned|ripped off|rips off|swindled|fiddled|embezzled|pocketed) (?:the|our|my|old|every\w*|half"
    r"|pensioners|residents|customers|us)\b"
    r"|(?:hit|rammed|scraped|clipped|dented) (?:my|our|the|a) (?:\w+ ){0,2}?(?:car|van|mirror|bike"
    r"|gate) and (?:drove off|legged it|scarpered|did a runner|vanished|cleared off))"
)
_DEN: Final = (
    r"(?:(?:(?:is|are|'s) )?(?:runs?|running|have|has|got|keeps?) (?:an? )?(?:drugs? den|crack ?(?:den|house)"
    r"|cannabis (?:farm|factory)|weed farm)"
    r"|(?:heeft|hebben|runt|runnen) (?:\w+ ){0,2}(?:wietplantage|drugspand|drugslab|hennepkwekerij)"
    r"|tien(?:t|nent) un point de deal|(?:a|ont) une plantation de (?:cannabis|beuh|weed)"
    r"|(?:hat|haben|betreibt|betreiben) (?:\w+ ){0,2}(?:hanfplantage|drogenkuche|drogenlabor))\b"
)
_POISONED: Final = (
    r"(?:(?:a|ont) (?:encore )?empoisonne (?:le|les|mon|ma|mes|nos|notre|la|l')|poisoned (?:the|my|our|her|his"
    r"|their) \w*(?:cat|dog|pet|fox|hedgehog)s?)"
)
_STOLEN_GOODS: Final = (
    r"(?:handelt|handelen|handeln) (?:in|mit) (?:gestolen|gestohlen\w*|drugs|drogen|wiet)"
    r"|(?:revend|refourgu?e|fourgue|recele|ecoule|vend)(?:nt|ent)? (?:[\w']+ ){1,3}?volee?s?\b"
    r"|(?:(?:is|are|has been|have been|'s|'re) )?(?:fencing|fences|flogging|flogs|shifting) (?:stolen|nicked|hot) \w+"
    r"|(?:rijdt|fietst|loopt|fahrt|lauft|rides?|riding|cycling|drives?|driving)(?: (?:\w+ )?(?:rond|around|round|about|herum))?"
    r" (?:met|op|auf|mit|on|in) (?:mijn|onze|een|de|mein\w*|unser\w*|einem|my|our|a|the) (?:gestolen|gejatte?|gestohlene\w*"
    r"|geklaute\w*|stolen|nicked) \w+|roule (?:avec|sur|dans) (?:mon|notre|un|ma|une) \w+ volee?\b"
)
DAMAGED: Final = (
    rf"(?:{_STOLEN_GOODS}|{_HABITS}|{_FRAUD}|{_DEN}|{_POISONED}"
    rf"|(?:hee(?:ft)?|hebben|had|hadden|hat|haben|hatte|hatten)(?! (?:sie|jemand|iemand)\b)"
    rf"(?:{_THEIRS}{_DONE}{_GOT_BACK}|{_BROKEN_OPEN})|{_FIRE}|{_FRENCH}|{_ENGLISH})"
)
"""Behind a person: a deed of that person."""
DAMAGE_TO: Final = rf"(?:{_THEIRS}{_DONE}|{_BROKEN_OPEN})"
"""Between a person and a verb at the end, or behind a verb before the person: «die de ruit ingeslagen heeft»."""
DAMAGES: Final = (
    rf"(?:(?:casse|raye|creve|tague|degrade|vole|pique|deale|incendie|brule)(?:nt)? (?:{_OTHERS}|nos |tout\b|partout\b)"
    r"|fout (?:toujours )?le feu|steelt|jat|dealt|inbreekt|bekrast|vernielt|beklad|klaut|dealt|stiehlt|zerkratzt|zersticht"
    r"|(?:[\w']+ ){1,4}(?:steelt|jat|bekrast|vernielt|pikt|klaut|stiehlt|zerkratzt|zersticht|gestolen (?:heeft|hebben)"
    r"|gestohlen hat|geklaut hat)|keys|slashes|nicks|steals|deals|robs|(?:nicked|stole|robbed|keyed|slashed|smashed|torched)"
    r" (?:the|my|our|all)\b)"
)
"""Behind «the one who»: a deed or a habit of that person."""

DAMAGE_WORDS: Final = (
    r"(?:opengebroken|aufgebrochen|kapot ?geslagen|kaputt ?geschlagen)",
    _DONE,
    _FIRE,
    _FRENCH,
    _ENGLISH,
    _STOLEN_GOODS,
    _HABITS,
    _FRAUD,
    _DEN,
    _POISONED,
)
"""Words of which damage has one."""
_DAMAGE: Final = Expressions({"words": tuple(rf"(?i)\b{without_lookaheads(each)}" for each in DAMAGE_WORDS)})


def tells_of_damage(folded: bytes) -> bool:
    """True for damage or the like: a deed, whatever the doer. `folded`: in UTF-8."""
    return _DAMAGE.occur_in(folded)


_CHILD: Final = one_of(
    "zoon zoontje dochter jongste oudste kinderen jongens fils fille gamins? petit petite sohn tochter junge jungs kinder son"
    " daughter lads? boys? girls? kids?"
)
_HELPLESS: Final = r"(?:baby|peuter|kind|hond|bebe|enfant|chien|hund|toddler|child|kid|dog)"
MISHAP: Final[Expression] = words(
    r"""per_ongeluk perongeluk ongelukje excuses? verontschuldig\w* (?:said|says|is|was|zei)_sorry sorry_(?:gezegd|gesagt)
    betaald? betaalt vergoed\w*
    zijn_verzekering zelf_gemeld sich_gemeldet
    (?:een|zijn)_briefje geen_opzet gered bevrijd buitengesloten sleutels?_(?:vergeten|kwijt)
    sans_faire_expres par_accident par_erreur s'est_excuse\w* s'excuse rembours\w* son_assurance constat maladresse sauve\w*
    cles?_(?:oubliees?|perdues?) perdu_\w+_cles oublie_\w+_cles fresque
    versehentlich aus_versehen entschuldig\w* bezahlt ersetzt ersetzen seine_versicherung zettel gerettet retten
    schlussel_(?:vergessen|verloren) ausgesperrt
    by_accident accident\w* apologi\w* paid paying (?:his|her|their)_insurance owned_up left_a_note rescued?
    locked_(?:out|himself|herself)
    forgot_(?:his|her|their)_keys? to_get_(?:him|her|them|me|us|the) for_(?:me|us)
    kampvuur vreugdevuur paasvuur kerstboom\w* feu_de_(?:camp|joie) lagerfeuer osterfeuer bonfire
    redden bevrijden eruit_te_(?:halen|krijgen) (?:is|zijn)_eruit
    (?:want|omdat)_(?:ze|zij|hij|oma|opa|mevrouw|meneer)_(?:\w+_){0,3}(?:reageerde|antwoordde|op_de_grond)
    pour_(?:la_|le_|les_|l')?(?:faire_)?sortir (?:parce_qu'|car_|comme_|puisqu')(?:elle|il|ils)_(?:ne_|n')?repond\w*
    rauszuholen rausholen herauszuholen weil_(?:sie|er)_(?:\w+_){0,3}(?:geantwortet|antwortete|reagiert|reagierte)
    (?:as|because|cause|since)_(?:she|he|they)_(?:was|were|is|are|)n't_(?:answering|responding)
    chez_(?:lui|elle|eux) to_pay burgers exam trophy prize world_alight
    we'll_pay we_will_pay we_(?:betalen|vergoeden) on_pai?y?era wir_zahlen wir_kommen_(?:dafur|fur)""",
    rf"{_HELPLESS}_(?:\w+_){{0,3}}(?:opgesloten|enfermee?s?|eingesperrt|locked_in)",
    rf"(?:sorry|desolee?s?|pardon|tut_mir_leid),?_(?:mijn|onze|mon|ma|notre|meine?|unsere?|my|our)_{_CHILD}",
)
"""Beside these words the damage is a mishap, was made good, helped a person, is a custom, or the author answers for it."""
