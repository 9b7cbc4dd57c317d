"""The words for everyday troubles of a street: a lamp that is out, rats, a bin on its side, a branch on the path, lights left
on, a bag that was left or found, races of every night, foxes at the bins, a puncture, trains that stand, a parcel that did not
come. Folded, four languages.

Each is a pair of what is named and of the words that make it suspect (`everyday_trouble.py`).
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.announcements import PARCEL, REAL
from bot.reader.grammar.emergencies.alarm import DEED, PERSON
from bot.reader.grammar.harmless_pair import CHILD, guarded, near
from bot.reader.phrases.alternatives import one_of

_HARM: Final = one_of(
    # Dutch
    r"zaklamp\w* loopt steen stenen schiet\w* geschoten draden bloot los hangt kraakt levensgevaarlijk tuig rotjongens vieze"
    r" smeerlap\w* gif dader\w*"
    r"\w*geslagen \w*gegooid \w*getrapt \w*gestolen \w*gejat gesmeten jongeren mannen gasten kerels inbreker\w* vonk\w*"
    r" kabel draad"
    r" knal ontplof\w* rook vlam\w* brand brandt_het in_brand gevaarlijk fietser\w* gevallen gewond ongeval aangereden"
    r" botsing baby\w* kind kindje"
    r" peuter wieg mevrouw oma opa buurvrouw alarm inbraak gebroken_been bloed\w* gebeten bijt\w* poging binnen"
    # a person in peril
    r" (?:om|um)_(?:hulp|hilfe) a_l'aide au_secours for_help roept schreeuwt gilt crie hurle schreit ruft shouting screaming"
    r" slumped bewusteloos inconsciente? bewusstlos unconscious"
    r" er_ligt_(?:iemand|een_(?:man|vrouw|mens)) (?:es|da)_liegt_(?:jemand|einer|wer)"
    # French
    r" lampe_torche pierres? tire_sur silhouettes? pied_de_biche bande vol empoison\w*"
    r" casse(?:nt)? jetee?s? jettent volee?s? jeunes hommes types voleurs?"
    r" etincelles? cable explos\w* fumee flammes? feu dangereu\w* tombee? blessee?s?"
    r" accident renverse_un bebe berceau enfant mamie papy voisine alarme cambriol\w* sang saigne mordu\w* mord dedans"
    # German
    r" taschenlampe\w* steine? schiesst geschossen uberfallen aussage tater vergift\w*"
    r" \w*schlagen \w*geworfen \w*getreten geklaut gestohlen jugendliche"
    r" manner typen einbrecher\w* funken knall explo\w* rauch flamme\w*"
    r" feuer gefahrlich gesturzt verletzt\w* unfall angefahren wiege kleinkind nachbarin einbruch"
    r" blut\w* gebissen beisst drin"
    # English
    r" torch torches stones? bricks? shot shooting drilled took break-ins? poison\w* hanging"
    r" smash\w* kicked kicking thrown throwing stolen nicked youths lads men burglar\w* spark\w* wire bang"
    r" smoke flames? fire"
    r" dangerous injured hurt crash\w* hit cot toddler nan gran burgl\w* blood bleed\w* bit bitten"
    r" bites inside in_it"
)
_DOOR: Final = one_of(r"\w*deur porte \w*tur front_door back_door")
_NIGHT: Final = one_of("cette_nuit vannacht heute_nacht last_night overnight")
_LAMPS: Final = one_of(
    r"straatlamp\w* straatlantaarn\w* straatverlichting straatlicht\w*"
    r" lantaarn\w* verlichting lampadaires? reverberes? eclairage_public eclairage"
    r" strassenlaterne\w* strassenlampe\w* strassenbeleuchtung laternen?"
    r" beleuchtung street_?lights? street_?lamps? lamp_?posts?"
)
_LAMP: Final = one_of(
    r"lamp lampje buitenlamp lampe ampoule aussenlampe gluhbirne birne bulb"
    r" outside_light porch_light the_light my_light light_above light_over"
)
_OUT: Final = one_of(
    r"uit stuk kapot defect donker gesprongen kaduuk eteint\w* cassee? grillee? morte?"
    r" en_panne hs aus kaputt dunkel defekt durchgebrannt out off broken blown dark gone"
)
_BIN: Final = one_of(
    r"kliko'?s? container vuilbak\w* vuilniszak\w* vuilnisbak\w* \w*ton trampoline partytent tuinstoel\w*"
    r" poubelles? conteneurs? chaises? parasols?"
    r" \w*tonnen? sonnenschirm gartenstuhl\w* bins? wheelie_bins? dustbins? umbrella garden_chairs? pavillon gazebo"
)
_OVER: Final = one_of(
    r"omgewaaid weggewaaid weggevlogen omver omvergewaaid omgevallen renversee?s? envolee?s? tombee?s? par_terre"
    r" umgefallen umgeweht weggeweht umgekippt"
    r" weggeflogen blown_over blown_away blown fallen_over tipped_over on_its_side gone_over"
)
_BRANCH: Final = one_of(
    r"(?:een|ne|nen|grote|groten|dikke)_tak takken afgewaaide_tak grosse_branche branches?"
    r" (?:ein|grosser|dicker|abgebrochener)_ast ast aste zweige"
    r" (?:a|big|large|fallen)_branch branch twigs"
)
_WAY: Final = one_of(
    r"weg straat stoep fietspad voetpad baan rijbaan pad route rue trottoir"
    r" piste_cyclable chemin virage chaussee strasse radweg gehweg fahrbahn kurve"
    r" road street path pavement cycle_path cycleway lane bend"
)
_BAG: Final = one_of(
    r"sporttas zwemtas sac_de_(?:sport|piscine) sporttasche schwimmtasche (?:gear|kit|sports)_bag boekentas schooltas"
    r" rugzak turnzak brooddoos drinkbus paraplu cartable sac_a_dos sac_de_gym gourde boite_a_tartines"
    r" parapluie schulranzen ranzen"
    r" rucksack turnbeutel trinkflasche brotdose regenschirm school_bag"
    r" schoolbag backpack lunchbox pe_kit water_bottle umbrella"
)
_LEFT: Final = one_of(
    r"vergeten verloren laten_liggen kwijt gevonden oubliee?s? perdue?s? laissee?s?"
    r" trouvee?s? vergessen liegen_lassen liegengelassen gefunden left lost forgotten found"
)
_RATS: Final = one_of(r"ratten ratte rats mice muizen mause souris kakkerlakken cafards kakerlaken cockroaches")
_SEEN: Final = one_of(
    r"gezien achter tuin compost val hok vue?s? derriere jardin piege poulailler"
    r" gesehen hinter\w* garten kompost falle seen garden out_the_back shed trap traps"
)
_EACH_NIGHT: Final = one_of(
    r"(?:elke|iedere)_(?:nacht|avond|weekend) alle_(?:nachten|avonden)"
    r" tout(?:es|s)?_les_(?:nuits|soirs|week-ends) chaque_(?:nuit|soir|week-end)"
    r" jede_nacht jeden_abend jedes_wochenende every_(?:single_)?(?:night|evening|weekend)"
)
_SPEED: Final = one_of(
    r"racers? racen scheuren scheurt raser rasen rasern motoren\w* brommers?"
    r" rodeos? motos? pot_d'echappement bolides? boy_racers? racing speeding"
    r" motorbikes? quads? auspuff knalpot\w*"
)
_NOW: Final = one_of(
    r"nu nou net juist nu_weer maintenant vient en_ce_moment jetzt gerade grad"
    r" eben now just right_now man mann homme vrouw femme frau woman iemand"
    r" quelqu'un jemand someone deur porte tur door"
)
_CAR: Final = one_of(
    r"auto wagen voiture bagnole caisse car van polo golf corsa clio fiesta"
    r" focus astra bmw audi mercedes opel ford fiat renault peugeot citroen"
    r" toyota skoda seat volvo vw volkswagen kia hyundai nissan mazda dacia tesla"
)
_LIGHTS: Final = one_of(r"licht lichten koplampen lampen phares feux scheinwerfer lights? headlights")
_ON: Final = one_of(r"branden brandt allumee?s? brennt brennen an on")

_YOUR: Final = r"(?:dein|deine|euer|eure|ihr|ihre|je|jouw|uw|jullie|ton|tes|votre|vos|your)"
_DELIVERED: Final = one_of(
    r"geleverd bezorgd afgeleverd afgegeven livree?s? remis zugestellt geliefert abgegeben delivered"
)
_NOTHING: Final = one_of(
    r"niks niets nergens rien pas_recu nulle_part nichts nirgends nicht_da nix nothing nowhere not_here no_sign not_there"
)
_ASKED_FOR: Final = one_of(
    # Dutch
    r"per_ongeluk per_vergissing op_(?:mijn|onze)_naam aangenomen"
    r" (?:bij|aan)_(?:de|een|welke)_bur?en (?:bij|aan)_(?:de|een)_buur\w*"
    # French
    r" par_erreur a_(?:mon|notre)_nom receptionne\w* chez_(?:un|le|la|les|quel)_voisine?s?"
    # German
    r" aus_versehen versehentlich irrtumlich auf_(?:meinen|unseren)_namen angenommen beim?_nachbarn? (?:bei|von)_nachbarn"
    # English
    r" by_mistake by_accident in_(?:my|our)_name (?:taken|took|take)_in with_(?:a|the|my)_neighbou?r (?:some|any)one_have_it"
)
_TAKEN: Final = one_of(
    r"weg genommen weggenomen weglopen pris emporte\w* took ran kerl typ vent gars lad bloke fella femme woman vrouw frau"
    r" gestolen gepikt volee? gestohlen geklaut stolen nicked pinched iemand quelqu'un qqn jemand wer someone"
    r" somebody gasten man mannen homme types manner men lads camera gezien_dat"
    r" vu_un gesehen"
)
_STOLEN_PARCEL: Final = one_of(
    r"gestolen gepikt gejat weggenomen meegenomen dief dieven man mannen kerel vent camera verdacht\w* opengescheurd leeg"
    r" volee?s? voleurs? homme hommes type types pris_le suspecte? eventre vide"
    r" gestohlen geklaut dieb\w* mann manner kerl typ weggenommen mitgenommen kamera aufgerissen leer"
    r" stolen nicked pinched thie\w* men lad lads bloke guy"
    r" took_(?:it|my|the|our) off_(?:my|the|our)_\w+ ring_cam\w* opened empty"
    r" stinkt puent? smell\w* pulver poeder poudre powder tickt? ticking"
    r" fake fausse? falsch\w* valse? code pin betalen payer pay zahlen"
)
_MISSED: Final = one_of(r"weg verdwenen vermist disparue?s? verschwunden vermisst fort gone missing he's she's")
_OWNER: Final = one_of(r"eigenaar eigenares proprietaire besitzer\w* eigentumer\w* owner")
_MAY_COME: Final = one_of(
    r"bij_(?:mij|ons)_(?:terecht|ophalen|komen) (?:komen_)?(?:af)?halen ophalen bellen_bij recuperer chez_(?:moi|nous) venir_le"
    r" bei_(?:mir|uns) abholen collect pick_(?:it_)?up call_in_to get_it_from"
)
_HANDED_IN: Final = one_of(
    r"gevonden binnengebracht afgegeven laten_liggen achtergelaten trouve\w* rapporte\w* (?:a|ont)_laisse gefunden abgegeben"
    r" liegen_lassen liegenlassen found handed_in left_a left_his left_her left_their left_behind"
)
_THING: Final = one_of(
    r"gsm telefoon smartphone iphone portemonnee geldbeugel"
    r" sporttas zwemtas turnzak rugzak fietshelm telephone portable"
    r" porte-?monnaie porte-?feuille sac_de_(?:sport|piscine) cartable"
    r" handy geldborse geldbeutel brieftasche sporttasche"
    r" rucksack phone mobile wallet purse gear_bag kit_bag sports_bag backpack school_bag helmet samsung"
)
_THIEF: Final = one_of(
    r"drugs? naalden spuiten seringues spritzen needles leeg vide leer"
    r" empty struik\w* buisson\w* busch hedge sieraden bijoux schmuck"
    r" jewel\w* \w*kaart rekening carte compte konto account card ontruim\w* evacu\w* afgezet politie police polizei"
    r" paspoort passeport pass passport wegliep\w* gegooid jete\w* weggeworfen thrown"
    r" man mann homme vrouw frau femme woman lady taken gone"
    r" verdacht\w* suspect\w* suspicious wires draden fils kabel drahte"
)
_BIRD_OR_BEAST: Final = one_of(
    r"(?:de|een|die)_vos vossen renards? fuchse? fox foxes marters? fouines?"
    r" marder waschbaren? kraaien eksters corneilles pies krahen crows magpies"
    r" mouettes meeuwen mowen gulls seagulls badgers? ratten rats"
)
_RUBBISH: Final = one_of(
    r"\w*zakken \w*zak pmd \w*poubelles? sacs? ordures \w*sacke \w*sack mulltonnen? bins? bin_?bags? rubbish refuse_sacks"
)
_BITES: Final = one_of(
    r"schaap schapen lam mouton\w* agneau\w* schafe? lamm lammer sheep lambs? kill\w* bijt\w* \w*gebeten mord\w* beisst"
    r" gebissen bites? bit bitten kind baby bebe enfant child toddler kinder\w* rabies"
    r" tollwut rage gif\w* poison\w*"
)
_PUNCTURE: Final = one_of(
    r"lekke_band platte_band band_(?:lek|plat) creve pneu_(?:creve|a_plat)"
    r" crevaison platten reifenpanne platter_reifen plattfuss flat_tyre"
    r" puncture rustines? plakgerief flickzeug puncture_kit"
)
_PUMP: Final = one_of(r"pompe? luftpumpe fietspomp rustines? plak\w* flickzeug (?:bike|foot|track)_pump a_pump kit")
_SLASHED: Final = one_of(
    r"\w*gestoken \w*gesneden couteau lacere\w* taillade\w* \w*stochen"
    r" \w*schlitzt slashed stabbed let_down tous_les toutes_les alle"
    r" all_(?:the|four) vier quatre four nagels spijkers clous nageln? nails snelweg autoroute autobahn motorway"
)
_RAIL: Final = one_of(
    r"catenaires? bovenleiding\w* oberleitung\w* overhead_(?:line|lines|wire|wires) seinstoring signalstorung signal_failure"
    r" panne_de_signalisation wisselstoring weichenstorung"
)
_TRAINS: Final = one_of(
    r"trein\w* trains? bahn s-bahn zug zuge gare station bahnhof sncb nmbs"
    r" tram verkehr trafic a_l'arret retard\w* vertraging\w* verspat\w*"
    r" fallt_aus ausfall\w* delay\w* cancel\w*"
)
_FALLEN: Final = one_of(
    r"weg koper\w* cuivre kupfer\w* copper vole\w* tombe\w* gevallen hangt heruntergefallen gerissen down fallen snapped"
    r" vonk\w* etincelle\w* funk\w* spark\w* kind"
    r" kinder enfants"
    r" children personne persoon person jemand iemand quelqu'un someone accident ongeval unfall feu brand fire"
)
_FRIENDLY: Final = one_of(
    r"braaf lief\w* vriendelijk\w* tam gentil\w* sage affectueux freundlich\w* lieb\w* zutraulich\w* zahm friendly gentle sweet"
)
_STRAY: Final = one_of(
    r"(?:vreemde|onbekende|loslopende|verdwaalde|bruine|zwarte|witte)_hond hond_(?:loopt|zwerft) chien_(?:inconnu|errant|perdu)"
    r" (?:fremder|unbekannter|entlaufener)_hund streuner (?:strange|stray|lost|loose|unknown)_dog"
)
_OPEN: Final = (
    r"(?:(?:met[ ])?(?:open|openstaand)[ ](?:raam|ruit|venster|portier)|(?:raam|ruit|portier)[ ]open"
    r"|fenetres?[ ]ouvertes?|vitres?[ ]ouvertes?"
    r"|offene[nm]?[ ]fenster|fenster[ ]offen|(?:its|the|his|her)?[ ]?window[ ](?:down|open)|open[ ]window)"
)
_WHOSE: Final = one_of(r"van_wie a_qui wem whose who_owns wessen weet_iemand qui_sait")
_FLASH: Final = (
    r"\b(?:flashe(?:nt)?|flitsen|flitst|blitzen|blitzt|geflitst|geblitzt)[ ](?:\w+[ ]){0,2}(?:sur|op|auf|on)[ ]"
    r"(?:la|le|de|den|der|the)[ ](?:\w*route|nationale|chaussee|pont|\w*weg|baan|brug|\w*strasse|road)\b"
)
_LAMP_OR_LASER: Final = one_of(
    r"\w*kabel\w* cables? \w*leitung\w* lignes? draad \w*lamp\w* torch\w* laser\w* vers_(?:nous|les)"
    r" naar_(?:ons|de_auto\w*) jardin\w* tuin\w* garten"
)
_LIES: Final = one_of("ligt liegt lying man homme mann woman vrouw femme frau")
_INSIDE: Final = one_of(
    r"er_(?:zit|ligt)_\w+ op_de_achterbank dedans monsieur dame"
    r" quelqu'un_(?:convulse|dort|est|dedans) sur_la_banquette drin mann"
    r" auf_der_ruckbank kofferraum in_the_back back_seat inside in_it in_there someone's"
)
_ON_A_ROAD: Final = r"(?:\w*strasse|\w*baan|autobahn|route|rue|road|straat)"
_BROKEN_IN: Final = r"(?:\w*geslagen|\w*geschlagen\w*|kaputt?\w*|kapot|cassee?|alarm|hond|hund|chien|dog)"

(FLASH,) = guarded((_FLASH, _LAMP_OR_LASER))
"""A speed trap on a road."""
STREET_TROUBLES: Final = (
    (rf"\b{_LAMPS}\b.{{0,40}}\b{_OUT}\b", f"{_HARM}|{_DOOR}"),
    (
        r"\b(?:brandt|branden|brennt|brennen)\b.{0,25}\b(?:geen|kein|keine)_(?:\w*licht|\w*lichten|lampen|\w*laterne\w*)\b",
        f"{_HARM}|{_DOOR}",
    ),
    (rf"\b(?:no|pas d'|plus d'|plus de|pas de|keine?|geen)_?(?:{_LAMPS}|lumiere dans la rue)\b", _HARM),
    (rf"\b{_LAMP}\b.{{0,40}}\b{_OUT}\b", f"{_HARM}|{_NIGHT}"),
    (rf"\b{_BIN}\b.{{0,25}}\b{_OVER}\b", _HARM),
    (rf"\b{_BRANCH}\b.{{0,40}}\b{_WAY}\b", _HARM),
    (rf"\b(?:{_BAG}\b.{{0,30}}\b{_LEFT}|{_LEFT}\b.{{0,30}}\b{_BAG})\b", _HARM),
    (rf"\b(?:{_RATS}\b.{{0,40}}\b{_SEEN}|{_SEEN}\b.{{0,40}}\b{_RATS})\b", _HARM),
    (rf"\b(?:{_EACH_NIGHT}\b.{{0,40}}\b{_SPEED}|{_SPEED}\b.{{0,40}}\b{_EACH_NIGHT})\b", _NOW),
    (rf"\b{_LIGHTS}\b.{{0,25}}\b{_ON}\b.{{0,40}}\b{_CAR}\b|\b{_LIGHTS}_am_auto\b", _HARM),
    (rf"\b{_YOUR}_{_LIGHTS}_(?:\w+_){{0,2}}(?:{_ON}|aan)\b", f"{_HARM}|{_NOW}"),
    (
        rf"\b(?:left|leave)_(?:their|his|her|your|the)_{_LIGHTS}_on\b"
        rf"|\blaisse_(?:ses|tes|vos|les)_{_LIGHTS}_{_ON}\b",
        _HARM,
    ),
)
"""Pairs of expressions: what is named, and the words that make it suspect."""
THINGS_OF_A_STREET: Final = guarded(
    (near(PARCEL, rf"{_DELIVERED}.{{0,25}}\b{_NOTHING}", 25), f"{_TAKEN}|{PERSON}"),
    (near(rf"(?:{PARCEL}s?|packets?)", _ASKED_FOR, 80), f"{_STOLEN_PARCEL}|{DEED}|{CHILD}|{_MISSED}"),
    (near(_OWNER, _MAY_COME, 40), f"{REAL}|{DEED}|alarm"),
    (near(_THING, _HANDED_IN, 40), f"{REAL}|{_THIEF}|{DEED}"),
    (near(_BIRD_OR_BEAST, _RUBBISH), f"{_BITES}|{PERSON}"),
    (near(_PUNCTURE, _PUMP), _SLASHED),
    (near(_RAIL, _TRAINS), _FALLEN),
    (near(_STRAY, _FRIENDLY, 100), f"{REAL}|{_BITES}|{_ON_A_ROAD}|{_LIES}"),
    (near(_CAR, rf"{_OPEN}.{{0,60}}\b{_WHOSE}", 40), f"{REAL}|{_BROKEN_IN}|{CHILD}|{_LIES}|{_INSIDE}"),
)
"""Harmless things that were found, came, broke or stand open: the pair of expressions that names each, and the words that make
it suspect."""
